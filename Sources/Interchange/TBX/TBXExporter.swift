import Diagnostics
import TranslationModel

/// Writes TBX-Basic, of 2019 or of 2008.
///
/// One concept entry for each of ours, with one section for each language: the source section holds the terms of both
/// scripts, as a concept has one section a language and tools take the first section for the source and the second
/// for the target. Look-up forms become deprecated variants.
///
/// > Source: ISO 30042:2019; TBX-Basic 1.2.1 (LTAC/TerminOrgs), its data categories, levels and picklists; TBX-Basic,
/// > LISA 2009, and its DTD and XCS.
struct TBXExporter: Exporter {
  private let edition: TBXEdition
  private let options: ExportOptions
  private let writer: XMLTextWriter
  private var summary: ExportSummary
  private let identifiers = XMLIdentifiers()
  /// By the entries' own ids: the ids they have in the file, and what to call them.
  private var references: [String: (identifier: String, name: String)] = [:]

  init(edition: TBXEdition, options: ExportOptions, sink: any ByteSink) throws(InterchangeError) {
    self.edition = edition
    self.options = options
    summary = ExportSummary(format: edition.format)
    writer = try XMLTextWriter(sink: sink, policy: options.forbiddenCharacters)
  }

  mutating func write(_ content: ExportContent) throws -> ExportSummary {
    let entries = content.selectedEntries(options)
    guard !entries.isEmpty else { throw summary.nothingToExport }
    try writer.startDocument()
    try startRoot()
    try writeHeader(date: options.headerDate(entries))
    try writer.start("text")
    try writer.start("body")
    findReferences(entries)
    for entry in entries { try write(entry) }
    for _ in 0..<3 { try writer.end() }
    try writer.finish()
    try summary.noPlaceForUnits(of: content)
    summary.replacedCharacters(writer.replacedCharacters)
    return summary
  }

  // MARK: Header

  private func startRoot() throws(InterchangeError) {
    switch edition {
    case .iso2019:
      let hasTags = options.tbxStyle == .dct
      try writer.start(
        "tbx",
        [
          "xmlns": TBXNamespace.core, "xmlns:min": hasTags ? TBXNamespace.min : nil,
          "xmlns:basic": hasTags ? TBXNamespace.basic : nil, "type": "TBX-Basic",
          "style": options.tbxStyle.rawValue, "xml:lang": options.termTargetLanguage,
        ])
    case .basic2008:
      try writer.start("martif", ["type": "TBX-Basic", "xml:lang": options.termTargetLanguage])
    }
  }

  private func writeHeader(date: TimeStamp?) throws {
    try writer.element(edition.header) {
      try writer.element("fileDesc") {
        try writer.element("titleStmt", ["xml:lang": "en"]) { try writer.element("title", text: options.title) }
        try writer.element("sourceDesc") {
          let state = date.map { ", state of \($0.text)" } ?? ""
          try writer.element(
            "p", ["xml:lang": "en"], text: "Exported by \(options.toolName) \(options.toolVersion)\(state).")
        }
      }
      if edition == .basic2008 {
        try writer.element("encodingDesc") {
          try writer.element("p", ["type": "XCSURI"], text: "TBXBasicXCSV02.xcs")
        }
      }
    }
  }

  // MARK: Concept entries

  /// Where one entry is related to another, cross-references need the ids of entries that come later.
  private mutating func findReferences(_ entries: [ConceptEntry]) {
    guard entries.contains(where: { !$0.relations.isEmpty }) else { return }
    let identifiers = XMLIdentifiers()
    for entry in entries {
      let sections = TBXTermSections(entry, edition: edition, contextLimit: 0)
      guard let first = sections.source.first ?? sections.target.first else { continue }
      let identifier = identifiers.unique(entry.id)
      if references[entry.id] == nil { references[entry.id] = (identifier, first.text) }
    }
  }

