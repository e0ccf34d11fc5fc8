import LinguisticText
import TranslationModel

/// Reads a document from front to back, one line at a time, and hands over its blocks.
///
/// Line starts decide what a block is (`MarkupReader+Lines`), the rest of the line is text with inline markup
/// (`+Inline`, `+Tags`), and the end of the line decides whether the block goes on (`+Joins`). Whatever looks ahead
/// pays
/// from a budget that grows with the bytes read, so that no input takes more than linear time.
struct MarkupReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let rules: ReadingRules
  let glossesOnly: Bool
  /// The ASCII bytes that may begin markup, one bit each.
  let specials: (UInt64, UInt64)
  /// Offset of the next byte to read.
  var position = 0
  var outline = SectionOutline()
  var builder = BlockBuilder()
  var output: BlockOutput
  /// Markdown or HTML level of the heading being read.
  var headingLevel: Int?
  /// Whether the heading being read began with a list mark: a sub-headline, no section.
  var headingIsMarked = false
  /// How cells are divided on the line being read.
  var row = Row.none
  var inFence = false
  var quotation = QuotationState()
  /// Marks further on in the line that belong to markup already begun: closing emphasis, the rest of a link.
  var skips: [(at: Int, to: Int)] = []
  var html = HTMLState()
  /// Bytes looked at ahead of `position`, for markup of one line, since `lookaheadStart`: where the last line began
  /// before which nothing was open. What was read above it does not matter, so that reading may begin there.
  var lookaheadUsed = 0
  var lookaheadStart = 0
  /// Bytes looked at ahead for what may end anywhere: comments, scripts.
  var farLookaheadUsed = 0
  /// Offset from which on reading stops inside a line of an HTML document where no block is begun.
  var pause = Int.max
  /// The rest of the line looked at last, so that the end of a long line with many pauses is looked for once.
  var knownLine = 0..<0

  enum Row { case none, tabs, pipes }

  /// - Parameter glossesOnly: whether blocks are left out that hold no gloss for certain, and those in Chinese.
  ///   Sections do not count then, nor does it matter which blocks are headlines.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, rules: ReadingRules, glossesOnly: Bool = false,
    emit: @escaping (Block) -> Void
  ) {
    self.bytes = bytes
    self.rules = rules
    self.glossesOnly = glossesOnly
    specials = rules.specialBytes
    output = BlockOutput(glossesOnly: glossesOnly, emit: emit)
  }

  mutating func run() {
    while position < bytes.count { readNextLine() }
    finish()
  }

  /// Reads the line at `position`, and as many more as what it begins goes on.
  mutating func readNextLine() {
    if html.inPreformatted {
      readPreformattedLine()
    } else if rules.isHTMLDocument || html.joinsLines {
      readHTMLLine()
    } else {
      readTextLine()
    }
  }

  /// Ends the document.
  mutating func finish() {
    endBlock()
    output.finish()
  }

  /// Whether no block, element or fence is open: the next line is read as if it were the first.
  var isBetweenBlocks: Bool {
    !rules.isHTMLDocument && builder.isEmpty && !inFence && !html.joinsLines && !html.inPreformatted && !html.inCell
  }

  /// Whether `count` more bytes may be looked at ahead of the position, for markup that is not nested too deep.
  mutating func mayLookAhead(_ count: Int) -> Bool {
    guard skips.count < 64, lookaheadUsed + count <= 8 * (position - lookaheadStart) + (1 << 16) else { return false }
    lookaheadUsed += count
    return true
  }

  /// Whether the end of a comment or script may be looked for.
  var mayLookFarAhead: Bool { farLookaheadUsed <= 8 * position + (1 << 20) }

  // MARK: - Blocks

  /// Ends the block being read, if there is any text, and hands it over.
  mutating func endBlock() {
    if !skips.isEmpty { skips.removeAll(keepingCapacity: true) }
    let level = headingLevel
    let isMarked = headingIsMarked
    headingLevel = nil
    headingIsMarked = false
    guard !builder.isEmpty else {
      builder.clear()
      return
    }
    if glossesOnly, builder.kind != .heading, !builder.mayHoldGloss {
      outline.expectNoTitle()
      builder.clear()
      return
    }
    let link = builder.link
    guard var block = builder.finish(section: outline.current) else { return }
    block.classify(link: link)
    if !glossesOnly { block.isQuotation = inFence || quotation.isOpen }
    if block.kind == .heading {
      place(&block, level: level, isMarked: isMarked)
    } else {
      outline.expectNoTitle()
    }
    output.put(block)
  }

  /// Ends the block being read and begins one of `kind`.
  mutating func beginBlock(_ kind: Block.Kind) {
    endBlock()
    builder.kind = kind
  }

  /// Lets a heading open its section, unless it is a sub-headline or stands over a list of references.
  private mutating func place(_ block: inout Block, level: Int?, isMarked: Bool) {
    guard !isMarked else { return }
    let number = block.text.utf8.withContiguousStorageIfAvailable { HeadingNumber($0, 0..<$0.count) } ?? nil
    if let level, block.language == .target, headlinesFollow() {
      outline.returnToArticle(markupLevel: level)
      block.section = outline.current
      return
    }
    block.section = outline.openSection(
      heading: block.text, range: block.utf8Range, markupLevel: level, number: number)
  }

  /// Cuts a block that has grown too long, at the last sentence or space within reach.
  mutating func cutLongBlock() {
    while builder.text.count >= DocumentReader.longestBlock {
      let cut = builder.text.lastBreak(within: 1 << 14)
      let kind = builder.kind
      guard var block = builder.split(at: cut, section: outline.current) else { return }
      builder.kind = kind
      if block.kind == .heading { block.kind = .paragraph }
      block.classify(link: nil)
      if !glossesOnly { block.isQuotation = inFence || quotation.isOpen }
      output.put(block)
    }
  }
}

/// Whether what is read is given word by word.
struct QuotationState {
  /// Whether the line began with `>`.
  var isMarkedLine = false
  var isPreformatted = false
  private var depth = 0

  var isOpen: Bool { isMarkedLine || isPreformatted || depth > 0 }

  /// Takes in a tag that ended a block.
  mutating func take(_ tag: HTMLTag) {
    if case .preformatted = tag.element { isPreformatted = !tag.isEnd }
    if tag.name == .blockquote { depth = max(0, depth + (tag.isEnd ? -1 : 1)) }
  }
}

extension [UInt8] {
  /// Offset behind the last full stop or space in the last `reach` bytes; failing that, the last border between
  /// characters.
  fileprivate func lastBreak(within reach: Int) -> Int {
    let floor = Swift.max(1, count - reach)
    var space: Int?
    for index in stride(from: count - 1, to: floor, by: -1) {
      if self[index] == 0x20 {
        if space == nil { space = index + 1 }
        if self[index - 1] == 0x2E { return index + 1 }
      } else if index >= 2, self[index - 2] == 0xE3, self[index - 1] == 0x80, self[index] == 0x82 {
        return index + 1
      }
    }
    if let space { return space }
    var index = count - 1
    while index > floor, self[index] & 0xC0 == 0x80 { index -= 1 }
    return Swift.max(index, 1)
  }
}
