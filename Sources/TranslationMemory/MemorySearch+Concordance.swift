import TranslationModel

extension MemorySearch {
  /// The units that hold a text, of one side or of both: the shorter ones first, an order that depends on what the
  /// memory holds only.
  ///
  /// Spacing, width, case and, in sources, 简/繁 forms do not count. A pair that several documents have is given once.
  ///
  /// - Parameter limit: the most matches of a side.
  public func concordance(
    of text: String, in sides: [ConcordanceMatch.Side], limit: Int = 50, filter: UnitFilter = .all
  ) throws(TranslationMemoryError) -> [ConcordanceMatch] {
    do {
      return try reading {
        try sides.flatMap { side in
          try ConcordanceSearch(self, side == .source ? .source : .target, text, limit, filter).run()
        }
      }
    } catch {
      throw TranslationMemoryError(error, path: path)
    }
  }
}

/// One look-up of texts that hold another.
private final class ConcordanceSearch {
  private let search: MemorySearch
  private let side: IndexSide
  private let part: [UInt32]
  private let limit: Int
  private let filter: UnitFilter
  private var found: [UnitRow] = []
  private var scratch: [UInt32] = []

  init(_ search: MemorySearch, _ side: IndexSide, _ text: String, _ limit: Int, _ filter: UnitFilter) {
    self.search = search
    self.side = side
    part = side.key(text)
    self.limit = limit
    self.filter = filter
  }

  func run() throws -> [ConcordanceMatch] {
    guard !part.isEmpty, limit > 0 else { return [] }
    let (segments, gaps) = try search.coverage(of: side)
    for segment in segments {
      if part.count == 1 { try lookForCharacter(in: segment) } else { try lookForBigrams(in: segment) }
    }
    for gap in gaps where found.count < limit { try search.rows.forEachUnit(in: gap, look) }
    return try found.map { row in
      ConcordanceMatch(
        unit: try row.unit(), side: side == .source ? .source : .target,
        ranges: KeyPlaces(side == .source ? row.source : row.target, side).ranges(of: part))
    }
  }

  /// The texts that have all bigrams of the part, most of which have the part too.
  private func lookForBigrams(in segment: IndexSegment) throws {
    let bigrams = Set(zip(part, part.dropFirst()).map { Bigram.number($0, $1) })
    let lists = try bigrams.map { ($0, try segment.list($0)) }.sorted { ($0.1.count, $0.0) < ($1.1.count, $1.0) }
    guard let (rarest, first) = lists.first, first.count > 0 else { return }
    // Often the texts with the rarest bigrams have the whole part, and with a single one all of them do: they are looked
    // at one by one before more of a list is read, which may name most units.
    let most = lists.count == 1 ? first.count : Self.mostTried
    var tried = 0
    try PostingList.forEach(try segment.bytes(rarest), count: first.count, in: 0..<UInt32(segment.count)) { rank in
      try look(at: segment.unit(rank))
      tried += 1
      return found.count < limit && tried < most
    }
    guard found.count < limit, tried < first.count else { return }
    var ranks = try numbers(of: rarest, first.count, in: segment).dropFirst(tried)
    for (bigram, list) in lists.dropFirst() {
      guard found.count < limit, !ranks.isEmpty else { return }
      let others = try numbers(of: bigram, list.count, in: segment)
      var place = 0
      ranks.removeAll { rank in
        while place < others.count, others[place] < rank { place += 1 }
        return place == others.count || others[place] != rank
      }
      try look(at: ranks.prefix(Self.mostTried), in: segment)
      ranks = ranks.dropFirst(Self.mostTried)
    }
    try look(at: ranks, in: segment)
  }

  private static let mostTried = 256

  private func numbers(of bigram: UInt64, _ count: Int, in segment: IndexSegment) throws -> [UInt32] {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(count)
    PostingList.forEach(try segment.bytes(bigram), count: count, in: 0..<UInt32(segment.count)) {
      numbers.append($0)
      return true
    }
    return numbers
  }

  /// Up to how many units with a character all of them are listed; where more have it, it is soon met by going through
  /// the texts.
  private static let mostListed = 20_000

  private func lookForCharacter(in segment: IndexSegment) throws {
    let lists = try segment.lists(Bigram.all(part[0]))
    guard lists.reduce(0, { $0 + $1.count }) <= Self.mostListed else {
      return try look(at: 0..<UInt32(segment.count), in: segment)
    }
    var ranks: Set<UInt32> = []
    for list in lists { ranks.formUnion(try numbers(of: list.bigram, list.count, in: segment)) }
    try look(at: ranks.sorted(), in: segment)
  }

  private func look(at ranks: some Sequence<UInt32>, in segment: IndexSegment) throws {
    for rank in ranks {
      guard found.count < limit else { return }
      try look(at: segment.unit(rank))
    }
  }

  private func look(at unit: Int64) throws {
    guard found.count < limit else { return }
    scratch.removeAll(keepingCapacity: true)
    _ = try search.rows.text(side, of: unit) { side.appendKey($0, to: &scratch) }
    guard scratch.withUnsafeBufferPointer({ $0.firstPlace(of: part) }) != nil,
      let row = try search.rows.unit(unit), filter.admits(row),
      !found.contains(where: { $0.isSamePair(as: row) })
    else { return }
    found.append(row)
  }
}
