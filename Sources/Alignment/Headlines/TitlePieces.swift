import LinguisticText

/// The parts of a headline or heading that may be a title by themselves, as ranges of scalars.
enum TitlePieces {
  /// The whole, its clauses, what stands in quotation marks or title brackets, and each of these up to a bracket at its
  /// end; without marks at the ends. Longest first, each once.
  static func pieces(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    let quoted = quotations(in: scalars)
    let whole = scalars.indices
    var found = [whole] + quoted + clauses(in: scalars, whole, outside: quoted)
    found += found.compactMap { beforeBracket(scalars, $0) }
    var seen = Set<Range<Int>>()
    return found.map { trimmed(scalars, $0, quoted) }.filter { !$0.isEmpty && seen.insert($0).inserted }
      .sorted { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }
  }

  /// What stands in quotation marks and title brackets, without the marks, nested ones too.
  static func quotations(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var open: [(mark: Unicode.Scalar, index: Int)] = []
    var found: [Range<Int>] = []
    for index in scalars.indices {
      let mark = scalars[index]
      guard Script(mark) == .other else { continue }
      switch Punctuation.quoteRole(scalars, index) {
      case .none: continue
      case .opens: open.append((mark, index))
      case .closes:
        guard let start = open.lastIndex(where: { isPair($0.mark, mark) }) else { continue }
        found.append(open[start].index + 1..<index)
        open.removeSubrange(start...)
      }
    }
    return found
  }

  private static func isPair(_ opening: Unicode.Scalar, _ closing: Unicode.Scalar) -> Bool {
    Punctuation.closerOfOpener[opening] == closing
      || (opening == closing && Punctuation.straightQuotes.contains(opening))
  }

  /// Marks at which a headline falls into clauses.
  private static let clauseMarks: Set<Unicode.Scalar> = [
    ",", "，", ":", "：", ";", "；", "|", "｜", "!", "！", "?", "？", "。", "—", "–", "→", "…",
  ]

  private static func clauses(
    in scalars: [Unicode.Scalar], _ range: Range<Int>, outside quoted: [Range<Int>]
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    for index in range
    where Script(scalars[index]) == .other && clauseMarks.contains(scalars[index])
      && !quoted.contains(where: { $0.contains(index) })
    {
      if isInsideNumber(scalars, index) { continue }
      found.append(start..<index)
      start = index + 1
    }
    return found + [start..<range.upperBound]
  }

  private static func isInsideNumber(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index > 0 && index + 1 < scalars.count && Script(scalars[index - 1]) == .digit
      && Script(scalars[index + 1]) == .digit
  }

  /// The part before a bracket that ends the range (`… (2.13)`, `…(文心一言)`).
  private static func beforeBracket(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int>? {
    guard let last = range.last(where: { Script(scalars[$0]) != .space }), Punctuation.isClosingBracket(scalars[last]),
      let open = scalars[range.lowerBound..<last].lastIndex(where: Punctuation.isOpeningBracket)
    else { return nil }
    return range.lowerBound..<open
  }

  /// Without spaces and marks at the ends, unless a mark belongs to a quotation that does not fill the range.
  private static func trimmed(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>, _ quoted: [Range<Int>]
  ) -> Range<Int> {
    var range = range
    func isLetter(_ index: Int) -> Bool {
      let script = Script(scalars[index])
      return script != .space && script != .other
    }
    func isPart(_ index: Int) -> Bool {
      quoted.contains { quotation in
        let marks = (quotation.lowerBound - 1, quotation.upperBound)
        return (marks.0 == index || marks.1 == index) && range.contains(marks.0) && range.contains(marks.1)
          && marks != (range.lowerBound, range.upperBound - 1)
      }
    }
    func isEnd(_ index: Int) -> Bool {
      isLetter(index) || Punctuation.isClosingBracket(scalars[index]) || scalars[index] == "%" || isPart(index)
    }
    var before: Range<Int>
    repeat {
      before = range
      while let last = range.last, !isEnd(last) { range = range.lowerBound..<last }
      while let first = range.first, !isLetter(first), !isSign(scalars, first), !isPart(first) {
        range = first + 1..<range.upperBound
      }
    } while range != before
    return range
  }

  /// The apostrophe of a year without its century.
  private static func isSign(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    ["'", "’", "‘"].contains(scalars[index]) && Punctuation.quoteRole(scalars, index) == .none
  }
}

extension TitlePieces {
  /// What stands in quotation marks, also up to a bracket at its end: the titles that running text names.
  static func quotedPieces(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    let quoted = quotations(in: scalars)
    let found = quoted + quoted.compactMap { beforeBracket(scalars, $0) }
    var seen = Set<Range<Int>>()
    return found.map { trimmed(scalars, $0, quoted) }.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
