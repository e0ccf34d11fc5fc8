import TranslationModel

/// Dates as tools write them, whatever the standards ask: basic or extended form, with or without time and zone.
enum LenientDate {
  /// `YYYY-MM-DDThh:mm:ssZ`; nil where the text is no date of the calendar.
  ///
  /// Takes `20240131T090000Z`, `2024-01-31T09:00:00Z`, `2024-01-31 09:00`, `20240131` and `2024-01-31`, each with
  /// fractions of a second (dropped) or an offset such as `+09:00` (reckoned into UTC). A time without zone is taken
  /// for UTC.
  static func utc(_ text: String) -> String? {
    var text = text.trimmed
    return text.withUTF8 { utc($0) }
  }

  static func utc(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var digits = Digits(bytes: bytes)
    guard let year = digits.number(4), digits.skip("-"), let month = digits.number(2), digits.skip("-"),
      let day = digits.number(2)
    else { return nil }
    var (hour, minute, second, offset) = (0, 0, 0, 0)
    if digits.skipOne(of: "Tt ") {
      guard let hours = digits.number(2), digits.skip(":"), let minutes = digits.number(2) else { return nil }
      (hour, minute) = (hours, minutes)
      if digits.skip(":"), let seconds = digits.number(2) { second = seconds }
      digits.skipFraction()
      guard let zone = digits.zone() else { return nil }
      offset = zone
    }
    guard digits.isAtEnd, (1...12).contains(month), hour < 24, minute < 60, second <= 60 else { return nil }
    guard (1...9_999).contains(year), (1...Timestamp.days(in: month, of: year)).contains(day) else { return nil }
    return text(year, month, day, hour, minute, min(second, 59), minutesEast: offset)
  }

  private static func text(
    _ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int, _ second: Int, minutesEast: Int
  ) -> String? {
    var (year, month, day) = (year, month, day)
    var minutes = hour * 60 + minute - minutesEast
    if minutes < 0 {
      minutes += 1_440
      day -= 1
      if day == 0 {
        month -= 1
        if month == 0 { (year, month) = (year - 1, 12) }
        day = Timestamp.days(in: month, of: year)
      }
    } else if minutes >= 1_440 {
      minutes -= 1_440
      day += 1
      if day > Timestamp.days(in: month, of: year) {
        (month, day) = (month + 1, 1)
        if month == 13 { (year, month) = (year + 1, 1) }
      }
    }
    guard (1...9_999).contains(year) else { return nil }
    return String(unsafeUninitializedCapacity: 20) { room in
      var shape: StaticString { "0000-00-00T00:00:00Z" }
      for index in 0..<20 { room[index] = shape.utf8Start[index] }
      func put(_ value: Int, _ end: Int, _ count: Int) {
        var value = value
        for index in (end - count..<end).reversed() {
          room[index] = UInt8(0x30 + value % 10)
          value /= 10
        }
      }
      put(year, 4, 4)
      put(month, 7, 2)
      put(day, 10, 2)
      put(minutes / 60, 13, 2)
      put(minutes % 60, 16, 2)
      put(second, 19, 2)
      return 20
    }
  }
}

/// Walks through the digits of a date.
private struct Digits {
  let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { index == bytes.count }

  mutating func number(_ count: Int) -> Int? {
    guard index + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[index..<(index + count)] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    index += count
    return value
  }

  /// Goes past a separator, which may be missing.
  mutating func skip(_ separator: Unicode.Scalar) -> Bool {
    if index < bytes.count, bytes[index] == UInt8(separator.value) { index += 1 }
    return true
  }

  /// Goes past one of these; false where something else stands there, or nothing.
  mutating func skipOne(of separators: StaticString) -> Bool {
    guard index < bytes.count else { return false }
    for place in 0..<separators.utf8CodeUnitCount where separators.utf8Start[place] == bytes[index] {
      index += 1
      return true
    }
    return false
  }

  mutating func skipFraction() {
    guard skipOne(of: ".,") else { return }
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
  }

  /// Minutes east of Greenwich; 0 where no zone is given; nil where it is malformed.
  mutating func zone() -> Int? {
    if isAtEnd || skipOne(of: "Zz") { return 0 }
    let isWest = bytes[index] == UInt8(ascii: "-")
    guard skipOne(of: "+-"), let hours = number(2) else { return nil }
    let minutes = skip(":") ? number(2) ?? 0 : 0
    return (isWest ? -1 : 1) * (hours * 60 + minutes)
  }
}
