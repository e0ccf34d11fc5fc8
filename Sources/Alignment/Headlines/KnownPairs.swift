import LinguisticText
import Readings

/// Pairs known from glosses of the document or the glossary, to be found inside titles.
struct KnownPairs {
  private struct Pair: Hashable {
    /// Folded values of the original's units.
    var source: [UInt32]
    var target: [UInt32]
  }

  private var pairs: [UInt32: Set<Pair>] = [:]

  mutating func insert(source: String, target: String) {
    let source = Self.folded(Array(source.unicodeScalars))
    let target = RenderingUnits(Array(target.unicodeScalars)).units.map(\.value)
    guard let first = source.first, !target.isEmpty else { return }
    pairs[first, default: []].insert(Pair(source: source, target: target))
  }

  /// Where the pairs whose original begins at unit `index` of `source` stand in `target`.
  func matches(at index: Int, folded source: [UInt32], in target: IndexedUnits) -> [SourceArcs.Match] {
    guard let known = pairs[source[index]] else { return [] }
    return known.flatMap { pair -> [SourceArcs.Match] in
      guard source[index...].starts(with: pair.source) else { return [] }
      let last = target.units.count - pair.target.count
      return (0..<max(0, last + 1)).filter { position in
        zip(target.units[position...], pair.target).allSatisfy { $0.value == $1 }
      }.map { position in
        SourceArcs.Match(
          source: index..<index + pair.source.count, target: position..<position + pair.target.count, link: .known,
          isMandarin: false)
      }
    }.sorted { ($0.target.lowerBound, $0.source.count) < ($1.target.lowerBound, $1.source.count) }
  }

  static func folded(_ scalars: [Unicode.Scalar]) -> [UInt32] {
    RenderingUnits(scalars.map(HanFolding.fold)).units.map(\.value)
  }
}
