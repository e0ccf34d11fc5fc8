import Diagnostics
internal import GRDB
import TranslationModel

/// Writes the lines of a dump into an empty glossary; history and all, so none of it is recorded as new.
struct DumpLoading {
  private let db: Database
  private let rows: RowStatements
  private let lookUp: LookUpIndex
  private let history: ChangeInsertion
  /// They name documents and evidence, which may stand in later lines.
  private var occurrences: [(number: Int, occurrence: DumpedOccurrence)] = []

  init(_ db: Database, folding: TextFolding) throws {
    self.db = db
    rows = RowStatements(db)
    lookUp = try LookUpIndex(db, folding: folding)
    history = try ChangeInsertion(db)
  }

  mutating func load(_ text: String) throws {
    try DumpReader.read(text) { number, line in
      if let occurrence = line.occurrence {
        occurrences.append((number, occurrence))
      } else {
        try Self.naming(number) { try insert(line) }
      }
    }
    for (number, occurrence) in occurrences { try Self.naming(number) { try insert(occurrence) } }
    try checkReferences()
  }

  /// Says which line it was that could not be taken in.
  private static func naming(_ number: Int, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as DatabaseError where error.resultCode.primaryResultCode == .SQLITE_CONSTRAINT {
      throw DumpReader.malformed(
        number,
        Wording(
          en: "the glossary refuses it (\(error.message ?? "constraint"))",
          ko: "용어집에 넣을 수 없습니다(\(error.message ?? "constraint"))"))
    } catch let error as GlossaryStoreError where error.kind == .malformedDump {
      throw DumpReader.malformed(number, error.wording)
    }
  }

  private func insert(_ line: DumpLine) throws {
    if let document = line.document { try insert(document) }
    try line.evidence?.insert(db)
    try line.command?.insert(db)
    if let concept = line.concept { try insert(concept) }
    if let change = line.change { try insert(change) }
  }

  private func insert<R: HistoryRow>(_ row: R) throws {
    try rows.table(R.self).insert(row)
    try lookUp.add(row)
  }

  private func insert(_ dumped: DumpedConcept) throws {
    var row = ConceptRow(id: dumped.id, reviewState: dumped.reviewState, stamp: dumped.created)
    row.subjectField = dumped.subjectField
    row.definition = dumped.definition
    row.notes = dumped.notes ?? []
    row.reliability = dumped.reliability
    row.skipped = dumped.skipped
    row.fieldSources = dumped.fieldSources
    guard row.sourceList.count == dumped.fieldSources?.count ?? 0 else {
      throw GlossaryStoreError(
        .malformedDump, en: "a source in “fieldSources” does not begin with a field and “=”",
        ko: "“fieldSources”의 출처가 항목 이름과 “=”로 시작하지 않습니다")
    }
    row.sourceState = dumped.sourceState
    row.targetState = dumped.targetState
    row.modifiedDate = dumped.modified.date
    row.modifiedBy = dumped.modified.author
    try insert(row)
    for key in dumped.originals { try insert(OriginalRow(folded: key, conceptId: dumped.id)) }
    for term in dumped.sourceTerms { try insert(source: term, of: dumped.id) }
    for term in dumped.renderings { try insert(rendering: term, of: dumped.id) }
    for relation in dumped.relations ?? [] {
      try insert(RelationRow(conceptId: dumped.id, kind: relation.kind, target: relation.target))
    }
  }

  private func insert(source term: DumpedTerm, of concept: String) throws {
    try insert(
      SourceTermRow(
        conceptId: concept, text: term.text, script: term.script, status: term.status, partOfSpeech: term.partOfSpeech,
        letterCase: term.letterCase, lookUpForms: term.lookUpForms ?? [], note: term.note,
        usageSource: term.usageSource,
        validFrom: term.validFrom, validFromDate: term.validFromDate, validUntil: term.validUntil,
        validUntilDate: term.validUntilDate))
  }

  private func insert(rendering term: DumpedTerm, of concept: String) throws {
    guard let decision = term.decision, let origin = term.origin else {
      throw GlossaryStoreError(
        .malformedDump, en: "the rendering “\(term.text)” has no decision or no origin",
        ko: "“\(term.text)” 표기에 decision이나 origin이 없습니다")
    }
    var row = RenderingRow(
      conceptId: concept, text: term.text, decision: decision, status: term.status, origin: origin,
      method: term.method)
    row.script = term.script
    row.partOfSpeech = term.partOfSpeech
    row.letterCase = term.letterCase
    row.lookUpForms = term.lookUpForms ?? []
    row.note = term.note
    row.usageSource = term.usageSource
    (row.validFrom, row.validFromDate) = (term.validFrom, term.validFromDate)
    (row.validUntil, row.validUntilDate) = (term.validUntil, term.validUntilDate)
    try insert(row)
    for pair in term.pairs ?? [] {
      try insert(
        AssignmentRow(sourceKey: pair.sourceKey, target: pair.target, conceptId: concept, rendering: term.text))
    }
  }

  private func insert(_ occurrence: DumpedOccurrence) throws {
    guard occurrence.target.count == 2, occurrence.source.count == 2 else {
      throw GlossaryStoreError(
        .malformedDump, en: "a range must be two numbers, [start, end)", ko: "범위는 [시작, 끝) 두 수여야 합니다")
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
    func json(_ row: DumpedRow?) -> String? { row.map { RowCoding.json($0.row) } }
    try history.insert(
      change.command, change.sequence, change.entity, change.concept, before: json(change.before),
      after: json(change.after))
  }

  private func checkReferences() throws {
    let broken = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
    let hanging = try Integrity.unassignedOccurrences(db)
    if let concept = try Integrity.circularRelation(db) {
      throw GlossaryStoreError(
        .malformedDump,
        en:
          "The dump contradicts itself: the relations of the concept “\(concept)” lead in a circle. Nothing was changed.",
        ko: "덤프의 앞뒤가 맞지 않습니다. “\(concept)” 항목의 관계가 순환합니다. 바뀐 것은 없습니다.")
    }
    guard broken.isEmpty && hanging == 0 else {
      let detail =
        broken.first.map { row in
          let (table, parent) = (row["table"] as String, row["parent"] as String)
          return Wording(
            en: "a line “\(table)” names a “\(parent)” that has no line",
            ko: "“\(table)” 줄이 가리키는 “\(parent)” 줄이 없습니다")
        }
        ?? Wording(
          en: "\(hanging) observed pairs belong to no rendering", ko: "어느 표기에도 들지 않는 짝이 \(hanging)개 있습니다")
      throw GlossaryStoreError(
        .malformedDump, en: "The dump contradicts itself: \(detail.english). Nothing was changed.",
        ko: "덤프의 앞뒤가 맞지 않습니다. \(detail.korean). 바뀐 것은 없습니다.")
    }
  }
}
