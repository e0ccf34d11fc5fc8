import TranslationModel

/// The `<file>` in which our own export of XLIFF keeps the glossary, on its way back to entries.
///
/// A concept with several originals is several units in a row, which name it; its units are joined again.
struct XLIFFGlossaryFile {
  struct Unit {
    var id: String
    var source: String
    var target: String
    var notes: [String]
    /// Name and text of each fact.
    var facts: [(type: String, text: String)]
    var isFinal: Bool
  }

  private var entry: ConceptEntry?
  private var done: [ConceptEntry] = []
  private var concept = ""

  /// Whether a file's original is that of a glossary of ours: `jjak-glossary`.
  static func isGlossary(original: String) -> Bool { original == "jjak-glossary" }

  mutating func add(_ unit: Unit) {
    let facts = Dictionary(unit.facts.map { ($0.type, $0.text) }, uniquingKeysWith: { first, _ in first })
    let concept = facts["x-concept"] ?? facts["concept"] ?? unit.id
    let source = Term(text: unit.source, script: TermScript(sourceText: unit.source))
    if entry != nil, concept == self.concept {
      entry?.sourceTerms.append(source)
      return
    }
    close()
    self.concept = concept
    entry = makeEntry(concept, source, unit, facts)
  }

  /// The entries that are whole; the last one is when its file ends.
  mutating func finish(stamp: ChangeStamp) -> [ConceptEntry] {
    close()
    defer { done = [] }
    return done.map { entry in
      var entry = entry
      if entry.created.date.isEmpty { entry.created = stamp }
      if entry.modified.date.isEmpty { entry.modified = entry.created }
      return entry
    }
  }

  private mutating func close() {
    if let entry { done.append(entry) }
    entry = nil
  }

  private func makeEntry(
    _ concept: String, _ source: Term, _ unit: Unit, _ facts: [String: String]
  ) -> ConceptEntry {
    func fact(_ name: String) -> String? { facts[name] ?? facts["x-" + name] }
    let state = fact("review-state").flatMap(ReviewState.init) ?? (unit.isFinal ? .approved : .proposed)
    let target = Term(
      text: unit.target, status: state == .approved ? .preferred : nil,
      script: TermScript(targetText: unit.target), method: fact("method").flatMap(RenderingMethod.init),
      usageSource: fact("usage-source"))
    return ConceptEntry(
      id: concept, subjectField: fact("subject-field"), definition: fact("definition"), notes: unit.notes,
      reviewState: state, sourceTerms: [source], targetTerms: [target],
      created: stamp(fact("created"), fact("created-by")), modified: stamp(fact("modified"), fact("modified-by")))
  }

  private func stamp(_ date: String?, _ author: String?) -> ChangeStamp {
    ChangeStamp(date: date.flatMap { LenientDate.utc($0) } ?? "", author: author ?? "")
  }
}

/// Facts that our own export writes beside a unit and that are fields of a unit here.
enum XLIFFOwnFacts {
  /// Fills in what the facts of a unit of our memory say; other files' facts are left alone.
  static func apply(_ facts: [(type: String, text: String)], to pair: inout XLIFFPair, original: String) {
    guard original == "jjak-memory" else { return }
    pair.document = nil
    var dates: [String: String] = [:]
    for (type, text) in facts {
      let name = type.hasPrefix("x-") ? String(type.dropFirst(2)) : type
      switch name {
      case "id": pair.id = text
      case "document": pair.document = text
      case "score": pair.score = Double(text)
      case "created", "created-by", "modified", "modified-by": dates[name] = text
      default: pair.properties.append(.init(name: unescaped(name), value: text))
      }
    }
    if let date = dates["created"] { pair.created = ChangeStamp(date: date, author: dates["created-by"] ?? "") }
    if let date = dates["modified"] { pair.modified = ChangeStamp(date: date, author: dates["modified-by"] ?? "") }
  }

  /// A property's name as a type: the names of our own facts and names with blanks are kept apart.
  static func escaped(_ name: String) -> String { "property-" + name.replacing(" ", with: "%20") }

  private static func unescaped(_ type: String) -> String {
    guard type.hasPrefix("property-") else { return type }
    return String(type.dropFirst("property-".count)).replacing("%20", with: " ")
  }
}
