import LinguisticText

/// A name in Chinese characters that is not transcribed from Mandarin, or not only.
public struct NameException: Sendable, Hashable {
  /// The Korean form to write.
  public let form: String
  public let kind: Kind

  /// Why the table of Mandarin syllables does not decide.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// A state or territory with its Korean name (德国 독일).
    case territory
    /// A name that follows its own language (拉萨 라싸, 大阪 오사카).
    case ownLanguage = "own-language"
    /// A company known by another form (腾讯 텐센트).
    case established
    /// A name of one character that keeps its generic term and takes the Korean one as well (珠江 주장강).
    case doubledTerm = "doubled-term"
  }

  /// The form where it takes the place of the official transcription, nil where both are right.
  public var officialForm: String? { kind == .established ? nil : form }

  /// The exception for a whole name, in any form of Chinese characters, or nil. O(log n).
  ///
  /// > Source: 외래어 표기법 제4장 제2절 제3항, 제4항 and 제3절 제3항; Tables/exceptions.tsv, Tables/territories.tsv (CLDR).
  public static func of(_ name: String) -> NameException? {
    let key = HanFolding.folded(name)
    if let row = EmbeddedTable.exceptions.row(key) {
      return NameException(form: row.text(1), kind: Kind(rawValue: row.text(2)) ?? .established)
    }
    return EmbeddedTable.territories.row(key).map { NameException(form: $0.text(1), kind: .territory) }
  }
}
