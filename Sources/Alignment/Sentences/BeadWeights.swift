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
    0.05, 0.24, 0.12, -0.04, 0.17, 0.04, 0.13, -0.05, 0.17, 0.07,
    0.29, 0.19, 0.13, -0.05, 0.60, 0.30, 0.05, -0.05, 0.05, 0.24,
    0.12, -0.04, 0.17, 0.04, 0.13, -0.05, 0.17, 0.07, 0.29, 0.19,
    0.13, -0.05, 0.60, 0.30, 0.05, -0.05, -0.23, 0.03, -0.13, -0.11,
    -0.08, -0.14, -1.05, 0.72, 0.59, 1.10, -0.71, -0.70, 0.74, -0.69,
    0.93, -0.97, -0.18, -0.59, 0.12, 0.32, 0.36, 0.42, -0.23, -0.18,
    0.55, 0.10, -0.46, 0.17, 0.20, -0.29, -0.14, -0.03, 0.07,
  ])
}
