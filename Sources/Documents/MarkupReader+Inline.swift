import LinguisticText
import TranslationModel

/// Text with inline markup.
extension MarkupReader {
  /// Reads the rest of a line into the block, from `start` to `end`; a tag or comment may lead on over later lines.
  ///
  /// Afterwards `position` stands on the line where reading stopped.
  mutating func readContent(from start: Int, to end: Int) {
    position = start
    var lineEnd = end
    var limit = builder.kind == .heading && rules.markdown ? bytes.headingEnd(start..<end) : end
    while position < limit {
      scan(to: limit)
      if position > lineEnd {
        lineEnd = bytes.lineEnd(from: position)
        limit = lineEnd
      }
    }
  }

  private mutating func scan(to limit: Int) {
    while position < limit {
      let start = position
      let stop = min(limit, start + 1 << 16)
      var index = start
      while index < stop, !isSpecial(bytes[index]) { index &+= 1 }
      if index > start {
        builder.append(bytes, start..<index)
        position = index
        if builder.text.count >= DocumentReader.longestBlock { cutLongBlock() }
      }
      if index < stop { readSpecial(limit: limit) }
    }
  }

  /// Whether a byte may begin markup or an invisible character.
  @inline(__always)
  private func isSpecial(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return byte == 0xE2 || byte == 0xEF || byte == 0xC2 }
    return (byte < 0x40 ? specials.0 : specials.1) &>> UInt64(byte & 63) & 1 == 1
  }

  private mutating func readSpecial(limit: Int) {
    if let index = skips.firstIndex(where: { $0.at == position }) {
      builder.markBoundary()
      position = skips.remove(at: index).to
      return
    }
    if skips.count > 16 { skips.removeAll { $0.at < position } }
    let byte = bytes[position]
    switch byte {
    case 0x09 where row == .tabs, 0x7C where row == .pipes: nextCell()
    case 0x2A, 0x5F, 0x7E: readEmphasis(byte, limit: limit)
    case 0x60: readCode(limit: limit)
    case 0x5C: readEscape(limit: limit)
    case 0x5B: readBracket(limit: limit)
    case 0x21 where position + 1 < limit && bytes[position + 1] == 0x5B: readPicture(limit: limit)
    case 0x27: readWikiQuotes(limit: limit)
    case 0x3C: readTag(limit: limit)
    case 0x26: readReference()
    case 0xC2, 0xE2, 0xEF: readWide(limit: limit)
    default: takeText(1)
    }
  }

  /// Takes the next bytes as text.
  mutating func takeText(_ count: Int) {
    let end = min(position + count, bytes.count)
    builder.append(bytes, position..<end)
    position = end
  }

  private mutating func nextCell() {
    beginBlock(.tableCell)
    position += 1
  }

  // MARK: - Emphasis

  /// `**`, `*`, `_`, `~~`: markup only where the same marks close it.
  private mutating func readEmphasis(_ mark: UInt8, limit: Int) {
    let reach = markupReach(limit)
    let run = bytes.runLength(of: mark, at: position, limit: reach)
    let start = position + run
    let opens = run <= 3 && (mark != 0x7E || run == 2) && start < reach && bytes.spaceLength(at: start) == 0
      && (run >= 2 && mark == 0x2A || mark == 0x7E || followsBorder(position))
    guard opens, let closer = closingRun(mark, run, from: start, limit: reach) else {
      takeText(run)
      return
    }
    skips.append((at: closer, to: closer + run))
    builder.markBoundary()
    position = start
  }

  /// Where markup begun on this line must end: with the line, or, where lines are wrapped, within the next 2 KiB.
  private func markupReach(_ limit: Int) -> Int {
    guard rules.wrapsLines || html.joinsLines else { return limit }
    let reach = min(bytes.count, max(limit, position + 2048))
    var index = limit
    while index < reach {
      let next = bytes.afterLineBreak(index)
      if bytes.skippingBlanks(from: next, to: reach) == bytes.lineEnd(from: next, limit: reach) { return index }
      index = bytes.lineEnd(from: next, limit: reach)
    }
    return reach
  }

  private mutating func closingRun(_ mark: UInt8, _ run: Int, from start: Int, limit: Int) -> Int? {
    guard mayLookAhead(0) else { return nil }
    var index = start
    defer { lookaheadUsed += index - start }
    while index < limit {
      guard bytes[index] == mark else {
        index += 1
        continue
      }
      let found = bytes.runLength(of: mark, at: index, limit: limit)
      let fits = run == 1 ? found == 1 || found == 3 : found >= run
      let isEscaped = bytes[index - 1] == 0x5C
      let follows = bytes.precedingSpaceLength(at: index) == 0
      let endsWord = mark != 0x5F || precedesBorder(index + found, limit: limit)
      if fits, follows, !isEscaped, endsWord { return index + found - run }
      index += found
    }
    return nil
  }

  /// Whether a mark at `index` stands at the start, behind white space or behind punctuation.
  private func followsBorder(_ index: Int) -> Bool {
    guard index > 0, !builder.isEmpty else { return true }
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return bytes.scalar(at: start).map(isBorder) ?? true
  }

  private func precedesBorder(_ index: Int, limit: Int) -> Bool {
    guard index < limit else { return true }
    return bytes.scalar(at: index).map(isBorder) ?? true
  }

  private func isBorder(_ scalar: Unicode.Scalar) -> Bool {
    switch Script(scalar) {
    case .space, .other: scalar != "_"
    case .han, .hangul, .kana, .latin, .digit: false
    }
  }

  private mutating func readCode(limit: Int) {
    let run = bytes.runLength(of: 0x60, at: position, limit: limit)
    let start = position + run
    guard mayLookAhead(0), run <= 8 else {
      takeText(run)
      return
    }
    var index = start
    while index < limit {
      let found = bytes.runLength(of: 0x60, at: index, limit: limit)
      if found == run { break }
      index += max(found, 1)
    }
    lookaheadUsed += index - start
    guard index < limit else {
      takeText(run)
      return
    }
    builder.markBoundary()
    position = start
    takeText(index - start)
    builder.markBoundary()
    position = index + run
  }

  private mutating func readEscape(limit: Int) {
    guard position + 1 < limit else {
      if rules.wrapsLines { position += 1 } else { takeText(1) }
      return
    }
    guard isASCIIPunctuation(bytes[position + 1]) else {
      takeText(1)
      return
    }
    position += 1
    takeText(1)
  }

  /// `'''bold'''` in wiki text, and `''slanted''` where there are other signs of wiki markup.
  private mutating func readWikiQuotes(limit: Int) {
    let run = bytes.runLength(of: 0x27, at: position, limit: limit)
    let isMarkup = run == 3 || run == 5 || (run == 2 && rules.wiki)
    guard isMarkup, let closer = closingRun(0x27, run, from: position + run, limit: limit) else {
      takeText(run)
      return
    }
    skips.append((at: closer, to: closer + run))
    builder.markBoundary()
    position += run
  }

  // MARK: - Characters

  private mutating func readReference() {
    guard let reference = CharacterReference(bytes, at: position) else {
      takeText(1)
      return
    }
    let range = position..<position + reference.length
    builder.append(bytes, decoded: reference.decoded, standingFor: range)
    position = range.upperBound
  }

  /// A character outside ASCII that may be invisible, or a mark that divides the items of a cell.
  private mutating func readWide(limit: Int) {
    let length = bytes[position] == 0xC2 ? 2 : 3
    let isSoftHyphen = length == 2 && position + 1 < limit && bytes[position + 1] == 0xAD
    if isSoftHyphen || bytes.isInvisible(at: position) {
      position += length
      return
    }
    if builder.isEmpty, builder.kind == .paragraph || builder.kind == .heading, takeLeadingMark(limit: limit) { return }
    if row != .none || html.joinsLines, dividesItems(limit: limit) {
      if !builder.isEmpty { beginBlock(.listItem) }
      builder.kind = .listItem
      position = bytes.skippingBlanks(from: position + length, to: limit)
      return
    }
    takeText(length)
  }

  /// Takes a list mark that stands behind markup: `**■ …**`, `<p>• …`.
  private mutating func takeLeadingMark(limit: Int) -> Bool {
    guard ListMarks.wideLength(bytes, at: position) > 0,
      let end = ListMarks.end(bytes, at: position, limit: limit, markdown: true)
    else { return false }
    if builder.kind == .heading { headingIsMarked = true } else { builder.kind = .listItem }
    position = end
    return true
  }

  /// Whether a list mark stands at the position with white space (or the block's border) on both sides.
  private func dividesItems(limit: Int) -> Bool {
    guard ListMarks.divides(bytes, at: position), position + 3 < limit else { return false }
    let follows = builder.isEmpty || bytes.precedingSpaceLength(at: position) > 0
    return follows && (builder.isEmpty || bytes.spaceLength(at: position + 3) > 0)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many times `mark` stands from `index` on.
  func runLength(of mark: UInt8, at index: Int, limit: Int) -> Int {
    var end = index
    while end < limit, self[end] == mark { end += 1 }
    return end - index
  }

  /// As `lineEnd(from:)`, looking no further than `limit`.
  func lineEnd(from index: Int, limit: Int) -> Int {
    var index = index
    while index < limit, self[index] != 0x0A, self[index] != 0x0D { index += 1 }
    return Swift.min(index, limit)
  }
}
