/// What is checked of TMX beyond its grammar.
extension ValidationRule {
  static let tmxVersion = ValidationRule(
    "tmx-version", .error, "the version is 1.1, 1.2, 1.3 or 1.4", clause: "TMX 1.4b, version")
  static let tmxLanguage = ValidationRule(
    "tmx-language", .error, "languages are well-formed tags", clause: "TMX 1.4b, xml:lang")
  static let tmxSourceLanguage = ValidationRule(
    "tmx-source-language", .error, "the source language is a tag or *all*", clause: "TMX 1.4b, srclang")
  static let tmxNoSource = ValidationRule(
    "tmx-no-source", .error, "each unit has a variant in its source language", clause: "TMX 1.4b, srclang")
  static let tmxRepeatedLanguage = ValidationRule(
    "tmx-repeated-language", .warning, "a unit has one variant a language", clause: "TMX 1.4b, <tu>")
  static let tmxSingleVariant = ValidationRule(
    "tmx-single-variant", .warning, "a unit has at least two variants", clause: "TMX 1.4b, <tu>")
  static let tmxDate = ValidationRule(
    "tmx-date", .error, "dates are of the calendar, in UTC, written YYYYMMDDThhmmssZ", clause: "TMX 1.4b, creationdate")
  static let tmxCodePair = ValidationRule(
    "tmx-code-pair", .error, "each bpt has its ept behind it in the segment, each ept its bpt before it",
    clause: "TMX 1.4b, i")
  static let tmxCodeNumber = ValidationRule(
    "tmx-code-number", .warning, "i and x are numbers", clause: "TMX 1.4b, i and x")
  static let tmxCodeRepeated = ValidationRule(
    "tmx-code-repeated", .error, "x is given once to the codes of one kind in a segment", clause: "TMX 1.4b, x")
  static let tmxCodeUnmatched = ValidationRule(
    "tmx-code-unmatched", .warning, "codes with x have a partner in the other variants", clause: "TMX 1.4b, x")
  static let tmxDeprecated = ValidationRule(
    "tmx-deprecated", .warning, "nothing deprecated is used", clause: "TMX 1.4b, lang and <ut>")
  static let tmxNormalization = ValidationRule(
    "tmx-normalization", .warning, "segments are in normalization form C", clause: "Unicode, UAX #15")
  static let tmxOuterSpace = ValidationRule(
    "tmx-outer-space", .warning, "segments have no white space around them", clause: "TMX 1.4b, <seg>")
  static let tmxEncoding = ValidationRule(
    "tmx-encoding", .warning, "the file is in UTF-8, UTF-16 or US-ASCII", clause: "TMX 1.4b, character encoding")
  static let tmxMapping = ValidationRule(
    "tmx-mapping", .error, "mapped characters are written #x and hexadecimal digits, with a base where there are codes",
    clause: "TMX 1.4b, <ude> and <map>")

  /// Everything that is checked of a TMX document.
  static let tmx: [ValidationRule] =
    Grammar.rules(format: "tmx", clause: "TMX 1.4b") + [
      .tmxVersion, .tmxLanguage, .tmxSourceLanguage, .tmxNoSource, .tmxRepeatedLanguage, .tmxSingleVariant, .tmxDate,
      .tmxCodePair, .tmxCodeNumber, .tmxCodeRepeated, .tmxCodeUnmatched, .tmxDeprecated, .tmxNormalization,
      .tmxOuterSpace, .tmxEncoding, .tmxMapping,
    ]
}
