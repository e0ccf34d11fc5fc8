internal import GRDB

/// The units that no segment of the index covers: few, held in memory and looked at one by one.
final class LooseUnits {
  private(set) var units: [Int64] = []
  private var pool: [UInt32] = []
  private var ends: [Int] = []
  private var signatures: [TextSignature] = []

  /// - Parameter gaps: ranges of unit numbers.
  init(_ db: Database, side: IndexSide, gaps: [ClosedRange<Int64>]) throws {
    guard !gaps.isEmpty else { return }
    let rows = try RawStatement(db, "SELECT id, \(side.column) FROM unit WHERE id BETWEEN ? AND ? ORDER BY id")
    for gap in gaps {
      rows.bind(gap.lowerBound, at: 1)
      rows.bind(gap.upperBound, at: 2)
      while try rows.step() {
        let start = pool.count
        side.appendKey(rows.bytes(1), to: &pool)
        guard pool.count > start else { continue }
        units.append(rows.integer(0))
        ends.append(pool.count)
        signatures.append(pool[start...].withUnsafeBufferPointer { TextSignature($0) })
      }
      rows.reset()
    }
  }

  /// Calls `body` with the index of each unit that may be similar, and a distance it has at least.
  func forEachCandidate(_ query: FuzzyQuery, _ body: (_ index: Int, _ leastDistance: Int) throws -> Void) rethrows {
    var start = 0
    for index in units.indices {
      let length = ends[index] - start
      start = ends[index]
      guard query.lengths.contains(length) else { continue }
      let distance = query.signature.leastDistance(to: signatures[index])
      if distance <= query.mostEdits(length) { try body(index, distance) }
    }
  }

  /// Hands over the characters of a unit.
  func text<R>(_ index: Int, _ body: (UnsafeBufferPointer<UInt32>) throws -> R) rethrows -> R {
    try pool[(index == 0 ? 0 : ends[index - 1])..<ends[index]].withUnsafeBufferPointer(body)
  }
}
