import Diagnostics
import GlossaryStore
import TranslationModel

/// Keeping the list, and everything that hangs on the entry under the cursor.
extension ReviewBrowser {
  mutating func hold(_ summaries: [ConceptSummary]) {
    order = summaries.map(\.id)
    gone = [:]
    entries = Dictionary(summaries.map { ($0.id, $0) }) { first, _ in first }
    shorter = filter.hidesShorter ? ShorterPairs(summaries) : ShorterPairs()
  }

  /// Makes the list anew; the cursor stays with its entry and rendering where they are still shown.
  mutating func refresh() {
    let (before, chosen) = (currentID, candidate?.target)
    for id in gone.keys { gone[id]?.shown = nil }
    shown = filter.shown(of: entries, order: order, shorter: shorter)
    if let before, let index = shown.firstIndex(of: before) { cursor = index }
    landed(on: currentID == before ? chosen : nil)
  }

  /// Puts entries in the place of what they were, also those that come back; new ones come behind the cursor.
  mutating func take(_ fresh: [ConceptSummary], of touched: [String], near index: Int) {
    let kept = Set(fresh.map(\.id))
    forget(touched.filter { !kept.contains($0) })
    // The first comes back first, so that the places of the others are right again.
    for entry in fresh.sorted(by: { gone[$0.id]?.order ?? .max < gone[$1.id]?.order ?? .max }) {
      let isNew = entries.updateValue(entry, forKey: entry.id) == nil
      if isNew { order.insert(entry.id, at: min(gone[entry.id]?.order ?? order.count, order.count)) }
    }
    if filter.hidesShorter { shorter = ShorterPairs(entries.values) }
    let missing = fresh.map(\.id).filter { !shown.contains($0) }
    for id in missing.sorted(by: { gone[$0]?.shown ?? .max < gone[$1]?.shown ?? .max }) {
      let place = gone[id].flatMap { $0.shown ?? placeInNewList(of: id) } ?? index + 1
      shown.insert(id, at: min(place, shown.count))
      if place <= cursor { cursor += 1 }
      gone[id] = nil
    }
    detail = nil
  }

  /// Where an entry would stand in the list, had it been there when that was made anew; nil where it does not fit.
  private func placeInNewList(of id: String) -> Int? {
    let anew = filter.shown(of: entries, order: order, shorter: shorter)
    guard let index = anew.firstIndex(of: id) else { return nil }
    let before = anew[..<index].last(where: Set(shown).contains).flatMap(shown.firstIndex)
    return before.map { $0 + 1 } ?? 0
  }

  mutating func forget(_ ids: [String]) {
    guard !ids.isEmpty else { return }
    let leaving = Set(ids)
    for (index, id) in order.enumerated() where leaving.contains(id) { gone[id] = (order: index, shown: nil) }
    for (index, id) in shown.enumerated() where leaving.contains(id) { gone[id]?.shown = index }
    let before = shown[..<min(cursor, shown.count)].count { leaving.contains($0) }
    cursor -= before
    shown.removeAll(where: leaving.contains)
    order.removeAll(where: leaving.contains)
    marks.subtract(leaving)
    for id in ids { entries[id] = nil }
  }

  mutating func place(cursorAt id: String) {
    if let index = shown.firstIndex(of: id) { cursor = index }
  }

  /// To the next entry that waits; behind the last one, to the first.
  mutating func advance() {
    let next = shown.indices.dropFirst(cursor + 1).first { isWaiting(shown[$0]) }
    if let next = next ?? shown.indices.prefix(cursor).first(where: { isWaiting(shown[$0]) }) {
      cursor = next
    } else {
      message = [message, BrowserWords.allDecided].compactMap(\.self).joined(separator: " ")
    }
  }

  private func isWaiting(_ id: String) -> Bool {
    entries[id].map(isWaiting) ?? false
  }

  /// Whether something is to be decided that is not hidden.
  func isWaiting(_ entry: ConceptSummary) -> Bool {
    !entry.item.reasons.isEmpty && !(filter.hidesShorter && shorter.hides(entry))
  }

  /// Makes everything fit the entry under the cursor.
  ///
  /// - Parameter chosen: the rendering to stay with, where the entry still has it.
  mutating func landed(on chosen: String? = nil) {
    cursor = min(max(cursor, 0), max(shown.count - 1, 0))
    if currentID != detail?.item.entry.id {
      detail = nil
      detailLines = []
      detailTop = 0
    }
    let candidates = candidates
    rendering =
      candidates.firstIndex { $0.target == chosen } ?? candidates.firstIndex { $0.decision == .candidate }
      ?? candidates.firstIndex { $0.status == .preferred } ?? 0
    scrollToCursor()
    // What is marked there is what the next key decides on.
    layOutDetail()
  }

  mutating func scrollToCursor() {
    let rows = max(layout.listRows, 1)
    listTop = min(max(listTop, cursor - rows + 1), cursor)
    listTop = max(0, min(listTop, shown.count - rows))
  }

  mutating func layOutDetail() {
    guard let detail else { return }
    let width = max(layout.detailColumns, 1)
    detailLines = DetailText(self, detail, width: width).lines
    detailTop = min(detailTop, max(0, detailLines.count - layout.detailRows))
  }
}
