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

  private let source: SourceArcs
  private let target: [RenderingUnits.Unit]
  private let lowest: Int
  private let end: Int
  private let width: Int
  private var cells: [LatticeCell]

  /// Aligns `source` with all suffixes `target[j..<end]`, `lowest` ≤ j ≤ `end`.
  public init(
    source: SourceArcs, target: [RenderingUnits.Unit], lowest: Int = 0, end: Int? = nil,
    prices: LatticePrices = .standard
  ) {
    var room = LatticeRoom()
    self.init(source: source, target: target, lowest: lowest, end: end, prices: prices, in: &room)
  }

  /// The same in the memory of a lattice that was left before.
  public init(
    source: SourceArcs, target: [RenderingUnits.Unit], lowest: Int = 0, end: Int? = nil,
    prices: LatticePrices = .standard, in room: inout LatticeRoom
  ) {
    self.source = source
    self.target = target
    self.lowest = lowest
    self.end = end ?? target.count
    width = self.end - lowest + 1
    let units = target[lowest..<self.end]
    let (count, width) = ((source.units.count + 1) * width, width)
    cells = room.takeCells(count)
    cells.withUnsafeMutableBufferPointer { cells in
      LatticeFilling(source: source, units: units, width: width, prices: prices, cells: cells).fill()
    }
  }

  /// Ends with this lattice and gives its memory to the next.
  public consuming func leave(_ room: inout LatticeRoom) { room.cells = cells }

  private func cell(_ i: Int, _ j: Int) -> Int { i * width + (j - lowest) }

  /// Value of the best alignment of the whole original with `target[start..<end]`.
  public func value(start: Int) -> Float {
    cells[cell(0, start)].values.max()
  }

  /// The best alignment of the whole original with `target[start..<end]`, from left to right.
  ///
  /// Neighbouring skipped units are separate steps.
  public func steps(start: Int) -> [Step] {
    var result: [Step] = []
    steps(start: start, into: &result)
    return result
  }

  private func steps(start: Int, into result: inout [Step]) {
    forEachMove(start: start) { move, i, j in
      let step = step(move, i, j)
      result.append(step)
      return (step.source.upperBound, step.target.upperBound)
    }
  }

  /// The same in place of what `result` holds, so that many starts are gone through with one array; but skipped units
  /// of the target in a row are one step.
  public func joinedSteps(start: Int, into result: inout [Step]) {
    result.removeAll(keepingCapacity: true)
    var skipped: Int?
    forEachMove(start: start) { move, i, j in
      if move == LatticeCell.skipTarget {
        if skipped == nil { skipped = j }
        return (i, j + 1)
      }
      if let first = skipped {
        result.append(Step(source: i..<i, target: first..<j, link: .unaligned, isMandarin: false))
        skipped = nil
      }
      let step = step(move, i, j)
      result.append(step)
      return (step.source.upperBound, step.target.upperBound)
    }
    if let first = skipped {
      let i = source.units.count
      result.append(Step(source: i..<i, target: first..<end, link: .unaligned, isMandarin: false))
    }
  }

  /// Calls `body` with each move of the best alignment and where it begins; it says where the next one does.
  @inline(__always)
  private func forEachMove(start: Int, _ body: (Int32, Int, Int) -> (i: Int, j: Int)) {
    var i = 0
    var j = start
    var tongue = bestTongue(start: start)
    while i < source.units.count || j < end {
      let back = cells[cell(i, j)].backs[tongue]
      (i, j) = body(back >> 2, i, j)
      tongue = Int(back & 3)
    }
  }

  /// The tongue of the highest value, the first of several.
  @inline(__always)
  private func bestTongue(start: Int) -> Int {
    let values = cells[cell(0, start)].values
    var best = 0
    for tongue in 1..<SourceArcs.Tongue.count where values[tongue] > values[best] { best = tongue }
    return best
  }

  /// Whether the best alignment of the whole original with `target[start..<end]` links the first unit of either. O(1).
  public func beginsLinked(start: Int) -> Bool {
    guard start < end, !source.units.isEmpty else { return false }
    let move = cells[cell(0, start)].backs[bestTongue(start: start)] >> 2
    return move != LatticeCell.skipSource && move != LatticeCell.skipTarget
  }

  private func step(_ move: Int32, _ i: Int, _ j: Int) -> Step {
    switch move {
    case LatticeCell.skipSource: return Step(source: i..<i + 1, target: j..<j, link: .unaligned, isMandarin: false)
    case LatticeCell.skipTarget: return Step(source: i..<i, target: j..<j + 1, link: .unaligned, isMandarin: false)
    case ...LatticeCell.slipBase:
      guard let character = source.characters[i] else { preconditionFailure("a slip is one of a character") }
      let slip = character.pointee.slips[Int(LatticeCell.slipBase - move)]
      return Step(
        source: i..<i + 1, target: j..<j + slip.syllables.count, link: .similar, isMandarin: slip.tongue == .mandarin)
    default:
      guard let arc = source.arc(Int(move), at: i) else {
        return Step(source: i..<i + 1, target: j..<j + 1, link: .identical, isMandarin: false)
      }
      return Step(
        source: i..<i + arc.sourceCount, target: j..<j + arc.target.count, link: arc.link,
        isMandarin: arc.tongue == .mandarin)
    }
  }
}

/// Memory for one lattice after the other.
public struct LatticeRoom: Sendable {
  fileprivate var cells: [LatticeCell] = []

  public init() {}

  /// At least `count` cells of whatever content; they are gone from here.
  fileprivate mutating func takeCells(_ count: Int) -> [LatticeCell] {
    var taken: [LatticeCell] = []
    swap(&taken, &cells)
    if taken.count >= count { return taken }
    return [LatticeCell](repeating: LatticeCell(), count: max(count, 2 * taken.count))
  }
}

extension SourceArcs {
  /// An arc by its number at a unit; nil for the unit's own, which stands on both sides.
  fileprivate func arc(_ number: Int, at unit: Int) -> Arc? {
    let readings = characters[unit]?.pointee.readings.count ?? 0
    if number < readings { return characters[unit]?.pointee.readings[number] }
    var rest = number - readings - 1
    guard rest >= 0 else { return nil }
    for term in terms where term.unit == unit {
      if rest < term.arcs.count { return term.arcs[rest] }
      rest -= term.arcs.count
    }
    return nil
  }
}
