import TranslationModel

/// Reads only those parts of a text in which glosses may stand, just as if all of it had been read.
///
/// The parts between are passed at the speed of a search for single bytes. Around a place worth reading it goes back to
/// a line where a block surely begins, and reads until nothing is open any more.
struct GlossBlockReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let rules: ReadingRules
  var reader: MarkupReader
  private var scan: GlossScan
  /// The first opening bracket from where it was looked for last.
  private var bracket = 0

  /// Told now and then how far it is.
  let passing: (Int) -> Void

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, rules: ReadingRules, passing: @escaping (Int) -> Void,
    emit: @escaping (Block) -> Void
  ) {
    self.bytes = bytes
    self.passing = passing
    self.rules = rules
    reader = MarkupReader(bytes, rules: rules, glossesOnly: true, emit: emit)
    scan = GlossScan(bytes, rules: rules)
  }

  mutating func run() {
    guard !rules.isHTMLDocument else {
      runHTML()
      return
    }
    while let (stop, offset) = scan.next(passing: passing) {
      let borders = LineBorders(bytes: bytes, rules: rules, floor: reader.position)
      let line = borders.lineStart(of: offset)
      let tagFree = !scan.passedTag
      let start = borders.start(before: line, tagFree: tagFree)
      if stop == .han {
        findBracket(from: start)
        if bracket == bytes.count { return }
        if let next = nextStart(behind: offset, borders, tagFree: tagFree), next <= bracket {
          begin(at: next, borders)
          scan.restart(at: next)
          continue
        }
      }
      begin(at: start, borders)
      repeat {
        reader.readNextLine()
      } while reader.position < bytes.count
        && !(reader.position > offset && reader.isBetweenBlocks)
      scan.restart(at: reader.position)
    }
    reader.finish()
  }

  /// Moves the reader to a line where a block begins, unless nothing but empty lines would be passed.
  private mutating func begin(at line: Int, _ borders: LineBorders) {
    guard line > reader.position, borders.passesText(before: line) else { return }
    reader.position = line
    reader.outline.expectNoTitle()
  }

  /// Looks up the first bracket from `start` on.
  private mutating func findBracket(from start: Int) {
    guard bracket < start || start == 0 else { return }
    bracket = bytes.nextBracket(from: start, references: rules.html, passing: passing)
  }

  /// Lines that are looked at below a Chinese character without a bracket, for one where a block surely begins.
  private static let linesBelow = 8

  /// A line below `offset` where a block surely begins, if there is one near and no markup on the way.
  private func nextStart(behind offset: Int, _ borders: LineBorders, tagFree: Bool) -> Int? {
    var line = offset
    for _ in 0..<Self.linesBelow {
      let end = bytes.lineEnd(from: line)
      if bracket < end || mayChangeReading(line..<end) { return nil }
      line = bytes.afterLineBreak(end)
      guard line < bytes.count else { return nil }
      if borders.isStart(line, tagFree: tagFree) { return line }
    }
    return nil
  }

  /// Whether a tag or fence may stand in a stretch.
  private func mayChangeReading(_ stretch: Range<Int>) -> Bool {
    (rules.html && bytes[stretch].contains(0x3C))
      || (rules.markdown && bytes[stretch].contains { $0 == 0x60 || $0 == 0x7E })
  }
}
