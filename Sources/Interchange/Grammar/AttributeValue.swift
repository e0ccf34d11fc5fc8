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
  case checked(expectation: StaticString, @Sendable (UnsafeBufferPointer<UInt8>) -> Bool)

  /// What is wrong with a value, as a clause that follows it: `must be a language tag such as zh-CN`; nil where
  /// nothing is.
  func complaint(about value: UnsafeBufferPointer<UInt8>) -> String? {
    switch self {
    case .text: nil
    case .nonEmpty: value.contains { $0 > 0x20 } ? nil : "must not be empty"
    case .oneOf(let list):
      list.contains { value.equals($0) } ? nil : "must be \(Self.alternatives(list))"
    case .oneOfOr(let list, let prefix):
      list.contains { value.equals($0) } 
        || (value.starts(with: prefix) && value.count > prefix.utf8CodeUnitCount && value.allSatisfy { $0 > 0x20 })
        ? nil : "must be \(Self.alternatives(list)), or begin with \"\(prefix)\""
    case .ncName: XMLNameSyntax.isNCName(value) ? nil : "must be a name: a letter first, no blanks and no colon"
    case .nameToken: XMLNameSyntax.isNameToken(value) ? nil : "must be made of letters, digits, and . - _ :"
    case .languageTag: LanguageTag.isWellFormed(value) ? nil : "must be a language tag such as zh-CN or ko (BCP 47)"
    case .decimal(let bound):
      NumberSyntax.decimal(value).map { $0 >= 0 && $0 <= bound } ?? false
        ? nil : "must be a number from 0 to \(NumberSyntax.text(bound)), without a percent sign"
    case .integer(let bound):
      NumberSyntax.integer(value).map { $0 >= bound } ?? false ? nil : "must be a whole number, \(bound) or more"
    case .dateTime(let orDate):
      DateSyntax.isDateTime(value) || (orDate && DateSyntax.isDate(value))
        ? nil : "must be a date like 2024-01-31T09:00:00Z"
    case .checked(let expectation, let isRight): isRight(value) ? nil : "must be \(expectation)"
    }
  }

  private static func alternatives(_ list: [StaticString]) -> String {
    let names = list.map { "\"\($0)\"" }
    guard names.count > 1 else { return names.first ?? "empty" }
    return "one of " + names.joined(separator: ", ")
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
