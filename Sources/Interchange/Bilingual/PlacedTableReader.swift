import LinguisticText
import TranslationModel

/// Reads CSV and TSV with places: one pair for each row that has an original, or the Korean cells of a list.
final class PlacedTableReader {
  private let options: ImportOptions

  init(_ options: ImportOptions) { self.options = options }

  func read(
    _ input: XMLInput, raw: [UInt8], name: String
  ) throws(InterchangeError) -> BilingualReader.Content {
    let text = try TextPieces(input, option: options.encoding, declared: TextEncodingName.coding)
    var decoded: [UInt8] = []
    while true {
      let piece = try text.next()
      if piece.isEmpty { break }
      try text.requireValid()
      decoded += piece
    }
    let isPlain = text.encoding.name == "UTF-8"
    let shift = isPlain ? text.encoding.markLength : 0
    let kind: TableDetection.Kind = XMLInput.fileExtension(of: name) == "csv" ? .csv : .tsv
    let table = TableDetection(head: decoded, isWhole: true, kind: kind, options: options)
    guard table.hasCells, !isList(table, decoded) else {
      return try list(table, decoded, shift, text, raw: isPlain ? raw : decoded)
    }
    let parser = TableParser(table.dialect)
    var pairs: [SegmentPair] = []
    var skipsHeader = table.layout.hasHeader
    var rows: [Int] = []
    var withoutOriginal = 0
    let take = {
      rows.append(parser.row.offset + shift)
      if table.isComment(parser.row) { return true }
      if skipsHeader {
        skipsHeader = false
      } else if let pair = Self.pair(parser.row, table, decoded, shift) {
        pairs.append(pair)
      } else if parser.row.cells.contains(where: { !$0.range.isEmpty }) {
        withoutOriginal += 1
      }
      return true
    }
    try parse(decoded, parser, name: text.name, take: take)
    return BilingualReader.Content(
      pairs: pairs, text: isPlain ? raw : decoded, encoding: text.encoding.name, taken: text.encoding.taken,
      writing: TableSegmentWriting(dialect: table.dialect, rows: rows),
      passedOver: [.withoutOriginal: withoutOriginal])
  }

  /// Whether the rows are no originals with translations.
  private func isList(_ table: TableDetection, _ text: [UInt8]) -> Bool {
    guard table.unknownHeader != nil || !table.layout.hasHeader else { return false }
    let parser = TableParser(table.dialect)
    var rows: [[String]] = []
    let take = {
      let row = parser.row
      if !table.isComment(row) { rows.append(row.cells.indices.map { row.text($0) }) }
      return rows.count < TableEvidence.mostRows
    }
    if parser.parse(text, at: 0, take: take) { _ = parser.finish(at: text.count, take: take) }
    return TableEvidence(rows, table.layout, options).isList
  }

  /// The Korean cells of a list.
  private func list(
    _ table: TableDetection, _ decoded: [UInt8], _ shift: Int, _ text: TextPieces, raw: [UInt8]
  ) throws(InterchangeError) -> BilingualReader.Content {
    let parser = TableParser(table.dialect)
    var cells: [PairedText] = []
    var rows: [Int] = []
    try parse(decoded, parser, name: text.name) {
      rows.append(parser.row.offset + shift)
      if table.isComment(parser.row) { return true }
      for index in parser.row.cells.indices where Self.isKorean(parser.row.text(index)) {
        cells.append(Self.cell(index, of: parser.row, table, decoded, shift))
      }
      return true
    }
    return BilingualReader.Content(
      pairs: [], list: cells.isEmpty ? nil : cells, text: raw, encoding: text.encoding.name, taken: text.encoding.taken,
      writing: TableSegmentWriting(dialect: table.dialect, rows: rows))
  }

  /// A Hangul letter or two in Chinese do not make it Korean.
  private static func isKorean(_ cell: String) -> Bool {
    let scripts = cell.unicodeScalars.map { Script($0) }
    return scripts.count { $0 == .hangul } * 8 > scripts.count { $0 == .han }
  }

  private func parse(
    _ decoded: [UInt8], _ parser: TableParser, name: String, take: () -> Bool
  ) throws(InterchangeError) {
    if parser.parse(decoded, at: 0, take: take) { _ = parser.finish(at: decoded.count, take: take) }
    if let place = parser.overflow {
      throw place.isQuote ? .unclosedQuote(line: place.line, in: name) : .endlessRow(line: place.line, in: name)
    }
    if let quote = parser.unclosed { throw .unclosedQuote(line: quote.line, in: name) }
  }

  private static func pair(
    _ row: TableRow, _ table: TableDetection, _ text: [UInt8], _ shift: Int
  ) -> SegmentPair? {
    func filled(_ columns: [Int]) -> Int? {
      columns.first { $0 < row.cells.count && !row.cells[$0].range.isEmpty }
    }
    guard let source = filled(table.layout.sources) else { return nil }
    let target = filled(table.layout.targets) ?? table.layout.targets.first { $0 < row.cells.count }
    let original = cell(source, of: row, table, text, shift)
    guard !original.text.isEmpty else { return nil }
    return SegmentPair(source: original, target: target.map { cell($0, of: row, table, text, shift) })
  }

  /// A cell without the blanks around it, its doubled quotes undone.
  private static func cell(
    _ index: Int, of row: TableRow, _ table: TableDetection, _ text: [UInt8], _ shift: Int
  ) -> PairedText {
    let cell = row.cells[index]
    var placed = PlacedText()
    var place = cell.offset + (cell.isQuoted ? 1 : 0)
    // Blanks before an opening quote are no text.
    if cell.isQuoted { while place <= text.count, text[place - 1] != table.dialect.quote { place += 1 } }
    let start = place
    for byte in row.bytes[cell.range] {
      let isDoubled = cell.isQuoted && byte == table.dialect.quote && place + 1 < text.count && text[place + 1] == byte
      if isDoubled {
        placed.append([byte], for: place + shift..<place + 2 + shift)
        place += 2
      } else {
        // A closing quote with text behind it is left out.
        while place < text.count, text[place] != byte { place += 1 }
        placed.append(byte, at: place + shift)
        place += 1
      }
    }
    return placed.text(keepsSpace: false, at: start + shift)
  }
}
