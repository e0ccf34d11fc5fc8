internal import Algorithms
import Diagnostics

/// Places where rules for Korean text name a wrong rendering: what term-missing has to say there is the same again.
struct NamedRenderings {
  private struct Place {
    var range: Range<Int>
    /// What the finding speaks of and suggests.
    var words: Set<String>
  }

  /// By file, ascending.
  private var places: [String: [Place]] = [:]

  /// Rules whose findings stand at a rendering that is not the right one.
  private static let rules: Set<String> = [
    "deprecated-term", "look-up-form", "preferred-term", "gloss-mismatch", "inconsistent-rendering", "near-rendering",
    "official-transcription", "sino-korean-reading", "mixed-script",
  ]

  /// Complexity: O(findings × log findings).
  init(_ findings: [Finding]) {
    for finding in findings where Self.rules.contains(finding.rule) {
      let words = finding.terms + finding.suggestions
      places[finding.location.file, default: []].append(
        Place(range: finding.location.utf8Range, words: Set(words.map(ComparisonKey.rendering))))
    }
    for file in places.keys { places[file]?.sort { $0.range.lowerBound < $1.range.lowerBound } }
  }

  /// Whether another finding inside the place of one speaks of its original or its preferred rendering.
  func name(_ finding: Finding) -> Bool {
    guard let places = places[finding.location.file] else { return false }
    let words = finding.terms.map(ComparisonKey.rendering)
    let first = places.partitioningIndex { $0.range.lowerBound >= finding.location.utf8Range.lowerBound }
    return places[first...].prefix { $0.range.lowerBound < finding.location.utf8Range.upperBound }.contains { place in
      place.range.upperBound <= finding.location.utf8Range.upperBound && words.contains(where: place.words.contains)
    }
  }
}
