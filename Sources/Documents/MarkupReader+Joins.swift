import TranslationModel

/// Whether a block goes on on the next line.
extension MarkupReader {
  /// Ends the line at `position`: ends its block, or goes on reading it on the next line.
  mutating func endLine() {
    while true {
      let end = bytes.lineEnd(from: position)
      let next = bytes.afterLineBreak(end)
      if row != .none {
        // A list that is not closed on its row is closed with it.
        html = HTMLState()
      } else if html.joinsLines && !html.inPreformatted {
        builder.softBreak(end..<next)
        position = next
        return
      }
      guard row == .none, !builder.isEmpty, let resumed = continuation(lineEnd: end) else { break }
      builder.softBreak(end..<next)
      readContent(from: resumed, to: bytes.lineEnd(from: resumed))
    }
    row = .none
    endBlock()
    position = bytes.afterLineBreak(bytes.lineEnd(from: position))
  }

  /// Where the block whose line ends at `lineEnd` goes on; nil where it ends, as it does unless the contrary is
  /// certain.
  private mutating func continuation(lineEnd: Int) -> Int? {
    var next = bytes.afterLineBreak(lineEnd)
    var emptyLines = 0
    while next < bytes.count, emptyLines <= 4 {
      let end = bytes.lineEnd(from: next)
      let start = bytes.skippingSpaces(from: next, to: end)
      if start < end {
        guard isPlainLine(start..<end) else { return nil }
        return goesOn(lineEnd: lineEnd, next: start..<end, emptyLines: emptyLines) ? start : nil
      }
      emptyLines += 1
      next = bytes.afterLineBreak(end)
    }
    return nil
  }

  private mutating func goesOn(lineEnd: Int, next: Range<Int>, emptyLines: Int) -> Bool {
    let isTitle = builder.kind == .heading || builder.kind == .caption
    if emptyLines == 0, rules.wrapsLines, !isTitle { return !endsHard(lineEnd) }
    if next.count < 4096, mayLookAhead(min(builder.text.count, 2048)),
      builder.text.endsInsideBracket(closedBy: bytes, next)
    {
      return true
    }
    guard emptyLines == 0, !isTitle else { return false }
    return builder.text.endsWithComma || bytes.beginsInsideSentence(next) || builder.text.isFollowedByGloss(bytes, next)
      || isWrappedHeadline(next)
  }

  /// Whether the line begins like none of the things that stand for themselves: heading, item, table, tag, address.
  private func isPlainLine(_ line: Range<Int>) -> Bool {
    let first = bytes[line.lowerBound]
    if rules.markdown, first == 0x23 || first == 0x3E || first == 0x7C || first == 0x60 { return false }
    if first == 0x7C || bytes.isRule(line) || bytes.isTabRow(line) { return false }
    let mark = ListMarks.end(bytes, at: line.lowerBound, limit: line.upperBound, markdown: rules.markdown)
    if mark != nil { return false }
    if first == 0x3C, rules.html, HTMLTag(bytes, at: line.lowerBound, strict: true) != nil { return false }
    if HeadingNumber(bytes, line) != nil { return false }
    if rules.wrapsLines, setextFollows(line) { return false }
    return !isAddressLine(line)
  }

  private func setextFollows(_ line: Range<Int>) -> Bool {
    let next = bytes.afterLineBreak(line.upperBound)
    guard next < bytes.count else { return false }
    let below = next..<bytes.lineEnd(from: next)
    return below.count >= 3 && (bytes[next] == 0x3D || bytes[next] == 0x2D) && bytes.isRule(below)
  }

  /// Whether the line is an address, in whatever brackets.
  private func isAddressLine(_ line: Range<Int>) -> Bool {
    var start = line.lowerBound
    while start < line.upperBound, bytes[start] == 0x3C || bytes[start] == 0x5B || bytes[start] == 0x28 { start += 1 }
    guard start < line.upperBound else { return false }
    return AddressScan.end(bytes, at: start) > start
  }

  /// Two blanks or a backslash at the end of a Markdown line.
  private func endsHard(_ lineEnd: Int) -> Bool {
    guard lineEnd >= 2, rules.markdown else { return false }
    return bytes[lineEnd - 1] == 0x5C || (bytes[lineEnd - 1] == 0x20 && bytes[lineEnd - 2] == 0x20)
  }

  /// Whether a headline in the source language goes on: the next line is in it as well, and an address follows that.
  private mutating func isWrappedHeadline(_ next: Range<Int>) -> Bool {
    guard builder.text.count + next.count <= BlockOutput.longestHeadline else { return false }
    var count = ScriptCount()
    count.add(bytes, next)
    guard count.hangul == 0, count.han > 0, ScriptCount(builder.text).isSource else { return false }
    guard let following = nonEmptyLine(after: next.upperBound) else { return false }
    return isAddressLine(following)
  }

  /// The next line with text, at most four empty lines further on.
  private func nonEmptyLine(after lineEnd: Int) -> Range<Int>? {
    var next = bytes.afterLineBreak(lineEnd)
    for _ in 0...4 where next < bytes.count {
      let end = bytes.lineEnd(from: next)
      let start = bytes.skippingSpaces(from: next, to: end)
      if start < end { return start..<end }
      next = bytes.afterLineBreak(end)
    }
    return nil
  }

