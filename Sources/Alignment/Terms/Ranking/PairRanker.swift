import Foundation

/// Orders the candidates of one Chinese expression and says how probable each is.
struct PairRanker {
  private let table: CandidateTable
  private let maker: PairFeatureMaker
  private let completion: RenderingCompletion
  private let known: Set<[UInt32]>
  /// How much knowledge moves the probabilities themselves and not only the order within one expression: 1 for a few
  /// lines, 0 from 2,000 lines on, where the text speaks for itself.
  private let trustInKnowledge: Float
  private let calibration: EvidenceCalibration
  private var cover = KnownCover()

  /// The candidates of the expression ranked last, the most probable first.
  private(set) var ranked: [Ranked] = []
  // Room for the candidates of one expression.
  private var values: [Float] = []
  private var rows: [Row] = []
  private var scores: [Float] = []

  /// A candidate with its judgement.
  struct Ranked {
    /// Index in the table.
    var candidate: UInt32
    /// Probability that it is a right rendering.
    var score: Float
    var knowledge: TermPairs.Knowledge
    /// Where the whole rendering stands among the target's scalars, if the candidate lacks its end.
    var completion: Range<Int>?
  }

  private struct Row {
    var candidate: UInt32
    var preference: Float
    var knowledge: TermPairs.Knowledge
    var completion: Range<Int>?
  }

  init(table: CandidateTable, target: UnitText, glossary: [GlossaryPair]) {
    self.table = table
    maker = PairFeatureMaker(table: table, target: target)
    completion = RenderingCompletion(table: table, target: target)
    known = Set(glossary.map { $0.sourceKey + [0] + $0.targetKey })
    trustInKnowledge = max(0, 1 - Float(target.lineCount) / Float(Self.manyLines))
    calibration = EvidenceCalibration(lines: target.lineCount)
  }

  /// Ranks the candidates `range` of the table, those of one Chinese expression.
  ///
  /// What is known beforehand chooses among the candidates; the scores they have by the text are dealt out anew in that
  /// order, so that a list of all expressions stays in the order of the text's own evidence.
  mutating func rank(_ range: Range<Int>) {
    values.removeAll(keepingCapacity: true)
    scores.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    ranked.removeAll(keepingCapacity: true)
    maker.append(range, to: &values)
    let source = table.sourceTerms.scalars(of: table.candidates[range.lowerBound].source)
    cover.prepare(source)
    let isCommon = calibration.isStrict && ListedTerms.shared.isCommon(source)
    for (row, index) in range.enumerated() {
      let score = PairWeights.score(values[(row * PairWeights.count)..<((row + 1) * PairWeights.count)])
      var knowledge = knowledge(of: table.candidates[index])
      let completion = completion(of: index, among: range, knowledge)
      if completion != nil { knowledge.insert(.reading) }
      let bonus = PairWeights.bonus(knowledge)
      scores.append(score + trustInKnowledge * bonus)
      rows.append(
        Row(
          candidate: UInt32(index), preference: score + bonus * (1 + Self.fewLines * trustInKnowledge),
          knowledge: knowledge, completion: completion))
    }
    scores.sort(by: >)
    rows.sort { $0.preference != $1.preference ? $0.preference > $1.preference : $0.candidate < $1.candidate }
    for (row, score) in zip(rows, scores) {
      let candidate = table.candidates[Int(row.candidate)]
      // An everyday word is not told by its reading: it has other renderings.
      let isCovered = row.knowledge.contains(.known) || row.knowledge.contains(.reading) && !isCommon
      var probability = PairWeights.probability(
        logarithmOfOdds: calibration.adjusted(
          PairWeights.logarithmOfOdds(score), count: candidate.count, isCovered: isCovered))
      if Self.isEcho(source, table.targetTerms.scalars(of: candidate.target)) { probability *= Self.echoFactor }
      ranked.append(
        Ranked(
          candidate: row.candidate, score: probability, knowledge: row.knowledge, completion: row.completion))
    }
  }

  /// Whether the Korean expression is but the Latin word of the Chinese one, which has more: 调用 main → main.
  private static func isEcho(_ source: ArraySlice<UInt32>, _ target: ArraySlice<UInt32>) -> Bool {
    !target.contains { $0 >= firstOfEast } && source.contains { $0 >= firstOfEast }
      && PairFeatureMaker.hasLatin(source)
  }

  /// The whole rendering of a candidate that lacks its end, in a text of few lines; nil where it is a candidate itself.
  private func completion(
    of index: Int, among range: Range<Int>, _ knowledge: TermPairs.Knowledge
  ) -> Range<Int>? {
    guard trustInKnowledge > 0, knowledge.isDisjoint(with: [.known, .reading]),
      let place = completion.place(of: table.candidates[index], by: cover)
    else { return nil }
    let whole = table.targetTerms.find(completion.target.scalars[place])
    return range.contains { table.candidates[$0].target == whole } ? nil : place
  }

  /// Letters of East Asia begin here; digits and Latin letters lie before it.
  private static let firstOfEast: UInt32 = 0x3400
  private static let echoFactor: Float = 0.1

  private func knowledge(of candidate: TermCandidate) -> TermPairs.Knowledge {
    let target = table.targetTerms.scalars(of: candidate.target)
    var knowledge: TermPairs.Knowledge =
      switch cover.answer(target) {
      case .none: []
      case .listed: .listed
      case .reading: .reading
      }
    if !known.isEmpty,
      known.contains(Array(table.sourceTerms.scalars(of: candidate.source)) + [0] + Array(target))
    {
      knowledge.insert(.known)
    }
    return knowledge
  }

  /// From so many lines on the text speaks for itself.
  static let manyLines = 2_000
  /// How much more readings say in a text of few lines.
  private static let fewLines: Float = 2
}
