/// The part of the alignment's grid that is searched: for each number of source segments used up, a range of numbers
/// of target segments used up.
struct Band {
  /// By source border, 0…n.
  private(set) var ranges: [ClosedRange<Int>]
  /// Where each border's cells begin in arrays of cells, and one more for the end.
  private(set) var offsets: [Int]

  init(_ ranges: [ClosedRange<Int>]) {
    self.ranges = ranges
    offsets = [0]
    for range in ranges { offsets.append(offsets[offsets.count - 1] + range.count) }
  }

  var cellCount: Int { offsets[offsets.count - 1] }

  @inline(__always)
  func cell(_ i: Int, _ j: Int) -> Int? {
    guard i >= 0, ranges[i].contains(j) else { return nil }
    return offsets[i] + j - ranges[i].lowerBound
  }

  /// Cells of a band at most, roughly.
  private static let mostCells = 3_000_000

  /// What lies around the points of a chain, as wide between two of them as their distance leaves room for doubt.
  static func along(_ chain: [(i: Int, j: Int)], _ n: Int, _ m: Int, width: Int) -> Band {
    var ranges: [ClosedRange<Int>] = []
    // Texts that have nothing in common must not fill the memory.
    let widest = max(width, mostCells / (2 * (n + 1)))
    let points = [(i: 0, j: 0)] + chain + [(i: n, j: m)]
    var next = 1
    for i in 0...n {
      while next < points.count - 1, points[next].i < i { next += 1 }
      let (before, after) = (points[next - 1], points[next])
      let height = max(1, after.i - before.i)
      let center = before.j + (after.j - before.j) * (i - before.i) / height
      let slack = min(widest, width + max(after.i - before.i, after.j - before.j) / 3)
      let low = max(min(before.j, m) - width, center - slack)
      let high = min(after.j + width, center + slack)
      ranges.append(max(0, min(low, m))...max(0, min(max(low, high), m)))
    }
    ranges[0] = 0...ranges[0].upperBound
    ranges[n] = ranges[n].lowerBound...m
    return Band(connected(ranges))
  }

  /// The ranges so widened that each meets the next and neither border goes back.
  private static func connected(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var (lows, highs) = (ranges.map(\.lowerBound), ranges.map(\.upperBound))
    for i in ranges.indices.dropFirst() { highs[i] = max(highs[i], highs[i - 1]) }
    for i in ranges.indices.dropLast().reversed() { lows[i] = min(lows[i], lows[i + 1]) }
    for i in ranges.indices.dropFirst() { lows[i] = min(lows[i], highs[i - 1]) }
    return zip(lows, highs).map { $0...$1 }
  }

  /// All of the grid.
  static func full(_ n: Int, _ m: Int) -> Band { Band(Array(repeating: 0...m, count: n + 1)) }

  /// What lies within `width` segments of a path, given by the target borders that each source border meets.
  static func around(_ path: [ClosedRange<Int>], width: Int, targets m: Int) -> Band {
    let n = path.count - 1
    var ranges = path.indices.map { i in
      let near = path[max(0, i - width)...min(n, i + width)]
      let low = max(0, min(path[i].lowerBound - width, near.first!.upperBound))
      let high = min(m, max(path[i].upperBound + width, near.last!.lowerBound))
      return low...max(low, high)
    }
    ranges[0] = 0...ranges[0].upperBound
    ranges[n] = ranges[n].lowerBound...m
    return Band(connected(ranges))
  }
}
