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
    let full = settings.probabilityScale * Float(max(1, settings.averagedSweeps * settings.chains))
    let least = settings.leastProbability * full
    let cursors = RawBuffer<UInt32>(Array(grid.ofSource.starts.buffer))
    links = []
    starts = [0]
    for line in 0..<source.lineCount {
      for piece in pieces.firstPieces[line]..<pieces.firstPieces[line + 1] {
        let sourceOffset = pieces.sourceStarts[piece] - source.starts[line]
        for position in pieces.targetStarts[piece]..<pieces.targetStarts[piece + 1] {
          for cell in Int(grid.ofTarget.starts[position])..<Int(grid.ofTarget.starts[position + 1]) {
            let partner = Int(grid.ofTarget.positions[cell])
            let place = pieces.sourceStarts[piece] + partner
            let opposite = Int(cursors[place])
            cursors[place] += 1
            let ofTarget = Float(grid.ofTarget.sums[cell])
            let ofSource = Float(grid.ofSource.sums[opposite])
            guard max(ofTarget, ofSource) >= least else { continue }
            guard let sourcePosition = UInt16(exactly: partner + sourceOffset),
              let targetPosition = UInt16(exactly: position - target.starts[line])
            else { continue }
            links.append(
              Link(
                source: sourcePosition, target: targetPosition, ofTarget: UInt8(ofTarget / full * 255 + 0.5),
                ofSource: UInt8(ofSource / full * 255 + 0.5)))
          }
        }
      }
      starts.append(links.count)
    }
  }
}
