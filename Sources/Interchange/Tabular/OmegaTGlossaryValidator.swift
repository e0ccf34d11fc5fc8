import Diagnostics

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

  override func displayName(_ text: TextPieces) -> Wording {
    text.encoding.named(ExportFormat.omegat.wording)
  }

  override func begin(_ head: [UInt8], isWhole: Bool, _ text: TextPieces) -> TableDialect {
    let origin = text.encoding.origin
    if origin == .guess || (origin == .bytes && fileExtension != "utf8" && head.contains { $0 > 0x7F }) {
      reporter.report(
        .omegatCoding,
        Wording(
          en:
            "the file does not say its encoding (\(text.encoding.displayName)), so that OmegaT may take another: begin it "
            + "with “# -*- coding: utf-8 -*-”, or name it .utf8",
          ko: "인코딩(\(text.encoding.displayName))이 적혀 있지 않아 OmegaT이 다른 인코딩으로 읽을 수 있습니다. 첫 줄에 “# -*- coding: "
            + "utf-8 -*-”라고 적거나 확장자를 .utf8로 하십시오"), at: .init())
    }
    return TableDialect(delimiter: UInt8(ascii: "\t"), quote: nil)
  }

  override func check(_ row: TableRow, _ text: TextPieces) {
    if row.bytes.first == UInt8(ascii: "#"), row.cells[0].range.count > 0 {
      guard row.cells.count > 1 else { return }
      return report(
        .omegatNumberSign,
        Wording(
          en:
            "“\(row.text(0))” begins with “#”, so that OmegaT takes the line for a comment: put a blank in front of a term",
          ko: "“#”으로 시작해 OmegaT이 주석으로 보는 줄입니다: “\(row.text(0))”. 용어라면 앞에 빈칸을 두십시오"),
        row, text)
    }
    lines += 1
    guard row.cells.count > 1 else {
      return report(
        .omegatTab,
        Wording(
          en: "“\(Self.short(row.text(0)))” has no tab, so that OmegaT drops the line",
          ko: "탭이 없어 OmegaT이 버리는 줄입니다: “\(Self.short(row.text(0)))”"), row, text)
    }
    let source = row.trimmedCell(0)
    let target = row.trimmedCell(1)
    guard !source.isEmpty, !target.isEmpty else {
      return report(
        .omegatCell,
        Wording(
          en: "the line has no \(source.isEmpty ? "original" : "rendering")",
          ko: source.isEmpty ? "줄에 원어가 없습니다" : "줄에 표기가 없습니다"), row, text)
    }
    if isFirst { checkHeader(row, text) }
    isFirst = false
    entries += 1
    if row.cells.count > 3 {
      report(
        .omegatColumns,
        Wording(
          en: "the line has \(row.cells.count) cells: OmegaT shows three",
          ko: "줄에 칸이 \(row.cells.count)개 있습니다. OmegaT은 세 칸만 보여 줍니다"), row, text)
    }
    for index in row.cells.indices { checkCell(row, index, text) }
    if let line = earlierLine(of: source, target, line: row.line) {
      let pair = "\(String(decoding: source, as: UTF8.self)) – \(String(decoding: target, as: UTF8.self))"
      report(
        .omegatDuplicate,
        Wording(
          en: "“\(pair)” stands in line \(line) already", ko: "“\(pair)”: \(line)행에 이미 있습니다"), row, text)
    }
  }

  override func finish(_ text: TextPieces) {
    guard entries == 0 else { return }
    reporter.report(
      .omegatNoEntries,
      Wording(en: "OmegaT finds no entries here", ko: "OmegaT이 읽을 항목이 없습니다")
        + (lines > 0
          ? Wording(en: ": blanks do not part cells, tabs do", ko: ". 칸은 빈칸이 아니라 탭으로 나눕니다") : Wording("")),
      at: .init())
  }

  private func checkHeader(_ row: TableRow, _ text: TextPieces) {
    let names = row.cells.indices.map { row.text($0) }
    guard TableLayout(header: names, sides: LanguageSides(ImportOptions())) != nil else { return }
    report(
      .omegatHeader,
      Wording(
        en: "to OmegaT, “\(names[0])” – “\(names[1])” is an entry: begin the line with “#”",
        ko: "OmegaT에는 “\(names[0])” – “\(names[1])”도 항목입니다. 줄을 “#”으로 시작하십시오"), row, text)
  }

  private func checkCell(_ row: TableRow, _ index: Int, _ text: TextPieces) {
    let cell = row.cell(index)
    // A blank keeps a term that begins with a number sign from being a comment.
    let isGuard = index == 0 && cell.starts(with: " #".utf8) && cell.last != 0x20
    if row.hasOuterBlanks(index), !isGuard {
      reporter.report(
        .omegatBlanks,
        Wording(
          en: "blanks stand around “\(row.text(index).trimmed)”", ko: "“\(row.text(index).trimmed)” 앞뒤에 빈칸이 있습니다"),
        at: text.position(of: row.cells[index].offset))
    }
    if cell.count > 1, cell.first == UInt8(ascii: "\""), cell.last == UInt8(ascii: "\"") {
      reporter.report(
        .omegatQuote,
        Wording(
          en: "quotes stand around the cell \(row.text(index))", ko: "칸이 따옴표로 감싸여 있습니다: \(row.text(index))"),
        at: text.position(of: row.cells[index].offset))
    }
  }

  /// The beginning of a line, for messages.
  private static func short(_ line: String) -> String { line.count > 40 ? line.prefix(40) + "…" : line }

  private func report(_ rule: ValidationRule, _ message: Wording, _ row: TableRow, _ text: TextPieces) {
    reporter.report(rule, message, at: text.position(of: row.offset))
  }
}
