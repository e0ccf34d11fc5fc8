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

  static func bonus(_ knowledge: TermPairs.Knowledge) -> Float {
    var bonus: Float = knowledge.contains(.known) ? known : 0
    if knowledge.contains(.reading) { bonus += reading }
    if knowledge.contains(.listed) { bonus += listed }
    return bonus
  }

  static func bonus(_ answer: KnownCover.Answer) -> Float {
    switch answer {
    case .none: 0
    case .listed: listed
    case .reading: reading
    }
  }

  /// The score of a row of features: ln of the odds before calibration.
  static func score(_ features: ArraySlice<Float>) -> Float {
    var score = intercept
    for (feature, weight) in zip(features, weights) { score += feature * weight }
    return score
  }

  /// ln of the odds, calibrated on a text of many lines.
  static func logarithmOfOdds(_ score: Float) -> Float { slope * score + offset }

  static func probability(logarithmOfOdds value: Float) -> Float { 1 / (1 + exp(-value)) }

  private static let intercept: Float = -4.3702
  private static let slope: Float = 1.2077
  private static let offset: Float = 0.2074
  /// In the order of ``PairFeature``.
  private static let weights: [Float] = [
    -0.4347,  // sourceCount
    0.2152,  // targetCount
    0.1693,  // sum
    2.4204,  // highest
    0.8353,  // best
    0.6825,  // mutual
    -0.4090,  // shareOfTarget
    2.8357,  // shareOfSource
    2.0345,  // dice
    -3.4328,  // oneSyllable
    -1.2625,  // latin
    -1.2514,  // lengths
    -0.0373,  // firstIsNoun
    -0.0930,  // lastIsNoun
    0.3461,  // bestOfTarget
  ]
}
