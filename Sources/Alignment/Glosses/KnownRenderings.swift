import LinguisticText
import Readings

/// Renderings that are known to belong to an original, from the glossary or earlier decisions.
public struct KnownRenderings: Sendable {
  private var pairs: Set<PairKey> = []

  public init() {}

  /// Says that `target` is a rendering of `source`; script, spacing and case do not matter.
  public mutating func insert(source: String, target: String) {
    let units = RenderingUnits(Array(target.unicodeScalars)).units
    pairs.insert(
      PairKey(
        source: EvidenceKey.source(Array(source.unicodeScalars)[...]), target: EvidenceKey.target(units[...])))
  }

  func contains(_ pair: PairKey) -> Bool { pairs.contains(pair) }

  var isEmpty: Bool { pairs.isEmpty }
}
