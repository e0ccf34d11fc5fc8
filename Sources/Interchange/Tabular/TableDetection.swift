import TranslationModel

/// What a table's first rows tell of it: delimiter, quotes, header, columns.
struct TableDetection {
  /// The kinds of tables, as a file's extension tells them.
  enum Kind {
    case csv
    case tsv
    /// OmegaT's glossary: TAB, no quotes, `#` before comments.
    case omegat
  }

  var dialect: TableDialect
  var layout: TableLayout
  /// A first row that is taken for a header although its names are not known here.
  var unknownHeader: [String]?
  /// Whether rows have at least two cells; without, the file is no table.
  var hasCells: Bool
  /// Whether there are no rows at all, but for comments.
  let isEmpty: Bool
  let kind: Kind

  private struct Candidate {
    var dialect: TableDialect
    var layout: TableLayout
    var score: Double
    var rows: [[String]]
    var shareOfPairs: Double
  }

  private static let delimiters = "\t,;|:".utf8

  /// - Parameters:
  ///   - head: the first piece, decoded.
  ///   - isWhole: whether the piece is the whole text.
  init(head: [UInt8], isWhole: Bool, kind: Kind, options: ImportOptions) {
    let sides = LanguageSides(options)
    let cellSides = CellSides(options)
    var best: Candidate?
    let named = head.starts(with: "sep=".utf8) ? head.dropFirst(4).first : nil
    for delimiter in Self.delimiters where named == nil || named == delimiter {
      let dialect = TableDialect(
        delimiter: delimiter, quote: Self.quote(in: head, delimiter: delimiter, kind: kind))
      let rows = Self.rows(head, isWhole: isWhole, dialect: dialect)
      guard let first = rows.first else { continue }
      let header = TableLayout(header: first, sides: sides)
      let layout = header ?? TableLayout(rows: rows, sides: cellSides)
      let (score, pairs) = Self.score(rows.dropFirst(header == nil ? 0 : 1), layout, cellSides)
      var candidate = Candidate(dialect: dialect, layout: layout, score: score, rows: rows, shareOfPairs: pairs)
      if header != nil { candidate.score += 2 }
      if delimiter == (kind == .csv ? UInt8(ascii: ",") : UInt8(ascii: "\t")) { candidate.score += 0.5 }
      if candidate.score > best?.score ?? -1 { best = candidate }
    }
    let usual = TableDialect(delimiter: UInt8(ascii: kind == .csv ? "," : "\t"), quote: kind == .csv ? 0x22 : nil)
    let chosen = best ?? Candidate(dialect: usual, layout: .init(), score: 0, rows: [], shareOfPairs: 0)
    self.kind = kind
    dialect = chosen.dialect
    layout = chosen.layout
    isEmpty = isWhole && chosen.rows.isEmpty
    hasCells = chosen.shareOfPairs >= 0.5 || chosen.layout.hasHeader
    if !hasCells { dialect = usual }
    // What is written here as TSV has no quotes.
    if layout.isOwn, dialect.delimiter == UInt8(ascii: "\t") { dialect.quote = nil }
    if hasCells, !layout.hasHeader, let first = chosen.rows.first {
      unknownHeader = Self.looksLikeHeader(first, of: chosen.rows.dropFirst(), layout, cellSides) ? first : nil
      layout.hasHeader = unknownHeader != nil
    }
  }

  /// The rows of the head, comments and the last one, which may be cut, left out; at most 200.
  private static func rows(_ head: [UInt8], isWhole: Bool, dialect: TableDialect) -> [[String]] {
    let parser = TableParser(dialect)
    var rows: [[String]] = []
    let take = {
      let row = parser.row
      let isComment = row.bytes.first == UInt8(ascii: "#") && !row.cells[0].isQuoted
      if !isComment, !row.namesDelimiter { rows.append(row.cells.indices.map { row.text($0) }) }
      return rows.count < 200
    }
    let goesOn = parser.parse(head, at: 0, take: take)
    if goesOn, isWhole || rows.isEmpty { _ = parser.finish(at: head.count, take: take) }
    return rows
  }

  /// How much like a table of two languages the rows look (0 to 4), and the share of rows with two cells or more.
  private static func score(
    _ rows: ArraySlice<[String]>, _ layout: TableLayout, _ sides: CellSides
  ) -> (score: Double, pairs: Double) {
    guard !rows.isEmpty else { return (0, 0) }
    var widths: [Int: Int] = [:]
    var pairs = 0
    var bothSides = 0
    for row in rows {
      widths[row.count, default: 0] += 1
      if row.count >= 2 { pairs += 1 }
      let source = layout.sources.contains { $0 < row.count && sides.side(of: row[$0]) == .source }
      let target = layout.targets.contains { $0 < row.count && sides.side(of: row[$0]) == .target }
      if source, target { bothSides += 1 }
    }
    let count = Double(rows.count)
    let usual = Double(widths.filter { $0.key >= 2 }.values.max() ?? 0)
    return ((Double(pairs) + usual + 2 * Double(bothSides)) / count, Double(pairs) / count)
  }

  /// The quote: double ones, where cells that begin with one also end with one; else single ones, on the same terms.
  /// OmegaT's glossaries have none.
  private static func quote(in head: [UInt8], delimiter: UInt8, kind: Kind) -> UInt8? {
    guard kind != .omegat else { return nil }
    if kind == .csv, delimiter != UInt8(ascii: "\t"), !isQualifier(0x27, in: head, delimiter: delimiter) { return 0x22 }
    for quote in [UInt8(ascii: "\""), UInt8(ascii: "'")] where isQualifier(quote, in: head, delimiter: delimiter) {
      return quote
    }
    return kind == .csv ? 0x22 : nil
  }

  /// Whether the quote encloses cells: it begins some, and nearly all that it begins, it ends too.
  private static func isQualifier(_ quote: UInt8, in head: [UInt8], delimiter: UInt8) -> Bool {
    func isBorder(_ index: Int) -> Bool {
      index < 0 || index >= head.count || head[index] == delimiter || head[index] == 0x0A || head[index] == 0x0D
    }
    var opened = 0
    var closed = 0
    var index = 0
    while index < head.count {
      guard head[index] == quote else {
        index += 1
        continue
      }
      let start = index
      while index < head.count, head[index] == quote { index += 1 }
      // Doubled ones are text, or an empty cell.
      guard (index - start) % 2 == 1 else { continue }
      if isBorder(start - 1) { opened += 1 }
      if isBorder(index) { closed += 1 }
    }
    return opened > 0 && abs(opened - closed) * 10 <= opened
  }

  /// Whether a first row of unknown names is a header: its two cells are of one script, unlike those of the rows below.
  private static func looksLikeHeader(
    _ first: [String], of rows: ArraySlice<[String]>, _ layout: TableLayout, _ sides: CellSides
  ) -> Bool {
    guard rows.count >= 3, let source = layout.sources.first, let target = layout.targets.first,
      source < first.count, target < first.count, first[source] != first[target]
    else { return false }
    let regular = rows.filter {
      source < $0.count && target < $0.count && sides.side(of: $0[source]) == .source
        && sides.side(of: $0[target]) == .target
    }
    guard regular.count * 10 >= rows.count * 8 else { return false }
    return CellSides.language(of: first[source]) == CellSides.language(of: first[target])
  }
}
