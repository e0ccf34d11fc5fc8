import LinguisticText
import Readings
import TranslationModel

/// Measures the features of the candidates of one bracket, one after the other.
struct SpanFeatures: ~Copyable {
  let proposer: SpanProposer
  let context: LeftContext
  var end = 0
  private var cut = SpanProposer.Cut.none
  var start = 0
  /// Share of the original that nothing links.
  var unexplained = 0.0
  var firstIsAligned = false
  /// Whether a sound, not only meaning, links something.
  var isBySound = false
  /// For each token whether it ends generically, where that was asked for.
  private var genericEnds: [Bool?]
  /// The features of the candidate measured last.
  private(set) var values = FeatureVector()

  init(proposer: SpanProposer) {
    self.proposer = proposer
    context = proposer.context
    genericEnds = [Bool?](repeating: nil, count: context.tokenStarts.count)
  }

  /// Says where the next candidates end.
  mutating func begin(end: Int, cut: SpanProposer.Cut) {
    self.end = end
    self.cut = cut
  }

  /// The features of «no pair».
  mutating func measureNoPair(doubts: BracketContent.Doubts, interpuncts: Bool) {
    values.clear()
    set(.noPair)
    set(.noPairSingleHan, if: proposer.originalLength == 1)
    set(.noPairNumeral, if: proposer.originalIsNumeral)
    set(.noPairCitationLike, if: doubts.contains(.citation))
    set(.noPairUnit, if: doubts.contains(.unit))
    set(.noPairAfterPredicate, if: doubts.contains(.afterPredicate))
    set(.noPairInterpuncts, if: interpuncts)
  }

  /// Whether the candidate ends inside a word.
  var cutsToken: Bool { if case .syllables = cut { true } else { false } }

  @inline(__always)
  mutating func set(_ feature: SpanFeature, _ value: Double = 1) { values.set(feature, value) }
  @inline(__always)
  mutating func set(_ feature: SpanFeature, if condition: Bool) { if condition { set(feature) } }
  mutating func count(_ feature: SpanFeature) { values.set(feature, values[feature] + 1) }

  /// - Parameters:
  ///   - start: first unit of the candidate.
  ///   - steps: its alignment with the original.
  /// - Parameter value: the lattice's value of the alignment.
  mutating func measure(start: Int, steps: [RenderingLattice.Step], value: Double) {
    values.clear()
    self.start = start
    firstIsAligned = Self.isFirstAligned(steps, start: start)
    measureAlignment(value, steps)
    measureLength()
    measureLeftBorder()
    measureRightBorder()
    measureInside(endsUnaligned: steps.last?.link == .unaligned)
    set(.singleHan, if: proposer.originalHanCount == 1 && proposer.originalLength == 1)
  }

  // MARK: - Length

  private mutating func measureLength() {
    // A brand in Latin letters is as long as it likes.
    if isAllLatin { return }
    let source = Double(proposer.originalLength)
    let target = Double(end - start)
    // Kana may say much with little sound (お金 돈).
    set(.missingShare, max(0, source - Double(proposer.originalKanaCount) - target) / source)
    set(.excess, min(12, max(0, target - source)))
    set(.excessShare, min(4, max(0, target - 2 * source) / source))
    set(.lengthDifference, min(12, abs(target - source)))
    set(.lengthDifferenceUnexplained, min(12, abs(target - source)) * unexplained)
  }

  // MARK: - Borders

