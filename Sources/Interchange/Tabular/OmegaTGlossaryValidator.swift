/// Checks glossaries for OmegaT, a line an entry: what OmegaT drops, cuts or reads as something else.
///
/// > Source: OmegaT, `GlossaryReaderTSV`.
final class OmegaTGlossaryValidator: RowValidator {
  private var entries = 0
  private var lines = 0
  private var isFirst = true

  /// OmegaT reads `.utf8` files as what they are called.
  override var requiredEncoding: String? { fileExtension == "utf8" ? "utf-8" : nil }
  override var encodingRule: ValidationRule { .omegatEncoding }
  override var controlRule: ValidationRule { .omegatControl }

  override func displayName(_ text: TextPieces) -> String {
    "OmegaT glossary" + (text.encoding.name == "UTF-8" ? "" : " in \(text.encoding.displayName)")
  }

  override func begin(_ head: [UInt8], isWhole: Bool, _ text: TextPieces) -> TableDialect {
    let origin = text.encoding.origin
    if origin == .guess || (origin == .bytes && fileExtension != "utf8" && head.contains { $0 > 0x7F }) {
      reporter.report(
        .omegatCoding,
        """
        the file does not say its encoding (\(text.encoding.displayName)), so that OmegaT may take another: begin it \
        with “# -*- coding: utf-8 -*-”, or name it .utf8
        """, at: .init())
    }
    return TableDialect(delimiter: UInt8(ascii: "\t"), quote: nil)
  }

  override func check(_ row: TableRow, _ text: TextPieces) {
    if row.bytes.first == UInt8(ascii: "#"), row.cells[0].range.count > 0 {
      guard row.cells.count > 1 else { return }
      return report(
        .omegatNumberSign,
        "“\(row.text(0))” begins with “#”, so that OmegaT takes the line for a comment: put a blank in front of a term",
        row, text)
    }
    lines += 1
    guard row.cells.count > 1 else {
      return report(.omegatTab, "“\(Self.short(row.text(0)))” has no tab, so that OmegaT drops the line", row, text)
    }
    let source = row.trimmedCell(0)
    let target = row.trimmedCell(1)
    guard !source.isEmpty, !target.isEmpty else {
      return report(.omegatCell, "the line has no \(source.isEmpty ? "original" : "rendering")", row, text)
    }
    if isFirst { checkHeader(row, text) }
    isFirst = false
    entries += 1
    if row.cells.count > 3 {
      report(.omegatColumns, "the line has \(row.cells.count) cells: OmegaT shows three", row, text)
    }
    for index in row.cells.indices { checkCell(row, index, text) }
    if let line = earlierLine(of: source, target, line: row.line) {
      let pair = "\(String(decoding: source, as: UTF8.self)) – \(String(decoding: target, as: UTF8.self))"
      report(.omegatDuplicate, "“\(pair)” stands in line \(line) already", row, text)
    }
  }

  override func finish(_ text: TextPieces) {
    guard entries == 0 else { return }
    reporter.report(
      .omegatNoEntries, "OmegaT finds no entries here" + (lines > 0 ? ": blanks do not part cells, tabs do" : ""),
      at: .init())
  }

  private func checkHeader(_ row: TableRow, _ text: TextPieces) {
    let names = row.cells.indices.map { row.text($0) }
    guard TableLayout(header: names, sides: LanguageSides(ImportOptions())) != nil else { return }
    report(.omegatHeader, "to OmegaT, “\(names[0])” – “\(names[1])” is an entry: begin the line with “#”", row, text)
  }

  private func checkCell(_ row: TableRow, _ index: Int, _ text: TextPieces) {
    let cell = row.cell(index)
    // A blank keeps a term that begins with a number sign from being a comment.
    let isGuard = index == 0 && cell.starts(with: " #".utf8) && cell.last != 0x20
    if row.hasOuterBlanks(index), !isGuard {
      reporter.report(
        .omegatBlanks, "blanks stand around “\(row.text(index).trimmed)”",
        at: text.position(of: row.cells[index].offset))
    }
    if cell.count > 1, cell.first == UInt8(ascii: "\""), cell.last == UInt8(ascii: "\"") {
      reporter.report(
        .omegatQuote, "quotes stand around the cell \(row.text(index))",
        at: text.position(of: row.cells[index].offset))
    }
  }

  /// The beginning of a line, for messages.
  private static func short(_ line: String) -> String { line.count > 40 ? line.prefix(40) + "…" : line }

  private func report(_ rule: ValidationRule, _ message: String, _ row: TableRow, _ text: TextPieces) {
    reporter.report(rule, message, at: text.position(of: row.offset))
  }
}
