/// What a candidate is judged by. The order is that of the values in a row and of the weights.
public enum PairFeature: Int, CaseIterable, Sendable {
  /// ln of how often the Chinese expression stands in the text.
  case sourceCount
  /// ln of how often the Korean one does.
  case targetCount
  /// ln of the sum of the local scores.
  case sum
  /// The highest local score.
  case highest
  /// Share of the sightings in which no other Korean run was better for the Chinese expression.
  case best
  /// Share of the sightings in which no other Chinese expression was better for the Korean run.
  case mutual
  /// The sum's share of all sums of the Korean expression.
  case shareOfTarget
  /// The sum's share of all sums of the Chinese expression.
  case shareOfSource
  /// Twice the sum by both counts.
  case dice
  /// 1 where the Korean expression is a single syllable.
  case oneSyllable
  /// 1 where it has Latin letters and the Chinese one has none.
  case latin
  /// How far the lengths are from the usual: |ln(syllables / characters) − 0.1|.
  case lengths
  /// How often a particle follows the first unit of the Korean expression, wherever it stands: whether it is a noun.
  case firstIsNoun
  /// The same of its last unit.
  case lastIsNoun
  /// ln of the share of the Korean expression's places in which it was the best.
  case bestOfTarget
}
