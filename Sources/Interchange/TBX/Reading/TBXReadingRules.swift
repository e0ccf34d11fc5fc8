import Diagnostics
import TranslationModel

/// What readers of TBX put right, with a warning.
extension ValidationRule {
  static let tbxReadStatus = ValidationRule(
    "tbx-read-status", .warning,
    Wording(
      en: "a term's status is one of TBX-Basic", ko: "용어의 상태가 TBX-Basic의 것임"), clause: "administrativeStatus")
  static let tbxReadPartOfSpeech = ValidationRule(
    "tbx-read-part-of-speech", .warning,
    Wording(
      en: "a part of speech is one of TBX-Basic 1.2", ko: "품사가 TBX-Basic 1.2의 것임"), clause: "partOfSpeech")
  static let tbxReadDate = ValidationRule(
    "tbx-read-date", .warning,
    Wording(
      en: "a date is one of the calendar", ko: "달력에 있는 날짜임"), clause: "date")
  static let tbxReadLanguage = ValidationRule(
    "tbx-read-language", .warning,
    Wording(
      en: "a language section names its language by xml:lang", ko: "언어 구역에 xml:lang으로 언어가 적혀 있음"), clause: "xml:lang")
  static let tbxReadTransaction = ValidationRule(
    "tbx-read-transaction", .warning,
    Wording(
      en: "a change is an origination or a modification", ko: "변경 기록은 만들거나 바꾼 것임"), clause: "transactionType")

  static let tbxReading = [tbxReadStatus, tbxReadPartOfSpeech, tbxReadDate, tbxReadLanguage, tbxReadTransaction]
}

extension AdministrativeStatus {
  /// The status that a value means, and whether TBX-Basic writes it so; nil for a value without meaning here.
  ///
  /// > Source: TBX-Basic 1.2.1 and drafts of it (usageStatus), TBX-Min 2014 (termStatus), ISO 30042:2008
  /// > (normativeAuthorization); forbidden and obsolete as tools write them.
  static func reading(_ value: String) -> (status: AdministrativeStatus, isExact: Bool)? {
    let suffix = "Term-admn-sts"
    if value.hasSuffix(suffix), let status = AdministrativeStatus(rawValue: String(value.dropLast(suffix.count))) {
      return (status, true)
    }
    var word = value.lowercased()
    for ending in ["term-admn-sts", "term"] where word.hasSuffix(ending) { word.removeLast(ending.count) }
    switch word {
    case "preferred", "standardized": return (.preferred, false)
    case "admitted": return (.admitted, false)
    case "deprecated", "notrecommended", "not recommended", "forbidden": return (.deprecated, false)
    case "superseded", "obsolete": return (.superseded, false)
    default: return nil
    }
  }
}

extension PartOfSpeech {
  /// The part of speech that a value means, and whether TBX-Basic 1.2.1 writes it so.
  static func reading(_ value: String) -> (part: PartOfSpeech, isExact: Bool)? {
    if let part = PartOfSpeech(rawValue: value) { return (part, true) }
    switch value.lowercased() {
    case "propernoun", "proper noun", "n", "noun": return (.noun, false)
    case "v", "verb": return (.verb, false)
    case "adj", "adjective": return (.adjective, false)
    case "adv", "adverb": return (.adverb, false)
    default: return nil
    }
  }
}
