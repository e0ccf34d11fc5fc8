import Foundation

/// Scores candidates: a weighted sum of features, turned into probabilities over the candidates of one bracket.
struct SpanModel {
  /// Weights in order of `SpanFeature`.
  let weights: [Double]

  static let standard = SpanModel(weights: SpanFeature.allCases.map { SpanWeights.table[$0] ?? 0 })

  func logit(_ features: [Double]) -> Double {
    var sum = 0.0
    for index in features.indices where features[index] != 0 { sum += features[index] * weights[index] }
    return sum
  }

  /// Softmax, numerically stable.
  static func probabilities(_ logits: [Double]) -> [Double] {
    guard let highest = logits.max() else { return [] }
    let exponentials = logits.map { exp($0 - highest) }
    let sum = exponentials.reduce(0, +)
    return exponentials.map { $0 / sum }
  }
}
