import Diagnostics
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
    summary.noPlace(for: Wording(en: "segments without a translation", ko: "번역이 없는 문장"), content.segments.count)
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
      summary.omit(
        Wording(
          en: "units with an empty side",
          ko: "한쪽이 빈 번역 단위"), because: Wording(en: "a TMX unit needs both languages", ko: "TMX 단위에는 두 언어가 다 있어야 함"))
      return
    }
    writer.place = ("translation unit", unit.id)
    let identifier = Self.identifier(unit.id)
    try startUnit(
      identifier: identifier, segmentType: nil, source: options.sourceLanguage,
      created: unit.created, modified: unit.modified)
    for note in unit.notes { try writer.element("note", text: note) }
    if let identifier, identifier != unit.id { try property("x-id", unit.id) }
    if let score = unit.score { try property("x-score", "\(score)") }
    if let document = unit.document { try property("x-document", document) }
    for item in unit.properties { try property("x-" + item.name, item.value) }
    try writeVariants(source: source, language: options.sourceLanguage, target: target)
    summary.translationUnits += 1
  }

  private mutating func write(_ entry: ConceptEntry) throws {
    guard let translation = entry.translation else {
      summary.omit(
        Wording(
          en: "entries without a rendering to use",
          ko: "쓸 표기가 없는 항목"), because: Wording(en: "a TMX unit needs both languages", ko: "TMX 단위에는 두 언어가 다 있어야 함"))
      return
    }
    summary.entries += 1
    for (index, source) in entry.originals.enumerated() {
      try write(source, number: index + 1, of: entry, translation: translation)
    }
    summary.noPlace(for: Wording(en: "look-up forms", ko: "검색용 표기"), entry.lookUpFormCount)
    let others = entry.originals + entry.targetTerms.filter { $0 != translation }
    summary.noPlace(
      for: Wording(en: "methods, sources and parts of speech of further terms", ko: "나머지 용어의 방법, 출처, 품사"),
      others.count { $0.method != nil || $0.usageSource != nil || $0.partOfSpeech != nil })
    summary.noPlace(
      for: Wording(
        en: "letter cases of further terms", ko: "나머지 용어의 대소문자 구별"), others.count { $0.letterCase != nil })
    summary.noPlace(
      for: Wording(
        en: "limits of use of further terms", ko: "나머지 용어의 유효 기간"), others.count { $0.validity != nil })
  }

  /// - Parameter number: which of the entry's originals it is, from 1.
  private mutating func write(
    _ source: Term, number: Int, of entry: ConceptEntry, translation: Term
  ) throws {
    let language = options.sourceLanguage(for: source.script)
    writer.place = ("entry", entry.id)
    try startUnit(
      identifier: Self.identifier(number == 1 ? entry.id : "\(entry.id)-\(number)"), segmentType: "phrase",
      source: language, created: entry.created, modified: entry.modified)
    for note in ([entry.warning].compactMap { $0 } + entry.notes) + entry.termNotes {
      try writer.element("note", text: note)
    }
    try property("x-concept", entry.id)
    try property("x-review-state", entry.reviewState.rawValue)
    if let subject = entry.subjectField { try property("x-subject-field", subject) }
    if let definition = entry.definition { try property("x-definition", definition) }
    if let reliability = entry.reliability { try property("x-reliability", "\(reliability)") }
    for source in entry.fieldSources { try property("x-field-source", source.line) }
    for relation in entry.relations { try property("x-relation", relation.line) }
    for (side, state) in entry.sideStates { try property("x-\(side.rawValue)-state", state.rawValue) }
    if TermScript(sourceText: source.text) != source.script { try property("x-script", source.script.rawValue) }
    if let status = source.status { try property("x-source-status", status.rawValue) }
    try writeFacts(of: translation)
    for term in entry.targetTerms where term != translation {
      try property("x-\(term.status?.rawValue ?? "candidate")-rendering", term.text)
    }
    for document in entry.documents { try property("x-document", document) }
    for context in entry.contexts(limit: options.contextLimit) { try property("x-context", context.sentence) }
    try writeVariants(source: trimmed(source.text), language: language, target: trimmed(translation.text))
    summary.terms += 1
  }

  private func writeFacts(of translation: Term) throws(InterchangeError) {
    if translation.status != .preferred { try property("x-status", translation.status?.rawValue ?? "candidate") }
    if let method = translation.method { try property("x-method", method.rawValue) }
    if let usage = translation.usageSource { try property("x-usage-source", usage) }
    if let limit = translation.validity?.from { try property("x-valid-from", limit.description) }
    if let limit = translation.validity?.until { try property("x-valid-until", limit.description) }
    if let letters = translation.letterCase { try property("x-letter-case", letters.rawValue) }
    if let part = translation.partOfSpeech { try property("x-part-of-speech", part.rawValue) }
  }

  /// - Parameter source: the unit's source language; said on the unit where it differs from the header's.
  private func startUnit(
    identifier: String?, segmentType: String?, source: String, created: ChangeStamp?, modified: ChangeStamp?
  ) throws(InterchangeError) {
    try writer.start(
      "tu",
      [
        "tuid": identifier, "segtype": segmentType,
        "creationdate": created.flatMap { TimeStamp.basic($0.date) }, "creationid": Self.author(created),
        "changedate": modified.flatMap { TimeStamp.basic($0.date) }, "changeid": Self.author(modified),
        "srclang": source == options.sourceLanguage ? nil : source,
      ])
  }

  /// Nobody is not an author.
  private static func author(_ stamp: ChangeStamp?) -> String? {
    stamp.flatMap { $0.author.isEmpty ? nil : $0.author }
  }

  /// The id as it is, which TMX takes unless it has white space or is none.
  ///
  /// > Source: TMX 1.4b, tuid: text without white space, unique or not.
  private static func identifier(_ id: String) -> String? {
    if id.isEmpty { return nil }
    return id.utf8.contains { $0 <= 0x20 } ? XMLIdentifiers.identifier(id) : id
  }

  /// - Parameter type: with `x-` in front.
  private func property(_ type: String, _ value: String) throws(InterchangeError) {
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
      summary.omit(
        Wording(
          en: "texts with outer white space",
          ko: "앞뒤에 빈칸이 있는 글"),
        because: Wording(en: "a reader of TMX finds no exact match with it", ko: "TMX를 읽는 도구가 완전 일치로 찾지 못함"))
    }
    return result
  }
}
