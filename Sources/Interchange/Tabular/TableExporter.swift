import Diagnostics
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

  private let layout: Layout
  private let options: ExportOptions
  private let sink: any ByteSink
  private var summary: ExportSummary
  private var text: CellText
  private var columns: [TableColumn] = []

  init(layout: Layout, options: ExportOptions, sink: any ByteSink) {
    self.layout = layout
    self.options = options
    self.sink = sink
    summary = ExportSummary(format: layout.format)
    text = CellText(policy: options.forbiddenCharacters)
  }

  mutating func write(_ content: ExportContent) throws -> ExportSummary {
    let entries = content.selectedEntries(options)
    columns = TableColumn.allCases.filter { column in
      column.isAlwaysWritten || entries.contains { says($0, in: column) }
    }
    if options.byteOrderMark { try sink.write("\u{FEFF}") }
    try writeLine(columns.map(\.rawValue))
    for entry in entries {
      text.place = "entry \(entry.id)"
      let rows = GlossaryRow.rows(of: entry, withAdmitted: options.admittedAsRows)
      if rows.isEmpty {
        summary.omit(
          Wording(
            en: "entries without a rendering to use",
            ko: "쓸 표기가 없는 항목"), because: Wording(en: "there is no target to write", ko: "쓸 번역문이 없음"))
        continue
      }
      let cells = entryCells(of: entry)
      for row in rows { try writeLine(columns.map { cell(of: row, in: $0) ?? cells[$0] ?? "" }) }
      summary.entries += 1
      summary.terms += rows.count
      countOmissions(of: entry, rows)
      summary.omit(
        Wording(
          en: "sentences with occurrences",
          ko: "용례 문장"), max(0, entry.contexts(limit: .max).count - options.contextLimit),
        because: Wording(
          en: "at most \(options.contextLimit) different sentences an entry are quoted",
          ko: "항목마다 서로 다른 문장 \(options.contextLimit)개까지만 인용함"))
    }
    try summary.noPlaceForUnits(of: content)
    text.report(to: &summary)
    return summary
  }

  /// A row shows one rendering: what is said of those in comments and of lists is left out.
  private mutating func countOmissions(of entry: ConceptEntry, _ rows: [GlossaryRow]) {
    let shown = rows.map(\.rendering.text.utf8Bytes)
    summary.omit(
      Wording(en: "limits of use of renderings without a row", ko: "줄이 없는 표기의 유효 기간"),
      entry.targetTerms.count { $0.validity != nil && !shown.contains($0.text.utf8Bytes) },
      because: Wording(en: "only a rendering to use has one", ko: "쓸 표기에만 줄이 있음"))
  }

  /// Whether an entry has rows, and one of them a cell in a column that is not always written.
  private func says(_ entry: ConceptEntry, in column: TableColumn) -> Bool {
    switch column {
    case .superseded: !entry.superseded.isEmpty && entry.translation != nil
    case .usageSource, .validFrom, .validUntil, .sourceValidFrom, .sourceValidUntil, .letterCase, .sourceLetterCase:
      GlossaryRow.rows(of: entry, withAdmitted: options.admittedAsRows)
        .contains { cell(of: $0, in: column)?.isEmpty == false }
    case .contexts: options.contextLimit > 0 && !entry.contexts(limit: 1).isEmpty && entry.translation != nil
    default: entryCells(of: entry)[column]?.isEmpty == false && entry.translation != nil
    }
  }

  /// The cells that are the same in all rows of an entry.
  private func entryCells(of entry: ConceptEntry) -> [TableColumn: String] {
    [
      .concept: entry.id, .reviewState: entry.reviewState.rawValue, .subjectField: entry.subjectField ?? "",
      .definition: entry.definition ?? "", .documents: entry.documents.joined(separator: "; "),
      .superseded: entry.superseded.joined(separator: "; "),
      .reliability: entry.reliability.map { String($0) } ?? "", .created: entry.created.date,
      .fieldSources: entry.fieldSources.map(\.line).joined(separator: TableContexts.separator),
      .relations: entry.relations.map(\.line).joined(separator: TableContexts.separator),
      .sourceState: entry.sourceState?.rawValue ?? "", .targetState: entry.targetState?.rawValue ?? "",
      .createdBy: entry.created.author, .modified: entry.modified.date, .modifiedBy: entry.modified.author,
      .contexts: entry.contexts(limit: options.contextLimit).map(\.quotation).joined(
        separator: TableContexts.separator),
    ]
  }

  /// nil in columns that are the same in all rows of an entry.
  private func cell(of row: GlossaryRow, in column: TableColumn) -> String? {
    switch column {
    case .source: row.source.text
    case .target: row.rendering.text
    case .comment: row.comment(withAdmitted: options.admittedAsRows)
    case .status: row.rendering.status?.rawValue ?? ""
    case .sourceScript: row.source.script.rawValue
    case .partOfSpeech: row.rendering.partOfSpeech?.rawValue ?? ""
    case .method: row.rendering.method?.rawValue ?? ""
    case .lookUpForms: (row.rendering.lookUpForms + row.source.lookUpForms).joined(separator: "; ")
    case .usageSource: row.rendering.usageSource ?? ""
    case .validFrom: row.rendering.validity?.from?.description ?? ""
    case .validUntil: row.rendering.validity?.until?.description ?? ""
    case .sourceValidFrom: row.source.validity?.from?.description ?? ""
    case .sourceValidUntil: row.source.validity?.until?.description ?? ""
    case .letterCase: row.rendering.letterCase?.rawValue ?? ""
    case .sourceLetterCase: row.source.letterCase?.rawValue ?? ""
    default: nil
    }
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
        Wording(
          en: "cells that a spreadsheet would run as a formula",
          ko: "스프레드시트가 수식으로 실행할 칸"), because: Wording(en: "an apostrophe stands in front of them", ko: "앞에 작은따옴표를 붙임"))
    }
    guard layout == .csv else { return cell }
    // OmegaT's reader of CSV takes a line that begins with a number sign for a comment; Python's csv.Sniffer, which
    // translate-toolkit asks, takes apostrophes in bare cells for the file's quotation marks.
    let needsQuotes =
      cell.utf8.contains { [0x22, 0x27, 0x2C, 0x0D, 0x0A].contains($0) } || cell != cell.trimmed || cell.hasPrefix("#")
    return needsQuotes ? "\"" + cell.doublingQuotes + "\"" : cell
  }
}

extension ConceptEntry {
  fileprivate var superseded: [String] { targetTerms.filter { $0.status == .superseded }.map(\.text) }
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
