internal import GRDB
import TranslationModel

/// Writes the lines of a dump into an empty glossary; history and all, so none of it is recorded as new.
struct DumpLoading {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  func insert(_ lines: [(number: Int, line: DumpLine)]) throws {
    // What others name goes first, whatever the order of the lines.
    let passes: [(DumpLine) -> Bool] = [
      { $0.document != nil || $0.evidence != nil || $0.concept != nil || $0.command != nil },
      { $0.occurrence != nil || $0.change != nil },
    ]
    for pass in passes {
      for (number, line) in lines where pass(line) {
        do {
          try insert(line)
        } catch let error as DatabaseError where error.resultCode.primaryResultCode == .SQLITE_CONSTRAINT {
          throw DumpReader.malformed(number, "the glossary refuses it (\(error.message ?? "constraint"))")
        } catch let error as GlossaryStoreError where error.kind == .malformedDump {
          throw DumpReader.malformed(number, error.sentence)
        }
      }
    }
    try checkReferences()
  }

  private func insert(_ line: DumpLine) throws {
    try line.document?.insert(db)
    try line.evidence?.insert(db)
    try line.command?.insert(db)
    if let concept = line.concept { try insert(concept) }
    if let occurrence = line.occurrence { try insert(occurrence) }
    if let change = line.change { try insert(change) }
  }

  private func insert(_ dumped: DumpedConcept) throws {
    var row = ConceptRow(id: dumped.id, reviewState: dumped.reviewState, stamp: dumped.created)
    row.subjectField = dumped.subjectField
    row.definition = dumped.definition
    row.notes = dumped.notes ?? []
    row.reliability = dumped.reliability
    row.skipped = dumped.skipped
    row.modifiedDate = dumped.modified.date
    row.modifiedBy = dumped.modified.author
    try row.insert(db)
    for key in dumped.originals { try OriginalRow(folded: key, conceptId: dumped.id).insert(db) }
    for term in dumped.sourceTerms { try insert(source: term, of: dumped.id) }
    for term in dumped.renderings { try insert(rendering: term, of: dumped.id) }
  }

  private func insert(source term: DumpedTerm, of concept: String) throws {
    try SourceTermRow(
      conceptId: concept, text: term.text, script: term.script, status: term.status, partOfSpeech: term.partOfSpeech,
      lookUpForms: term.lookUpForms ?? [], note: term.note, usageSource: term.usageSource
    ).insert(db)
  }

  private func insert(rendering term: DumpedTerm, of concept: String) throws {
    guard let decision = term.decision, let origin = term.origin else {
      throw GlossaryStoreError(.malformedDump, "the rendering “\(term.text)” has no decision or no origin")
    }
    var row = RenderingRow(
      conceptId: concept, text: term.text, decision: decision, status: term.status, origin: origin,
      method: term.method)
    row.script = term.script
    row.partOfSpeech = term.partOfSpeech
    row.lookUpForms = term.lookUpForms ?? []
    row.note = term.note
    row.usageSource = term.usageSource
    try row.insert(db)
    for pair in term.pairs ?? [] {
      try AssignmentRow(sourceKey: pair.sourceKey, target: pair.target, conceptId: concept, rendering: term.text)
        .insert(db)
    }
  }

  private func insert(_ occurrence: DumpedOccurrence) throws {
    guard occurrence.target.count == 2, occurrence.source.count == 2 else {
      throw GlossaryStoreError(.malformedDump, "a range must be two numbers, [start, end)")
    }
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO occurrence (
          documentId, evidenceId, targetStart, targetEnd, sourceStart, sourceEnd, direction, score, certain,
          line, sentence, runnerUp, runnerUpScore)
        VALUES (
          (SELECT id FROM document WHERE name = ? AND version = ?), (SELECT id FROM evidence WHERE digest = ?),
          ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    statement.setUncheckedArguments([
      occurrence.document, occurrence.version, occurrence.evidence, occurrence.target[0], occurrence.target[1],
      occurrence.source[0], occurrence.source[1], occurrence.direction.rawValue, occurrence.score, occurrence.certain,
      occurrence.line, occurrence.sentence, occurrence.runnerUp?.target, occurrence.runnerUp?.score,
    ])
    try statement.execute()
  }

  private func insert(_ change: DumpedChange) throws {
    let encoder = RowCoding.encoder()
    func json(_ row: DumpedRow?) throws -> String? {
      try row.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    }
    try db.cachedStatement(
      sql: "INSERT INTO change (commandId, sequence, entity, conceptId, before, after) VALUES (?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      change.command, change.sequence, change.entity.rawValue, change.concept, try json(change.before),
      try json(change.after),
    ])
  }

  private func checkReferences() throws {
    let broken = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
    let hanging = try Integrity.unassignedOccurrences(db)
    guard broken.isEmpty && hanging == 0 else {
      let detail =
        broken.first.map { "a line “\($0["table"] as String)” names a “\($0["parent"] as String)” that has no line" }
        ?? "\(hanging) observed pairs belong to no rendering"
      throw GlossaryStoreError(.malformedDump, "The dump contradicts itself: \(detail). Nothing was changed.")
    }
  }
}
