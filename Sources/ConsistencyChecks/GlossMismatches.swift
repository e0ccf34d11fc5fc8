import LinguisticText
import Readings
import TranslationModel

/// A gloss whose bracket and rendering disagree with the glossary.
struct GlossMismatchUse: Sendable {
  enum Kind: Sendable, Equatable {
    /// The original in the bracket belongs to another entry, whose rendering is this, and the rendering does not read
    /// it: 소견 is for 浅见 and 召見.
    case otherEntry(rendering: String)
    /// One character of the original differs.
    case oneCharacter
  }

  var use: RenderingUse
  /// The original in the bracket.
  var source: String
  /// UTF-8 range of it in the document.
  var sourceRange: Range<Int>
  var kind: Kind
  /// The original that the glossary has for the rendering.
  var expected: String
  /// Whether the original may be another name that sounds alike (习进平 beside 习近平).
  var mayBeAnotherName = false

  /// Those of the glosses of `groups` and, where no gloss was found since nothing links the two, of the brackets right
  /// behind renderings of the glossary. Complexity: O(glosses) look-ups, and O(bytes) with a glossary.
  static func all(
    in groups: [OriginalGroup], _ approved: ApprovedTerms, _ documents: [CheckedDocument], minimumScore: Double
  ) -> [GlossMismatchUse] {
    let ofGlosses = groups.flatMap { group in
      group.uses.compactMap { use in
        use.gloss.flatMap { gloss in mismatch(use, gloss, group.key, approved) }
      }
    }
    return ofGlosses + SwappedBracket.all(in: documents, approved, minimumScore: minimumScore)
  }

  private static func mismatch(
    _ use: RenderingUse, _ gloss: Gloss, _ key: String, _ approved: ApprovedTerms
  ) -> GlossMismatchUse? {
    let entries = approved.entries(ofRendering: use.text)
    guard !entries.isEmpty, key.unicodeScalars.count > 1 else { return nil }
    let originals = entries.flatMap { $0.sourceTerms.map(\.text) }
    guard !originals.contains(where: { ComparisonKey.original($0) == key }) else { return nil }
    if let other = approved.preferred(forOriginal: gloss.source) {
      guard let expected = originals.first, ComparisonKey.rendering(other) != use.key,
        !originals.contains(where: { isAbbreviation(ComparisonKey.original($0), key) }),
        !Readback.isReading(Array(use.key.unicodeScalars), of: Array(gloss.source.unicodeScalars))
      else { return nil }
      return GlossMismatchUse(
        use: use, source: gloss.source, sourceRange: gloss.sourceRange, kind: .otherEntry(rendering: other),
        expected: expected)
    }
    guard approved.entries(ofOriginal: gloss.source).isEmpty else { return nil }
    let slips = originals.lazy.compactMap { original in
      CharacterSlip(key, for: ComparisonKey.original(original), rendering: use.key).map { (original, $0) }
    }
    return slips.first.map { original, slip in
      GlossMismatchUse(
        use: use, source: gloss.source, sourceRange: gloss.sourceRange, kind: .oneCharacter, expected: original,
        mayBeAnotherName: slip.mayBeAnotherName)
    }
  }

  private static func isAbbreviation(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.unicodeScalars.count < other.unicodeScalars.count ? (one, other) : (other, one)
    return long.hasPrefix(short) || long.hasSuffix(short)
  }
}
