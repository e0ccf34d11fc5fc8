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

  /// Probability from a score.
  static func probability(_ score: Float) -> Float { 1 / (1 + exp(-(slope * score + offset))) }

  private static let intercept: Float = -4.1066
  private static let slope: Float = 1.1802
  private static let offset: Float = 0.1861
  /// In the order of ``PairFeature``.
  private static let weights: [Float] = [
    -0.4483,  // sourceCount
    0.1759,  // targetCount
    0.2606,  // sum
    1.5853,  // highest
    1.2450,  // best
    0.7315,  // mutual
    -0.2376,  // shareOfTarget
    2.5529,  // shareOfSource
    2.1823,  // dice
    -3.5286,  // oneSyllable
    -1.4497,  // latin
    -1.1913,  // lengths
    0.1566,  // firstIsNoun
    -0.2169,  // lastIsNoun
    0.2458,  // bestOfTarget
  ]
}
