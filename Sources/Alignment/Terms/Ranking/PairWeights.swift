import Foundation

/// The weights of the ranker.
///
/// Made by `Benchmarks/fit-term-weights`; it says how good they are on terms they were not fitted on.
enum PairWeights {
  static let count = PairFeature.allCases.count

  /// What a full reading adds when a rendering is chosen among those of one Chinese expression.
  static let reading: Float = 1.5
  /// What the glossary adds.
  static let known: Float = 4

  /// The score of a row of features: ln of the odds before calibration.
  static func score(_ features: ArraySlice<Float>) -> Float {
    zip(features, weights).reduce(intercept) { $0 + $1.0 * $1.1 }
  }

  /// Probability from a score.
  static func probability(_ score: Float) -> Float { 1 / (1 + exp(-(slope * score + offset))) }

  private static let intercept: Float = -3.0333
  private static let slope: Float = 1.1998
  private static let offset: Float = 0.2098
  /// In the order of ``PairFeature``.
  private static let weights: [Float] = [
    -0.4497,  // sourceCount
    0.1527,  // targetCount
    0.2656,  // sum
    1.0509,  // highest
    0.9642,  // best
    0.7840,  // mutual
    -0.6256,  // shareOfTarget
    2.1118,  // shareOfSource
    2.3132,  // dice
    -3.7066,  // oneSyllable
    -1.4900,  // latin
    0.0356,  // verbalTails
    -1.1686,  // lengths
    0.2117,  // firstIsNoun
    -0.2721,  // lastIsNoun
    0.2478,  // bestOfTarget
    -0.4347,  // longerTarget
    0.0093,  // shorterTarget
    -0.3955,  // longerSource
    0.1242,  // shorterSource
  ]
}
