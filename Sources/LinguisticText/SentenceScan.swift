/// 가 나 다 … and 一 二 三 …, which number paragraphs, as their UTF-8 bytes packed.
private let numberingSyllables: Set<UInt32> = Set(
  ["가", "나", "다", "라", "마", "바", "사", "아", "자", "차", "카", "타", "파", "하"].map(packed)
    + ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].map(packed))

private func packed(_ syllable: String) -> UInt32 {
  syllable.utf8.reduce(0) { $0 << 8 | UInt32($1) }
}

/// One pass over a text that collects its sentences.
struct SentenceScan {
  let bytes: UnsafeBufferPointer<UInt8>
  let lineBreaks: SentenceSegmenter.LineBreaks
  private var position = 0
  /// Where the sentence being read begins.
  private var start = 0
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
  private mutating func border(_ border: Int) {
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

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
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
  private func spaceLength(at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    if isASCIISpace(bytes[index]) { return 1 }
    if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 { return 2 }
    if bytes[index] == 0xE3, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 { return 3 }
    return nil
  }

  private func isASCIISpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

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

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  // MARK: - Stops

  /// A mark that ends a sentence: takes in what belongs to it (further stops, closing marks) and sets the border.
  private mutating func stop(length: Int, needsSpace: Bool) {
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

  /// `.`: the mark with the most other uses.
  private mutating func fullStop() {
    let first = position
    var count = 0
    while first + count < bytes.count, bytes[first + count] == 0x2E { count += 1 }
    if count > 1 {
      position += count
      return
    }
    let after = first + 1
    if after < bytes.count, !isASCIISpace(bytes[after]) {
      if endsWithVerbEnding(first), isHangulLead(bytes[after]) {
        position = after
        border(after)
      } else if canClose(at: after) {
        stop(length: 1, needsSpace: true)
      } else {
        position = after
      }
      return
    }
    if belongsToWord(first) { position = after } else { stop(length: 1, needsSpace: true) }
  }

  /// Whether a mark that can close an enclosure or end a sentence stands at `index`, or NBSP or U+3000.
  private func canClose(at index: Int) -> Bool {
    if [0x29, 0x5D, 0x22, 0x27, 0x21, 0x3F].contains(bytes[index]) { return true }
    if spaceLength(at: index) != nil { return true }
    guard index + 2 < bytes.count else { return false }
    let code = UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
    return [
      0xE28099, 0xE2809D, 0xE38089, 0xE3808B, 0xE3808D, 0xE3808F, 0xE38091, 0xE38095, 0xEFBC89, 0xEFBCBD,
    ].contains(code)
  }

  /// Whether the syllable before `index` ends Korean sentences: 다 요 까 죠 (`했다.그러나`, without a space).
  private func endsWithVerbEnding(_ index: Int) -> Bool {
    guard index >= 3 else { return false }
    let code = UInt32(bytes[index - 3]) << 16 | UInt32(bytes[index - 2]) << 8 | UInt32(bytes[index - 1])
    return [0xEB8BA4, 0xEC9A94, 0xEAB98C, 0xECA3A0].contains(code)
  }

  private func isHangulLead(_ byte: UInt8) -> Bool { byte >= 0xEA && byte <= 0xED }

  /// Whether the full stop at `index`, which a space or the end follows, belongs to a number, a numbering or an
  /// abbreviation.
  private func belongsToWord(_ index: Int) -> Bool {
    var wordStart = index
    while wordStart > start, isWordByte(bytes[wordStart - 1]) { wordStart -= 1 }
    var next = index + 1
    while let length = spaceLength(at: next) { next += length }
    guard next < bytes.count else { return false }
    if isLowercase(bytes[next]) { return true }
    let word = wordStart..<index
    if word.isEmpty { return isNumbering(upTo: index) }
    if word.allSatisfy({ isDigit(bytes[$0]) || bytes[$0] == 0x2E }) {
      return isDigit(bytes[next]) || endsDate(wordStart)
    }
    return isNumbering(upTo: index) || Abbreviations.contain(bytes, word)
  }

  /// Whether the number that begins at `wordStart` numbers what follows or ends a date (2023. 2. 24.).
  private func endsDate(_ wordStart: Int) -> Bool {
    let before = trimmed(start..<wordStart)
    guard let last = before.last else { return true }
    return bytes[last] == 0x2E && before.count > 1 && isDigit(bytes[last - 1])
  }

  /// Whether all of the sentence so far is one short mark of numbering: `가`, `一`, `IV`, `A`.
  private func isNumbering(upTo index: Int) -> Bool {
    let sofar = trimmed(start..<index)
    if sofar.count == 3, let code = code(at: sofar.lowerBound), numberingSyllables.contains(code) { return true }
    return sofar.count <= 3 && sofar.allSatisfy { isWordByte(bytes[$0]) }
  }

  /// The three bytes at `index` as one number.
  private func code(at index: Int) -> UInt32? {
    guard index + 2 < bytes.count else { return nil }
    return UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == 0x2E || (byte >= 0x41 && byte <= 0x5A) || isLowercase(byte)
  }

  private func isLowercase(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
}
