import LinguisticText
import TranslationModel

/// Which cells of a table's rows mean what.
struct TableLayout: Hashable {
  /// Columns of originals and of renderings; more than one where a table has, for example, both scripts.
  var sources: [Int] = [0]
  var targets: [Int] = [1]
  /// Columns that tell something else, with the name a header gives them; nil for a plain comment.
  var notes: [Note] = []
  /// The columns of tables written here.
  var known: [TableColumn: Int] = [:]
  /// Whether the first row says what the columns are.
  var hasHeader = false
  /// How many cells the header has.
  var width: Int?

  struct Note: Hashable {
    var column: Int
    var name: String?
  }

  /// Whether the table was written here, with ids and states.
  var isOwn: Bool { known[.concept] != nil && known[.reviewState] != nil }

  init() {}

  /// The layout that a row of names tells; nil for a row that is no header.
  init?(header: [String], sides: LanguageSides) {
    let headings = header.map { TableHeading($0) }
    sources = []
    targets = []
    for (index, heading) in headings.enumerated() {
      switch heading {
      case .column(.source): sources.append(index)
      case .column(.target): targets.append(index)
      case .language(let tag):
        switch sides.side(of: tag) {
        case .source: sources.append(index)
        case .target: targets.append(index)
        case nil: notes.append(.init(column: index, name: header[index].trimmed))
        }
      case .column(.comment): notes.append(.init(column: index))
      case .column(let column) where known[column] == nil: known[column] = index
      default:
        if !header[index].trimmed.isEmpty { notes.append(.init(column: index, name: header[index].trimmed)) }
      }
    }
    guard !sources.isEmpty, !targets.isEmpty else { return nil }
    hasHeader = true
    width = header.count
  }

  /// The layout that the scripts in the cells tell, for rows without header: the column with most originals, the column
  /// with most renderings, and the rest as comments. Where they tell nothing, originals stand first.
  init(rows: some Collection<[String]>, sides: CellSides) {
    let width = rows.map(\.count).max() ?? 0
    var originals = [Int](repeating: 0, count: width)
    var renderings = originals
    for row in rows {
      for (index, cell) in row.enumerated() {
        switch sides.side(of: cell) {
        case .source: originals[index] += 1
        case .target: renderings[index] += 1
        case nil: continue
        }
      }
    }
    if width >= 2 {
      var best = (source: 0, target: 1, count: originals[0] + renderings[1])
      for source in 0..<min(width, 8) {
        for target in 0..<min(width, 8) where target != source {
          // A later column must be better, not as good: comments are in Korean too.
          let count = originals[source] + renderings[target]
          if count > best.count { best = (source, target, count) }
        }
      }
      sources = [best.source]
      targets = [best.target]
    }
    notes = (0..<width).filter { !sources.contains($0) && !targets.contains($0) }.map { Note(column: $0) }
  }
}

/// Tells by its script which side a cell is of.
struct CellSides {
  private let isChineseToKorean: Bool
  private let isKoreanToChinese: Bool

  init(_ options: ImportOptions) {
    let source = LanguageSides.language(of: options.sourceLanguage)
    let target = LanguageSides.language(of: options.targetLanguage)
    isChineseToKorean = source == "zh" && target == "ko"
    isKoreanToChinese = source == "ko" && target == "zh"
  }

  /// nil where the script tells nothing, as for Latin, or for other languages than Chinese and Korean.
  func side(of cell: String) -> Side? {
    guard isChineseToKorean || isKoreanToChinese, let language = Self.language(of: cell) else { return nil }
    return (language == "zh") == isChineseToKorean ? .source : .target
  }

  /// `ko` for text with Hangul, `zh` for text with Han characters and neither Hangul nor kana.
  static func language(of text: String) -> String? {
    var hasHan = false
    for scalar in text.unicodeScalars {
      switch Script(scalar) {
      case .hangul: return "ko"
      case .kana: return nil
      case .han: hasHan = true
      default: continue
      }
    }
    return hasHan ? "zh" : nil
  }
}
