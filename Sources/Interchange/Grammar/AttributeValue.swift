import Diagnostics

/// The values an attribute may have.
enum AttributeValue: Sendable {
  /// Anything, also nothing.
  case text
  /// At least one character that is no white space.
  case nonEmpty
  /// One of a list, exactly.
  case oneOf([StaticString])
  /// One of a list, or something of one's own that begins with the prefix: `x-…`.
  case oneOfOr([StaticString], prefix: StaticString)
  /// An XML NCName, such as an id.
  case ncName
  /// An XML NMTOKEN.
  case nameToken
  /// A BCP 47 language tag.
  case languageTag
  /// A decimal number from 0 to the bound.
  case decimal(upTo: Double)
  /// A whole number, at least the bound.
  case integer(atLeast: Int)
  /// xs:dateTime, or xs:date as well.
  case dateTime(orDate: Bool)
  /// Checked by a function of the format.
  case checked(expectation: Wording, @Sendable (UnsafeBufferPointer<UInt8>) -> Bool)

  /// What is wrong with a value, as a clause that follows it: `must be a language tag such as zh-CN`; nil where
  /// nothing is.
  func complaint(about value: UnsafeBufferPointer<UInt8>) -> Wording? {
    switch self {
    case .text: nil
    case .nonEmpty: value.contains { $0 > 0x20 } ? nil : Wording(en: "must not be empty", ko: "비어 있으면 안 됩니다")
    case .oneOf(let list):
      list.contains { value.equals($0) } ? nil : Self.alternatives(list)
    case .oneOfOr(let list, let prefix):
      list.contains { value.equals($0) }
        || (value.starts(with: prefix) && value.count > prefix.utf8CodeUnitCount && value.allSatisfy { $0 > 0x20 })
        ? nil
        : Wording(
          en: "\(Self.alternatives(list).english), or begin with \"\(prefix)\"",
          ko: "\(Self.alternatives(list).korean), 또는 \"\(prefix)\" 꼴로 시작하는 것")
    case .ncName:
      XMLNameSyntax.isNCName(value)
        ? nil
        : Wording(
          en: "must be a name: a letter first, no blanks and no colon", ko: "글자로 시작하고 빈칸과 콜론이 없는 이름이어야 합니다")
    case .nameToken:
      XMLNameSyntax.isNameToken(value)
        ? nil
        : Wording(
          en: "must be made of letters, digits, and . - _ :", ko: "글자, 숫자, . - _ :만 쓸 수 있습니다")
    case .languageTag:
      LanguageTag.isWellFormed(value)
        ? nil
        : Wording(
          en: "must be a language tag such as zh-CN or ko (BCP 47)", ko: "zh-CN, ko 같은 언어 태그(BCP 47)여야 합니다")
    case .decimal(let bound):
      NumberSyntax.decimal(value).map { $0 >= 0 && $0 <= bound } ?? false
        ? nil
        : Wording(
          en: "must be a number from 0 to \(NumberSyntax.text(bound)), without a percent sign",
          ko: "0에서 \(NumberSyntax.text(bound)) 사이의 수를 퍼센트 기호 없이 적어야 합니다")
    case .integer(let bound):
      NumberSyntax.integer(value).map { $0 >= bound } ?? false
        ? nil
        : Wording(
          en: "must be a whole number, \(bound) or more", ko: "\(bound) 이상의 정수여야 합니다")
    case .dateTime(let orDate):
      DateSyntax.isDateTime(value) || (orDate && DateSyntax.isDate(value))
        ? nil : Wording(en: "must be a date like 2024-01-31T09:00:00Z", ko: "2024-01-31T09:00:00Z 같은 날짜여야 합니다")
    case .checked(let expectation, let isRight):
      isRight(value)
        ? nil : Wording(en: "must be \(expectation.english)", ko: "다음과 같아야 합니다: \(expectation.korean)")
    }
  }

  private static func alternatives(_ list: [StaticString]) -> Wording {
    let names = list.map { "\"\($0)\"" }
    guard names.count > 1 else {
      return names.first.map { Wording(en: "must be \($0)", ko: "쓸 수 있는 값: \($0)") }
        ?? Wording(en: "must be empty", ko: "비어 있어야 합니다")
    }
    let all = names.joined(separator: ", ")
    return Wording(en: "must be one of \(all)", ko: "쓸 수 있는 값: \(all)")
  }
}

extension UnsafeBufferPointer<UInt8> {
  func equals(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && starts(with: text)
  }

  func starts(with text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard count >= length else { return false }
    for index in 0..<length where self[index] != text.utf8Start[index] { return false }
    return true
  }
}
