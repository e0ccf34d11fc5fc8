import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// A rendering of the glossary whose bracket has the original of another entry, though nothing in the two is alike:
/// 알리페이(微信).
///
/// Where sounds link rendering and bracket they are a gloss, and judged as such; here the glossary alone knows both.
enum SwappedBracket {
  /// Those of all documents, in order. O(bytes).
  ///
  /// - Parameter minimumScore: of the glosses that are judged as such.
  static func all(
    in documents: [CheckedDocument], _ approved: ApprovedTerms, minimumScore: Double
  ) -> [GlossMismatchUse] {
    let renderings = renderings(of: approved)
    guard !renderings.isEmpty else { return [] }
    let finder = BlockMatcher(renderings)
    return documents.enumerated().flatMap { number, checked -> [GlossMismatchUse] in
      let glossed = GlossedPlaces(checked.glosses.filter { $0.score >= minimumScore })
      return finder.matches(in: checked.document).compactMap { match in
        guard !glossed.overlap(match.utf8Range) else { return nil }
        return mismatch(match, number, checked.document, approved)
      }
    }
  }

  /// Names and terms that may be used, of two syllables and more.
  private static func renderings(of approved: ApprovedTerms) -> [String] {
    var seen: Set<String> = []
    return approved.entries.flatMap(\.targetTerms).filter { ListedUse.Form($0) == nil }.map(\.text)
      .filter { $0.unicodeScalars.count > 1 && seen.insert($0).inserted }
  }

  private static func mismatch(
    _ match: BlockMatcher.Match, _ number: Int, _ document: Document, _ approved: ApprovedTerms
  ) -> GlossMismatchUse? {
    guard match.particles.isEmpty else { return nil }
    let block = document.blocks[match.block]
    var text = block.text
    let inner = text.withUTF8 { bytes -> Range<Int>? in
      let start = match.textRange.upperBound
      guard let end = GlossPlace.end(at: start, in: bytes), let mark = UTF8Scalar.first(at: start, in: bytes),
        let closing = UTF8Scalar.last(before: end, in: bytes)
      else { return nil }
      return (start + mark.length)..<(end - String(closing).utf8.count)
    }
    guard let inner, !inner.isEmpty else { return nil }
    let source = String(decoding: Array(text.utf8)[inner], as: UTF8.self)
    guard source.unicodeScalars.count > 1, source.unicodeScalars.allSatisfy({ Script($0) == .han }),
      !approved.accepts(match.text, forOriginal: source)
    else { return nil }
    let originals = approved.entries(ofRendering: match.text).flatMap(\.sourceTerms).map(\.text)
    guard let first = originals.first else { return nil }
    let use = RenderingUse(
      document: number, utf8Range: match.utf8Range, text: match.text, key: ComparisonKey.rendering(match.text),
      gloss: nil)
    func mismatch(_ kind: GlossMismatchUse.Kind, _ expected: String) -> GlossMismatchUse {
      GlossMismatchUse(
        use: use, source: source, sourceRange: block.offsets.documentRange(inner), kind: kind, expected: expected)
    }
    if let other = approved.preferred(forOriginal: source) {
      let isPart =
        HanFolding.folded(first).contains(HanFolding.folded(source))
        || HanFolding.folded(source).contains(HanFolding.folded(first))
      return isPart ? nil : mismatch(.otherEntry(rendering: other), first)
    }
    return wrongCharacter(source, originals).map { mismatch(.oneCharacter, $0) }
  }

  /// The original that differs from one of three characters and more in one of them, where what is seen is no word.
  private static func wrongCharacter(_ source: String, _ originals: [String]) -> String? {
    let seen = Array(ComparisonKey.original(source).unicodeScalars)
    guard seen.count > 2, !CharacterSlip.isNoun(seen) else { return nil }
    return originals.first {
      CharacterSlip.place(seen, Array(ComparisonKey.original($0).unicodeScalars)) != nil
    }
  }
}
