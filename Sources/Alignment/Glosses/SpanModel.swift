import Foundation

/// Scores candidates: a weighted sum of features, turned into probabilities over the candidates of one bracket.
struct SpanModel {
  /// Weights in order of `SpanFeature`.
  let weights: [Double]

  static let standard = SpanModel(weights: SpanFeature.allCases.map { SpanWeights.table[$0] ?? 0 })

  /// Turns log-odds into probabilities: softmax, numerically stable.
  static func normalize(_ values: inout [Double]) {
    guard let highest = values.max() else { return }
    var sum = 0.0
    for index in values.indices {
      values[index] = exp(values[index] - highest)
      sum += values[index]
    }
    for index in values.indices { values[index] /= sum }
  }
}
