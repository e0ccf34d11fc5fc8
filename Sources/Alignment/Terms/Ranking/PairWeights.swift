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

  private static let intercept: Float = -3.3670
  private static let slope: Float = 1.1902
  private static let offset: Float = 0.1980
  /// In the order of ``PairFeature``.
  private static let weights: [Float] = [
    -0.4394,  // sourceCount
    0.1530,  // targetCount
    0.2387,  // sum
    1.4522,  // highest
    1.1969,  // best
    0.5221,  // mutual
    -0.6216,  // shareOfTarget
    2.5046,  // shareOfSource
    2.0520,  // dice
    -3.2406,  // oneSyllable
    -1.4059,  // latin
    -0.1248,  // verbalTails
    -1.1602,  // lengths
    0.1960,  // firstIsNoun
    -0.2388,  // lastIsNoun
    0.2722,  // bestOfTarget
    -0.3359,  // longerTarget
    0.0484,  // shorterTarget
    -0.4212,  // longerSource
    0.1149,  // shorterSource
  ]
}
