import Diagnostics
import TranslationModel

/// Writes XLIFF 1.2, valid against the strict schema: no foreign elements, everything else in notes and contexts.
///
/// One `<file>` for each document with segments to translate, one for the memory's units, one for the glossary. Terms
/// that occur in a segment are marked with `mrk mtype="term"`, the rendering in its comment. A segment without a
/// translation gets a copy of its source as target, in the state `needs-translation` and without marks: OmegaT takes
/// the target for the text to translate, shows no unit whose target is missing or empty, and finds no match with marks.
///
/// > Source: XLIFF Version 1.2, OASIS Standard, 1 February 2008.
struct XLIFF1Exporter: Exporter {
  private let options: ExportOptions
  private let writer: XMLTextWriter
  private var summary = ExportSummary(format: .xliff12)
  private var identifiers = XMLIdentifiers()
  private var entries: [ConceptEntry] = []
  private var marker = TermMarker(entries: [])
  private var date: TimeStamp?
  private var fileIsOpen = false

  private enum State: String {
    case final
    case translated
    case needsReview = "needs-review-translation"
    case needsTranslation = "needs-translation"
  }

  init(options: ExportOptions, sink: any ByteSink) throws(InterchangeError) {
    self.options = options
    writer = try XMLTextWriter(sink: sink, policy: options.forbiddenCharacters)
  }

  mutating func write(_ content: ExportContent) throws -> ExportSummary {
    entries = content.selectedEntries(options)
    marker = TermMarker(entries: entries)
    date = options.headerDate(entries)
    try writer.startDocument()
    try writer.start("xliff", ["version": "1.2", "xmlns": "urn:oasis:names:tc:xliff:document:1.2"])
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

  private mutating func openFile(original: String) throws {
    guard !fileIsOpen else { return }
    fileIsOpen = true
    identifiers = XMLIdentifiers()
    try writer.start(
      "file",
      [
        "original": original, "source-language": options.sourceLanguage, "target-language": options.targetLanguage,
        "datatype": "plaintext", "tool-id": options.toolName, "date": date?.text,
      ])
    try writer.element("header") {
      try writer.empty(
        "tool",
        ["tool-id": options.toolName, "tool-name": options.toolName, "tool-version": options.toolVersion])
    }
    try writer.start("body")
  }

  private mutating func closeFile() throws(InterchangeError) {
    guard fileIsOpen else { return }
    fileIsOpen = false
    try writer.end()
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
    try openFile(original: group.document)
    writer.place = ("segment", "\(segment.id) of \(group.document)")
    try unit(
      identifiers.unique(segment.id), source: segment.text, target: nil, state: .needsTranslation,
      notes: [segment.url.map { "url: \($0)" }].compactMap { $0 })
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
    try openFile(original: "\(options.toolName)-memory")
    writer.place = ("translation unit", item.id)
    let target = item.target.isEmpty ? nil : item.target
    let state: State = target == nil ? .needsTranslation : .translated
    let identifier = identifiers.unique(item.id)
    try unit(
      identifier, source: item.source, target: target, state: state, ownNotes: item.notes,
      facts: XLIFFFacts(item, identifier: identifier))
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
    try openFile(original: "\(options.toolName)-glossary")
    writer.place = ("entry", entry.id)
    let notes = self.notes(of: entry)
    for source in entry.originals {
      try unit(
        identifiers.unique(entry.id), source: source.text, target: translation.text,
        state: entry.reviewState == .approved ? .final : .needsReview, ownNotes: entry.notes, notes: notes,
        facts: XLIFFFacts(entry, source: source), marksTerms: false)
      summary.terms += 1
    }
    summary.entries += 1
  }

  private func notes(of entry: ConceptEntry) -> [String] {
    var notes: [String] = []
    if let warning = entry.warning { notes.append(warning) }
    let alternatives = entry.admittedAlternatives.map(\.text)
    if !alternatives.isEmpty { notes.append("also admitted: " + alternatives.joined(separator: ", ")) }
    if let subject = entry.subjectField { notes.append("subject field: \(subject)") }
    if let definition = entry.definition { notes.append("definition: \(definition)") }
    notes += entry.termNotes
    notes += entry.contexts(limit: options.contextLimit).map(\.quotation)
    return notes
  }

  /// - Parameters:
  ///   - ownNotes: notes that belong to the unit or entry; `notes` were made of what else is known.
  private mutating func unit(
    _ identifier: String, source: String, target: String?, state: State, ownNotes: [String] = [], notes: [String] = [],
    facts: XLIFFFacts? = nil, marksTerms: Bool = true
  ) throws {
    let preserves = source.needsPreservedSpace || target?.needsPreservedSpace == true
    let attributes: KeyValuePairs<XMLTagName, String?> = [
      "id": identifier, "approved": state == .final ? "yes" : nil, "xml:space": preserves ? "preserve" : nil,
    ]
    try writer.element("trans-unit", attributes) {
      try writer.inline("source", ["xml:lang": options.sourceLanguage]) {
        try writeText(source, marks: marksTerms ? marker.marks(in: source) : [])
      }
      try writer.element(
        "target", ["xml:lang": options.targetLanguage, "state": state.rawValue], text: target ?? source)
      for note in ownNotes {
        try writer.element("note", ["from": options.toolName, "annotates": "general"], text: note)
      }
      for note in notes { try writer.element("note", ["from": options.toolName], text: note) }
      try write(facts)
    }
  }

  private func write(_ facts: XLIFFFacts?) throws {
    guard let facts, !facts.list.isEmpty else { return }
    try writer.element("context-group", ["purpose": "information"]) {
      for fact in facts.list { try writer.element("context", ["context-type": "x-" + fact.name], text: fact.value) }
    }
  }

  private func writeText(_ text: String, marks: [TermMarker.Mark]) throws {
    for piece in MarkedPiece.pieces(of: text, marks: marks) {
      if let mark = piece.mark {
        let rendering = entries[mark.entry].translation?.text
        try writer.inline("mrk", ["mtype": "term", "comment": rendering]) { try writer.text(piece.text) }
      } else {
        try writer.text(piece.text)
      }
    }
  }
}
