import Diagnostics

/// A date of Korean text: 2023년 5월 26일(금), 2023. 5. 26., '23년 5월 26일, 5월 26일.
public struct DateMention: Sendable, Hashable {
  /// UTF-8 range in the text, without the day of the week.
  public var range: Range<Int>
  public var date: CalendarDate
  /// The day of the week that stands with it; nil for none.
  public var weekday: Weekday?
  /// UTF-8 range of the day of the week (월, 월요일), without brackets; empty without one.
  public var weekdayRange: Range<Int>
  /// Whether year, month and day are named as such (년, 월, 일), and not only set apart by full stops or strokes.
  public var isInWords: Bool
  /// Whether the text says that it counts by the moon (음력).
  public var isLunar: Bool
}

/// Finds dates in Korean text.
///
/// > Source: 한글 맞춤법 부록 문장 부호, 마침표 (2): 연월일 in digits with full stops; ISO 8601 for strokes.
public enum DateReader {
  /// The dates of a text in order; of a period (1월 5일(목)~8일(일)) both ends.
  ///
  /// Complexity: O(n).
  public static func mentions(in bytes: UnsafeBufferPointer<UInt8>) -> [DateMention] {
    var mentions: [DateMention] = []
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      if !isInsideNumber(index, bytes), let mention = mention(at: index, in: bytes) {
        mentions.append(mention)
        index = mention.end
        while let next = continuation(of: mentions[mentions.count - 1], in: bytes) {
          mentions.append(next)
          index = next.end
        }
      } else {
        while index < bytes.count, isDigit(bytes[index]) { index += 1 }
      }
    }
    return mentions
  }

  /// The dates of a text.
  public static func mentions(in text: String) -> [DateMention] {
    Array(text.utf8).withUnsafeBufferPointer { mentions(in: $0) }
  }

  // MARK: Dates

  private static func mention(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> DateMention? {
    guard let first = number(at: start, in: bytes) else { return nil }
    if let parts = inWords(first, start, bytes) ?? inDigits(first, start, bytes) {
      return finished(parts, start, bytes)
    }
    return nil
  }

  private struct Parts {
    var date: CalendarDate
    var end: Int
    var isInWords: Bool
  }

  /// 2023년 5월 26일, '23년 5월 26일, 5월 26일.
  private static func inWords(
    _ first: (value: Int, end: Int), _ start: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Parts? {
    var (year, month): (Int?, (value: Int, end: Int)) = (nil, first)
    if let behind = word(["년", "年"], at: first.end, in: bytes) {
      guard let read = fullYear(first, start, bytes), let next = number(at: skipSpace(behind, bytes), in: bytes) else {
        return nil
      }
      (year, month) = (read, next)
    }
    guard month.value < 100, let behind = word(["월", "月"], at: month.end, in: bytes),
      let day = number(at: skipSpace(behind, bytes), in: bytes), day.value < 100,
      let end = word(["일", "日"], at: day.end, in: bytes), !isDuration(end, bytes)
    else { return nil }
    return Parts(date: CalendarDate(year: year, month: month.value, day: day.value), end: end, isInWords: true)
  }

  /// 2023. 5. 26., 2023-05-26, 2023/5/26.
  private static func inDigits(
    _ first: (value: Int, end: Int), _ start: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Parts? {
    guard let year = fullYear(first, start, bytes), first.end < bytes.count,
      [0x2E, 0x2D, 0x2F].contains(bytes[first.end])
    else { return nil }
    let separator = bytes[first.end]
    func part(behind end: Int) -> (value: Int, end: Int)? {
      let place = separator == 0x2E ? skipSpace(end + 1, bytes) : end + 1
      guard end < bytes.count, bytes[end] == separator, let number = number(at: place, in: bytes), number.value < 100
      else { return nil }
      return number
    }
    guard let month = part(behind: first.end), let day = part(behind: month.end) else { return nil }
    var end = day.end
    if end < bytes.count, bytes[end] == separator {
      // A fourth part: a version, an address.
      if end + 1 < bytes.count, isDigit(bytes[end + 1]) { return nil }
      if separator == 0x2E { end += 1 }
    }
    return Parts(date: CalendarDate(year: year, month: month.value, day: day.value), end: end, isInWords: false)
  }

  /// What follows the last date with a sign of a period between: 8일(일), 2월 3일(금), 2. 3.(금).
  private static func continuation(of last: DateMention, in bytes: UnsafeBufferPointer<UInt8>) -> DateMention? {
    var place = skipSpace(last.end, bytes)
    if place < bytes.count, bytes[place] == 0x29 { place = skipSpace(place + 1, bytes) }
    guard let behind = word(["~", "∼", "〜", "–", "-"], at: place, in: bytes) else { return nil }
    place = skipSpace(behind, bytes)
    guard let first = number(at: place, in: bytes), first.value < 100 else { return nil }
    if last.isInWords {
      if var parts = inWords(first, place, bytes) {
        parts.date.year = last.date.year
        return finished(parts, place, bytes)
      }
      guard let end = word(["일", "日"], at: first.end, in: bytes), !isDuration(end, bytes) else { return nil }
      var date = last.date
      date.day = first.value
      return finished(Parts(date: date, end: end, isInWords: true), place, bytes)
    }
    guard first.end < bytes.count, bytes[first.end] == 0x2E else { return nil }
    if let day = number(at: skipSpace(first.end + 1, bytes), in: bytes), day.value < 100 {
      let end = day.end < bytes.count && bytes[day.end] == 0x2E ? day.end + 1 : day.end
      let date = CalendarDate(year: last.date.year, month: first.value, day: day.value)
      let found = finished(Parts(date: date, end: end, isInWords: false), place, bytes)
      return found.weekday == nil ? nil : found
    }
    var date = last.date
    date.day = first.value
    let found = finished(Parts(date: date, end: first.end + 1, isInWords: false), place, bytes)
    return found.weekday == nil ? nil : found
  }

  private static func finished(_ parts: Parts, _ start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> DateMention {
    let weekday = weekday(behind: parts.end, in: bytes)
    return DateMention(
      range: start..<parts.end, date: parts.date, weekday: weekday?.weekday,
      weekdayRange: weekday?.range ?? parts.end..<parts.end, isInWords: parts.isInWords,
      isLunar: isLunar(start, bytes))
  }

  /// 음력 shortly before.
  private static func isLunar(_ start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let word = Array("음력".utf8)
    let from = max(0, start - 24)
    guard start - from >= word.count else { return false }
    return (from...(start - word.count)).contains { bytes[$0..<($0 + word.count)].elementsEqual(word) }
  }

  /// A day of the week in brackets, or in full behind a date.
  private static func weekday(
    behind end: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (weekday: Weekday, range: Range<Int>)? {
    var place = skipSpace(end, bytes)
    // 9월 17일 저녁(화), 10월 10일, 목요일
    if let time = word(timesOfDay, at: place, in: bytes), word(["(", "（"], at: time, in: bytes) != nil { place = time }
    let comma = word([","], at: place, in: bytes)
    if let comma { place = skipSpace(comma, bytes) }
    let bracket = comma == nil ? word(["(", "（", "["], at: place, in: bytes) : nil
    if let bracket { place = skipSpace(bracket, bytes) }
    for day in Weekday.allCases {
      guard let short = word([day.korean, day.han], at: place, in: bytes) else { continue }
      if let full = word(["요일", "曜日"], at: short, in: bytes) { return (day, place..<full) }
      guard bracket != nil, endsWeekday(short, bytes) else { return nil }
      return (day, place..<short)
    }
    return nil
  }

  /// Whether a bracket closes behind a day of the week, or goes on with a sign or a time of day.
  private static func endsWeekday(_ place: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if word([")", "）", "]", ",", "·", "/"], at: place, in: bytes) != nil { return true }
    guard place + 1 < bytes.count, bytes[place] == 0x20 else { return false }
    return isDigit(bytes[place + 1]) || word(timesOfDay, at: place, in: bytes) != nil
  }

  private static let timesOfDay = ["오전", "오후", "저녁", "밤", "낮", "새벽", "아침"]

  // MARK: Bytes

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether digits at `start` are part of a number or word that began before.
  private static func isInsideNumber(_ start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard start > 0 else { return false }
    let before = bytes[start - 1]
    if [0x2E, 0x2D, 0x2F, 0x2C, 0x3A, 0x5F].contains(before) { return start > 1 && bytes[start - 2] != 0x20 }
    return (0x41...0x5A).contains(before) || (0x61...0x7A).contains(before)
  }

  private static func number(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (value: Int, end: Int)? {
    var end = start
    var value = 0
    while end < bytes.count, isDigit(bytes[end]), end - start < 5 {
      value = value * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    return end > start && end - start < 5 ? (value, end) : nil
  }

  /// A year of four digits, or of two behind an apostrophe.
  private static func fullYear(
    _ number: (value: Int, end: Int), _ start: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    if number.end - start == 4 { return number.value }
    guard number.end - start == 2, start > 0 else { return nil }
    let isMarked =
      bytes[start - 1] == 0x27
      || (start > 2 && bytes[start - 3] == 0xE2 && bytes[start - 2] == 0x80 && (bytes[start - 1] & 0xFE) == 0x98)
    return isMarked ? number.value + (number.value < 70 ? 2_000 : 1_900) : nil
  }

  private static func skipSpace(_ place: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var place = place
    while place < bytes.count, bytes[place] == 0x20 { place += 1 }
    return place
  }

  /// The offset behind the first of some words that stands at a place, behind a space or none.
  private static func word(_ words: [String], at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let place = place < bytes.count && bytes[place] == 0x20 ? place + 1 : place
    for word in words {
      let count = word.utf8.count
      if place + count <= bytes.count, bytes[place..<(place + count)].elementsEqual(word.utf8) { return place + count }
    }
    return nil
  }

  /// Whether what follows 일 makes it a number of days: 45일간, 31일 동안.
  private static func isDuration(_ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    word(["간", "째", "차", "치", "분", "씩", "여", "짜리", "만에", "동안", "연속", "이상", "정도", "가량"], at: end, in: bytes) != nil
  }
}

extension DateMention {
  /// Behind the date and its day of the week.
  fileprivate var end: Int { max(range.upperBound, weekdayRange.upperBound) }
}
