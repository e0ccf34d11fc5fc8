import TranslationModel

/// The links of a bead as a reader sees them: pieces of both texts, the strongest first.
struct BeadLinks {
  private struct Found {
    var value: Float
    var link: LinkClass
    var source: (segment: Int, entry: KeyEntry)
    var target: (segment: Int, entry: KeyEntry)
  }

  let pass: AlignmentPass
  let weights: BeadWeights
  let source: [String]
  let target: [String]

  /// At most `count` links, none of which shares a position with another.
  func links(of bead: Bead, count: Int) -> [Bead.Link] {
    guard count > 0, !bead.source.isEmpty, !bead.target.isEmpty else { return [] }
    var found: [Found] = []
    for i in bead.source {
      for j in bead.target {
        gather(i, j, to: &found)
      }
    }
    found.sort { Self.order($0) < Self.order($1) }
    var links: [Bead.Link] = []
    var (usedSource, usedTarget): (Set<Int>, Set<Int>) = ([], [])
    for one in found {
      guard links.count < count else { break }
      let sourcePositions = positions(one.source, in: pass.document.source)
      let targetPositions = positions(one.target, in: pass.document.target)
      guard usedSource.isDisjoint(with: sourcePositions), usedTarget.isDisjoint(with: targetPositions) else { continue }
      usedSource.formUnion(sourcePositions)
      usedTarget.formUnion(targetPositions)
      let sourceText = Self.text(source[one.source.segment], sourcePositions, pass.document.source)
      let targetText = Self.text(target[one.target.segment], targetPositions, pass.document.target)
      links.append(
        Bead.Link(source: sourceText, target: targetText, by: one.link.evidence, weight: Double(one.value)))
    }
    return links
  }

  private static func order(_ found: Found) -> (Float, Int, UInt16, Int, UInt16) {
    (-found.value, found.source.segment, found.source.entry.start, found.target.segment, found.target.entry.start)
  }

  private func gather(_ i: Int, _ j: Int, to found: inout [Found]) {
    let keys = pass.document.keys
    let table = pass.table(i)
    join(keys.source, i, keys.target, j) { one, other in
      let key = Int(one.key)
      guard keys.classes[key] != .syllable else { return }
      add(keys.classes[key], table.forTarget[key], table.forSource[key], (i, one), (j, other), to: &found)
    }
    join(pass.learned.source, i, pass.learned.target, j) { one, other in
      let matched = (one.isMatched ? 1 : 0) + (other.isMatched ? 1 : 0)
      let beads = pass.learned.isLinked(source: i, target: j) ? 1 : matched
      let strengths = pass.learned.pairs[Int(one.key)].strengths(without: beads)
      add(.learned, strengths.0, strengths.1, (i, one), (j, other), to: &found)
    }
  }

  private func add(
    _ link: LinkClass, _ forTarget: Float, _ forSource: Float, _ one: (Int, KeyEntry), _ other: (Int, KeyEntry),
    to found: inout [Found]
  ) {
    guard forTarget > 0 else { return }
    let value = weights.value(forTarget, link, direction: 0) + weights.value(forSource, link, direction: 1)
    guard value > 0 else { return }
    found.append(Found(value: value, link: link, source: one, target: other))
  }

  private func join(
    _ left: KeyList, _ source: Int, _ right: KeyList, _ target: Int, _ body: (KeyEntry, KeyEntry) -> Void
  ) {
    var byKey: [UInt32: [KeyEntry]] = [:]
    for entry in left.entries[left.entries(of: source)] { byKey[entry.key, default: []].append(entry) }
    for entry in right.entries[right.entries(of: target)] {
      for one in byKey[entry.key] ?? [] { body(one, entry) }
    }
  }

  private func positions(_ place: (segment: Int, entry: KeyEntry), in side: SegmentSide) -> Range<Int> {
    let start = side.starts[place.segment] + Int(place.entry.start)
    return start..<start + Int(place.entry.length)
  }

  private static func text(_ segment: String, _ positions: Range<Int>, _ side: SegmentSide) -> String {
    let scalars = Array(segment.unicodeScalars)
    let start = Int(side.scalarRanges[positions.lowerBound].lowerBound)
    let end = Int(side.scalarRanges[positions.upperBound - 1].upperBound)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<end])
    return String(view)
  }
}
