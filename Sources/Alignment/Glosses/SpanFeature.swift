/// What speaks for or against one stretch of Korean text as the rendering of a bracketed original.
///
/// The names stand in the table of weights and in the dump that the weights are fitted on.
public enum SpanFeature: Int, CaseIterable, Sendable {
  // Alignment
  case perfect
  case firstAligned
  case latticeValue
  case mandarinShare
  case sinoKoreanShare
  case genericShare
  case otherReadingShare
  case variantCount
  case similarCount
  case sourceUnaligned
  case sourceUnalignedShare
  case targetUnaligned
  case tokenUnaligned
  case firstTokenUnaligned
  case nothingAligned
  case allLatin
  case latinUnaligned
  case digitsUnaligned
  // Length
  case missingShare
  case excess
  case excessShare
  case lengthDifference
  case lengthDifferenceUnexplained
  // Left border
  case atQuoteStart
  case insideQuoteLater
  case beyondQuote
  case atWrappingQuote
  case insideWrappingQuoteLater
  case atOpenQuote
  case beyondOpenQuote
  case atMarkup
  case atMarkupMate
  case afterComma
  case afterInterpunct
  case afterInterpunctFirstUnaligned
  case afterHardBorder
  case afterClosedQuote
  case insideToken
  case insideTokenFirstUnaligned
  case insideTokenSingleHan
  case beforeBareNoun
  case beforeGenericNoun
  case beforeRelationalNoun
  case beforeCaseParticle
  case beforeGenitive
  case beforeConjunction
  case beforeAdnominal
  case beforeConnective
  case beforeDeterminer
  case beforeNumber
  case beforeCountry
  case countryMissed
  case beforeLatin
  // Right border
  case endCutToken
  case endCutSyllables
  case endCutWithQuote
  case endCutExplained
  case endCutLatin
  // Inside
  case commaInside
  case interpunctInside
  case tokenCount
  case particleInside
  case genitiveInside
  case conjunctionInside
  case verbInside
  case determinerInside
  case relationalInside
  case numberInside
  case countryInside
  case quoteInside
  case latinBegins
  case latinCut
  case latinTailMixed
  // The original
  case singleHan
  case singleHanUnaligned
  // No pair at all
  case noPair
  case noPairSingleHan
  case noPairCitationLike
  case noPairUnit
  case noPairAfterPredicate
  case noPairInterpuncts
}
