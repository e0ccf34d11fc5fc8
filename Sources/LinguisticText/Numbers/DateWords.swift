/// What stands beside the numbers of dates in one language.
///
/// > Source: 现代汉语词典 on 日 and 号; 표준국어대사전 on 일 and the nouns of duration behind it.
struct DateWords {
  /// Marks of ordinals, which no date has before its numbers.
  let ordinals: Set<Unicode.Scalar>
  /// What words between the dates of a range or a list are made of: 부터, 에서, 와.
  let links: Set<Unicode.Scalar>
  /// Whether numbers may be written in characters.
  let hasNumerals: Bool
  private let units: [(word: Unicode.Scalar, unit: NumberUnit)]
  private let lunar: [[Unicode.Scalar]]
  /// What makes a day beside it a number of days or another word, even beside a month.
  private let otherWords: [[Unicode.Scalar]]
  /// What may follow a day of the calendar in its word; nil where anything may but `durations`.
  private let particles: [[Unicode.Scalar]]?
  /// What makes a day without its month a number of days, behind a space or none.
  private let durations: [[Unicode.Scalar]]
  /// The same, where no other word begins so.
  private let nouns: [[Unicode.Scalar]]
  /// What must stand before a day that is called by a word with other meanings (号).
  private let months: [[Unicode.Scalar]]

  /// Signs between the numbers of a range or a list.
  static let signs = Set("-~–—―至到～〜、,·∼−‐‑・ㆍ".unicodeScalars)

  static let chinese = DateWords(
    ordinals: ["第"], links: Set("和与及或起暨并".unicodeScalars), hasNumerals: true,
    units: [("年", .year), ("月", .month), ("日", .day), ("号", .day)],
    lunar: split("农历 阴历 旧历 夏历"), otherWords: [], particles: nil,
    durations: split("内 间 游 后 元 均 线 本 语 文 式 程 龄 量 之内 之后 以内 以上 以下 左右 为限 为期"), nouns: [],
    months: split("本月 上月 下月 当月 同月 该月 每月 次月"))

  static let korean = DateWords(
    ordinals: ["제"], links: Set("부터에서까지와과및나혹은또는".unicodeScalars), hasNumerals: false,
    units: [("년", .year), ("월", .month), ("일", .day)],
    lunar: split("음력"), otherWords: split("간 째 차 치 분 씩 여 짜리 만에 동안"),
    particles: split("에 은 의 부터 까지 자 과 도 로 밤 이후 이전"),
    durations: split("동안 연속 이상 이하 정도 가량 이내 내내 남짓 간격 넘게 넘는 넘은 걸려 걸렸 걸리 걸린 걸릴"),
    nouns: split("만 안 내 뒤 후 전 더 앞"), months: [])

  /// What may stand behind `nouns`: 뒤에, 전부터; other syllables make other words of them (전국, 안후이).
  private static let endings = Set("에의은이을인으도과까부".unicodeScalars)

  private static func split(_ words: String) -> [[Unicode.Scalar]] {
    words.split(separator: " ").map { $0.unicodeScalars.map(HanFolding.fold) }
  }

  /// The unit whose word stands at a place, and the place behind it.
  func unit(at place: Int, in scalars: [Unicode.Scalar]) -> (unit: NumberUnit, end: Int)? {
    guard place < scalars.count, let unit = units.first(where: { $0.word == scalars[place] })?.unit else { return nil }
    if unit == .day, Self.has(otherWords, at: place + 1, in: scalars) { return nil }
    return (unit, place + 1)
  }

  /// Whether a day without its month is one of the calendar: 5日电, 5일 밝혔다; not 5日内, 5일 만에, 5号楼.
  ///
  /// - Parameter isLinked: whether it goes on from another date.
  func isDay(_ range: Range<Int>, isLinked: Bool, in scalars: [Unicode.Scalar]) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    if isDuration(end, scalars) { return false }
    if isLinked { return true }
    if scalars[end - 1] == "号" {
      return months.contains { start >= $0.count && scalars[(start - $0.count)..<start].elementsEqual($0) }
    }
    guard let particles, end < scalars.count, Script(scalars[end]) == .hangul else { return true }
    return Self.has(particles, at: end, in: scalars)
  }

  private func isDuration(_ end: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let place = end < scalars.count && scalars[end] == " " ? end + 1 : end
    if Self.has(durations, at: place, in: scalars) { return true }
    guard let noun = nouns.first(where: { Self.has([$0], at: place, in: scalars) }) else { return false }
    let next = place + noun.count
    return next >= scalars.count || Script(scalars[next]) != .hangul || Self.endings.contains(scalars[next])
  }

  /// Whether a date that begins at a place is said to count by the moon.
  func isLunar(before start: Int, in scalars: [Unicode.Scalar]) -> Bool {
    (max(0, start - Self.farthestCalendar)..<start).contains { Self.has(lunar, at: $0, in: scalars) }
  }

  /// Scalars before a date, with a year between: 음력 2023년.
  private static let farthestCalendar = 10

  private static func has(_ words: [[Unicode.Scalar]], at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard place < scalars.count else { return false }
    return words.contains { scalars[place...].starts(with: $0) }
  }
}
