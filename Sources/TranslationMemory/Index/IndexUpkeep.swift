internal import GRDB

/// Keeps the index of a side level with the units.
///
/// New units stay loose until they are many; then they become a segment, together with the segments before them that are
/// not much larger, so that a memory has few segments and a unit is indexed again only a few times however the memory
/// grew. A unit's text never changes and its number is never given to another, so a segment stays true when units of
/// its range are deleted: what is not there any more is passed over.
struct IndexUpkeep {
  let db: Database
  let side: IndexSide

  /// Units that may stay loose: looking at each costs less than a query.
  var mostLoose = 2_000
  /// A segment more than so many times larger than what is new is left alone.
  var growth = 4

  struct Segment {
    var id: Int64
    var range: ClosedRange<Int64>
    var units: Int
  }

  func segments() throws -> [Segment] {
    try Row.fetchAll(
      db, sql: "SELECT id, firstUnit, lastUnit, units FROM indexSegment WHERE side = ? ORDER BY firstUnit",
      arguments: [side.rawValue]
    ).map { row in
      let (first, last): (Int64, Int64) = (row["firstUnit"], row["lastUnit"])
      return Segment(id: row["id"], range: first...last, units: row["units"])
    }
  }

  /// Ranges of unit numbers that no segment covers.
  static func gaps(between ranges: [ClosedRange<Int64>], upTo last: Int64) -> [ClosedRange<Int64>] {
    var gaps: [ClosedRange<Int64>] = []
    var next: Int64 = 1
    for range in ranges {
      if next < range.lowerBound { gaps.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= last { gaps.append(next...last) }
    return gaps
  }

  static func lastUnit(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT max(id) FROM unit") ?? 0
  }

  /// Whether so many units are loose that ``run()`` would index them.
  func isBehind() throws -> Bool {
    try gapToFill() != nil
  }

  /// Indexes loose units where they are many. In a transaction; returns whether anything was done.
  ///
  /// - Complexity: O(units indexed), about 2 µs each.
  @discardableResult
  func run() throws -> Bool {
    var isChanged = false
    while let gap = try gapToFill() {
      try fill(gap)
      isChanged = true
    }
    return isChanged
  }

  private func gapToFill() throws -> ClosedRange<Int64>? {
    let ranges = try segments().map(\.range)
    return try Self.gaps(between: ranges, upTo: Self.lastUnit(db)).first { gap in
      try units(in: gap, most: mostLoose + 1) > mostLoose
    }
  }

  private func units(in range: ClosedRange<Int64>, most: Int) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM (SELECT 1 FROM unit WHERE id BETWEEN ? AND ? LIMIT ?)",
      arguments: [range.lowerBound, range.upperBound, most]) ?? 0
  }

  private func fill(_ gap: ClosedRange<Int64>) throws {
    var range = gap
    let segments = try segments()
    var size = try units(in: gap, most: SegmentBuilder.mostUnits)
    for segment in segments.reversed() where segment.range.upperBound < gap.lowerBound {
      guard segment.units <= growth * size, segment.units + size <= SegmentBuilder.mostUnits else { break }
      try Self.remove(segment.id, db)
      range = segment.range.lowerBound...range.upperBound
      size += segment.units
    }
    let command = try Int.fetchOne(db, sql: "SELECT max(id) FROM command") ?? 0
    let used = Set(try Int64.fetchAll(db, sql: "SELECT id FROM indexSegment"))
    guard let id = (Int64(1)...).first(where: { !used.contains($0) }) else { return }
    var builder = SegmentBuilder(db, side: side, range: range)
    try builder.build(as: id, after: command)
  }

  /// Drops the segments that do not hold what a reversal brought back, because they were made while it was away.
  ///
  /// - Parameter command: the reversal's own.
  static func drop(after command: Int, reversing target: Int, _ db: Database) throws {
    let ids = try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM indexSegment WHERE command >= ?1 AND EXISTS (
          SELECT 1 FROM formerUnit AS restored JOIN formerUnit AS found USING (unitId)
          WHERE restored.commandId = ?1 AND restored.digest IS NOT NULL
            AND found.commandId = ?2 AND found.digest IS NULL AND unitId BETWEEN firstUnit AND lastUnit)
        """, arguments: [target, command])
    for id in ids { try remove(id, db) }
  }

  /// Drops the segments most of whose units a command removed.
  static func dropEmptied(by command: Int, _ db: Database) throws {
    // Both sides have segments of the same ranges, mostly: each range is counted once.
    var removed: [ClosedRange<Int64>: Int] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT id, firstUnit, lastUnit, units FROM indexSegment") {
      let (first, last, units): (Int64, Int64, Int) = (row["firstUnit"], row["lastUnit"], row["units"])
      let count =
        try removed[first...last] ?? Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM formerUnit
            WHERE commandId = ? AND unitId BETWEEN ? AND ? AND NOT EXISTS (SELECT 1 FROM unit WHERE unit.id = unitId)
            """, arguments: [command, first, last]) ?? 0
      removed[first...last] = count
      if units < 2 * count { try remove(row["id"], db) }
    }
  }

  private static func remove(_ segment: Int64, _ db: Database) throws {
    let (chunks, postings) = (IndexChunk.ids(segment), IndexPostings.ids(segment))
    try db.execute(
      sql: """
        DELETE FROM indexChunk WHERE id BETWEEN ? AND ?;
        DELETE FROM indexPostings WHERE id BETWEEN ? AND ?;
        DELETE FROM indexSegment WHERE id = ?
        """,
      arguments: [
        chunks.lowerBound, chunks.upperBound, postings.lowerBound, postings.upperBound, segment,
      ])
  }
}
