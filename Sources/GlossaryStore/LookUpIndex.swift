internal import GRDB
import TranslationModel

/// The table that leads from folded spellings to terms.
enum LookUpIndex {
  static func add(_ row: any HistoryRow, to db: Database, folding: TextFolding) throws {
    guard let entry = entry(of: row) else { return }
    for form in [entry.term] + entry.lookUpForms {
      let key = entry.side == .source ? folding.sourceKey(form) : folding.targetKey(form)
      try db.cachedStatement(
        sql: "INSERT OR IGNORE INTO lookUp (key, side, conceptId, term, form) VALUES (?, ?, ?, ?, ?)"
      ).execute(arguments: [key, entry.side.rawValue, entry.concept, entry.term, form])
    }
  }

  static func remove(_ row: any HistoryRow, from db: Database) throws {
    guard let entry = entry(of: row) else { return }
    try db.cachedStatement(sql: "DELETE FROM lookUp WHERE conceptId = ? AND side = ? AND term = ?")
      .execute(arguments: [entry.concept, entry.side.rawValue, entry.term])
  }

  /// Makes the whole table anew.
  static func rebuild(_ db: Database, folding: TextFolding) throws {
    try db.execute(sql: "DELETE FROM lookUp")
    for row in try SourceTermRow.fetchAll(db) { try add(row, to: db, folding: folding) }
    for row in try RenderingRow.fetchAll(db) { try add(row, to: db, folding: folding) }
  }

  private struct Entry {
    var side: Side
    var concept: String
    var term: String
    var lookUpForms: [String]
  }

  private static func entry(of row: any HistoryRow) -> Entry? {
    switch row {
    case let row as SourceTermRow:
      Entry(side: .source, concept: row.conceptId, term: row.text, lookUpForms: row.lookUpForms)
    case let row as RenderingRow:
      Entry(side: .target, concept: row.conceptId, term: row.text, lookUpForms: row.lookUpForms)
    default: nil
    }
  }
}
