internal import Algorithms
import TranslationModel

/// The units of a target with the places of each value, for looking arcs up in it.
public struct IndexedUnits: Sendable {
  public let units: [RenderingUnits.Unit]
  /// Value and place in one number, sorted: for a few dozen units much faster than a dictionary.
  private let places: [UInt64]

  /// O(units × log units).
  public init(_ units: [RenderingUnits.Unit]) {
    self.units = units
    places = units.enumerated().map { UInt64($1.value) << 32 | UInt64($0) }.sorted()
  }

  /// Calls `body` with each place of `value`, in order. O(log units + places).
  func forEachPosition(of value: UInt32, _ body: (Int) -> Void) {
    let lowest = UInt64(value) << 32
    var place = places.partitioningIndex { $0 >= lowest }
    while place < places.count, places[place] >> 32 == UInt64(value) {
      body(Int(places[place] & 0xFFFF_FFFF))
      place += 1
    }
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
    var matches: [Match] = []
    forEachArc(at: index) { arc in
      guard let first = arc.target.first else { return }
      target.forEachPosition(of: first) { position in
        let end = position + arc.target.count
        guard end <= target.units.count else { return }
        for (unit, value) in zip(target.units[position..<end], arc.target) where unit.value != value { return }
        matches.append(
          Match(
            source: index..<index + arc.sourceCount, target: position..<end, link: arc.link,
            isMandarin: arc.tongue == .mandarin))
      }
    }
    return matches
  }

  /// All arcs that begin at a unit, in the order of their numbers.
  private func forEachArc(at index: Int, _ body: (Arc) -> Void) {
    for arc in characters[index]?.pointee.readings ?? .kept([]) { body(arc) }
    withUnsafePointer(to: units[index].value) { value in
      body(Arc(sourceCount: 1, target: UnsafeBufferPointer(start: value, count: 1), link: .identical, tongue: .neutral))
    }
    for term in terms where term.unit == index { term.arcs.forEach(body) }
  }
}
