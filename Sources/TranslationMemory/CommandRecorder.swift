internal import GRDB
import TranslationModel

/// Notes what a command does to the memory, so that it can be taken back.
///
/// New units get numbers that were never used before, so that the units a command added are a range of numbers: a
/// million of them cost nothing. Only what is replaced or removed is kept, as it was, in `formerUnit` and
/// `formerDocument`. Lives for one transaction; a command that changes nothing leaves no trace.
final class CommandRecorder {
  let db: Database
  let stamp: ChangeStamp
  /// Number of the command, should it change anything.
  let id: Int
  /// What is done, in a few words.
  var summary = ""
  /// The command an undo takes back.
  var undoes: Int?
  /// The glossary's command that belongs to this one.
  var glossaryCommand: Int?
  private let kind: RecordedCommand.Kind
  /// The highest number that a unit had before.
  private let afterUnit: Int64
  /// The number that the next new unit gets.
  @exclusivity(unchecked) private(set) var nextUnit: Int64
  private var keepsSomething = false

  init(_ db: Database, kind: RecordedCommand.Kind, stamp: ChangeStamp) throws {
    self.db = db
    self.kind = kind
    self.stamp = stamp
    id = try (Int.fetchOne(db, sql: "SELECT max(id) FROM command") ?? 0) + 1
    let used = try Int64.fetchOne(db, sql: "SELECT lastUnit FROM command ORDER BY id DESC LIMIT 1") ?? 0
    afterUnit = max(used, try Int64.fetchOne(db, sql: "SELECT max(id) FROM unit") ?? 0)
    nextUnit = afterUnit + 1
  }

  /// Whether anything was changed yet.
  var hasChanges: Bool { keepsSomething || nextUnit > afterUnit + 1 }

  /// The number of the command, or nil where nothing was changed.
  var recordedID: Int? { hasChanges ? id : nil }

  /// The unit with the number ``nextUnit`` was inserted.
  func noteInsertion() {
    nextUnit += 1
  }

  /// To be called before a unit is changed or removed for the first time.
  func keep(unit: Int64) throws {
    guard unit <= afterUnit else { return }
    keepsSomething = true
    try db.cachedStatement(
      sql: """
        INSERT INTO formerUnit (commandId, unitId, \(Schema.unitColumns))
        SELECT ?, id, \(Schema.unitColumns) FROM unit WHERE id = ? ON CONFLICT DO NOTHING
        """
    ).execute(arguments: [id, unit])
  }

  /// To be called before the units that `condition` chooses are changed or removed; returns how many they are.
  ///
  /// - Parameter condition: on `unit` joined with its `document`.
  func keep(where condition: String, _ arguments: StatementArguments) throws -> Int {
    try db.execute(
      sql: """
        INSERT INTO formerUnit (commandId, unitId, \(Schema.unitColumns))
        SELECT ?, unit.id, \(Schema.unitColumns(of: "unit"))
        FROM unit LEFT JOIN document ON document.id = unit.documentId WHERE \(condition)
        """, arguments: [id] + arguments)
    if db.changesCount > 0 { keepsSomething = true }
    return db.changesCount
  }

  /// To be called before a document gets another version.
  func keep(document: Int64) throws {
    keepsSomething = true
    try db.execute(
      sql: """
        INSERT INTO formerDocument (commandId, documentId, version, contentHash)
        SELECT ?, id, version, contentHash FROM document WHERE id = ? ON CONFLICT DO NOTHING
        """, arguments: [id, document])
  }

  /// A reversal keeps by itself what it finds.
  func noteReversal() {
    keepsSomething = true
  }

  /// Writes the command itself. Called once, at the end of the transaction.
  ///
  /// - Parameters:
  ///   - added, changed, removed: what the history says of it: the figures that the person was told.
  func finish(added: Int, changed: Int, removed: Int) throws {
    guard hasChanges else { return }
    if removed > 0 { try IndexUpkeep.dropEmptied(by: id, db) }
    try db.execute(
      sql: """
        INSERT INTO command (
          id, kind, summary, date, author, undoes, afterUnit, lastUnit, added, changed, removed, glossaryCommand)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, kind.rawValue, summary, stamp.date, stamp.author, undoes, afterUnit, nextUnit - 1, added, changed, removed,
        glossaryCommand,
      ])
  }
}
