import GlossaryStore

/// Which decisions the rules for many pairs at once make: `--accept-certain` and `--accept-all`.
enum AcceptanceRule {
  /// Accepts what nobody needs to look at: the only rendering of its concept, certain, and not deviating.
  case certain
  /// Accepts everything: the best rendering of a concept as preferred, the others as admitted; what was proposed as not
  /// to be used, as that.
  case all

  func decisions(for queue: [ReviewItem]) -> [Decision] {
    queue.flatMap { self == .certain ? certainDecisions($0) : allDecisions($0) }
  }

  private func certainDecisions(_ item: ReviewItem) -> [Decision] {
    let live = item.candidates.filter { $0.decision == .candidate || $0.decision == .accepted }
    guard live.count == 1, let only = item.undecided.first, only.certain, !only.deviates,
      only.proposedStatus == nil
    else { return [] }
    return [.accept(concept: item.entry.id, rendering: only.target, as: .preferred)]
  }

  private func allDecisions(_ item: ReviewItem) -> [Decision] {
    let best =
      item.entry.preferredTarget == nil ? Self.best(of: item.undecided.filter { $0.proposedStatus == nil }) : nil
    var decisions = item.undecided.map { candidate -> Decision in
      .accept(
        concept: item.entry.id, rendering: candidate.target,
        as: candidate.proposedStatus ?? (candidate.target == best?.target ? .preferred : .admitted))
    }
    if item.undecided.isEmpty, item.entry.preferredTarget != nil { decisions.append(.approve(concept: item.entry.id)) }
    return decisions
  }

  /// The rendering to prefer: one that does not deviate before one that does, then the most frequent, then the most
  /// certain; the first of equals.
  static func best(of candidates: [Candidate]) -> Candidate? {
    var best: Candidate?
    for candidate in candidates {
      guard let current = best else {
        best = candidate
        continue
      }
      if rank(candidate) > rank(current) { best = candidate }
    }
    return best
  }

  private static func rank(_ candidate: Candidate) -> (Int, Int, Double) {
    (candidate.deviates ? 0 : 1, candidate.occurrenceCount, candidate.score)
  }
}
