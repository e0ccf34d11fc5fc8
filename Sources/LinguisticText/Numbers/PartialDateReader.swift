/// Finds dates, whole or in part, in text of either language, so that those of a translation can be compared with those
/// of its source.
///
/// > Source: GB/T 15835-2011 出版物上数字用法, 4.1.3 and 5.2; GB/T 7408 and ISO 8601 for strokes; 한글 맞춤법 부록 문장 부호,
/// > 마침표 (2) and 물결표 (1).
public enum PartialDateReader {
  /// The dates of a text in order; none overlaps another. Years by themselves are none.
  ///
  /// - Parameter scalars: a text folded by ``HanFolding``, which keeps places.
  /// Complexity: O(n).
  public static func dates(in scalars: [Unicode.Scalar], of language: NumberReader.Language) -> [PartialDate] {
    var scan = DateScan(scalars, language)
    var index = 0
    while index < scalars.count { index = scan.read(at: index) ?? index + 1 }
    return scan.dates
  }
}

/// Reads one text's dates from its beginning to its end.
private struct DateScan {
  private(set) var dates: [PartialDate] = []
  private let scalars: [Unicode.Scalar]
  private let words: DateWords

  init(_ scalars: [Unicode.Scalar], _ language: NumberReader.Language) {
    self.scalars = scalars
    words = language == .chinese ? .chinese : .korean
  }

  private func scalar(_ index: Int) -> Unicode.Scalar { scalars.indices.contains(index) ? scalars[index] : " " }

  /// Takes the date that begins at a place, or passes the number there; the place behind it, nil for neither.
  mutating func read(at start: Int) -> Int? {
    guard let number = number(at: start) else { return nil }
    let parts = inSigns(number, start) ?? inWords(start)
    guard !parts.isEmpty else { return number.end }
    let last = dates.last { continues($0, at: start) }
    let hasMonth = parts.contains { $0.unit == .month }
    let date = PartialDate(
      parts: parts, impliedMonth: hasMonth ? nil : last?.value(.month), isCertain: hasMonth || last?.isCertain == true,
      isLunar: words.isLunar(before: start, in: scalars) || (last?.isLunar ?? false))
    dates.append(date)
    return date.range.upperBound
  }

  // MARK: Numbers

  /// A whole number in digits, or in characters of Chinese, that is no part of a longer one or of a name.
  private func number(at start: Int) -> (value: Int, end: Int, isWritten: Bool)? {
    let before = scalar(start - 1)
    if ArabicNumber.digit(at: start, in: scalars) != nil {
      guard Script(before) != .digit, Script(before) != .latin, before != "_", !words.ordinals.contains(before),
        !([".", ",", ":", "/"].contains(before) && Script(scalar(start - 2)) == .digit)
      else { return nil }
      var (value, end) = (0, start)
      while end - start < 5, let digit = ArabicNumber.digit(at: end, in: scalars) {
        (value, end) = (value * 10 + digit, end + 1)
      }
      return end - start < 5 ? (value, end, true) : nil
    }
    guard words.hasNumerals, NumberReader.isNumeral(scalar(start)), !NumberReader.isNumeral(before),
      !words.ordinals.contains(before)
    else { return nil }
    var end = start
    while end - start < 6, NumberReader.isNumeral(scalar(end)) { end += 1 }
    guard end - start < 6, let value = NumberReader.value(ofChinese: Array(scalars[start..<end])) else { return nil }
    return (value, end, false)
  }

  private func skipSpace(_ place: Int) -> Int { scalar(place) == " " ? place + 1 : place }

  // MARK: Dates

