import Foundation

/// Orders the candidates of one Chinese expression and says how probable each is.
struct PairRanker {
  /// A candidate with its judgement.
  struct Ranked {
    /// Index in the table.
    var index: Int
    /// Probability that it is a right rendering.
    var score: Float
    var isReading: Bool
    var isKnown: Bool
  }

  private let table: CandidateTable
  private let maker: PairFeatureMaker
  private let known: Set<[UInt32]>
  /// How much knowledge moves the probabilities themselves and not only the order within one expression: 1 for a few
  /// lines, 0 from 2,000 lines on, where the text speaks for itself.
  private let trustInKnowledge: Float
  private var cover = KnownCover()
  private var values: [Float] = []

  init(table: CandidateTable, target: UnitText, glossary: [GlossaryPair]) {
    self.table = table
    maker = PairFeatureMaker(table: table, target: target)
    known = Set(glossary.map { $0.sourceKey + [0] + $0.targetKey })
    trustInKnowledge = max(0, 1 - Float(target.lineCount) / Self.manyLines)
  }

  /// The candidates `range` of the table, those of one Chinese expression, the most probable first.
  ///
  /// What is known beforehand chooses among the candidates; the scores they have by the text are dealt out anew in that
  /// order, so that a list of all expressions stays in the order of the text's own evidence.
  mutating func rank(_ range: Range<Int>) -> [Ranked] {
    values.removeAll(keepingCapacity: true)
    maker.append(range, to: &values)
    cover.prepare(table.sourceTerms.scalars(of: table.candidates[range.lowerBound].source))
    var scores: [Float] = []
    var ranked: [Ranked] = []
    var preferences: [Float] = []
    for (row, index) in range.enumerated() {
      let score = PairWeights.score(values[(row * PairWeights.count)..<((row + 1) * PairWeights.count)])
      let (answer, isKnown) = knowledge(of: table.candidates[index])
      let bonus = PairWeights.bonus(answer) + (isKnown ? PairWeights.known : 0)
      scores.append(score + trustInKnowledge * bonus)
      preferences.append(score + bonus * (1 + Self.fewLines * trustInKnowledge))
      ranked.append(Ranked(index: index, score: 0, isReading: answer == .reading, isKnown: isKnown))
    }
    let order = ranked.indices.sorted {
      preferences[$0] != preferences[$1] ? preferences[$0] > preferences[$1] : $0 < $1
    }
    scores.sort(by: >)
    return zip(order, scores).map { place, score in
      var result = ranked[place]
      result.score = PairWeights.probability(score)
      return result
    }
  }

  private func knowledge(of candidate: TermCandidate) -> (answer: KnownCover.Answer, isKnown: Bool) {
    let target = table.targetTerms.scalars(of: candidate.target)
    let isKnown =
      !known.isEmpty
      && known.contains(Array(table.sourceTerms.scalars(of: candidate.source)) + [0] + Array(target))
    return (cover.answer(target), isKnown)
  }

  private static let manyLines: Float = 2_000
  /// How much more readings say in a text of few lines.
  private static let fewLines: Float = 2
}
