internal import GRDB
internal import GRDBSQLite

/// A statement of SQLite's own interface, for what is asked thousands of times a second: it hands over bytes where they
/// lie.
///
/// Must not outlive the connection's closure it was made in.
final class RawStatement {
  private let connection: OpaquePointer
  private let statement: OpaquePointer

  init(_ db: Database, _ sql: String) throws {
    guard let connection = db.sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v2(connection, sql, -1, &statement, nil)
    guard code == SQLITE_OK, let statement else { throw Self.error(code, connection) }
    self.connection = connection
    self.statement = statement
  }

  deinit {
    sqlite3_finalize(statement)
  }

  private static func error(_ code: CInt, _ connection: OpaquePointer) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)))
  }

  func bind(_ value: Int64?, at index: CInt) {
    if let value { sqlite3_bind_int64(statement, index, value) } else { sqlite3_bind_null(statement, index) }
  }

  /// The bytes must stay where they are until the statement is reset.
  func bind(blob bytes: UnsafeRawBufferPointer, at index: CInt) {
    sqlite3_bind_blob64(statement, index, bytes.baseAddress, sqlite3_uint64(bytes.count), nil)
  }

  /// Goes to the next row; false where there is none.
  func step() throws -> Bool {
    let code = sqlite3_step(statement)
    if code == SQLITE_ROW { return true }
    guard code == SQLITE_DONE else { throw Self.error(code, connection) }
    return false
  }

  func reset() {
    sqlite3_reset(statement)
  }

  /// Runs a statement that has no rows.
  func run() throws {
    defer { reset() }
    _ = try step()
  }

  func isNull(_ column: CInt) -> Bool {
    sqlite3_column_type(statement, column) == SQLITE_NULL
  }

  func integer(_ column: CInt) -> Int64 {
    sqlite3_column_int64(statement, column)
  }

  func double(_ column: CInt) -> Double? {
    isNull(column) ? nil : sqlite3_column_double(statement, column)
  }

  /// The bytes of a blob or text; they are there until the next step.
  func bytes(_ column: CInt) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_blob(statement, column)?.assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
  }

  func text(_ column: CInt) -> String {
    String(decoding: bytes(column), as: UTF8.self)
  }
}
