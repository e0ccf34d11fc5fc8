import TranslationModel

/// What a line begins with.
extension MarkupReader {
  /// Reads the line at `position`, outside HTML elements.
  mutating func readTextLine() {
    if position == 0, bytes.hasByteOrderMark { position = 3 }
    (lookaheadStart, lookaheadUsed) = (position, 0)
    let end = bytes.lineEnd(from: position)
    let start = bytes.skippingSpaces(from: position, to: end)
    guard start < end else {
      endBlock()
      html = HTMLState()
      position = bytes.afterLineBreak(end)
      return
    }
    if readSpecialLine(start: start, end: end) {
      position = bytes.afterLineBreak(end)
      return
    }
    readContent(from: begin(start..<end), to: end)
    endLine()
  }

  /// Reads a line that holds no inline markup: a fence, what is fenced, a rule; false for any other line.
  private mutating func readSpecialLine(start: Int, end: Int) -> Bool {
    if rules.markdown, bytes.hasASCII("```", at: start) || bytes.hasASCII("~~~", at: start) {
      endBlock()
      inFence.toggle()
      return true
    }
    if inFence {
      beginBlock(.paragraph)
      builder.append(bytes, start..<end)
      cutLongBlock()
      endBlock()
      return true
    }
    if bytes.isRule(start..<end) || (rules.markdown && bytes.isDelimiterRow(start..<end))
      || (rules.wiki && bytes.isWikiTableMark(start..<end))
    {
      endBlock()
      return true
    }
    return false
  }

  /// Begins the block of the line whose text stands at `line`; returns the offset of its content.
  private mutating func begin(_ line: Range<Int>) -> Int {
    var start = line.lowerBound
    let end = line.upperBound
    endBlock()
    quotation.isMarkedLine = false
    if rules.markdown, bytes[start] == 0x3E {
      let mark = start
      start = bytes.skippingQuoteMarks(from: start, to: end)
      quotation.isMarkedLine = start > mark
    }
    if let heading = beginHeading(start..<end) { return heading }
    var kind = Block.Kind.paragraph
    while let next = ListMarks.end(bytes, at: start, limit: end, markdown: rules.markdown) {
      (start, kind) = (next, .listItem)
    }
    beginBlock(kind)
    if bytes[start] == 0x7C, rules.markdown || bytes.hasPipe(start + 1..<end) {
      row = .pipes
      builder.kind = .tableCell
      return start
    }
    if bytes.isTabRow(start..<end) {
      row = .tabs
      builder.kind = .tableCell
      return start
    }
    if kind == .paragraph { beginNumberedLine(start..<end) }
    return start
  }

  /// Begins a Markdown or wiki heading; returns the offset of its text, nil where the line is none.
  private mutating func beginHeading(_ line: Range<Int>) -> Int? {
    guard rules.markdown, let (level, found) = bytes.headingMark(line, wiki: rules.wiki) else { return nil }
    beginBlock(.heading)
    headingLevel = level
    var start = found
    while let next = ListMarks.end(bytes, at: start, limit: line.upperBound, markdown: true) {
      (start, headingIsMarked) = (next, true)
    }
    return start
  }

  /// Without markup a line is a heading if it stands alone, is short, and begins with a number that only headings have,
  /// or if a number stood alone before it. Other numbered lines are list items and keep their number.
  private mutating func beginNumberedLine(_ line: Range<Int>) {
    if rules.wrapsLines, let level = underlineLevel(after: line.upperBound) {
      builder.kind = .heading
      headingLevel = level
      return
    }
    guard line.count <= 240 else { return }
    let number = HeadingNumber(bytes, line)
    if outline.awaitsTitle, number == nil, standsAlone(line), !bytes.endsSentence(line) {
      builder.kind = .heading
    } else if let number, standsAlone(line), !bytes.endsSentence(line), number.isCertain || number.rank == 3 {
      builder.kind = .heading
      headingIsMarked = number.rank == 3
    } else if let number, !number.isBare, number.rank >= 2, !number.countsArticles {
      builder.kind = .listItem
    }
  }

  /// Level of the heading that a line of `=` or `-` below makes of this one.
  private func underlineLevel(after end: Int) -> Int? {
    let next = bytes.afterLineBreak(end)
    guard next < bytes.count else { return nil }
    let line = next..<bytes.lineEnd(from: next)
    guard line.count >= 3, bytes.isRule(line) else { return nil }
    return bytes[next] == 0x3D ? 1 : bytes[next] == 0x2D ? 2 : nil
  }

  /// Whether an empty line or the border of the document stands before and after the line.
  private func standsAlone(_ line: Range<Int>) -> Bool {
    let next = bytes.afterLineBreak(bytes.lineEnd(from: line.upperBound))
    let isLast = next >= bytes.count || bytes.skippingBlanks(from: next, to: bytes.count) == bytes.lineEnd(from: next)
    guard isLast else { return false }
    var index = line.lowerBound
    var breaks = 0
    while index > 0, breaks < 2, bytes.precedingSpaceLength(at: index) > 0 {
      let length = bytes.precedingSpaceLength(at: index)
      index -= length
      let isBreak = bytes[index] == 0x0A || (bytes[index] == 0x0D && bytes[index + 1] != 0x0A)
      if isBreak { breaks += 1 }
    }
    return breaks >= 2 || index == 0 || (index == 3 && bytes.hasByteOrderMark)
  }
}
