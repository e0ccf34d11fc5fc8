internal import GRDB
import TranslationModel

extension TranslationMemory {
  /// Gives the units one by one, in an order that depends on what the memory holds only: units without a document
  /// first, then by name of the document (by bytes), then by place in it.
  ///
  /// Holds one unit at a time, so that a memory of any size can be exported. `body` must not use this memory.
  ///
  /// - Throws: what `body` throws, or a `TranslationMemoryError`.
  public func forEachUnit(_ filter: UnitFilter = .all, _ body: (TranslationUnit) throws -> Void) throws {
    var stopped: (any Error)?
    try read { db in
      let condition = filter.condition
      let documents = try Int64.fetchAll(db, sql: "SELECT id FROM document ORDER BY name")
      for document in [nil] + documents.map(Optional.some) where stopped == nil {
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT unit.*, document.name AS document
            FROM unit LEFT JOIN document ON document.id = unit.documentId
            WHERE unit.documentId IS ? AND \(condition.sql) ORDER BY unit.documentId, position, unit.id
            """, arguments: [document] + condition.arguments)
        while stopped == nil, let row = try rows.next() {
          let unit = try TranslationUnit(row: row)
          do { try body(unit) } catch { stopped = error }
        }
      }
    }
    if let stopped { throw stopped }
  }

  /// The units at once, in the same order: for memories known to be small.
  public func units(_ filter: UnitFilter = .all) throws(TranslationMemoryError) -> [TranslationUnit] {
    var units: [TranslationUnit] = []
    do {
      try forEachUnit(filter) { units.append($0) }
    } catch {
      throw TranslationMemoryError(error, path: path)
    }
    return units
  }

  /// Deletes the units of a filter; returns how many.
  ///
  /// A unit that was recorded from a document is remembered as deleted, so that recording the document again does not
  /// bring it back; ``add(_:from:)`` does. Superseded units are removed.
  ///
  /// - Parameter summary: what is done, for the history; "delete 12 translation units" where nothing is said.
  public func delete(_ filter: UnitFilter, as summary: String? = nil) throws(TranslationMemoryError) -> Int {
    try perform(.delete) { recorder in
      let condition = filter.condition
      let count = try recorder.keep(where: condition.sql, condition.arguments)
      let chosen = "id IN (SELECT unitId FROM formerUnit WHERE commandId = ?)"
      let isRecorded = filter.state == .counting ? "version IS NOT NULL" : "0"
      try recorder.db.execute(
        sql: """
          DELETE FROM unit WHERE NOT (\(isRecorded)) AND \(chosen);
          UPDATE unit SET deleted = 1 WHERE \(chosen);
          """, arguments: [recorder.id, recorder.id])
      recorder.summary = summary ?? "delete \(Self.counted(count))"
      try recorder.finish(added: 0, changed: 0, removed: count)
      return count
    }
  }

  /// How many units a filter chooses. O(size).
  public func count(_ filter: UnitFilter) throws(TranslationMemoryError) -> Int {
    try read { db in
      let condition = filter.condition
      return try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM unit LEFT JOIN document ON document.id = unit.documentId WHERE \(condition.sql)
          """, arguments: condition.arguments) ?? 0
    }
  }

  /// How much the memory holds. O(size).
  public func statistics() throws(TranslationMemoryError) -> MemoryStatistics {
    try read { db in
      var result = MemoryStatistics()
      let joined = "FROM unit LEFT JOIN document ON document.id = unit.documentId"
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT count(*) AS units, count(DISTINCT sourceKey) AS sources, count(DISTINCT documentId) AS documents
          \(joined) WHERE \(UnitFilter.counting)
          """)
      result.units = row?["units"] ?? 0
      result.sources = row?["sources"] ?? 0
      result.documents = row?["documents"] ?? 0
      result.deleted = try Int.fetchOne(db, sql: "SELECT count(*) FROM unit WHERE deleted = 1") ?? 0
      let all = try Int.fetchOne(db, sql: "SELECT count(*) FROM unit") ?? 0
      result.superseded = all - result.units - result.deleted
      return result
    }
  }
}
