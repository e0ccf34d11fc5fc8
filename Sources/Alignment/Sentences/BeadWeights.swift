/// The weights of the features of a bead, by index in ``BeadFeature``.
struct BeadWeights: Sendable {
  var values: [Float]

  init(_ values: [Float]) {
    precondition(values.count == BeadFeature.count, "one weight a feature")
    self.values = values
  }

  @inline(__always)
  subscript(feature: Int) -> Float { values[feature] }

  /// What a link is worth.
  @inline(__always)
  func value(_ strength: Float, _ link: LinkClass, direction: Int) -> Float {
    let index = BeadFeature.strength(link, direction: direction)
    return values[index] * strength + values[index + 1]
  }

  /// The weights as fitted, in the order of ``BeadFeature``; never changed by hand.
  ///
  /// > Source: `Benchmarks/sentences/fit-bead-weights`: a conditional random field over beads, on clean and noisy
  /// > documents made of aligned news, literature, scripture and documentation (12,700 Chinese segments), pulled towards
  /// > `bead-weight-priors.tsv`.
  static let current = BeadWeights([
    0.127, 0.057, 0.038, -0.177, 0.135, 0.040, 0.042, -0.052, 0.165, -0.091,
    0.112, 0.270, 0.121, 0.020, 0.300, 0.300, 0.100, -0.050, 0.127, 0.057,
    0.038, -0.177, 0.135, 0.040, 0.042, -0.052, 0.165, -0.091, 0.112, 0.270,
    0.121, 0.020, 0.300, 0.300, 0.100, -0.050, -0.300, -0.175, -0.241, -0.057,
    -0.064, -0.083, -1.323, 0.299, 0.412, 0.771, -0.270, -0.738, 1.394, -0.264,
    2.178, -0.584, -0.791, -0.516, 0.222, -1.119, -2.307, 1.460, -0.699, -0.190,
    0.959, 0.832, -0.619, 0.311, 0.491, -0.513, -0.819, -0.244, -0.050,
  ])
}
