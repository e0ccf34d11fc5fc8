import TranslationModel

/// The best matches so far.
///
/// The more similar first; of equals the identical source, the one in context, what a person made or confirmed, the
/// better score, the more recently modified, the lower id: an order that depends on what the memory holds only. A pair
/// that several documents have is one match, the best of them.
struct MatchList {
  struct Entry {
    var distance: Int
    /// Length of the longer text.
    var length: Int
    var row: UnitRow
    var isIdentical: Bool
    var context: MatchContext

    var similarity: Double { length == 0 ? 1 : 1 - Double(distance) / Double(length) }
  }

  private let limit: Int
  private(set) var entries: [Entry] = []

  init(limit: Int) {
    self.limit = limit
  }

  /// The most edits of a text that could still get in, of two texts the longer of which has `length` characters.
  func mostEdits(_ length: Int, orLess most: Int) -> Int {
    guard entries.count == limit, let last = entries.last else { return most }
    return min(most, last.distance * length / last.length)
  }

  func holds(_ unit: Int64) -> Bool {
    entries.contains { $0.row.id == unit }
  }

  var isFullOfExact: Bool {
    entries.count == limit && entries.last?.distance == 0
  }

  mutating func insert(_ entry: Entry) {
    if let twin = entries.firstIndex(where: { $0.row.isSamePair(as: entry.row) }) {
      guard precedes(entry, entries[twin]) else { return }
      entries.remove(at: twin)
    }
    let place = entries.firstIndex { precedes(entry, $0) } ?? entries.count
    entries.insert(entry, at: place)
    if entries.count > limit { entries.removeLast() }
  }

  private func precedes(_ first: Entry, _ second: Entry) -> Bool {
    let (ours, theirs) = (first.distance * second.length, second.distance * first.length)
    if ours != theirs { return ours < theirs }
    if first.isIdentical != second.isIdentical { return first.isIdentical }
    if first.context != second.context {
      let (mine, other) = (first.context.rawValue.nonzeroBitCount, second.context.rawValue.nonzeroBitCount)
      if mine != other { return mine > other }
    }
    let scores = (first.row.score ?? .infinity, second.row.score ?? .infinity)
    if scores.0 != scores.1 { return scores.0 > scores.1 }
    let dates = (first.row.modifiedDate, second.row.modifiedDate)
    if dates.0 != dates.1 { return dates.0 > dates.1 }
    return UnitIdentity.id(first.row.digest) < UnitIdentity.id(second.row.digest)
  }
}
