internal import GRDB
import TranslationModel

extension GlossaryStore {
  /// The entries found by `text` in either language: spaces, 简/繁 and particles do not matter, look-up forms count.
  ///
  /// Best matches first: terms, then terms with particles, then look-up forms, then rejected pairs; preferred before
  /// others; then by original. Candidates that occur no more are not found.
  public func lookUp(_ text: String) throws(GlossaryStoreError) -> [LookUpMatch] {
    try read { db in
      var hits = try hits(db, .source, folding.sourceKey(text), isStem: false)
      hits += try self.hits(db, .target, folding.targetKey(text), isStem: false)
      for stem in folding.targetStems(text) {
        hits += try self.hits(db, .target, folding.targetKey(stem), isStem: true)
      }
      let items = try EntryAssembly(db, ids: hits.map(\.concept)).items()
      let byID = Dictionary(uniqueKeysWithValues: items.map { ($0.entry.id, $0) })
      let matches = hits.compactMap { hit in byID[hit.concept].flatMap { Self.match(hit, $0) } }
      return Self.ranked(matches)
    }
  }

  private struct Hit {
    var side: Side
    var concept: String
    var term: String
    var form: String
    var isStem: Bool
  }

  private func hits(_ db: Database, _ side: Side, _ key: String, isStem: Bool) throws -> [Hit] {
    guard !key.isEmpty else { return [] }
    return try Row.fetchAll(
      db, sql: "SELECT conceptId, term, form FROM lookUp WHERE key = ? AND side = ? ORDER BY conceptId, term, form",
      arguments: [key, side.rawValue]
    ).map { Hit(side: side, concept: $0[0], term: $0[1], form: $0[2], isStem: isStem) }
  }

  private static func match(_ hit: Hit, _ item: ReviewItem) -> LookUpMatch? {
    var kind: LookUpMatch.Kind = hit.isStem ? .inflected : .term
    if !hit.form.isSameBytes(as: hit.term) { kind = .lookUpForm }
    if hit.side == .target {
      switch item.candidates.first(where: { $0.target.isSameBytes(as: hit.term) })?.decision {
      case .withdrawn, nil: return nil
      case .rejected: kind = .rejected
      case .accepted, .candidate: break
      }
    } else if item.candidates.allSatisfy({ $0.decision == .withdrawn }) && !item.candidates.isEmpty {
      return nil
    }
    return LookUpMatch(entry: item.entry, side: hit.side, form: hit.form, term: hit.term, kind: kind)
  }

  /// Each entry once a side, with its best match.
  private static func ranked(_ matches: [LookUpMatch]) -> [LookUpMatch] {
    let order = LookUpMatch.Kind.allCases
    func rank(_ match: LookUpMatch) -> [Int] {
      let status = (match.side == .source ? match.entry.sourceTerms : match.entry.targetTerms)
        .first { $0.text.isSameBytes(as: match.term) }?.status
      return [order.firstIndex(of: match.kind) ?? order.count, EntryOrder.rank(status)]
    }
    let sorted = matches.enumerated().sorted { first, second in
      let ranks = (rank(first.element), rank(second.element))
      if ranks.0 != ranks.1 { return ranks.0.lexicographicallyPrecedes(ranks.1) }
      if first.element.entry.id != second.element.entry.id {
        return EntryOrder.entriesPrecede(first.element.entry, second.element.entry)
      }
      return first.offset < second.offset
    }.map(\.element)
    var seen: Set<[String]> = []
    return sorted.filter { seen.insert([$0.entry.id, $0.side.rawValue]).inserted }
  }
}
