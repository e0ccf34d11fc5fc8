/// Names and tokens.
///
/// > Source: XML 1.0 (5th edition), 2.3, productions 4 to 8; Namespaces in XML 1.0 (3rd edition), production 4.
enum XMLNameSyntax {
  static func isNCName(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    if isPlainName(value) { return true }
    var isFirst = true
    for scalar in String(decoding: value, as: UTF8.self).unicodeScalars {
      guard isFirst ? isNameStart(scalar) : isNameCharacter(scalar), scalar != ":" else { return false }
      isFirst = false
    }
    return !isFirst
  }

  /// Whether a value is a name of ASCII letters and digits, as nearly all are.
  private static func isPlainName(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = value.first, (0x61...0x7A).contains(first | 0x20) || first == UInt8(ascii: "_") else {
      return false
    }
    for byte in value {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): continue
      default: return false
      }
    }
    return true
  }

  static func isNameToken(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    !value.isEmpty && String(decoding: value, as: UTF8.self).unicodeScalars.allSatisfy(isNameCharacter)
  }

  static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
      0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      true
    default: false
    }
  }

  static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: isNameStart(scalar)
    }
  }
}

/// Numbers as XML Schema writes them.
///
/// > Source: XML Schema Part 2, 3.2.3 decimal and 3.3.13 integer.
enum NumberSyntax {
  /// The value of `12`, `12.5`, `+.5`; nil for exponents, percent signs and anything else.
  static func decimal(_ value: UnsafeBufferPointer<UInt8>) -> Double? {
    let text = String(decoding: value, as: UTF8.self)
    var digits = text[...]
    if let sign = digits.first, sign == "+" || sign == "-" { digits.removeFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.contains(where: { !$0.isEmpty }) else { return nil }
    guard parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
    return Double(text.hasSuffix(".") ? text + "0" : text)
  }

  static func integer(_ value: UnsafeBufferPointer<UInt8>) -> Int? {
    var text = String(decoding: value, as: UTF8.self)
    if text.hasPrefix("+") { text.removeFirst() }
    guard let first = text.utf8.first, first == 0x2D || (0x30...0x39).contains(first) else { return nil }
    return Int(text)
  }

  /// A bound for messages: `100`, not `100.0`.
  static func text(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}

/// Dates and times.
///
/// > Source: XML Schema Part 2, 3.2.7 dateTime and 3.2.9 date; TMX 1.4b, "ISO 8601 format" of creationdate.
enum DateSyntax {
  /// xs:dateTime: `2024-01-31T09:00:00`, with fraction and zone where wanted.
  static func isDateTime(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let mark = value.firstIndex(of: UInt8(ascii: "T")) else { return false }
    guard isCalendarDay(Array(value[..<mark])) else { return false }
    guard let (time, _) = splitZone(Array(value[(mark + 1)...])) else { return false }
    return isTime(time)
  }

  /// xs:date: `2024-01-31`, with a zone where wanted.
  static func isDate(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = Array(value)
    guard bytes.count >= 10, isCalendarDay(Array(bytes.prefix(10))) else { return false }
    guard let (rest, _) = splitZone(Array(bytes.dropFirst(10))) else { return false }
    return rest.isEmpty
  }

  /// `YYYYMMDDThhmmssZ`, a day and time that exist.
  static func isBasicUTC(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard value.count == 16, value[8] == UInt8(ascii: "T"), value[15] == UInt8(ascii: "Z") else { return false }
    var day = 0
    var time = 0
    for index in 0..<15 where index != 8 {
      guard (0x30...0x39).contains(value[index]) else { return false }
      let digit = Int(value[index] - 0x30)
      if index < 8 { day = day * 10 + digit } else { time = time * 10 + digit }
    }
    return isDay(year: day / 10_000, month: day / 100 % 100, day: day % 100)
      && time / 10_000 < 24 && time / 100 % 100 < 60 && time % 100 <= 60
  }

  private static func isCalendarDay(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return false }
    guard let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]) else {
      return false
    }
    return isDay(year: year, month: month, day: day)
  }

  private static func isDay(year: Int, month: Int, day: Int) -> Bool {
    guard (1...12).contains(month) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days =
      switch month {
      case 2: isLeap ? 29 : 28
      case 4, 6, 9, 11: 30
      default: 31
      }
    return (1...days).contains(day)
  }

  private static func isTime(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 8, bytes[2] == UInt8(ascii: ":"), bytes[5] == UInt8(ascii: ":") else { return false }
    guard let hour = number(bytes[0..<2]), let minute = number(bytes[3..<5]), let second = number(bytes[6..<8]) else {
      return false
    }
    guard hour < 24 || (hour == 24 && minute == 0 && second == 0), minute < 60, second < 60 else { return false }
    guard bytes.count > 8 else { return true }
    return bytes[8] == UInt8(ascii: ".") && bytes.count > 9 && number(bytes[9...]) != nil
  }

  /// Splits off `Z`, `+09:00` or nothing; nil where the zone is malformed.
  private static func splitZone(_ bytes: [UInt8]) -> (rest: [UInt8], zone: [UInt8])? {
    if bytes.last == UInt8(ascii: "Z") { return (Array(bytes.dropLast()), [UInt8(ascii: "Z")]) }
    guard bytes.count >= 6 else { return (bytes, []) }
    let zone = Array(bytes.suffix(6))
    guard zone[0] == UInt8(ascii: "+") || zone[0] == UInt8(ascii: "-") else { return (bytes, []) }
    guard zone[3] == UInt8(ascii: ":"), let hours = number(zone[1..<3]), let minutes = number(zone[4..<6]) else {
      return nil
    }
    guard hours < 14 || (hours == 14 && minutes == 0), minutes < 60 else { return nil }
    return (Array(bytes.dropLast(6)), zone)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    var result = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      result = result * 10 + Int(digit - 0x30)
    }
    return result
  }
}
