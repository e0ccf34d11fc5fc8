/// A day of the calendar as a text gives it, possible or not.
public struct CalendarDate: Sendable, Hashable {
  /// nil where the text names none.
  public var year: Int?
  public var month: Int
  public var day: Int

  public init(year: Int?, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether the Gregorian calendar has such a day; without a year, whether some year has it.
  public var exists: Bool {
    guard (1...12).contains(month) else { return false }
    let days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  private var isLeapYear: Bool {
    guard let year else { return true }
    return year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// The day of the week, Monday first; nil where the day does not exist or the text names no year.
  ///
  /// > Source: Christian Zeller, Kalender-Formeln, Acta Mathematica 9 (1887), for the Gregorian calendar.
  public var weekday: Weekday? {
    guard let year, exists, year > 0 else { return nil }
    let (shifted, zellerYear) = month < 3 ? (month + 12, year - 1) : (month, year)
    let century = zellerYear / 100
    let rest = zellerYear % 100
    // 0 is Saturday.
    let number = (day + 13 * (shifted + 1) / 5 + rest + rest / 4 + century / 4 + 5 * century) % 7
    return Weekday(rawValue: (number + 5) % 7)
  }
}

/// A day of the week.
public enum Weekday: Int, Sendable, Hashable, CaseIterable {
  case monday
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  /// 월
  public var korean: String { ["월", "화", "수", "목", "금", "토", "일"][rawValue] }
  /// 月
  public var han: String { ["月", "火", "水", "木", "金", "土", "日"][rawValue] }
  /// Monday
  public var english: String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][rawValue]
  }
}
