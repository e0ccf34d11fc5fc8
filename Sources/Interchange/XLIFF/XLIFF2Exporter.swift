import Diagnostics
import TranslationModel

/// Writes XLIFF 2.1, or 2.2 on request.
///
/// One `<file>` for each document with segments to translate, one for the memory's units, one for the glossary. Terms
/// that occur in a segment are marked, and the Glossary module gives their renderings; what else is known goes into
/// notes and the Metadata module. A glossary pair stands in the Glossary module too, without a mark around its whole
/// source.
///
/// > Source: XLIFF Version 2.1, OASIS Standard, 13 February 2018; XLIFF Version 2.2 (same core elements, other
/// > namespace).
struct XLIFF2Exporter: Exporter {
  enum Version: String {
    // swift-format-ignore: AlwaysUseLowerCamelCase
    case v2_1 = "2.1"
    // swift-format-ignore: AlwaysUseLowerCamelCase
    case v2_2 = "2.2"

    var namespace: String {
      self == .v2_1 ? "urn:oasis:names:tc:xliff:document:2.0" : "urn:oasis:names:tc:xliff:document:2.2"
    }

    var format: ExportFormat { self == .v2_1 ? .xliff21 : .xliff22 }
  }

  private let version: Version
  private let options: ExportOptions
  private let writer: XMLTextWriter
  private var summary: ExportSummary
  private let fileIdentifiers = XMLIdentifiers()
  private var identifiers = XMLIdentifiers()
  private var entries: [ConceptEntry] = []
  private var marker = TermMarker(entries: [])
  private var fileIsOpen = false

  init(version: Version, options: ExportOptions, sink: any ByteSink) throws(InterchangeError) {
    self.version = version
    self.options = options
    summary = ExportSummary(format: version.format)
    writer = try XMLTextWriter(sink: sink, policy: options.forbiddenCharacters)
  }

  mutating func write(_ content: ExportContent) throws -> ExportSummary {
    entries = content.selectedEntries(options)
    marker = TermMarker(entries: entries)
    try writer.startDocument()
    try writer.start(
      "xliff",
      [
        "xmlns": version.namespace, "xmlns:gls": "urn:oasis:names:tc:xliff:glossary:2.0",
        "xmlns:mda": "urn:oasis:names:tc:xliff:metadata:2.0", "version": version.rawValue,
        "srcLang": options.sourceLanguage, "trgLang": options.targetLanguage,
      ])
    for group in content.segmentsByDocument {
      for segment in group.segments { try write(segment, of: group) }
      try closeFile()
    }
    try content.eachUnit { unit in try write(unit) }
    try closeFile()
    for entry in entries { try write(entry) }
    try closeFile()
    guard summary.segments + summary.translationUnits + summary.terms > 0 else { throw summary.nothingToExport }
    try writer.end()
    try writer.finish()
    summary.replacedCharacters(writer.replacedCharacters)
    return summary
  }

  // MARK: Files

  private mutating func openFile(_ name: String, original: String?) throws(InterchangeError) {
    guard !fileIsOpen else { return }
    fileIsOpen = true
    identifiers = XMLIdentifiers()
    try writer.start("file", ["id": fileIdentifiers.unique(name), "original": original])
  }

  private mutating func closeFile() throws(InterchangeError) {
    guard fileIsOpen else { return }
    fileIsOpen = false
    try writer.end()
  }

  // MARK: Units

  private mutating func write(_ segment: SourceSegment, of group: SegmentGroup) throws {
    guard !segment.text.trimmed.isEmpty else {
      summary.omit(
        Wording(
          en: "segments without text",
          ko: "글이 없는 문장"), because: Wording(en: "there is nothing to translate", ko: "번역할 것이 없음"))
      return
    }
    try openFile(group.document, original: group.document)
    writer.place = ("segment", "\(segment.id) of \(group.document)")
    var unit = XLIFF2Unit(source: segment.text, marks: marker.marks(in: segment.text))
    if let url = segment.url { unit.notes.append(XLIFF2Unit.Note(category: "url", text: url)) }
    try write(unit, identifier: identifiers.unique(segment.id))
    summary.segments += 1
  }

  private mutating func write(_ item: TranslationUnit) throws {
    guard !item.source.trimmed.isEmpty else {
      summary.omit(
        Wording(
          en: "units with an empty source",
          ko: "원문이 빈 번역 단위"), because: Wording(en: "there is nothing to translate", ko: "번역할 것이 없음"))
      return
    }
    try openFile("memory", original: nil)
    writer.place = ("translation unit", item.id)
    var unit = XLIFF2Unit(source: item.source, marks: marker.marks(in: item.source))
    if !item.target.isEmpty { unit.setTarget(item.target, state: .translated) }
    unit.notes = item.notes.map { XLIFF2Unit.Note(category: nil, text: $0) }
    let identifier = identifiers.unique(item.id)
    unit.facts = XLIFFFacts(item, identifier: identifier)
    try write(unit, identifier: identifier)
    summary.translationUnits += 1
  }

  private mutating func write(_ entry: ConceptEntry) throws {
    guard let translation = entry.translation else {
      summary.omit(
        Wording(
          en: "entries without a rendering to use",
          ko: "쓸 표기가 없는 항목"), because: Wording(en: "there is no target to write", ko: "쓸 번역문이 없음"))
      return
    }
    try openFile("glossary", original: nil)
    writer.place = ("entry", entry.id)
    for source in entry.originals {
      var unit = XLIFF2Unit(source: source.text, marks: [])
      unit.setTarget(translation.text, state: entry.reviewState == .approved ? .final : .translated)
      unit.describe(entry, contextLimit: options.contextLimit)
      unit.facts = XLIFFFacts(entry, source: source)
      unit.glossary = [XLIFF2Unit.GlossaryItem(term: source.text, entry: entry, mark: nil)]
      try write(unit, identifier: identifiers.unique(entry.id))
      summary.terms += 1
    }
    summary.entries += 1
  }

  private mutating func write(_ unit: XLIFF2Unit, identifier: String) throws {
    var unit = unit
    unit.addGlossaryOfMarks(entries)
    try unit.write(to: writer, identifier: identifier, category: options.toolName)
  }
}
