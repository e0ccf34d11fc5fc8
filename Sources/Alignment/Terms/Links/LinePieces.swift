/// Aligned lines, those with very many pairs of positions cut into pieces of equal share on both sides.
///
/// A unit looks for partners in its own piece only: time and memory stay linear in the length of a line.
struct LinePieces {
  /// One more than there are pieces: where the units of each begin on either side.
  private(set) var sourceStarts: [Int] = [0]
  private(set) var targetStarts: [Int] = [0]
  /// One more than there are lines: the first piece of each.
  private(set) var firstPieces: [Int] = [0]

  var count: Int { sourceStarts.count - 1 }

  init(source: UnitLines, target: UnitLines, cellsPerLine: Int) {
    for line in 0..<source.lineCount {
      let sourceRange = source.range(ofLine: line)
      let targetRange = target.range(ofLine: line)
      let parts = Self.parts(sourceRange.count, targetRange.count, cellsPerLine: cellsPerLine)
      for part in 1...parts {
        sourceStarts.append(sourceRange.lowerBound + sourceRange.count * part / parts)
        targetStarts.append(targetRange.lowerBound + targetRange.count * part / parts)
      }
      firstPieces.append(count)
    }
  }

  /// The fewest pieces of equal share that have no more than so many pairs of positions each.
  private static func parts(_ source: Int, _ target: Int, cellsPerLine: Int) -> Int {
    guard source > 0, target > 0, source > cellsPerLine / target else { return 1 }
    var parts = 2
    while ((source + parts - 1) / parts) * ((target + parts - 1) / parts) > cellsPerLine { parts += 1 }
    return parts
  }

  func sourceCount(_ piece: Int) -> Int { sourceStarts[piece + 1] - sourceStarts[piece] }
  func targetCount(_ piece: Int) -> Int { targetStarts[piece + 1] - targetStarts[piece] }
}
