import LinguisticText
import TranslationModel

/// Tells which side a language tag in a file means, however the tag is written.
struct LanguageSides: Sendable {
  private let source: String
  private let target: String

  init(_ options: ImportOptions) {
    source = Self.language(of: options.sourceLanguage)
    target = Self.language(of: options.targetLanguage)
  }

  /// The side; nil for another language.
  func side(of tag: String) -> Side? {
    let language = Self.language(of: tag)
    return language == source ? .source : language == target ? .target : nil
  }

  /// The language alone, lower case, by its code of two letters: `zh` of `ZH_cn`, `cmn-Hans` and `chi`.
  static func language(of tag: String) -> String {
    let language = LanguageTag.language(of: tag)
    return shortCodes[language] ?? language
  }

  /// Codes that files have for the two languages, and the one meant.
  ///
  /// > Source: ISO 639-1, 639-2 (bibliographic and terminological), 639-3.
  private static let shortCodes = [
    "chi": "zh", "zho": "zh", "cmn": "zh", "kor": "ko",
  ]

  /// The script that a tag names or implies by its region; nil where it tells nothing.
  ///
  /// > Source: CLDR, likely subtags of zh: TW, HK and MO are written in Hant, CN and SG in Hans.
  static func script(of tag: String) -> TermScript? {
    for part in tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).dropFirst() {
      switch part.lowercased() {
      case "hant", "tw", "hk", "mo", "cht": return .traditional
      case "hans", "cn", "sg", "my", "chs": return .simplified
      default: continue
      }
    }
    return nil
  }
}

extension TermScript {
  /// The script of a source term by its characters.
  init(sourceText: String) {
    switch HanScript.of(sourceText) {
    case .simplified: self = .simplified
    case .traditional, .mixed: self = .traditional
    case .neutral: self = sourceText.unicodeScalars.contains { Script($0) == .han } ? .han : .latin
    }
  }

  /// The script of a rendering: Korean, or Latin where it has letters of no other script.
  init(targetText: String) {
    var hasLatin = false
    for scalar in targetText.unicodeScalars {
      switch Script(scalar) {
      case .hangul, .han, .kana:
        self = .korean
        return
      case .latin: hasLatin = true
      default: continue
      }
    }
    self = hasLatin ? .latin : .korean
  }
}
