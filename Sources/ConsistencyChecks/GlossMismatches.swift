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

  /// Those of the glosses of `groups` and, where no gloss was found since nothing links the two, of the brackets right
  /// behind renderings of the glossary. Complexity: O(glosses) look-ups, and O(bytes) with a glossary.
  static func all(
    in groups: [OriginalGroup], _ approved: ApprovedTerms, _ documents: [CheckedDocument]
  ) -> [GlossMismatchUse] {
    let ofGlosses = groups.flatMap { group in
      group.uses.compactMap { use in
        use.gloss.flatMap { gloss in mismatch(use, gloss, group.key, approved) }
      }
    }
    return ofGlosses + SwappedBracket.all(in: documents, approved)
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
    let near = originals.first { isNearMiss(key, of: ComparisonKey.original($0), rendering: use.key) }
    return near.map {
      GlossMismatchUse(
        use: use, source: gloss.source, sourceRange: gloss.sourceRange, kind: .oneCharacter, expected: $0)
    }
  }

  private static func isAbbreviation(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.unicodeScalars.count < other.unicodeScalars.count ? (one, other) : (other, one)
    return long.hasPrefix(short) || long.hasSuffix(short)
  }

  /// Whether one character is wrong: a rendering by sound has the sound of the right one and not of this, or, in long
  /// originals, the two sound alike and what is seen is no word. Short ones that sound alike are other words (国家, 國歌)
  /// or names (张伟, 张威), unless the rendering is no reading (텐센트 for 腾讯, not 腾迅); where they sound otherwise, one translation may stand for both (人工智能, 人工智慧).
  private static func isNearMiss(_ seen: String, of original: String, rendering: String) -> Bool {
    let (one, other) = (Array(seen.unicodeScalars), Array(original.unicodeScalars))
    guard one.count == other.count else { return false }
    let places = one.indices.filter { one[$0] != other[$0] }
    guard places.count == 1 else { return false }
    let (wrong, right) = (one[places[0]], other[places[0]])
    guard Script(wrong) == .han, Script(right) == .han else { return false }
    let explainer = RenderingExplainer()
    let explanation = explainer.explain(target: rendering, source: original)
    let method = explanation.path.allSatisfy { $0.by == .known } ? .translation : explanation.method
    if soundAlike(wrong, right) {
      guard !isInWord(places[0], of: one) else { return false }
      // A customary name (텐센트 for 腾讯) has one original; so has a name with its generic term (둥팅호).
      if method == .translation { return explainer.explain(target: rendering, source: seen).method == .translation }
      let isShort = one.count < (method == .transcription ? leastOfHomophones : leastOfHomophones - 1)
      return !isShort && !isNoun(one)
    }
    guard method == .transcription || method == .mixed else { return false }
    return isRead(right, of: original, by: rendering) && !isRead(wrong, of: seen, by: rendering)
  }

  private static let leastOfHomophones = 4

  /// Whether a word is a common noun of its own: 研究員 beside 研究院, but not 国务员 beside 国务院.
  private static func isNoun(_ word: [Unicode.Scalar]) -> Bool {
    GenericTerms.suffixes(of: String(String.UnicodeScalarView(word))).contains { $0.length == word.count }
  }

  private static func soundAlike(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    !Set(CharacterReadings.mandarin(one)).isDisjoint(with: CharacterReadings.mandarin(other))
      || !Set(CharacterReadings.sinoKorean(one)).isDisjoint(with: CharacterReadings.sinoKorean(other))
  }

  /// Whether a character is half of a Sino-Korean word (知能 in 人工知能).
  private static func isInWord(_ place: Int, of original: [Unicode.Scalar]) -> Bool {
    guard let reading = WordReader.read(String(String.UnicodeScalarView(original))).sinoKorean else { return false }
    let syllables = Array(reading.unicodeScalars)
    guard syllables.count == original.count else { return false }
    return [place - 1, place].contains { first in
      original.indices.contains(first) && original.indices.contains(first + 1)
        && [first, first + 1].allSatisfy {
          HanjaWords.isWritten(
            syllables[first], syllables[first + 1], with: original[$0], at: ($0 - first)...($0 - first))
        }
    }
  }

  /// Whether the rendering has the sound of a character of the original.
  private static func isRead(_ character: Unicode.Scalar, of original: String, by rendering: String) -> Bool {
    RenderingExplainer().explain(target: rendering, source: original).path.contains { step in
      guard step.source.unicodeScalars.contains(character) else { return false }
      switch step.by {
      case .mandarin, .variant, .sinoKorean, .otherReading: return true
      case .generic, .meaning, .known, .identical, .similar, .unaligned: return false
      }
    }
  }
}
