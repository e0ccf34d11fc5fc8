internal import GRDB
import TranslationModel

extension GlossaryStore {
  /// Takes entries in from elsewhere (TBX, CSV, the glossary of a CAT tool), matched to concepts by their originals:
  /// one transaction, one command of the history.
  ///
  /// Proposed ones become candidates. With `approving` the user vouches for them: terms keep their status (one without
  /// becomes preferred where the concept has no preferred rendering yet, else admitted). Decisions already made stand:
  /// a second preferred rendering becomes admitted, a rejected one stays rejected.
  ///
  /// - Parameter origin: the file they come from; becomes the usage source of terms without one.
  /// - Throws: `invalid` for a text that cannot be a term, and what every write throws; then nothing is taken in.
  public func importEntries(
    _ entries: [ConceptEntry], approving: Bool, from origin: String
  ) throws(GlossaryStoreError) -> ImportSummary {
    try perform(.importEntries) { recorder in
      var entryImport = EntryImport(recorder, approving: approving, origin: origin)
      for entry in entries { try entryImport.add(entry) }
      var summary = entryImport.summary
      summary.command = recorder.recordedID
      recorder.summary = "import \(entries.count) entries from \(origin)"
      return summary
    }
  }
}

/// Takes entries in within one command.
struct EntryImport {
  private(set) var summary = ImportSummary()
  private let recorder: CommandRecorder
  private let maker: DecisionMaker
  private let approving: Bool
  private let origin: String

  init(_ recorder: CommandRecorder, approving: Bool, origin: String) {
    self.recorder = recorder
    self.approving = approving
    self.origin = origin
    maker = DecisionMaker(recorder)
  }

  mutating func add(_ entry: ConceptEntry) throws {
    guard !entry.sourceTerms.isEmpty, !entry.targetTerms.isEmpty else {
      summary.skipped += 1
      return
    }
    for term in entry.sourceTerms { try TextRules.checkTerm(term.text, as: "original") }
    for term in entry.targetTerms { try TextRules.checkTerm(term.text, as: "rendering") }
    let changes = recorder.changeCount
    let concept = try findOrMakeConcept(of: entry)
    for term in entry.sourceTerms { try add(source: term, to: concept) }
    for term in entry.targetTerms { try add(target: term, to: concept) }
    try describe(concept, by: entry)
    if recorder.changeCount > changes { try settle(concept) }
  }

  /// The concept of the first original that has one; else a new one. Originals without concept become its own.
  private mutating func findOrMakeConcept(of entry: ConceptEntry) throws -> String {
    let keys = entry.sourceTerms.map { recorder.folding.sourceKey($0.text) }
    var concept: String?
    for key in keys where concept == nil {
      concept = try recorder.fetch(OriginalRow.self, [key])?.conceptId
    }
    for key in keys where try recorder.fetch(OriginalRow.self, [key]) == nil {
      if let concept {
        try recorder.insert(OriginalRow(folded: key, conceptId: concept))
      } else {
        concept = try maker.concepts.findOrMake(key: key).concept
        summary.newConcepts += 1
      }
    }
    return concept ?? ""
  }

  private func add(source term: Term, to concept: String) throws {
    guard try recorder.fetch(SourceTermRow.self, [concept, term.text]) == nil else { return }
    try recorder.insert(
      SourceTermRow(
        conceptId: concept, text: term.text, script: recorder.folding.sourceScript(term.text), status: term.status,
        partOfSpeech: term.partOfSpeech, lookUpForms: DecisionMaker.united(term.lookUpForms, [], without: term.text),
        note: term.note, usageSource: term.usageSource))
  }

  private mutating func add(target term: Term, to concept: String) throws {
    let known = try maker.renderings(of: concept)
    if let same = known.first(where: { $0.text.isSameBytes(as: term.text) || $0.lookUpForms.containsBytes(term.text) })
    {
      guard approving, same.decision == .candidate else {
        summary.kept += 1
        return
      }
      return try accept(same, as: term.status, among: known)
    }
    var row = RenderingRow(
      conceptId: concept, text: term.text, decision: .candidate, origin: .imported, method: term.method)
    row.partOfSpeech = term.partOfSpeech
    row.lookUpForms = DecisionMaker.united(term.lookUpForms, [], without: term.text)
    row.note = term.note
    row.usageSource = term.usageSource ?? origin
    if !approving, let status = term.status, status == .deprecated || status == .superseded {
      row.note = [row.note, "Proposed as \(status.rawValue)."].compactMap { $0 }.joined(separator: " ")
    }
    try recorder.insert(row)
    summary.newRenderings += 1
    if approving { try accept(row, as: term.status, among: known) } else { try maker.concepts.reconsider(concept) }
  }

  private mutating func accept(
    _ row: RenderingRow, as status: AdministrativeStatus?, among known: [RenderingRow]
  ) throws {
    let hasPreferred = known.contains { $0.status == .preferred }
    let wanted = status ?? .preferred
    var row = row
    row.decision = .accepted
    row.status = wanted == .preferred && hasPreferred ? .admitted : wanted
    try recorder.update(row)
    summary.approved += 1
  }

  /// Fills in what the concept does not say yet.
  private func describe(_ id: String, by entry: ConceptEntry) throws {
    var row = try maker.concept(id)
    row.subjectField = row.subjectField ?? entry.subjectField
    row.definition = row.definition ?? entry.definition
    row.reliability = row.reliability ?? entry.reliability
    for note in entry.notes where !row.notes.containsBytes(note) { row.notes.append(note) }
    try recorder.update(row)
  }

  private func settle(_ id: String) throws {
    var row = try maker.concept(id)
    row.reviewState = try maker.state(of: row, after: approving ? .approves : .keeps)
    try maker.touch(row)
  }
}
