import LinguisticText

extension UnitText {
  /// The Korean side: noun pieces, particles, verbal tails, learned from these very lines; decomposed jamo are composed.
  ///
  /// Complexity: O(total length); a distinct word is cut once.
  init(target lines: some Sequence<String>) {
    self.init()
    var words = UnitVocabulary()
    var counts: [UInt32] = []
    for line in lines { scanTarget(line, words: &words, counts: &counts) }
    let search = KoreanPieceSearch(words: words, counts: counts)
    let attached = (0..<UInt32(words.count)).map { KoreanSuffixes.kindOfAttached(words.scalars(of: $0)) }
    self = replacingRuns { token, text in
      let word = token.number >> 1
      guard token.kind == .noun, token.number != Self.hanja else {
        return text.append(token, folding: Self.foldedLetter)
      }
      if token.number & 1 == 1, let kind = attached[Int(word)] {
        let unit = Unit(number: 0, start: token.start, end: token.end, kind: kind)
        return text.append(unit, folding: Self.foldedLetter)
      }
      var start = token.start
      for piece in search.pieces(ofWord: word) {
        let unit = Unit(number: 0, start: start, end: min(token.end, start + UInt32(piece.length)), kind: piece.kind)
        text.append(unit, folding: Self.foldedLetter)
        start = unit.end
      }
    }
  }

  /// In place of a word's number: Chinese characters in a Korean line.
  private static let hanja = UInt32.max

  /// Adds a line with its tokens. A word of Hangul has twice its number in `words`, one more where it is attached to
  /// what lies before it, or follows a Latin word or a number, spaced or not.
  private mutating func scanTarget(_ line: String, words: inout UnitVocabulary, counts: inout [UInt32]) {
    appendScalars(HangulComposer.composed(line))
    var followsName = false
    scan { token, values in
      defer { followsName = token.kind == .latin || token.kind == .number }
      switch token.kind {
      case .hangul:
        let number = words.number(of: values[token.range])
        if number == counts.count { counts.append(0) }
        counts[Int(number)] += 1
        return Unit(token, .noun, number: 2 * number + (token.isAttached || followsName ? 1 : 0))
      case .han: return Unit(token, .noun, number: Self.hanja)
      case .latin: return Unit(token, .latin)
      case .number: return Unit(token, .number)
      case .punctuation: return Unit(token, .punctuation)
      }
    }
  }
}
