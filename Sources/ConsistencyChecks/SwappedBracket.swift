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
  static func all(in documents: [CheckedDocument], _ approved: ApprovedTerms) -> [GlossMismatchUse] {
    let renderings = renderings(of: approved)
    guard !renderings.isEmpty else { return [] }
    let finder = BlockMatcher(renderings)
    return documents.enumerated().flatMap { number, checked -> [GlossMismatchUse] in
      let glossed = GlossedPlaces(checked.glosses)
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
      let other = approved.preferred(forOriginal: source),
      !approved.accepts(match.text, forOriginal: source),
      let expected = approved.entries(ofRendering: match.text).flatMap(\.sourceTerms).first?.text,
      !HanFolding.folded(expected).contains(HanFolding.folded(source)),
      !HanFolding.folded(source).contains(HanFolding.folded(expected))
    else { return nil }
    let use = RenderingUse(
      document: number, utf8Range: match.utf8Range, text: match.text, key: ComparisonKey.rendering(match.text), gloss: nil)
    return GlossMismatchUse(
      use: use, source: source, sourceRange: block.offsets.documentRange(inner), kind: .otherEntry(rendering: other),
      expected: expected)
  }
}
