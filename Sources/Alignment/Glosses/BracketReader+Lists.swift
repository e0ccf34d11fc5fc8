import LinguisticText

/// Several Chinese expressions one after the other.
extension BracketReader {
  struct List {
    var range: Range<Int>
    var parts: [Range<Int>]
  }

  /// A list in the bracket: three and more names parted by interpuncts (`旧香居·古今·百城堂`) or commas, two by the mark for
  /// lists (`张三、李四`).
  func list(_ run: Range<Int>, _ tail: Range<Int>) -> List? {
    let whole = trimmed(run.lowerBound..<tail.upperBound)
    // Most brackets hold no mark at all.
    guard scalars[whole].contains(where: { isListMark($0) || $0 == "." || $0 == "…" }) else { return nil }
    if let open = openList(whole) { return open }
    let inner = parts(of: run) { Punctuation.isInterpunct($0) }
    if inner.count >= 3, inner.allSatisfy({ $0.count >= 2 }) { return List(range: run, parts: inner) }
    let slashed = parts(of: whole) { $0 == "/" }
    // 斤/兩: single characters beside each other are units or variants, not one original.
    if slashed.count >= 2, slashed.allSatisfy({ $0.count == 1 && isHan($0.lowerBound) }) {
      return List(range: whole, parts: slashed)
    }
    let parts = slashed.count >= 3 ? slashed : parts(of: whole) { Punctuation.isComma($0) }
    guard parts.allSatisfy({ part in !part.isEmpty && part.allSatisfy(isHan) }) else { return nil }
    let behindFirst = skipSpace(run.upperBound, tail.upperBound)
    let marked = behindFirst < tail.upperBound && scalars[behindFirst] == "、"
    return parts.count >= (marked ? 2 : 3) ? List(range: whole, parts: parts) : nil
  }

  private func isListMark(_ scalar: Unicode.Scalar) -> Bool {
    !Punctuation.roles(scalar).isDisjoint(with: [.comma, .interpunct]) || scalar == "/" || scalar == ";"
  }

  /// Two and more Chinese expressions and a mark that there are others: `侵略·和解 등`, `甲, 乙, 丙...`.
  private func openList(_ whole: Range<Int>) -> List? {
    guard let last = whole.last, scalars[last] == "등" || scalars[last] == "." || scalars[last] == "…" else {
      return nil
    }
    var end = last
    while end > whole.lowerBound,
      scalars[end - 1] == "." || scalars[end - 1] == "…" || Script(scalars[end - 1]) == .space
    {
      end -= 1
    }
    let bare = { (range: Range<Int>) in
      range.filter { Punctuation.roles(scalars[$0]).isDisjoint(with: .quote) && Script(scalars[$0]) != .space }
    }
    let parts = parts(of: whole.lowerBound..<end, at: isListMark)
    guard parts.count >= 2, parts.allSatisfy({ part in !bare(part).isEmpty && bare(part).allSatisfy(isHan) }) else {
      return nil
    }
    return List(range: whole, parts: parts)
  }

  private func parts(of range: Range<Int>, at isBorder: (Unicode.Scalar) -> Bool) -> [Range<Int>] {
    scalars[range].split(omittingEmptySubsequences: false, whereSeparator: isBorder).map { trimmed($0.indices) }
  }

  /// Whether two halves of the same length, four characters and more, make one saying (不忘初心、牢记使命).
  func isCouplet(_ list: List) -> Bool {
    list.parts.count == 2 && list.parts[0].count == list.parts[1].count && list.parts[0].count >= 4
  }

  /// Whether the Korean before the bracket is a list of as many parts: the last of them without blanks between
  /// interpuncts, or parted by commas.
  func isParallel(_ list: List, before open: Int) -> Bool {
    var words = 0
    var marks = 0
    var index = open - 1
    let limit = max(0, open - 160)
    while index >= limit, words < 3 * list.parts.count, marks < list.parts.count {
      let scalar = scalars[index]
      if Punctuation.isInterpunct(scalar) || Punctuation.isComma(scalar) {
        marks += 1
        words = 0
      } else if Script(scalar) == .space {
        words += 1
        if words > 2 { break }
      } else if Script(scalar) == .other, Punctuation.quoteRole(scalars, index) == .none {
        break
      }
      index -= 1
    }
    return marks == list.parts.count - 1
  }
}
