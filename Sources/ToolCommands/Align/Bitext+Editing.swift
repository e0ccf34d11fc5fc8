import TranslationModel

/// What a person does to beads. Every change is a decision: the beads that come of it are confirmed.
extension Bitext {
  /// Marks a bead as right.
  mutating func confirm(_ index: Int) {
    entries[index].isConfirmed = true
  }

  /// Makes one bead of two that follow each other; false where there is no next one.
  mutating func mergeWithNext(_ index: Int) -> Bool {
    guard entries.indices.contains(index + 1) else { return false }
    let (first, second) = (entries[index].bead, entries[index + 1].bead)
    let merged = Bead(
      source: first.source.lowerBound..<second.source.upperBound,
      target: first.target.lowerBound..<second.target.upperBound, score: 1, links: first.links + second.links)
    entries.replaceSubrange(index...index + 1, with: [Entry(bead: merged, isConfirmed: true)])
    return true
  }

  /// Cuts a bead in two behind so many segments of each side; false where one part would hold nothing.
  mutating func split(_ index: Int, source: Int, target: Int) -> Bool {
    let bead = entries[index].bead
    guard (0...bead.source.count).contains(source), (0...bead.target.count).contains(target),
      source + target > 0, source + target < bead.source.count + bead.target.count
    else { return false }
    let (sourceCut, targetCut) = (bead.source.lowerBound + source, bead.target.lowerBound + target)
    entries.replaceSubrange(
      index...index,
      with: [
        entry(bead.source.lowerBound..<sourceCut, bead.target.lowerBound..<targetCut, links: bead.links),
        entry(sourceCut..<bead.source.upperBound, targetCut..<bead.target.upperBound, links: bead.links),
      ])
    return true
  }

  /// Says that the sides of a bead have nothing to do with each other: the original was left out, the translation added.
  mutating func markOmission(_ index: Int) {
    let bead = entries[index].bead
    if entries[index].isOneSided { confirm(index) } else { _ = split(index, source: bead.source.count, target: 0) }
  }

  /// Gives the last segment of a side to the next bead, or the first to the one before; a bead that has none left is
  /// gone. False where there is nothing to give or nobody to take it.
  mutating func shift(_ index: Int, _ side: Side, toNext: Bool) -> Bool {
    let other = toNext ? index + 1 : index - 1
    guard entries.indices.contains(other) else { return false }
    let path: WritableKeyPath<Bead, Range<Int>> = side == .source ? \.source : \.target
    var (giving, taking) = (entries[index].bead, entries[other].bead)
    let range = giving[keyPath: path]
    guard !range.isEmpty else { return false }
    if toNext {
      giving[keyPath: path] = range.lowerBound..<range.upperBound - 1
      taking[keyPath: path] = range.upperBound - 1..<taking[keyPath: path].upperBound
    } else {
      giving[keyPath: path] = range.lowerBound + 1..<range.upperBound
      taking[keyPath: path] = taking[keyPath: path].lowerBound..<range.lowerBound + 1
    }
    // What speaks for a pair goes with its words.
    entries[index] = entry(giving.source, giving.target, links: giving.links)
    entries[other] = entry(
      taking.source, taking.target, links: taking.links + giving.links.filter { !taking.links.contains($0) })
    if entries[index].bead.source.isEmpty, entries[index].bead.target.isEmpty { entries.remove(at: index) }
    return true
  }

  private func entry(_ source: Range<Int>, _ target: Range<Int>, links: [Bead.Link]) -> Entry {
    let (from, to) = (self.source.text(source), self.target.text(target))
    let kept = links.filter { from.contains($0.source) && to.contains($0.target) }
    return Entry(bead: Bead(source: source, target: target, score: 1, links: kept), isConfirmed: true)
  }
}
