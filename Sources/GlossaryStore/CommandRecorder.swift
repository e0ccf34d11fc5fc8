import Foundation
internal import GRDB
import TranslationModel

/// The only writer of rows that have a history: makes the change, notes it, and keeps the look-up table in step.
///
/// Lives for one transaction. A command that changes nothing leaves no trace.
final class CommandRecorder {
  let db: Database
  let folding: TextFolding
  let stamp: ChangeStamp
  /// Number of the command, should it change anything.
  let id: Int
  /// What is done, in a few words.
  var summary = ""
  /// The command an undo takes back.
  var undoes: Int?
  private let kind: HistoryCommand.Kind
  private var sequence = 0

  /// Changes made so far.
  var changeCount: Int { sequence }

  private let encoder = RowCoding.encoder()

  init(_ db: Database, kind: HistoryCommand.Kind, stamp: ChangeStamp, folding: TextFolding) throws {
    self.db = db
    self.kind = kind
    self.stamp = stamp
    self.folding = folding
    id = try (Int.fetchOne(db, sql: "SELECT max(id) FROM command") ?? 0) + 1
  }

  /// Whether anything was changed yet.
  var hasChanges: Bool { sequence > 0 }

  /// The number of the command, or nil where nothing was changed.
  var recordedID: Int? { hasChanges ? id : nil }

  /// The row whose key columns hold `key`.
  func fetch<R: HistoryRow>(_ type: R.Type, _ key: [any DatabaseValueConvertible]) throws -> R? {
    let condition = R.keyColumns.map { "\($0) = ?" }.joined(separator: " AND ")
    let statement = try db.cachedStatement(sql: "SELECT * FROM \(R.databaseTableName) WHERE \(condition)")
    return try R.fetchOne(statement, arguments: StatementArguments(key))
  }

  func insert<R: HistoryRow>(_ row: R) throws {
    try row.insert(db)
    try note(R.entity, row.historyConcept, before: nil, after: json(row))
    try refreshLookUp(removing: nil, adding: row)
  }

  /// Writes `row` over the stored row with the same key; does nothing where they are alike to the byte.
  func update<R: HistoryRow>(_ row: R) throws {
    guard let old = try fetch(R.self, row.key) else {
      throw GlossaryStoreError(.unknown, "The glossary holds no \(R.entity.rawValue) to change.")
    }
    let (before, after) = (try json(old), try json(row))
    guard !before.utf8.elementsEqual(after.utf8) else { return }
    try row.overwrite(in: db)
    try note(R.entity, row.historyConcept, before: before, after: after)
    try refreshLookUp(removing: old, adding: row)
  }

  func delete<R: HistoryRow>(_ row: R) throws {
    try row.delete(db)
    try note(R.entity, row.historyConcept, before: json(row), after: nil)
    try refreshLookUp(removing: row, adding: nil)
  }

  /// Inserts or updates.
  func save<R: HistoryRow>(_ row: R) throws {
    if try fetch(R.self, row.key) == nil { try insert(row) } else { try update(row) }
  }

  /// Writes the command itself. Called once, at the end of the transaction.
  func finish() throws {
    guard hasChanges else { return }
    try db.execute(
      sql: "INSERT INTO command (id, kind, summary, date, author, undoes) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [id, kind.rawValue, summary, stamp.date, stamp.author, undoes])
  }

  func json<R: HistoryRow>(_ row: R) throws -> String {
    String(decoding: try encoder.encode(row), as: UTF8.self)
  }

  private func note(
    _ entity: HistoryCommand.Entity, _ concept: String?, before: String?, after: String?
  ) throws {
    sequence += 1
    try db.cachedStatement(
      sql: "INSERT INTO change (commandId, sequence, entity, conceptId, before, after) VALUES (?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [id, sequence, entity.rawValue, concept, before, after])
  }

  private func refreshLookUp(removing old: (any HistoryRow)?, adding new: (any HistoryRow)?) throws {
    if let old { try LookUpIndex.remove(old, from: db) }
    if let new { try LookUpIndex.add(new, to: db, folding: folding) }
  }
}

/// How rows stand in the history and in dumps: JSON with sorted keys, slashes as they are.
enum RowCoding {
  static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}
