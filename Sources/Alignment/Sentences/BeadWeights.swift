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
    0.106, 0.047, 0.073, -0.113, 0.142, -0.020, 0.103, -0.050, 0.143, 0.049,
    0.214, 0.195, 0.128, -0.050, 0.600, 0.300, 0.049, -0.069, 0.106, 0.047,
    0.073, -0.113, 0.142, -0.020, 0.103, -0.050, 0.143, 0.049, 0.214, 0.195,
    0.128, -0.050, 0.600, 0.300, 0.049, -0.069, -0.264, -0.273, -0.196, -0.134,
    -0.028, -0.102, -1.142, 0.444, 0.644, 1.060, -0.558, -0.697, 0.750, -0.708,
    0.843, -0.981, -0.217, -0.423, 0.099, -0.412, -0.658, 1.200, -0.701, -0.551,
    0.994, 0.720, -0.303, 0.560, 0.408, -1.106, -0.607, -0.072, 0.006,
  ])
}
