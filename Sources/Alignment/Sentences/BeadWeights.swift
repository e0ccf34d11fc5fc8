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
  /// > Source: the probability of whole alignments (a conditional random field over beads) was maximised on noisy
  /// > documents made of aligned news, literature and documentation, with L2 of strength 10 towards the weights one
  /// > would guess, the two directions sharing the weights of links; the mean of three such fits (of 14,000, 17,000 and
  /// > 17,000 segments, the last with literature counting two and a half times).
  static let current = BeadWeights([
    0.11, 0.05, 0.07, -0.11, 0.14, -0.02, 0.10, -0.05, 0.14, 0.05,
    0.21, 0.20, 0.13, -0.05, 0.60, 0.30, 0.05, -0.07, 0.11, 0.05,
    0.07, -0.11, 0.14, -0.02, 0.10, -0.05, 0.14, 0.05, 0.21, 0.20,
    0.13, -0.05, 0.60, 0.30, 0.05, -0.07, -0.26, -0.27, -0.20, -0.13,
    -0.03, -0.10, -1.14, 0.44, 0.64, 1.06, -0.56, -0.70, 0.75, -0.71,
    0.84, -0.98, -0.22, -0.42, 0.10, -0.41, -0.66, 1.20, -0.70, -0.55,
    0.99, 0.72, -0.30, 0.56, 0.41, -1.11, -0.61, -0.07, 0.01,
  ])
}
