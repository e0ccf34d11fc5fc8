import Foundation
internal import GRDB
import TranslationModel

/// Takes a command back: its changes in reverse order, each only where the row still is as the command left it.
struct CommandReversal {
  private let recorder: CommandRecorder
  private let target: CommandRow
  private let log: CommandLog
  private let decoder = JSONDecoder()

  init(_ recorder: CommandRecorder, target: CommandRow, log: CommandLog) {
    self.recorder = recorder
    self.target = target
    self.log = log
  }

  func run() throws {
    let changes = try Row.fetchAll(
      recorder.db,
      sql: "SELECT entity, conceptId, before, after FROM change WHERE commandId = ? ORDER BY sequence DESC",
      arguments: [target.id])
    for change in changes {
      guard let entity = HistoryCommand.Entity(rawValue: change["entity"]) else { continue }
      do {
        switch entity {
        case .document: try revert(DocumentRow.self, change)
        case .concept: try revert(ConceptRow.self, change)
        case .original: try revert(OriginalRow.self, change)
        case .sourceTerm: try revert(SourceTermRow.self, change)
        case .rendering: try revert(RenderingRow.self, change)
        case .assignment: try revert(AssignmentRow.self, change)
        }
      } catch let error as DatabaseError where error.resultCode.primaryResultCode == .SQLITE_CONSTRAINT {
        throw conflict(entity, change["conceptId"])
      }
    }
    try checkNothingHangs()
  }

  private func revert<R: HistoryRow>(_ type: R.Type, _ change: Row) throws {
    let before = try decode(type, change["before"])
    let after = try decode(type, change["after"])
    guard let row = after ?? before else { return }
    let current = try recorder.fetch(type, row.key)
    let expected = change["after"] as String?
    guard try current.map(recorder.json).map({ Array($0.utf8) }) == expected.map({ Array($0.utf8) }) else {
      throw conflict(type.entity, row.historyConcept)
    }
    switch (before, current) {
    case (let before?, nil): try recorder.insert(before)
    case (let before?, _?): try recorder.update(before)
    case (nil, let current?): try remove(current)
    case (nil, nil): break
    }
  }

  /// Takes a row away. A document stays, since what was observed in it is never deleted, but counts no more.
  private func remove<R: HistoryRow>(_ row: R) throws {
    guard var document = row as? DocumentRow else { return try recorder.delete(row) }
    document.state = .undone
    try recorder.update(document)
  }

  private func decode<R: HistoryRow>(_ type: R.Type, _ json: String?) throws -> R? {
    try json.map { try decoder.decode(type, from: Data($0.utf8)) }
  }

  /// Refuses to leave rows that name others which are gone, and occurrences that count but belong to no rendering.
  private func checkNothingHangs() throws {
    let faults = try Row.fetchAll(recorder.db, sql: "PRAGMA foreign_key_check")
      .filter { $0["table"] as String? != "change" }
    let hanging = try Integrity.unassignedOccurrences(recorder.db)
    if !faults.isEmpty || hanging > 0 { throw conflict(nil, nil) }
  }

  private func conflict(_ entity: HistoryCommand.Entity?, _ concept: String?) -> GlossaryStoreError {
    let later = try? Int.fetchOne(
      recorder.db,
      sql: """
        SELECT max(commandId) FROM change
        WHERE commandId > ? AND commandId <> ? AND (? IS NULL OR entity = ?) AND (? IS NULL OR conceptId = ?)
        """, arguments: [target.id, recorder.id, entity?.rawValue, entity?.rawValue, concept, concept])
    let culprit = later.flatMap { $0 }.flatMap(log.row).map { "command \($0.id) (\($0.summary))" } ?? "a later command"
    return GlossaryStoreError(
      .conflict,
      "Command \(target.id) (\(target.summary)) cannot be undone, because \(culprit) changed the same entry since. "
        + "Undo that first.")
  }
}

/// What must hold between rows and no constraint of the schema can say.
enum Integrity {
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
