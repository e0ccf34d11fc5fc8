import LinguisticText
import Readings
import TranslationModel

/// Finds terms in the Korean blocks of a document; ranges count the document's bytes.
struct BlockMatcher: Sendable {
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
    /// What has grown on the term to make a longer noun of it; nil for nothing.
    var grown: GrownTerm?
    /// UTF-8 range in the document of what is added to the term in its eojeol: particles, 하다, titles; empty for nothing.
    var particles: Range<Int>
    /// Whether none of the terms is spaced like the text.
    var spacingDiffers: Bool
    /// Whether the particle behind it has the right form; always so unless wrong ones were asked for.
    var agreement: ParticleAgreement
  }

  private let terms: [String]
  private let matcher: TermMatcher
  private let entryOfTerm: (@Sendable (Int) -> GrownEntry)?

  /// - Parameter entryOfTerm: what is known of the entry of a term; with it, terms on which a generic noun has grown are
  ///   found too.
  init(
    _ terms: [String], options: TermMatcher.Options = .standard,
    entryOfTerm: (@Sendable (Int) -> GrownEntry)? = nil
  ) {
    self.terms = terms
    self.entryOfTerm = entryOfTerm
    matcher = TermMatcher(
      terms, fold: HanFolding.fold, options: options, genericNouns: entryOfTerm == nil ? nil : GrowingNoun.nouns)
  }

  /// The matches in all blocks that are not in the source language, in order of the document.
  func matches(in document: Document) -> [Match] {
    document.blocks.enumerated().filter { $1.language != .source }.flatMap { matches(in: $1, number: $0) }
  }

  private func matches(in block: Block, number: Int) -> [Match] {
    var text = block.text
    return text.withUTF8 { bytes in
      matcher.matches(in: bytes).compactMap { match in
        let text = String(decoding: bytes[match.utf8Range], as: UTF8.self)
        let term = term(of: match, writtenAs: text)
        let grown = GrownTerm(match, in: bytes)
        if let grown, let entryOfTerm, !grown.isBuilt(of: entryOfTerm(term)) { return nil }
        return Match(
          block: number, textRange: match.utf8Range, utf8Range: block.offsets.documentRange(match.utf8Range),
          text: text, term: term, grown: grown,
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

extension BlockMatcher.Match {
  /// What a rendering takes the place of: the form, and what has grown on it as far as the rendering ends in it too
  /// (창쑤시, where 창수시 is to stand). Nil where markup lies in between.
  func place(replacedBy rendering: String, in document: Document) -> (utf8Range: Range<Int>, text: String)? {
    guard let count = grown?.bytes(thatEnd: rendering), count > 0 else { return (utf8Range, text) }
    let block = document.blocks[block]
    let whole = textRange.lowerBound..<(textRange.upperBound + count)
    let range = block.offsets.documentRange(whole)
    let noun = block.offsets.documentRange(textRange.upperBound..<whole.upperBound)
    guard noun.count == count, noun.lowerBound == utf8Range.upperBound else { return nil }
    return (range, String(decoding: block.text.utf8.dropFirst(whole.lowerBound).prefix(whole.count), as: UTF8.self))
  }
}
