// From hits to matches: nouns made of terms must be so to their end, and nothing overlaps.

extension TermScan {
  /// Makes matches of the hits so far: leftmost first, of those the longest, and nothing that overlaps an earlier one.
  mutating func resolve() {
    if hits.contains(where: { $0.isPart || $0.tailEnd < 0 }) { dropLooseParts() }
    var index = 0
    while index < hits.count {
      // Hits that begin together come together, the longest last.
      var best = index
      while index < hits.count, hits[index].start == hits[best].start {
        if hits[index].end >= hits[best].end { best = index }
        index += 1
      }
      let hit = hits[best]
      guard hit.start >= covered else { continue }
      covered = hit.end
      let nouns = hit.growth < 0 ? [] : growths[Int(hit.growth)]
      let tailStart = nouns.last?.upperBound ?? hit.end
      matches.append(
        TermMatch(
          utf8Range: hit.start..<hit.end, terms: tables.terms(of: hit.form, in: text, hit.start..<hit.end),
          genericNouns: nouns, particles: tailStart..<max(tailStart, hit.tailEnd),
          spacingDiffers: hit.spacingDiffers, agreement: hit.agreement))
    }
    while hits.popLast() != nil {}
    if !growths.isEmpty { growths.removeAll() }
  }

  /// Keeps of the parts of longer nouns those that stand in an unbroken row of terms, no two of one syllable together.
  private mutating func dropLooseParts() {
    // Backwards: the hits from which a row reaches the end of its noun. A row goes on where the part before it ends.
    var lastsFrom: [Int: (short: Bool, long: Bool)] = [:]
    var isKept = [Bool](repeating: true, count: hits.count)
    for index in hits.indices.reversed() {
      let hit = hits[index]
      if hit.tailEnd < 0 {
        let following = lastsFrom[hit.end]
        isKept[index] = following?.long == true || !hit.isShort && following?.short == true
      }
      guard isKept[index], hit.isPart else { continue }
      var known = lastsFrom[hit.start] ?? (false, false)
      if hit.isShort { known.short = true } else { known.long = true }
      lastsFrom[hit.start] = known
    }
    // Forwards: the hits to which a row leads from where its noun begins.
    var ends: [Int: (short: Bool, long: Bool)] = [:]
    for (index, hit) in hits.enumerated() where isKept[index] {
      if hit.isPart {
        let before = ends[hit.start]
        isKept[index] = before?.long == true || !hit.isShort && before?.short == true
      }
      guard isKept[index], hit.tailEnd < 0 || hit.growth >= 0 else { continue }
      var known = ends[hit.end] ?? (false, false)
      if hit.isShort { known.short = true } else { known.long = true }
      ends[hit.end] = known
    }
    hits = zip(hits, isKept).filter(\.1).map(\.0)
  }
}
