/// A link or picture in Markdown: `[text](address)`.
struct LinkScan {
  /// Offset of the `]` behind the text.
  var labelEnd: Int
  /// Where the address stands.
  var address: Range<Int>
  /// Offset behind the `)`.
  var end: Int

  /// Longest text and longest address, in bytes, that are believed to be a link.
  static let longest = 4096

  /// The link whose `[` stands at `index`; nil where that is text, such as 성[城](省).
  ///
  /// - Parameter scanned: grows by the bytes that were looked at in vain.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, limit: Int, scanned: inout Int) {
    let reach = min(limit, index + LinkScan.longest)
    var depth = 0
    var cursor = index
    var isLink = false
    defer { if !isLink { scanned += cursor - index } }
    while cursor < reach {
      let byte = bytes[cursor]
      if byte == 0x5C {
        cursor += 2
        continue
      }
      if byte == 0x5B { depth += 1 }
      if byte == 0x5D {
        depth -= 1
        if depth == 0 { break }
      }
      cursor += 1
    }
    guard cursor + 1 < reach, bytes[cursor + 1] == 0x28 else { return nil }
    labelEnd = cursor
    guard let (address, end) = LinkScan.destination(bytes, from: cursor + 2, limit: limit) else {
      scanned += min(limit - cursor, LinkScan.longest)
      return nil
    }
    self.address = address
    self.end = end
    isLink = true
  }

  /// Address and end of what stands in round brackets behind a link's text.
  private static func destination(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int
  ) -> (Range<Int>, Int)? {
    let reach = min(limit, start + longest)
    var depth = 1
    var cursor = start
    var addressEnd: Int?
    while cursor < reach {
      let byte = bytes[cursor]
      if byte == 0x5C {
        cursor += 2
        continue
      }
      if addressEnd == nil, bytes.spaceLength(at: cursor) > 0, cursor > start { addressEnd = cursor }
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 {
        depth -= 1
        if depth == 0 {
          let address = start..<(addressEnd ?? cursor)
          return isAddress(bytes, address) ? (address, cursor + 1) : nil
        }
      }
      cursor += 1
    }
    return nil
  }

  /// Whether the bytes could be a link's address: empty, or with one of `/ . # : <`, which no bracketed original has.
  private static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    guard bytes[first] < 0x80 else { return bytes[range].contains(0x2F) }
    return range.contains { [0x2F, 0x2E, 0x23, 0x3A, 0x3C].contains(bytes[$0]) }
  }

  /// Whether an address stands from `index` up to a `)` in the next 256 bytes.
  static func looksLikeAddress(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Bool {
    guard let (address, _) = destination(bytes, from: index, limit: min(bytes.count, index + 256)) else { return false }
    return !address.isEmpty
  }

  /// The address at `range` as it is meant: without `<>`, backslash escapes and entities.
  static func address(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    var plain: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == 0x5C, index + 1 < range.upperBound, isASCIIPunctuation(bytes[index + 1]) {
        plain.append(bytes[index + 1])
        index += 2
      } else if byte == 0x26, let reference = CharacterReference(bytes, at: index) {
        plain += reference.decoded
        index += reference.length
      } else {
        if byte != 0x3C, byte != 0x3E { plain.append(byte) }
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
