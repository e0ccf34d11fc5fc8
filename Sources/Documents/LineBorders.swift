import Diagnostics

/// Lines at which a block surely begins, whatever stands further up.
///
/// Told from the bytes alone, by the rules that `MarkupReader` reads with; where that takes more than a look at a few
/// lines, the answer is no.
struct LineBorders {
  let bytes: UnsafeBufferPointer<UInt8>
  let rules: ReadingRules
  /// Begin of a line at which no block, element or fence is open.
  let floor: Int

  /// Where to begin reading, so that the line that begins at `line` is read as if everything had been read: a line at
  /// or above it where no block or element is open and no number waits for its title.
  ///
  /// - Parameter tagFree: whether no tag stands between `floor` and the end of the line.
  func start(before line: Int, tagFree: Bool) -> Int {
    var line = line
    while line > floor, !isStart(line, tagFree: tagFree) { line = lineStart(before: line) }
    return line
  }

  /// Whether there is a line with text between `floor` and the line that begins at `line`.
  func passesText(before line: Int) -> Bool { textLine(above: line) != nil }

  /// Begin of the line that holds `offset`.
  func lineStart(of offset: Int) -> Int {
    var index = offset
    while index > floor {
      if index &- 16 >= floor {
        let piece = bytes.lanes(at: index &- 16)
        if !(piece.lanes(equalTo: 0x0A) | piece.lanes(equalTo: 0x0D)).hasHighBit {
          index &-= 16
          continue
        }
      }
      let stop = max(floor, index &- 16)
      while index > stop {
        if isBreak(at: index &- 1) { return index }
        index &-= 1
      }
    }
    return index
  }

  /// Whether a line starts at `line` where reading may begin: below a paragraph that is told by its lines up to where
  /// it surely begins.
  func isStart(_ line: Int, tagFree: Bool) -> Bool {
    let text = trimmedLine(line)
    guard !text.isEmpty else { return false }
    guard var above = textLine(above: line) else { return true }
    guard beginsParagraph(above.text), isBorder(above.text, text, emptyLines: above.emptyLines) else { return false }
    for _ in 0..<Self.longestParagraph {
      guard above.line > floor, let top = textLine(above: above.line) else { return true }
      if top.emptyLines > 0 || tagFree, isBorder(top.text, above.text, emptyLines: top.emptyLines) { return true }
      guard top.emptyLines == 0, beginsParagraph(top.text) else { return false }
      above = top
    }
    return false
  }

  /// Lines of a paragraph that are looked at.
  private static let longestParagraph = 32

  // MARK: - Lines

