import Diagnostics
internal import GRDB
import TranslationModel

/// Takes a command back: its changes in reverse order, each only where the row still is as the command left it.
struct CommandReversal {
  private let recorder: CommandRecorder
  private let target: CommandRow
  private let log: CommandLog

  init(_ recorder: CommandRecorder, target: CommandRow, log: CommandLog) {
    self.recorder = recorder
    self.target = target
    self.log = log
  }

  func run() throws {
    // What is noted meanwhile belongs to another command, so it does not come up here.
    let changes = try Row.fetchCursor(
      recorder.db,
      sql: "SELECT entity, conceptId, before, after FROM change WHERE commandId = ? ORDER BY sequence DESC",
      arguments: [target.id])
    while let change = try changes.next() {
      guard let entity = HistoryCommand.Entity(rawValue: change[0]) else { continue }
      do {
        switch entity {
        case .document: try revert(DocumentRow.self, change)
        case .concept: try revert(ConceptRow.self, change)
        case .original: try revert(OriginalRow.self, change)
        case .sourceTerm: try revert(SourceTermRow.self, change)
        case .rendering: try revert(RenderingRow.self, change)
        case .assignment: try revert(AssignmentRow.self, change)
        case .relation: try revert(RelationRow.self, change)
        }
      } catch let error as DatabaseError where error.resultCode.primaryResultCode == .SQLITE_CONSTRAINT {
        throw conflict(entity, change[1])
      }
    }
    try checkNothingHangs()
  }

  private func revert<R: HistoryRow>(_ type: R.Type, _ change: Row) throws {
    let before = try (change[2] as String?).map { try RowCoding.row(type, $0) }
    let after = try (change[3] as String?).map { try RowCoding.row(type, $0) }
    guard let row = after ?? before else { return }
    switch (before, after, try recorder.fetch(type, row.key)) {
    case (let before?, nil, nil): try recorder.insert(before)
    case (let before?, let after?, let current?) where current.isSame(as: after):
      try recorder.update(current, to: before)
    case (nil, let after?, let current?) where current.isSame(as: after): try remove(current)
    default: throw conflict(type.entity, row.historyConcept)
    }
  }

  /// Takes a row away. A document stays, since what was observed in it is never deleted, but counts no more.
  private func remove<R: HistoryRow>(_ row: R) throws {
    guard var document = row as? DocumentRow else { return try recorder.delete(row) }
    document.state = .undone
    try recorder.update(document)
  }

  /// Refuses to leave rows that name others which are gone, and occurrences that count but belong to no rendering.
  private func checkNothingHangs() throws {
    // The history itself names its command, which is written last.
    for table in ["original", "sourceTerm", "rendering", "assignment", "occurrence", "relation"] {
      guard try Row.fetchOne(recorder.db, sql: "PRAGMA foreign_key_check(\(table))") == nil else {
        throw conflict(nil, nil)
      }
    }
    if try Integrity.unassignedOccurrences(recorder.db) > 0 { throw conflict(nil, nil) }
    if let concept = try Integrity.circularRelation(recorder.db) { throw conflict(.relation, concept) }
  }

  private func conflict(_ entity: HistoryCommand.Entity?, _ concept: String?) -> GlossaryStoreError {
    let later = try? Int.fetchOne(
      recorder.db,
      sql: """
        SELECT max(commandId) FROM change
        WHERE commandId > ? AND commandId <> ? AND (? IS NULL OR entity = ?) AND (? IS NULL OR conceptId = ?)
        """, arguments: [target.id, recorder.id, entity?.rawValue, entity?.rawValue, concept, concept])
    let culprit = later.flatMap { $0 }.flatMap(log.row).map { row in
      Wording(en: "command \(row.id) (\(row.summary))", ko: "\(row.id)번(\(CommandTitle.wording(row.summary).korean))")
    }
    let since = culprit ?? Wording(en: "a later command", ko: "나중의 다른 명령")
    return GlossaryStoreError(
      .conflict,
      en: "Command \(target.id) (\(target.summary)) cannot be undone, because \(since.english) changed the same entry "
        + "since. Undo that first.",
      ko: "\(target.id)번(\(CommandTitle.wording(target.summary).korean))은 되돌릴 수 없습니다. 그 뒤에 같은 항목이 "
        + "바뀌었으니 \(since.korean)부터 되돌리십시오.")
  }
}

/// What must hold between rows and no constraint of the schema can say.
enum Integrity {
  /// A concept that replaces itself or is broader than itself, by way of others; nil where there is none.
  static func circularRelation(_ db: Database) throws -> String? {
    try String.fetchOne(
      db,
      sql: """
        WITH RECURSIVE way (start, kind, place) AS (
          SELECT conceptId, kind, target FROM relation WHERE kind <> 'see'
          UNION SELECT way.start, way.kind, r.target FROM way
          JOIN relation AS r ON r.conceptId = way.place AND r.kind = way.kind)
        SELECT min(start) FROM way WHERE start = place
        """)
  }

  /// Occurrences of current documents whose pair belongs to no rendering.
  static func unassignedOccurrences(_ db: Database) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM evidence AS e
        WHERE NOT EXISTS (SELECT 1 FROM assignment WHERE sourceKey = e.sourceKey AND target = e.target)
          AND EXISTS (
            SELECT 1 FROM occurrence AS o JOIN document AS d ON d.id = o.documentId AND d.state = 'current'
            WHERE o.evidenceId = e.id)
        """) ?? 0
  }
}
