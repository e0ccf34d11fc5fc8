/// The weights of the features, as `Benchmarks/fit-gloss-weights --write` writes them; never changed by hand.
///
/// > Source: a softmax over the candidates of each bracket with L2 of strength 16 towards the weights in
/// > `Benchmarks/gloss-weight-priors.tsv`, scaled by each feature's spread, on 951 annotated brackets of mixed origin
/// > and 70 of newsletters. In 8-fold cross-validation the annotated rendering came first in 95.7 % (mean of 5
/// > rounds).
enum SpanWeights {
  static let table: [SpanFeature: Double] = [
    .perfect: 2.73, .firstAligned: 1.09, .latticeValue: 0.47, .mandarinShare: 0.61, .sinoKoreanShare: 0.49,
    .genericShare: 0.38, .meaningShare: 1.69, .meaningOfOneSyllable: 0.62, .otherReadingShare: 0.14,
    .variantCount: -0.13, .similarCount: -0.70, .sourceUnaligned: -0.35, .sourceUnalignedShare: 0.82,
    .targetUnaligned: -0.07, .tokenUnaligned: -0.43, .firstTokenUnaligned: -1.08, .firstTokenShare: 0.67,
    .nothingAligned: 0.69, .allLatin: 0.04, .allDigits: -8.00, .latinInitials: -0.67, .latinUnaligned: -1.13,
    .digitsUnaligned: -1.02, .missingShare: -5.66, .excess: 0.03, .excessShare: -0.02, .lengthDifference: -0.08,
    .lengthDifferenceUnexplained: -0.08, .atQuoteStart: 4.50, .insideQuoteLater: -1.70, .beyondQuote: -4.00,
    .atWrappingQuote: 4.51, .insideWrappingQuoteLater: -1.79, .atOpenQuote: 2.35, .beyondOpenQuote: -2.50,
    .atMarkup: 0.48, .atMarkupMate: 4.32, .atWrappingMarkup: 2.05, .insideWrappingMarkupLater: -1.00,
    .afterComma: 2.04, .afterInterpunct: 0.01, .afterInterpunctFirstUnaligned: -2.10, .afterHardBorder: 0.90,
    .afterBracketUnspaced: -2.06, .afterClosedQuote: -0.95, .insideToken: -3.14, .insideTokenSingleHan: 3.36,
    .insideShortTokenSingleHan: -2.72, .insideTokenPerfect: -0.35, .insideTokenBehindCountry: 1.83,
    .insideHanjaWord: -4.31, .beforeBareNoun: 0.35, .beforeNounUnexplained: -1.19, .beforeGenericNoun: 1.05,
    .beforeRelationalNoun: 1.27, .beforeCaseParticle: 1.36, .beforeGenitive: 1.45, .beforeConjunction: 1.15,
    .beforeAdnominal: 0.24, .beforeConnective: 2.01, .beforeDeterminer: 0.66, .beforeNumber: 1.47,
    .beforeCountry: 0.85, .countryMissed: -1.57, .beforeLatin: 2.27, .endCutToken: -3.11, .endCutSyllables: -4.11,
    .endCutWithQuote: -3.99, .endCutExplained: 5.96, .endCutTokenPerfect: -1.12, .endCutOwnHead: -8.08,
    .endCutSyllablesPerfect: 5.39, .endCutSyllablePerfect: -2.78, .endCutLatin: -4.01, .commaInside: -1.53,
    .bracketInside: -4.02, .interpunctInside: -0.02, .tokenCount: 0.04, .particleInside: -0.89,
    .genitiveInside: -0.54, .conjunctionInside: -1.50, .verbInside: -0.79, .determinerInside: -0.88,
    .relationalInside: -0.81, .numberInside: -0.85, .countryInside: -1.93, .quoteInside: -2.00, .latinBegins: 0.61,
    .latinCut: -2.01, .latinTailMixed: -3.04, .singleHan: 0.05, .singleHanUnaligned: -0.18, .noPair: -5.57,
    .noPairSingleHan: 0.83, .noPairNumeral: 7.01, .noPairCitationLike: 7.31, .noPairUnit: 6.00,
    .noPairAfterPredicate: 7.00, .noPairInterpuncts: -0.15,
  ]
}
