/// Soft links between the units of aligned lines: for each pair of units how probable it is that either comes from the
/// other.
struct WordLinks: Sendable, Equatable {
  /// Two units of one line. Probabilities are in 255ths.
  struct Link: Sendable, Equatable {
    /// Position in the source line, from 0.
    var source: UInt16
    /// Position in the target line, from 0.
    var target: UInt16
    /// How probable it is that the target unit, choosing among the source units of its line, chooses this one.
    var ofTarget: UInt8
    /// How probable it is that the source unit, choosing among the target units of its line, chooses this one.
    var ofSource: UInt8
  }

  /// Sorted by line, target, source. Pairs improbable in both directions are left out; so are units past the 65,535th of
  /// a line.
  var links: [Link]
  /// One more than there are lines.
  var starts: [Int]

  var lineCount: Int { starts.count - 1 }

  /// The links of a line, by target, then source.
  func links(ofLine line: Int) -> ArraySlice<Link> { links[starts[line]..<starts[line + 1]] }
}

extension WordLinks {
  /// Brings the cells of both directions together and keeps the probable ones.
  init(grid: CellGrid, pieces: LinePieces, source: UnitLines, target: UnitLines, settings: LinkSettings) {
    links = []
    starts = [0]
    let full = settings.probabilityScale * Float(max(1, settings.averagedSweeps * settings.chains))
    let opposite = ColumnOrder()
    for line in 0..<source.lineCount {
      for piece in pieces.firstPieces[line]..<pieces.firstPieces[line + 1] {
        opposite.load(
          grid.ofSource, rows: pieces.sourceStarts[piece]..<pieces.sourceStarts[piece + 1],
          columns: pieces.targetCount(piece))
        for column in 0..<pieces.targetCount(piece) {
          let position = pieces.targetStarts[piece] + column
          add(
            grid.ofTarget, Int(grid.ofTarget.starts[position])..<Int(grid.ofTarget.starts[position + 1]),
            opposite, column: column, sourceOffset: pieces.sourceStarts[piece] - source.starts[line],
            target: position - target.starts[line], full: full, least: settings.leastProbability * full)
        }
      }
      starts.append(links.count)
    }
  }

  /// Merges the cells of a target unit in both directions; either may lack some.
  private mutating func add(
    _ cells: ChoiceCells, _ range: Range<Int>, _ opposite: ColumnOrder, column: Int, sourceOffset: Int, target: Int,
    full: Float, least: Float
  ) {
    let others = opposite.range(ofColumn: column)
    var (cell, other) = (range.lowerBound, others.lowerBound)
    while cell < range.upperBound || other < others.upperBound {
      let here = cell < range.upperBound ? Int(cells.positions[cell]) : Int.max
      let there = other < others.upperBound ? Int(opposite.rows[other]) : Int.max
      let ofTarget = here <= there ? Float(cells.sums[cell]) : 0
      let ofSource = there <= here ? Float(opposite.sums[other]) : 0
      if here <= there { cell += 1 }
      if there <= here { other += 1 }
      guard max(ofTarget, ofSource) >= least, let sourcePosition = UInt16(exactly: min(here, there) + sourceOffset),
        let targetPosition = UInt16(exactly: target)
      else { continue }
      links.append(
        Link(
          source: sourcePosition, target: targetPosition, ofTarget: UInt8(ofTarget / full * 255 + 0.5),
          ofSource: UInt8(ofSource / full * 255 + 0.5)))
    }
  }
}

/// The cells of a piece's source units, ordered by target position, then source position.
private final class ColumnOrder {
  let rows = RawBuffer<UInt16>()
  let sums = RawBuffer<UInt16>()
  /// Where the cells of each column end; those of the next begin there.
  private let ends = RawBuffer<UInt32>()

  func range(ofColumn column: Int) -> Range<Int> { (column == 0 ? 0 : Int(ends[column - 1]))..<Int(ends[column]) }

  func load(_ cells: ChoiceCells, rows rowRange: Range<Int>, columns: Int) {
    let range = Int(cells.starts[rowRange.lowerBound])..<Int(cells.starts[rowRange.upperBound])
    for buffer in [rows, sums] {
      buffer.removeAll()
      buffer.reserve(range.count)
      buffer.extend(by: range.count)
    }
    ends.removeAll()
    ends.reserve(columns + 1)
    ends.extend(by: columns + 1)
    ends.base.update(repeating: 0, count: columns + 1)
    // Counted one column further on, so that filling in moves every start to its end.
    for cell in range { ends[Int(cells.positions[cell]) + 1] += 1 }
    for column in 0..<columns { ends[column + 1] += ends[column] }
    for row in rowRange {
      for cell in Int(cells.starts[row])..<Int(cells.starts[row + 1]) {
        let column = Int(cells.positions[cell])
        let place = Int(ends[column])
        ends[column] += 1
        rows[place] = UInt16(row - rowRange.lowerBound)
        sums[place] = cells.sums[cell]
      }
    }
  }
}
