import Interchange
import TranslationMemory
import TranslationModel

/// Asks the memory for the segments of a document, one after the other.
struct SegmentMatches {
  /// nil where there is no memory.
  let search: MemorySearch?
  let options: MatchOptions
  /// From this similarity on, 0 to 1, a similar text's translation is filled in.
  let fillsFrom: Double?

  /// What the memory has for a segment.
  struct Answer {
    var target: TranslationJob.Target?
    /// The best first.
    var proposals: [TranslationJob.Proposal] = []
    var band = JobBand.new
  }

  func answer(to text: String, previous: String?, next: String?) throws -> Answer {
    guard let search else { return Answer() }
    let matches = try search.matches(for: MemoryQuery(text, previous: previous, next: next), options)
    var answer = Answer(proposals: matches.map { Self.proposal($0, for: text) })
    guard let best = matches.first, let first = answer.proposals.first else { return answer }
    let isInContext = Self.isInContext(best, previous, next)
    answer.band = JobBand(similarity: best.similarity, isInContext: isInContext)
    if best.similarity >= 1 {
      let isSure = best.isIdentical && (best.unit.score ?? 1) >= Bead.doubtBelow
      answer.target = .init(first.target, origin: isSure ? (isInContext ? .inContext : .exact) : .nearlyExact)
    } else if let fillsFrom, best.similarity >= fillsFrom {
      answer.target = .init(first.target, origin: .fuzzy)
    }
    return answer
  }

  /// All neighbours there are must be the same, and at least one must be there.
  private static func isInContext(_ match: MemoryMatch, _ previous: String?, _ next: String?) -> Bool {
    var wanted: MatchContext = []
    if previous != nil { wanted.insert(.previous) }
    if next != nil { wanted.insert(.next) }
    return match.isIdentical && !wanted.isEmpty && match.context.isSuperset(of: wanted)
  }

  private static func proposal(_ match: MemoryMatch, for text: String) -> TranslationJob.Proposal {
    let similarity = Int(match.similarity * 100)
    var quality = match.similarity >= 1 && !match.isIdentical ? 99 : similarity
    if let score = match.unit.score, score < Bead.doubtBelow { quality = min(quality, Int(score * 100)) }
    var facts: [TranslationJob.Fact] = []
    var target = match.unit.target
    if match.similarity < 1 {
      facts.append(.init("difference", difference(from: match.unit.source, to: text)))
      let adaptation = ProposalAdaptation(of: target, from: match.unit.source, to: text)
      if !adaptation.replacements.isEmpty {
        let replaced = adaptation.replacements.map { "\($0.old) → \($0.new)" }
        facts.append(.init("replaced", replaced.joined(separator: ", ")))
      }
      target = adaptation.target
    }
    return TranslationJob.Proposal(
      source: match.unit.source, target: target, similarity: similarity, quality: quality,
      origin: match.unit.document, isInContext: match.similarity >= 1 && match.context != [], facts: facts)
  }

  /// `农业[-强-]{+大+}国`
  private static func difference(from old: String, to new: String) -> String {
    TextDifference(from: old, to: new).pieces.map { piece in
      switch piece.kind {
      case .same: piece.text
      case .deleted: "[-\(piece.text)-]"
      case .inserted: "{+\(piece.text)+}"
      }
    }.joined()
  }
}
