import Glibc

/// Words of the two languages that keep company in the beads of an earlier pass.
struct LearnedLexicon {
  /// A pair of units and what it says, in nats, by how many of the beads that bear witness to it are left out.
  ///
  /// A bead is no witness in its own cause: where two segments are weighed, the beads they are in do not count.
  struct Pair {
    var forTarget: (Float, Float, Float)
    var forSource: (Float, Float, Float)

    func strengths(without beads: Int) -> (Float, Float) {
      switch beads {
      case 0: (forTarget.0, forSource.0)
      case 1: (forTarget.1, forSource.1)
      default: (forTarget.2, forSource.2)
      }
    }
  }

  private(set) var pairs: [Pair] = []
  private(set) var source = KeyList()
  private(set) var target = KeyList()
  /// The bead that each segment was in; −1 for none.
  private var sourceBeads: [Int32]
  private var targetBeads: [Int32]

  /// Knows nothing.
  init(sources: Int, targets: Int) {
    sourceBeads = Array(repeating: -1, count: sources)
    targetBeads = Array(repeating: -1, count: targets)
    for _ in 0..<sources { source.append([]) }
    for _ in 0..<targets { target.append([]) }
  }

  @inline(__always)
  func isLinked(source: Int, target: Int) -> Bool {
    sourceBeads[source] >= 0 && sourceBeads[source] == targetBeads[target]
  }

  private static let threshold: Float = 7
  private static let least: Float = 0.5
  private static let mostPairs = 8
  private static let caution: Float = 1

  /// Learns from beads.
  ///
  /// Complexity: O(Σ over beads of source units · target units).
  init(_ sourceUnits: LexicalUnits, _ targetUnits: LexicalUnits, _ beads: [(source: Range<Int>, target: Range<Int>)]) {
    sourceBeads = Array(repeating: -1, count: sourceUnits.segmentCount)
    targetBeads = Array(repeating: -1, count: targetUnits.segmentCount)
    let beads = beads.filter { !$0.source.isEmpty && !$0.target.isEmpty }
    for (number, bead) in beads.enumerated() {
      for segment in bead.source { sourceBeads[segment] = Int32(number) }
      for segment in bead.target { targetBeads[segment] = Int32(number) }
    }
    let sourceInBeads = UnitsInBeads(sourceUnits, beads.map(\.source))
    let targetInBeads = UnitsInBeads(targetUnits, beads.map(\.target))
    var partners = [[UInt32]](repeating: [], count: sourceUnits.count)
    var ofTarget = [[(source: UInt32, key: UInt32)]](repeating: [], count: targetUnits.count)
    Self.associate(sourceInBeads, targetInBeads, beads.count) { source, target, pair in
      partners[source].append(UInt32(pairs.count))
      ofTarget[target].append((UInt32(source), UInt32(pairs.count)))
      pairs.append(pair)
    }
    for segment in 0..<sourceUnits.segmentCount {
      source.append(
        sourceUnits.places(segment).flatMap { place in
          partners[Int(place.key)].map { KeyEntry(key: $0, start: place.start, length: place.length) }
        })
    }
    for segment in 0..<targetUnits.segmentCount {
      target.append(
        targetUnits.places(segment).flatMap { place in
          ofTarget[Int(place.key)].map { KeyEntry(key: $0.key, start: place.start, length: place.length) }
        })
    }
    markMatched(beads)
  }

  private mutating func markMatched(_ beads: [(source: Range<Int>, target: Range<Int>)]) {
    var inSource = [Int32](repeating: -1, count: pairs.count)
    var inTarget = inSource
    for (number, bead) in beads.enumerated() {
      let (sources, targets) = (source.starts, target.starts)
      for entry in source.entries[sources[bead.source.lowerBound]..<sources[bead.source.upperBound]] {
        inSource[Int(entry.key)] = Int32(number)
      }
      for entry in target.entries[targets[bead.target.lowerBound]..<targets[bead.target.upperBound]] {
        inTarget[Int(entry.key)] = Int32(number)
      }
      source.mark(bead.source) { inTarget[Int($0)] == number }
      target.mark(bead.target) { inSource[Int($0)] == number }
    }
  }