  /// Whether the byte at `index` ends a line (the CR of a CR LF does not).
  private func isBreak(at index: Int) -> Bool {
    bytes[index] == 0x0A || (bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
  }

  private func lineStart(before line: Int) -> Int { lineStart(of: line - 1) }

  /// The line that begins at `line`, without blanks before and the break behind.
  private func trimmedLine(_ line: Int) -> Range<Int> {
    let end = bytes.lineEnd(from: line)
    return bytes.skippingSpaces(from: line, to: end)..<end
  }

  /// The next line up that is not empty, not beyond `floor`; nil where there is none.
  private func textLine(above line: Int) -> (line: Int, text: Range<Int>, emptyLines: Int)? {
    var (start, emptyLines) = (line, 0)
    while start > floor {
      start = lineStart(before: start)
      var index = start
      while bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
      if bytes[index] != 0x0A, bytes[index] != 0x0D { return (start, trimmedLine(start), emptyLines) }
      emptyLines += 1
    }
    return nil
  }

  // MARK: - Borders

  /// Whether the line begins with a letter that neither markup nor a heading's number begins with, behind a dash at
  /// most, and holds no tag: it is text, and a number above it waits no longer for its title.
  private func beginsParagraph(_ line: Range<Int>) -> Bool {
    var index = line.lowerBound
    if line.count > 2, bytes[index] == 0x2D, bytes[index + 1] == 0x20 { index += 2 }
    guard index + 2 < line.upperBound else { return false }
    switch bytes[index] {
    case 0xEA: guard bytes[index + 1] >= 0xB0 else { return false }
    case 0xEB, 0xED: break
    case 0xEC: if bytes[index + 1] == 0xA0, bytes[index + 2] == 0x9C { return false }
    // The letters of Roman numbers.
    case 0x49, 0x56, 0x58: return false
    default: guard isASCIILetter(bytes[index]) else { return false }
    }
    return !(rules.html && bytes[line].contains(0x3C))
  }

  /// Whether the block that `line` belongs to surely ends before `next`, which has `emptyLines` above it.
  private func isBorder(_ line: Range<Int>, _ next: Range<Int>, emptyLines: Int) -> Bool {
    guard next.count >= 4096 || opensWhatItCloses(next) else { return false }
    if emptyLines > 0 { return true }
    guard !rules.wrapsLines, let first = next.first, let last = line.last else { return false }
    let mayGoOn = bytes[first] == 0x28 || bytes.isWideBracket(at: first) || bytes.beginsInsideSentence(next)
    return !mayGoOn && endsPlainly(line, bytes[last]) && holdsHangul(next)
  }

  /// Whether the line ends with a letter, digit or full stop, which is no markup.
  private func endsPlainly(_ line: Range<Int>, _ last: UInt8) -> Bool {
    if last < 0x80 { return last == 0x2E || isDigit(last) || isASCIILetter(last) }
    guard line.count >= 3 else { return false }
    return bytes[line.upperBound - 3] >= 0xEB && bytes[line.upperBound - 3] <= 0xED
  }

  private func holdsHangul(_ line: Range<Int>) -> Bool {
    line.prefix(256).contains { bytes[$0] >= 0xEB && bytes[$0] <= 0xEC }
  }

  /// Whether every closing mark of the line has one before it that opens.
  private func opensWhatItCloses(_ line: Range<Int>) -> Bool {
    var opened: UInt16 = 0
    var index = line.lowerBound
    while index < line.upperBound {
      if index &+ 16 <= line.upperBound, !Self.mayHoldMark(bytes.lanes(at: index)) {
        index &+= 16
        continue
      }
      let end = min(index &+ 16, line.upperBound)
      while index < end {
        let byte = bytes[index]
        if byte < 0x80 || (byte != 0xE2 && byte != 0xE3 && byte != 0xEF) {
          if byte == 0x28 { opened |= 1 }
          if byte == 0x5B { opened |= 2 }
          if (byte == 0x29 && opened & 1 == 0) || (byte == 0x5D && opened & 2 == 0) { return false }
          index &+= 1
        } else {
          guard index &+ 2 < bytes.count else { return false }
          guard takeWideMark(bytes[index], bytes[index &+ 1], bytes[index &+ 2], &opened) else { return false }
          index &+= 3
        }
      }
    }
    return true
  }

  /// Whether any of sixteen bytes is a bracket or begins a wide mark.
  @inline(__always)
  private static func mayHoldMark(_ lanes: SIMD16<UInt8>) -> Bool {
    // 28 and 29, 5B and 5D, E2 and E3 become one with these bits set.
    let round = (lanes | 0x01).lanes(equalTo: 0x29)
    let square = (lanes | 0x06).lanes(equalTo: 0x5F)
    let wide = (lanes | 0x01).lanes(equalTo: 0xE3) | lanes.lanes(equalTo: 0xEF)
    return (round | square | wide).hasHighBit
  }

  /// Notes an opening mark; false for a closing one without it.
  private func takeWideMark(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ opened: inout UInt16) -> Bool {
    switch (first, second, third) {
    case (0xEF, 0xBC, 0x88): opened |= 4
    case (0xEF, 0xBC, 0x89): return opened & 4 != 0
    case (0xE2, 0x80, 0x9C): opened |= 8
    case (0xE2, 0x80, 0x9D): return opened & 8 != 0
    case (0xE2, 0x80, 0x98): opened |= 16
    case (0xE2, 0x80, 0x99): return opened & 16 != 0
    case (0xE3, 0x80, 0x88...0x91):
      // 〈〉《》「」『』【】: each opening mark is followed by the one that closes it.
      let bit = UInt16(32) << UInt16((third - 0x88) / 2)
      if third & 1 == 0 { opened |= bit } else { return opened & bit != 0 }
    default: break
    }
    return true
  }
}
