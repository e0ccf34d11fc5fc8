import LinguisticText
import Testing

@Suite("Dates of Korean text")
struct DateReaderTests {
  /// What is found in a text: each date as written, year-month-day, the day of the week.
  static func found(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return DateReader.mentions(in: text).map { mention in
      let written = String(decoding: bytes[mention.range], as: UTF8.self)
      let year = mention.date.year.map(String.init) ?? "?"
      let weekday = mention.weekday.map { " \($0)" } ?? ""
      return "\(written)=\(year)-\(mention.date.month)-\(mention.date.day)\(weekday)\(mention.isLunar ? " lunar" : "")"
    }.joined(separator: "; ")
  }

  static let dates = NumberReaderTests.table(
    """
    2019년 3월 1일 기념식 → 2019년 3월 1일=2019-3-1
    2019년 3월 1일(금) → 2019년 3월 1일=2019-3-1 friday
    2019년 3월 1일 (금요일) 오후 → 2019년 3월 1일=2019-3-1 friday
    2019년 3월 1일 금요일 → 2019년 3월 1일=2019-3-1 friday
    2019年 3月 1日(金) → 2019年 3月 1日=2019-3-1 friday
    2019년 3월 1일 금광에서 → 2019년 3월 1일=2019-3-1
    2019년 3월 1일(금 10:00) → 2019년 3월 1일=2019-3-1 friday
    2019년 3월 1일(일부) → 2019년 3월 1일=2019-3-1
    2019. 3. 1. 개정 → 2019. 3. 1.=2019-3-1
    2019.3.1(금) → 2019.3.1=2019-3-1 friday
    2019-03-01 (금) → 2019-03-01=2019-3-1 friday
    2019/3/1 → 2019/3/1=2019-3-1
    '19년 3월 1일(금) → 19년 3월 1일=2019-3-1 friday
    ’98. 3. 1.(일) → 98. 3. 1.=1998-3-1 sunday
    3월 1일(금)에 → 3월 1일=?-3-1 friday
    2019년 3월 1일(금)~3일(일) → 2019년 3월 1일=2019-3-1 friday; 3일=2019-3-3 sunday
    2019년 3월 1일(금) ∼ 4월 2일(화) → 2019년 3월 1일=2019-3-1 friday; 4월 2일=2019-4-2 tuesday
    2019. 3. 1.(금) ~ 3. 3.(일) → 2019. 3. 1.=2019-3-1 friday; 3. 3.=2019-3-3 sunday
    2019. 3. 1.(금) ~ 3.(일) → 2019. 3. 1.=2019-3-1 friday; 3.=2019-3-3 sunday
    음력 2019년 1월 15일 → 2019년 1월 15일=2019-1-15 lunar
    1.2.3.4 버전 2019.3.1.7 → 
    12월 25일간의 여행 → 
    12월 25일 동안 → 
    5년 3월 1일 → 3월 1일=?-3-1
    13월 32일 → 13월 32일=?-13-32
    abc2019-03-01 → 
    12019년 3월 1일 → 3월 1일=?-3-1
    3월의 1일 → 
    """)

  @Test("dates in words and digits", arguments: dates)
  func finds(_ example: NumberReaderTests.Case) {
    #expect(Self.found(example.text) == example.found, "\(example.text)")
  }

  /// Days whose day of the week is well known.
  static let days: [(CalendarDate, Weekday?)] = [
    (CalendarDate(year: 1945, month: 8, day: 15), .wednesday), (CalendarDate(year: 1969, month: 7, day: 20), .sunday),
    (CalendarDate(year: 2000, month: 1, day: 1), .saturday), (CalendarDate(year: 2000, month: 2, day: 29), .tuesday),
    (CalendarDate(year: 1950, month: 6, day: 25), .sunday), (CalendarDate(year: 2024, month: 2, day: 29), .thursday),
    (CalendarDate(year: 1896, month: 1, day: 1), .wednesday), (CalendarDate(year: 2023, month: 2, day: 29), nil),
    (CalendarDate(year: 1900, month: 2, day: 29), nil), (CalendarDate(year: nil, month: 1, day: 1), nil),
    (CalendarDate(year: 2023, month: 13, day: 1), nil), (CalendarDate(year: 2023, month: 4, day: 31), nil),
  ]

  @Test("the day of the week", arguments: days)
  func weekday(date: CalendarDate, weekday: Weekday?) {
    #expect(date.weekday == weekday)
  }
}
