import LinguisticText
import TranslationModel

/// The best monotone alignments of an original with every suffix of some target units, computed at once.
///
/// A dynamic program from the right: cell (i, j) holds the best alignment of the original from unit i with the target
/// from unit j to the end. The values at i = 0 serve every possible left edge of a rendering, so that its border falls
/// out. The tongue of the leftmost sounding link is part of the state, with a price for each change.
///
/// Complexity: O(source units × target units × arcs a character).
public struct RenderingLattice: Sendable {
  /// One link of an alignment, in units.
  public struct Step: Sendable, Hashable {
    /// Units of the original; empty where the target has something that the original lacks.
    public var source: Range<Int>
    /// Units of the target, as indices into the units given.
    public var target: Range<Int>
    public var link: RenderingStep.Link
    /// Whether the sound is Mandarin, for links `mandarin`, `variant` and `similar`.
    public var isMandarin: Bool
  }

  private struct Back {
    /// Index of the arc, or one of the specials below.
    var move: Int32
    var nextTongue: Int8
  }

  private static let skipSource: Int32 = -1
  private static let skipTarget: Int32 = -2
  private static let none: Int32 = -3
  /// Moves from here down are slips: `slipBase - index` into the character's syllables.
  private static let slipBase: Int32 = -10

  private let source: SourceArcs
  private let target: [RenderingUnits.Unit]
  private let lowest: Int
  private let end: Int
  private let width: Int
  private var values: [Float]
  private var backs: [Back]
  private let prices: LatticePrices

  /// Aligns `source` with all suffixes `target[j..<end]`, `lowest` ≤ j ≤ `end`.
  public init(
    source: SourceArcs, target: [RenderingUnits.Unit], lowest: Int = 0, end: Int? = nil,
    prices: LatticePrices = .standard
  ) {
    self.source = source
    self.target = target
    self.lowest = lowest
    self.end = end ?? target.count
    self.prices = prices
    width = self.end - lowest + 1
    let cells = (source.units.count + 1) * width * SourceArcs.Tongue.count
    values = [Float](repeating: -.infinity, count: cells)
    backs = [Back](repeating: Back(move: Self.none, nextTongue: 0), count: cells)
    fill()
  }

  private func cell(_ i: Int, _ j: Int) -> Int {
    (i * width + (j - lowest)) * SourceArcs.Tongue.count
  }

  private mutating func fill() {
    let count = source.units.count
    values[cell(count, end)] = 0
    for i in stride(from: count, through: 0, by: -1) {
      for j in stride(from: end, through: lowest, by: -1) {
        if j < end { skip(from: cell(i, j), to: cell(i, j + 1), price: prices.targetUnaligned, move: Self.skipTarget) }
        guard i < count else { continue }
        skip(from: cell(i, j), to: cell(i + 1, j), price: prices.sourceUnaligned, move: Self.skipSource)
        guard j < end else { continue }
        takeArcs(i, j)
        takeSlips(i, j)
      }
    }
  }

  private mutating func skip(from: Int, to: Int, price: Float, move: Int32) {
    for tongue in 0..<SourceArcs.Tongue.count {
      let value = values[to + tongue] + price
      if value > values[from + tongue] {
        values[from + tongue] = value
        backs[from + tongue] = Back(move: move, nextTongue: Int8(tongue))
      }
    }
  }

  private mutating func takeArcs(_ i: Int, _ j: Int) {
    let arcs = source.arcs[i]
    let first = target[j].value
    for index in arcs.indices where arcs[index].target.first == first {
      let length = arcs[index].target.count
      guard j + length <= end, matches(arcs[index].target, at: j) else { continue }
      link(
        from: cell(i, j), to: cell(i + arcs[index].sourceCount, j + length), gain: arcs[index].gain,
        tongue: arcs[index].tongue.rawValue, move: Int32(index))
    }
  }

  private func matches(_ values: [UInt32], at j: Int) -> Bool {
    for offset in 1..<max(1, values.count) where target[j + offset].value != values[offset] { return false }
    return true
  }

  private mutating func takeSlips(_ i: Int, _ j: Int) {
    for (index, slip) in source.slips[i].enumerated() {
      let length = slip.syllables.count
      guard j + length <= end, let similarity = slipSimilarity(slip.syllables, at: j) else { continue }
      let shortfall = max(0, 2 / 3 - similarity) * 10
      link(
        from: cell(i, j), to: cell(i + 1, j + length), gain: prices.similar + prices.similarShortfall * shortfall,
        tongue: slip.tongue.rawValue,
        move: Self.slipBase - Int32(index))
    }
  }

  /// How alike the units at `j` are to `syllables`; nil where they are not Hangul, too unlike, or the same.
  private func slipSimilarity(_ syllables: [UInt32], at j: Int) -> Float? {
    var sum: Float = 0
    for (offset, syllable) in syllables.enumerated() {
      let unit = target[j + offset]
      guard unit.script == .hangul else { return nil }
      sum += Jamo.syllableSimilarity(syllable, unit.value)
    }
    let mean = sum / Float(syllables.count)
    return mean >= prices.leastSimilarity && mean < 1 ? mean : nil
  }

  private mutating func link(from: Int, to: Int, gain: Float, tongue: Int, move: Int32) {
    for next in 0..<SourceArcs.Tongue.count {
      var value = values[to + next] + gain
      if tongue != 0, next != 0, next != tongue { value += prices.methodSwitch }
      let state = tongue == 0 ? next : tongue
      if value > values[from + state] {
        values[from + state] = value
        backs[from + state] = Back(move: move, nextTongue: Int8(next))
      }
    }
  }

  /// Value of the best alignment of the whole original with `target[start..<end]`.
  public func value(start: Int) -> Float {
    let base = cell(0, start)
    return (0..<SourceArcs.Tongue.count).map { values[base + $0] }.max()!
  }

  /// The best alignment of the whole original with `target[start..<end]`, from left to right.
  ///
  /// Neighbouring skipped units are separate steps.
  public func steps(start: Int) -> [Step] {
    var result: [Step] = []
    var i = 0
    var j = start
    let base = cell(0, start)
    var tongue = (0..<SourceArcs.Tongue.count).max { values[base + $0] < values[base + $1] }!
    while i < source.units.count || j < end {
      let back = backs[cell(i, j) + tongue]
      switch back.move {
      case Self.skipSource:
        result.append(Step(source: i..<i + 1, target: j..<j, link: .unaligned, isMandarin: false))
        i += 1
      case Self.skipTarget:
        result.append(Step(source: i..<i, target: j..<j + 1, link: .unaligned, isMandarin: false))
        j += 1
      case ...Self.slipBase:
        let slip = source.slips[i][Int(Self.slipBase - back.move)]
        result.append(
          Step(
            source: i..<i + 1, target: j..<j + slip.syllables.count, link: .similar,
            isMandarin: slip.tongue == .mandarin))
        i += 1
        j += slip.syllables.count
      default:
        let arc = source.arcs[i][Int(back.move)]
        let next = (i + arc.sourceCount, j + arc.target.count)
        result.append(
          Step(source: i..<next.0, target: j..<next.1, link: arc.link, isMandarin: arc.tongue == .mandarin))
        (i, j) = next
      }
      tongue = Int(back.nextTongue)
    }
    return result
  }
}
