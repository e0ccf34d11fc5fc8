import TranslationModel

/// The units of a target with the places of each value, for looking arcs up in it.
public struct IndexedUnits: Sendable {
  public let units: [RenderingUnits.Unit]
  let positions: [UInt32: [Int]]

  /// O(units).
  public init(_ units: [RenderingUnits.Unit]) {
    self.units = units
    var positions: [UInt32: [Int]] = [:]
    for (position, unit) in units.enumerated() { positions[unit.value, default: []].append(position) }
    self.positions = positions
  }
}

extension SourceArcs {
  /// One way in which some units of the original stand in a target.
  public struct Match: Sendable, Hashable {
    /// Units of the original that it covers.
    public var source: Range<Int>
    /// Units of the target that it covers.
    public var target: Range<Int>
    public var link: RenderingStep.Link
    /// Whether the sound is Mandarin, for links `mandarin` and `variant`.
    public var isMandarin: Bool

    public init(source: Range<Int>, target: Range<Int>, link: RenderingStep.Link, isMandarin: Bool) {
      self.source = source
      self.target = target
      self.link = link
      self.isMandarin = isMandarin
    }
  }

  /// Where the arcs that begin at unit `index` stand in `target`, slips apart: for alignments that are not monotone.
  ///
  /// Complexity: O(arcs at the unit + places where their first syllables stand).
  public func matches(at index: Int, in target: IndexedUnits) -> [Match] {
    arcs[index].flatMap { arc -> [Match] in
      guard let first = arc.target.first, let positions = target.positions[first] else { return [] }
      return positions.compactMap { position in
        let end = position + arc.target.count
        guard end <= target.units.count else { return nil }
        for (unit, value) in zip(target.units[position..<end], arc.target) where unit.value != value { return nil }
        return Match(
          source: index..<index + arc.sourceCount, target: position..<end, link: arc.link,
          isMandarin: arc.tongue == .mandarin)
      }
    }
  }
}
