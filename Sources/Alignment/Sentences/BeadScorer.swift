import Glibc

/// Scores beads: evidence of links, lengths, punctuation, shape.
struct BeadScorer {
  let pass: AlignmentPass
  let band: Band
  let weights: BeadWeights
  let traits: DocumentTraits
  private let grid: EvidenceGrid
  /// Score of a shape by index, whatever the bead.
  private let shapes: [Float]

  init(_ pass: AlignmentPass, _ band: Band, _ weights: BeadWeights, _ traits: DocumentTraits) {
    self.pass = pass
    self.band = band
    self.weights = weights
    self.traits = traits
    grid = EvidenceGrid(pass, band, weights)
    shapes = BeadShape.all.indices.map {
      weights[BeadFeature.shape($0)] + weights[BeadFeature.shapeInDocument] * traits.shapeShares[$0]
    }
  }

  /// The score of the bead of a shape that ends behind source segment `i` and target segment `j`, counted from 1; nil
  /// where it begins outside the band.
  func score(_ shape: Int, _ i: Int, _ j: Int) -> Float? {
    let kind = BeadShape.all[shape]
    guard band.cell(i - kind.source, j - kind.target) != nil else { return nil }
    var score = shapes[shape]
    forEachFeature(kind, i, j) { score += weights[$0] * $1 }
    guard !kind.isOneSided else { return score }
    for target in j - kind.target + 1...j {
      guard let cell = band.cell(i, target) else { return nil }
      score += grid.target[cell * BeadShape.longest + kind.source - 1]
    }
    for source in i - kind.source + 1...i {
      guard let cell = band.cell(source, j) else { return nil }
      score += grid.source[cell * BeadShape.longest + kind.target - 1]
    }
    // The corners that the sums look at have to lie in the band too.
    for source in i - kind.source + 1...i where band.cell(source, j - kind.target + 1) == nil { return nil }
    return score
  }

  /// Features that lie in lengths and marks.
  @inline(__always)
  func forEachFeature(_ kind: BeadShape, _ i: Int, _ j: Int, _ body: (Int, Float) -> Void) {
    let (source, target) = (i - kind.source..<i, j - kind.target..<j)
    marks(source, target, body)
    guard !kind.isOneSided else { return }
    let (sourceLength, targetLength) = (pass.sourceLength(source), pass.targetLength(target))
    let spread = traits.ratioSpread * sqrtf(0.5 + 0.5 * max(1, 25 / sourceLength))
    let deviation = (logf(targetLength / sourceLength) - traits.meanRatio) / spread
    body(BeadFeature.lengthDeviation, min(12, deviation * deviation / 2))
    let alone = (logf(targetLength / Float(kind.target)) - traits.meanLength) / traits.lengthSpread
    body(BeadFeature.lengthAlone, min(6, alone * alone / 2))
  }

  @inline(__always)
  private func marks(_ source: Range<Int>, _ target: Range<Int>, _ body: (Int, Float) -> Void) {
    if traits.sourceHasMarks, let last = source.last,
      isOpen(pass.document.source.marks[last].end, pass.sourceLength(last..<last + 1) > pass.meanSource)
    {
      body(BeadFeature.sourceEndsOpen, 1)
    }
    if traits.targetHasMarks, let last = target.last,
      isOpen(pass.document.target.marks[last].end, pass.targetLength(last..<last + 1) > pass.meanTarget)
    {
      body(BeadFeature.targetEndsOpen, 1)
    }
    guard let lastSource = source.last, let lastTarget = target.last else { return }
    var (questions, otherQuestions, exclamations, balance) = (0, 0, 0, 0)
    var (quotes, brackets, targetBalance) = (0, 0, 0)
    for segment in source {
      let marks = pass.document.source.marks[segment]
      questions += marks.questions
      exclamations += marks.exclamations
      balance += marks.quoteBalance
      quotes += marks.quotes
      brackets += marks.brackets
    }
    for segment in target {
      let marks = pass.document.target.marks[segment]
      otherQuestions += marks.questions
      exclamations -= marks.exclamations
      targetBalance += marks.quoteBalance
      quotes -= marks.quotes
      brackets -= marks.brackets
    }
    if questions != 0, otherQuestions != 0 { body(BeadFeature.questionsAgree, Float(min(questions, otherQuestions))) }
    if questions != otherQuestions { body(BeadFeature.questionsDiffer, Float(abs(questions - otherQuestions))) }
    if exclamations != 0 { body(BeadFeature.exclamationsDiffer, Float(min(2, abs(exclamations)))) }
    let open = (balance == 0 ? 0 : 1) + (targetBalance == 0 ? 0 : 1)
    if open > 0 { body(BeadFeature.quotesOpen, Float(open)) }
    if quotes != 0 { body(BeadFeature.quotesDiffer, Float(min(4, abs(quotes)))) }
    if brackets != 0 { body(BeadFeature.bracketsDiffer, Float(min(3, abs(brackets)))) }
    ends(pass.document.source.marks[lastSource].end, pass.document.target.marks[lastTarget].end, body)
  }

  @inline(__always)
  private func ends(_ source: SegmentMarks.End, _ target: SegmentMarks.End, _ body: (Int, Float) -> Void) {
    if source == .colon || target == .colon {
      body(source == target ? BeadFeature.colonsAgree : BeadFeature.colonsDiffer, 1)
    }
    guard traits.sourceHasMarks, traits.targetHasMarks else { return }
    if source == .bare || target == .bare {
      body(source == target ? BeadFeature.bareEndsAgree : BeadFeature.bareEndsDiffer, 1)
    }
  }

  /// Whether a segment breaks off: at a comma, or without a mark where it is too long for a heading.
  private func isOpen(_ end: SegmentMarks.End, _ isLong: Bool) -> Bool { end == .comma || (end == .bare && isLong) }
}
