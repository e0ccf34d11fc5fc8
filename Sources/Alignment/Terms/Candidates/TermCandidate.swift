/// A Chinese expression and a Korean one that stood for each other in some lines, with what a judge of it needs to know.
struct TermCandidate: Sendable, Equatable {
  /// Number in `CandidateTable.sourceTerms`.
  var source: UInt32
  /// Number in `CandidateTable.targetTerms`.
  var target: UInt32
  /// Times the two stood in a line and were linked.
  var count: UInt32 = 0
  /// Of these, how often no other Korean run was the better one for the Chinese expression.
  var best: UInt32 = 0
  /// Of these, how often no other Chinese expression of the line was the better one for the Korean run.
  var mutual: UInt32 = 0
  /// Sum of the local scores, each 0…1.
  var sum: Float = 0
  /// The highest local score.
  var highest: Float = 0
  /// Lines with the highest local scores, the best first, `noLine` where there are fewer.
  var lines: (UInt32, UInt32, UInt32) = (Self.noLine, Self.noLine, Self.noLine)

  static let noLine = UInt32.max

  /// The lines that are there.
  var evidence: [Int] { [lines.0, lines.1, lines.2].filter { $0 != Self.noLine }.map(Int.init) }

  static func == (left: Self, right: Self) -> Bool {
    (left.source, left.target, left.count, left.best, left.mutual) == (
      right.source, right.target, right.count, right.best, right.mutual
    )
      && (left.sum, left.highest) == (right.sum, right.highest) && left.lines == right.lines
  }
}

/// Candidates one behind the other. Copies share them; only who makes the table adds to them.
struct CandidateRows: RandomAccessCollection, Sendable {
  private let rows = RawBuffer<TermCandidate>()

  var startIndex: Int { 0 }
  var endIndex: Int { rows.count }
  subscript(index: Int) -> TermCandidate {
    precondition(index < rows.count)
    return rows[index]
  }

  /// Makes room; room that stays empty costs nothing.
  func reserve(_ count: Int) { rows.reserve(count) }

  func append(_ candidate: TermCandidate) {
    rows.reserve(1)
    rows.appendReserved(candidate)
  }
}

/// All candidates of a text, with the totals that put their numbers into proportion.
struct CandidateTable: Sendable {
  /// Sorted by source, then target, both in the order of their first line.
  var candidates = CandidateRows()
  /// Folded text of the Chinese expressions.
  var sourceTerms = UnitVocabulary()
  /// Folded text of the Korean expressions, without spaces.
  var targetTerms = UnitVocabulary()
  /// How often each Chinese expression stands in the text, linked or not.
  var sourceCounts: [UInt32] = []
  /// How often each Korean expression stands in the text, linked or not.
  var targetCounts: [UInt32] = []
  /// Where each stands first, and how it is most often spelt.
  var sourceSpellings = TermSpellings()
  var targetSpellings = TermSpellings()
  /// The sum of the local scores of all candidates of each Chinese expression.
  var sourceSums: [Float] = []
  /// The sum of the local scores of all candidates of each Korean expression.
  var targetSums: [Float] = []

  /// Twice the sum of the scores as share of both counts, 0…1.
  func softDice(_ candidate: TermCandidate) -> Float {
    2 * candidate.sum
      / Float(sourceCounts[Int(candidate.source)] + targetCounts[Int(candidate.target)])
  }
}
