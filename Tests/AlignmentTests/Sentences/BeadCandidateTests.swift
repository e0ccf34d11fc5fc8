import Testing

@testable import Alignment

/// What the fit of the weights is given.
@Suite("Candidates for fitting")
struct BeadCandidateTests {
  private static let source = ["北京大学在海淀区。", "今天天气很好。", "他说：“我们走吧。”", "于是大家都走了。"]
  private static let target = ["베이징대학은 하이뎬구에 있다.", "그는 가자고 말했다.", "그래서 모두 떠났다.", "끝."]
  private static let right: [(source: Range<Int>, target: Range<Int>)] = [
    (0..<1, 0..<1), (1..<2, 1..<1), (2..<3, 1..<2), (3..<4, 2..<3), (4..<4, 3..<4),
  ]

  @Test("every right bead is a candidate once, also after one pass", arguments: [1, 3])
  func rightBeads(passes: Int) {
    let candidates = SentenceAligner().candidates(
      source: Self.source, target: Self.target, right: Self.right, passes: passes)
    #expect(candidates.missing == 0)
    let found = candidates.rows.filter(\.isRight)
    #expect(found.map(\.source) == Self.right.map(\.source))
    #expect(found.map(\.target) == Self.right.map(\.target))
    #expect(candidates.rows.count > found.count)
  }

  @Test("a bead of a shape that the aligner does not know is missing")
  func unknownShape() {
    let candidates = SentenceAligner().candidates(
      source: Self.source, target: Self.target, right: [(0..<4, 0..<4)], passes: 1)
    #expect(candidates.missing == 1)
  }

  @Test("the score of a bead is the product of its features with the weights")
  func product() {
    let document = AlignedDocument(source: Self.source, target: Self.target, knownPairs: [])
    let search = SentenceAligner().align(document) { _ in }.search
    let candidates = SentenceAligner().candidates(
      source: Self.source, target: Self.target, right: Self.right, passes: 3)
    for row in candidates.rows {
      let shape = BeadShape.all.firstIndex { $0.source == row.source.count && $0.target == row.target.count }
      let score = shape.flatMap { search.scorer.score($0, row.source.upperBound, row.target.upperBound) }
      let product = zip(row.features, SentenceAligner.currentWeights).reduce(Float(0)) { $0 + $1.0 * $1.1 }
      #expect(abs(product - (score ?? .infinity)) < 0.01, "\(row.source) \(row.target)")
    }
  }

  @Test("weights of its own")
  func otherWeights() {
    var weights = SentenceAligner.currentWeights
    #expect(
      SentenceAligner(weights: weights).align(source: Self.source, target: Self.target)
        == SentenceAligner().align(source: Self.source, target: Self.target))
    weights = weights.map { _ in 0 }
    let beads = SentenceAligner(weights: weights).align(source: Self.source, target: Self.target)
    #expect(beads.flatMap(\.source) == Array(0..<4) && beads.flatMap(\.target) == Array(0..<4))
  }
}
