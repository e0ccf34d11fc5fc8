internal import GRDB

/// Which renderings stand in no current document but inside longer pairs.
struct InnerPairs {
  let db: Database
  /// No occurrence that holds another begins further before it, in bytes.
  private let longest: Int

  init(_ db: Database) throws {
    self.db = db
    longest = try Int.fetchOne(db, sql: "SELECT max(targetEnd - targetStart) FROM occurrence") ?? 0
  }

  /// Rows of concept and rendering.
  ///
  /// - Parameter wanted: JSON array of the concepts wanted; nil for all.
  /// - Complexity: O(occurrences of them), times those that begin as near as the longest is long.
  func fetch(wanted: String?) throws -> RowCursor {
    // The sort order of the table's key finds the occurrences around one without looking through the document.
    try Row.fetchCursor(
      db,
      sql: """
        SELECT a.conceptId, a.rendering FROM assignment AS a
        JOIN evidence AS e ON e.sourceKey = a.sourceKey AND e.target = a.target
        JOIN occurrence AS o ON o.evidenceId = e.id JOIN document AS d ON d.id = o.documentId AND d.state = 'current'
        WHERE \(wanted == nil ? "?1 IS NULL" : "a.conceptId IN (SELECT value FROM json_each(?1))")
        GROUP BY a.conceptId, a.rendering
        HAVING min(EXISTS (
          SELECT 1 FROM occurrence AS w
          JOIN evidence AS l ON l.id = w.evidenceId
          JOIN assignment AS b ON b.sourceKey = l.sourceKey AND b.target = l.target
          JOIN rendering AS r ON r.conceptId = b.conceptId AND r.text = b.rendering AND r.decision <> 'rejected'
          WHERE w.documentId = o.documentId AND w.targetStart BETWEEN o.targetStart - ?2 AND o.targetStart
            AND w.targetEnd >= o.targetEnd AND w.sourceStart <= o.sourceStart AND w.sourceEnd >= o.sourceEnd
            AND w.targetEnd - w.targetStart > o.targetEnd - o.targetStart
            AND w.sourceEnd - w.sourceStart > o.sourceEnd - o.sourceStart
        ))
        """, arguments: [wanted, longest])
  }
}
