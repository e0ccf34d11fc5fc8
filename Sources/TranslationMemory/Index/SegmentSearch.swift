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
  /// A text may be there several times.
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
    // A text that shares enough bigrams shares some of those that are left when fewer than that are passed over: pass
    // over those that most texts have. Asking more than one of long texts reads more of the lists and leaves far fewer
    // texts to look at; both figures were measured.
    let asked = 1 + query.text.count / 8
    var needed = query.fewestShared
    var chosen: [Chosen] = []
    for (bigram, repeats, list) in lists where list.count > 0 {
      if needed - repeats >= asked {
        needed -= repeats
      } else {
        chosen.append(Chosen(bigram: bigram, repeats: repeats, count: list.count))
      }
    }
    needed = min(needed, asked)
    let postings = chosen.reduce(0) { $0 + $1.count } * ranks.count / segment.count
    if postings > ranks.count / 2 {
      try scanAll()
    } else if needed == 1 {
      try collect(chosen)
    } else {
      // Twice this fits into a byte.
      try count(chosen, needed: UInt8(min(needed, 100)))
    }
  }

  private struct Chosen {
    var bigram: UInt64
    var repeats: Int
    var count: Int
  }

  /// Goes along the ranks, from length to length.
  private struct Walk {
    private let query: FuzzyQuery
    private let starts: UnsafeBufferPointer<UInt32>
    private var length: Int
    /// The first rank of longer texts.
    private var end: UInt32
    /// Twice the edits allowed at the present length.
    private var most: Int

    init(_ query: FuzzyQuery, _ starts: UnsafeBufferPointer<UInt32>) {
      self.query = query
      self.starts = starts
      length = query.lengths.lowerBound
      end = starts[length + 1]
      most = 2 * query.mostEdits(length)
    }

    /// The least distance of a text, where it is not too much.
    @inline(__always)
    mutating func leastDistance(_ rank: UInt32, _ segment: IndexSegment) throws -> Int? {
      while rank >= end {
        length += 1
        end = starts[length + 1]
        most = 2 * query.mostEdits(length)
      }
      let signature = try segment.signature(rank)
      guard query.signature.difference(from: signature) <= most else { return nil }
      let distance = query.signature.leastDistance(to: signature)
      return 2 * distance <= most ? distance : nil
    }
  }

  /// Looks at every text of the length window.
  private mutating func scanAll() throws {
    try segment.withStarts { starts in
      var walk = Walk(query, starts)
      for rank in ranks {
        if let distance = try walk.leastDistance(rank, segment) {
          candidates.append(Candidate(rank: rank, leastDistance: distance))
        }
      }
    }
  }

  /// Looks at the texts that have one of the chosen bigrams.
  private mutating func collect(_ chosen: [Chosen]) throws {
    try segment.withStarts { starts in
      for part in chosen {
        var walk = Walk(query, starts)
        try PostingList.forEach(try segment.bytes(part.bigram), count: part.count, in: ranks) { rank in
          if let distance = try walk.leastDistance(rank, segment) {
            candidates.append(Candidate(rank: rank, leastDistance: distance))
          }
          return true
        }
      }
    }
  }

  /// Looks at the texts that have chosen bigrams, counted as often as the query has them, at least `needed` times.
  private mutating func count(_ chosen: [Chosen], needed: UInt8) throws {
    let hits = segment.hits
    var touched: [UInt32] = []
    defer { for rank in touched { hits[Int(rank)] = 0 } }
    try segment.withStarts { starts in
      for part in chosen {
        var walk = Walk(query, starts)
        let weight = UInt8(min(part.repeats, Int(needed)))
        try PostingList.forEach(try segment.bytes(part.bigram), count: part.count, in: ranks) { rank in
          let before = hits[Int(rank)]
          guard before < needed else { return true }
          if before == 0 { touched.append(rank) }
          hits[Int(rank)] = before &+ weight
          if before &+ weight >= needed, let distance = try walk.leastDistance(rank, segment) {
            candidates.append(Candidate(rank: rank, leastDistance: distance))
          }
          return true
        }
      }
    }
  }
}
