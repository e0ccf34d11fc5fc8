import GlossaryStore
import LinguisticText

/// Which candidates are only a part of a longer pair: their original stands in a longer original, their rendering in its
/// rendering, and nowhere do they stand alone.
///
/// Complexity to make: O(sum of the squared lengths of the originals in bytes).
struct ShorterPairs {
  private var hidden: [String: Set<String>] = [:]

  /// Nothing is part of anything.
  init() {}

  init(_ entries: some Collection<ConceptSummary>) {
    guard entries.contains(where: { !$0.insideOnly.isEmpty }) else { return }
    let pairs = entries.flatMap(Self.pairs)
    var byOriginal: [UInt64: [Pair]] = [:]
    for pair in pairs where pair.isInner { byOriginal[StableHash.fnv1a(pair.source), default: []].append(pair) }
    let longest = pairs.reduce(0) { max($0, $1.isInner ? $1.source.count : 0) }
    for pair in pairs {
      for start in pair.source.indices {
        var hash = StableHash.start
        for end in start..<min(start + longest, pair.source.count) where end - start + 1 < pair.source.count {
          hash = StableHash.fnv1a(CollectionOfOne(pair.source[end]), from: hash)
          for shorter in byOriginal[hash] ?? [] where shorter.isPart(of: pair, pair.source[start...end]) {
            hidden[shorter.concept, default: []].insert(shorter.rendering)
          }
        }
      }
    }
  }

  func contains(concept: String, rendering: String) -> Bool {
    hidden[concept]?.contains(rendering) ?? false
  }

  /// Whether an entry has candidates, all of them parts of longer pairs, and nothing else that is in use.
  func hides(_ entry: ConceptSummary) -> Bool {
    guard let parts = hidden[entry.id] else { return false }
    return entry.item.candidates.allSatisfy { !$0.isLive || $0.decision == .candidate && parts.contains($0.target) }
  }

  private struct Pair {
    var concept: String
    var rendering: String
    /// The look-up keys of original and rendering, in UTF-8: a whole key never begins or ends inside a character.
    var source: [UInt8]
    var target: String
    /// Whether nobody decided on it, and it stands inside longer pairs only.
    var isInner: Bool

    func isPart(of longer: Pair, _ piece: ArraySlice<UInt8>) -> Bool {
      source.elementsEqual(piece) && longer.target.holds(Array(target.utf8))
    }
  }

  private static func pairs(of entry: ConceptSummary) -> [Pair] {
    let sources = entry.sourceKeys.split(separator: "\n").map { Array($0.utf8) }
    return entry.item.candidates.filter(\.isLive).flatMap { candidate in
      let target = LookUpKey.target(candidate.target)
      return sources.map { source in
        Pair(
          concept: entry.id, rendering: candidate.target, source: source, target: target,
          isInner: candidate.decision == .candidate && entry.insideOnly.contains(candidate.target))
      }
    }
  }
}
