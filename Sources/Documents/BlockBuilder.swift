import TranslationModel

/// Gathers the clean text of one block and remembers which document bytes it came from.
struct BlockBuilder {
  private(set) var text: [UInt8] = []
  private(set) var boundaries: [Int] = []
  var kind = Block.Kind.paragraph
  /// Address of the first link in the block.
  var link: String?
  private var quotes = QuotedText()
  private var anchors: [OffsetMap.Anchor] = []
  /// Document offset that is in step with the end of the text.
  private var nextDocument = 0
  /// A line break in the document that counts as soon as more text follows.
  private var pendingBreak: Range<Int>?

  var isEmpty: Bool { text.isEmpty }

  /// Whether the text so far holds what a gloss cannot be without.
  var mayHoldGloss: Bool { text.withUnsafeBufferPointer { $0.mayHoldGloss } }

  /// Adds document bytes as they are; white space at the front of a block is left out.
  @inline(__always)
  mutating func append(_ document: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var lower = range.lowerBound
    if text.isEmpty || pendingBreak != nil { lower = document.skippingSpaces(from: lower, to: range.upperBound) }
    guard lower < range.upperBound else { return }
    if pendingBreak != nil { takeBreak(document, before: document[lower]) }
    if text.isEmpty || lower != nextDocument {
      anchors.append(OffsetMap.Anchor(text: text.count, document: lower))
    }
    text.append(contentsOf: UnsafeBufferPointer(rebasing: document[lower..<range.upperBound]))
    nextDocument = range.upperBound
  }

  /// Says that the line ends at `range` and the block may go on behind it.
  mutating func softBreak(_ range: Range<Int>) {
    if !text.isEmpty, pendingBreak == nil, !range.isEmpty { pendingBreak = range }
  }

  /// Puts the line break into the text, except between Han characters, which are written without a space.
  private mutating func takeBreak(_ document: UnsafeBufferPointer<UInt8>, before next: UInt8) {
    guard let range = pendingBreak else { return }
    pendingBreak = nil
    dropTrailingSpace()
    let previous = text.count >= 3 ? text[text.count - 3] : 0
    let joinsHan = isHanOrFullWidth(next) && isHanOrFullWidth(previous)
    guard !joinsHan else { return }
    guard let feed = range.first(where: { document[$0] == 0x0A }) else {
      append(document, decoded: [0x0A], standingFor: range)
      return
    }
    anchors.append(OffsetMap.Anchor(text: text.count, document: feed))
    text.append(0x0A)
    nextDocument = feed + 1
  }

  /// Lead bytes of CJK punctuation, Han (U+3000…9FFF without U+A000 and above) and full-width forms.
  private func isHanOrFullWidth(_ lead: UInt8) -> Bool { (lead >= 0xE3 && lead <= 0xE9) || lead == 0xEF }

  /// Adds what the document bytes at `range` stand for: a decoded entity, or a line break for a tag.
  mutating func append(_ document: UnsafeBufferPointer<UInt8>, decoded: [UInt8], standingFor range: Range<Int>) {
    guard let first = decoded.first, !((text.isEmpty || pendingBreak != nil) && decoded.isBlank) else { return }
    if pendingBreak != nil { takeBreak(document, before: first) }
    anchors.append(OffsetMap.Anchor(text: text.count, document: range.lowerBound))
    text.append(contentsOf: decoded)
    anchors.append(OffsetMap.Anchor(text: text.count, document: range.upperBound, closesEntity: true))
    nextDocument = range.upperBound
  }

  /// Notes that inline markup begins or ends here.
  mutating func markBoundary() {
    guard !text.isEmpty, boundaries.last != text.count else { return }
    boundaries.append(text.count)
  }

  /// Notes that text begins that is given word by word.
  mutating func openQuotation() { quotes.open(at: text.count) }

  /// Notes that it ends.
  mutating func closeQuotation() { quotes.close(at: text.count) }

  /// Leaves out white space at the end of the text so far.
  mutating func dropTrailingSpace() {
    let end = text.trimmedEnd
    guard end < text.count else { return }
    truncate(to: end)
  }

  private mutating func truncate(to end: Int) {
    text.removeSubrange(end...)
    while let last = anchors.last, last.text > end || (last.text == end && !last.closesEntity) { anchors.removeLast() }
    // The text and the document are in step again only after a new anchor.
    nextDocument = -1
    while let last = boundaries.last, last > end { boundaries.removeLast() }
  }

  /// The text up to `cut` as a finished block; what follows stays in the builder.
  mutating func split(at cut: Int, section: Int) -> Block? {
    var rest = self
    rest.pendingBreak = nil
    rest.text = Array(text[cut...])
    rest.anchors = restOfAnchors(from: cut)
    rest.boundaries = boundaries.filter { $0 > cut }.map { $0 - cut }
    rest.quotes = quotes.rest(from: cut)
    let next = nextDocument
    truncate(to: cut)
    let block = finish(section: section)
    self = rest
    nextDocument = next
    return block
  }

  private func restOfAnchors(from cut: Int) -> [OffsetMap.Anchor] {
    guard let index = anchors.lastIndex(where: { $0.text <= cut }) else { return [] }
    let first = OffsetMap.Anchor(text: 0, document: anchors[index].document + cut - anchors[index].text)
    return [first]
      + anchors[(index + 1)...].map {
        OffsetMap.Anchor(text: $0.text - cut, document: $0.document, closesEntity: $0.closesEntity)
      }
  }

  /// The finished block, without outer white space; nil where there is no text. Empties the builder.
  mutating func finish(section: Int) -> Block? {
    defer { reset() }
    dropTrailingSpace()
    guard !text.isEmpty, let first = anchors.first else { return nil }
    var offsets = OffsetMap(documentOffset: first.document)
    for anchor in anchors.dropFirst() {
      offsets.append(text: anchor.text, document: anchor.document, closesEntity: anchor.closesEntity)
    }
    while let last = boundaries.last, last >= text.count { boundaries.removeLast() }
    return Block(
      kind: kind, section: section, language: ScriptCount(text).language,
      text: String(decoding: text, as: UTF8.self), utf8Range: offsets.documentRange(0..<text.count),
      offsets: offsets, sentences: [], markupBoundaries: boundaries, quotedRanges: quotes.ranges(upTo: text.count))
  }

  /// Forgets what was gathered.
  mutating func clear() { reset() }

  private mutating func reset() {
    if !text.isEmpty { text.removeAll(keepingCapacity: text.capacity <= 1 << 16) }
    if !anchors.isEmpty { anchors.removeAll(keepingCapacity: anchors.capacity <= 1 << 12) }
    if !boundaries.isEmpty { boundaries.removeAll(keepingCapacity: false) }
    if link != nil { link = nil }
    if !quotes.isEmpty { quotes = QuotedText() }
    pendingBreak = nil
  }
}
