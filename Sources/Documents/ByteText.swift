import Diagnostics

/// Small questions about UTF-8 bytes that the readers share.
extension UnsafeBufferPointer<UInt8> {
  /// Length of the white space at `index` (blank, tab, line break, NBSP, U+3000, U+2000…200A); 0 where there is none.
  @inline(__always)
  func spaceLength(at index: Int) -> Int {
    let byte = self[index]
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return 1 }
    if byte < 0xC2 { return 0 }
    return wideSpaceLength(at: index)
  }

  private func wideSpaceLength(at index: Int) -> Int {
    if self[index] == 0xC2 { return index + 1 < count && self[index + 1] == 0xA0 ? 2 : 0 }
    guard index + 2 < count else { return 0 }
    if self[index] == 0xE3 { return self[index + 1] == 0x80 && self[index + 2] == 0x80 ? 3 : 0 }
    let isThin = self[index] == 0xE2 && self[index + 1] == 0x80 && (0x80...0x8A).contains(self[index + 2])
    return isThin || isInvisible(at: index) ? 3 : 0
  }

  /// Whether a scalar that nobody sees stands at `index`: zero-width spaces and joiners, marks of direction, variation
  /// selectors 1 to 16, the byte order mark.
  ///
  /// > Source: The Unicode Standard 15.0, 5.21 Default Ignorable Code Points, those of three bytes in use.
  @inline(__always)
  func isInvisible(at index: Int) -> Bool {
    guard index + 2 < count else { return false }
    switch (self[index], self[index + 1], self[index + 2]) {
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xA4), (0xE2, 0x81, 0xA6...0xAF),
      (0xEF, 0xB8, 0x80...0x8F), (0xEF, 0xBB, 0xBF):
      return true
    default: return false
    }
  }

  /// The first offset from `index` on that holds no white space; `end` where there is none.
  @inline(__always)
  func skippingSpaces(from index: Int, to end: Int) -> Int {
    var index = index
    while index < end {
      let length = spaceLength(at: index)
      if length == 0 { break }
      index &+= length
    }
    return Swift.min(index, end)
  }

  /// The end of `range` without the white space there.
  func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      if spaceLength(at: end - 1) == 1 {
        end -= 1
      } else if end - 2 >= range.lowerBound, self[end - 2] == 0xC2, spaceLength(at: end - 2) == 2 {
        end -= 2
      } else if end - 3 >= range.lowerBound, self[end - 3] >= 0xE2, spaceLength(at: end - 3) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return end
  }

  /// The scalar whose sequence begins at `index`; nil where there is no whole one.
  func scalar(at index: Int) -> Unicode.Scalar? {
    let lead = self[index]
    if lead < 0x80 { return Unicode.Scalar(lead) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, index + length <= count else { return nil }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(self[index + offset] & 0x3F) }
    return Unicode.Scalar(value)
  }

  /// Whether the ASCII text `word` stands at `index`, in any case.
  @inline(__always)
  func hasASCII(_ word: StaticString, at index: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index + length <= count else { return false }
    for offset in 0..<length {
      let byte = self[index &+ offset]
      let wanted = word.utf8Start[offset]
      if byte == wanted { continue }
      guard wanted >= 0x61, wanted <= 0x7A, byte | 0x20 == wanted else { return false }
    }
    return true
  }

  /// The offset of the line break that ends the line at `index`, or the end.
  func lineEnd(from index: Int) -> Int {
    var index = index
    while index &+ 16 <= count {
      let piece = lanes(at: index)
      if (piece.lanes(equalTo: 0x0A) | piece.lanes(equalTo: 0x0D)).hasHighBit { break }
      index &+= 16
    }
    while index < count {
      let byte = self[index]
      if byte == 0x0A || byte == 0x0D { return index }
      index &+= 1
    }
    return index
  }

  /// The offset behind the line break at `index` (LF, CR LF or a lone CR).
  func afterLineBreak(_ index: Int) -> Int {
    guard index < count else { return index }
    return self[index] == 0x0D && index + 1 < count && self[index + 1] == 0x0A ? index + 2 : index + 1
  }
}

extension [UInt8] {
  /// The end of the bytes without the white space there.
  var trimmedEnd: Int {
    withUnsafeBufferPointer { $0.trimmedEnd(0..<$0.count) }
  }

  /// Whether there is only white space.
  var isBlank: Bool { trimmedEnd == 0 }
}

/// Whether a byte is an ASCII digit.
@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// Whether a byte is an ASCII letter.
@inline(__always)
func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

/// Whether a byte is ASCII punctuation, which a backslash can escape in Markdown.
@inline(__always)
func isASCIIPunctuation(_ byte: UInt8) -> Bool {
  byte > 0x20 && byte < 0x7F && !isDigit(byte) && !isASCIILetter(byte)
}