  private mutating func write(_ entry: ConceptEntry) throws {
    let sections = TBXTermSections(entry, edition: edition, contextLimit: options.contextLimit)
    guard !sections.source.isEmpty || !sections.target.isEmpty else {
      summary.omit(
        Wording(
          en: "entries without a term",
          ko: "용어가 없는 항목"), because: Wording(en: "a TBX concept needs one", ko: "TBX 개념에는 용어가 있어야 함"))
      return
    }
    writer.place = ("entry", entry.id)
    try writer.element(edition.conceptEntry, ["id": identifiers.unique(entry.id)]) {
      if let subject = entry.subjectField { try description("subjectField", subject, of: .subjectField, in: entry) }
      if let definition = entry.definition { try description("definition", definition, of: .definition, in: entry) }
      for document in entry.documents { try category("admin", "source", document) }
      let fields = TBXNoteFields(entry.notes, level: .concept, edition: edition)
      for field in fields.others { try write(field) }
      try transaction("origination", entry.created)
      if entry.modified != entry.created { try transaction("modification", entry.modified) }
      if entry.reviewState != .approved {
        try writer.element("note", ["xml:lang": "en"], text: "review state: \(entry.reviewState.rawValue)")
      }
      if edition == .iso2019, let reliability = entry.reliability {
        try writer.element("note", ["xml:lang": "en"], text: "reliability: \(reliability)")
      }
      try writeRecord(of: entry)
      if !edition.carriesTermsNotForUse, let warning = entry.warning { try writer.element("note", text: warning) }
      for note in fields.notes { try writer.element("note", text: note) }
      try languageSection(options.termSourceLanguage, sections.source)
      try languageSection(options.termTargetLanguage, sections.target)
    }
    summary.entries += 1
    summary.terms += sections.source.count + sections.target.count
    countOmissions(of: entry, sections)
  }

  /// A description, in a group with its sources where they are known.
  private func description(
    _ type: String, _ value: String, of field: FieldSource.Field, in entry: ConceptEntry
  ) throws {
    let sources = entry.fieldSources.filter { $0.field == field && isGrouped($0, entry) }.map(\.text)
    guard !sources.isEmpty else { return try category("descrip", type, value) }
    try writer.element("descripGrp") {
      try category("descrip", type, value)
      for source in sources { try category("admin", "source", source) }
    }
  }

  /// What an entry says of its languages, of other entries and of where its fields come from.
  private mutating func writeRecord(of entry: ConceptEntry) throws {
    if edition == .iso2019 {
      for (side, state) in entry.sideStates {
        try writer.element("note", ["xml:lang": "en"], text: "\(side.rawValue) review state: \(state.rawValue)")
      }
    }
    for source in entry.fieldSources where !isGrouped(source, entry) {
      if let address = source.address {
        try category("xref", "externalCrossReference", "", target: address)
      } else if edition == .iso2019 {
        try writer.element("note", ["xml:lang": "en"], text: "\(source.field.noteLabel): \(source.text)")
      }
    }
    for relation in entry.relations {
      guard let reference = references[relation.concept] else {
        summary.omit(
          Wording(
            en: "relations to entries that are not exported",
            ko: "내보내지 않은 항목과의 관계"),
          because: Wording(
            en: "a cross-reference needs its entry in the file", ko: "상호 참조에는 그 항목이 파일에 있어야 함"))
        continue
      }
      try category(
        "ref", "crossReference", "\(relation.kind.label): \(reference.name)", target: reference.identifier)
    }
  }

  /// Whether a source stands with the description it is of.
  private func isGrouped(_ source: FieldSource, _ entry: ConceptEntry) -> Bool {
    switch source.field {
    case .definition: entry.definition != nil
    // In TBX-Basic of 2008, the subject field stands in no group.
    case .subjectField: edition == .iso2019 && entry.subjectField != nil
    default: false
    }
  }

  private mutating func countOmissions(of entry: ConceptEntry, _ sections: TBXTermSections) {
    if !edition.carriesTermsNotForUse {
      summary.omit(
        Wording(en: "look-up forms", ko: "검색용 표기"), entry.lookUpFormCount,
        because: Wording(
          en: "readers of TBX 2008 would offer them as translations", ko: "TBX 2008을 읽는 도구가 번역으로 보여 주게 됨"))
      summary.omit(
        Wording(en: "renderings not to be used", ko: "사용하지 않는 표기"), entry.termsNotForUse.count,
        because: Wording(
          en: "readers of TBX 2008 would offer them as translations; they stand in a note",
          ko: "TBX 2008을 읽는 도구가 번역으로 보여 주게 되므로 메모에 적음"))
    }
    if entry.reviewState == .approved {
      summary.omit(
        Wording(
          en: "renderings that nobody judged", ko: "아무도 판단하지 않은 표기"), entry.targetTerms.count { $0.status == nil },
        because: Wording(en: "an approved entry is exported without them", ko: "승인한 항목에서는 빼고 내보냄"))
    }
    let quoted = (sections.source + sections.target).reduce(0) { $0 + $1.contexts.count }
    summary.omit(
      Wording(en: "occurrences that are not quoted", ko: "인용하지 않은 용례"), entry.occurrences.count - quoted,
      because: Wording(
        en: "at most \(options.contextLimit) different sentences a term are quoted",
        ko: "용어마다 서로 다른 문장 \(options.contextLimit)개까지만 인용함"))
    summary.noPlace(for: Wording(en: "hashes and byte ranges of occurrences", ko: "용례의 해시와 바이트 범위"), quoted)
    if edition == .basic2008 {
      if entry.reliability != nil { summary.noPlace(for: Wording(en: "reliability codes", ko: "신뢰도")) }
      summary.noPlace(
        for: Wording(
          en: "methods of rendering", ko: "표기 방법"), entry.targetTerms.count { $0.method != nil })
      let stamps = [entry.created, entry.modified].compactMap { TimeStamp($0.date) }
      summary.noPlace(for: Wording(en: "review states of one language", ko: "한 언어만의 검토 상태"), entry.sideStates.count)
      summary.noPlace(
        for: Wording(en: "sources of fields other than the definition", ko: "정의가 아닌 것의 출처"),
        entry.fieldSources.count { !isGrouped($0, entry) && $0.address == nil })
      summary.noPlace(for: Wording(en: "times of day", ko: "시각"), stamps.count { !$0.text.hasSuffix("T00:00:00Z") })
    }
  }

