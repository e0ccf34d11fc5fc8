/// The arguments that a text with placeholders takes: what must be the same in a translation.
///
/// > Source: GNU gettext manual, 15 Other Programming Languages (c-format, python-format, python-brace-format).
enum POArguments {
  /// The kinds of arguments by number or name; nil where no flag of the entry says that the text has any.
  static func of(_ text: String, flags: [String]) -> [String: String]? {
    for flag in flags {
      switch flag {
      case "c-format", "objc-format", "php-format", "python-format", "gcc-internal-format", "perl-format":
        return percent(Array(text.utf8))
      case "python-brace-format", "perl-brace-format", "csharp-format", "java-format": return brace(text)
      default: continue
      }
    }
    return nil
  }

  /// `%s`, `%2$d`, `%(name)s`, `%@`; the number is that of the argument.
  private static func percent(_ bytes: [UInt8]) -> [String: String] {
    var result: [String: String] = [:]
    var next = 1
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "%")) {
      index = start + 1
      var name: String?
      if index < bytes.count, bytes[index] == UInt8(ascii: "("), let end = bytes[index...].firstIndex(of: 0x29) {
        name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        index = end + 1
      }
      let digits = bytes[index...].prefix { (0x30...0x39).contains($0) }
      if !digits.isEmpty, digits.endIndex < bytes.count, bytes[digits.endIndex] == UInt8(ascii: "$") {
        name = String(decoding: digits, as: UTF8.self)
        index = digits.endIndex + 1
      }
      while index < bytes.count, isModifier(bytes[index]) {
        if bytes[index] == UInt8(ascii: "*") {
          result[String(next)] = "*"
          next += 1
        }
        index += 1
      }
      guard index < bytes.count else { break }
      let conversion = bytes[index]
      index += 1
      guard conversion != UInt8(ascii: "%"), conversion < 0x80 else { continue }
      if name == nil { next += 1 }
      result[name ?? String(next - 1)] = kind(conversion)
    }
    return result
  }

  /// Flags, width, precision and length between `%` and the letter.
  private static func isModifier(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39: true
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: " "), UInt8(ascii: "#"), UInt8(ascii: "'"),
      UInt8(ascii: "."), UInt8(ascii: "*"), UInt8(ascii: "h"), UInt8(ascii: "l"), UInt8(ascii: "L"),
      UInt8(ascii: "q"), UInt8(ascii: "j"), UInt8(ascii: "z"), UInt8(ascii: "t"):
      true
    default: false
    }
  }

  /// Letters that take the same kind of argument are one.
  private static func kind(_ conversion: UInt8) -> String {
    switch conversion {
    case UInt8(ascii: "d"), UInt8(ascii: "i"): "d"
    case UInt8(ascii: "u"), UInt8(ascii: "o"), UInt8(ascii: "x"), UInt8(ascii: "X"): "u"
    case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "g"),
      UInt8(ascii: "G"):
      "f"
    default: String(decoding: [conversion], as: UTF8.self)
    }
  }

  /// `{0}`, `{name}`, `{name:>8}`; doubled braces are text.
  private static func brace(_ text: String) -> [String: String] {
    var result: [String: String] = [:]
    var next = 0
    let bytes = Array(text.utf8)
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "{")) {
      index = start + 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "{") {
        index += 1
        continue
      }
      guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) else { break }
      let inside = bytes[index..<end].prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "!") && $0 != 0x2C }
      let name = String(decoding: inside, as: UTF8.self)
      result[name.isEmpty ? String(next) : name] = "{}"
      if name.isEmpty { next += 1 }
      index = end + 1
    }
    return result
  }
}