  /// Calls `body` with the pairs that meet more often than chance.
  private static func associate(
    _ sources: UnitsInBeads, _ targets: UnitsInBeads, _ total: Int, _ body: (Int, Int, Pair) -> Void
  ) {
    var together = [Int32](repeating: 0, count: targets.frequency.count)
    for unit in sources.frequency.indices where sources.frequency[unit] > 1 {
      var met: [Int] = []
      for bead in sources.beads(of: unit) {
        for target in targets.units(of: Int(bead)) where targets.frequency[Int(target)] > 1 {
          if together[Int(target)] == 0 { met.append(Int(target)) }
          together[Int(target)] += 1
        }
      }
      var found: [(target: Int, score: Float)] = []
      for target in met {
        if together[target] > 1 {
          let score = logLikelihood(
            Float(together[target]), Float(sources.frequency[unit]), Float(targets.frequency[target]), Float(total))
          if score > threshold { found.append((target, score)) }
        }
      }
      found.sort { ($1.score, $0.target) < ($0.score, $1.target) }
      for (target, _) in found.prefix(mostPairs) {
        let pair = pair(
          Float(together[target]), Float(sources.frequency[unit]), Float(targets.frequency[target]), Float(total))
        if pair.forTarget.0 > least, pair.forSource.0 > least { body(unit, target, pair) }
      }
      for target in met { together[target] = 0 }
    }
  }

  /// G² of a pair that occurs more often than expected; 0 for one that does not.
  ///
  /// > Source: Dunning, Accurate Methods for the Statistics of Surprise and Coincidence (1993), §5.
  static func logLikelihood(_ both: Float, _ source: Float, _ target: Float, _ total: Float) -> Float {
    guard both * total > source * target else { return 0 }
    func term(_ observed: Float, _ expected: Float) -> Float {
      observed > 0 ? observed * logf(observed / max(expected, 1e-9)) : 0
    }
    let (noSource, noTarget) = (total - source, total - target)
    return 2
      * (term(both, source * target / total) + term(source - both, source * noTarget / total)
        + term(target - both, noSource * target / total)
        + term(noSource - target + both, noSource * noTarget / total))
  }

  private static func pair(_ both: Float, _ source: Float, _ target: Float, _ total: Float) -> Pair {
    func ratio(_ both: Float, _ given: Float, _ wanted: Float, _ total: Float) -> Float {
      let share = max(wanted, 0.5) / max(total, 1)
      return max(0, logf((both + caution * share) / (given + caution) / share))
    }
    func without(_ beads: Float) -> (Float, Float) {
      guard both > beads else { return (0, 0) }
      return (
        ratio(both - beads, source - beads, target - beads, total - beads),
        ratio(both - beads, target - beads, source - beads, total - beads)
      )
    }
    let (all, one, two) = (without(0), without(1), without(2))
    return Pair(forTarget: (all.0, one.0, two.0), forSource: (all.1, one.1, two.1))
  }
}

/// Which units each bead has on one side, each once, and which beads have each unit.
private struct UnitsInBeads {
  private(set) var frequency: [Int32]
  private var units: [UInt32] = []
  private var starts: [Int] = [0]
  private var beadsOfUnit: [Int32]
  private var beadStarts: [Int]

  init(_ side: LexicalUnits, _ beads: [Range<Int>]) {
    frequency = Array(repeating: 0, count: side.count)
    var seen = [Int32](repeating: -1, count: side.count)
    for (number, bead) in beads.enumerated() {
      for segment in bead {
        for place in side.places(segment) where seen[Int(place.key)] != number {
          seen[Int(place.key)] = Int32(number)
          units.append(place.key)
          frequency[Int(place.key)] += 1
        }
      }
      starts.append(units.count)
    }
    beadStarts = [0]
    for count in frequency { beadStarts.append(beadStarts[beadStarts.count - 1] + Int(count)) }
    var next = beadStarts
    beadsOfUnit = Array(repeating: 0, count: units.count)
    for bead in beads.indices {
      for unit in units[starts[bead]..<starts[bead + 1]] {
        beadsOfUnit[next[Int(unit)]] = Int32(bead)
        next[Int(unit)] += 1
      }
    }
  }

  func units(of bead: Int) -> ArraySlice<UInt32> { units[starts[bead]..<starts[bead + 1]] }
  func beads(of unit: Int) -> ArraySlice<Int32> { beadsOfUnit[beadStarts[unit]..<beadStarts[unit + 1]] }
}
