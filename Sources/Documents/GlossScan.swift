import Diagnostics
import LinguisticText

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
