/// One pass over a text that collects its sentences.
struct SentenceScan {
  let bytes: UnsafeBufferPointer<UInt8>
  let lineBreaks: SentenceSegmenter.LineBreaks
  var position = 0
  /// Where the sentence being read begins.
  var start = 0
  private var found: [Range<Int>] = []
  /// Offsets just behind the opening marks that are not closed yet, with the byte that tells what closes them.
  private var open: [(offset: Int, closer: Closer)] = []
  /// Borders met inside an enclosure: they count if it turns out to be too long or never closed.
  private var held: [Int] = []

  /// Identifies a closing mark by its bytes, packed.
  typealias Closer = UInt32

  init(bytes: UnsafeBufferPointer<UInt8>, lineBreaks: SentenceSegmenter.LineBreaks) {
    self.bytes = bytes
    self.lineBreaks = lineBreaks
  }

  mutating func run() -> [Range<Int>] {
    let end = bytes.count
    while position < end {
      switch bytes[position] {
      case 0x0A, 0x0D: lineBreak()
      case 0x2E: fullStop()
      case 0x21, 0x3F: stop(length: 1, needsSpace: true)
      case 0x22, 0x27: straightQuote(bytes[position])
      case 0x28: push(closer: 0x29, length: 1)
      case 0x5B: push(closer: 0x5D, length: 1)
      case 0x29, 0x5D: pop(UInt32(bytes[position]), length: 1)
      case 0xE2, 0xE3, 0xEF: wideMark()
      default: position &+= 1
      }
    }
    release()
    cut(at: end)
    return found
  }

  // MARK: - Borders

  /// Ends the sentence at `border` and begins the next there.
  private mutating func cut(at border: Int) {
    guard border > start else { return }
    let range = trimmed(start..<border)
    if !range.isEmpty { found.append(range) }
    start = border
  }

  /// A sentence could end at `border`: it does outside enclosures.
  mutating func border(_ border: Int) {
    if open.isEmpty {
      cut(at: border)
      return
    }
    held.append(border)
    if border - open[0].offset > SentenceSegmenter.longestEnclosure { release() }
  }

  /// Gives up on the open enclosures: the borders inside them count after all.
  private mutating func release() {
    for border in held { cut(at: border) }
    held.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, let length = spaceLength(at: lower), lower + length <= upper { lower += length }
    while upper > lower {
      if isASCIISpace(bytes[upper - 1]) {
        upper -= 1
      } else if upper - lower >= 2, bytes[upper - 2] == 0xC2, bytes[upper - 1] == 0xA0 {
        upper -= 2
      } else if upper - lower >= 3, bytes[upper - 3] == 0xE3, bytes[upper - 2] == 0x80, bytes[upper - 1] == 0x80 {
        upper -= 3
      } else {
        break
      }
    }
    return lower..<upper
  }

  /// Length of the white space at `index`: ASCII, NBSP or U+3000; nil where there is none.
  func spaceLength(at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    if isASCIISpace(bytes[index]) { return 1 }
    if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 { return 2 }
    if bytes[index] == 0xE3, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 { return 3 }
    return nil
  }

  func isASCIISpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  private mutating func lineBreak() {
    let first = position
    var breaks = 0
    while position < bytes.count, isASCIISpace(bytes[position]) {
      let byte = bytes[position]
      if byte == 0x0A || (byte == 0x0D && !(position + 1 < bytes.count && bytes[position + 1] == 0x0A)) { breaks += 1 }
      position += 1
    }
    if breaks > 1 {
      release()
      cut(at: first)
    } else if lineBreaks == .endSentences {
      border(first)
    }
  }

  // MARK: - Enclosures

  private mutating func push(closer: Closer, length: Int) {
    position &+= length
    if let outer = open.first, position - outer.offset > SentenceSegmenter.longestEnclosure { release() }
    if open.count < 16 { open.append((position, closer)) }
  }

  private mutating func pop(_ closer: Closer, length: Int) {
    position &+= length
    guard let index = open.lastIndex(where: { $0.closer == closer }) else { return }
    if index == 0 {
      if position - open[0].offset > SentenceSegmenter.longestEnclosure {
        release()
      } else {
        held.removeAll(keepingCapacity: true)
      }
    }
    open.removeSubrange(index...)
  }

  /// `"` and `'` open after white space or an opening mark, and close otherwise; `'25년` is an omission, no quotation.
  private mutating func straightQuote(_ quote: UInt8) {
    if open.contains(where: { $0.closer == UInt32(quote) }) {
      pop(UInt32(quote), length: 1)
      return
    }
    let opens = position == 0 || isASCIISpace(bytes[position - 1]) || bytes[position - 1] == 0x28
    let omits = quote == 0x27 && position + 1 < bytes.count && isDigit(bytes[position + 1])
    if opens && !omits { push(closer: UInt32(quote), length: 1) } else { position &+= 1 }
  }

