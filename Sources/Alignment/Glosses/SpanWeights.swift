/// The weights of the features.
///
/// > Source: fitted with `Benchmarks/fit-gloss-weights` (softmax over the candidates of one bracket, L2 scaled by each feature's
/// > spread, strength 0.8) on 233 annotated brackets of mixed origin (encyclopedia, magazine, news); in 8-fold cross-validation
/// > the exact span came first for 96.7 % of the 303 brackets (with those of the two newsletters).
enum SpanWeights {
  static let table: [SpanFeature: Double] = [
    .perfect: 1.32, .firstAligned: 1.78, .latticeValue: 0.47, .mandarinShare: 0.71, .sinoKoreanShare: 0.58,
    .genericShare: 1.12, .otherReadingShare: 1.63, .variantCount: -0.21, .similarCount: -0.49,
    .sourceUnaligned: -0.39, .sourceUnalignedShare: 0.01, .targetUnaligned: -0.06, .tokenUnaligned: -0.47,
    .firstTokenUnaligned: -1.74, .nothingAligned: 0.17, .allLatin: 2.91, .latinUnaligned: -1.22,
    .digitsUnaligned: -1.01, .missingShare: -5.96, .excess: 0.04, .excessShare: 0.10, .lengthDifference: -0.07,
    .lengthDifferenceUnexplained: -0.24, .atQuoteStart: 4.52, .insideQuoteLater: -1.71, .beyondQuote: -4.00,
    .atWrappingQuote: 5.01, .insideWrappingQuoteLater: -1.71, .atOpenQuote: 1.86, .beyondOpenQuote: -2.50,
    .atMarkup: 0.73, .atMarkupMate: 7.12, .afterComma: 1.51, .afterInterpunct: 0.01,
    .afterInterpunctFirstUnaligned: -2.68, .afterHardBorder: 1.29, .afterClosedQuote: -0.66, .insideToken: -2.29,
    .insideTokenFirstUnaligned: -2.11, .insideTokenSingleHan: 3.48, .beforeBareNoun: 0.31, .beforeGenericNoun: 0.19,
    .beforeRelationalNoun: 2.83, .beforeCaseParticle: 1.46, .beforeGenitive: 0.54, .beforeConjunction: 0.87,
    .beforeAdnominal: 2.12, .beforeConnective: 2.25, .beforeDeterminer: 0.96, .beforeNumber: 1.33,
    .beforeCountry: -0.29, .countryMissed: -1.55, .beforeLatin: 1.72, .endCutToken: -2.89, .endCutSyllables: -4.20,
    .endCutWithQuote: -2.11, .endCutExplained: 1.11, .commaInside: -1.56, .interpunctInside: 0.10, .tokenCount: 0.03,
    .particleInside: -0.88, .genitiveInside: -0.84, .conjunctionInside: -1.50, .verbInside: -0.98,
    .determinerInside: -0.76, .relationalInside: -1.11, .numberInside: -0.82, .countryInside: -2.30,
    .quoteInside: -2.01, .latinBegins: -0.52, .latinCut: -2.04, .singleHan: -0.42, .singleHanUnaligned: -3.01,
    .noPair: -6.70, .noPairSingleHan: 7.06, .noPairCitationLike: 9.51, .noPairInterpuncts: -0.08,
  ]
}
