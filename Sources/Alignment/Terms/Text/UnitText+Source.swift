import LinguisticText

extension UnitText {
  /// The Chinese side: words by dictionary, in either script.
  ///
  /// A number stands for a word whatever its script (體 = 体), width and case.
  ///
  /// Complexity: O(total length); distinct runs of Chinese characters are cut once.
  init(source lines: some Sequence<String>) {
    self.init()
    var runs = UnitVocabulary()
    for line in lines { scanSource(line, runs: &runs) }
    let words = joinedWords(of: runs)
    self = replacingRuns { token, text in
      guard token.kind == .han else { return text.append(token, folding: Self.foldedSource) }
      var start = token.start
      for length in words.words(ofRun: token.number) {
        text.appendWord(start..<(start + UInt32(length)))
        start += UInt32(length)
      }
    }
  }

  /// Adds a word of the line that was added last; 的 at its end becomes a unit of its own (ICU has 中的 and 新的 as words).
  private mutating func appendWord(_ range: Range<UInt32>) {
    let start = currentStart
    let word = scalars[(start + Int(range.lowerBound))..<(start + Int(range.upperBound))]
    let cut = word.count > 1 && word.last == Self.de && !Self.nouns.contains(word[word.endIndex - 2])
    let end = cut ? range.upperBound - 1 : range.upperBound
    append(Unit(number: 0, start: range.lowerBound, end: end, kind: .han), folding: Self.foldedSource)
    guard cut else { return }
    append(Unit(number: 0, start: end, end: range.upperBound, kind: .han), folding: Self.foldedSource)
  }

  private static let de: UInt32 = 0x7684
  /// What 的 (dì) makes a noun with: 目的, 标的, 标的 in traditional script.
  private static let nouns: Set<UInt32> = [0x76EE, 0x6807, 0x6A19]

  /// The words of every run by dictionary, compounds joined.
  private func joinedWords(of runs: UnitVocabulary) -> WordLengths {
    let words = ChineseWordBreaks().cut(runs)
    var times = [UInt32](repeating: 0, count: runs.count)
    for unit in units where unit.kind == .han { times[Int(unit.number)] += 1 }
    var compounds = ChineseCompounds()
    for run in 0..<UInt32(runs.count) {
      compounds.add(runs.scalars(of: run), lengths: words.words(ofRun: run), times: times[Int(run)])
    }
    var result = WordLengths()
    for run in 0..<UInt32(runs.count) {
      for length in compounds.joined(runs.scalars(of: run), lengths: words.words(ofRun: run)) { result.append(length) }
      result.endRun()
    }
    return result
  }

  /// Adds a line with its tokens; a run of Chinese characters has its number in `runs`.
  private mutating func scanSource(_ line: String, runs: inout UnitVocabulary) {
    appendScalars(line.unicodeScalars)
    scan { token, values in
      switch token.kind {
      case .han:
        return Unit(token, .han, number: runs.number(of: values[token.range]))
      case .latin, .hangul: return Unit(token, .latin)
      case .number: return Unit(token, .number)
      case .punctuation: return Unit(token, .punctuation)
      }
    }
  }

  static func foldedSource(_ value: UInt32) -> UInt32 {
    guard value >= 0x3000 else { return foldedLetter(value) }
    return Unicode.Scalar(value).map { foldedLetter(HanFolding.fold($0).value) } ?? value
  }

  /// Latin letters small and, as digits, of half width.
  static func foldedLetter(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x41...0x5A: return value + 0x20
    case 0..<0xC0: return value
    case 0xFF21...0xFF3A: return value - 0xFF21 + 0x61
    case 0xFF01...0xFF5E: return value - 0xFEE0
    case 0xC0..<0x250, 0x1E00..<0x1F00:
      return Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    default: return value
    }
  }
}

// MARK: - Lines in two steps: tokens, then units

extension UnitText.Unit {
  init(_ token: LineTokens.Token, _ kind: UnitKind, number: UInt32 = 0) {
    self.init(
      number: number, start: UInt32(token.range.lowerBound), end: UInt32(token.range.upperBound), kind: kind)
  }
}

extension UnitText {
  /// Makes units of the tokens of the line that was added last, and ends it.
  mutating func scan(_ unit: (LineTokens.Token, UnsafeBufferPointer<UInt32>) -> Unit) {
    let line = currentStart..<scalars.count
    var found: [Unit] = []
    scalars.withUnsafeBufferPointer { buffer in
      let values = UnsafeBufferPointer(rebasing: buffer[line])
      var tokens = LineTokens(values)
      while let token = tokens.next() { found.append(unit(token, values)) }
    }
    for unit in found { append(unit) }
    endLine()
  }

  /// The same lines with the units that `body` adds in place of each.
  func replacingRuns(_ body: (Unit, inout UnitText) -> Void) -> UnitText {
    var result = UnitText(linesOf: self)
    for line in 0..<lineCount {
      for index in units(ofLine: line) { body(units[index], &result) }
      result.endLine()
    }
    return result
  }

  /// Adds a unit of the line that was added last, under the number of its folded text.
  mutating func append(_ unit: Unit, folding fold: (UInt32) -> UInt32) {
    let start = currentStart
    let folded = scalars[(start + Int(unit.start))..<(start + Int(unit.end))].map(fold)
    var unit = unit
    unit.number = vocabulary.number(of: folded)
    append(unit)
  }
}
