import Testing
import TranslationModel

@Suite struct CalendarDayTests {
  @Test(arguments: [
    ("2024", true), ("2024-01", true), ("2024-01-31", true), ("2024-02-29", true), ("2000-02-29", true),
    ("2023-02-29", false), ("1900-02-29", false), ("2026-02-31", false), ("2024-04-31", false), ("2024-13-45", false),
    ("2024-13", false), ("2024-00", false), ("2024-01-00", false), ("0000", false), ("24-01-01", false),
    ("2024-1-1", false), ("2024-01-01-01", false), ("2024-", false), ("", false), ("yesterday", false),
    ("２０２４", false),
  ])
  func days(_ text: String, isDay: Bool) {
    #expect(Timestamp.isDay(text) == isDay)
  }
}
