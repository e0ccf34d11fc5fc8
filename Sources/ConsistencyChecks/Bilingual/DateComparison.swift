import LinguisticText

/// Compares the dates of a pair as dates: years, months and days that belong together, not each number for itself.
///
/// A date without its year or month agrees with every one that it may be part of, since translators leave out and add
/// what the text around says (5月6日, 지난 6일). What one side alone has is no matter here.
struct DateComparison {
  /// A place of one side.
  typealias Place = (text: String, utf8Range: Range<Int>)

  /// Dates that contradict each other: the parts that differ.
  private(set) var contradictions: [(source: Place, target: Place)] = []
  /// UTF-8 ranges of what has its counterpart in a date of the other side, equal or not: they explain no other number.
  private(set) var settled: (source: [Range<Int>], target: [Range<Int>]) = ([], [])
  /// The same of dates that say again what another one says: they may explain another number, and are not missed.
  private(set) var repeated: (source: [Range<Int>], target: [Range<Int>]) = ([], [])

  init(_ source: String, _ target: String) {
    let from = DateSide(source, .chinese)
    guard !from.dates.isEmpty else { return }
    let to = DateSide(target, .korean)
    guard !to.dates.isEmpty else { return }
    let sides = Sides(from: from, to: to)
    let pairs = Self.paired(from.dates, to.dates)
    for (source, target) in pairs {
      settled.source += from.ranges(of: from.dates[source], besides: to, to.dates[target])
      settled.target += to.ranges(of: to.dates[target], besides: from, from.dates[source])
    }
    let (sources, targets) = (Set(pairs.map(\.source)), Set(pairs.map(\.target)))
    var free = to.dates.indices.filter { !targets.contains($0) }
    for index in from.dates.indices where !sources.contains(index) {
      let date = from.dates[index]
      let other = free.filter { sides.contradict(index, $0) }
        .min { date.contradictions(with: to.dates[$0]).count < date.contradictions(with: to.dates[$1]).count }
      if let other {
        free.removeAll { $0 == other }
        add(date, of: from, to.dates[other], of: to)
      } else if date.isCertain, sides.isInTarget[index] {
        repeated.source += from.ranges(of: date, besides: nil, nil)
      }
    }
    for index in free where to.dates[index].isCertain && sides.isInSource[index] {
      repeated.target += to.ranges(of: to.dates[index], besides: nil, nil)
    }
  }

  private mutating func add(_ date: PartialDate, of from: DateSide, _ other: PartialDate, of to: DateSide) {
    let units = date.contradictions(with: other)
    let areStated = units.allSatisfy { date.part($0) != nil && other.part($0) != nil }
    contradictions.append((from.place(of: date, areStated ? units : nil), to.place(of: other, areStated ? units : nil)))
    settled.source.append(from.utf8Range(date.range))
    settled.target.append(to.utf8Range(other.range))
  }

  /// Dates that agree, each with one of the other side, those that share most first.
  private static func paired(_ from: [PartialDate], _ to: [PartialDate]) -> [(source: Int, target: Int)] {
    var pairs: [(source: Int, target: Int)] = []
    var (isSourceFree, isTargetFree) = (from.map { _ in true }, to.map { _ in true })
    for likeness in [3, 2, 1] {
      for source in from.indices where isSourceFree[source] {
        let partner = to.indices.first { isTargetFree[$0] && from[source].likeness(with: to[$0]) == likeness }
        guard let partner else { continue }
        (isSourceFree[source], isTargetFree[partner]) = (false, false)
        pairs.append((source, partner))
      }
    }
    return pairs
  }
}

/// Which dates of a pair have one on the other side that they agree with.
private struct Sides {
  private let from: DateSide
  private let to: DateSide
  let isInTarget: [Bool]
  let isInSource: [Bool]

  init(from: DateSide, to: DateSide) {
    (self.from, self.to) = (from, to)
    isInTarget = from.dates.map { date in to.dates.contains { $0.likeness(with: date) > 0 } }
    isInSource = to.dates.map { date in from.dates.contains { $0.likeness(with: date) > 0 } }
  }

  /// Whether a date of the translation that no date of the source was left for says something else than one of the
  /// source that has none either.
  func contradict(_ source: Int, _ target: Int) -> Bool {
    let (one, other) = (from.dates[source], to.dates[target])
    guard !one.isLunar, !other.isLunar, (one.part(.day) == nil) == (other.part(.day) == nil),
      !one.contradictions(with: other).isEmpty, !from.mayCount(other, to), !to.mayCount(one, from)
    else { return false }
    if !isInTarget[source], !isInSource[target] { return true }
    // One of them stands elsewhere too: it takes the same number of dates, and the same place among them.
    return isInTarget[source] != isInSource[target] && from.dates.count == to.dates.count && source == target
      && one.isCertain && other.isCertain && one.parts.map(\.unit) == other.parts.map(\.unit)
  }
}

/// The dates of one side of a pair.
private struct DateSide {
  let dates: [PartialDate]
  private let bytes: [UInt8]
  /// UTF-8 offsets of the scalars.
  private let offsets: [Int]
  /// Whether the text names a year without its number: 올해, 去年.
  private let namesYear: Bool
  /// The whole numbers that are no part of a date.
  private let counts: [Int]

  init(_ text: String, _ language: NumberReader.Language) {
    bytes = Array(text.utf8)
    let folded = text.unicodeScalars.map(HanFolding.fold)
    offsets = text.unicodeScalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + UTF8.width($1)) }
    let dates = PartialDateReader.dates(in: folded, of: language)
    self.dates = dates
    counts =
      dates.isEmpty
      ? []
      : NumberReader.mentions(in: folded, of: language)
        .filter { mention in !dates.contains { $0.range.overlaps(mention.range) } }
        .compactMap(\.value.whole)
    namesYear = !dates.isEmpty && Self.relativeYears.isIn(text)
  }

  func utf8Range(_ range: Range<Int>) -> Range<Int> { offsets[range.lowerBound]..<offsets[range.upperBound] }

  /// A date from the first to the last of some of its parts; all of it for nil.
  func place(of date: PartialDate, _ units: [NumberUnit]?) -> DateComparison.Place {
    let parts = units.map { units in date.parts.filter { units.contains($0.unit) } } ?? date.parts
    let range = parts[0].range.lowerBound..<parts[parts.count - 1].range.upperBound
    return (String(decoding: bytes[utf8Range(range)], as: UTF8.self), utf8Range(range))
  }

  /// Whether a day of the other side may be a number of days that this side counts in another way: 6일 for 6天, where the
  /// other side has no other such number.
  func mayCount(_ date: PartialDate, _ side: DateSide) -> Bool {
    guard !date.isCertain, let day = date.value(.day) else { return false }
    return counts.count { $0 == day } > side.counts.count { $0 == day }
  }

  /// The places of a date's month and day, and of its year where the other side says it too, in digits or in words.
  func ranges(of date: PartialDate, besides side: DateSide?, _ other: PartialDate?) -> [Range<Int>] {
    date.parts.filter { part in
      part.unit != .year || other?.part(.year) != nil || side?.namesYear == true
    }.map { utf8Range($0.range) }
  }

  /// > Source: 표준국어대사전; 现代汉语词典.
  private static let relativeYears = WordList([
    "올해", "금년", "지난해", "작년", "전년", "재작년", "지지난해", "내년", "이듬해", "다음 해", "다음해", "후년", "그해", "그 해", "같은 해", "동년",
    "당해", "今年", "本年", "去年", "上年", "前年", "明年", "次年", "翌年", "后年", "後年", "当年", "當年", "同年",
  ])
}
