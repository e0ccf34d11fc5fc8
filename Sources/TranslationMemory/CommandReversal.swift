import Diagnostics
internal import GRDB
import TranslationModel

/// Takes a command back: the units and documents it touched become what they were, unless a later command touched them
/// too.
///
/// Touched are the units whose former state the command kept, and the range of those it added. The state found is kept
/// in the same way for the reversal's own command, so that a redo is a reversal as well.
struct CommandReversal {
  private let recorder: CommandRecorder
  private let db: Database
  private let target: RecordedCommand
  private let added: ClosedRange<Int64>?

  init(_ recorder: CommandRecorder, target: RecordedCommand) throws {
    self.recorder = recorder
    self.target = target
    db = recorder.db
    let row = try Row.fetchOne(db, sql: "SELECT afterUnit, lastUnit FROM command WHERE id = ?", arguments: [target.id])
    let (after, last) = (row?["afterUnit"] as Int64? ?? 0, row?["lastUnit"] as Int64? ?? 0)
    added = last > after ? after + 1...last : nil
  }

  func run(_ log: CommandLog) throws {
    for later in log.later(than: target.id) where try touchesTheSame(later) { throw conflict(with: later) }
    recorder.undoes = target.id
    do {
      let keptBefore =
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM formerUnit WHERE commandId = ?", arguments: [target.id]) ?? 0
      let found = try keepPresentState()
      try withoutIndexes(keptBefore + found) { try restore() }
      try IndexUpkeep.drop(after: recorder.id, reversing: target.id, db)
    } catch let error as DatabaseError where error.resultCode.primaryResultCode == .SQLITE_CONSTRAINT {
      throw conflict(with: try holderOfAPair(log))
    }
    try finish()
  }

  private func touchesTheSame(_ later: RecordedCommand) throws -> Bool {
    let numbers = added.map { "OR unitId BETWEEN \($0.lowerBound) AND \($0.upperBound)" } ?? ""
    return try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM formerUnit WHERE commandId = ?1
            AND (unitId IN (SELECT unitId FROM formerUnit WHERE commandId = ?2) \(numbers)))
          OR EXISTS (SELECT 1 FROM formerDocument WHERE commandId = ?1
            AND documentId IN (SELECT documentId FROM formerDocument WHERE commandId = ?2))
        """, arguments: [later.id, target.id]) ?? false
  }

  /// The command that brought in a pair again that would have to come back.
  private func holderOfAPair(_ log: CommandLog) throws -> RecordedCommand? {
    let id = try Int.fetchOne(
      db,
      sql: """
        SELECT command.id FROM formerUnit AS former JOIN unit ON unit.digest = former.digest AND unit.id <> unitId
          JOIN command ON unit.id BETWEEN afterUnit + 1 AND lastUnit
        WHERE former.commandId = ? LIMIT 1
        """, arguments: [target.id])
    return id.flatMap(log.command)
  }

  /// Returns how many of the units that the command added are there.
  private func keepPresentState() throws -> Int {
    let columns = Schema.unitColumns
    var found = 0
    if let added {
      try db.execute(
        sql: """
          INSERT INTO formerUnit (commandId, unitId, \(columns))
          SELECT ?, id, \(columns) FROM unit WHERE id BETWEEN ? AND ?
          """, arguments: [recorder.id, added.lowerBound, added.upperBound])
      found = db.changesCount
    }
    // Those that are not there are kept too, as numbers without contents.
    try db.execute(
      sql: """
        INSERT INTO formerUnit (commandId, unitId, \(columns))
        SELECT ?, former.unitId, \(Schema.unitColumns(of: "unit"))
        FROM formerUnit AS former LEFT JOIN unit ON unit.id = former.unitId WHERE former.commandId = ?
        """, arguments: [recorder.id, target.id])
    try db.execute(
      sql: """
        INSERT INTO formerDocument (commandId, documentId, version, contentHash)
        SELECT ?, id, version, contentHash FROM document
        WHERE id IN (SELECT documentId FROM formerDocument WHERE commandId = ?)
        """, arguments: [recorder.id, target.id])
    return found
  }

  /// Where more units go or come than stay, the indexes that can be done without are made anew behind it: that costs a
  /// fraction of finding the place of each unit in them.
  ///
  /// - Parameter touched: units that go or come, about.
  private func withoutIndexes(_ touched: Int, _ body: () throws -> Void) throws {
    guard touched > Self.fewest else { return try body() }
    let present = try Int.fetchOne(db, sql: "SELECT count(*) FROM unit") ?? 0
    guard touched * 2 > present else { return try body() }
    try db.execute(sql: "DROP INDEX unitBySource; DROP INDEX unitOfDocument")
    try body()
    try db.execute(sql: Schema.sourceIndex)
    try db.execute(sql: Schema.documentIndex)
  }

  private static let fewest = 4_096

  private func restore() throws {
    if let added {
      try db.execute(
        sql: "DELETE FROM unit WHERE id BETWEEN ? AND ?", arguments: [added.lowerBound, added.upperBound])
    }
    try db.execute(
      sql: "DELETE FROM unit WHERE id IN (SELECT unitId FROM formerUnit WHERE commandId = ?)",
      arguments: [target.id])
    try db.execute(
      sql: """
        UPDATE document SET version = former.version, contentHash = former.contentHash
        FROM formerDocument AS former WHERE former.documentId = document.id AND former.commandId = ?
        """, arguments: [target.id])
    try db.execute(
      sql: """
        INSERT INTO unit (id, \(Schema.unitColumns))
        SELECT unitId, \(Schema.unitColumns) FROM formerUnit WHERE commandId = ? AND digest IS NOT NULL
        """, arguments: [target.id])
  }

  private func finish() throws {
    recorder.noteReversal()
    try recorder.finish(added: target.removed, changed: target.changed, removed: target.added)
  }

  private func conflict(with later: RecordedCommand?) -> TranslationMemoryError {
    let culprit = later.map { Wording(en: "command \($0.id) (\($0.summary))", ko: "\($0.id)번(\($0.title.korean))") }
    let since = culprit ?? Wording(en: "a later command", ko: "나중의 다른 명령")
    return TranslationMemoryError(
      .conflict,
      en: "Command \(target.id) (\(target.summary)) cannot be undone, because \(since.english) changed the same units "
        + "since. Undo that first.",
      ko: "\(target.id)번(\(target.title.korean))은 되돌릴 수 없습니다. 그 뒤에 같은 번역 단위가 바뀌었으니 "
        + "\(since.korean)부터 되돌리십시오.")
  }
}
