/// What one pass over a document goes by: the texts, how much each key says where, what was learned so far.
struct AlignmentPass {
  let document: AlignedDocument
  let learned: LearnedLexicon
  /// Mean lengths of segments.
  let meanSource: Float
  let meanTarget: Float
  private let tables: [LinkTable]
  private let sourceLengths: [Float]
  private let targetLengths: [Float]

  /// Source segments that share a table. In a long text a name is rare as a whole and frequent where it occurs, so that
  /// what a key says is counted in its neighbourhood.
  private static let stretch = 200

  init(_ document: AlignedDocument, _ learned: LearnedLexicon, _ band: Band) {
    self.document = document
    self.learned = learned
    let (n, m) = (document.source.count, document.target.count)
    tables = stride(from: 0, to: max(1, n), by: Self.stretch).map { start in
      let sources = max(0, start - Self.stretch / 2)..<min(n, start + Self.stretch * 3 / 2)
      let targets = band.ranges[sources.lowerBound].lowerBound..<band.ranges[sources.upperBound].upperBound
      return LinkTable(document.keys, source: sources, target: targets)
    }
    sourceLengths = Self.sums(document.source.lengths)
    targetLengths = Self.sums(document.target.lengths)
    meanSource = max(1, sourceLengths[n] / Float(max(1, n)))
    meanTarget = max(1, targetLengths[m] / Float(max(1, m)))
  }

  private static func sums(_ lengths: [Float]) -> [Float] {
    var sums: [Float] = [0]
    for length in lengths { sums.append(sums[sums.count - 1] + length) }
    return sums
  }

  /// What the keys say about a source segment.
  func table(_ source: Int) -> LinkTable { tables[source / Self.stretch] }

  func sourceLength(_ segments: Range<Int>) -> Float {
    sourceLengths[segments.upperBound] - sourceLengths[segments.lowerBound]
  }

  func targetLength(_ segments: Range<Int>) -> Float {
    targetLengths[segments.upperBound] - targetLengths[segments.lowerBound]
  }
}
