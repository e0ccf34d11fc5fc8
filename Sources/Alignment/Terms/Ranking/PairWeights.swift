import Foundation

/// The weights of the ranker.
///
/// Made by `Benchmarks/fit-term-weights`; it says how good they are on terms they were not fitted on.
enum PairWeights {
  static let count = PairFeature.allCases.count

  /// What a full reading adds when a rendering is chosen among those of one Chinese expression.
  static let reading: Float = 1.5
  /// What a rendering of listed words adds.
  static let listed: Float = 1.5
  /// What the glossary adds.
  static let known: Float = 4

  static func bonus(_ answer: KnownCover.Answer) -> Float {
    switch answer {
    case .none: 0
    case .listed: listed
    case .reading: reading
    }
  }

  /// The score of a row of features: ln of the odds before calibration.
  static func score(_ features: ArraySlice<Float>) -> Float {
    zip(features, weights).reduce(intercept) { $0 + $1.0 * $1.1 }
  }

  /// Probability from a score.
  static func probability(_ score: Float) -> Float { 1 / (1 + exp(-(slope * score + offset))) }

  private static let intercept: Float = -3.4614
  private static let slope: Float = 1.1909
  private static let offset: Float = 0.2016
  /// In the order of ``PairFeature``.
  private static let weights: [Float] = [
    -0.4588,  // sourceCount
    0.1387,  // targetCount
    0.2782,  // sum
    1.5654,  // highest
    1.1895,  // best
    0.5199,  // mutual
    -0.6277,  // shareOfTarget
    2.5198,  // shareOfSource
    1.9857,  // dice
    -3.2519,  // oneSyllable
    -1.4017,  // latin
    -0.1205,  // verbalTails
    -1.1684,  // lengths
    0.2070,  // firstIsNoun
    -0.2207,  // lastIsNoun
    0.2623,  // bestOfTarget
    -0.3101,  // longerTarget
    0.0421,  // shorterTarget
    -0.3190,  // longerSource
    0.0571,  // shorterSource
  ]
}
