/// Ranks all candidates and puts them in order.
struct TermList {
  private let material: TermMaterial
  private var judgements: TermPairs.Judgements
  /// For each Chinese expression its most probable rendering, where that is probable.
  private var best: [SourceTermhood.Rendering?]

  init(material: TermMaterial, glossary: [GlossaryPair], settings: TermExtractor.Settings) {
    self.material = material
    let count = material.table.candidates.count
    judgements = TermPairs.Judgements(
      scores: Array(repeating: -1, count: count), knowledge: Array(repeating: [], count: count))
    best = Array(repeating: nil, count: material.table.sourceTerms.count)
    rank(glossary, settings)
    let termhood = SourceTermhood(table: material.table, source: material.source, best: best)
    for index in 0..<count {
      let source = Int(material.table.candidates[index].source)
      judgements.scores[index] *= termhood.factors[source]
      // What a person decided on is a term whatever it is made of.
      if !judgements.knowledge[index].contains(.known) { judgements.scores[index] *= termhood.phraseFactors[source] }
    }
  }

  private mutating func rank(_ glossary: [GlossaryPair], _ settings: TermExtractor.Settings) {
    let table = material.table
    var ranker = PairRanker(table: table, target: material.target, glossary: glossary)
    table.forEachSource { range in
      ranker.rank(range)
      guard let first = ranker.ranked.first else { return }
      if first.score >= Self.probable {
        let candidate = table.candidates[Int(first.candidate)]
        best[Int(candidate.source)] = SourceTermhood.Rendering(target: candidate.target, score: first.score)
      }
      for ranked in ranker.ranked.prefix(settings.perSource) {
        judgements.scores[Int(ranked.candidate)] = ranked.score
        judgements.knowledge[Int(ranked.candidate)] = ranked.knowledge
        judgements.completions[Int(ranked.candidate)] = ranked.completion
      }
    }
  }

  /// The pairs of the least score or more; those of the same rank stay in the order of the text.
  func pairs(_ settings: TermExtractor.Settings) -> TermPairs {
    let least = Float(settings.leastScore)
    // Ranks are not negative: their bits are in their order. The highest comes first.
    var keys: [UInt64] = []
    keys.reserveCapacity(judgements.scores.count { $0 >= least })
    for (index, score) in judgements.scores.enumerated() where score >= least {
      let rank = settings.order.rank(score: score, softCount: material.table.candidates[index].sum)
      keys.append(UInt64(~rank.bitPattern) << 32 | UInt64(index))
    }
    keys.sort()
    return TermPairs(
      material: material, judgements: judgements, order: keys.map { UInt32(truncatingIfNeeded: $0) })
  }

  /// A rendering below this does not make its Chinese expression part of a longer term.
  private static let probable: Float = 0.2
}
