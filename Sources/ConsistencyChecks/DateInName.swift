/// The date that a file's name gives: `2023-05-26`, `2023.5.26`, `2023년 5월 26일`, `20230526`, `230526`, `2023-05`,
/// `202305`, or a year alone. The number of an issue or a week is none: `2023년 12호`, `2023-12주차`.
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
      ["-", "_", ".", " ", "년", "월", "년 ", "월 ", "년_", "월_", ". "].contains(run.separator),
      !counters.contains(String(runs[index].separator.prefix { $0.isLetter }))
    else { return nil }
    return runs[index].value
  }

  /// What issues, volumes and weeks are counted with, where no longer word begins so (26회의록, 26周报).
  private static let counters: Set<String> = [
    "호", "주", "주차", "회", "회차", "기", "권", "집", "편", "차", "번째", "号", "號", "期", "周", "週", "卷", "辑", "輯",
  ]

  private static func valid(_ year: Int, _ month: Int, _ day: Int? = nil) -> DateInName? {
    guard (1_900...2_099).contains(year), (1...12).contains(month), day.map({ (1...31).contains($0) }) ?? true
    else { return nil }
    return DateInName(year, month, day)
  }
}
