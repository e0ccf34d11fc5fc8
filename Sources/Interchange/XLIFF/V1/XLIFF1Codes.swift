/// The inline codes of one text, by the digests of their ids.
struct XLIFF1Codes {
  enum Role: UInt8 {
    /// Stands for itself: `g`, `x`, `ph`, `it`.
    case single
    /// `bpt`, `bx`.
    case opening
    /// `ept`, `ex`.
    case closing
  }

  struct Code {
    let role: Role
    /// Whether it is `bx` or `ex` rather than `bpt` or `ept`.
    let isEmptyKind: Bool
    let id: UInt64
    /// The digest of rid; nil where there is none.
    let rid: UInt64?
    let offset: Int
    let shownID: String

    /// What pairs a code with its other half.
    var key: UInt64 { rid ?? id }
  }

  private(set) var codes: [Code] = []

  var isEmpty: Bool { codes.isEmpty }

  mutating func add(_ code: Code) { codes.append(code) }
  mutating func removeAll() { codes.removeAll(keepingCapacity: true) }

  /// The codes whose id another one of the text has; a closing code may have its opening code's.
  func repeated() -> [Code] {
    guard codes.count > 1 else { return [] }
    var openers: Set<UInt64> = []
    var closers: Set<UInt64> = []
    return codes.filter { code in
      code.role == .closing ? !closers.insert(code.id).inserted : !openers.insert(code.id).inserted
    }
  }

  /// The opening codes whose rid an earlier one of the kind has.
  func repeatedReferences() -> [Code] {
    var seen: [Set<UInt64>] = [[], []]
    return codes.filter { code in
      guard code.role == .opening, let rid = code.rid else { return false }
      return !seen[code.isEmptyKind ? 1 : 0].insert(rid).inserted
    }
  }

  /// The halves of pairs that lack the other half: by rid, without one by id.
  func unpaired() -> [Code] {
    var open: [Key: [Int]] = [:]
    var alone: [Int] = []
    for (index, code) in codes.enumerated() where code.role != .single {
      let key = Key(isMarked: code.isEmptyKind, digest: code.key)
      if code.role == .opening {
        open[key, default: []].append(index)
      } else if open[key]?.popLast() == nil {
        alone.append(index)
      }
    }
    return (alone + open.values.joined()).sorted().map { codes[$0] }
  }

  /// The codes that `other` has none like.
  func missing(in other: XLIFF1Codes) -> [Code] {
    guard !codes.isEmpty else { return [] }
    let known = Set(other.codes.map { Key(isMarked: $0.role == .closing, digest: $0.id) })
    return codes.filter { !known.contains(Key(isMarked: $0.role == .closing, digest: $0.id)) }
  }

  private struct Key: Hashable {
    var isMarked: Bool
    var digest: UInt64
  }
}
