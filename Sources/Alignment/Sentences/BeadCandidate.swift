import TranslationModel

/// A bead that the aligner weighed, with what it weighed: for fitting the weights.
public struct BeadCandidate: Sendable {
  public let source: Range<Int>
  public let target: Range<Int>
  /// Whether it is one of the right beads.
  public let isRight: Bool
  /// By index of the weights.
  public let features: [Float]
}

/// What the candidates of a document are, and what they leave out.
public struct BeadCandidates: Sendable {
  /// In order of their ends: source, then target, then shape.
  public internal(set) var rows: [BeadCandidate] = []
  /// Right beads that are none of the candidates: of a shape that no bead has, or outside the band.
  public internal(set) var missing = 0
}

extension SentenceAligner {
  /// An aligner with other weights than those that were fitted last.
  ///
  /// - Parameter weights: as many as ``currentWeights`` has, in the same order.
  public init(weights: [Float]) {
    self.init()
    self.weights = BeadWeights(weights)
  }

  /// The weights as fitted last.
  public static var currentWeights: [Float] { BeadWeights.current.values }

  /// What a candidate has to be likely to be taken along; right ones and their neighbours always are.
  private static let leastProbability = 0.0002

  /// The beads of the last pass that are likely, right, or next to a right one, with their features.
  ///
  /// - Parameters:
  ///   - right: the right beads in order; they hold every segment once.
  ///   - passes: how often the document is gone through: the first pass knows nothing of it yet.
  ///
  /// Complexity: as ``align(source:target:progress:)``, and O(keys of a bead) for each candidate.
  public func candidates(
    source: [String], target: [String], right: [(source: Range<Int>, target: Range<Int>)], passes: Int
  ) -> BeadCandidates {
    var aligner = self
    aligner.passes = passes
    let document = AlignedDocument(source: source, target: target, knownPairs: [])
    let search = aligner.align(document) { _ in }.search
    var (open, ends) = Self.rightBeads(right)
    var result = BeadCandidates()
    for i in search.scorer.band.ranges.indices {
      for j in search.scorer.band.ranges[i] {
        for (shape, kind) in BeadShape.all.enumerated() {
          guard search.scorer.score(shape, i, j) != nil else { continue }
          let bead = Bead(source: i - kind.source..<i, target: j - kind.target..<j, score: 0)
          let isRight = open.remove(BeadBorders(bead.source, bead.target)) != nil
          guard
            isRight || ends.contains(BeadBorders(i..<i, j..<j))
              || search.probability(shape, i, j) > Self.leastProbability
          else { continue }
          let features = BeadFeatures(search.scorer, shape: shape, i, j).values
          result.rows.append(
            BeadCandidate(source: bead.source, target: bead.target, isRight: isRight, features: features))
        }
      }
    }
    result.missing = open.count
    return result
  }

  /// The right beads, omissions segment by segment, and the places at which or next to which one of them ends.
  private static func rightBeads(
    _ right: [(source: Range<Int>, target: Range<Int>)]
  ) -> (beads: Set<BeadBorders>, ends: Set<BeadBorders>) {
    var beads: Set<BeadBorders> = []
    var ends: Set<BeadBorders> = []
    func note(_ source: Range<Int>, _ target: Range<Int>) {
      beads.insert(BeadBorders(source, target))
      let (i, j) = (source.upperBound, target.upperBound)
      for j in max(0, j - 1)...j + 1 { ends.insert(BeadBorders(i..<i, j..<j)) }
    }
    for bead in right {
      if bead.target.isEmpty {
        for i in bead.source { note(i..<i + 1, bead.target) }
      } else if bead.source.isEmpty {
        for j in bead.target { note(bead.source, j..<j + 1) }
      } else {
        note(bead.source, bead.target)
      }
    }
    return (beads, ends)
  }
}

/// The borders of a bead, to look beads up by.
private struct BeadBorders: Hashable {
  let source: Range<Int>
  let target: Range<Int>

  init(_ source: Range<Int>, _ target: Range<Int>) {
    (self.source, self.target) = (source, target)
  }
}
