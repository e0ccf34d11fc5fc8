internal import Algorithms
import Diagnostics
import TranslationModel

/// Texts in the cells of tables: quotes are doubled in quoted cells, in others stands what needs none, and a cell whose
/// text comes to need them is written anew with quotes around it.
///
/// > Source: RFC 4180, section 2, rules 5 to 7.
struct TableSegmentWriting: SegmentWriting {
  let dialect: TableDialect
  /// Where rows begin, ascending.
  let rows: [Int]

  func written(_ text: String, at utf8Range: Range<Int>, of file: [UInt8]) -> String? {
    guard let row = row(holding: utf8Range, of: file) else { return nil }
    let cells = cells(file[row])
    let place = utf8Range.lowerBound - row.lowerBound
    guard let index = cells.lastIndex(where: { $0.offset <= place }) else { return nil }
    let written: String
    if cells[index].isQuoted, let quote = dialect.quote {
      written = text.unicodeScalars.map { $0.value == UInt32(quote) ? "\($0)\($0)" : "\($0)" }.joined()
    } else {
      guard !text.utf8.contains(where: { $0 == dialect.delimiter || $0 == UInt8(ascii: "\"") }) else { return nil }
      written = text
    }
    let changed = self.cells(
      file[row.lowerBound..<utf8Range.lowerBound] + written.utf8 + file[utf8Range.upperBound..<row.upperBound])
    let isWhole =
      changed.count == cells.count && changed.indices.allSatisfy { $0 == index || changed[$0].bytes == cells[$0].bytes }
    return isWhole && changed[index].isQuoted == cells[index].isQuoted ? written : nil
  }

  func edit(_ text: String, at utf8Range: Range<Int>, of file: [UInt8]) -> TextEdit? {
    if let written = written(text, at: utf8Range, of: file) {
      return TextEdit(utf8Range: utf8Range, replacement: written)
    }
    // Programs that write tables with tabs seldom know quotes.
    guard let quote = dialect.quote, dialect.delimiter != 0x09, let row = row(holding: utf8Range, of: file),
      let (index, cells) = cell(at: utf8Range, in: row, of: file), !cells[index].isQuoted
    else { return nil }
    let cell = place(of: cells[index], in: row)
    guard utf8Range.upperBound <= cell.upperBound else { return nil }
    let content =
      file[cell.lowerBound..<utf8Range.lowerBound] + text.utf8 + file[utf8Range.upperBound..<cell.upperBound]
    let written = [quote] + content.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
    let changed = self.cells(file[row.lowerBound..<cell.lowerBound] + written + file[cell.upperBound..<row.upperBound])
    guard changed.count == cells.count, changed[index].isQuoted, changed[index].bytes.elementsEqual(content),
      changed.indices.allSatisfy({ $0 == index || changed[$0].bytes == cells[$0].bytes })
    else { return nil }
    return TextEdit(utf8Range: cell, replacement: String(decoding: written, as: UTF8.self))
  }

  func read(_ written: String, at utf8Range: Range<Int>, of file: [UInt8]) -> String? {
    guard let row = row(holding: utf8Range, of: file), let quote = dialect.quote,
      let (index, cells) = cell(at: utf8Range, in: row, of: file)
    else { return written }
    guard cells[index].isQuoted else {
      guard utf8Range == place(of: cells[index], in: row), written.utf8.first == quote else { return written }
      let whole = self.cells(Array(written.utf8)[...])
      guard whole.count == 1, whole[0].isQuoted else { return nil }
      var placed = PlacedText()
      for (offset, byte) in whole[0].bytes.enumerated() { placed.append(byte, at: offset) }
      return placed.text(keepsSpace: false, at: 0).text
    }
    let mark = String(Unicode.Scalar(quote))
    let inner = self.cells((mark + written + mark).utf8.map { $0 }[...])
    return inner.count == 1 ? String(decoding: inner[0].bytes, as: UTF8.self) : nil
  }

  private func row(holding range: Range<Int>, of file: [UInt8]) -> Range<Int>? {
    let next = rows.partitioningIndex { $0 > range.lowerBound }
    guard next > 0 else { return nil }
    let end = next < rows.count ? rows[next] : file.count
    return range.upperBound <= end ? rows[next - 1]..<end : nil
  }

  private struct Cell {
    /// Without quotes, doubled ones undone.
    var bytes: [UInt8]
    /// From the begin of the row.
    var offset: Int
    var isQuoted: Bool
  }

  /// The cell that a place lies in, by its index among those of the row.
  private func cell(at place: Range<Int>, in row: Range<Int>, of file: [UInt8]) -> (index: Int, cells: [Cell])? {
    let cells = self.cells(file[row])
    return cells.lastIndex { $0.offset <= place.lowerBound - row.lowerBound }.map { ($0, cells) }
  }

  /// Where a cell without quotes stands in the file.
  private func place(of cell: Cell, in row: Range<Int>) -> Range<Int> {
    let start = row.lowerBound + cell.offset
    return start..<(start + cell.bytes.count)
  }

  /// The cells of one row.
  private func cells(_ row: ArraySlice<UInt8>) -> [Cell] {
    let parser = TableParser(dialect)
    var cells: [Cell] = []
    let take = {
      cells += parser.row.cells.map {
        Cell(bytes: Array(parser.row.bytes[$0.range]), offset: $0.offset, isQuoted: $0.isQuoted)
      }
      return true
    }
    if parser.parse(Array(row), at: 0, take: take) { _ = parser.finish(at: row.count, take: take) }
    return cells
  }
}
