import LinguisticText
import Readings

/// Renderings that are known to belong to an original, from the glossary or earlier decisions.
public struct KnownRenderings: Sendable {
  private var renderings: [String: Set<[UInt32]>] = [:]

  public init() {}

  /// Says that `target` is a rendering of `source`; script, spacing and case do not matter.
  public mutating func insert(source: String, target: String) {
    let units = RenderingUnits(Array(target.unicodeScalars)).units.map(\.value)
    renderings[HanFolding.folded(source), default: []].insert(units)
  }

  func contains(foldedSource: String, target: [UInt32]) -> Bool {
    renderings[foldedSource]?.contains(target) ?? false
  }

  var isEmpty: Bool { renderings.isEmpty }
}
