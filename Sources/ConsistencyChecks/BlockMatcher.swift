import LinguisticText
import TranslationModel

/// Finds terms in the Korean blocks of a document; ranges count the document's bytes.
struct BlockMatcher {
  struct Match {
    /// Index into the document's blocks.
    var block: Int
    /// UTF-8 range in the text of the block.
    var textRange: Range<Int>
    /// UTF-8 range in the document.
    var utf8Range: Range<Int>
    /// The text as a reader sees it.
    var text: String
    /// Of the terms that differ only in spacing or width, the one written like the text, else the first.
    var term: Int
    /// UTF-8 range in the document of what is added to the term in its eojeol: particles, 하다, titles; empty for nothing.
    var particles: Range<Int>
    /// Whether none of the terms is spaced like the text.
    var spacingDiffers: Bool
    /// Whether the particle behind it has the right form; always so unless wrong ones were asked for.
    var agreement: ParticleAgreement
  }

  private let terms: [String]
  private let matcher: TermMatcher

  init(_ terms: [String], options: TermMatcher.Options = .standard) {
    self.terms = terms
    matcher = TermMatcher(terms, fold: HanFolding.fold, options: options)
  }

  /// The matches in all blocks that are not in the source language, in order of the document.
  func matches(in document: Document) -> [Match] {
    document.blocks.enumerated().filter { $1.language != .source }.flatMap { matches(in: $1, number: $0) }
  }

  private func matches(in block: Block, number: Int) -> [Match] {
    var text = block.text
    return text.withUTF8 { bytes in
      matcher.matches(in: bytes).map { match in
        let text = String(decoding: bytes[match.utf8Range], as: UTF8.self)
        return Match(
          block: number, textRange: match.utf8Range, utf8Range: block.offsets.documentRange(match.utf8Range),
          text: text, term: term(of: match, writtenAs: text),
          particles: block.offsets.documentRange(match.particles), spacingDiffers: match.spacingDiffers,
          agreement: match.agreement)
      }
    }
  }

  private func term(of match: TermMatch, writtenAs text: String) -> Int {
    guard match.terms.count > 1 else { return match.terms[0] }
    let written = ComparisonKey.spacing(text)
    return match.terms.first { ComparisonKey.spacing(terms[$0]) == written } ?? match.terms[0]
  }
}
