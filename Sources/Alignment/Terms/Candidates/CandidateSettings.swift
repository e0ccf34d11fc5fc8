/// What becomes a candidate.
struct CandidateSettings: Sendable, Equatable {
  /// Chinese characters of an expression.
  var sourceCharacters = 2...8
  /// Units of a Korean run.
  var targetUnits = 7
  /// Candidates kept for each Chinese expression of a line.
  var perSpan = 6
  /// Candidates of an expression of a line with less than this share of its best local score are not kept.
  var leastShareOfBest: Float = 0.2
  /// How many unlinked units of a noun phrase a run may take in on either side.
  var unlinkedUnits = 1
  /// Local scores below this are not kept.
  var leastScore: Float = 0.03
  /// How much a link to a particle, an ending or a mark counts among the links that lead out of a candidate.
  var leakToParticles: Float = 0.15
}
