internal import GRDB

/// Changes of a table's text that leave its rows as they are.
enum SchemaText {
  struct Change {
    var table: String
    /// Part of the statement that made the table.
    var old: String
    var new: String
  }

  /// Rewrites constraints in place, in the order SQLite's documentation gives, instead of copying tables of any size.
  ///
  /// > Source: https://sqlite.org/lang_altertable.html#otheralter
  static func rewrite(_ db: Database, tables changes: [Change]) throws {
    let version = try Int.fetchOne(db, sql: "PRAGMA schema_version") ?? 0
    try db.execute(sql: "PRAGMA writable_schema = ON")
    for change in changes {
      try db.execute(
        sql:
          "UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE type = 'table' AND name = ? AND instr(sql, ?) > 0",
        arguments: [change.old, change.new, change.table, change.old])
      guard db.changesCount == 1 else {
        throw GlossaryStoreError(
          .corrupted, en: "The table “\(change.table)” of the glossary is not as jjak made it; it was left as it is.",
          ko: "용어집의 “\(change.table)” 표가 jjak이 만든 것과 다릅니다. 손대지 않았습니다.")
      }
    }
    try db.execute(sql: "PRAGMA schema_version = \(version + 1)")
    try db.execute(sql: "PRAGMA writable_schema = RESET")
  }
}
