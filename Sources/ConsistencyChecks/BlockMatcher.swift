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
    /// Whether it begins in the block and ends in the next one, which is the next line of a wrapped text. Then
    /// `textRange` ends with the block, and the spacing is as it should be.
    var isBroken = false
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
  private let entries: GrownEntries?

  /// - Parameters:
  ///   - entryOfTerm: what is known of the entry of a term; with it, terms on which a generic noun has grown are found
  ///     too.
  ///   - letterCase: the rule for the Latin letters of a term, by its index.
  init(
    _ terms: [String], options: TermMatcher.Options = .standard,
    entryOfTerm: (@Sendable (Int) -> GrownEntry)? = nil,
    letterCase: (Int) -> TermMatcher.LetterCase = { _ in .capitalsKept }
  ) {
    self.terms = terms
    entries = entryOfTerm.map(GrownEntries.init)
    matcher = TermMatcher(
      terms, fold: HanFolding.fold, options: options, genericNouns: entryOfTerm == nil ? nil : GrowingNoun.nouns,
      letterCase: letterCase)
  }

  /// The matches in all blocks that are not in the source language, in order of the document.
  func matches(in document: Document) -> [Match] {
    let whole = document.blocks.enumerated().filter { $1.language != .source }
      .flatMap { matches(in: $1, number: $0) }
    guard entries != nil else { return whole }
    let broken = LineSeam.all(in: document).flatMap { matches(across: $0, in: document) }
    return broken.isEmpty ? whole : Self.merged(whole, broken)
  }

  /// The matches that lie across the border of two lines.
  private func matches(across seam: LineSeam, in document: Document) -> [Match] {
    var text = seam.text
    return text.withUTF8 { bytes in
      matcher.matches(in: bytes).compactMap { match in
        guard seam.holds(match.utf8Range), let term = match.terms.first else { return nil }
        let grown = GrownTerm(match, in: bytes)
        if let grown, let entries, !grown.isBuilt(of: entries[term]) { return nil }
        let range = seam.documentRange(match.utf8Range, in: document)
        let length = document.blocks[seam.upper].text.utf8.count
        return Match(
          block: seam.upper, textRange: (length - seam.border + match.utf8Range.lowerBound)..<length, utf8Range: range,
          text: terms[term], term: term, isBroken: true, grown: grown,
          particles: range.upperBound..<range.upperBound, spacingDiffers: false, agreement: .right)
      }
    }
  }

  /// All matches in order; of those that overlap the broken ones, which are longer, count.
  private static func merged(_ matches: [Match], _ broken: [Match]) -> [Match] {
    var all: [Match] = []
    var next = 0
    for match in matches.sorted(by: { $0.utf8Range.lowerBound < $1.utf8Range.lowerBound }) {
      while next < broken.count, broken[next].utf8Range.upperBound <= match.utf8Range.lowerBound {
        all.append(broken[next])
        next += 1
      }
      if next == broken.count || !broken[next].utf8Range.overlaps(match.utf8Range) { all.append(match) }
    }
    return all + broken[next...]
  }

  private func matches(in block: Block, number: Int) -> [Match] {
    var text = block.text
    return text.withUTF8 { bytes in
      matcher.matches(in: bytes).compactMap { match in
        let text = String(decoding: bytes[match.utf8Range], as: UTF8.self)
        let term = term(of: match, writtenAs: text)
        let grown = GrownTerm(match, in: bytes)
        if let entries {
          if let grown, !grown.isBuilt(of: entries[term]) { return nil }
          if match.genericNouns.isEmpty, Self.isOther(text, with: bytes[match.particles], entries[term]) { return nil }
        }
        return Match(
          block: number, textRange: match.utf8Range, utf8Range: block.offsets.documentRange(match.utf8Range),
          text: text, term: term, grown: grown,
          particles: block.offsets.documentRange(match.particles), spacingDiffers: match.spacingDiffers,
          agreement: match.agreement)
      }
    }
  }

  /// Whether a name with what is added to it is another word: with 하다, 되다 or 시키다, which no name takes (총칭해 is no place),
  /// or where the whole is a usual word (메시 in 메시지).
  private static func isOther(
    _ name: String, with tail: Slice<UnsafeBufferPointer<UInt8>>, _ entry: @autoclosure () -> GrownEntry
  ) -> Bool {
    guard !tail.isEmpty else { return false }
    let tail = String(decoding: tail, as: UTF8.self)
    guard let first = tail.unicodeScalars.first, !commonParticles.contains(tail) else { return false }
    // 저장하고 is a verb, 창수하고 is 창수 with a particle.
    let isVerb =
      VerbBeginnings.syllables.contains(first) && (!KoreanParticles.agrees(tail, after: name) || isUsual(name))
      || first == "시" && causatives.contains { tail.hasPrefix($0) }
    return (isVerb || isUsual(name + tail)) && entry().isName
  }

  private static func isUsual(_ word: String) -> Bool { CommonWords.isWord(Array(word.unicodeScalars)[...]) }

  private static let causatives = ["시키", "시켜", "시켰", "시킨", "시킬", "시킴", "시킵"]

  private static let commonParticles: Set<String> = [
    "은", "는", "이", "가", "을", "를", "의", "에", "에서", "에는", "에서는", "과", "와", "도", "로", "으로", "만",
  ]

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
    guard !isBroken, let count = grown?.bytes(thatEnd: rendering), count > 0 else { return (utf8Range, text) }
    let block = document.blocks[block]
    let whole = textRange.lowerBound..<(textRange.upperBound + count)
    let range = block.offsets.documentRange(whole)
    let noun = block.offsets.documentRange(textRange.upperBound..<whole.upperBound)
    guard noun.count == count, noun.lowerBound == utf8Range.upperBound else { return nil }
    return (range, String(decoding: block.text.utf8.dropFirst(whole.lowerBound).prefix(whole.count), as: UTF8.self))
  }
}
