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
    let facts = unit.facts.map {
      (name: $0.type.hasPrefix("x-") ? String($0.type.dropFirst(2)) : $0.type, text: $0.text)
    }
    let concept = facts.first { $0.name == "concept" }?.text ?? unit.id
    var source = Term(text: unit.source, script: TermScript(sourceText: unit.source))
    for (name, text) in facts where name.hasPrefix("source-") { source.set(name.dropFirst("source-".count), text) }
    // An entry's facts stand with its first original only: without them, the unit is a further original.
    let isFurther = entry != nil && concept == self.concept && !facts.contains { $0.name == "review-state" }
    if isFurther {
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
    _ concept: String, _ source: Term, _ unit: Unit, _ facts: [(name: String, text: String)]
  ) -> ConceptEntry {
    func fact(_ name: String) -> String? { facts.first { $0.name == name }?.text }
    let state = fact("review-state").flatMap(ReviewState.init) ?? (unit.isFinal ? .approved : .proposed)
    return ConceptEntry(
      id: concept, subjectField: fact("subject-field"), definition: fact("definition"), notes: unit.notes,
      reviewState: state, reliability: fact("reliability").flatMap { Int($0) },
      sourceState: fact("source-state").flatMap(ReviewState.init),
      targetState: fact("target-state").flatMap(ReviewState.init),
      fieldSources: facts.filter { $0.name == "field-source" }.compactMap { FieldSource(line: $0.text) },
      relations: facts.filter { $0.name == "relation" }.compactMap { Relation(line: $0.text) }, sourceTerms: [source],
      targetTerms: targets(unit, facts, state), created: stamp(fact("created"), fact("created-by")),
      modified: stamp(fact("modified"), fact("modified-by")))
  }

  private func targets(_ unit: Unit, _ facts: [(name: String, text: String)], _ state: ReviewState) -> [Term] {
    var terms: [Term] = []
    for (name, text) in facts {
      if name == "target" {
        terms.append(Term(text: text, script: TermScript(targetText: text)))
      } else if name.hasPrefix("target-"), !terms.isEmpty {
        terms[terms.count - 1].set(name.dropFirst("target-".count), text)
      }
    }
    guard terms.isEmpty else { return terms }
    let status: AdministrativeStatus? = state == .approved ? .preferred : nil
    return [Term(text: unit.target, status: status, script: TermScript(targetText: unit.target))]
  }

  private func stamp(_ date: String?, _ author: String?) -> ChangeStamp {
    ChangeStamp(date: date.flatMap { LenientDate.utc($0) } ?? "", author: author ?? "")
  }
}

extension Term {
  /// Takes a fact that our own export wrote of a term.
  fileprivate mutating func set(_ name: Substring, _ text: String) {
    switch name {
    case "script": script = TermScript(rawValue: text) ?? script
    case "status": status = AdministrativeStatus(rawValue: text)
    case "part-of-speech": partOfSpeech = PartOfSpeech(rawValue: text)
    case "method": method = RenderingMethod(rawValue: text)
    case "look-up-form": lookUpForms.append(text)
    case "note": note = text
    case "usage-source": usageSource = text
    case "valid-from": validity.set(\.from, text)
    case "valid-until": validity.set(\.until, text)
    case "letter-case": letterCase = LetterCase(rawValue: text)
    default: break
    }
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
      default:
        guard name.hasPrefix(XLIFFFacts.propertyPrefix) else { continue }
        let property = XLIFFFacts.unescaped(name.dropFirst(XLIFFFacts.propertyPrefix.count))
        pair.properties.append(.init(name: property, value: text))
      }
    }
    if let date = dates["created"] { pair.created = ChangeStamp(date: date, author: dates["created-by"] ?? "") }
    if let date = dates["modified"] { pair.modified = ChangeStamp(date: date, author: dates["modified-by"] ?? "") }
  }
}