  private func languageSection(_ language: String, _ sections: [TBXTermSection]) throws {
    guard !sections.isEmpty else { return }
    try writer.element(edition.languageSection, ["xml:lang": language]) {
      for section in sections { try write(section) }
    }
  }

  private func write(_ section: TBXTermSection) throws {
    let lines = section.note?.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) ?? []
    let fields = TBXNoteFields(lines, level: .term, edition: edition)
    try writer.element(edition.termSection) {
      try writer.element("term", text: section.text)
      if let partOfSpeech = section.partOfSpeech { try category("termNote", "partOfSpeech", partOfSpeech.rawValue) }
      if section.isLookUpForm { try category("termNote", "termType", "variant") }
      if let status = section.status {
        try category("termNote", "administrativeStatus", "\(status.rawValue)Term-admn-sts")
      }
      for field in fields.termNotes { try category("termNote", field.name, field.value) }
      if let usage = section.usageSource { try category("admin", "source", usage) }
      for context in section.contexts {
        try writer.element("descripGrp") {
          try category("descrip", "context", context.sentence)
          try category("admin", "source", "\(context.document):\(context.line)")
        }
      }
      for field in fields.others { try write(field) }
      if edition == .iso2019, let method = section.method {
        try writer.element("note", ["xml:lang": "en"], text: "method: \(method.rawValue)")
      }
      let notes = (section.validity?.notes ?? []) + [section.letterCase?.note].compactMap(\.self)
      for note in notes { try writer.element("note", ["xml:lang": "en"], text: note) }
      if !fields.notes.isEmpty { try writer.element("note", text: fields.notes.joined(separator: "\n")) }
    }
  }

  /// A data category that stood in a note.
  private func write(_ field: TBXNoteFields.Field) throws {
    guard let source = field.source else {
      return try category(XMLTagName("\(field.kind)"), field.name, field.value, target: field.target)
    }
    try writer.element("descripGrp") {
      try category(XMLTagName("\(field.kind)"), field.name, field.value)
      try category("admin", "source", source)
    }
  }

  /// A data category: `<termNote type="partOfSpeech">`, or in style DCT `<min:partOfSpeech>`.
  private func category(
    _ element: XMLTagName, _ type: String, _ value: String, target: String? = nil
  ) throws(InterchangeError) {
    guard edition == .iso2019, options.tbxStyle == .dct else {
      return try writer.element(element, ["type": type, "target": target], text: value)
    }
    let prefix = Self.minCategories.contains(type) ? "min" : "basic"
    try writer.element(XMLTagName("\(prefix):\(type)"), ["target": target], text: value)
  }

  /// Data categories of the module Min; the others are of Basic.
  private static let minCategories = Set(TBXCategory.min2019.map(\.name))

  private func transaction(_ type: String, _ stamp: ChangeStamp) throws {
    guard !stamp.date.isEmpty || !stamp.author.isEmpty else { return }
    try writer.element("transacGrp") {
      try category("transac", "transactionType", type)
      if !stamp.author.isEmpty { try category("transacNote", "responsibility", stamp.author) }
      if let date = TimeStamp(stamp.date) {
        // TBX-Basic 1.1 takes days only, so the time stands beside; readers of 2008 would show it as a comment.
        try writer.element("date", text: date.day)
        if edition == .iso2019, let time = date.timeOfDay { try writer.element("note", text: "time: \(time)") }
      }
    }
  }
}
