internal import GRDB
import TranslationModel

/// Where a review goes on.
public struct ReviewPlace: Sendable, Hashable {
  /// The entry that the author decided on last.
  public var decided: String
  /// The entry to go on with: the same where it still waits, else the first behind it that does.
  public var next: String

  public init(decided: String, next: String) {
    self.decided = decided
    self.next = next
  }
}

extension GlossaryStore {
  /// Where the author of this glossary stopped, by the history: behind the last decision in force on one entry. A
  /// command that touches several entries at once (a merge, all marked entries, an import) tells no place.
  ///
  /// - Parameter summaries: all entries, as ``summaries(of:)`` orders them.
  /// - Returns: nil where the author decided on nothing yet, or nothing waits behind it.
  /// - Complexity: O(commands + entries).
  public func reviewPlace(in summaries: [ConceptSummary]) throws(GlossaryStoreError) -> ReviewPlace? {
    let waiting = summaries.filter { !$0.item.reasons.isEmpty }
    guard !waiting.isEmpty, let id = try lastDecided(), let entry = summaries.first(where: { $0.id == id }) else {
      return nil
    }
    if entry.skipped == nil, !entry.item.reasons.isEmpty { return ReviewPlace(decided: id, next: id) }
    let former = Self.undecided(entry.item)
    let next = waiting.first { $0.id != id && ($0.skipped != nil || ReviewReasons.precede(former, $0.item)) }
    return next.map { ReviewPlace(decided: id, next: $0.id) }
  }

  /// The entry of the newest such command that is still there.
  private func lastDecided() throws(GlossaryStoreError) -> String? {
    try read { db in
      let log = try CommandLog(db)
      for row in log.rows.reversed() where row.kind == .decide && row.author == author && log.isInForce(row.id) {
        let concepts = try String.fetchAll(
          db,
          sql: "SELECT DISTINCT conceptId FROM change WHERE commandId = ? AND conceptId IS NOT NULL LIMIT 2",
          arguments: [row.id])
        guard concepts.count == 1 else { continue }
        let isThere = try Bool.fetchOne(
          db, sql: "SELECT EXISTS (SELECT 1 FROM concept WHERE id = ?)", arguments: [concepts[0]])
        if isThere == true { return concepts[0] }
      }
      return nil
    }
  }

  /// The entry as it stood in the queue before anybody decided on it.
  private static func undecided(_ item: ReviewItem) -> ReviewItem {
    var item = item
    for index in item.candidates.indices where item.candidates[index].decision != .withdrawn {
      item.candidates[index].decision = .candidate
      item.candidates[index].status = nil
    }
    item.reasons = ReviewReasons.reasons(item.entry, item.candidates)
    return item
  }
}
