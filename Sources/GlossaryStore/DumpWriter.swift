import Foundation
internal import GRDB
import TranslationModel

/// Writes the glossary as sorted lines.
struct DumpWriter {
  private let db: Database
  private let write: (String) throws -> Void
  private let encoder = RowCoding.encoder()

  init(_ db: Database, _ write: @escaping (String) throws -> Void) {
    self.db = db
    self.write = write
  }

  func run() throws {
    try line(DumpLine(jjakGlossary: DumpLine.Header(format: DumpLine.Header.current)))
    let documents = try DocumentRow.fetchCursor(
      db, sql: "SELECT \(DocumentRow.selection) FROM document ORDER BY name, version")
    while let row = try documents.next() { try line(DumpLine(document: row)) }
    try concepts()
    let evidence = try EvidenceRow.fetchCursor(db, sql: "SELECT * FROM evidence ORDER BY sourceKey, target, digest")
    while let row = try evidence.next() { try line(DumpLine(evidence: row)) }
    try occurrences()
    try history()
    try line(DumpLine(end: DumpLine.End()))
  }

  private func line(_ value: DumpLine) throws {
    try write(String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
  }

  /// Ordered by the first folded original, so that people find an entry, then by id.
  private func concepts() throws {
    let ids = try String.fetchAll(
      db,
      sql: """
        SELECT id FROM concept ORDER BY coalesce(
          (SELECT min(key) FROM original WHERE conceptId = concept.id),
          (SELECT min(text) FROM sourceTerm WHERE conceptId = concept.id), ''), id
        """)
    let concepts = try RowsOfConcept(db, ConceptRow.self)
    let originals = try RowsOfConcept(db, OriginalRow.self)
    let sourceTerms = try RowsOfConcept(db, SourceTermRow.self)
    let renderings = try RowsOfConcept(db, RenderingRow.self)
    let assignments = try RowsOfConcept(db, AssignmentRow.self)
    let relations = try RowsOfConcept(db, RelationRow.self)
    var json = JSONBytes()
    for id in ids {
      guard let row = try concepts.rows(of: id).first else { continue }
      let pairs = try assignments.rows(of: id)
      json.removeAll()
      json.line(
        DumpedConcept(
          row, originals: try originals.rows(of: id).map(\.folded),
          sourceTerms: try sourceTerms.rows(of: id).map(DumpedTerm.init),
          renderings: try renderings.rows(of: id).map { rendering in
            DumpedTerm(rendering, pairs: pairs.filter { $0.rendering.isSameBytes(as: rendering.text) })
          }, relations: try relations.rows(of: id).map { DumpedRelation(kind: $0.kind, target: $0.target) }))
      try write(json.text)
    }
  }

  private func occurrences() throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT d.name, d.version, e.digest, o.targetStart, o.targetEnd, o.sourceStart, o.sourceEnd, o.direction,
          o.score, o.certain, o.line, o.sentence, o.runnerUp, o.runnerUpScore
        FROM occurrence AS o JOIN document AS d ON d.id = o.documentId JOIN evidence AS e ON e.id = o.evidenceId
        ORDER BY d.name, d.version, o.targetStart, o.targetEnd, o.sourceStart, o.sourceEnd
        """)
    while let row = try rows.next() {
      try line(
        DumpLine(
          occurrence: DumpedOccurrence(
            document: row[0], version: row[1], evidence: row[2], target: [row[3], row[4]], source: [row[5], row[6]],
            direction: GlossDirection(rawValue: row[7]) ?? .targetThenSource, score: row[8], certain: row[9],
            line: row[10], sentence: row[11], runnerUp: OccurrenceFetch.runnerUp(row[12], row[13]))))
    }
  }

  private func history() throws {
    var json = JSONBytes()
    for command in try CommandRow.fetchAll(db, sql: "SELECT * FROM command ORDER BY id") {
      try line(DumpLine(command: command))
      let changes = try Row.fetchCursor(
        db, sql: "SELECT sequence, entity, conceptId, before, after FROM change WHERE commandId = ? ORDER BY sequence",
        arguments: [command.id])
      while let row = try changes.next() {
        json.removeAll()
        json.changeLine(
          command: command.id, sequence: row[0], entity: row[1], concept: row[2], before: row[3], after: row[4])
        try write(json.text)
      }
    }
  }
}

extension DumpedConcept {
  init(
    _ row: ConceptRow, originals: [String], sourceTerms: [DumpedTerm], renderings: [DumpedTerm],
    relations: [DumpedRelation]
  ) {
    self.init(
      id: row.id, subjectField: row.subjectField, definition: row.definition,
      notes: row.notes.isEmpty ? nil : row.notes, reviewState: row.reviewState, reliability: row.reliability,
      skipped: row.skipped, sourceState: row.sourceState, targetState: row.targetState,
      fieldSources: row.fieldSources, relations: relations.isEmpty ? nil : relations,
      created: ChangeStamp(date: row.createdDate, author: row.createdBy),
      modified: ChangeStamp(date: row.modifiedDate, author: row.modifiedBy), originals: originals,
      sourceTerms: sourceTerms, renderings: renderings)
  }
}

extension DumpedTerm {
  init(_ row: SourceTermRow) {
    self.init(
      text: row.text, script: row.script, status: row.status, partOfSpeech: row.partOfSpeech,
      letterCase: row.letterCase, lookUpForms: row.lookUpForms.isEmpty ? nil : row.lookUpForms, note: row.note,
      usageSource: row.usageSource,
      validFrom: row.validFrom, validFromDate: row.validFromDate, validUntil: row.validUntil,
      validUntilDate: row.validUntilDate)
  }

  init(_ row: RenderingRow, pairs: [AssignmentRow]) {
    self.init(
      text: row.text, script: row.script, status: row.status, partOfSpeech: row.partOfSpeech,
      letterCase: row.letterCase, lookUpForms: row.lookUpForms.isEmpty ? nil : row.lookUpForms, note: row.note,
      usageSource: row.usageSource,
      validFrom: row.validFrom, validFromDate: row.validFromDate, validUntil: row.validUntil,
      validUntilDate: row.validUntilDate, decision: row.decision, origin: row.origin, method: row.method,
      pairs: pairs.map { Pair(sourceKey: $0.sourceKey, target: $0.target) })
  }
}
