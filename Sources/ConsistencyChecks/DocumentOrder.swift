/// The order in which documents are looked at as a course of time.
public enum DocumentOrder: String, Sendable, Hashable, CaseIterable {
  /// By the dates in their names where every name has one; else as given, or by the numbers in the names where they are
  /// given as a shell lists files.
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
    case .automatic, .date:
      let dates = names.map(DateInName.init)
      if self == .automatic, dates.contains(nil) {
        // As a shell lists files, issue 10 before issue 9: that order is nobody's choice.
        let isListed = zip(names, names.dropFirst()).allSatisfy { !$1.utf8.lexicographicallyPrecedes($0.utf8) }
        return isListed ? Self.name.arranged(names) : given
      }
      return given.sorted { left, right in
        switch (dates[left], dates[right]) {
        case (let one?, let two?): one.key == two.key ? left < right : one.key < two.key
        case (nil, nil): left < right
        case (let one, _): one != nil
        }
      }
    }
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

/// The date that a file's name gives: `2023-05-26`, `2023.5.26`, `2023년 5월 26일`, `20230526`, `230526`, `2023-05`,
/// `202305`, or a year alone.
public struct DateInName: Sendable, Hashable {
  public var year: Int
  /// nil for a year alone.
  public var month: Int?
  /// nil for a month alone.
  public var day: Int?

  /// The date in the last component of a path, else in the components before it; nil where none is. Of several the
  /// most exact one counts, then the first.
  public init?(_ path: String) {
    let components = path.split(separator: "/")
    let found = components.reversed().lazy.compactMap(Self.best).first
    guard let found else { return nil }
    self = found
  }

  private init(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Orders dates; what is not said counts as the beginning. 20,230,526 for 26 May 2023.
  var key: Int { (year * 100 + (month ?? 0)) * 100 + (day ?? 0) }

  private static func best(_ component: Substring) -> DateInName? {
    let runs = digitRuns(Array(component.unicodeScalars))
    let dates = runs.indices.compactMap { date(at: $0, in: runs) }
    return dates.first { $0.day != nil } ?? dates.first { $0.month != nil } ?? dates.first
  }

  private struct Run {
    var digits: [Int]
    /// Whether a Latin letter touches it: part of a hash, not of a date.
    var touchesLetter: Bool
    /// What stands between it and the next run.
    var separator: String
    var value: Int { digits.reduce(0) { $0 * 10 + $1 } }
  }

  private static func digitRuns(_ scalars: [Unicode.Scalar]) -> [Run] {
    func isLetter(_ index: Int) -> Bool {
      scalars.indices.contains(index) && scalars[index].isASCII && scalars[index].properties.isAlphabetic
    }
    var runs: [Run] = []
    var index = 0
    while index < scalars.count {
      var end = index
      var digits: [Int] = []
      while end < scalars.count,
        let digit = scalars[end].properties.numericType == .decimal
          ? scalars[end].properties.numericValue : nil
      {
        digits.append(Int(digit))
        end += 1
      }
      if digits.isEmpty {
        if !runs.isEmpty { runs[runs.count - 1].separator.unicodeScalars.append(scalars[index]) }
        index += 1
      } else {
        runs.append(Run(digits: digits, touchesLetter: isLetter(index - 1) || isLetter(end), separator: ""))
        index = end
      }
    }
    return runs
  }

  private static func date(at index: Int, in runs: [Run]) -> DateInName? {
    let run = runs[index]
    if run.digits.count == 8 { return valid(run.value / 10_000, run.value / 100 % 100, run.value % 100) }
    guard !run.touchesLetter else { return nil }
    if run.digits.count == 6 {
      return valid(run.value / 100, run.value % 100)
        ?? valid(2_000 + run.value / 10_000, run.value / 100 % 100, run.value % 100)
    }
    guard run.digits.count == 4, (1_900...2_099).contains(run.value) else { return nil }
    guard let month = part(index + 1, behind: run, in: runs) else { return DateInName(run.value) }
    guard let day = part(index + 2, behind: runs[index + 1], in: runs) else {
      return valid(run.value, month) ?? DateInName(run.value)
    }
    return valid(run.value, month, day) ?? valid(run.value, month) ?? DateInName(run.value)
  }

  /// The month or day that follows a run with a separator of dates between.
  private static func part(_ index: Int, behind run: Run, in runs: [Run]) -> Int? {
    guard index < runs.count, runs[index].digits.count <= 2, !runs[index].touchesLetter,
      ["-", "_", ".", " ", "년", "월", "년 ", "월 ", "년_", "월_", ". "].contains(run.separator)
    else { return nil }
    return runs[index].value
  }

  private static func valid(_ year: Int, _ month: Int, _ day: Int? = nil) -> DateInName? {
    guard (1_900...2_099).contains(year), (1...12).contains(month), day.map({ (1...31).contains($0) }) ?? true
    else { return nil }
    return DateInName(year, month, day)
  }
}
