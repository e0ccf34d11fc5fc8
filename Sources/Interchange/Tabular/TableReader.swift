import Diagnostics
import TranslationModel

/// Reads CSV, TSV and OmegaT's glossaries.
///
/// Delimiter, quotes, header and columns are told by the first rows; neighbouring rows of one concept make one entry,
/// and rows that stand twice count once.
///
/// > Source: RFC 4180; OmegaT, `GlossaryReaderTSV` and `GlossaryReaderCSV`.
final class TableReader: TextItemReader {
  private let kind: TableDetection.Kind
  private var uniter = TableEntryUniter()
  private var seen: Set<UInt64> = []
  private var skipsHeader = false

  init(_ kind: TableDetection.Kind, collector: ImportCollector) {
    self.kind = kind
    super.init(collector: collector)
  }

  override func read(_ input: XMLInput, progress: (Int) -> Bool) throws(InterchangeError) {
    let text = try TextPieces(input, option: options.encoding, declared: TextEncodingName.coding)
    var piece = try text.next()
    try text.requireValid()
    var following = try text.next()
    let table = TableDetection(head: piece, isWhole: following.isEmpty, kind: kind, options: options)
    collector.report.formatName = table.name(in: text.encoding)
    guard warn(of: table, text) else { return }
    skipsHeader = table.layout.hasHeader
    let parser = TableParser(table.dialect)
    var content = TableRowContent(
      layout: table.layout, stamp: options.stamp, isGuarded: !(kind == .omegat && table.isTabbed))
    let take = { self.take(parser.row, of: table, &content, text) }
    var start = 0
    while !piece.isEmpty {
      guard parser.parse(piece, at: start, take: take), progress(text.bytesRead) else {
        if let place = parser.overflow {
          throw place.isQuote
            ? .unclosedQuote(line: place.line, in: text.name) : .endlessRow(line: place.line, in: text.name)
        }
        return
      }
      try text.requireValid()
      start += piece.count
      piece = following
      following = try text.next()
    }
    guard parser.finish(at: start, take: take) else { return }
    if let quote = parser.unclosed { throw .unclosedQuote(line: quote.line, in: text.name) }
    if let last = uniter.finish() { _ = collector.take(.entry(last)) }
  }

  /// Says what had to be guessed, and what the file lacks; false where it is no table.
  private func warn(of table: TableDetection, _ text: TextPieces) -> Bool {
    let start = SourcePositions.Position()
    if text.encoding.taken != nil {
      collector.warn(.tableEncodingGuess, text.encoding.guessMessage, at: start)
    }
    guard table.hasCells else {
      if table.isEmpty {
        collector.warn(.tableNoEntries, Wording(en: "the table is empty", ko: "표가 비어 있습니다"), at: start)
      } else {
        collector.warn(.tableNoEntries, TableDetection.noCells, at: start)
        collector.report.isUnreadable = true
      }
      return false
    }
    if let header = table.unknownHeader {
      collector.warn(.tableHeader, TableDetection.message(unknownHeader: header), at: start)
    }
    return true
  }

  private func take(
    _ row: TableRow, of table: TableDetection, _ content: inout TableRowContent, _ text: TextPieces
  ) -> Bool {
    if table.isComment(row) {
      if row.cells.count > 1, kind == .omegat {
        collector.omit(
          Wording(
            en: "lines with cells that begin with “#”",
            ko: "칸이 “#”으로 시작하는 줄"), because: Wording(en: "OmegaT takes them for comments", ko: "OmegaT은 주석으로 봄"))
      }
      return true
    }
    if skipsHeader {
      skipsHeader = false
      return true
    }
    if let fault = row.faults.first, fault.fault != .inside {
      if fault.fault == .unclosed { return true }
      collector.warn(.tableQuote, fault.fault.message, at: text.position(of: fault.offset))
    }
    guard let entry = content.entry(row) else {
      omit(row, of: table, text)
      return true
    }
    for (column, value) in content.unknownValues {
      collector.warn(
        .tableValue,
        Wording(
          en: "“\(value)” is no value of \(column.rawValue) and is left out",
          ko: "\(column.rawValue) 열에 쓸 수 없는 값을 뺐습니다: “\(value)”"), at: text.position(of: row.offset))
    }
    guard seen.insert(row.hash).inserted else {
      collector.omit(
        Wording(
          en: "rows that stand twice",
          ko: "두 번 나오는 줄"), because: Wording(en: "they say the same and are taken once", ko: "같은 내용이라 한 번만 가져옴"))
      return true
    }
    guard let complete = uniter.add(entry) else { return true }
    return collector.take(.entry(complete))
  }

  private func omit(_ row: TableRow, of table: TableDetection, _ text: TextPieces) {
    guard row.cells.contains(where: { !CellContent.term(row.bytes[$0.range], guarded: false).isEmpty }) else { return }
    let needed = max(table.layout.sources.min() ?? 0, table.layout.targets.min() ?? 1) + 1
    if row.cells.count < needed {
      collector.warn(
        .tablePair,
        Wording(
          en: "the row has \(row.cells.count == 1 ? "one cell" : "\(row.cells.count) cells"), \(needed) are needed",
          ko: "줄에 칸이 \(row.cells.count)개인데 \(needed)개가 있어야 합니다"),
        at: text.position(of: row.offset))
    }
    collector.omit(
      Wording(
        en: "rows without an original or a rendering",
        ko: "원어나 표기가 없는 줄"), because: Wording(en: "there is nothing to pair", ko: "짝지을 것이 없음"))
  }
}

extension InterchangeError {
  static func unclosedQuote(line: Int, in name: String) -> InterchangeError {
    InterchangeError(
      .notWellFormed(line: line, column: 1),
      en: "\(name.asInputName) cannot be read to its end: a quote that opens a cell in line \(line) is never closed.",
      ko: "\(name.asKoreanName): 끝까지 읽을 수 없습니다. \(line)행에서 칸을 여는 따옴표가 닫히지 않았습니다.")
  }

  static func endlessRow(line: Int, in name: String) -> InterchangeError {
    InterchangeError(
      .notWellFormed(line: line, column: 1),
      en: "\(name.asInputName) cannot be read to its end: the row that begins in line \(line) is longer than "
        + "\(TableParser.rowLimit) bytes.",
      ko: "\(name.asKoreanName): 끝까지 읽을 수 없습니다. \(line)행에서 시작하는 줄이 \(TableParser.rowLimit)바이트보다 깁니다.")
  }
}

extension TableRow {
  /// The row's content: equal rows have equal ones.
  var hash: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    for cell in cells { hash = (hash ^ UInt64(cell.range.upperBound)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}

extension TableRow.QuoteFault {
  /// Lower-case first, without a full stop.
  var message: Wording {
    switch self {
    case .inside:
      Wording(
        en: "a quote stands inside a cell that does not begin with one: enclose the cell and double the quote",
        ko: "따옴표로 시작하지 않는 칸 안에 따옴표가 있습니다. 칸을 따옴표로 감싸고 안의 따옴표는 두 번 적으십시오")
    case .textBehind:
      Wording(
        en: "text stands behind a closing quote: a quote within a cell must be doubled",
        ko: "닫는 따옴표 뒤에 글이 있습니다. 칸 안의 따옴표는 두 번 적어야 합니다")
    case .blankBefore:
      Wording(
        en: "blanks stand before an opening quote: other readers take the quote for text",
        ko: "여는 따옴표 앞에 빈칸이 있습니다. 다른 도구는 따옴표를 글로 봅니다")
    case .unclosed: Wording(en: "the quote is never closed", ko: "따옴표가 닫히지 않았습니다")
    }
  }
}
