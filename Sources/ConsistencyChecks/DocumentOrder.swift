/// The order in which documents are looked at as a course of time.
public enum DocumentOrder: String, Sendable, Hashable, CaseIterable {
  /// By the dates in their names where every name has one; else, and among those of one date, as given, or by the numbers
  /// in the names where they are given as a shell lists files. `2023-1` to `2023-24` are issues of a year, not months.
  case automatic
  /// As given.
  case given
  /// By name, numbers in it by value: issue 9 before issue 10.
  case name
  /// By the date in the name; those without one behind, as given.
  case date

  /// The indices of documents with these names, in this order. Documents that are equal in it stay as given.
  ///
  /// Complexity: O(names × log names).
  public func arranged(_ names: [String]) -> [Int] {
    let given = Array(names.indices)
    switch self {
    case .given: return given
    case .name:
      let keys = names.map(Self.pieces)
      return given.sorted { Self.precedes(keys[$0], keys[$1]) ?? ($0 < $1) }
    case .automatic:
      let dates = names.map(DateInName.init)
      // As a shell lists files, issue 10 before issue 9: that order is nobody's choice.
      let isListed = zip(names, names.dropFirst()).allSatisfy { !$1.utf8.lexicographicallyPrecedes($0.utf8) }
      let rest = isListed ? Self.name.arranged(names) : given
      return dates.contains(nil) || Self.areIssues(names, dates) ? rest : Self.byDate(rest, dates)
    case .date: return Self.byDate(given, names.map(DateInName.init))
    }
  }

  /// Indices by date, those without one behind; what is equal stays in its order.
  private static func byDate(_ indices: [Int], _ dates: [DateInName?]) -> [Int] {
    let keys = indices.map { dates[$0]?.key ?? .max }
    return zip(indices, keys).enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
      .map(\.element.0)
  }

  /// Whether names that differ in nothing but their numbers have dates to the month and years alone, since some of those
  /// numbers are no months.
  private static func areIssues(_ names: [String], _ dates: [DateInName?]) -> Bool {
    let exactness = Set(dates.compactMap { $0.map { $0.month != nil } })
    guard exactness.count > 1, let first = names.first else { return false }
    func words(_ name: String) -> [[UInt8]] { pieces(name).filter { $0.first != 0x30 } }
    let common = words(first)
    return names.allSatisfy { words($0) == common }
  }

  /// A run of digits by its length without leading zeros, then by its digits; anything else byte by byte.
  private static func pieces(_ name: String) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var wasDigit = false
    for byte in name.utf8 {
      let isDigit = (0x30...0x39).contains(byte)
      if isDigit, wasDigit { pieces[pieces.count - 1].append(byte) } else { pieces.append([byte]) }
      wasDigit = isDigit
    }
    return pieces.map { piece in
      guard let first = piece.first, (0x30...0x39).contains(first) else { return piece }
      let digits = piece.drop { $0 == 0x30 }
      return [0x30, UInt8(clamping: digits.count)] + digits
    }
  }

  /// Whether one name stands before another; nil where they are equal.
  private static func precedes(_ left: [[UInt8]], _ right: [[UInt8]]) -> Bool? {
    for (one, two) in zip(left, right) where one != two { return one.lexicographicallyPrecedes(two) }
    return left.count == right.count ? nil : left.count < right.count
  }
}
