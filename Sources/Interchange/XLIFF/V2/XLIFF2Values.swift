import Diagnostics

/// The kinds of attribute values that XLIFF 2 and its modules add.
enum XLIFF2Values {
  static let yesNo = AttributeValue.oneOf(["yes", "no"])
  static let direction = AttributeValue.oneOf(["ltr", "rtl", "auto"])

  /// `prefix:value`, without blanks.
  static let userDefined = AttributeValue.checked(
    expectation: Wording(
      en: "of the form prefix:value", ko: "prefix:value 꼴"), isUserDefined)

  /// The same with a prefix that is not XLIFF's own, which has no such values.
  static let ownType = AttributeValue.checked(
    expectation: Wording(
      en: "of the form prefix:value, with a prefix other than xlf", ko: "접두어가 xlf가 아닌 prefix:value 꼴")
  ) { isUserDefined($0) && !$0.starts(with: "xlf:".utf8) }

  static let nameTokens = AttributeValue.checked(
    expectation: Wording(
      en: "names with single blanks between them", ko: "빈칸 하나로 나눈 이름들")
  ) { value in
    let names = value.split(separator: 0x20)
    return !names.isEmpty && names.allSatisfy { XMLNameSyntax.isNameToken(UnsafeBufferPointer(rebasing: $0)) }
  }

  static let priority = AttributeValue.checked(
    expectation: Wording(
      en: "a whole number from 1 to 10", ko: "1에서 10까지의 정수")
  ) { value in
    NumberSyntax.integer(value).map { (1...10).contains($0) } ?? false
  }

  static let integer = AttributeValue.checked(
    expectation: Wording(
      en: "a whole number", ko: "정수")
  ) { NumberSyntax.integer($0) != nil }

  /// A number between 0 and 1 as xs:double writes it.
  static let confidence = AttributeValue.checked(
    expectation: Wording(
      en: "a number from 0 to 1", ko: "0에서 1 사이의 수")
  ) { value in
    Double(String(decoding: value, as: UTF8.self)).map { $0 >= 0 && $0 <= 1 } ?? false
  }

  static let annotationType = AttributeValue.checked(
    expectation: Wording(
      en: "\"generic\", \"comment\", \"term\", or of the form prefix:value",
      ko: "\"generic\", \"comment\", \"term\" 또는 prefix:value 꼴")
  ) { value in
    value.equals("generic") || value.equals("comment") || value.equals("term") || isUserDefined(value)
  }

  /// Pairs of hexadecimal digits.
  static let hexadecimal = AttributeValue.checked(
    expectation: Wording(
      en: "an even number of hexadecimal digits", ko: "짝수 개의 16진 숫자")
  ) { value in
    !value.isEmpty && value.count.isMultiple(of: 2) && value.allSatisfy { hexDigit($0) != nil }
  }

  /// `name,value` pairs with `\` between them; `\,` and `\\` stand for the characters themselves.
  static let subFormat = AttributeValue.checked(
    expectation: Wording(
      en: "pairs of the form name,value with a backslash between them", ko: "백슬래시로 나눈 name,value 꼴의 짝들"), isSubFormat)

  static let preserve = AttributeValue.oneOf(["preserve"])
  static let space = AttributeValue.oneOf(["default", "preserve"])

  @Sendable static func isUserDefined(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = value.firstIndex(of: UInt8(ascii: ":")), colon > 0, colon < value.count - 1 else { return false }
    return value.allSatisfy { $0 > 0x20 } && !value[(colon + 1)...].contains(UInt8(ascii: ":"))
  }

  @Sendable private static func isSubFormat(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    var nameLength = 0
    var hasComma = false
    var index = 0
    while index < value.count {
      let byte = value[index]
      if byte == UInt8(ascii: "\\") {
        let next = index + 1 < value.count ? value[index + 1] : 0
        if next == UInt8(ascii: "\\") || next == UInt8(ascii: ",") {
          index += 1
          nameLength += hasComma ? 0 : 1
        } else {
          guard hasComma, nameLength > 0, next != 0 else { return false }
          nameLength = 0
          hasComma = false
        }
      } else if byte == UInt8(ascii: ",") {
        guard !hasComma else { return false }
        hasComma = true
      } else if !hasComma {
        nameLength += 1
      }
      index += 1
    }
    return hasComma && nameLength > 0
  }

  static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41) + 10
    case 0x61...0x66: UInt32(byte - 0x61) + 10
    default: nil
    }
  }

  /// Whether a code point is one that XML does not allow or discourages, so that only `cp` can carry it.
  ///
  /// > Source: XML 1.0 (5th edition), 2.2 Characters; XLIFF 2.1, `<cp>`.
  static func needsCodePoint(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    var code: UInt32 = 0
    for byte in value {
      guard let digit = hexDigit(byte), code < 1 << 24 else { return false }
      code = code << 4 | digit
    }
    switch code {
    case 0x9, 0xA, 0xD, 0x85: return false
    case 0...0x1F, 0x7F...0x9F, 0xD800...0xDFFF, 0xFFFE, 0xFFFF: return true
    default: return false
    }
  }

  /// The names of HTML elements that fs:fs may have.
  ///
  /// > Source: XLIFF 2.1, 5.3.4 Format Style Module, fs.
  static let formats: [StaticString] = [
    "a", "b", "bdo", "big", "blockquote", "body", "br", "button", "caption", "center", "cite", "code", "col",
    "colgroup",
    "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "html", "i", "img", "label",
    "legend", "li", "ol", "p", "pre", "q", "s", "samp", "select", "small", "span", "strike", "strong", "sub", "sup",
    "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "tt", "u", "ul",
  ]

  /// > Source: ITS 2.0, 8.6 Localization Quality Issue, types.
  static let issueTypes: [StaticString] = [
    "terminology", "mistranslation", "omission", "untranslated", "addition", "duplication", "inconsistency", "grammar",
    "legal", "register", "locale-specific-content", "locale-violation", "style", "characters", "misspelling",
    "typographical", "formatting", "inconsistent-entities", "numbers", "markup", "pattern-problem", "whitespace",
    "internationalization", "length", "non-conformance", "uncategorized", "other",
  ]
}
