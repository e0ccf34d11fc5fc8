import Diagnostics

/// A quoted text of a PO file, with escapes as in C.
///
/// > Source: GNU gettext manual, 3; ISO C, 6.4.4.4, escape sequences.
struct POString {
  /// Offsets count from the first byte of the text.
  private(set) var faults: [POParser.Fault] = []
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  /// Told every byte or escape of the text: what it stands for, and where it stands in `bytes`.
  var place: (([UInt8], Range<Int>) -> Void)?

  /// - Parameter bytes: a line from its quote on.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The text; without its quotes it is taken to the line's end.
  mutating func read() -> String {
    guard bytes.first == UInt8(ascii: "\"") else {
      fault(.poString, Wording(en: "the text is not in quotes", ko: "글이 따옴표 안에 있지 않습니다"), at: bytes.startIndex)
      return String(decoding: bytes, as: UTF8.self).trimmed
    }
    index += 1
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        checkEnd(behind: index + 1)
        return String(decoding: result, as: UTF8.self)
      }
      let start = index
      index += 1
      if byte == UInt8(ascii: "\\") {
        let decoded = escape()
        place?(decoded, start..<index)
        result += decoded
      } else {
        place?([byte], start..<index)
        result.append(byte)
      }
    }
    fault(.poString, Wording(en: "the text has no closing quote", ko: "닫는 따옴표가 없습니다"), at: bytes.startIndex)
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func checkEnd(behind end: Int) {
    guard bytes[end...].contains(where: { $0 != 0x20 && $0 != 0x09 }) else { return }
    fault(
      .poString,
      Wording(
        en: "there is more behind the closing quote: a quote within the text is written \\\"",
        ko: "닫는 따옴표 뒤에 글이 더 있습니다. 글 안의 따옴표는 \\\"로 적습니다"), at: end)
  }

  /// What an escape stands for; `index` is behind its backslash.
  private mutating func escape() -> [UInt8] {
    guard index < bytes.endIndex else {
      fault(.poEscape, Wording(en: "a backslash ends the line", ko: "줄이 백슬래시로 끝납니다"), at: index - 1)
      return [UInt8(ascii: "\\")]
    }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "a"): return [0x07]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "v"): return [0x0B]
    case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "?"): return [byte]
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      index -= 1
      return [number(base: 8, digits: 3)]
    case UInt8(ascii: "x"):
      guard index < bytes.endIndex, Self.digit(bytes[index], base: 16) != nil else { break }
      return [number(base: 16, digits: 2)]
    default: break
    }
    fault(
      .poEscape,
      Wording(
        en: "“\\\(String(decoding: [byte], as: UTF8.self))” is no escape",
        ko: "이스케이프가 아닙니다: “\\\(String(decoding: [byte], as: UTF8.self))”"), at: index - 2)
    return [UInt8(ascii: "\\"), byte]
  }

  private mutating func number(base: UInt8, digits: Int) -> UInt8 {
    var value: UInt8 = 0
    var count = 0
    while count < digits, index < bytes.endIndex, let digit = Self.digit(bytes[index], base: base) {
      value = value &* base &+ digit
      index += 1
      count += 1
    }
    return value
  }

  private static func digit(_ byte: UInt8, base: UInt8) -> UInt8? {
    let value: UInt8 =
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
      default: 0xFF
      }
    return value < base ? value : nil
  }

  private mutating func fault(_ rule: ValidationRule, _ message: Wording, at place: Int) {
    faults.append(.init(rule: rule, message: message, offset: place - bytes.startIndex))
  }
}