  /// Whether the heading that ends here stands over a list of headlines in the source language.
  ///
  /// The next line with text is in it, and is a list item or has an address below it.
  func headlinesFollow() -> Bool {
    guard !html.joinsLines, let line = nonEmptyLine(after: bytes.lineEnd(from: position)), line.count < 1024 else {
      return false
    }
    var start = line.lowerBound
    var isMarked = false
    while let next = ListMarks.end(bytes, at: start, limit: line.upperBound, markdown: rules.markdown) {
      (start, isMarked) = (next, true)
    }
    var count = ScriptCount()
    count.add(bytes, start..<line.upperBound)
    guard count.isSource else { return false }
    if isMarked { return true }
    return nonEmptyLine(after: line.upperBound).map { isAddressLine($0) } ?? false
  }
}

extension ScriptCount {
  /// Whether the letters are Chinese, without any Hangul.
  var isSource: Bool { hangul == 0 && language == .source }
}

extension [UInt8] {
  /// Whether a bracket or quotation opened in the last 2 KiB is not closed yet, and the line at `next` closes it.
  fileprivate func endsInsideBracket(closedBy bytes: UnsafeBufferPointer<UInt8>, _ next: Range<Int>) -> Bool {
    withUnsafeBufferPointer { text in
      guard let closer = text.unclosed(from: Swift.max(0, text.count - 2048)) else { return false }
      return bytes.closes(closer, in: next)
    }
  }

  /// Whether the text ends with a comma: , ， 、
  fileprivate var endsWithComma: Bool {
    let end = trimmedEnd
    guard end > 0 else { return false }
    if self[end - 1] == 0x2C { return true }
    guard end >= 3 else { return false }
    let last = (self[end - 3], self[end - 2], self[end - 1])
    return last == (0xEF, 0xBC, 0x8C) || last == (0xE3, 0x80, 0x81)
  }

  /// Whether the text ends in Hangul and the next line begins with an original in brackets.
  fileprivate func isFollowedByGloss(_ bytes: UnsafeBufferPointer<UInt8>, _ next: Range<Int>) -> Bool {
    guard count >= 3, (0xEA...0xED).contains(self[count - 3]) else { return false }
    let start = next.lowerBound
    let isWide = next.count > 3 && (bytes[start], bytes[start + 1], bytes[start + 2]) == (0xEF, 0xBC, 0x88)
    guard bytes[start] == 0x28 || isWide else { return false }
    var end = start
    while end < next.upperBound, bytes[end] != 0x29 {
      if isWide, end + 2 < next.upperBound, bytes[end] == 0xEF, bytes[end + 1] == 0xBC, bytes[end + 2] == 0x89 { break }
      end += 1
    }
    guard end < next.upperBound else { return false }
    var count = ScriptCount()
    count.add(bytes, start..<end)
    return count.isSource
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes of marks that open and close, packed: （） () [] and the quotation marks that have a direction.
  private static let closers: [UInt32: UInt32] = [
    0x28: 0x29, 0x5B: 0x5D, 0xEFBC88: 0xEFBC89, 0xE2809C: 0xE2809D, 0xE38088: 0xE38089, 0xE3808A: 0xE3808B,
    0xE3808C: 0xE3808D, 0xE3808E: 0xE3808F, 0xE38090: 0xE38091, 0xE28098: 0xE28099,
  ]

  /// The closing mark that the text from `start` on waits for at its end; nil where nothing is open.
  fileprivate func unclosed(from start: Int) -> UInt32? {
    var open: [UInt32] = []
    var index = start
    while index < count {
      let (mark, length) = mark(at: index)
      if let mark {
        let omits = mark == 0xE28098 && index + 3 < count && isDigit(self[index + 3])
        if let closer = Self.closers[mark], !omits {
          open.append(closer)
        } else if let level = open.lastIndex(of: mark) {
          open.removeSubrange(level...)
        }
      }
      index += length
    }
    return open.last
  }

  /// Whether the line closes `closer` before it opens the like of it.
  fileprivate func closes(_ closer: UInt32, in line: Range<Int>) -> Bool {
    var index = line.lowerBound
    while index < line.upperBound {
      let (mark, length) = mark(at: index)
      if mark == closer { return true }
      if let mark, Self.closers[mark] == closer { return false }
      index += length
    }
    return false
  }

  private func mark(at index: Int) -> (mark: UInt32?, length: Int) {
    let byte = self[index]
    if byte < 0x80 { return (byte == 0x28 || byte == 0x29 || byte == 0x5B || byte == 0x5D ? UInt32(byte) : nil, 1) }
    guard byte == 0xE2 || byte == 0xE3 || byte == 0xEF, index + 2 < count else { return (nil, 1) }
    return (UInt32(byte) << 16 | UInt32(self[index + 1]) << 8 | UInt32(self[index + 2]), 3)
  }

  /// Whether the line begins with what cannot begin one: a closing mark, a comma, a full stop.
  func beginsInsideSentence(_ line: Range<Int>) -> Bool {
    let start = line.lowerBound
    if [0x29, 0x5D, 0x2C].contains(self[start]) { return true }
    guard line.count >= 3 else { return false }
    switch (self[start], self[start + 1], self[start + 2]) {
    case (0xEF, 0xBC, 0x89), (0xEF, 0xBC, 0x8C), (0xE3, 0x80, 0x81), (0xE3, 0x80, 0x82), (0xE2, 0x80, 0x9D),
      (0xE3, 0x80, 0x8B), (0xE3, 0x80, 0x8D):
      return true
    default: return false
    }
  }
}
