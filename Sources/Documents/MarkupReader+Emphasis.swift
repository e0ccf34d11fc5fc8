import LinguisticText

/// Marks in pairs: emphasis, code, escapes.
extension MarkupReader {
  /// `**`, `*`, `_`, `~~`: markup only where the same marks close it.
  mutating func readEmphasis(_ mark: UInt8, limit: Int) {
    let reach = markupReach(limit)
    let run = bytes.runLength(of: mark, at: position, limit: reach)
    let start = position + run
    let opens =
      run <= 3 && (mark != 0x7E || run == 2) && start < reach && bytes.spaceLength(at: start) == 0
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

  mutating func readCode(limit: Int) {
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
    builder.openQuotation()
    takeText(index - start)
    builder.closeQuotation()
    builder.markBoundary()
    position = index + run
  }

  mutating func readEscape(limit: Int) {
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
  mutating func readWikiQuotes(limit: Int) {
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
