internal import GRDB
internal import GRDBSQLite
import TranslationModel

/// Puts new rows into the table of units through SQLite's own interface: a million of them should cost little more
/// than SQLite does.
///
/// The texts of a row lie one behind the other in one buffer, and SQLite reads them there.
final class UnitInsertion {
  /// A row without what every unit says itself.
  struct Place {
    var document: Int64?
    /// Nil for a unit that stands for itself.
    var version: Int?
    var position: Int
  }

  private let db: Database
  private let recorder: CommandRecorder
  private let statement: Statement
  @exclusivity(unchecked) private var bytes: [UInt8] = []
  /// Where each text ends in `bytes`.
  @exclusivity(unchecked) private var ends: [Int] = []

  init(_ recorder: CommandRecorder) throws {
    self.recorder = recorder
    db = recorder.db
    statement = try db.cachedStatement(
      sql: """
        INSERT INTO unit (
          source, target, notes, properties, createdDate, createdBy, modifiedDate, modifiedBy,
          digest, sourceKey, position, documentId, version, score, id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING
        """)
  }

  /// Inserts a unit; returns false, and changes nothing, where a row has the digest already.
  ///
  /// A unit that does not say when it was made was made by this command.
  func insert(_ unit: TranslationUnit, digest: Int64, at place: Place) throws -> Bool {
    guard let connection = db.sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
    collectTexts(of: unit, stamp: recorder.stamp)
    let row = statement.sqliteStatement
    let code = bytes.withUnsafeBytes { buffer in
      var start = 0
      for (index, end) in ends.enumerated() {
        let text = buffer.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
        sqlite3_bind_text(row, CInt(index + 1), text, CInt(end - start), nil)
        start = end
      }
      sqlite3_bind_int64(row, 9, digest)
      sqlite3_bind_int64(row, 10, UnitIdentity.sourceKey(unit.source))
      sqlite3_bind_int64(row, 11, Int64(place.position))
      if let document = place.document { sqlite3_bind_int64(row, 12, document) }
      if let version = place.version { sqlite3_bind_int64(row, 13, Int64(version)) }
      if let score = unit.score { sqlite3_bind_double(row, 14, score) }
      sqlite3_bind_int64(row, 15, recorder.nextUnit)
      let code = sqlite3_step(row)
      sqlite3_reset(row)
      // The buffer is used again; what is not bound is NULL.
      sqlite3_clear_bindings(row)
      return code
    }
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)))
    }
    guard sqlite3_changes(connection) > 0 else { return false }
    recorder.noteInsertion()
    return true
  }

  private func collectTexts(of unit: TranslationUnit, stamp: ChangeStamp) {
    let created = unit.created ?? unit.modified ?? stamp
    let modified = unit.modified ?? created
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    append(unit.source)
    append(unit.target)
    UnitListText.append(unit.notes, to: &bytes)
    ends.append(bytes.count)
    UnitListText.append(unit.properties, to: &bytes)
    ends.append(bytes.count)
    append(created.date)
    append(created.author)
    append(modified.date)
    append(modified.author)
  }

  private func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
  }
}
