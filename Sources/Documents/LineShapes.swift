/// What lines look like, byte by byte.
extension UnsafeBufferPointer<UInt8> {
  var hasByteOrderMark: Bool { count >= 3 && isInvisible(at: 0) && self[0] == 0xEF }

  /// Whether the line only draws a rule: three or more of one mark, with blanks between them.
  func isRule(_ line: Range<Int>) -> Bool {
    let mark = self[line.lowerBound]
    guard [0x2D, 0x2A, 0x5F, 0x3D, 0x7E].contains(mark) else { return false }
    var marks = 0
    for index in line {
      if self[index] == mark { marks += 1 } else if self[index] != 0x20, self[index] != 0x09 { return false }
    }
    return marks >= 3
  }

  /// Whether the line divides head and body of a pipe table: `|---|:-:|`.
  func isDelimiterRow(_ line: Range<Int>) -> Bool {
    var dashes = 0
    var pipes = 0
    for index in line {
      switch self[index] {
      case 0x2D: dashes += 1
      case 0x7C: pipes += 1
      case 0x3A, 0x20, 0x09: continue
      default: return false
      }
    }
    return dashes >= 2 && pipes >= 1
  }

  /// Whether the line only begins, ends or divides a wiki table: `{| class=…`, `|}`, `|-`.
  func isWikiTableMark(_ line: Range<Int>) -> Bool {
    guard line.count >= 2 else { return false }
    let pair = (self[line.lowerBound], self[line.lowerBound + 1])
    return pair == (0x7B, 0x7C) || pair == (0x7C, 0x7D) || pair == (0x7C, 0x2D)
  }

  /// Level and text offset of a heading: `## …`, and `==…==` in wiki text.
  func headingMark(_ line: Range<Int>, wiki: Bool) -> (level: Int, start: Int)? {
    var index = line.lowerBound
    let mark = self[index]
    guard mark == 0x23 || (wiki && mark == 0x3D) else { return nil }
    while index < line.upperBound, self[index] == mark { index += 1 }
    let level = index - line.lowerBound
    guard level <= 6, index < line.upperBound else { return nil }
    if mark == 0x23 {
      guard spaceLength(at: index) > 0 else { return nil }
    } else {
      let end = trimmedEnd(line)
      guard level >= 2, end - index > level, self[end - 1] == mark, self[end - level] == mark else { return nil }
    }
    let start = skippingSpaces(from: index, to: line.upperBound)
    return start < line.upperBound ? (mark == 0x23 ? level : level - 1, start) : nil
  }

  /// The end of a heading's text, without `##` or `==` that close it.
  func headingEnd(_ range: Range<Int>) -> Int {
    let end = trimmedEnd(range)
    var index = end
    guard index > range.lowerBound, self[index - 1] == 0x23 || self[index - 1] == 0x3D else { return end }
    let mark = self[index - 1]
    while index > range.lowerBound, self[index - 1] == mark { index -= 1 }
    if mark == 0x3D { return end - index >= 2 ? trimmedEnd(range.lowerBound..<index) : end }
    return index > range.lowerBound && self[index - 1] == 0x20 ? trimmedEnd(range.lowerBound..<index) : end
  }

  /// The offset behind `>` marks of a block quote; `index` itself where `>` is something else.
  func skippingQuoteMarks(from index: Int, to end: Int) -> Int {
    var cursor = index
    while cursor < end, self[cursor] == 0x3E { cursor = skippingSpaces(from: cursor + 1, to: end) }
    return cursor < end ? cursor : index
  }

  /// Whether another `|` stands in `range`.
  func hasPipe(_ range: Range<Int>) -> Bool {
    !range.isEmpty && self[range].contains(0x7C)
  }

  /// Whether a tab divides the line into cells: text on both sides, and not just a number before it.
  func isTabRow(_ line: Range<Int>) -> Bool {
    guard let tab = self[line].firstIndex(of: 0x09) else { return false }
    guard skippingSpaces(from: tab, to: line.upperBound) < line.upperBound else { return false }
    let isNumber = tab - line.lowerBound <= 4 && self[tab - 1] == 0x2E
    return !isNumber || self[(tab + 1)..<line.upperBound].contains(0x09)
  }

  /// Whether the line ends like a sentence: a full stop (not of a numbering), question or exclamation mark.
  func endsSentence(_ line: Range<Int>) -> Bool {
    let end = trimmedEnd(line)
    guard end - line.lowerBound > 4 else { return false }
    if self[end - 1] == 0x2E || self[end - 1] == 0x3F || self[end - 1] == 0x21 || self[end - 1] == 0x3B { return true }
    switch (self[end - 3], self[end - 2], self[end - 1]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x9B): return true
    default: return false
    }
  }

  /// The first offset from `index` on that is neither blank nor tab nor other white space in a line.
  func skippingBlanks(from index: Int, to end: Int) -> Int {
    var index = index
    while index < end, self[index] != 0x0A, self[index] != 0x0D {
      let length = spaceLength(at: index)
      if length == 0 { break }
      index += length
    }
    return Swift.min(index, end)
  }

  /// Length of the white space that ends at `index`; 0 where there is none.
  func precedingSpaceLength(at index: Int) -> Int {
    if index >= 1, spaceLength(at: index - 1) == 1 { return 1 }
    if index >= 2, self[index - 2] == 0xC2, spaceLength(at: index - 2) == 2 { return 2 }
    if index >= 3, self[index - 3] >= 0xE2, spaceLength(at: index - 3) == 3 { return 3 }
    return 0
  }
}
