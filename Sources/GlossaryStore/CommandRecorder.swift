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
  /// Why it is done, where somebody said.
  var reason: String?
  /// The command an undo takes back.
  var undoes: Int?
  private let kind: HistoryCommand.Kind
  private var sequence = 0
  /// The states that entries had before the first change of each; only decisions are watched.
  private var firstStates: [String: ReviewState] = [:]

  /// Changes made so far.
  var changeCount: Int { sequence }

  private let statements: RowStatements
  private let lookUp: LookUpIndex
  private let history: ChangeInsertion

  init(_ db: Database, kind: HistoryCommand.Kind, stamp: ChangeStamp, folding: TextFolding) throws {
    self.db = db
    self.kind = kind
    self.stamp = stamp
    self.folding = folding
    statements = RowStatements(db)
    lookUp = try LookUpIndex(db, folding: folding)
    history = try ChangeInsertion(db)
    id = try (Int.fetchOne(db, sql: "SELECT max(id) FROM command") ?? 0) + 1
  }

  /// Whether anything was changed yet.
  var hasChanges: Bool { sequence > 0 }

  /// The number of the command, or nil where nothing was changed.
  var recordedID: Int? { hasChanges ? id : nil }

  /// The row whose key columns hold `key`.
  func fetch<R: HistoryRow>(_ type: R.Type, _ key: [any DatabaseValueConvertible]) throws -> R? {
    try statements.table(type).fetch(type, key)
  }

  /// The rows of a concept, in order of their keys.
  func rows<R: HistoryRow>(_ type: R.Type, of concept: String) throws -> [R] {
    try statements.rows(type).rows(of: concept)
  }

  func insert<R: HistoryRow>(_ row: R) throws {
    if let concept = row as? ConceptRow { rememberState(.proposed, of: concept.id) }
    try statements.table(R.self).insert(row)
    try note(R.entity, row.historyConcept, before: nil, after: RowCoding.json(row))
    try lookUp.add(row)
  }

  /// Writes `row` over the stored row with the same key; does nothing where they are alike to the byte.
  func update<R: HistoryRow>(_ row: R) throws {
    guard let old = try fetch(R.self, row.key) else {
      throw GlossaryStoreError(
        .unknown, en: "The glossary holds no \(R.entity.rawValue) to change.",
        ko: "용어집에 바꿀 것이 없습니다(\(R.entity.rawValue)).")
    }
    try update(old, to: row)
  }

  /// As `update`, where the stored row is known to be `old`.
  func update<R: HistoryRow>(_ old: R, to row: R) throws {
    guard !row.isSame(as: old) else { return }
    if let concept = old as? ConceptRow { rememberState(concept.reviewState, of: concept.id) }
    try statements.table(R.self).overwrite(row)
    try note(R.entity, row.historyConcept, before: RowCoding.json(old), after: RowCoding.json(row))
    try lookUp.replace(old, by: row)
  }

  func delete<R: HistoryRow>(_ row: R) throws {
    try statements.table(R.self).delete(row)
    try note(R.entity, row.historyConcept, before: RowCoding.json(row), after: nil)
    try lookUp.remove(row)
  }

  /// Inserts or updates.
  func save<R: HistoryRow>(_ row: R) throws {
    if let old = try fetch(R.self, row.key) { try update(old, to: row) } else { try insert(row) }
  }

  /// The approved entries that the command reopened, by id; one that it removed is none of them.
  func reopened() throws -> [String] {
    try firstStates.filter { $0.value == .approved }.keys.sorted()
      .filter { id in try fetch(ConceptRow.self, [id]).map { $0.reviewState != .approved } ?? false }
  }

  private func rememberState(_ state: ReviewState, of concept: String) {
    guard kind == .decide, firstStates[concept] == nil else { return }
    firstStates[concept] = state
  }

  /// Writes the command itself. Called once, at the end of the transaction.
  func finish() throws {
    guard hasChanges else { return }
    try db.execute(
      sql: "INSERT INTO command (id, kind, summary, date, author, reason, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [id, kind.rawValue, summary, stamp.date, stamp.author, reason, undoes])
  }

  private func note(
    _ entity: HistoryCommand.Entity, _ concept: String?, before: String?, after: String?
  ) throws {
    sequence += 1
    try history.insert(id, sequence, entity, concept, before: before, after: after)
  }
}

/// Adds rows to the history.
struct ChangeInsertion {
  private let statement: RowStatement

  init(_ db: Database) throws {
    statement = try RowStatement(
      db, sql: "INSERT INTO change (commandId, sequence, entity, conceptId, before, after) VALUES (?, ?, ?, ?, ?, ?)")
  }

  /// - Parameters:
  ///   - before: the row's JSON; nil where it was made.
  ///   - after: the row's JSON; nil where it was removed.
  func insert(
    _ command: Int, _ sequence: Int, _ entity: HistoryCommand.Entity, _ concept: String?, before: String?,
    after: String?
  ) throws {
    try statement.run([
      .integer(command), .integer(sequence), .text(entity.rawValue), FieldValue(concept), FieldValue(before),
      FieldValue(after),
    ])
  }
}
