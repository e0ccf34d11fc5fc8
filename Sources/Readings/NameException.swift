import LinguisticText

/// A name in Chinese characters that is not transcribed from Mandarin, or not only.
public struct NameException: Sendable, Hashable {
  /// The Korean form to write.
  public let form: String
  /// Further forms that are right as well (黄河 황하, 황허강).
  public let otherForms: [String]
  public let kind: Kind

  init(form: String, otherForms: [String] = [], kind: Kind) {
    self.form = form
    self.otherForms = otherForms
    self.kind = kind
  }

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
    /// A name for which the rule itself allows several forms (黄河 황허, 황하).
    case bothForms = "both-forms"
    /// One of the peoples of China, or an area that is named after them (苗族 먀오족, 甘南藏族自治州 간난 티베트족 자치주).
    case people
  }

  /// The form where it takes the place of the official transcription, nil where both are right.
  public var officialForm: String? { kind == .established ? nil : form }

  /// The exception for a whole name, in any form of Chinese characters, or nil. O(length × log rows).
  ///
  /// > Source: 외래어 표기법 제4장 제2절 제3항, 제4항 and 제3절 제3항; Tables/exceptions.tsv, Tables/territories.tsv (CLDR).
  public static func of(_ name: String) -> NameException? {
    of(CharacterEntry.of(ScalarText.scalars(of: name))[...])
  }

  /// The same for scalars.
  public static func of(_ name: ArraySlice<Unicode.Scalar>) -> NameException? {
    guard let first = name.first.map(CharacterEntry.of) else { return nil }
    if !mayBegin(first, name.dropFirst().first.map(CharacterEntry.of)), !AutonomousArea.isName(name) { return nil }
    return of(CharacterEntry.of(name)[...])
  }

  /// Whether a row of the tables begins with two characters, or is the first one where there is no second.
  private static func mayBegin(_ first: CharacterEntry.Reference, _ second: CharacterEntry.Reference?) -> Bool {
    let first = first.pointee
    guard let second = second?.pointee.keyBytes else {
      return !first.exceptions.rows.isEmpty || !first.territories.rows.isEmpty
    }
    return first.exceptions.rows(goingOnWith: second) != nil || first.territories.rows(goingOnWith: second) != nil
  }

  static func of(_ name: MandarinReader.Word) -> NameException? {
    guard let first = name.first?.pointee else { return nil }
    if let row = first.exceptions.row(of: name) ?? first.territories.row(of: name) { return exception(row) }
    guard AutonomousArea.isName(name.map(\.pointee.key)[...]) else { return nil }
    return AutonomousArea.name(ScalarText.text(name.map(\.pointee.key)))
  }

  /// The row of a folded name.
  static func listed(_ key: String) -> NameException? {
    (EmbeddedTable.exceptions.row(key) ?? EmbeddedTable.territories.row(key)).map(exception)
  }

  /// What a row says.
  static func exception(_ row: EmbeddedTable.Row) -> NameException {
    let forms = row.list(1, separator: "|")
    return NameException(
      form: forms.first ?? "", otherForms: Array(forms.dropFirst()),
      kind: Kind(rawValue: row.text(2)) ?? .established)
  }
}
