import TranslationModel

/// Writes TMX 1.4b: the memory's units first, then one unit for every source term of an entry with its rendering.
///
/// Segments are plain text without outer white space: a reader finds no exact match otherwise. What else is known
/// stands in notes and `x-` properties before the variants.
///
/// > Source: TMX 1.4b Specification (LISA OSCAR, 2005) and its DTD.
struct TMXExporter: Exporter {
  private let options: ExportOptions
  private let writer: XMLTextWriter
  private var summary = ExportSummary(format: .tmx)
  private let identifiers = XMLIdentifiers()

  init(options: ExportOptions, sink: any ByteSink) throws(InterchangeError) {
    self.options = options
    writer = try XMLTextWriter(sink: sink, policy: options.forbiddenCharacters)
  }

  mutating func write(_ content: ExportContent) throws -> ExportSummary {
    let entries = content.selectedEntries(options)
    try writer.startDocument()
    try writer.start("tmx", ["version": "1.4"])
    try writeHeader(date: options.headerDate(entries))
    try writer.start("body")
    try content.eachUnit { unit in try write(unit) }
    for entry in entries { try write(entry) }
    try writer.end()
    try writer.end()
    try writer.finish()
    summary.noPlace(for: "segments without a translation", content.segments.count)
    summary.replacedCharacters(writer.replacedCharacters)
    return summary
  }

  private func writeHeader(date: TimeStamp?) throws(InterchangeError) {
    try writer.empty(
      "header",
      [
        "creationtool": options.toolName, "creationtoolversion": options.toolVersion, "segtype": "sentence",
        "o-tmf": options.toolName, "adminlang": "en", "srclang": options.sourceLanguage, "datatype": "plaintext",
        "o-encoding": "UTF-8", "creationdate": date?.basic,
      ])
  }

  private mutating func write(_ unit: TranslationUnit) throws {
    let source = trimmed(unit.source)
    let target = trimmed(unit.target)
    guard !source.isEmpty, !target.isEmpty else {
      summary.omit("units with an empty side", because: "a TMX unit needs both languages")
      return
    }
    writer.place = "translation unit \(unit.id)"
    try startUnit(
      identifier: identifiers.unique(unit.id), segmentType: nil, source: options.sourceLanguage,
      created: unit.created, modified: unit.modified)
    for note in unit.notes { try writer.element("note", text: note) }
    if let document = unit.document { try property("document", document) }
    for item in unit.properties { try property(item.name, item.value) }
    try writeVariants(source: source, language: options.sourceLanguage, target: target)
    summary.translationUnits += 1
  }

  private mutating func write(_ entry: ConceptEntry) throws {
    guard let translation = entry.translation else {
      summary.omit("entries without a rendering to use", because: "a TMX unit needs both languages")
      return
    }
    summary.entries += 1
    for source in entry.originals { try write(source, of: entry, translation: translation) }
    summary.noPlace(for: "look-up forms", entry.lookUpFormCount)
    summary.noPlace(for: "admitted renderings", entry.alternatives.count)
  }

  private mutating func write(_ source: Term, of entry: ConceptEntry, translation: Term) throws {
    let language = options.sourceLanguage(for: source.script)
    writer.place = "entry \(entry.id)"
    try startUnit(
      identifier: identifiers.unique(entry.id), segmentType: "phrase", source: language,
      created: entry.created, modified: entry.modified)
    for note in ([entry.warning].compactMap { $0 } + entry.notes) + entry.termNotes {
      try writer.element("note", text: note)
    }
    try property("concept", entry.id)
    try property("review-state", entry.reviewState.rawValue)
    if let subject = entry.subjectField { try property("subject-field", subject) }
    if let definition = entry.definition { try property("definition", definition) }
    if let method = translation.method { try property("method", method.rawValue) }
    if let usage = translation.usageSource { try property("usage-source", usage) }
    for document in entry.documents { try property("document", document) }
    for context in entry.contexts(limit: options.contextLimit) { try property("context", context.sentence) }
    try writeVariants(source: trimmed(source.text), language: language, target: trimmed(translation.text))
    summary.terms += 1
  }

  /// - Parameter source: the unit's source language; said on the unit where it differs from the header's.
  private func startUnit(
    identifier: String, segmentType: String?, source: String, created: ChangeStamp?, modified: ChangeStamp?
  ) throws(InterchangeError) {
    try writer.start(
      "tu",
      [
        "tuid": identifier, "segtype": segmentType,
        "creationdate": created.flatMap { TimeStamp($0.date)?.basic }, "creationid": created?.author,
        "changedate": modified.flatMap { TimeStamp($0.date)?.basic }, "changeid": modified?.author,
        "srclang": source == options.sourceLanguage ? nil : source,
      ])
  }

  private func property(_ name: String, _ value: String) throws(InterchangeError) {
    let type = name.hasPrefix("x-") ? name : "x-" + name
    try writer.element("prop", ["type": type], text: value)
  }

  private func writeVariants(source: String, language: String, target: String) throws {
    for (language, text) in [(language, source), (options.targetLanguage, target)] {
      try writer.element("tuv", ["xml:lang": language]) {
        try writer.element("seg", text: text)
      }
    }
    try writer.end()
  }

  private mutating func trimmed(_ text: String) -> String {
    let result = text.trimmed
    if result.utf8.count != text.utf8.count {
      summary.omit("texts with outer white space", because: "a reader of TMX finds no exact match with it")
    }
    return result
  }
}
