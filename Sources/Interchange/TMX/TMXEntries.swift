import LinguisticText
import TranslationModel

/// Puts concept entries together again from the units that our exporter made of them: one for each source term, one
/// behind the other.
struct TMXEntries {
  private var open: ConceptEntry?
  private var openNotes: [String] = []

  /// Begins an entry, where the unit's concept is not the one of the unit before. Entries without id are of one concept
  /// where they give one rendering for two spellings of an original.
  ///
  /// - Returns: the entry that ended with that.
  mutating func startIfNew(
    _ concept: String, _ pair: (source: String, target: String), _ record: TMXRecord,
    stamps: (created: ChangeStamp?, modified: ChangeStamp?), options: ImportOptions
  ) -> ConceptEntry? {
    guard !isFurther(pair, of: concept) else { return nil }
    let finished = finish()
    let created = stamps.created ?? stamps.modified ?? options.stamp
    let state = record.property("x-review-state").flatMap { ReviewState(rawValue: record.text($0)) }
    open = ConceptEntry(
      id: concept, subjectField: record.property("x-subject-field").map { record.text($0) },
      definition: record.property("x-definition").map { record.text($0) }, notes: [],
      reviewState: state ?? .proposed,
      reliability: record.property("x-reliability").flatMap { Int(record.text($0)) },
      sourceTerms: [], targetTerms: [], created: created, modified: stamps.modified ?? created)
    for property in record.properties {
      switch record.name(property) {
      case "field-source": FieldSource(line: record.text(property.value)).map { open?.fieldSources.append($0) }
      case "relation": Relation(line: record.text(property.value)).map { open?.relations.append($0) }
      case "source-state": open?.sourceState = ReviewState(rawValue: record.text(property.value))
      case "target-state": open?.targetState = ReviewState(rawValue: record.text(property.value))
      default: break
      }
    }
    openNotes = record.notes.map { record.text($0) }
    return finished
  }

  private func isFurther(_ pair: (source: String, target: String), of concept: String) -> Bool {
    guard let open, open.id.utf8.elementsEqual(concept.utf8) else { return false }
    guard concept.isEmpty else { return true }
    return open.targetTerms.first?.text.utf8.elementsEqual(pair.target.utf8) == true
      && open.sourceTerms.first.map { HanFolding.folded($0.text) == HanFolding.folded(pair.source) } == true
  }

  /// Adds what a unit says to the open entry.
  ///
  /// - Returns: how many contexts were left out.
  mutating func add(source: String, target: String, from record: TMXRecord) -> Int {
    guard open != nil else { return 0 }
    var term = Term(text: source, script: record.script ?? TermScript(sourceText: source))
    term.status = record.property("x-source-status").flatMap { AdministrativeStatus(rawValue: record.text($0)) }
    open?.sourceTerms.append(term)
    if open?.targetTerms.isEmpty ?? false { addTargets(target, from: record) }
    return record.properties.count { record.equals($0.type, "x-context") }
  }

  private mutating func addTargets(_ translation: String, from record: TMXRecord) {
    var first = Term(text: translation, script: TermScript(targetText: translation))
    let status = record.property("x-status").map { record.text($0) }
    first.status = status == nil ? .preferred : AdministrativeStatus(rawValue: status ?? "")
    first.method = record.property("x-method").flatMap { RenderingMethod(rawValue: record.text($0)) }
    first.usageSource = record.property("x-usage-source").map { record.text($0) }
    first.partOfSpeech = record.property("x-part-of-speech").flatMap { PartOfSpeech(rawValue: record.text($0)) }
    first.letterCase = record.property("x-letter-case").flatMap { LetterCase(rawValue: record.text($0)) }
    if let limit = record.property("x-valid-from") { first.validity.set(\.from, record.text(limit)) }
    if let limit = record.property("x-valid-until") { first.validity.set(\.until, record.text(limit)) }
    var terms = [first]
    for property in record.properties {
      let name = record.name(property)
      guard name.hasSuffix("-rendering") else { continue }
      let status = AdministrativeStatus(rawValue: String(name.dropLast("-rendering".count)))
      let text = record.text(property.value)
      terms.append(Term(text: text, status: status, script: TermScript(targetText: text)))
    }
    open?.targetTerms = terms
  }

  /// The entry that is open, whole.
  mutating func finish() -> ConceptEntry? {
    guard var entry = open else { return nil }
    open = nil
    let warning = entry.warning
    for note in openNotes where note != warning {
      if !Self.give(note, to: &entry.sourceTerms), !Self.give(note, to: &entry.targetTerms) { entry.notes.append(note) }
    }
    openNotes = []
    return entry
  }

  /// Gives `이좡: a note` to the term it speaks of; false where there is none.
  private static func give(_ note: String, to terms: inout [Term]) -> Bool {
    for index in terms.indices where terms[index].note == nil && note.hasPrefix("\(terms[index].text): ") {
      terms[index].note = String(note.dropFirst(terms[index].text.count + 2))
      return true
    }
    return false
  }
}

extension TMXRecord {
  /// The script that our exporter said the source term is in.
  fileprivate var script: TermScript? {
    property("x-script").flatMap { TermScript(rawValue: text($0)) }
  }
}
