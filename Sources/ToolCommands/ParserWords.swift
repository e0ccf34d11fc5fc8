import Diagnostics

/// The argument parser's faults in Korean; it makes them in English.
///
/// > Source: swift-argument-parser 1.8, UsageGenerator: ErrorMessageGenerator.
enum ParserWords {
  private static let templates = WordingTemplates([
    ("Unknown option '{}'. Did you mean '{}'?", "'{0}' 옵션은 없습니다. 비슷한 옵션: '{1}'"),
    ("Unknown option '{}'", "'{0}' 옵션은 없습니다"),
    ("   or: Missing value for '{} <{}>' in '{}'", "   또는 '{2}'에서 '{0}' 옵션의 값이 빠졌습니다"),
    ("Missing value for '{} <{}>'", "'{0}' 옵션의 값을 적지 않았습니다"),
    ("Missing value for '{}'", "'{0}' 옵션의 값을 적지 않았습니다"),
    ("The option '{}' does not take any value, but '{}' was specified.", "'{0}' 옵션에는 값을 적지 않습니다: '{1}'"),
    ("Unexpected argument '{}'", "쓰지 않는 인수가 있습니다: '{0}'"),
    ("{} unexpected arguments: '{}'", "쓰지 않는 인수가 {0}개 있습니다: '{1}'"),
    ("Missing expected argument '<{placeholder}> ...'", "인수를 적지 않았습니다: <{0}> ..."),
    ("Missing expected argument '<{placeholder}>'", "인수를 적지 않았습니다: <{0}>"),
    ("Missing expected argument '{}'", "필요한 옵션을 적지 않았습니다: {0}"),
    ("Missing one of: '{}'", "다음 가운데 하나를 적어야 합니다: '{0}'"),
    (
      "The value '{}' is invalid for '{} <{}>'. Please provide one of {values}.",
      "{1}: '{0}' 값은 쓸 수 없습니다. 쓸 수 있는 값: {3}"
    ),
    (
      "The value '{}' is invalid for '{} <{}>'. Please provide one of the following:",
      "{1}: '{0}' 값은 쓸 수 없습니다. 쓸 수 있는 값:"
    ),
    (
      "The value '{}' is invalid for '<{placeholder}>'. Please provide one of the following:",
      "<{1}>: '{0}' 값은 쓸 수 없습니다. 쓸 수 있는 값:"
    ),
    ("The value '{}' is invalid for '{} <{}>': {}", "{1}: {3}"),
    ("The value '{}' is invalid for '{} <{}>'", "{1}: '{0}' 값은 쓸 수 없습니다"),
    ("The value '{}' is invalid for '<{placeholder}>'", "<{1}>: '{0}' 값은 쓸 수 없습니다"),
    ("Invalid option: {}", "쓸 수 없는 옵션입니다: {0}"),
    ("Missing required subcommand.", "하위 명령을 적지 않았습니다."),
    ("Value to be set with flag '{}' had already been set with flag '{}'", "'{0}' 옵션과 '{1}' 옵션을 함께 쓸 수 없습니다"),
  ]) { word, kind in
    if kind == "placeholder" { return Placeholders.word(word) ?? word }
    // The last of several values stands behind "or" or "and".
    return word.replacing(" or ", with: ", ").replacing(" and ", with: ", ")
  }

  /// A message of one or several lines, in Korean too.
  static func wording(_ message: String) -> Wording {
    templates.wording(message)
  }
}
