/// The weights of the features, as `Benchmarks/fit-gloss-weights --write` writes them; never changed by hand.
///
/// > Source: a softmax over the candidates of each bracket with L2 of strength 16 towards the weights in
/// > `Benchmarks/gloss-weight-priors.tsv`, scaled by each feature's spread, on 710 annotated brackets of mixed origin
/// > and 70 of newsletters. In 8-fold cross-validation the annotated rendering came first in 99.0 % (mean of 5
/// > rounds).
enum SpanWeights {
  static let table: [SpanFeature: Double] = [
    .perfect: 2.71, .firstAligned: 1.26, .latticeValue: 0.48, .mandarinShare: 0.60, .sinoKoreanShare: 0.63,
    .genericShare: 0.49, .meaningShare: 1.87, .meaningOfOneSyllable: 0.06, .otherReadingShare: 1.09,
    .variantCount: -0.05, .similarCount: -0.58, .sourceUnaligned: -0.39, .sourceUnalignedShare: 0.14,
    .targetUnaligned: -0.07, .tokenUnaligned: -0.47, .firstTokenUnaligned: -1.57, .firstTokenShare: 0.79,
    .nothingAligned: 0.47, .allLatin: 0.43, .allDigits: -8.00, .latinInitials: 1.63, .latinUnaligned: -1.12,
    .digitsUnaligned: -1.00, .missingShare: -5.48, .excess: 0.03, .excessShare: 0.06, .lengthDifference: -0.07,
    .lengthDifferenceUnexplained: -0.21, .atQuoteStart: 4.50, .insideQuoteLater: -1.70, .beyondQuote: -4.00,
    .atWrappingQuote: 4.51, .insideWrappingQuoteLater: -1.82, .atOpenQuote: 2.21, .beyondOpenQuote: -2.50,
    .atMarkup: 0.46, .atMarkupMate: 5.10, .atWrappingMarkup: 2.01, .insideWrappingMarkupLater: -1.00,
    .afterComma: 1.74, .afterInterpunct: 0.10, .afterInterpunctFirstUnaligned: -1.94, .afterHardBorder: 1.29,
    .afterClosedQuote: -0.96, .insideToken: -2.98, .insideTokenSingleHan: 3.50, .insideShortTokenSingleHan: -0.07,
    .insideTokenPerfect: 0.53, .insideTokenBehindCountry: 1.77, .beforeBareNoun: 0.38, .beforeGenericNoun: 0.24,
    .beforeRelationalNoun: 2.17, .beforeCaseParticle: 1.01, .beforeGenitive: 1.24, .beforeConjunction: 1.67,
    .beforeAdnominal: 1.33, .beforeConnective: 2.02, .beforeDeterminer: 0.97, .beforeNumber: 1.39,
    .beforeCountry: 0.21, .countryMissed: -1.53, .beforeLatin: 0.77, .endCutToken: -2.59, .endCutSyllables: -4.05,
    .endCutWithQuote: -4.03, .endCutExplained: 6.33, .endCutTokenPerfect: -3.83, .endCutOwnHead: -6.29,
    .endCutSyllablesPerfect: 1.00, .endCutLatin: -4.01, .commaInside: -1.52, .bracketInside: -4.00,
    .interpunctInside: -0.03, .tokenCount: 0.03, .particleInside: -0.86, .genitiveInside: -0.57,
    .conjunctionInside: -1.30, .verbInside: -0.97, .determinerInside: -0.74, .relationalInside: -1.06,
    .numberInside: -0.80, .countryInside: -1.44, .quoteInside: -2.00, .latinBegins: -0.56, .latinCut: -2.01,
    .latinTailMixed: -3.02, .singleHan: -0.06, .singleHanUnaligned: -3.00, .noPair: -5.41, .noPairSingleHan: 1.28,
    .noPairNumeral: 5.70, .noPairCitationLike: 6.28, .noPairUnit: 6.00, .noPairAfterPredicate: 7.00,
    .noPairInterpuncts: -0.13,
  ]
}
