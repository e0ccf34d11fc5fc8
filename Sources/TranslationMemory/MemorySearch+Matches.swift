import LinguisticText
import TranslationModel

extension MemorySearch {
  /// The units whose sources are most like the query's text, all that are similar enough or the best of them.
  ///
  /// In order of similarity; see ``MemoryMatch``. Among those equally similar, an identical source, one in context, and
  /// what a person confirmed come first. Nothing that is similar enough is overlooked, whatever the least similarity.
  public func matches(
    for query: MemoryQuery, _ options: MatchOptions = MatchOptions()
  ) throws(TranslationMemoryError) -> [MemoryMatch] {
    guard options.limit > 0 else { return [] }
    do {
      let entries = try reading { try FuzzySearch(self, query, options).run() }
      return try entries.map {
        MemoryMatch(
          unit: try $0.row.unit(), similarity: $0.similarity, isIdentical: $0.isIdentical, context: $0.context)
      }
    } catch {
      throw TranslationMemoryError(error, path: path)
    }
  }
}

/// One look-up of similar sources.
private final class FuzzySearch {
  private let search: MemorySearch
  private let query: MemoryQuery
  private let options: MatchOptions
  private let text: [UInt32]
  private var list: MatchList
  private let distance: EditDistance
  private var scratch: [UInt32] = []

  init(_ search: MemorySearch, _ query: MemoryQuery, _ options: MatchOptions) {
    self.search = search
    self.query = query
    self.options = options
    text = IndexSide.source.key(query.text)
    list = MatchList(limit: options.limit)
    distance = EditDistance(text)
  }

  func run() throws -> [MatchList.Entry] {
    try addExact()
    guard !list.isFullOfExact, !text.isEmpty else { return list.entries }
    let least = Int((min(1, max(0, options.minimum)) * Double(FuzzyQuery.whole)).rounded())
    guard least < FuzzyQuery.whole else { return list.entries }
    let fuzzy = FuzzyQuery(text, least: least)
    for segment in try search.coverage(of: .source).segments {
      var part = SegmentSearch(segment, fuzzy)
      try part.run()
      // The likeliest first: what they give narrows the rest.
      let candidates = part.candidates.sorted { ($0.leastDistance, $0.rank) < ($1.leastDistance, $1.rank) }
      var last: UInt32?
      for candidate in candidates where candidate.rank != last {
        last = candidate.rank
        try look(at: segment.unit(candidate.rank), candidate.leastDistance, fuzzy)
      }
    }
    let loose = try search.loose(.source)
    try loose.forEachCandidate(fuzzy) { index, leastDistance in
      try loose.text(index) { try look(at: loose.units[index], leastDistance, fuzzy, $0) }
    }
    return list.entries
  }

  private func addExact() throws {
    for row in try search.rows.units(withSourceKey: UnitIdentity.sourceKey(query.text)) {
      // The key is a hash: two sources may share one.
      guard IndexSide.source.key(row.source) == text else { continue }
      try add(row, 0, length: text.count)
    }
  }

  private func look(at unit: Int64, _ leastDistance: Int, _ fuzzy: FuzzyQuery) throws {
    let longest = fuzzy.lengths.upperBound
    guard leastDistance <= list.mostEdits(longest, orLess: fuzzy.mostEdits(longest)) else { return }
    scratch.removeAll(keepingCapacity: true)
    var key = scratch
    scratch = []
    let isThere = try search.rows.text(.source, of: unit) { IndexSide.source.appendKey($0, to: &key) }
    if isThere { try key.withUnsafeBufferPointer { try look(at: unit, leastDistance, fuzzy, $0) } }
    scratch = key
  }

  private func look(
    at unit: Int64, _ leastDistance: Int, _ fuzzy: FuzzyQuery, _ key: UnsafeBufferPointer<UInt32>
  ) throws {
    let length = max(key.count, text.count)
    let most = list.mostEdits(length, orLess: fuzzy.mostEdits(key.count))
    guard leastDistance <= most, let edits = distance.distance(to: key, limit: most), edits > 0 else { return }
    guard let row = try search.rows.unit(unit) else { return }
    try add(row, edits, length: length)
  }

  private func add(_ row: UnitRow, _ edits: Int, length: Int) throws {
    guard options.filter.admits(row) else { return }
    list.insert(
      MatchList.Entry(
        distance: edits, length: length, row: row, isIdentical: row.source.utf8.elementsEqual(query.text.utf8),
        context: edits == 0 ? try search.rows.context(of: row, query) : []))
  }
}
