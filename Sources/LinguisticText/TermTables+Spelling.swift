import Diagnostics

// Whether a form that stands in the text is spaced and capitalized like one of its terms.

extension TermTables {
  /// Whether the text's spacing differs from that of all terms of a form; nil where it is none that a term may have, or
  /// the case of its letters is not.
  func spacing(
    of form: FormTerms, _ beginning: FormBeginning, end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool? {
    var differs: Bool?
    for number in 0..<count(of: form) {
      let term = term(number, of: form)
      guard !form.isCased || isWrittenLike(term, beginning.start..<end, in: text) else { continue }
      let isSame = spacings[term].isSame(as: beginning.spacing)
      if isSame == true { return false }
      let spaces = spaces(of: term)
      if isSame == nil, spaces.elementsEqual(beginning.gaps) { return false }
      if isSpacedLike(spaces, beginning, end: end, in: text) { differs = true }
    }
    return differs
  }

  /// The terms of a form that the text is a spelling of.
  func terms(of form: FormTerms, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Int] {
    if !form.isSeveral { return !form.isCased || isWrittenLike(form.index, range, in: text) ? [form.index] : [] }
    return (0..<count(of: form)).map { term($0, of: form) }.filter {
      !form.isCased || isWrittenLike($0, range, in: text)
    }
  }

  private func isWrittenLike(_ term: Int, _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let letters = casedLetters[Int32(term)] else { return true }
    var offset = range.lowerBound
    var index = 0
    while offset < range.upperBound, index < letters.scalars.count,
      let (scalar, length) = LetterReader.letter(at: offset, in: text)
    {
      offset += length
      let kind = symbols.entry(scalar).kind
      if kind == .space || kind == .ignorable { continue }
      let (wanted, found) = (letters.scalars[index], TermMatcher.narrowed(scalar).value)
      if wanted != found, kind == .latin {
        switch letters.rule {
        case .ignored: break
        case .kept: return false
        case .firstIgnored: guard index == 0 else { return false }
        case .capitalsKept:
          // A small letter of the term stands for its capital too.
          guard let letter = Unicode.Scalar(wanted), !letter.properties.isUppercase else { return false }
        }
      }
      // A hyphen at the end of a line is not in the term.
      if wanted != found, kind == .border, scalar == "-" || scalar == "\u{2010}" { continue }
      index += 1
    }
    return true
  }

  private func isSpacedLike(
    _ spaces: ArraySlice<Int>, _ beginning: FormBeginning, end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard options.contains(.spacing) else { return false }
    let gaps = beginning.gaps
    var pieceStart = 0
    for (index, gap) in gaps.enumerated() {
      let next = index + 1 < gaps.count ? gaps[index + 1] : beginning.symbols
      let isShort = gap - pieceStart < 2 || next - gap < 2
      if isShort, !spaces.contains(gap), !beginning.changes.contains(gap) {
        return options.contains(.brokenWords) && isBroken(beginning, end: end, in: text)
      }
      pieceStart = gap
    }
    return true
  }

  /// Whether a word of four and more syllables is broken behind its first or before its last one (빅데이 터), and that is
  /// no word for itself, or a word is set syllable by syllable on a line or in a cell of its own (목 차).
  private func isBroken(_ beginning: FormBeginning, end: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let gaps = beginning.gaps
    if gaps.count == 1, beginning.symbols >= 4, gaps[0] == 1 || gaps[0] == beginning.symbols - 1 {
      let lone =
        gaps[0] == 1
        ? LetterReader.letter(at: beginning.start, in: text)?.scalar
        : LetterReader.lastLetter(before: end, in: text)
      return lone.map { !Self.wordsOfOneSyllable.contains($0) } ?? false
    }
    guard gaps.count == beginning.symbols - 1 else { return false }
    return isEdge(text[..<beginning.start].reversed()) && isEdge(text[end...])
  }

  /// Whether nothing but spaces lies before the edge of the line or cell.
  private func isEdge(_ bytes: some Sequence<UInt8>) -> Bool {
    for byte in bytes where byte != 0x20 && byte != 0x2A && byte != 0x23 {
      return byte == 0x0A || byte == 0x0D || byte == 0x7C || byte == 0x09 || byte == 0x3C || byte == 0x3E
    }
    return true
  }

  /// Determiners, numerals, adverbs, pronouns and nouns of place and time that stand beside nouns.
  ///
  /// > Source: 표준국어대사전, entries of one syllable marked 관형사, 수사, 부사, 대명사; 의존 명사 and nouns used like them.
  private static let wordsOfOneSyllable = Set(
    "이그저한두세네석넉첫새헌옛온뭇각전본현매총약단귀별및등수몇꼭잘못안더또다곧늘왜참좀꽤막딱즉내네제나너중외간후시뒤앞위밑속밖때겸대".unicodeScalars)
}
