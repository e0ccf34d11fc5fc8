import LinguisticText
import Readings
import TranslationModel

/// Measures the features of one candidate.
struct SpanFeatures {
  private let proposer: SpanProposer
  private let context: LeftContext
  private let start: Int
  private let end: Int
  private let cut: SpanProposer.Cut
  private let steps: [RenderingLattice.Step]
  /// Share of the original that nothing links.
  private var unexplained = 0.0
  private(set) var values = [Double](repeating: 0, count: SpanFeature.allCases.count)

  init(
    proposer: SpanProposer, start: Int, end: Int, cut: SpanProposer.Cut, steps: [RenderingLattice.Step]
  ) {
    self.proposer = proposer
    context = proposer.context
    self.start = start
    self.end = end
    self.cut = cut
    self.steps = steps
  }

  private mutating func set(_ feature: SpanFeature, _ value: Double = 1) { values[feature.rawValue] = value }
  private mutating func set(_ feature: SpanFeature, if condition: Bool) { if condition { set(feature) } }

  /// - Parameter value: the lattice's value of the alignment.
  mutating func measure(value: Double) {
    measureAlignment(value)
    measureLength()
    measureLeftBorder()
    measureRightBorder()
    measureInside()
    set(.singleHan, if: proposer.originalHanCount == 1 && proposer.originalLength == 1)
  }

  // MARK: - Alignment

  private mutating func measureAlignment(_ value: Double) {
    let count = Double(proposer.originalLength)
    var links: [RenderingStep.Link: Int] = [:]
    var alignedTokens = Set<Int>()
    var unalignedTarget = 0
    var unalignedSource = 0
    for step in steps {
      if step.link == .unaligned {
        unalignedTarget += step.target.count
        for unit in step.target {
          switch context.units[unit].script {
          case .latin: values[SpanFeature.latinUnaligned.rawValue] += 1
          case .digit: values[SpanFeature.digitsUnaligned.rawValue] += 1
          default: break
          }
        }
        unalignedSource += step.source.count
      } else {
        links[step.link, default: 0] += max(1, step.source.count)
        for unit in step.target { alignedTokens.insert(context.tokens[unit]) }
      }
    }
    let doubtful = links[.similar, default: 0] + links[.variant, default: 0]
    set(.perfect, if: unalignedTarget == 0 && unalignedSource == 0 && doubtful == 0)
    set(.firstAligned, if: firstIsAligned)
    set(.latticeValue, value / count)
    set(.mandarinShare, Double(links[.mandarin, default: 0]) / count)
    set(.sinoKoreanShare, Double(links[.sinoKorean, default: 0]) / count)
    set(.genericShare, Double(links[.generic, default: 0] + links[.identical, default: 0]) / count)
    set(.otherReadingShare, Double(links[.otherReading, default: 0]) / count)
    set(.variantCount, Double(links[.variant, default: 0]))
    set(.similarCount, Double(links[.similar, default: 0]))
    set(.sourceUnaligned, Double(min(unalignedSource, 8)))
    set(.sourceUnalignedShare, Double(unalignedSource) / count)
    set(.targetUnaligned, Double(min(unalignedTarget, 12)))
    if context.units[start..<end].allSatisfy({ $0.script == .latin || $0.script == .digit }) {
      set(.allLatin)
      values[SpanFeature.latinUnaligned.rawValue] = 0
    }
    let tokens = context.tokens[start]...context.tokens[end - 1]
    set(.tokenUnaligned, Double(min(6, tokens.count { !alignedTokens.contains($0) })))
    set(.firstTokenUnaligned, if: tokens.count > 1 && !alignedTokens.contains(context.tokens[start]))
    set(.nothingAligned, if: alignedTokens.isEmpty)
    set(.singleHanUnaligned, if: alignedTokens.isEmpty && proposer.originalLength == 1)
    unexplained = Double(unalignedSource) / count
  }

  private var firstIsAligned: Bool {
    guard let first = steps.first else { return false }
    return first.link != .unaligned && first.source.lowerBound == 0 && first.target.lowerBound == start
  }

  // MARK: - Length

  private mutating func measureLength() {
    let source = Double(proposer.originalLength)
    let target = Double(end - start)
    set(.missingShare, max(0, source - target) / source)
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
    guard context.beginsToken(start) else { return measureInsideToken() }
    if gap.contains(.opensQuote) { return }
    if gap.contains(.hard) { return set(.afterHardBorder) }
    if gap.contains(.closesQuote) { return set(.afterClosedQuote) }
    if gap.contains(.comma) { return set(.afterComma) }
    if gap.contains(.interpunct) {
      set(.afterInterpunctFirstUnaligned, if: !firstIsAligned)
      return set(.afterInterpunct)
    }
    switch proposer.cue(ofToken: context.tokens[start] - 1) {
    case .bareNoun: set(proposer.endsGenerically(token: context.tokens[start] - 1) ? .beforeGenericNoun : .beforeBareNoun)
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
    case .latin: set(.beforeLatin)
    }
  }

  private mutating func measureInsideToken() {
    set(.insideToken)
    set(.insideTokenFirstUnaligned, if: !firstIsAligned)
    set(.insideTokenSingleHan, if: proposer.originalLength == 1)
    set(.latinCut, if: context.units[start - 1].script == .latin && context.units[start].script == .latin)
  }

  private mutating func measureRightBorder() {
    switch cut {
    case .none:
      return
    case .syllables(let count):
      set(.endCutSyllables, Double(count))
    case .tokens(let count):
      set(.endCutToken, Double(count))
    }
    set(.endCutWithQuote, if: context.quoteStart != nil || context.quoteClosesBehind || context.markupCloses)
    set(.endCutExplained, if: values[SpanFeature.perfect.rawValue] == 1 && proposer.isGeneric(units: end..<context.units.count))
  }

  // MARK: - Inside

  private mutating func measureInside() {
    let tokens = context.tokens[start]...context.tokens[end - 1]
    set(.tokenCount, Double(min(10, tokens.count)))
    for unit in start + 1..<max(start + 1, end) {
      let gap = context.gaps[unit]
      if gap.contains(.comma) { values[SpanFeature.commaInside.rawValue] += 1 }
      if gap.contains(.interpunct) { values[SpanFeature.interpunctInside.rawValue] += 1 }
      if !gap.isDisjoint(with: [.opensQuote, .closesQuote]) { values[SpanFeature.quoteInside.rawValue] += 1 }
    }
    for token in tokens.dropLast() {
      guard let feature = insideFeature(proposer.cue(ofToken: token)) else { continue }
      values[feature.rawValue] += 1
    }
    set(.countryInside, if: proposer.cue(ofToken: tokens.lowerBound) == .country && tokens.count > 1
      && !proposer.originalNamesCountry)
    let first = context.units[start]
    set(.latinBegins, if: first.script == .latin && context.beginsToken(start))
    if start > 0, first.script == .latin, context.units[start - 1].script == .latin, context.beginsToken(start),
      context.gaps[start] == .space
    {
      set(.latinCut)
    }
  }

  private func insideFeature(_ cue: BorderCues.Cue) -> SpanFeature? {
    switch cue {
    case .caseParticle: .particleInside
    case .genitive: .genitiveInside
    case .conjunction: .conjunctionInside
    case .adnominal, .connective: .verbInside
    case .determiner: .determinerInside
    case .relationalNoun: .relationalInside
    case .number: .numberInside
    case .bareNoun, .country, .latin: nil
    }
  }
}
