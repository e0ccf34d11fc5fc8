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
  /// > Source: the probability of whole alignments (a conditional random field over beads), with L2 of strength 2, on
  /// > noisy documents made of aligned news, literature and documentation.
  static let current = BeadWeights([
    0.11, 0.50, 0.06, -0.09, 0.37, -0.44, 0.21, -0.27, 0.28, 0.54,
    -0.22, 0.01, 0.50, 0.00, 0.60, 0.30, 0.10, -0.08, -0.03, 0.48,
    0.01, 0.01, 0.06, 0.16, 0.09, 0.04, -0.01, 0.57, 0.62, 0.26,
    0.50, 0.00, 0.60, 0.30, 0.01, -0.07, -0.24, 0.06, -0.18, -0.05,
    0.01, -0.12, -1.79, 0.48, 0.31, 1.17, -0.75, -0.64, 1.05, -0.78,
    1.15, -1.93, -0.03, -0.50, 0.85, 1.26, 0.66, 2.29, -0.94, -0.86,
    2.00, 1.13, -0.88, 1.02, 0.61, -1.92, -1.34, -0.09, 0.31,
  ])
}
