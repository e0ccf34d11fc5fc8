internal import GRDB
import LinguisticText
import TranslationModel

/// A memory opened for looking things up, one after the other: what was read of the index stays at hand.
///
/// Got from ``TranslationMemory/withSearch(_:)``, and of use only inside it. Every call sees one consistent state, and
/// what others wrote before it.
public final class MemorySearch {
  private let db: Database
  let path: String
  let rows: UnitRowReader
  private let reader: IndexReader
  private let begin: RawStatement
  private let commit: RawStatement
  private let dataVersion: RawStatement
  private var sides: [IndexSide: Side] = [:]
  private var seenVersion: Int64?
  private var count = 0

  /// What is known of the index of one side.
  final class Side {
    var segments: [IndexSegment]
    /// The numbers of units that no segment covers.
    var gaps: [ClosedRange<Int64>]
    var loose: LooseUnits?

    init(segments: [IndexSegment], gaps: [ClosedRange<Int64>]) {
      self.segments = segments
      self.gaps = gaps
    }
  }

  init(_ db: Database, path: String) throws {
    self.db = db
    self.path = path
    rows = try UnitRowReader(db)
    reader = try IndexReader(db)
    begin = try RawStatement(db, "BEGIN")
    commit = try RawStatement(db, "COMMIT")
    dataVersion = try RawStatement(db, "PRAGMA data_version")
  }

  /// Look-ups after which it pays to read pages where the system holds them instead of copying them. One look-up alone
  /// is to take little memory, and what is mapped counts as taken.
  private static let fewest = 8
  private static let mappedBytes = 16 << 30

  /// Runs `body` on one state of the database.
  func reading<T>(_ body: () throws -> T) throws -> T {
    count += 1
    if count == Self.fewest { try db.execute(sql: "PRAGMA mmap_size = \(Self.mappedBytes)") }
    try begin.run()
    let result: T
    do {
      try lookForChanges()
      result = try body()
    } catch {
      try? commit.run()
      throw error
    }
    try commit.run()
    return result
  }

  private func lookForChanges() throws {
    _ = try dataVersion.step()
    let version = dataVersion.integer(0)
    dataVersion.reset()
    guard version != seenVersion else { return }
    seenVersion = version
    for (side, known) in sides {
      let state = try state(of: side)
      known.gaps = state.gaps
      known.loose = nil
      // A segment that is the same keeps what was read of it.
      known.segments = state.segments.map { segment in known.segments.first(where: segment.isSame) ?? segment }
    }
  }

  /// The segments of a side, and the numbers of units that they do not cover.
  func coverage(of side: IndexSide) throws -> (segments: [IndexSegment], gaps: [ClosedRange<Int64>]) {
    let known = try self.side(side)
    return (known.segments, known.gaps)
  }

  private func side(_ side: IndexSide) throws -> Side {
    if let known = sides[side] { return known }
    let made = try state(of: side)
    sides[side] = made
    return made
  }

  private func state(of side: IndexSide) throws -> Side {
    let segments = try reader.segments(of: side)
    let gaps = IndexUpkeep.gaps(between: segments.map(\.range), upTo: try IndexUpkeep.lastUnit(db))
    return Side(segments: segments, gaps: gaps)
  }

  /// The units of a side that are in no segment, read when they are asked for first.
  func loose(_ side: IndexSide) throws -> LooseUnits {
    let known = try self.side(side)
    if let loose = known.loose { return loose }
    let loose = try LooseUnits(db, side: side, gaps: known.gaps)
    known.loose = loose
    return loose
  }
}
