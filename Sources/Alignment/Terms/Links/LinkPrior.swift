/// What is known of a pair of units before any text is read: readings, equal Latin words, the glossary.
///
/// The weight of a pair is a pseudo-count: 2 says "as if the two had been linked twice already". It is asked once for each
/// distinct pair that shares a line.
protocol LinkPrior: Sendable {
  /// Writes the weight of (`source`, `targets[k]`) into `weights[k]`, which holds 0 before.
  ///
  /// - Parameters:
  ///   - source: a vocabulary number of the source side.
  ///   - targets: vocabulary numbers of the target side, each once.
  ///   - weights: as long as `targets`; a weight is 0 or more.
  func addWeights(
    source: UInt32, targets: UnsafeBufferPointer<UInt32>, to weights: UnsafeMutableBufferPointer<Float>)
}

/// Nothing is known beforehand.
struct NoLinkPrior: LinkPrior {
  func addWeights(
    source: UInt32, targets: UnsafeBufferPointer<UInt32>, to weights: UnsafeMutableBufferPointer<Float>
  ) {}
}
