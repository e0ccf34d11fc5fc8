/// Points that an alignment surely passes near: segments that share what is rare on both sides.
enum Anchors {
  /// More occurrences than this on a side, and a key is no anchor.
  private static let rare = 3
  /// Shared rarities that make a point.
  private static let leastVotes: Float = 1.2
  /// Neighbours in the chain that a point has to agree with.
  private static let neighbours = 8
  private static let leastTolerance = 25

  /// A chain of points (source segment, target segment, counted from 1) that grows on both sides.
  ///
  /// Complexity: O(k log k) in the number of places of rare keys.
  static func chain(_ document: AlignedDocument) -> [(i: Int, j: Int)] {
    let points = points(document)
    guard !points.isEmpty else { return [] }
    return steady(heaviestChain(points, document.target.count))
  }

  private struct Point {
    var i: Int
    var j: Int
    var votes: Float
  }

  /// Pairs of segments with their shared rarities, in order of the source segments, then the target segments.
  private static func points(_ document: AlignedDocument) -> [Point] {
    let keys = document.keys
    let source = Occurrences(keys.source, document.source.count, keys.classes.count, most: rare)
    let target = Occurrences(keys.target, document.target.count, keys.classes.count, most: rare)
    var votes: [(pair: UInt64, vote: Float)] = []
    for key in keys.classes.indices where keys.classes[key] != .syllable && keys.classes[key] != .meaning {
      let (one, other) = (source.segments(key), target.segments(key))
      guard !one.isEmpty, !other.isEmpty else { continue }
      let vote = 1 / Float(one.count * other.count)
      for i in one {
        for j in other { votes.append((UInt64(i) << 32 | UInt64(j), vote)) }
      }
    }
    votes.sort { $0.pair < $1.pair }
    var points: [Point] = []
    for (pair, vote) in votes {
      let point = Point(i: Int(pair >> 32) + 1, j: Int(pair & 0xFFFF_FFFF) + 1, votes: vote)
      if let last = points.last, last.i == point.i, last.j == point.j {
        points[points.count - 1].votes += vote
      } else {
        points.append(point)
      }
    }
    return points.filter { $0.votes >= leastVotes }
  }

  /// The chain with the most votes.
  private static func heaviestChain(_ points: [Point], _ targets: Int) -> [Point] {
    // Of the chains that end at a target segment up to some one, the heaviest, as a tree of maxima.
    var tree = [(votes: Float, point: Int)](repeating: (0, -1), count: targets + 2)
    var from = [Int](repeating: -1, count: points.count)
    var total = [Float](repeating: 0, count: points.count)
    var start = 0
    while start < points.count {
      var end = start
      while end < points.count, points[end].i == points[start].i {
        var best: (votes: Float, point: Int) = (0, -1)
        var place = points[end].j
        while place > 0 {
          if tree[place].votes > best.votes { best = tree[place] }
          place -= place & -place
        }
        (from[end], total[end]) = (best.point, best.votes + points[end].votes)
        end += 1
      }
      for point in start..<end {
        var place = points[point].j + 1
        while place < tree.count {
          if total[point] > tree[place].votes { tree[place] = (total[point], point) }
          place += place & -place
        }
      }
      start = end
    }
    var chain: [Point] = []
    var point = total.indices.max { (total[$0], $1) < (total[$1], $0) } ?? -1
    while point >= 0 {
      chain.append(points[point])
      point = from[point]
    }
    return chain.reversed()
  }

  /// The points that lie where their neighbours in the chain make them expected.
  private static func steady(_ chain: [Point]) -> [(i: Int, j: Int)] {
    guard let first = chain.first, let last = chain.last else { return [] }
    let slope = Double(last.j - first.j + 1) / Double(last.i - first.i + 1)
    let offsets = chain.map { Double($0.j) - slope * Double($0.i) }
    var kept: [(i: Int, j: Int)] = []
    for (place, point) in chain.enumerated() {
      let near = (max(0, place - neighbours)..<min(chain.count, place + neighbours + 1)).filter { $0 != place }
      let others = near.map { offsets[$0] }.sorted()
      guard !others.isEmpty else { continue }
      let span = chain[near[near.count - 1]].i - chain[near[0]].i
      let tolerance = Double(max(leastTolerance, span / 3))
      if abs(offsets[place] - others[others.count / 2]) <= tolerance { kept.append((point.i, point.j)) }
    }
    return kept
  }
}

/// Segments that hold each key, for keys in few of them.
private struct Occurrences {
  private var starts: [Int]
  private var all: [Int32]
  private var isRare: [Bool]

  init(_ list: KeyList, _ segments: Int, _ keys: Int, most: Int) {
    var counts = [Int](repeating: 0, count: keys)
    Self.forEach(list, segments) { key, _ in counts[key] += 1 }
    isRare = counts.map { $0 <= most }
    starts = [0]
    for count in counts { starts.append(starts[starts.count - 1] + (count <= most ? count : 0)) }
    var next = starts
    var all = [Int32](repeating: 0, count: starts[keys])
    let rare = isRare
    Self.forEach(list, segments) { key, segment in
      guard rare[key] else { return }
      all[next[key]] = Int32(segment)
      next[key] += 1
    }
    self.all = all
  }

  func segments(_ key: Int) -> ArraySlice<Int32> { all[starts[key]..<starts[key + 1]] }

  private static func forEach(_ list: KeyList, _ segments: Int, _ body: (Int, Int) -> Void) {
    for segment in 0..<segments {
      var last: UInt32?
      for entry in list.entries[list.entries(of: segment)] where entry.key != last {
        body(Int(entry.key), segment)
        last = entry.key
      }
    }
  }
}
