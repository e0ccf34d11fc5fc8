/// Whether a Chinese expression is a term at all: what begins or ends in a function word, and what nearly always stands
/// inside the same longer term, is none.
///
/// A factor for the score and no sieve: nothing is lost, it only comes later in the list.
struct SourceTermhood {
  struct Rendering {
    /// Number of the target term.
    var target: UInt32
    var score: Float
  }

  /// By number of the source term.
  private(set) var factors: [Float]
  /// The same for what holds a function word inside, in a text of few lines; one of many tells by itself.
  private(set) var phraseFactors: [Float]

  /// - Parameters:
  ///   - table: candidates, whose source terms are judged.
  ///   - best: for each source term its best Korean expression, nil where none is probable.
  init(table: CandidateTable, source: UnitText, best: [Rendering?]) {
    factors = Array(repeating: 1, count: table.sourceTerms.count)
    phraseFactors = factors
    judgeBorders(table, source)
    if source.lineCount < PairRanker.manyLines { judgePhrases(table, source) }
    judgeInside(table, best)
  }

  // MARK: - Function words at the borders

  private mutating func judgeBorders(_ table: CandidateTable, _ source: UnitText) {
    let borders = TermBorders(source.vocabulary)
    for number in factors.indices {
      let (first, last) = (table.sourceSpellings.firstUnits[number], table.sourceSpellings.lastUnits[number])
      if borders.isDoubtful(first: source.units[Int(first)].number, last: source.units[Int(last)].number) {
        factors[number] = Self.functionWordFactor
      }
    }
  }

  /// 昨天去了 or 已经开放 is a piece of a sentence.
  private mutating func judgePhrases(_ table: CandidateTable, _ source: UnitText) {
    let words = PhraseWords(source.vocabulary)
    for number in phraseFactors.indices {
      let (first, last) = (table.sourceSpellings.firstUnits[number], table.sourceSpellings.lastUnits[number])
      if words.isPhrase(source.units[Int(first)...Int(last)].lazy.map(\.number)) {
        phraseFactors[number] = Self.functionWordFactor
      }
    }
  }

  // MARK: - Parts of longer terms

  /// 管理 in 管理器: nearly all its places lie in the longer one, and both have one rendering, or one holds the other.
  private mutating func judgeInside(_ table: CandidateTable, _ best: [Rendering?]) {
    for number in 0..<UInt32(table.sourceTerms.count) {
      guard let rendering = best[Int(number)], factors[Int(number)] * phraseFactors[Int(number)] == 1 else { continue }
      let text = table.sourceTerms.scalars(of: number)
      let least = Float(table.sourceCounts[Int(number)]) / Self.nearlyAll
      Self.forEachPart(of: text) { part in
        guard let part = table.sourceTerms.find(part), let own = best[Int(part)], factors[Int(part)] == 1,
          Float(table.sourceCounts[Int(part)]) <= least
        else { return }
        factors[Int(part)] = Self.factor(ofPartWith: own, in: rendering, count: table.sourceCounts[Int(part)], table)
      }
    }
  }

  private static func factor(
    ofPartWith own: Rendering, in whole: Rendering, count: UInt32,
    _ table: CandidateTable
  ) -> Float {
    if own.target == whole.target { return whole.score >= 0.8 * own.score ? samePartFactor : 1 }
    guard count > 1 else { return 1 }
    let (text, part) = (table.targetTerms.scalars(of: whole.target), table.targetTerms.scalars(of: own.target))
    return text.holds(part) ? partFactor : 1
  }

  /// Calls `body` with every stretch of two characters or more that is not the whole.
  private static func forEachPart(of text: ArraySlice<UInt32>, _ body: (ArraySlice<UInt32>) -> Void) {
    guard text.count > 2 else { return }
    for start in text.startIndex..<(text.endIndex - 1) {
      for end in (start + 2)...text.endIndex where end - start < text.count { body(text[start..<end]) }
    }
  }

  private static let nearlyAll: Float = 0.9
  private static let functionWordFactor: Float = 0.1
  private static let partFactor: Float = 0.6
  private static let samePartFactor: Float = 0.3
}
