import TranslationModel

/// What an export shall look like. The defaults are right for OmegaT, Trados, memoQ and Phrase.
public struct ExportOptions: Sendable, Hashable {
  /// Tag of the source side in TMX and XLIFF. Readers compare it literally, so all source texts carry it, in either
  /// script, unless `traditionalSourceLanguage` says otherwise.
  public var sourceLanguage = "zh-CN"
  /// Tag for source terms written in traditional characters in TMX, such as `zh-TW`; nil gives them `sourceLanguage`.
  /// XLIFF has one source language a file and TBX one section a language, so it counts in TMX only.
  public var traditionalSourceLanguage: String?
  public var targetLanguage = "ko-KR"
  /// Tags of the two sides in TBX, where one language section holds the terms of both scripts and all regions.
  public var termSourceLanguage = "zh"
  public var termTargetLanguage = "ko"
  /// How TBX 2019 writes data categories.
  public var tbxStyle = TBXStyle.dca
  /// The tool's name and version, for the header of formats that have a place for it.
  public var toolName = "jjak"
  public var toolVersion: String
  /// Date for the header, UTC, `YYYY-MM-DDThh:mm:ssZ`; nil takes the latest change among the exported entries.
  /// Never the clock: the same input gives the same bytes.
  public var date: String?
  /// Title of the file where the format has one.
  public var title = "Chinese–Korean glossary"
  /// What is exported: see ``ExportSelection``.
  public var selection = ExportSelection()
  /// Entries in these states are exported.
  public var reviewStates: Set<ReviewState> = [.approved]
  /// Whether admitted renderings get lines of their own in CSV, TSV and OmegaT, each with a comment saying that it is
  /// admitted.
  public var admittedAsRows = false
  /// At most this many sentences per entry are quoted as context or note.
  public var contextLimit = 3
  public var forbiddenCharacters = ForbiddenCharacterPolicy.replace
  /// Whether CSV and TSV begin with a byte order mark, which Excel needs to see UTF-8.
  public var byteOrderMark = false
  /// Whether cells of CSV and TSV that a spreadsheet would run as a formula get an apostrophe in front.
  public var guardsFormulas = true

  public init(toolVersion: String) {
    self.toolVersion = toolVersion
  }
}

/// What to do with a scalar that XML 1.0 cannot carry (most control characters, U+FFFE, U+FFFF); the same in tables.
public enum ForbiddenCharacterPolicy: Sendable, Hashable {
  /// Write U+FFFD in its place and say so in the summary. XLIFF 2 carries
  /// control characters within segments as they are, as `<cp>`.
  case replace
  /// Throw an ``InterchangeError`` that names the scalar and the place.
  case refuse
}