  /// 2023-05-06, 2023/5/6, 2023.5.6, 2023. 5. 6.
  private func inSigns(_ year: (value: Int, end: Int, isWritten: Bool), _ start: Int) -> [PartialDate.Part]? {
    let sign = scalar(year.end)
    guard year.isWritten, year.end - start == 4, ["-", "/", "."].contains(sign), scalar(start - 1) != "-" else {
      return nil
    }
    func part(_ unit: NumberUnit, behind end: Int) -> PartialDate.Part? {
      guard scalar(end) == sign else { return nil }
      let place = sign == "." ? skipSpace(end + 1) : end + 1
      var (value, next) = (0, place)
      while next - place < 3, let digit = ArabicNumber.digit(at: next, in: scalars) {
        (value, next) = (value * 10 + digit, next + 1)
      }
      guard (1...2).contains(next - place), (1...31).contains(value) else { return nil }
      return PartialDate.Part(unit: unit, value: value, range: place..<next)
    }
    guard let month = part(.month, behind: year.end), let day = part(.day, behind: month.range.upperBound) else {
      return nil
    }
    let end = day.range.upperBound
    if scalar(end) == sign, Script(scalar(end + 1)) == .digit { return nil }
    return [PartialDate.Part(unit: .year, value: year.value, range: start..<year.end), month, day]
  }

  /// 2023年5月6日, 5월 6일, 5月, 6일; the numbers of 3至5日 each for itself.
  private func inWords(_ start: Int) -> [PartialDate.Part] {
    guard let first = part(at: start) else { return [] }
    var parts: [PartialDate.Part] = []
    switch first.unit {
    case .year:
      guard let month = part(at: skipSpace(first.range.upperBound)), month.unit == .month else { return [] }
      if isYear(first) { parts.append(first) }
      parts.append(month)
    case .month: parts.append(first)
    default:
      let isLinked = dates.last.map { continues($0, at: start) && $0.part(.day) != nil } ?? false
      return words.isDay(first.range, isLinked: isLinked, in: scalars) ? [first] : []
    }
    if let month = parts.last, let day = part(at: skipSpace(month.range.upperBound)), day.unit == .day {
      parts.append(day)
    }
    return parts
  }

  /// A number with the word of its unit behind it or, in a range or a list, behind the last number.
  private func part(at start: Int) -> PartialDate.Part? {
    guard let number = number(at: start) else { return nil }
    if let (unit, end) = words.unit(at: skipSpace(number.end), in: scalars) {
      guard isPossible(unit, number.value) else { return nil }
      return PartialDate.Part(unit: unit, value: number.value, range: start..<end)
    }
    guard let unit = unitAhead(of: number.end), unit != .year, isPossible(unit, number.value) else { return nil }
    return PartialDate.Part(unit: unit, value: number.value, range: start..<number.end)
  }

  /// The unit of the last number of a range or a list that goes on at a place: 至5日, ∼6일, 、6、7日.
  private func unitAhead(of start: Int, depth: Int = 4) -> NumberUnit? {
    var place = skipSpace(start)
    guard depth > 0, DateWords.signs.contains(scalar(place)) else { return nil }
    let signs = place
    while place - signs < 3, DateWords.signs.contains(scalar(place)) { place += 1 }
    place = skipSpace(place)
    var end = place
    while end - place < 3, Script(scalar(end)) == .digit || (words.hasNumerals && NumberReader.isNumeral(scalar(end))) {
      end += 1
    }
    guard (1...2).contains(end - place) else { return nil }
    return words.unit(at: skipSpace(end), in: scalars)?.unit ?? unitAhead(of: end, depth: depth - 1)
  }

  private func isPossible(_ unit: NumberUnit, _ value: Int) -> Bool {
    unit == .year || (1...(unit == .month ? 12 : 31)).contains(value)
  }

  /// Whether a year counts from the birth of Christ, with its century or without: neither 光绪二十年 nor 3年.
  private func isYear(_ part: PartialDate.Part) -> Bool {
    if (1_000..<3_000).contains(part.value) { return true }
    let before = Script(scalar(part.range.lowerBound - 1))
    return (10..<100).contains(part.value) && before != .han && before != .hangul && before != .space
  }

  /// Whether nothing but signs and words of a range or a list stands between a date and a place: 至, 부터, (토)∼.
  private func continues(_ date: PartialDate, at start: Int) -> Bool {
    var place = date.range.upperBound
    guard place <= start, start - place <= Self.longestLink else { return false }
    if scalar(place) == "(", let close = scalars[place..<start].firstIndex(of: ")") { place = close + 1 }
    let link = scalars[place..<start]
    return !link.isEmpty && link.allSatisfy { DateWords.signs.contains($0) || words.links.contains($0) || $0 == " " }
      && link.contains { $0 != " " }
  }

  private static let longestLink = 10
}
