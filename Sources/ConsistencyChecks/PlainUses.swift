internal import Algorithms
import LinguisticText
import TranslationModel

/// Finds the renderings that glosses establish where they stand in the text without their originals.
enum PlainUses {
  /// The groups with the plain uses of their renderings, in order.
  ///
  /// A rendering that glosses give for several originals is left out, for nobody knows which of them is meant; so is
  /// one of a single syllable, and one that is likely to be a common word (see `isDistinctive`).
  static func added(to groups: [OriginalGroup], _ documents: [CheckedDocument]) -> [OriginalGroup] {
    let patterns = self.patterns(of: groups)
    guard !patterns.isEmpty else { return groups }
    var groups = groups
    let finder = BlockMatcher(patterns.map(\.text), entryOfTerm: { patterns[$0].grown })
    for (number, checked) in documents.enumerated() {
      let glossed = GlossedPlaces(checked.glosses)
      for match in finder.matches(in: checked.document) where !glossed.overlap(match.utf8Range) {
        let pattern = patterns[match.term]
        guard match.grown.map({ !$0.isEnd(of: groups[pattern.group].original) }) ?? true else { continue }
        groups[pattern.group].uses.append(
          RenderingUse(
            document: number, utf8Range: match.utf8Range, text: ComparisonKey.spacing(match.text), key: pattern.key,
            gloss: nil, isGrown: match.grown != nil))
      }
    }
    for index in groups.indices {
      groups[index].uses.sort { ($0.document, $0.utf8Range.lowerBound) < ($1.document, $1.utf8Range.lowerBound) }
    }
    return groups
  }

  private struct Pattern {
    var text: String
    var key: String
    var group: Int
    /// What is known of its original.
    var grown: GrownEntry
  }

  private static func patterns(of groups: [OriginalGroup]) -> [Pattern] {
    var groupsOfKey: [String: Set<Int>] = [:]
    for (index, group) in groups.enumerated() {
      for use in group.uses { groupsOfKey[use.key, default: []].insert(index) }
    }
    var patterns: [Pattern] = []
    var seen: Set<String> = []
    for (index, group) in groups.enumerated() {
      for use in group.uses where groupsOfKey[use.key]?.count == 1 {
        guard let gloss = use.gloss, isDistinctive(use.key, gloss.method), seen.insert(use.text).inserted
        else { continue }
        let grown = GrownEntry(originals: [group.original], rendering: use.text, method: gloss.method)
        patterns.append(Pattern(text: use.text, key: use.key, group: index, grown: grown))
      }
    }
    return patterns
  }

  /// Whether a rendering is hardly anything else than a rendering: by sound and of two syllables, or long.
  private static func isDistinctive(_ key: String, _ method: RenderingMethod) -> Bool {
    let length = key.unicodeScalars.count
    switch method {
    case .transcription, .mixed, .latin: return length >= 2
    case .sinoKorean, .translation: return length >= 4
    }
  }
}

/// The byte ranges of a document that glosses take up.
struct GlossedPlaces {
  private let ranges: [Range<Int>]

  init(_ glosses: [Gloss]) {
    ranges = glosses.flatMap { [$0.targetRange, $0.sourceRange] }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Complexity: O(log glosses), for ranges of glosses that do not overlap each other.
  func overlap(_ range: Range<Int>) -> Bool {
    let index = ranges.partitioningIndex { $0.upperBound > range.lowerBound }
    return index < ranges.count && ranges[index].lowerBound < range.upperBound
  }
}
