import Readings
import TranslationModel

/// One stretch of text that may be the rendering, or the possibility that there is none.
struct SpanCandidate {
  /// Units of the left context; nil for «no pair».
  var units: Range<Int>?
  var features: [Double]
  var steps: [RenderingLattice.Step]

  static func noPair(singleHan: Bool, doubts: BracketContent.Doubts, interpuncts: Bool) -> SpanCandidate {
    var features = [Double](repeating: 0, count: SpanFeature.allCases.count)
    features[SpanFeature.noPair.rawValue] = 1
    features[SpanFeature.noPairSingleHan.rawValue] = singleHan ? 1 : 0
    features[SpanFeature.noPairCitationLike.rawValue] = doubts.contains(.citation) ? 1 : 0
    features[SpanFeature.noPairUnit.rawValue] = doubts.contains(.unit) ? 1 : 0
    features[SpanFeature.noPairAfterPredicate.rawValue] = doubts.contains(.afterPredicate) ? 1 : 0
    features[SpanFeature.noPairInterpuncts.rawValue] = interpuncts ? 1 : 0
    return SpanCandidate(units: nil, features: features, steps: [])
  }
}

/// Proposes the stretches of text before a bracket that may render its original, each with its features.
struct SpanProposer {
  let context: LeftContext
  let source: SourceArcs
  /// Whether a unit of the original is a Chinese character.
  private let sourceIsHan: [Bool]
  private let hanCount: Int
  /// The cue of each token, looked up once.
  private let cues: [BorderCues.Cue]
  /// Set when the original holds the name of a country, so that a country before the span belongs inside it.
  private let sourceNamesCountry: Bool

  /// Most tokens that a rendering without quotation marks may have.
  static let mostTokens = 14

  init(context: LeftContext, source: SourceArcs, sourceText: [Unicode.Scalar]) {
    self.context = context
    self.source = source
    sourceIsHan = source.units.map { $0.script == .han }
    hanCount = sourceIsHan.count { $0 }
    cues = context.tokenStarts.indices.map { BorderCues.cue(of: context.token($0)) }
    sourceNamesCountry = Self.countryCharacters.contains { name in
      sourceText.count >= name.count
        && (0...(sourceText.count - name.count)).contains { start in
          Array(sourceText[start..<start + name.count]) == name
        }
    }
  }

  /// Names of the countries most often written before a Korean name, in either script.
  private static let countryCharacters: [[Unicode.Scalar]] = [
    "中国", "中國", "日本", "韩国", "韓國", "朝鲜", "朝鮮", "台湾", "台灣", "臺灣", "美国", "美國", "香港", "中华", "中華",
  ].map { Array($0.unicodeScalars) }

  /// All candidates; complexity O(ends × units × original).
  func candidates() -> [SpanCandidate] {
    var result: [SpanCandidate] = []
    let last = context.units.count
    result += candidates(end: last, cut: .none)
    // Where everything is explained up to the bracket there is nothing to cut off.
    if result.contains(where: { $0.features[SpanFeature.perfect.rawValue] == 1 }) { return result }
    let lastToken = context.tokenStarts[context.tokens[last - 1]]
    for dropped in 1...2 where last - dropped > lastToken {
      result += candidates(end: last - dropped, cut: .syllables(dropped))
    }
    var end = lastToken
    for dropped in 1...2 where end > context.lowest {
      guard context.gaps[end].isDisjoint(with: [.hard, .comma, .closesQuote]) else { break }
      result += candidates(end: end, cut: .tokens(dropped))
      end = context.tokenStarts[context.tokens[end - 1]]
    }
    return result
  }

  enum Cut {
    case none
    case syllables(Int)
    case tokens(Int)
  }

  private func candidates(end: Int, cut: Cut) -> [SpanCandidate] {
    let starts = possibleStarts(end: end, cut: cut)
    guard let lowest = starts.first else { return [] }
    let lattice = RenderingLattice(source: source, target: context.units, lowest: lowest, end: end)
    return starts.map { start in
      let steps = lattice.steps(start: start)
      var features = SpanFeatures(proposer: self, start: start, end: end, cut: cut, steps: steps)
      features.measure(value: Double(lattice.value(start: start)))
      return SpanCandidate(units: start..<end, features: features.values, steps: steps)
    }
  }

  /// Left edges worth a look: token starts, places inside the last tokens, the start of the quotation. Ascending.
  private func possibleStarts(end: Int, cut: Cut) -> [Int] {
    var starts: [Int] = []
    let lastToken = context.tokens[end - 1]
    let inside = end - (2 * max(1, source.units.count) + 2)
    let farthest = max(context.lowest, context.tokenStarts[max(0, lastToken - Self.mostTokens + 1)])
    if let quote = context.quoteStart, quote < farthest { starts.append(quote) }
    if let quote = context.openQuoteStart, quote < farthest, quote < end { starts.append(quote) }
    for unit in farthest..<end
    where context.beginsToken(unit) || (unit > inside && context.units[unit].script != .other) {
      starts.append(unit)
    }
    return Array(Set(starts)).sorted()
  }

  // MARK: - What the features read

  /// Whether a token ends in the Korean for a generic term (대학교, 그룹, 기업).
  func endsGenerically(token: Int) -> Bool {
    let word = Array(context.token(token))
    guard word.count >= 2 else { return false }
    return (0...(word.count - 2)).contains { GenericTerms.isRendering(word[$0...]) }
  }

  /// Whether some units are the Korean for a generic term, or for two in a row.
  func isGeneric(units: Range<Int>) -> Bool {
    let tail = context.units[units].compactMap { Unicode.Scalar($0.value) }
    guard !tail.isEmpty, tail.count == units.count else { return false }
    return GenericTerms.isRendering(tail[...])
      || tail.indices.dropFirst().contains {
        GenericTerms.isRendering(tail[..<$0]) && GenericTerms.isRendering(tail[$0...])
      }
  }

  func cue(ofToken token: Int) -> BorderCues.Cue { cues[token] }
  var originalLength: Int { source.units.count }
  var originalHanCount: Int { hanCount }
  var originalNamesCountry: Bool { sourceNamesCountry }
}
