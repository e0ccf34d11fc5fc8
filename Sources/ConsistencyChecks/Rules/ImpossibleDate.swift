public import Diagnostics
import LinguisticText

/// A date that no calendar has.
public struct ImpossibleDate: Rule {
  public let id = "impossible-date"
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "a date that the calendar does not have",
    ko: "달력에 없는 날짜")
  public let explanation = Wording(
    en: """
      '2023년 2월 29일' and '6월 31일' do not exist: a digit is wrong. Months of the old calendar have up to 30 days, so \
      dates before 1896 and those called 음력 are judged by that.
      """,
    ko: """
      '2023년 2월 29일'이나 '6월 31일'은 달력에 없으므로 숫자가 틀렸습니다. 음력은 한 달이 30일까지이므로 1896년보다 앞선 날짜와 음력이라고 \
      한 날짜는 30일을 기준으로 봅니다.
      """)

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.datesInOrder { place, mention, document in
      guard Self.isImpossible(mention) else { return nil }
      return context.finding(
        self, at: place.documentRange(mention.range), document: document,
        Self.message(place.string(mention.range), mention))
    }
  }

  private static func isImpossible(_ mention: DateMention) -> Bool {
    let date = mention.date
    guard !date.exists else { return false }
    // What has full stops or strokes only may be a number of another kind, unless all but the last day is right.
    if !mention.isInWords, mention.weekday == nil, !(1...12).contains(date.month) || !(29...31).contains(date.day) {
      return false
    }
    if !mention.isInWords, let year = date.year, !(1_900...2_099).contains(year) { return false }
    let mayBeLunar = mention.isLunar || date.year.map { $0 < CalendarDate.firstGregorianYear } ?? true
    return !(mayBeLunar && (1...12).contains(date.month) && (1...30).contains(date.day))
  }

  private static func message(_ text: String, _ mention: DateMention) -> Wording {
    let (month, day) = (mention.date.month, mention.date.day)
    if !(1...12).contains(month) {
      return Wording(en: "there is no month \(month): '\(text)'", ko: "\(month)월은 없습니다: '\(text)'")
    }
    return Wording(
      en: "'\(text)' does not exist: the month has no day \(day)", ko: "달력에 없는 날짜입니다: '\(text)'")
  }
}
