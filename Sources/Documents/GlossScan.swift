import Diagnostics

/// Walks fast through text for what a gloss cannot be without: a Chinese character, however it is written.
///
/// On the way it stops at whatever changes how the lines below are read (fences, comments, scripts, `<pre>`), and
/// remembers whether it passed any tag.
struct GlossScan {
  enum Stop: Equatable {
    /// A Chinese character, or a character reference that may stand for one.
    case han
    /// Markup that may be open for more than its line.
    case markup
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let rules: ReadingRules
  private var position = 0
  private var told = 0
  /// Whether a tag was passed since the last `restart`.
  private(set) var passedTag = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, rules: ReadingRules) {
    self.bytes = bytes
    self.rules = rules
  }

  /// Goes on from `offset`, where no element is open.
  mutating func restart(at offset: Int) {
    position = offset
    passedTag = false
  }

  /// The next place to stop at; nil where there is none until the end.
  ///
  /// - Parameter passing: told now and then how far it is.
  mutating func next(passing: (Int) -> Void) -> (stop: Stop, offset: Int)? {
    while position < bytes.count {
      let limit = min(bytes.count, position &+ (1 << 20))
      while position &+ 32 <= limit, !(marks(at: position) | marks(at: position &+ 16)).hasHighBit {
        position &+= 32
      }
      if position &- told > 1 << 20 {
        told = position
        passing(told)
      }
      if let offset = firstStop() { return offset }
    }
    return nil
  }

  /// Goes over the next 16 bytes, or what is left of them, up to the first place to stop at.
  private mutating func firstStop() -> (stop: Stop, offset: Int)? {
    let start = position
    guard start &+ 16 <= bytes.count else {
      while position < bytes.count {
        position &+= 1
        if let stop = stop(at: position &- 1) { return (stop, position &- 1) }
      }
      return nil
    }
    let halves = unsafeBitCast(marks(at: start), to: SIMD2<UInt64>.self)
    for half in 0..<2 {
      var marks = halves[half] & 0x8080_8080_8080_8080
      while marks != 0 {
        let offset = start &+ half &* 8 &+ marks.trailingZeroBitCount &>> 3
        marks &= marks &- 1
        if let stop = stop(at: offset) {
          position = offset &+ 1
          return (stop, offset)
        }
      }
    }
    position = start &+ 16
    return nil
  }

  /// The highest bit of each lane says whether `stop` has to look at the byte: a lead byte of a scalar outside ASCII
  /// that is neither Hangul nor general punctuation, or an ASCII mark.
  @inline(__always)
  private func marks(at index: Int) -> SIMD16<UInt8> {
    let piece = bytes.lanes(at: index)
    var marks = piece.rareLeads
    if rules.html { marks |= piece.lanes(equalTo: 0x3C) | piece.lanes(equalTo: 0x26) }
    if rules.markdown { marks |= piece.lanes(equalTo: 0x60) | piece.lanes(equalTo: 0x7E) }
    return marks
  }

  private mutating func stop(at index: Int) -> Stop? {
    let byte = bytes[index]
    if byte >= 0xE3 { return bytes.isHanLead(at: index) ? .han : nil }
    switch byte {
    case 0x26 where rules.html: return index + 1 < bytes.count && bytes[index + 1] == 0x23 ? .han : nil
    case 0x60 where rules.markdown: return bytes.hasASCII("```", at: index) ? .markup : nil
    case 0x7E where rules.markdown: return bytes.hasASCII("~~~", at: index) ? .markup : nil
    case 0x3C where rules.html:
      guard index + 1 < bytes.count else { return nil }
      if bytes[index + 1] == 0x21 || bytes[index + 1] == 0x3F { return .markup }
      guard bytes[index + 1] == 0x2F || isASCIILetter(bytes[index + 1]) else { return nil }
      passedTag = true
      return staysOpen(index) ? .markup : nil
    default: return nil
    }
  }

  private static let openNames: [StaticString] = ["script", "style", "svg", "template", "pre", "listing", "xmp"]

