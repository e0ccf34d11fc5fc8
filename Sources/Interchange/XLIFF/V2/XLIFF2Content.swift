import Diagnostics

/// One segment's or ignorable's tag, inline code or annotation, as far as rules must remember it to the unit's end.
struct XLIFF2Code {
  enum Kind: UInt8 {
    case segment, ignorable, ph, pc, sc, ec, mrk, sm, em
    /// The end tag of a pc.
    case pcEnd

    /// What may stand for one another: a spanning code may be written as one element or as two.
    var family: UInt8 {
      switch self {
      case .pc, .sc: Kind.pc.rawValue
      case .mrk, .sm: Kind.mrk.rawValue
      default: rawValue
      }
    }

    var name: String { self == .pcEnd ? "pc" : "\(self)" }
  }

  enum Reorder: UInt8 {
    case yes, firstNo, no
  }

  struct Flags: OptionSet {
    let rawValue: UInt8
    static let isTarget = Flags(rawValue: 1)
    static let isolated = Flags(rawValue: 2)
    static let hasData = Flags(rawValue: 4)
    static let mustNotCopy = Flags(rawValue: 8)
    static let mustNotDelete = Flags(rawValue: 16)
    static let mustNotOverlap = Flags(rawValue: 32)
  }

  var kind: Kind
  var flags: Flags = []
  var reorder = Reorder.yes
  /// Numbers of ids in the content's table; -1 where there is none.
  var id = -1
  var startRef = -1
  var copyOf = -1
  /// A hash of type and subType; 0 where there is neither.
  var type = 0
  /// Number of the segment or ignorable in its unit.
  var part = 0
  /// Where the tag begins.
  var offset = 0

  var isTarget: Bool { flags.contains(.isTarget) }
  /// Whether it has an id, and is not the end of what has it.
  var isUnique: Bool { id >= 0 && kind != .pcEnd }
  /// The id that source and target have in common: an ec's is its sc's.
  var key: Int { kind == .ec && startRef >= 0 ? startRef : id }
}

/// What makes a code of a target the same as one of a source: a pc may be written as sc and ec.
struct XLIFF2CodeIdentity: Hashable {
  var key: Int
  var isPlaceholder: Bool
  var isEnd: Bool
}

extension XLIFF2Code {
  var identity: XLIFF2CodeIdentity {
    XLIFF2CodeIdentity(key: key, isPlaceholder: kind == .ph, isEnd: kind == .ec || kind == .pcEnd)
  }
}

/// A segment or ignorable.
struct XLIFF2Part {
  var isSegment: Bool
  var offset: Int
  var hasTarget = false
  /// The target's order; 0 where it has none.
  var order = 0
}

/// The segments of a unit, or source and target of a match: one scope for the ids within.
final class XLIFF2Content {
  /// What there is to check at the end.
  struct Needs: OptionSet {
    let rawValue: UInt8
    static let pairs = Needs(rawValue: 1)
    static let copies = Needs(rawValue: 2)
    static let removals = Needs(rawValue: 4)
    static let orders = Needs(rawValue: 8)
    static let targets = Needs(rawValue: 16)
    static let places = Needs(rawValue: 32)
  }

  let isMatch: Bool
  /// What messages call it.
  let scope: Wording
  @exclusivity(unchecked) var ids = IdentifierTable()
  @exclusivity(unchecked) var data = IdentifierTable()
  @exclusivity(unchecked) var codes: [XLIFF2Code] = []
  @exclusivity(unchecked) var parts: [XLIFF2Part] = []
  @exclusivity(unchecked) var needs: Needs = []
  /// By number of an id, the code that has it first in a source, and in a target; -1 for none.
  @exclusivity(unchecked) var inSource: [Int] = []
  @exclusivity(unchecked) var inTarget: [Int] = []

  init(isMatch: Bool) {
    self.isMatch = isMatch
    scope = isMatch ? Wording(en: "match", ko: "번역 후보") : Wording(en: "unit", ko: "단위")
  }

  func removeAll() {
    ids.removeAll()
    data.removeAll()
    codes.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    needs = []
  }

  /// The number of an id, taken in where it is new; -1 where there is none.
  func number(_ id: UnsafeBufferPointer<UInt8>?) -> Int { id.map { ids.intern($0).number } ?? -1 }

  /// Whether a source (or segment), or a target, has the id; to be asked after ``check(_:in:)``.
  func has(_ id: String, isTarget: Bool) -> Bool {
    guard let number = ids.number(of: id), number < inSource.count else { return false }
    return (isTarget ? inTarget : inSource)[number] >= 0
  }

  /// The text of a code's id or of the id it refers to.
  func text(_ number: Int) -> String { number < 0 ? "" : ids[number] }

  /// Whether some segment or ignorable has no target: what is missing on the target side may be yet to come.
  var isPartlyTranslated: Bool { parts.contains { !$0.hasTarget } }
}