  private mutating func measureLeftBorder() {
    let gap = context.gaps[start]
    if let quote = context.quoteStart {
      set(.atQuoteStart, if: start == quote)
      set(.insideQuoteLater, if: start > quote)
      set(.beyondQuote, if: start < quote)
    } else if let quote = context.openQuoteStart, context.quoteClosesBehind {
      set(.atWrappingQuote, if: start == quote)
      set(.insideWrappingQuoteLater, if: start > quote)
      set(.beyondOpenQuote, if: start < quote)
    } else if let quote = context.openQuoteStart {
      set(.atOpenQuote, if: start == quote)
      set(.beyondOpenQuote, if: start < quote)
    }
    set(.atMarkup, if: gap.contains(.markup) && !context.markupCloses)
    set(.atMarkupMate, if: gap.contains(.markup) && context.markupCloses)
    if let markup = context.wrappingMarkupStart {
      set(.atWrappingMarkup, if: start == markup)
      set(.insideWrappingMarkupLater, if: start > markup)
    }
    guard context.beginsToken(start) else { return measureInsideToken() }
    if gap.contains(.opensQuote) { return }
    if gap.contains(.hard) {
      return set(gap.contains(.bracket) && !gap.contains(.space) ? .afterBracketUnspaced : .afterHardBorder)
    }
    if gap.contains(.closesQuote) { return set(.afterClosedQuote) }
    if gap.contains(.comma) { return set(.afterComma) }
    if gap.contains(.interpunct) {
      set(.afterInterpunctFirstUnaligned, if: !firstIsAligned)
      return set(.afterInterpunct)
    }
    switch proposer.cue(ofToken: context.tokens[start] - 1) {
    case .bareNoun:
      set(endsGenerically(token: context.tokens[start] - 1) ? .beforeGenericNoun : .beforeBareNoun)
      set(.beforeNounUnexplained, unexplained)
    case .relationalNoun: set(.beforeRelationalNoun)
    case .caseParticle: set(.beforeCaseParticle)
    case .genitive: set(.beforeGenitive)
    case .conjunction: set(.beforeConjunction)
    case .adnominal: set(.beforeAdnominal)
    case .connective: set(.beforeConnective)
    case .determiner: set(.beforeDeterminer)
    case .number: set(.beforeNumber)
    case .country:
      set(.beforeCountry, if: !proposer.originalNamesCountry)
      set(.countryMissed, if: proposer.originalNamesCountry)
    // Latin letters before Latin letters are the same name (`latinCut`).
    case .latin: set(.beforeLatin, if: context.units[start].script != .latin)
    }
  }

  private mutating func endsGenerically(token: Int) -> Bool {
    if let known = genericEnds[token] { return known }
    let isGeneric = proposer.endsGenerically(token: token)
    genericEnds[token] = isGeneric
    return isGeneric
  }

  private mutating func measureInsideToken() {
    set(.insideToken)
    set(.insideTokenSingleHan, if: proposer.originalLength == 1)
    set(.insideShortTokenSingleHan, if: proposer.originalLength == 1 && context.isSecondOfTwo(start))
    set(.insideTokenPerfect, if: values[.perfect] == 1 && proposer.originalLength > 1)
    set(.insideTokenBehindCountry, if: !proposer.originalNamesCountry && proposer.isCountry(beforeUnit: start))
    set(.latinCut, if: context.units[start - 1].script == .latin && context.units[start].script == .latin)
    set(.insideHanjaWord, if: context.isSecond(start) && proposer.isHanjaWord(at: start - 1, character: 1...1))
  }

  private mutating func measureRightBorder() {
    switch cut {
    case .none:
      return
    case .syllables(let count):
      set(.endCutSyllables, Double(count))
      // 충성 忠 is a word, not a reading with a place's tail.
      if proposer.originalLength == 1, proposer.isHanjaWord(at: end - 1, character: 0...0) {
        return set(.insideHanjaWord)
      }
      set(
        count > 1 ? .endCutSyllablesPerfect : .endCutSyllablePerfect,
        if: values[.perfect] == 1 && proposer.originalLength > 1)
    case .tokens(let count):
      set(.endCutToken, Double(count))
      set(.endCutTokenPerfect, if: values[.perfect] == 1 && proposer.originalLength > 1)
    }
    set(.endCutOwnHead, if: values[.perfect] == 1 && proposer.isOwnHead(units: end..<context.units.count))
    set(.endCutWithQuote, if: context.quoteStart != nil || context.quoteClosesBehind || context.markupCloses)
    set(.endCutLatin, if: context.units.last?.script == .latin)
    // A word of its own behind a name: 거리|전기, but 윈궤|이 and 메뉴|판 are none.
    let isWord = context.units.count - end > 1 || context.beginsToken(end) || proposer.isPlaceTail(unit: end)
    set(
      .endCutExplained,
      if: values[.perfect] == 1 && isBySound && isWord && proposer.isGeneric(units: end..<context.units.count))
  }
}
