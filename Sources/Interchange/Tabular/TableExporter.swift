import TranslationModel

/// Writes CSV (RFC 4180) or TSV with a header row.
///
/// The first three columns are source, target, comment, which is what translate-toolkit and most import dialogs look
/// for. TSV has no quoting, so tabs and line breaks in a cell become blanks there.
///
/// > Source: RFC 4180, section 2; OWASP, "CSV Injection", for cells that a spreadsheet would run.
struct TableExporter: Exporter {
  enum Layout {
    case csv
    case tsv

    var format: ExportFormat { self == .csv ? .csv : .tsv }
    var separator: String { self == .csv ? "," : "\t" }
    var lineEnd: String { self == .csv ? "\r\n" : "\n" }
  }

  private static let columns = TableColumn.allCases.map(\.rawValue)

  private let layout: Layout
  private let options: ExportOptions
  private let sink: any ByteSink
  private var summary: ExportSummary
  private var text: CellText

  init(layout: Layout, options: ExportOptions, sink: any ByteSink) {
    self.layout = layout
    self.options = options
    self.sink = sink
    summary = ExportSummary(format: layout.format)
    text = CellText(policy: options.forbiddenCharacters)
  }

  mutating func write(_ content: ExportContent) throws -> ExportSummary {
    if options.byteOrderMark { try sink.write("\u{FEFF}") }
    try writeLine(Self.columns)
    for entry in content.selectedEntries(options) {
      text.place = "entry \(entry.id)"
      let rows = GlossaryRow.rows(of: entry, withAdmitted: options.admittedAsRows)
      if rows.isEmpty {
        summary.omit("entries without a rendering to use", because: "there is no target to write")
        continue
      }
      for row in rows { try writeLine(cells(of: row)) }
      summary.entries += 1
      summary.terms += rows.count
      summary.noPlace(for: "sentences with occurrences", entry.contexts(limit: .max).count)
      summary.noPlace(for: "dates and authors of entries", entry.created.date.isEmpty ? 0 : 1)
    }
    try summary.noPlaceForUnits(of: content)
    text.report(to: &summary)
    return summary
  }

  private func cells(of row: GlossaryRow) -> [String] {
    let forms = row.rendering.lookUpForms + row.source.lookUpForms
    return [
      row.source.text, row.rendering.text, row.comment(withAdmitted: options.admittedAsRows), row.entry.id,
      row.rendering.status?.rawValue ?? "", row.entry.reviewState.rawValue, row.source.script.rawValue,
      row.rendering.partOfSpeech?.rawValue ?? "", row.rendering.method?.rawValue ?? "", row.entry.subjectField ?? "",
      row.entry.definition ?? "", forms.joined(separator: "; "), row.entry.documents.joined(separator: "; "),
    ]
  }

  private mutating func writeLine(_ cells: [String]) throws(InterchangeError) {
    var line = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { line += layout.separator }
      line += try encoded(cell)
    }
    try sink.write(line + layout.lineEnd)
  }

  private mutating func encoded(_ cell: String) throws(InterchangeError) -> String {
    var cell = try layout == .csv ? text.permitted(cell) : text.flat(cell)
    if options.guardsFormulas, cell.looksLikeFormula {
      cell = "'" + cell
      summary.omit(
        "cells that a spreadsheet would run as a formula", because: "an apostrophe stands in front of them")
    }
    guard layout == .csv else { return cell }
    // OmegaT's reader of CSV takes a line that begins with a number sign for a comment.
    let needsQuotes =
      cell.utf8.contains { [0x22, 0x2C, 0x0D, 0x0A].contains($0) } || cell != cell.trimmed || cell.hasPrefix("#")
    return needsQuotes ? "\"" + cell.doublingQuotes + "\"" : cell
  }
}

extension String {
  /// Whether a spreadsheet takes the cell for a formula.
  fileprivate var looksLikeFormula: Bool {
    guard let first = unicodeScalars.first else { return false }
    return ["=", "+", "-", "@", "\t", "\r"].contains(first)
  }

  fileprivate var doublingQuotes: String {
    var result = ""
    for scalar in unicodeScalars {
      result.unicodeScalars.append(scalar)
      if scalar == "\"" { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
