/// What a candidate holds between its borders.
extension SpanFeatures {
  mutating func measureInside(endsUnaligned: Bool) {
    let tokens = context.tokens[start]...context.tokens[end - 1]
    set(.tokenCount, Double(min(10, tokens.count)))
    for unit in start + 1..<max(start + 1, end) {
      let gap = context.gaps[unit]
      if gap.isDisjoint(with: Self.counted) { continue }
      if gap.contains(.comma) { count(.commaInside) }
      if gap.contains(.bracket) { count(.bracketInside) }
      if gap.contains(.interpunct) { count(.interpunctInside) }
      if !gap.isDisjoint(with: [.opensQuote, .closesQuote]) { count(.quoteInside) }
    }
    for token in tokens.dropLast() {
      guard let feature = insideFeature(proposer.cue(ofToken: token)) else { continue }
      count(feature)
    }
    set(
      .countryInside,
      if: proposer.cue(ofToken: tokens.lowerBound) == .country && tokens.count > 1
        && !proposer.originalNamesCountry)
    let first = context.units[start]
    set(
      .latinTailMixed,
      if: context.units[end - 1].script == .latin && values[.allLatin] == 0 && endsUnaligned)
    set(.latinBegins, if: first.script == .latin && context.beginsToken(start))
    if start > 0, first.script == .latin, context.units[start - 1].script == .latin, context.beginsToken(start),
      context.gaps[start] == .space
    {
      set(.latinCut)
    }
  }

  /// What is counted of the gaps inside; most have nothing of it.
  private static var counted: LeftContext.Gap { [.comma, .bracket, .interpunct, .opensQuote, .closesQuote] }

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
