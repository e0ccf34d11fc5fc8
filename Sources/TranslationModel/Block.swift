import LinguisticText

/// A paragraph, heading, list item or table cell: text that belongs together, as a reader sees it.
///
/// No markup, entities decoded, a hard-wrapped or page-broken sentence joined where that is certain; the offset map
/// leads every byte of the text back to the document.
public struct Block: Sendable, Hashable {
  public var kind: Kind
  /// Index into the document's sections.
  public var section: Int
  /// The language most of it is written in; nil for neither (addresses, numbers, English).
  public var language: Side?
  /// The text as a reader sees it; never contains a line break except where the document has one inside the block.
  public var text: String
  /// Smallest UTF-8 byte range of the document that holds all of the text.
  public var utf8Range: Range<Int>
  public var offsets: OffsetMap
  /// UTF-8 ranges of the sentences in `text`, ascending, without outer white space; a table cell is one sentence
  /// unless it holds several.
  public var sentences: [Range<Int>]
  /// UTF-8 offsets in `text` where inline markup (bold, link, code, line break) begins or ends, ascending.
  public var markupBoundaries: [Int]
  /// For a headline or reference: the address that stands with it.
  public var url: String?
  /// Whether it is given word by word: a block quotation, or code. Nobody may change what somebody else wrote. False
  /// where only glosses were looked for.
  public var isQuotation: Bool
  /// UTF-8 ranges in `text` that are marked as given word by word inside the block (`<q>`, `<cite>`, code), ascending.
  public var quotedRanges: [Range<Int>]

  public enum Kind: String, Sendable, Codable, CaseIterable {
    case heading
    case paragraph
    case listItem
    case tableCell
    /// Title of a table or picture (〈주요목표〉).
    case caption
    /// A headline in the source language listed among an article's references.
    case sourceHeadline
    /// An address, a date or office line: nothing to translate.
    case reference
  }

  public init(
    kind: Kind, section: Int, language: Side?, text: String, utf8Range: Range<Int>, offsets: OffsetMap,
    sentences: [Range<Int>], markupBoundaries: [Int] = [], url: String? = nil, isQuotation: Bool = false,
    quotedRanges: [Range<Int>] = []
  ) {
    self.kind = kind
    self.section = section
    self.language = language
    self.text = text
    self.utf8Range = utf8Range
    self.offsets = offsets
    self.sentences = sentences
    self.markupBoundaries = markupBoundaries
    self.url = url
    self.isQuotation = isQuotation
    self.quotedRanges = quotedRanges
  }

  /// The block's sentences as segments.
  public func segments(blockIndex: Int) -> [Segment] {
    let units = text.utf8
    return sentences.map { range in
      let lower = units.index(units.startIndex, offsetBy: range.lowerBound)
      let upper = units.index(lower, offsetBy: range.count)
      return Segment(
        block: blockIndex, section: section, language: language, text: String(text[lower..<upper]),
        utf8Range: offsets.documentRange(range))
    }
  }
}

/// A sentence or table cell: the unit that is translated, aligned and quoted as evidence.
public struct Segment: Sendable, Hashable {
  /// Index into the document's blocks.
  public var block: Int
  /// Index into the document's sections.
  public var section: Int
  public var language: Side?
  public var text: String
  /// UTF-8 byte range in the document.
  public var utf8Range: Range<Int>

  public init(block: Int, section: Int, language: Side?, text: String, utf8Range: Range<Int>) {
    self.block = block
    self.section = section
    self.language = language
    self.text = text
    self.utf8Range = utf8Range
  }
}

extension Block {
  /// Whether the block holds an opening bracket and a Chinese character: without both there is no gloss.
  public var mayHoldGloss: Bool {
    text.utf8.withContiguousStorageIfAvailable { $0.mayHoldGloss } ?? true
  }
}