  /// Punctuation outside ASCII: E2 80 xx (quotation marks), E3 80 xx (CJK marks), EF BC/BD xx (full-width forms).
  private mutating func wideMark() {
    guard position + 2 < bytes.count else {
      position += 1
      return
    }
    let code = UInt32(bytes[position]) << 16 | UInt32(bytes[position + 1]) << 8 | UInt32(bytes[position + 2])
    switch code {
    case 0xE38082, 0xEFBC81, 0xEFBC9F, 0xEFBC8E, 0xEFBDA1: stop(length: 3, needsSpace: false)  // 。！？．｡
    case 0xE28098:  // ‘, unless it stands for omitted digits
      let omits = position + 3 < bytes.count && isDigit(bytes[position + 3])
      if omits { position += 3 } else { push(closer: 0xE28099, length: 3) }
    case 0xE2809C: push(closer: 0xE2809D, length: 3)  // “
    case 0xE38088, 0xE3808A, 0xE3808C, 0xE3808E, 0xE38090, 0xE38094: push(closer: code + 1, length: 3)  // 〈《「『【〔
    case 0xEFBC88: push(closer: 0xEFBC89, length: 3)  // （
    case 0xEFBCBB: push(closer: 0xEFBCBD, length: 3)  // ［
    case 0xE28099, 0xE2809D, 0xE38089, 0xE3808B, 0xE3808D, 0xE3808F, 0xE38091, 0xE38095, 0xEFBC89, 0xEFBCBD:
      pop(code, length: 3)
    default: position += 3
    }
  }

  func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  // MARK: - Stops

  /// A mark that ends a sentence: takes in what belongs to it (further stops, closing marks) and sets the border.
  mutating func stop(length: Int, needsSpace: Bool) {
    let markStart = position
    position += length
    var wide = !needsSpace
    var closed = false
    while position < bytes.count, let taken = trailer(wide: &wide) {
      closed = closed || taken
    }
    if endsSentence(markStart: markStart, needsSpace: !wide, closed: closed) { border(position) }
  }

  /// Takes in one stop or closing mark at `position`; nil where there is none, else whether it was a closing mark.
  private mutating func trailer(wide: inout Bool) -> Bool? {
    let byte = bytes[position]
    switch byte {
    case 0x21, 0x3F, 0x2E:
      position += 1
      return false
    case 0x29, 0x5D:
      pop(UInt32(byte), length: 1)
      return true
    case 0x22, 0x27:
      guard open.contains(where: { $0.closer == UInt32(byte) }) else { return nil }
      pop(UInt32(byte), length: 1)
      return true
    case 0xE2, 0xE3, 0xEF: return wideTrailer(wide: &wide)
    default: return nil
    }
  }

  private mutating func wideTrailer(wide: inout Bool) -> Bool? {
    guard position + 2 < bytes.count else { return nil }
    let code = UInt32(bytes[position]) << 16 | UInt32(bytes[position + 1]) << 8 | UInt32(bytes[position + 2])
    switch code {
    case 0xE38082, 0xEFBC81, 0xEFBC9F:
      wide = true
      position += 3
      return false
    case 0xE28099, 0xE2809D, 0xE38089, 0xE3808B, 0xE3808D, 0xE3808F, 0xE38091, 0xE38095, 0xEFBC89, 0xEFBCBD:
      pop(code, length: 3)
      return true
    default: return nil
    }
  }

  /// Whether a sentence ends here, by what follows the stop and its closing marks.
  private func endsSentence(markStart: Int, needsSpace: Bool, closed: Bool) -> Bool {
    guard position < bytes.count else { return true }
    var next = position
    while let length = spaceLength(at: next) { next += length }
    guard next < bytes.count else { return true }
    if closed, QuotationParticles.begin(bytes, at: next) { return false }
    if next > position { return true }
    if needsSpace { return followsHan(markStart) && isHanLead(bytes[next]) }
    return !isContinuation(at: next)
  }

  /// Whether a comma, colon or the like follows: the sentence goes on after the quotation.
  private func isContinuation(at index: Int) -> Bool {
    if [0x2C, 0x3A, 0x3B, 0x2D].contains(bytes[index]) { return true }
    guard index + 2 < bytes.count else { return false }
    let code = UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
    return [0xEFBC8C, 0xE38081, 0xEFBC9A, 0xEFBC9B, 0xE280A6, 0xE28094].contains(code)  // ，、：；…—
  }

  private func followsHan(_ index: Int) -> Bool { index >= 3 && isHanLead(bytes[index - 3]) }

  /// Lead bytes of U+4000…9FFF, which are Han but for a few symbols.
  private func isHanLead(_ byte: UInt8) -> Bool { byte >= 0xE4 && byte <= 0xE9 }
}
