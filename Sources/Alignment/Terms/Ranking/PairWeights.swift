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

  private static let intercept: Float = -3.3149
  private static let slope: Float = 1.1932
  private static let offset: Float = 0.1976
  /// In the order of ``PairFeature``.
  private static let weights: [Float] = [
    -0.4359,  // sourceCount
    0.1754,  // targetCount
    0.2452,  // sum
    1.1398,  // highest
    0.9761,  // best
    0.8776,  // mutual
    -0.7209,  // shareOfTarget
    2.2493,  // shareOfSource
    2.2989,  // dice
    -3.8047,  // oneSyllable
    -1.5230,  // latin
    -0.1627,  // verbalTails
    -1.1776,  // lengths
    0.2300,  // firstIsNoun
    -0.2766,  // lastIsNoun
    0.2440,  // bestOfTarget
    -0.4084,  // longerTarget
    0.0330,  // shorterTarget
    -0.3799,  // longerSource
    0.1463,  // shorterSource
  ]
}
