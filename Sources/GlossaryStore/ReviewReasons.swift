import TranslationModel

/// Why an entry waits for a decision, and how urgently.
enum ReviewReasons {
  static func reasons(_ entry: ConceptEntry, _ candidates: [Candidate]) -> [ReviewItem.Reason] {
    let open = candidates.filter { $0.decision == .candidate }
    let inUse = open.count + candidates.count { $0.status == .preferred || $0.status == .admitted }
    var reasons: [ReviewItem.Reason] = []
    if !open.isEmpty && inUse > 1 { reasons.append(.conflicting) }
    if open.contains(where: \.deviates) { reasons.append(.deviating) }
    if open.contains(where: { !$0.certain }) { reasons.append(.uncertain) }
    if entry.reviewState == .proposed && entry.preferredTarget != nil { reasons.append(.reopened) }
    if !open.isEmpty { reasons.append(.undecided) }
    return reasons
  }

  /// Most urgent first: by the reasons in their order, then many occurrences before few, then by original.
  static func precede(_ first: ReviewItem, _ second: ReviewItem) -> Bool {
    let ranks = [first, second].map { item in
      ReviewItem.Reason.allCases.map { item.reasons.contains($0) ? 0 : 1 } + [-occurrenceCount(item)]
    }
    if ranks[0] != ranks[1] { return ranks[0].lexicographicallyPrecedes(ranks[1]) }
    return EntryOrder.entriesPrecede(first.entry, second.entry)
  }

  private static func occurrenceCount(_ item: ReviewItem) -> Int {
    item.candidates.reduce(0) { $0 + $1.occurrenceCount }
  }
}
