import Glibc
import TranslationModel

/// What an earlier pass tells of a document as a whole: how long translations are, and which shapes of beads it has.
struct DocumentTraits {
  /// Mean and spread of the logarithm of target length by source length.
  var meanRatio: Float
  var ratioSpread: Float
  /// Mean and spread of the logarithm of the length of one target segment.
  var meanLength: Float
  var lengthSpread: Float
  /// Logarithm of the share of each shape, by index in `BeadShape.all`.
  var shapeShares: [Float]
  /// Whether most segments of a side end in a mark, so that an end without one says something.
  var sourceHasMarks: Bool
  var targetHasMarks: Bool

  /// Shares of the shapes before anything is known.
  ///
  /// > Source: guessed after Gale and Church (1993), table 5, with more expansion: Korean divides long Chinese sentences.
  static let usualShares: [Float] = [0.72, 0.04, 0.04, 0.09, 0.06, 0.015, 0.01, 0.01, 0.003, 0.003, 0.003, 0.003]
  /// Beads that the usual shares weigh as much as.
  private static let usualWeight: Float = 20
  private static let usualSpread: Float = 0.3
  private static let spreadWeight: Float = 20

  /// Before any pass.
  init(_ document: AlignedDocument) {
    let (source, target) = (document.source.lengths, document.target.lengths)
    meanRatio = logf(target.reduce(1, +) / source.reduce(1, +))
    ratioSpread = Self.usualSpread
    let logs = target.map { logf($0) }
    let mean = logs.reduce(0, +) / Float(max(1, logs.count))
    meanLength = mean
    let variance = logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Float(max(1, logs.count))
    lengthSpread = max(0.3, sqrtf(variance))
    shapeShares = Self.usualShares.map { logf($0) }
    sourceHasMarks = Self.hasMarks(document.source)
    targetHasMarks = Self.hasMarks(document.target)
  }

  private static func hasMarks(_ side: SegmentSide) -> Bool {
    side.marks.count { $0.end == .stop || $0.end == .question || $0.end == .exclamation } * 2 > side.count
  }

  /// Learns from beads with their probabilities.
  mutating func update(_ document: AlignedDocument, _ beads: [Bead]) {
    var counts = Self.usualShares.map { $0 * Self.usualWeight }
    var (weight, sum) = (Float(0.001), Float(0))
    var ratios: [(ratio: Float, weight: Float)] = []
    for bead in beads {
      let shape = BeadShape.all.firstIndex { $0.source == bead.source.count && $0.target == bead.target.count }
      if let shape { counts[shape] += 1 }
      guard !bead.source.isEmpty, !bead.target.isEmpty else { continue }
      let source = document.source.lengths[bead.source].reduce(0, +)
      let target = document.target.lengths[bead.target].reduce(0, +)
      let ratio = logf(target / source)
      let share = Float(bead.score) * min(source, 40) / 40
      ratios.append((ratio, share))
      weight += share
      sum += share * ratio
    }
    let total = counts.reduce(0, +)
    shapeShares = counts.map { logf($0 / total) }
    let old = meanRatio
    meanRatio = (sum + old) / (weight + 1)
    let squares = ratios.reduce(0) { $0 + $1.weight * ($1.ratio - meanRatio) * ($1.ratio - meanRatio) }
    let usual = Self.usualSpread * Self.usualSpread * Self.spreadWeight
    ratioSpread = sqrtf((squares + usual) / (weight + Self.spreadWeight))
  }
}
