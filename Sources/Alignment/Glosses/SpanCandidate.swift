import Readings
import TranslationModel

/// One stretch of text that may be the rendering, or the possibility that there is none.
struct SpanCandidate {
  /// Units of the left context; nil for «no pair».
  var units: Range<Int>?
  /// Weighted sum of its features.
  var logit: Double
}

extension FeatureVector {
  /// What speaks for «no pair».
  static func noPair(singleHan: Bool, doubts: BracketContent.Doubts, interpuncts: Bool) -> FeatureVector {
    var features = FeatureVector()
    features.set(.noPair, 1)
    features.set(.noPairSingleHan, singleHan ? 1 : 0)
    features.set(.noPairCitationLike, doubts.contains(.citation) ? 1 : 0)
    features.set(.noPairUnit, doubts.contains(.unit) ? 1 : 0)
    features.set(.noPairAfterPredicate, doubts.contains(.afterPredicate) ? 1 : 0)
    features.set(.noPairInterpuncts, interpuncts ? 1 : 0)
    return features
  }
}

/// Proposes the stretches of text before a bracket that may render its original, each with its features.
struct SpanProposer {
  let context: LeftContext
  let source: SourceArcs
  private let hanCount: Int
  /// First token that a candidate or the word before it may touch.
  private let firstToken: Int
  /// The cue of each token from `firstToken` on.
  private let cues: [BorderCues.Cue]
  /// Set when the original holds the name of a country, so that a country before the span belongs inside it.
  private let sourceNamesCountry: Bool

  /// Most tokens that a rendering without quotation marks may have.
  static let mostTokens = 14

  init(context: LeftContext, source: SourceArcs, sourceText: [Unicode.Scalar]) {
    self.context = context
    self.source = source
    hanCount = source.units.count { $0.script == .han }
    firstToken = Self.firstToken(context)
    cues = (firstToken..<context.tokenStarts.count).map { BorderCues.cue(of: context.token($0)) }
    sourceNamesCountry = zip(sourceText, sourceText.dropFirst()).contains { first, second in
      Self.countryCharacters.contains { $0.first == first && $0.second == second }
    }
  }

  /// Names of the countries most often written before a Korean name, in either script.
  private static let countryCharacters: [(first: Unicode.Scalar, second: Unicode.Scalar)] = [
    ("中", "国"), ("中", "國"), ("日", "本"), ("韩", "国"), ("韓", "國"), ("朝", "鲜"), ("朝", "鮮"), ("台", "湾"), ("台", "灣"),
    ("臺", "灣"), ("美", "国"), ("美", "國"), ("香", "港"), ("中", "华"), ("中", "華"),
  ]

  /// The word before the farthest start of any candidate; starts at quotation marks lie where they will.
  private static func firstToken(_ context: LeftContext) -> Int {
    var first = max(context.tokens[context.lowest], context.tokenStarts.count - 1 - mostDropped - mostTokens)
    if let quote = context.quoteStart { first = min(first, context.tokens[quote]) }
    if let quote = context.openQuoteStart { first = min(first, context.tokens[quote]) }
    return max(0, first - 1)
  }

  /// Most tokens that are cut off at the end.
  private static let mostDropped = 2

  /// Scores all candidates; complexity O(ends × units × original).
  ///
  /// - Parameter body: told of each candidate with its features, in order; what the weights are fitted on.
  func candidates(
    model: SpanModel, _ body: (Range<Int>, FeatureVector) -> Void = { _, _ in }
  ) -> [SpanCandidate] {
    var scoring = Scoring(model: model)
    let last = context.units.count
    score(end: last, cut: .none, &scoring, body)
    // Where everything is explained up to the bracket there is nothing to cut off.
    if scoring.foundPerfect { return scoring.candidates }
    let lastToken = context.tokenStarts[context.tokens[last - 1]]
    for dropped in 1...2 where last - dropped > lastToken {
      score(end: last - dropped, cut: .syllables(dropped), &scoring, body)
    }
    var end = lastToken
    for dropped in 1...Self.mostDropped where end > context.lowest {
      guard context.gaps[end].isDisjoint(with: [.hard, .comma, .closesQuote]) else { break }
      score(end: end, cut: .tokens(dropped), &scoring, body)
      end = context.tokenStarts[context.tokens[end - 1]]
    }
    return scoring.candidates
  }

  /// The best alignment of the original with a stretch of units.
  func steps(_ units: Range<Int>) -> [RenderingLattice.Step] {
    RenderingLattice(source: source, target: context.units, lowest: units.lowerBound, end: units.upperBound)
      .steps(start: units.lowerBound)
  }

  private struct Scoring {
    let model: SpanModel
    var candidates: [SpanCandidate] = []
    var foundPerfect = false
  }

  enum Cut {
    case none
    case syllables(Int)
    case tokens(Int)
  }

  private func score(
    end: Int, cut: Cut, _ scoring: inout Scoring, _ body: (Range<Int>, FeatureVector) -> Void
  ) {
    let starts = possibleStarts(end: end)
    guard let lowest = starts.first else { return }
    let lattice = RenderingLattice(source: source, target: context.units, lowest: lowest, end: end)
    var features = SpanFeatures(proposer: self, end: end, cut: cut)
    for start in starts {
      features.measure(
        start: start, steps: lattice.steps(start: start), value: Double(lattice.value(start: start)))
      if features.values[.perfect] == 1 { scoring.foundPerfect = true }
      body(start..<end, features.values)
      scoring.candidates.append(
        SpanCandidate(units: start..<end, logit: features.values.sum(weights: scoring.model.weights)))
    }
  }

  /// Left edges worth a look: token starts, places inside the last tokens, the start of the quotation. Ascending.
  private func possibleStarts(end: Int) -> [Int] {
    var starts: [Int] = []
    let lastToken = context.tokens[end - 1]
    let inside = end - (2 * max(1, source.units.count) + 2)
    let farthest = max(context.lowest, context.tokenStarts[max(0, lastToken - Self.mostTokens + 1)])
    let quotes = [context.quoteStart, context.openQuoteStart]
    for case let quote? in quotes where quote < farthest && quote < end && !starts.contains(quote) {
      starts.append(quote)
    }
    if starts.count == 2, starts[0] > starts[1] { starts.swapAt(0, 1) }
    for unit in farthest..<end
    where context.beginsToken(unit) || (unit > inside && context.units[unit].script != .other) {
      starts.append(unit)
    }
    return starts
  }

  // MARK: - What the features read

  /// Whether a token ends in the Korean for a generic term (대학교, 그룹, 기업).
  func endsGenerically(token: Int) -> Bool { GenericTerms.endsInRendering(context.token(token)) }

  /// Whether some units are the Korean for a generic term, or for two in a row.
  func isGeneric(units: Range<Int>) -> Bool {
    let tail = context.units[units].compactMap { Unicode.Scalar($0.value) }
    guard !tail.isEmpty, tail.count == units.count else { return false }
    return GenericTerms.isRendering(tail[...])
      || tail.indices.dropFirst().contains {
        GenericTerms.isRendering(tail[..<$0]) && GenericTerms.isRendering(tail[$0...])
      }
  }

  func cue(ofToken token: Int) -> BorderCues.Cue { cues[token - firstToken] }
  var originalLength: Int { source.units.count }
  var originalHanCount: Int { hanCount }
  var originalNamesCountry: Bool { sourceNamesCountry }
}
