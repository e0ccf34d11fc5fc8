internal import GRDB
import TranslationModel

extension GlossaryStore {
  /// All entries as a list shows them, in the order of ``reviewQueue()``; those with nothing to decide come behind,
  /// ordered by original. An entry whose candidates all occur no more and that nobody decided on is left out.
  ///
  /// - Parameter ids: the entries wanted; nil for all. Ids that lead nowhere are passed over.
  /// - Complexity: O(rows of the entries), one query a table.
  public func summaries(of ids: [String]? = nil) throws(GlossaryStoreError) -> [ConceptSummary] {
    try read { db in
      let wanted = ids.map(EntryAssembly.json)
      let rows = try SummaryRows(db, wanted: wanted)
      return try EntryAssembly(db, ids: ids, withOccurrences: false).items()
        .filter { !Self.isWithdrawn($0) }.map(rows.summary).sorted(by: Self.precede)
    }
  }

  /// A number that changes whenever another process writes to the glossary. O(1).
  ///
  /// > Source: https://sqlite.org/pragma.html#pragma_data_version
  public func dataVersion() throws(GlossaryStoreError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }
  }

  /// What waits before what does not, what was put off in between.
  private static func precede(_ first: ConceptSummary, _ second: ConceptSummary) -> Bool {
    let ranks = [first, second].map { $0.item.reasons.isEmpty ? .max : $0.skipped ?? 0 }
    if ranks[0] != ranks[1] { return ranks[0] < ranks[1] }
    if ranks[0] == .max { return EntryOrder.entriesPrecede(first.item.entry, second.item.entry) }
    return ReviewReasons.precede(first.item, second.item)
  }
}

/// What summaries have besides the entries.
private struct SummaryRows {
  private var documents: [String: [String]] = [:]
  private var sourceKeys: [String: String] = [:]
  private var targetKeys: [String: String] = [:]
  private var insideOnly: [String: Set<String>] = [:]
  private var skipped: [String: Int] = [:]

  /// - Parameter wanted: JSON array of the concepts wanted; nil for all.
  init(_ db: Database, wanted: String?) throws {
    func rows(_ selection: String, _ column: String, _ order: String) throws -> RowCursor {
      let condition = wanted == nil ? "" : "WHERE \(column) IN (SELECT value FROM json_each(?))"
      return try Row.fetchCursor(
        db, sql: "\(selection) \(condition) ORDER BY \(order)", arguments: wanted.map { [$0] } ?? [])
    }
    let places = try rows(
      """
      SELECT DISTINCT a.conceptId, d.name FROM assignment AS a
      JOIN evidence AS e ON e.sourceKey = a.sourceKey AND e.target = a.target
      JOIN occurrence AS o ON o.evidenceId = e.id JOIN document AS d ON d.id = o.documentId AND d.state = 'current'
      """, "a.conceptId", "d.name")
    while let row = try places.next() { documents[row[0], default: []].append(row[1]) }
    let keys = try rows("SELECT DISTINCT conceptId, side, key FROM lookUp", "conceptId", "conceptId, side, key")
    while let row = try keys.next() {
      if Side(rawValue: row[1]) == .source {
        sourceKeys[row[0], default: ""] += "\(row[2] as String)\n"
      } else {
        targetKeys[row[0], default: ""] += "\(row[2] as String)\n"
      }
    }
    let inside = try InnerPairs(db).fetch(wanted: wanted)
    while let row = try inside.next() { insideOnly[row[0], default: []].insert(row[1]) }
    let turns = try rows("SELECT id, skipped FROM concept", "id", "id")
    while let row = try turns.next() { skipped[row[0]] = row[1] }
  }

  func summary(of item: ReviewItem) -> ConceptSummary {
    let id = item.entry.id
    return ConceptSummary(
      item: item, documents: documents[id] ?? [], sourceKeys: sourceKeys[id] ?? "", targetKeys: targetKeys[id] ?? "",
      insideOnly: insideOnly[id] ?? [], skipped: skipped[id])
  }
}
