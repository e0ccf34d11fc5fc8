import Diagnostics

/// The kinds of brackets in which Korean texts put an original beside its rendering: the one place that says which
/// marks these are. Kinds of other shape or width that print uses alike are one kind.
///
/// Round brackets are the rule. The others have offices of their own, and hold an original only right behind the word
/// it belongs to: square ones the Chinese word for a native one (나이[年歲]), but footnotes and links as well; lenticular
/// ones mostly headings, angle brackets titles. 《》「」『』 hold titles only, and are not among them.
///
/// > Source: 한글 맞춤법 부록 문장 부호 (2014), 제11항 (2) 소괄호, 제12항 (2) 대괄호, with the official explanation: 대괄호 may be
/// > printed 〔 〕, and stands also for foreign words behind Korean ones. GB/T 15834—2011, 4.9 for （） ［］ 〔〕 【】.
public enum GlossBracket: Sendable, Hashable, CaseIterable {
  /// ( ) （ ）
  case round
  /// [ ] ［ ］ 〔 〕
  case square
  /// 【 】
  case lenticular
  /// 〈 〉
  case angle

  /// The kind that a scalar opens; nil where it opens none.
  @inlinable
  public static func opened(by scalar: Unicode.Scalar) -> GlossBracket? {
    switch scalar.value {
    case 0x28, 0xFF08: .round
    case 0x5B, 0xFF3B, 0x3014: .square
    case 0x3010: .lenticular
    case 0x3008: .angle
    default: nil
    }
  }

  /// The kind that a scalar closes; nil where it closes none.
  @inlinable
  public static func closed(by scalar: Unicode.Scalar) -> GlossBracket? {
    switch scalar.value {
    case 0x29, 0xFF09: .round
    case 0x5D, 0xFF3D, 0x3015: .square
    case 0x3011: .lenticular
    case 0x3009: .angle
    default: nil
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether UTF-8 text may hold a gloss at all: an opening bracket and a Chinese character somewhere.
  ///
  /// Complexity: O(bytes), sixteen a step.
  public var mayHoldGloss: Bool { nextBracket(from: 0, references: false) < count && holdsHan }

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

  /// The first offset from `index` on where a bracket opens that may hold a gloss or a rendering, or where a character
  /// reference may stand for one; the end where there is none.
  ///
  /// Round brackets count always, others only where a Chinese character follows and Hangul may end before them.
  ///
  /// - Parameter passing: told now and then how far it is.
  public func nextBracket(from index: Int, references: Bool, passing: (Int) -> Void = { _ in }) -> Int {
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
        let marks =
          piece.lanes(equalTo: 0x28) | piece.lanes(equalTo: 0xEF) | piece.lanes(equalTo: 0x26)
          | piece.lanes(equalTo: 0x5B) | piece.lanes(equalTo: 0xE3)
        if marks.hasHighBit, let found = bracket(from: index, marks, references: references) { return found }
        index &+= 16
      }
      let end = Swift.min(index &+ 16, count)
      while index < end {
        if opensGloss(at: index) || (references && self[index] == 0x26) { return index }
        index &+= 1
      }
    }
    return index
  }

  /// The first of the marked bytes behind `index` that `nextBracket` looks for.
  private func bracket(from index: Int, _ marks: SIMD16<UInt8>, references: Bool) -> Int? {
    let halves = unsafeBitCast(marks, to: SIMD2<UInt64>.self)
    for half in 0..<2 {
      var marks = halves[half] & 0x8080_8080_8080_8080
      while marks != 0 {
        let offset = index &+ half &* 8 &+ marks.trailingZeroBitCount &>> 3
        marks &= marks &- 1
        if opensGloss(at: offset) || (references && self[offset] == 0x26) { return offset }
      }
    }
    return nil
  }

  private func opensGloss(at index: Int) -> Bool {
    switch self[index] {
    case 0x28: return true
    case 0x5B: return standsBehindWord(index) && holdsHan(behind: index &+ 1)
    case 0xEF, 0xE3:
      guard index &+ 2 < count, let scalar = wideScalar(at: index), let kind = GlossBracket.opened(by: scalar) else {
        return false
      }
      return kind == .round || (standsBehindWord(index) && holdsHan(behind: index &+ 3))
    default: return false
    }
  }

  /// The scalar of three bytes at `index`.
  private func wideScalar(at index: Int) -> Unicode.Scalar? {
    Unicode.Scalar(
      UInt32(self[index] & 0x0F) << 12 | UInt32(self[index &+ 1] & 0x3F) << 6 | UInt32(self[index &+ 2] & 0x3F))
  }

  /// Whether Hangul, a closing mark, markup or something invisible ends before `index`.
  private func standsBehindWord(_ index: Int) -> Bool {
    guard index > 2 else { return false }
    switch self[index &- 1] {
    // " ' ) * ; > \ ] _ ` ~
    case 0x22, 0x27, 0x29, 0x2A, 0x3B, 0x3E, 0x5C, 0x5D, 0x5F, 0x60, 0x7E: return true
    case ..<0x80: return false
    default: break
    }
    switch self[index &- 3] {
    // Syllables, conjoining letters; quotation marks and what is not seen.
    case 0xEA...0xED, 0xE1, 0xE2, 0xEF: return true
    // 〉》」』】〕
    case 0xE3: return self[index &- 2] == 0x80 && self[index &- 1] & 1 == 1
    default: return self[index &- 2] == 0xC2 && self[index &- 1] == 0xAD
    }
  }

  /// Whether a Chinese character stands between `index` and the next `]`.
  private func holdsHan(behind index: Int) -> Bool {
    let end = Swift.min(count, index &+ Self.longestSquare)
    for at in index..<Swift.max(index, end) {
      let byte = self[at]
      if byte == 0x5D { return false }
      if byte >= 0xE3, isHanLead(at: at) { return true }
    }
    return false
  }

  /// Bytes in which a Chinese character must follow an opening bracket that is not round.
  private static var longestSquare: Int { 256 }

  /// Whether a full-width round bracket opens at `index`.
  @inlinable @inline(__always)
  public func isWideBracket(at index: Int) -> Bool {
    self[index] == 0xEF && index &+ 2 < count && self[index &+ 1] == 0xBC && self[index &+ 2] == 0x88
  }

  /// Whether a Chinese character of any block may begin at `index`.
  @inlinable @inline(__always)
  public func isHanLead(at index: Int) -> Bool {
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
}

extension SIMD16<UInt8> {
  /// The highest bit of each lane says whether it is the lead byte of a scalar of three or four bytes that is neither
  /// Hangul nor general punctuation.
  @inlinable @inline(__always)
  public var rareLeads: SIMD16<UInt8> {
    let bit6 = self &+ self
    let usual =
      lanes(equalTo: 0xEA) | lanes(equalTo: 0xEB) | lanes(equalTo: 0xEC) | lanes(equalTo: 0xED)
      | lanes(equalTo: 0xE2)
    return self & bit6 & (bit6 &+ bit6) & ~usual
  }
}
