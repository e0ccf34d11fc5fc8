/// Finds the texts of a segment that may be similar to a query: all that are, and few others.
struct SegmentSearch {
  /// A text whose distance is at least this.
  struct Candidate {
    var rank: UInt32
    var leastDistance: Int
  }

  private let segment: IndexSegment
  private let query: FuzzyQuery
  private let ranks: Range<UInt32>
  private(set) var candidates: [Candidate] = []

  init(_ segment: IndexSegment, _ query: FuzzyQuery) {
    self.segment = segment
    self.query = query
    ranks = segment.ranks(of: query.lengths)
  }

  mutating func run() throws {
    guard !ranks.isEmpty else { return }
    guard query.fewestShared > 0 else { return try scanAll() }
    var lists = try query.bigrams.map { bigram, repeats in (bigram, repeats, try segment.list(bigram)) }
    lists.sort { $0.2.count > $1.2.count }
    // A text that shares enough bigrams shares one of those that are left when fewer than that are passed over: pass
    // over those that most texts have.
    var needed = query.fewestShared
    var chosen: [(bigram: UInt64, repeats: Int, list: IndexSegment.List)] = []
    for list in lists where list.2.count > 0 {
      if list.1 < needed { needed -= list.1 } else { chosen.append(list) }
    }
    let postings = chosen.reduce(0) { $0 + $1.list.count } * ranks.count / segment.count
    if postings > ranks.count / 2 { return try scanAll() }
    try count(chosen, needed: UInt8(min(needed, 255)))
  }

  /// Looks at every text of the length window.
  private mutating func scanAll() throws {
    var length = query.lengths.lowerBound
    let starts = segment.starts
    var most = query.mostEdits(length)
    for rank in ranks {
      while length + 2 < starts.count, starts[length + 1] <= rank {
        length += 1
        most = query.mostEdits(length)
      }
      let distance = query.signature.leastDistance(to: try segment.signature(rank))
      if distance <= most { candidates.append(Candidate(rank: rank, leastDistance: distance)) }
    }
  }

  /// Looks at the texts that share bigrams of the chosen ones at least `needed` times.
  private mutating func count(
    _ chosen: [(bigram: UInt64, repeats: Int, list: IndexSegment.List)], needed: UInt8
  ) throws {
    let hits = segment.hits
    var touched: [UInt32] = []
    defer { for rank in touched { hits[Int(rank)] = 0 } }
    let starts = segment.starts
    for (bigram, repeats, list) in chosen {
      var length = query.lengths.lowerBound
      let weight = UInt8(min(repeats, Int(needed)))
      try PostingList.forEach(try segment.bytes(bigram), count: list.count, in: ranks) { rank in
        let before = hits[Int(rank)]
        guard before < needed else { return true }
        if before == 0 { touched.append(rank) }
        let after = before &+ weight
        hits[Int(rank)] = after
        guard after >= needed else { return true }
        while starts[length + 1] <= rank { length += 1 }
        let distance = query.signature.leastDistance(to: try segment.signature(rank))
        if distance <= query.mostEdits(length) {
          candidates.append(Candidate(rank: rank, leastDistance: distance))
        }
        return true
      }
    }
  }
}
