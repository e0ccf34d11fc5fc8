/// The columns of the tables written here, in their order; the raw values are the header's cells.
///
/// The first three are what translate-toolkit and most import dialogs look for. Those from ``superseded`` on are written
/// only where an entry has something to say there.
enum TableColumn: String, CaseIterable {
  case source
  case target
  case comment
  case concept
  case status
  case reviewState = "review_state"
  case sourceScript = "source_script"
  case partOfSpeech = "part_of_speech"
  case method
  case subjectField = "subject_field"
  case definition
  case lookUpForms = "look_up_forms"
  case documents
  /// Renderings that another one took the place of.
  case superseded
  case usageSource = "usage_source"
  case reliability
  /// From and until when the rendering is used, and the original.
  case validFrom = "valid_from"
  case validUntil = "valid_until"
  case sourceValidFrom = "source_valid_from"
  case sourceValidUntil = "source_valid_until"
  /// Which Latin letters the rendering stands for, and the original.
  case letterCase = "letter_case"
  case sourceLetterCase = "source_letter_case"
  /// Where fields come from: `definition=조례 ¶ note=김 기자`.
  case fieldSources = "field_sources"
  /// How the entry stands to others: `replacedBy c-1f00 ¶ see c-2e11`.
  case relations
  case sourceState = "source_state"
  case targetState = "target_state"
  /// Sentences that hold the pair, each behind its document and line.
  case contexts
  case created
  case createdBy = "created_by"
  case modified
  case modifiedBy = "modified_by"

  /// What few tables have: limits of use, sources of fields, relations, states of the two languages.
  static let record: [TableColumn] = [
    .validFrom, .validUntil, .sourceValidFrom, .sourceValidUntil, .letterCase, .sourceLetterCase, .fieldSources,
    .relations,
    .sourceState, .targetState,
  ]

  /// Whether the column is in every table written here.
  var isAlwaysWritten: Bool {
    switch self {
    case .source, .target, .comment, .concept, .status, .reviewState, .sourceScript, .partOfSpeech, .method,
      .subjectField, .definition, .lookUpForms, .documents:
      true
    default: false
    }
  }
}

/// What a header's cell says of its column.
enum TableHeading: Hashable {
  case column(TableColumn)
  /// A language by its tag or name, as its code: `zh`.
  case language(String)

  /// nil for a cell that says nothing known here.
  init?(_ cell: String) {
    let name = Self.plain(cell)
    if let column = TableColumn(rawValue: name) ?? Self.columns[name] {
      self = .column(column)
    } else if let language = Self.languages[name] {
      self = .language(language)
    } else if Self.isTag(name) {
      self = .language(LanguageSides.language(of: name))
    } else {
      return nil
    }
  }

  /// Lower case, without what stands in brackets behind: `중국어 (간체)` is `중국어`.
  private static func plain(_ cell: String) -> String {
    let name = cell.lowercased().prefix { $0 != "(" && $0 != "（" && $0 != "[" }
    return String(name).trimmed
  }

  /// Whether a name is a language tag as headers have it: a language of two letters, or with region or script.
  private static func isTag(_ name: String) -> Bool {
    let tag = name.replacing("_", with: "-")
    guard LanguageTag.isWellFormed(tag) else { return false }
    return tag.utf8.count == 2 || (tag.utf8.count > 3 && tag.contains("-") && LanguageTag.language(of: tag).count <= 3)
  }

  /// What people and tools call the columns, beside the names written here.
  ///
  /// > Source: OmegaT, Okapi, translate-toolkit, memoQ and Weblate for the English names.
  private static let columns: [String: TableColumn] = {
    let names: [TableColumn: String] = [
      .source: """
      src|source term|source text|source_term|original|term|원어|원문|원 용어|출발어|源语言|源语|源文|原文|原语|術語|术语|용어
      """,
      .target: """
      tgt|target term|target text|target_term|translation|rendering|번역|번역어|번역문|역어|대역|대역어|도착어|译文|译名|译语|\
      翻译|譯文|譯名|翻譯|目标语言|目标语|目标
      """,
      .comment: """
      comments|note|notes|remark|remarks|description|translator_comments|developer_comments|비고|주석|메모|설명|참고|\
      备注|備註|注释|註釋|说明|說明|备考
      """,
      .subjectField: "subject|subject field|domain|분야|领域|領域",
      .partOfSpeech: "part of speech|pos|품사|词性|詞性",
    ]
    return Dictionary(
      uniqueKeysWithValues: names.flatMap { column, text in
        text.split(separator: "|").map { (String($0).trimmed, column) }
      })
  }()

  /// What the languages call themselves and each other.
  private static let languages: [String: String] = {
    let names = [
      "zh": """
      chinese|simplified chinese|traditional chinese|중국어|중문|중국어 간체|중국어 번체|간체|번체|한자|中文|汉语|漢語|华语|\
      简体中文|繁體中文|简体|繁體|中国语|中國語
      """,
      "ko": "korean|한국어|한글|국문|조선어|한국어 번역|韩文|韓文|韩语|韓語|韩国语|韓國語|朝鲜语|朝鮮語|朝鲜文|朝鮮文",
      "en": "english|영어|영문|英文|英语|英語",
      "ja": "japanese|일본어|일문|日文|日语|日語|日本語",
    ]
    return Dictionary(
      uniqueKeysWithValues: names.flatMap { language, text in
        text.split(separator: "|").map { (String($0).trimmed, language) }
      })
  }()
}
