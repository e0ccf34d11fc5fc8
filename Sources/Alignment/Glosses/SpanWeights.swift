/// The weights of the features, as `Benchmarks/fit-gloss-weights --write` writes them; never changed by hand.
///
/// > Source: a softmax over the candidates of each bracket with L2 of strength 16 towards the weights in
/// > `Benchmarks/gloss-weight-priors.tsv`, scaled by each feature's spread, on 710 annotated brackets of mixed origin
/// > and 70 of newsletters. In 8-fold cross-validation the annotated rendering came first in 98.7 % (mean of 5
/// > rounds).
enum SpanWeights {
  static let table: [SpanFeature: Double] = [
    .perfect: 2.90, .firstAligned: 1.37, .latticeValue: 0.48, .mandarinShare: 0.62, .sinoKoreanShare: 0.62,
    .genericShare: 0.49, .meaningShare: 2.08, .meaningOfOneSyllable: 0.07, .otherReadingShare: 1.16,
    .variantCount: -0.10, .similarCount: -0.62, .sourceUnaligned: -0.40, .sourceUnalignedShare: 0.08,
    .targetUnaligned: -0.07, .tokenUnaligned: -0.47, .firstTokenUnaligned: -1.57, .firstTokenShare: 0.68,
    .nothingAligned: 0.24, .partlyAligned: -0.02, .allLatin: 0.17, .allDigits: -8.00, .latinInitials: 2.16,
    .latinUnaligned: -1.19, .digitsUnaligned: -1.01, .missingShare: -5.39, .excess: 0.03, .excessShare: 0.08,
    .lengthDifference: -0.06, .lengthDifferenceUnexplained: -0.23, .atQuoteStart: 4.51, .insideQuoteLater: -1.70,
    .beyondQuote: -4.00, .atWrappingQuote: 5.34, .insideWrappingQuoteLater: -1.50, .atOpenQuote: 2.70,
    .beyondOpenQuote: -2.50, .atMarkup: 0.41, .atMarkupMate: 5.75, .atWrappingMarkup: 2.02,
    .insideWrappingMarkupLater: -1.00, .afterComma: 2.02, .afterInterpunct: 0.05,
    .afterInterpunctFirstUnaligned: -2.02, .afterHardBorder: 1.32, .afterClosedQuote: -0.91, .insideToken: -2.42,
    .insideTokenFirstUnaligned: -2.03, .insideTokenSingleHan: 3.16, .insideShortTokenSingleHan: -0.88,
    .insideTokenPerfect: -0.14, .insideTokenBehindCountry: 1.54, .beforeBareNoun: 0.52, .beforeGenericNoun: 0.27,
    .beforeRelationalNoun: 2.59, .beforeCaseParticle: 1.20, .beforeGenitive: 1.63, .beforeConjunction: 1.81,
    .beforeAdnominal: 1.20, .beforeConnective: 2.16, .beforeDeterminer: 0.96, .beforeNumber: 1.55,
    .beforeCountry: 0.01, .countryMissed: -1.53, .beforeLatin: 1.10, .endCutToken: -2.50, .endCutSyllables: -4.06,
    .endCutWithQuote: -4.03, .endCutExplained: 7.46, .endCutTokenPerfect: -4.71, .endCutOwnHead: -7.37,
    .endCutSyllablesPerfect: 1.00, .endCutLatin: -4.01, .commaInside: -1.53, .bracketInside: -4.00,
    .interpunctInside: -0.05, .tokenCount: 0.03, .particleInside: -0.85, .genitiveInside: -0.63,
    .conjunctionInside: -1.25, .verbInside: -0.97, .determinerInside: -0.76, .relationalInside: -1.09,
    .numberInside: -0.81, .countryInside: -1.60, .quoteInside: -2.00, .latinBegins: -0.80, .latinCut: -2.01,
    .latinTailMixed: -3.02, .singleHan: -0.06, .singleHanUnaligned: -3.00, .noPair: -5.60, .noPairSingleHan: 1.37,
    .noPairNumeral: 6.92, .noPairCitationLike: 7.37, .noPairUnit: 6.00, .noPairAfterPredicate: 7.00,
    .noPairInterpuncts: -0.20,
  ]
}
