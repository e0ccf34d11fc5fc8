import LinguisticText
import Readings

/// Renderings that are known to belong to an original, from the glossary or earlier decisions.
public struct KnownRenderings: Sendable {
  private var pairs: Set<PairKey> = []
  /// The same pairs, as parts of longer originals.
  private(set) var parts = PartEvidence()

  public init() {}

  /// Says that `target` is a rendering of `source`; script, spacing and case do not matter.
  public mutating func insert(source: String, target: String) {
    let units = RenderingUnits(Array(target.unicodeScalars)).units
    let scalars = Array(source.unicodeScalars)
    let (sourceKey, targetKey) = (EvidenceKey.source(scalars[...]), EvidenceKey.target(units[...]))
    pairs.insert(PairKey(source: sourceKey, target: targetKey))
    parts.add(source: sourceKey, length: scalars.count, target: targetKey)
  }

  func contains(_ pair: PairKey) -> Bool { pairs.contains(pair) }

  var isEmpty: Bool { pairs.isEmpty }
}
