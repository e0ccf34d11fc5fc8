/// The weights of the features, as `Benchmarks/fit-gloss-weights --write` writes them; never changed by hand.
///
/// > Source: a softmax over the candidates of each bracket with L2 of strength 4 towards the weights in
/// > `Benchmarks/gloss-weight-priors.tsv`, scaled by each feature's spread, on 233 annotated brackets of mixed origin
/// > and 70 of newsletters. In 8-fold cross-validation the annotated rendering came first in 96.1 % (mean of 5
/// > rounds).
enum SpanWeights {
  static let table: [SpanFeature: Double] = [
    .perfect: 1.23, .firstAligned: 1.81, .latticeValue: 0.46, .mandarinShare: 0.67, .sinoKoreanShare: 0.57,
    .genericShare: 0.87, .otherReadingShare: 1.71, .variantCount: -0.22, .similarCount: -0.47,
    .sourceUnaligned: -0.38, .sourceUnalignedShare: 0.10, .targetUnaligned: -0.06, .tokenUnaligned: -0.47,
    .firstTokenUnaligned: -1.75, .nothingAligned: 0.22, .allLatin: 3.44, .latinUnaligned: -1.18,
    .digitsUnaligned: -1.02, .missingShare: -5.91, .excess: 0.04, .excessShare: 0.10, .lengthDifference: -0.07,
    .lengthDifferenceUnexplained: -0.23, .atQuoteStart: 4.54, .insideQuoteLater: -1.71, .beyondQuote: -4.00,
    .atWrappingQuote: 5.03, .insideWrappingQuoteLater: -1.57, .atOpenQuote: 1.94, .beyondOpenQuote: -2.50,
    .atMarkup: 0.68, .atMarkupMate: 6.57, .afterComma: 1.54, .afterInterpunct: 0.01,
    .afterInterpunctFirstUnaligned: -2.74, .afterHardBorder: 1.34, .afterClosedQuote: -0.53, .insideToken: -2.29,
    .insideTokenFirstUnaligned: -2.11, .insideTokenSingleHan: 3.92, .beforeBareNoun: 0.32, .beforeGenericNoun: 0.19,
    .beforeRelationalNoun: 2.82, .beforeCaseParticle: 1.50, .beforeGenitive: 0.52, .beforeConjunction: 0.84,
    .beforeAdnominal: 2.12, .beforeConnective: 2.26, .beforeDeterminer: 0.97, .beforeNumber: 1.39,
    .beforeCountry: -0.32, .countryMissed: -1.54, .beforeLatin: 1.55, .endCutToken: -2.98, .endCutSyllables: -4.18,
    .endCutWithQuote: -2.15, .endCutExplained: 1.59, .endCutLatin: -4.00, .commaInside: -1.57,
    .interpunctInside: 0.13, .tokenCount: 0.03, .particleInside: -0.86, .genitiveInside: -0.82,
    .conjunctionInside: -1.50, .verbInside: -0.97, .determinerInside: -0.74, .relationalInside: -1.15,
    .numberInside: -0.83, .countryInside: -2.43, .quoteInside: -2.01, .latinBegins: -0.67, .latinCut: -2.02,
    .latinTailMixed: -3.00, .singleHan: -0.75, .singleHanUnaligned: -3.07, .noPair: -6.22, .noPairSingleHan: 6.27,
    .noPairCitationLike: 8.88, .noPairUnit: 6.00, .noPairAfterPredicate: 7.00, .noPairInterpuncts: -0.27,
  ]
}