  /// Whether the tag at `index` may begin what goes on behind empty lines, or does not end on its line.
  private func staysOpen(_ index: Int) -> Bool {
    let name = bytes[index + 1] == 0x2F ? index + 2 : index + 1
    guard name < bytes.count else { return true }
    switch bytes[name] | 0x20 {
    case 0x73, 0x74, 0x70, 0x6C, 0x78:
      if Self.openNames.contains(where: { bytes.hasASCII($0, at: name) }) { return true }
    default: break
    }
    var quote: UInt8 = 0
    for at in name..<bytes.count {
      switch bytes[at] {
      case 0x3E: return quote != 0
      case 0x22, 0x27: quote = quote == 0 ? bytes[at] : quote == bytes[at] ? 0 : quote
      case 0x0A, 0x0D: return true
      default: continue
      }
    }
    return true
  }
}

extension SIMD16<UInt8> {
  /// The highest bit of each lane says whether it is the lead byte of a scalar of three or four bytes that is neither
  /// Hangul nor general punctuation.
  @inline(__always)
  fileprivate var rareLeads: SIMD16<UInt8> {
    let bit6 = self &+ self
    let usual =
      lanes(equalTo: 0xEA) | lanes(equalTo: 0xEB) | lanes(equalTo: 0xEC) | lanes(equalTo: 0xED)
      | lanes(equalTo: 0xE2)
    return self & bit6 & (bit6 &+ bit6) & ~usual
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a Chinese character of any block may begin at `index`.
  @inline(__always)
  func isHanLead(at index: Int) -> Bool {
    let byte = self[index]
    if byte >= 0xE4, byte <= 0xE9 { return true }
    guard byte == 0xE3 || byte == 0xEF || byte == 0xF0, index &+ 2 < count else { return false }
    let next = self[index &+ 1]
    switch byte {
    // 々 and 〇; extension A from U+3400 on.
    case 0xE3: return next >= 0x90 || (next == 0x80 && (self[index &+ 2] == 0x85 || self[index &+ 2] == 0x87))
    case 0xEF: return next >= 0xA4 && next <= 0xAB
    default: return next >= 0xA0
    }
  }

  /// Whether there is an opening round bracket and a Chinese character: without both there is no gloss.
  var mayHoldGloss: Bool { nextBracket(from: 0, references: false) < count && holdsHan }

  private var holdsHan: Bool {
    var index = 0
    while index < count {
      while index &+ 16 <= count, !lanes(at: index).rareLeads.hasHighBit { index &+= 16 }
      let end = Swift.min(index &+ 16, count)
      while index < end {
        if self[index] >= 0xE3, isHanLead(at: index) { return true }
        index &+= 1
      }
    }
    return false
  }

  /// Whether a full-width opening bracket stands at `index`.
  @inline(__always)
  func isWideBracket(at index: Int) -> Bool {
    self[index] == 0xEF && index &+ 2 < count && self[index &+ 1] == 0xBC && self[index &+ 2] == 0x88
  }

  /// The first offset from `index` on where an opening bracket stands or a character reference may stand for one; the
  /// end where there is none.
  ///
  /// - Parameter passing: told now and then how far it is.
  func nextBracket(from index: Int, references: Bool, passing: (Int) -> Void = { _ in }) -> Int {
    var index = index
    var told = index
    while index < count {
      if index &- told > 1 << 20 {
        told = index
        passing(told)
      }
      let limit = Swift.min(count, index &+ (1 << 20))
      while index &+ 16 <= limit {
        let piece = lanes(at: index)
        let marks = piece.lanes(equalTo: 0x28) | piece.lanes(equalTo: 0xEF) | piece.lanes(equalTo: 0x26)
        if marks.hasHighBit { break }
        index &+= 16
      }
      let end = Swift.min(index &+ 16, count)
      while index < end {
        if self[index] == 0x28 || (references && self[index] == 0x26) || isWideBracket(at: index) { return index }
        index &+= 1
      }
    }
    return index
  }
}
