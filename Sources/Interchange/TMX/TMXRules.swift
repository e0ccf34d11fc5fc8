import Diagnostics

/// What is checked of TMX beyond its grammar.
extension ValidationRule {
  static let tmxVersion = ValidationRule(
    "tmx-version", .error,
    Wording(
      en: "the version is 1.1, 1.2, 1.3 or 1.4", ko: "버전이 1.1, 1.2, 1.3, 1.4 가운데 하나임"), clause: "TMX 1.4b, version")
  static let tmxLanguage = ValidationRule(
    "tmx-language", .error,
    Wording(
      en: "languages are well-formed tags", ko: "언어가 올바른 태그임"), clause: "TMX 1.4b, xml:lang")
  static let tmxSourceLanguage = ValidationRule(
    "tmx-source-language", .error,
    Wording(
      en: "the source language is a tag or *all*", ko: "원문 언어가 태그이거나 *all*임"), clause: "TMX 1.4b, srclang")
  static let tmxNoSource = ValidationRule(
    "tmx-no-source", .error,
    Wording(
      en: "each unit has a variant in its source language", ko: "단위마다 원문 언어의 변형가 있음"), clause: "TMX 1.4b, srclang")
  static let tmxRepeatedLanguage = ValidationRule(
    "tmx-repeated-language", .warning,
    Wording(
      en: "a unit has one variant a language", ko: "한 단위에 언어마다 변형가 하나임"), clause: "TMX 1.4b, <tu>")
  static let tmxSingleVariant = ValidationRule(
    "tmx-single-variant", .warning,
    Wording(
      en: "a unit has at least two variants", ko: "단위에 변형가 둘 이상 있음"), clause: "TMX 1.4b, <tu>")
  static let tmxDate = ValidationRule(
    "tmx-date", .error,
    Wording(
      en: "dates are of the calendar, in UTC, written YYYYMMDDThhmmssZ",
      ko: "날짜가 달력에 있고 UTC이며 YYYYMMDDThhmmssZ 꼴임"), clause: "TMX 1.4b, creationdate")
  static let tmxCodePair = ValidationRule(
    "tmx-code-pair", .error,
    Wording(
      en: "each bpt has its ept behind it in the segment, each ept its bpt before it",
      ko: "세그먼트에서 bpt마다 뒤에 ept가, ept마다 앞에 bpt가 있음"),
    clause: "TMX 1.4b, i")
  static let tmxCodeNumber = ValidationRule(
    "tmx-code-number", .warning, Wording(en: "i and x are numbers", ko: "i와 x가 수임"), clause: "TMX 1.4b, i and x")
  static let tmxCodeRepeated = ValidationRule(
    "tmx-code-repeated", .error,
    Wording(
      en: "x is given once to the codes of one kind in a segment",
      ko: "한 세그먼트의 같은 종류 코드에 x가 한 번만 쓰임"), clause: "TMX 1.4b, x")
  static let tmxCodeUnmatched = ValidationRule(
    "tmx-code-unmatched", .warning,
    Wording(
      en: "codes with x have a partner in the other variants", ko: "x가 있는 코드의 짝이 다른 변형에 있음"), clause: "TMX 1.4b, x")
  static let tmxDeprecated = ValidationRule(
    "tmx-deprecated", .warning,
    Wording(
      en: "nothing deprecated is used", ko: "폐기된 것을 쓰지 않음"), clause: "TMX 1.4b, lang and <ut>")
  static let tmxNormalization = ValidationRule(
    "tmx-normalization", .warning,
    Wording(
      en: "segments are in normalization form C", ko: "세그먼트가 정규화 형식 C임"), clause: "Unicode, UAX #15")
  static let tmxOuterSpace = ValidationRule(
    "tmx-outer-space", .warning,
    Wording(
      en: "segments have no white space around them", ko: "세그먼트 앞뒤에 빈칸이 없음"), clause: "TMX 1.4b, <seg>")
  static let tmxEncoding = ValidationRule(
    "tmx-encoding", .warning,
    Wording(
      en: "the file is in UTF-8, UTF-16 or US-ASCII",
      ko: "파일이 UTF-8, UTF-16, US-ASCII 가운데 하나임"), clause: "TMX 1.4b, character encoding")
  static let tmxMapping = ValidationRule(
    "tmx-mapping", .error,
    Wording(
      en: "mapped characters are written #x and hexadecimal digits, with a base where there are codes",
      ko: "대응 문자는 #x와 16진 숫자로 적고, 코드가 있으면 base가 있음"),
    clause: "TMX 1.4b, <ude> and <map>")

  /// Everything that is checked of a TMX document.
  static let tmx: [ValidationRule] =
    Grammar.rules(format: "tmx", clause: "TMX 1.4b") + [
      .tmxVersion, .tmxLanguage, .tmxSourceLanguage, .tmxNoSource, .tmxRepeatedLanguage, .tmxSingleVariant, .tmxDate,
      .tmxCodePair, .tmxCodeNumber, .tmxCodeRepeated, .tmxCodeUnmatched, .tmxDeprecated, .tmxNormalization,
      .tmxOuterSpace, .tmxEncoding, .tmxMapping,
    ]
}
