/// The weights of the features, as `Benchmarks/fit-gloss-weights --write` writes them; never changed by hand.
///
/// > Source: a softmax over the candidates of each bracket with L2 of strength 16 towards the weights in
/// > `Benchmarks/gloss-weight-priors.tsv`, scaled by each feature's spread, on 710 annotated brackets of mixed origin
/// > and 70 of newsletters. In 8-fold cross-validation the annotated rendering came first in 98.7 % (mean of 5
/// > rounds).
enum SpanWeights {
  static let table: [SpanFeature: Double] = [
    .perfect: 2.91, .firstAligned: 1.37, .latticeValue: 0.48, .mandarinShare: 0.62, .sinoKoreanShare: 0.62,
    .genericShare: 0.49, .meaningShare: 2.08, .otherReadingShare: 1.15, .variantCount: -0.08, .similarCount: -0.62,
    .sourceUnaligned: -0.40, .sourceUnalignedShare: 0.08, .targetUnaligned: -0.07, .tokenUnaligned: -0.47,
    .firstTokenUnaligned: -1.56, .firstTokenShare: 0.66, .nothingAligned: 0.25, .partlyAligned: -0.02,
    .allLatin: 0.22, .allDigits: -3.00, .latinInitials: 2.41, .latinUnaligned: -1.20, .digitsUnaligned: -1.00,
    .missingShare: -5.39, .excess: 0.04, .excessShare: 0.08, .lengthDifference: -0.06,
    .lengthDifferenceUnexplained: -0.23, .atQuoteStart: 4.51, .insideQuoteLater: -1.70, .beyondQuote: -4.00,
    .atWrappingQuote: 5.30, .insideWrappingQuoteLater: -1.49, .atOpenQuote: 2.69, .beyondOpenQuote: -2.50,
    .atMarkup: 0.41, .atMarkupMate: 5.58, .atWrappingMarkup: 2.02, .insideWrappingMarkupLater: -1.00,
    .afterComma: 2.02, .afterInterpunct: 0.06, .afterInterpunctFirstUnaligned: -2.01, .afterHardBorder: 1.32,
    .afterClosedQuote: -0.91, .insideToken: -2.42, .insideTokenFirstUnaligned: -2.03, .insideTokenSingleHan: 3.08,
    .insideTokenPerfect: -0.14, .insideTokenBehindCountry: 1.54, .beforeBareNoun: 0.52, .beforeGenericNoun: 0.28,
    .beforeRelationalNoun: 2.58, .beforeCaseParticle: 1.20, .beforeGenitive: 1.63, .beforeConjunction: 1.81,
    .beforeAdnominal: 1.20, .beforeConnective: 2.16, .beforeDeterminer: 0.96, .beforeNumber: 1.54,
    .beforeCountry: 0.01, .countryMissed: -1.53, .beforeLatin: 1.09, .endCutToken: -2.53, .endCutSyllables: -4.06,
    .endCutWithQuote: -1.99, .endCutExplained: 7.13, .endCutTokenPerfect: -4.33, .endCutOwnHead: -7.41,
    .endCutSyllablesPerfect: 1.00, .endCutLatin: -4.01, .commaInside: -1.53, .bracketInside: -4.00,
    .interpunctInside: -0.06, .tokenCount: 0.03, .particleInside: -0.85, .genitiveInside: -0.62,
    .conjunctionInside: -1.25, .verbInside: -0.97, .determinerInside: -0.75, .relationalInside: -1.09,
    .numberInside: -0.80, .countryInside: -1.61, .quoteInside: -2.00, .latinBegins: -0.78, .latinCut: -2.01,
    .latinTailMixed: -3.03, .singleHan: -0.06, .singleHanUnaligned: -3.00, .noPair: -5.60, .noPairSingleHan: 1.37,
    .noPairNumeral: 6.93, .noPairCitationLike: 7.39, .noPairUnit: 6.00, .noPairAfterPredicate: 7.00,
    .noPairInterpuncts: -0.20,
  ]
}
