/// Ranks all candidates and makes the list of pairs out of them.
struct TermList {
  private(set) var pairs: [TermPair] = []

  init(material: TermMaterial, glossary: [GlossaryPair], settings: TermExtractor.Settings) {
    let table = material.table
    var ranker = PairRanker(table: table, target: material.target, glossary: glossary)
    var chosen: [PairRanker.Ranked] = []
    var best = [(target: UInt32, score: Float)?](repeating: nil, count: table.sourceTerms.count)
    table.forEachSource { range in
      let ranked = ranker.rank(range)
      if let first = ranked.first, first.score >= Self.probable {
        best[Int(table.candidates[first.index].source)] = (table.candidates[first.index].target, first.score)
      }
      chosen += ranked.prefix(settings.perSource).filter { Double($0.score) >= settings.leastScore }
    }
    let termhood = SourceTermhood(table: table, source: material.source, best: best)
    let (sources, targets) = Self.spellings(material, chosen)
    pairs = chosen.map { ranked in
      let candidate = table.candidates[ranked.index]
      return TermPair(
        source: sources.text(of: candidate.source), target: targets.text(of: candidate.target),
        score: Double(ranked.score * termhood.factors[Int(candidate.source)]), count: Int(candidate.count),
        softCount: Double(candidate.sum), lines: candidate.evidence, isReading: ranked.isReading,
        isKnown: ranked.isKnown)
    }
    sort(by: settings.order)
  }

  /// Pairs of the same rank stay in the order of the text.
  private mutating func sort(by order: TermOrder) {
    let ranks = pairs.map(order.rank)
    pairs = pairs.indices.sorted { ranks[$0] != ranks[$1] ? ranks[$0] > ranks[$1] : $0 < $1 }.map { pairs[$0] }
  }

  private static func spellings(
    _ material: TermMaterial, _ chosen: [PairRanker.Ranked]
  ) -> (sources: TermSpellings, targets: TermSpellings) {
    let table = material.table
    var sources = TermSpellings(count: table.sourceTerms.count)
    var targets = TermSpellings(count: table.targetTerms.count)
    var isWantedSource = [Bool](repeating: false, count: table.sourceTerms.count)
    var isWantedTarget = [Bool](repeating: false, count: table.targetTerms.count)
    for ranked in chosen {
      isWantedSource[Int(table.candidates[ranked.index].source)] = true
      isWantedTarget[Int(table.candidates[ranked.index].target)] = true
    }
    material.source.forEachSpan(upTo: CandidateSettings().sourceCharacters.upperBound) { line, span, text in
      guard let number = table.sourceTerms.find(text), isWantedSource[Int(number)] else { return }
      sources.add(material.source.scalars(ofUnits: span, line: line), of: number)
    }
    material.target.forEachRun(upTo: CandidateSettings().targetUnits) { line, run, text in
      guard let number = table.targetTerms.find(text), isWantedTarget[Int(number)] else { return }
      targets.add(material.target.scalars(ofUnits: run, line: line), of: number)
    }
    return (sources, targets)
  }

  /// A rendering below this does not make its Chinese expression part of a longer term.
  private static let probable: Float = 0.2
}
