internal import GRDB
import TranslationModel

/// The table that leads from folded spellings to terms.
struct LookUpIndex {
  private let folding: TextFolding
  private let insertion: RowStatement
  private let deletion: RowStatement

  init(_ db: Database, folding: TextFolding) throws {
    self.folding = folding
    insertion = try RowStatement(
      db, sql: "INSERT OR IGNORE INTO lookUp (key, side, conceptId, term, form) VALUES (?, ?, ?, ?, ?)")
    deletion = try RowStatement(
      db, sql: "DELETE FROM lookUp WHERE conceptId = ? AND side = ? AND term = ?")
  }

  func add(_ row: some HistoryRow) throws {
    guard let entry = Self.entry(of: row) else { return }
    for form in [entry.term] + entry.lookUpForms {
      let key = entry.side == .source ? folding.sourceKey(form) : folding.targetKey(form)
      try insertion.run([
        .text(key), .text(entry.side.rawValue), .text(entry.concept), .text(entry.term), .text(form),
      ])
    }
  }

  func remove(_ row: some HistoryRow) throws {
    guard let entry = Self.entry(of: row) else { return }
    try deletion.run([.text(entry.concept), .text(entry.side.rawValue), .text(entry.term)])
  }

  /// Follows a change of a row whose key stays.
  func replace<R: HistoryRow>(_ old: R, by new: R) throws {
    guard let (before, after) = Self.entry(of: old).flatMap({ old in Self.entry(of: new).map { (old, $0) } }),
      !FieldValue.list(before.lookUpForms).isSame(as: .list(after.lookUpForms))
    else { return }
    try remove(old)
    try add(new)
  }

  private struct Entry {
    var side: Side
    var concept: String
    var term: String
    var lookUpForms: [String]
  }

  private static func entry(of row: some HistoryRow) -> Entry? {
    switch row {
    case let row as SourceTermRow:
      Entry(side: .source, concept: row.conceptId, term: row.text, lookUpForms: row.lookUpForms)
    case let row as RenderingRow:
      Entry(side: .target, concept: row.conceptId, term: row.text, lookUpForms: row.lookUpForms)
    default: nil
    }
  }
}
