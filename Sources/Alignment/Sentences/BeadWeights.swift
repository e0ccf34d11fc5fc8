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
    0.140, -0.047, 0.039, -0.194, 0.143, 0.015, 0.044, -0.094, 0.160, -0.109,
    0.113, 0.264, 0.138, -0.019, 0.300, 0.300, 0.100, -0.050, 0.140, -0.047,
    0.039, -0.194, 0.143, 0.015, 0.044, -0.094, 0.160, -0.109, 0.113, 0.264,
    0.138, -0.019, 0.300, 0.300, 0.100, -0.050, -0.340, -0.202, -0.245, -0.045,
    -0.084, -0.070, -1.295, 0.290, 0.408, 0.929, -0.324, -0.736, 1.419, -0.254,
    1.944, -0.634, -0.795, -0.535, 0.146, -1.125, -2.170, 1.395, -0.737, -0.179,
    0.920, 0.800, -0.596, 0.245, 0.480, -0.454, -0.716, -0.249, -0.092,
  ])
}
