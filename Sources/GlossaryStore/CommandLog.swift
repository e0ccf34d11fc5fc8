internal import GRDB
import TranslationModel

/// A command as a row and in dumps.
struct CommandRow: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "command"
  var id: Int
  var kind: HistoryCommand.Kind
  var summary: String
  var date: String
  var author: String
  /// Why; asked for where an approved entry is reopened.
  var reason: String?
  /// The command an undo takes back; for a redo, the undo it takes back.
  var undoes: Int?
}

/// All commands or those of a concept, and which of them are in force.
struct CommandLog {
  /// In order of their numbers; of one concept, its commands and whatever takes one back.
  let rows: [CommandRow]
  /// Numbers of the commands that were taken back and not redone.
  private let undone: Set<Int>

  /// - Parameter concept: the one whose commands are wanted; nil for all.
  init(_ db: Database, concept: String? = nil) throws {
    rows = try CommandRow.fetchAll(
      db,
      sql: """
        SELECT * FROM command
        WHERE ?1 IS NULL OR undoes IS NOT NULL OR id IN (SELECT commandId FROM change WHERE conceptId = ?1) ORDER BY id
        """, arguments: [concept])
    var undone: Set<Int> = []
    // From the newest: whether a command is in force is known before what it takes back is looked at.
    for row in rows.reversed() where !undone.contains(row.id) {
      if let target = row.undoes { undone.insert(target) }
    }
    self.undone = undone
  }

  /// - Parameter limit: how many of its changes come with it, the first ones.
  func command(_ id: Int, _ db: Database, concept: String?, limit: Int = .max) throws -> HistoryCommand? {
    guard let row = row(id) else { return nil }
    let changes = try Row.fetchAll(
      db,
      sql: """
        SELECT entity, conceptId, before, after FROM change
        WHERE commandId = ?1 \(concept == nil ? "AND ?2 IS NULL" : "AND conceptId = ?2") ORDER BY sequence LIMIT ?3
        """, arguments: [id, concept, limit])
    return HistoryCommand(
      id: row.id, kind: row.kind, summary: row.summary, stamp: ChangeStamp(date: row.date, author: row.author),
      reason: row.reason, undoes: row.undoes, isUndone: undone.contains(id),
      changes: changes.compactMap { change in
        HistoryCommand.Entity(rawValue: change["entity"]).map {
          HistoryCommand.Change(
            entity: $0, concept: change["conceptId"], before: change["before"], after: change["after"])
        }
      })
  }

  /// Whether nothing has taken the command back.
  func isInForce(_ id: Int) -> Bool { !undone.contains(id) }

  func row(_ id: Int) -> CommandRow? {
    rows.first { $0.id == id }
  }

  func newestUndoable() throws -> CommandRow {
    guard let row = rows.last(where: { $0.undoes == nil && !undone.contains($0.id) }) else {
      throw GlossaryStoreError(.unknown, en: "There is nothing to undo.", ko: "되돌릴 것이 없습니다.")
    }
    return row
  }

  func undoable(_ id: Int) throws -> CommandRow {
    guard let row = row(id) else { throw GlossaryStoreError.noCommand(id) }
    guard row.undoes == nil else {
      throw GlossaryStoreError(
        .conflict, en: "Command \(id) is an undo or redo itself: redo takes back the last undo.",
        ko: "\(id)번은 그 자체가 되돌리기나 다시 하기입니다. 마지막 되돌리기는 다시 하기로 취소합니다.")
    }
    guard !undone.contains(id) else {
      throw GlossaryStoreError(
        .conflict, en: "Command \(id) (\(row.summary)) was undone already.",
        ko: "\(id)번(\(CommandTitle.wording(row.summary).korean))은 이미 되돌렸습니다.")
    }
    return row
  }

  /// The last undo in force, with the command it took back.
  func newestRedoable() throws -> (undo: CommandRow, undone: CommandRow) {
    for row in rows.reversed() where !undone.contains(row.id) && row.kind != .redo {
      guard row.kind == .undo, let target = row.undoes.flatMap(self.row) else { break }
      return (row, target)
    }
    throw GlossaryStoreError(
      .unknown, en: "There is nothing to redo: nothing was undone, or something was done since.",
      ko: "다시 할 것이 없습니다. 되돌린 것이 없거나, 그 뒤에 다른 일을 했습니다.")
  }
}

extension GlossaryStoreError {
  static func noCommand(_ id: Int) -> Self {
    Self(.unknown, en: "The history has no command \(id).", ko: "이력에 \(id)번이 없습니다.")
  }
}
