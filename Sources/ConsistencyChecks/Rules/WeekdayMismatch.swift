public import Diagnostics
import LinguisticText

/// A date with a day of the week that it did not fall on.
public struct WeekdayMismatch: Rule {
  public let id = "weekday-mismatch"
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "a date with the wrong day of the week",
    ko: "날짜와 요일이 맞지 않음")
  public let explanation = Wording(
    en: """
      14 July 2023 was a Friday: '2023년 7월 14일(목)' has the day or the day of the week wrong. Dates without a year are \
      left alone, and those before 1896, when Korea took over the Gregorian calendar.
      """,
    ko: """
      2023년 7월 14일은 금요일이므로 '2023년 7월 14일(목)'은 날짜나 요일 가운데 하나가 틀렸습니다. 연도가 없는 날짜와 한국이 양력을 쓰기 \
      시작한 1896년보다 앞선 날짜는 보지 않습니다.
      """)

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.datesInOrder { place, mention, document in
      guard let written = mention.weekday, let right = mention.date.weekday, right != written, !mention.isLunar,
        let year = mention.date.year, year >= CalendarDate.firstGregorianYear
      else { return nil }
      let range = place.documentRange(mention.weekdayRange)
      let (date, text) = (place.string(mention.range), place.string(mention.weekdayRange))
      return context.finding(
        self, at: range, document: document, Self.message(date, text, right),
        otherSuggestions: [Self.written(right, like: text)])
    }
  }

  /// The day of the week in the form of another: 금, 금요일, 金.
  private static func written(_ weekday: Weekday, like text: String) -> String {
    let isHan = Weekday.allCases.contains { text.hasPrefix($0.han) }
    return (isHan ? weekday.han : weekday.korean) + (text.hasSuffix("요일") ? "요일" : text.hasSuffix("曜日") ? "曜日" : "")
  }

  private static func message(_ date: String, _ text: String, _ right: Weekday) -> Wording {
    Wording(
      en: "'\(date)' is a \(right.english), not '\(text)'",
      ko: "'\(date)'의 요일은 \(right.korean)요일인데 여기에는 '\(text)'입니다")
  }
}

extension CalendarDate {
  /// > Source: 조선왕조실록, 고종 33년: the Gregorian calendar from 1 January 1896.
  static let firstGregorianYear = 1_896
}
