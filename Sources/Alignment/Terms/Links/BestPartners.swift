/// The best partners of each unit of a piece, chosen from both sides.
final class BestPartners {
  /// The most partners that any unit wants.
  private let stride: Int
  /// The best scores of each column so far, lowest first, `stride` apiece.
  private let columnBest = RawBuffer<Float>()
  private let rowBest: RawBuffer<Float>
  private let rowFloors = RawBuffer<Float>()
  private let columnCounts = RawBuffer<UInt32>()

  init(most: Int) {
    stride = most
    rowBest = RawBuffer(zeroes: most)
  }

  /// Adds to the cells of both directions the pairs of positions that are among the best of their row or column.
  ///
  /// Rows are source units; the matrices are row by row. A score is more than 0. `sourceWanted` and `targetWanted` are the
  /// numbers of partners of each row and column, 1 to the most.
  func keep(
    sourceCount: Int, targetCount: Int, sourceWanted: UnsafePointer<UInt8>, targetWanted: UnsafePointer<UInt8>,
    pairs: UnsafePointer<UInt32>, scores: UnsafePointer<Float>, sourceStart: Int, targetStart: Int,
    ofSource: ChoiceCells, ofTarget: ChoiceCells
  ) {
    findFloors(sourceCount, targetCount, sourceWanted, targetWanted, scores)
    let firstCell = ofSource.count
    ofSource.pairs.reserve(sourceCount * targetCount)
    ofSource.positions.reserve(sourceCount * targetCount)
    for row in 0..<sourceCount {
      let floor = rowFloors[row]
      for column in 0..<targetCount {
        let score = scores[row * targetCount + column]
        guard score >= floor || score >= columnBest[column * stride] else { continue }
        ofSource.pairs.appendReserved(pairs[row * targetCount + column])
        ofSource.positions.appendReserved(UInt16(column))
        columnCounts[column] += 1
      }
      ofSource.starts[sourceStart + row + 1] = UInt32(ofSource.count)
    }
    transpose(sourceCount, targetCount, firstCell, sourceStart, targetStart, ofSource, ofTarget)
  }

  /// The lowest score that is among the best, for each row and column; 0 where there are fewer than the wanted number.
  private func findFloors(
    _ rows: Int, _ columns: Int, _ rowWanted: UnsafePointer<UInt8>, _ columnWanted: UnsafePointer<UInt8>,
    _ scores: UnsafePointer<Float>
  ) {
    Self.makeRoom(columnBest, columns * stride)
    Self.makeRoom(columnCounts, columns)
    Self.makeRoom(rowFloors, rows)
    for row in 0..<rows {
      let wanted = Int(rowWanted[row])
      let choosy = wanted < columns
      rowBest.base.update(repeating: 0, count: wanted)
      for column in 0..<columns {
        let score = scores[row * columns + column]
        if choosy, score > rowBest[0] { insert(score, rowBest.base, wanted) }
        if score > columnBest[column * stride], Int(columnWanted[column]) < rows {
          insert(score, columnBest.base + column * stride, Int(columnWanted[column]))
        }
      }
      rowFloors[row] = rowBest[0]
    }
  }

  private static func makeRoom<Element: ExpressibleByIntegerLiteral>(_ buffer: RawBuffer<Element>, _ count: Int) {
    if buffer.count < count {
      buffer.reserve(count - buffer.count)
      buffer.extend(by: count - buffer.count)
    }
    buffer.base.update(repeating: 0, count: count)
  }

  /// Puts a score that is above the lowest into the list, and the lowest out.
  @inline(__always)
  private func insert(_ score: Float, _ best: UnsafeMutablePointer<Float>, _ wanted: Int) {
    var place = 1
    while place < wanted, best[place] < score {
      best[place - 1] = best[place]
      place += 1
    }
    best[place - 1] = score
  }

  private func transpose(
    _ rows: Int, _ columns: Int, _ firstCell: Int, _ sourceStart: Int, _ targetStart: Int, _ ofSource: ChoiceCells,
    _ ofTarget: ChoiceCells
  ) {
    let added = ofSource.count - firstCell
    ofTarget.pairs.reserve(added)
    ofTarget.positions.reserve(added)
    var cursor = ofTarget.count
    for column in 0..<columns {
      let first = cursor
      cursor += Int(columnCounts[column])
      columnCounts[column] = UInt32(first)
      ofTarget.starts[targetStart + column + 1] = UInt32(cursor)
    }
    ofTarget.pairs.extend(by: added)
    ofTarget.positions.extend(by: added)
    var cell = firstCell
    for row in 0..<rows {
      let end = Int(ofSource.starts[sourceStart + row + 1])
      while cell < end {
        let column = Int(ofSource.positions[cell])
        let place = Int(columnCounts[column])
        columnCounts[column] += 1
        ofTarget.pairs[place] = ofSource.pairs[cell]
        ofTarget.positions[place] = UInt16(row)
        cell += 1
      }
    }
  }
}
