import TranslationModel

/// The glossary entries of a document (the Glossary module), each pair of term and translations once.
///
/// They are handed over behind the document's end: an entry of our own glossary file, which comes last, covers them.
struct XLIFF2GlossEntries {
  var term: String?
  var definition: String?
  var usageSource: String?
  private var translations: [Term] = []
  private var entries: [Key: (place: Int, entry: ConceptEntry)] = [:]
  private var covered: Set<Key> = []
  private var ours: [(type: String, text: String)] = []

  /// So many different entries are kept; what is beyond is left out.
  private static let limit = 200_000

  private struct Key: Hashable {
    var term: [UInt8]
    var translation: [UInt8]

    init(_ entry: ConceptEntry) {
      term = entry.sourceTerms.first?.text.utf8Bytes ?? []
      translation = entry.targetTerms.first?.text.utf8Bytes ?? []
    }
  }

  mutating func start() {
    term = nil
    definition = nil
    translations = []
  }

  mutating func addTranslation(_ text: String) {
    guard !text.trimmed.isEmpty else { return }
    translations.append(Term(text: text, script: TermScript(targetText: text), usageSource: usageSource))
  }

  mutating func end(fileIsGlossary: Bool) {
    if fileIsGlossary {
      ours = definition.map { [("definition", $0)] } ?? []
      return
    }
    guard let term, !term.trimmed.isEmpty, !translations.isEmpty, entries.count < Self.limit else { return }
    let stamp = ChangeStamp(date: "", author: "")
    let entry = ConceptEntry(
      id: "", definition: definition, notes: [], reviewState: .proposed,
      sourceTerms: [Term(text: term, script: TermScript(sourceText: term))], targetTerms: translations, created: stamp,
      modified: stamp)
    let key = Key(entry)
    if entries[key] == nil { entries[key] = (entries.count, entry) }
  }

  /// Facts of the glossary item beside a unit of our own glossary.
  mutating func takeOurs() -> [(type: String, text: String)] {
    defer { ours = [] }
    return ours
  }

  /// Takes note of an entry that was handed over.
  mutating func cover(_ entry: ConceptEntry) {
    for source in entry.sourceTerms {
      var part = entry
      part.sourceTerms = [source]
      covered.insert(Key(part))
    }
  }

  /// The entries that nothing covered, in order of the document.
  mutating func finish(stamp: ChangeStamp, isReversed: Bool) -> [ConceptEntry] {
    defer { entries = [:] }
    let left = entries.filter { !covered.contains($0.key) }.values.sorted { $0.place < $1.place }
    return left.map { _, entry in
      var entry = entry
      entry.created = stamp
      entry.modified = stamp
      if isReversed { swap(&entry.sourceTerms, &entry.targetTerms) }
      return entry
    }
  }
}
