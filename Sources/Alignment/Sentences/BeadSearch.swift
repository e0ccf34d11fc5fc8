import Glibc
import TranslationModel

/// The dynamic program over beads: probabilities of all beads of a band, and the alignment that promises the most right
/// beads.
struct BeadSearch {
  let scorer: BeadScorer
  /// Score of each bead by cell of its end and shape; −∞ for none.
  private(set) var scores: [Float]
  /// Logarithm of the sum over all alignments up to each cell, and from it to the end.
  private var forward: [Double]
  private var backward: [Double]

  /// Complexity: O(cells · shapes).
  init(_ scorer: BeadScorer) {
    self.scorer = scorer
    let shapes = BeadShape.all.count
    let cells = scorer.band.cellCount
    scores = Array(repeating: -.infinity, count: cells * shapes)
    forward = Array(repeating: -.infinity, count: cells)
    backward = forward
    fill()
    sumForward()
    sumBackward()
  }

  private var band: Band { scorer.band }

  private mutating func fill() {
    for i in band.ranges.indices {
      for j in band.ranges[i] {
        let base = (band.offsets[i] + j - band.ranges[i].lowerBound) * BeadShape.all.count
        for shape in BeadShape.all.indices {
          if let score = scorer.score(shape, i, j) { scores[base + shape] = score }
        }
      }
    }
  }

  private mutating func sumForward() {
    forward[0] = 0
    for i in band.ranges.indices {
      for j in band.ranges[i] {
        let cell = band.offsets[i] + j - band.ranges[i].lowerBound
        var sum = forward[cell]
        for (shape, kind) in BeadShape.all.enumerated() {
          let score = scores[cell * BeadShape.all.count + shape]
          guard score > -.infinity, let before = band.cell(i - kind.source, j - kind.target) else { continue }
          sum = Self.add(sum, forward[before] + Double(score))
        }
        forward[cell] = sum
      }
    }
  }

  private mutating func sumBackward() {
    backward[backward.count - 1] = 0
    for i in band.ranges.indices.reversed() {
      for j in band.ranges[i].reversed() {
        let cell = band.offsets[i] + j - band.ranges[i].lowerBound
        let sum = backward[cell]
        guard sum > -.infinity else { continue }
        for (shape, kind) in BeadShape.all.enumerated() {
          let score = scores[cell * BeadShape.all.count + shape]
          guard score > -.infinity, let before = band.cell(i - kind.source, j - kind.target) else { continue }
          backward[before] = Self.add(backward[before], sum + Double(score))
        }
      }
    }
  }

  @inline(__always)
  private static func add(_ one: Double, _ other: Double) -> Double {
    if one == -.infinity { return other }
    if other == -.infinity { return one }
    let (high, low) = one > other ? (one, other) : (other, one)
    return low - high < -40 ? high : high + log1p(exp(low - high))
  }

  /// Logarithm of the sum over all alignments.
  var total: Double { forward[forward.count - 1] }

  /// Probability of the bead of a shape that ends at a cell.
  func probability(_ shape: Int, _ i: Int, _ j: Int) -> Double {
    let kind = BeadShape.all[shape]
    guard let cell = band.cell(i, j), let before = band.cell(i - kind.source, j - kind.target) else { return 0 }
    let score = scores[cell * BeadShape.all.count + shape]
    guard score > -.infinity else { return 0 }
    return exp(forward[before] + Double(score) + backward[cell] - total)
  }

  /// What a bead with two sides has to be likely to be worth its place.
  private static let price = 0.15
  /// What a right omission counts beside a right bead with two sides.
  private static let omissionShare = 0.45

  /// The alignment with the greatest expected number of right beads less the price of wrong ones, with probabilities.
  func bestBeads() -> [Bead] {
    var best = [Double](repeating: -.infinity, count: forward.count)
    var from = [Int8](repeating: -1, count: forward.count)
    var likely = [Float](repeating: 0, count: forward.count)
    best[0] = 0
    for i in band.ranges.indices {
      for j in band.ranges[i] where i + j > 0 {
        let cell = band.offsets[i] + j - band.ranges[i].lowerBound
        for (shape, kind) in BeadShape.all.enumerated() {
          guard let before = band.cell(i - kind.source, j - kind.target), best[before] > -.infinity,
            scores[cell * BeadShape.all.count + shape] > -.infinity
          else { continue }
          let probability = probability(shape, i, j)
          let gain = kind.isOneSided ? probability * Self.omissionShare : probability - Self.price
          if best[before] + gain > best[cell] {
            best[cell] = best[before] + gain
            from[cell] = Int8(shape)
            likely[cell] = Float(probability)
          }
        }
      }
    }
    var beads: [Bead] = []
    var (i, j) = (band.ranges.count - 1, band.ranges[band.ranges.count - 1].upperBound)
    while let cell = band.cell(i, j), i + j > 0, from[cell] >= 0 {
      let kind = BeadShape.all[Int(from[cell])]
      beads.append(
        Bead(source: i - kind.source..<i, target: j - kind.target..<j, score: min(1, Double(likely[cell]))))
      (i, j) = (i - kind.source, j - kind.target)
    }
    return beads.reversed()
  }
}
