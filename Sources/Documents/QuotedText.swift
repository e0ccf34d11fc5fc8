/// The parts of a block's text that are given word by word: `<q>`, `<cite>`, code.
struct QuotedText {
  private var closed: [Range<Int>] = []
  /// Where the outermost open one began.
  private var start = 0
  private var depth = 0

  var isEmpty: Bool { closed.isEmpty && depth == 0 }

  mutating func open(at offset: Int) {
    if depth == 0 { start = offset }
    depth += 1
  }

  mutating func close(at offset: Int) {
    guard depth > 0 else { return }
    depth -= 1
    if depth == 0, offset > start { closed.append(start..<offset) }
  }

  /// The ranges in a text of so many bytes; what is still open ends with it.
  func ranges(upTo end: Int) -> [Range<Int>] {
    let all = depth > 0 && start < end ? closed + [start..<end] : closed
    return all.map { $0.clamped(to: 0..<end) }.filter { !$0.isEmpty }
  }

  /// What belongs to the text behind `cut`, counted from there.
  func rest(from cut: Int) -> QuotedText {
    var rest = QuotedText()
    rest.closed = closed.filter { $0.upperBound > cut }.map { max($0.lowerBound - cut, 0)..<($0.upperBound - cut) }
    (rest.start, rest.depth) = (max(start - cut, 0), depth)
    return rest
  }
}
