import Diagnostics
import TranslationModel

/// Writes a glossary for OmegaT: source, target and comment between tabs, UTF-8, for a file named `.utf8`.
///
/// The first line names the encoding for versions that would guess it. OmegaT skips a line whose first character is
/// `#` and trims cells, so a term that begins with `#` gets a blank in front.
///
/// > Source: OmegaT, `GlossaryReaderTSV`.
struct OmegaTGlossaryExporter: Exporter {
  private let options: ExportOptions
  private let sink: any ByteSink
  private var summary = ExportSummary(format: .omegat)
  private var text: CellText

  init(options: ExportOptions, sink: any ByteSink) {
    self.options = options
    self.sink = sink
    text = CellText(policy: options.forbiddenCharacters)
  }

  mutating func write(_ content: ExportContent) throws -> ExportSummary {
    try sink.write("# -*- coding: utf-8 -*-\n")
    for entry in content.selectedEntries(options) {
      text.place = "entry \(entry.id)"
      let rows = GlossaryRow.rows(of: entry, withAdmitted: options.admittedAsRows)
      if rows.isEmpty {
        summary.omit(
          Wording(
            en: "entries without a rendering to use",
            ko: "쓸 표기가 없는 항목"), because: Wording(en: "there is no target to write", ko: "쓸 번역문이 없음"))
        continue
      }
      for row in rows { try write(row) }
      summary.entries += 1
      summary.terms += rows.count
      summary.noPlace(for: Wording(en: "look-up forms", ko: "검색용 표기"), entry.lookUpFormCount)
      summary.noPlace(for: Wording(en: "sentences with occurrences", ko: "용례 문장"), entry.contexts(limit: .max).count)
      summary.noPlaceForRecord(of: entry)
      summary.noPlace(
        for: Wording(
          en: "dates and authors of entries", ko: "항목의 날짜와 작성자"), entry.created.date.isEmpty ? 0 : 1)
    }
    try summary.noPlaceForUnits(of: content)
    text.report(to: &summary)
    return summary
  }

  private mutating func write(_ row: GlossaryRow) throws(InterchangeError) {
    var source = try text.flat(row.source.text).trimmed
    let rendering = try text.flat(row.rendering.text).trimmed
    let limits = (row.rendering.validity?.notes ?? []) + [row.comment(withAdmitted: options.admittedAsRows)]
    let comment = try text.flat(limits.filter { !$0.isEmpty }.joined(separator: "; ")).trimmed
    if source.unicodeScalars.first == "#" { source = " " + source }
    try sink.write("\(source)\t\(rendering)" + (comment.isEmpty ? "\n" : "\t\(comment)\n"))
  }
}
