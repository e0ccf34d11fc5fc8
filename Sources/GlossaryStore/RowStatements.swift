internal import GRDB
internal import GRDBSQLite
import TranslationModel

/// A statement that is run for every row of an import, through SQLite's own interface: a million of them should cost
/// little more than SQLite does.
struct RowStatement {
  private let db: Database
  private let statement: Statement

  init(_ db: Database, sql: String) throws {
    self.db = db
    statement = try db.makeStatement(sql: sql)
  }

  /// - Parameter values: one for each `?`.
  func run(_ values: [FieldValue]) throws {
    guard let connection = db.sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
    let row = statement.sqliteStatement
    for (index, value) in values.enumerated() { value.bind(to: row, CInt(index + 1)) }
    let code = sqlite3_step(row)
    sqlite3_reset(row)
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)))
    }
  }
}

extension FieldValue {
  fileprivate func bind(to row: SQLiteStatement, _ index: CInt) {
    switch self {
    case .null: sqlite3_bind_null(row, index)
    case .integer(let value): sqlite3_bind_int64(row, index, Int64(value))
    case .text(var text):
      text.withUTF8 { bytes in
        // SQLite makes its own copy.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        let characters = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
        _ = sqlite3_bind_text(row, index, characters, CInt(bytes.count), copied)
      }
    case .list(let texts): FieldValue.text(FieldValue.json(texts)).bind(to: row, index)
    }
  }
}

/// Statements for the rows of one table, prepared once for a transaction.
final class TableStatements {
  private let insertion: RowStatement
  /// nil where every column is one of the key, so that there is nothing to overwrite.
  private let update: RowStatement?
  private let deletion: RowStatement
  private let selection: Statement
  /// Places of the key columns, and of the others.
  private let keys: [Int]
  private let others: [Int]

  init<R: HistoryRow>(_ db: Database, _ type: R.Type) throws {
    keys = R.keyColumns.compactMap { R.columns.firstIndex(of: $0) }
    others = R.columns.indices.filter { !R.keyColumns.contains(R.columns[$0]) }
    let condition = R.keyColumns.map { "\($0) = ?" }.joined(separator: " AND ")
    let places = R.columns.map { _ in "?" }.joined(separator: ", ")
    let changed = others.map { "\(R.columns[$0]) = ?" }.joined(separator: ", ")
    insertion = try RowStatement(db, sql: "INSERT INTO \(R.tableName) (\(R.selection)) VALUES (\(places))")
    update =
      changed.isEmpty ? nil : try RowStatement(db, sql: "UPDATE \(R.tableName) SET \(changed) WHERE \(condition)")
    deletion = try RowStatement(db, sql: "DELETE FROM \(R.tableName) WHERE \(condition)")
    selection = try db.makeStatement(sql: "SELECT \(R.selection) FROM \(R.tableName) WHERE \(condition)")
  }

  func fetch<R: HistoryRow>(_ type: R.Type, _ key: [(any DatabaseValueConvertible)?]) throws -> R? {
    try R.fetchOne(selection, arguments: StatementArguments(key))
  }

  func insert(_ row: some HistoryRow) throws {
    try insertion.run(row.values)
  }

  func overwrite(_ row: some HistoryRow) throws {
    let values = row.values
    try update?.run((others + keys).map { values[$0] })
  }

  func delete(_ row: some HistoryRow) throws {
    let values = row.values
    try deletion.run(keys.map { values[$0] })
  }
}

/// The rows of one concept in one table, in order of their keys.
struct RowsOfConcept<R: HistoryRow> {
  private let statement: Statement

  init(_ db: Database, _ type: R.Type) throws {
    statement = try db.makeStatement(
      sql: """
        SELECT \(R.selection) FROM \(R.tableName) WHERE \(R.entity == .concept ? "id" : "conceptId") = ?
        ORDER BY \(R.keyColumns.joined(separator: ", "))
        """)
  }

  func rows(of concept: String) throws -> [R] {
    try R.fetchAll(statement, arguments: [concept])
  }
}

/// The statements of all tables with a history.
final class RowStatements {
  private let db: Database
  private var concepts: [Any?] = Array(repeating: nil, count: HistoryCommand.Entity.allCases.count)
  private var tables: [TableStatements?] = Array(repeating: nil, count: HistoryCommand.Entity.allCases.count)

  init(_ db: Database) {
    self.db = db
  }

  func rows<R: HistoryRow>(_ type: R.Type) throws -> RowsOfConcept<R> {
    let index = R.entity.place
    if let known = concepts[index] as? RowsOfConcept<R> { return known }
    let rows = try RowsOfConcept(db, type)
    concepts[index] = rows
    return rows
  }

  func table<R: HistoryRow>(_ type: R.Type) throws -> TableStatements {
    let index = R.entity.place
    if let table = tables[index] { return table }
    let table = try TableStatements(db, type)
    tables[index] = table
    return table
  }
}

extension HistoryCommand.Entity {
  fileprivate var place: Int {
    switch self {
    case .document: 0
    case .concept: 1
    case .original: 2
    case .sourceTerm: 3
    case .rendering: 4
    case .assignment: 5
    case .relation: 6
    }
  }
}
