import LinguisticText

/// Reads a word in Sino-Korean: listed words first, then the usual reading of each character by its place, then the
/// rules.
///
/// scripts/tables/sino_words.py runs the same steps to find the words that have to be listed.
///
/// > Source: 한글 맞춤법 제10항–제12항 (두음법칙), 제30항, 제52항.
enum SinoKoreanReader {
  typealias Word = ArraySlice<CharacterEntry.Reference>

  /// The reading, one syllable a character, or nil where a character has none.
  static func read(_ word: Word) -> [Unicode.Scalar]? {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(word.count)
    var start = word.startIndex
    var followsWord = false
    let listedWords = ListedWords.split(word)
    if listedWords.isEmpty, let surname = word.first?.pointee.sino.surname, Surnames.isPerson(word) {
      result.append(surname)
      start += 1
    }
    for listed in listedWords {
      guard append(word[start..<listed.start], &result, followsWord: followsWord, isEnd: false) else { return nil }
      result += listed.reading.unicodeScalars
      start = listed.end
      followsWord = true
    }
    guard append(word[start...], &result, followsWord: followsWord, isEnd: true) else { return nil }
    softenNegation(word, &result)
    return result
  }

  /// The places of the listed words that a word is made of.
  static func listedWords(_ word: Word) -> [Range<Int>] { ListedWords.split(word).map { $0.start..<$0.end } }

  /// Adds characters that are in no listed word.
  ///
  /// - Parameters:
  ///   - followsWord: whether a listed word stands before them.
  ///   - isEnd: whether the word ends with them: a single one is a suffix then.
  /// - Returns: false where one has no reading.
  private static func append(
    _ characters: Word, _ result: inout [Unicode.Scalar], followsWord: Bool, isEnd: Bool
  ) -> Bool {
    let isSuffix = followsWord && isEnd && characters.count == 1
    for entry in characters {
      guard let syllable = syllable(entry.pointee.sino, isSuffix: isSuffix, after: result.last) else { return false }
      result.append(syllable)
    }
    return true
  }

  private static func syllable(
    _ sino: CharacterEntry.Sino, isSuffix: Bool, after previous: Unicode.Scalar?
  ) -> Unicode.Scalar? {
    guard let previous else { return sino.initial }
    if let bySound = sino.bySound {
      let syllable = HangulSyllable(previous)
      let isOpen = syllable.map { $0.final == 0 || $0.final == nieun } ?? false
      return isOpen ? bySound.open : bySound.closed
    }
    return isSuffix ? sino.suffix : sino.inside
  }

  /// What the table says about one character.
  static func entry(_ scalar: Unicode.Scalar, key: Unicode.Scalar) -> CharacterEntry.Sino {
    let row = EmbeddedTable.sino.row(scalar)
    func reading(_ column: Int) -> Unicode.Scalar? { row?.text(column).unicodeScalars.first }
    return CharacterEntry.Sino(
      all: row?.bytes(of: 4) ?? .kept([]), surname: surnames[key],
      initial: reading(1), inside: reading(2), suffix: reading(3),
      bySound: openEnd[key].map { (closed: $0.0, open: $0.1) })
  }

  /// Characters that are read otherwise as the surname of a person (金正喜 김정희).
  ///
  /// > Source: 표준국어대사전, 김 and 심 (성의 하나).
  private static let surnames: [Unicode.Scalar: Unicode.Scalar] = ["金": "김", "沈": "심"]

  /// 렬, 률 are 열, 율 after a vowel or ㄴ (한글 맞춤법 제11항 붙임 1).
  private static let openEnd: [Unicode.Scalar: (Unicode.Scalar, Unicode.Scalar)] = [
    "率": ("률", "율"), "律": ("률", "율"), "栗": ("률", "율"), "列": ("렬", "열"), "裂": ("렬", "열"), "烈": ("렬", "열"),
    "劣": ("렬", "열"),
  ]
  private static let nieun = 4

  /// 不 is 부 before ㄷ and ㅈ (不當 부당, 不足 부족).
  private static func softenNegation(_ word: Word, _ result: inout [Unicode.Scalar]) {
    guard word.count == result.count else { return }
    for (index, entry) in word.dropLast().enumerated() where entry.pointee.key == "不" && result[index] == "불" {
      if let next = HangulSyllable(result[index + 1]), next.lead == 3 || next.lead == 12 { result[index] = "부" }
    }
  }
}

/// The listed words that a word is made of.
private struct ListedWords {
  struct Match {
    let start: Int
    let end: Int
    let row: EmbeddedTable.Row
    var reading: String { row.text(1) }
  }

  /// The split into listed words and single characters with the fewest pieces; among equals the one with most words of two
  /// characters among its single ones (再生|利用, not 再|生利|用), then longer pieces first; only the listed words of it, in
  /// order. O(n · longest word), quadratic where listed words overlap without end.
  static func split(_ word: SinoKoreanReader.Word) -> [Match] {
    var matches: [Match] = []
    for start in word.indices {
      word[start].pointee.sinoWords.forEachPrefix(of: word[start...], longest: longestWord) { length, rows in
        if let row = rows.exact { matches.append(Match(start: start, end: start + length, row: row)) }
      }
    }
    // In the order of their starts: what does not overlap is taken as it is.
    guard zip(matches, matches.dropFirst()).contains(where: { $0.end > $1.start }) else { return matches }
    return Split(matches, in: word).words
  }

  private static let longestWord = 8

  /// Finds the best split for every beginning of the word, each from a shorter one.
  private struct Split {
    /// The last piece of a split, or two single characters that are a word.
    private struct Step {
      var pieces: Int
      /// Words of two characters among the single ones.
      var pairs: Int
      var from: Int
      var match: Int?
    }

    private let start: Int
    /// The best split up to each place.
    private var best: [Step]
    private let matches: [Match]

    init(_ matches: [Match], in word: SinoKoreanReader.Word) {
      start = word.startIndex
      self.matches = matches
      best = [Step(pieces: 0, pairs: 0, from: 0)]
      best.reserveCapacity(word.count + 1)
      let byEnd = matches.indices.sorted { (matches[$0].end, matches[$0].start) < (matches[$1].end, matches[$1].start) }
      var next = byEnd.startIndex
      for end in 1...word.count {
        var chosen = step(pieces: 1, from: end - 1)
        if end > 1, Self.isWord(word, at: start + end - 2) {
          choose(step(pieces: 2, pairs: 1, from: end - 2), over: &chosen, end: end)
        }
        while next < byEnd.endIndex, matches[byEnd[next]].end - start == end {
          choose(
            step(pieces: 1, from: matches[byEnd[next]].start - start, match: byEnd[next]), over: &chosen, end: end)
          next += 1
        }
        best.append(chosen)
      }
    }

    private func step(pieces: Int, pairs: Int = 0, from: Int, match: Int? = nil) -> Step {
      Step(pieces: best[from].pieces + pieces, pairs: best[from].pairs + pairs, from: from, match: match)
    }

    private static func isWord(_ word: SinoKoreanReader.Word, at first: Int) -> Bool {
      HanjaWords.isWord(characters: word[first].pointee.key, word[first + 1].pointee.key)
    }

    private func choose(_ one: Step, over chosen: inout Step, end: Int) {
      if (one.pieces, -one.pairs) != (chosen.pieces, -chosen.pairs) {
        if (one.pieces, -one.pairs) < (chosen.pieces, -chosen.pairs) { chosen = one }
        return
      }
      for (a, b) in zip(borders(one, end), borders(chosen, end)) where a != b {
        if a > b { chosen = one }
        return
      }
    }

    /// Ends of the pieces of a split up to a place, from left to right.
    private func borders(_ last: Step, _ end: Int) -> [Int] {
      var borders: [Int] = []
      var (step, end) = (last, end)
      while end > 0 {
        borders.append(end)
        if step.match == nil, step.from == end - 2 { borders.append(end - 1) }
        end = step.from
        step = best[end]
      }
      return borders.reversed()
    }

    var words: [Match] {
      var words: [Match] = []
      var end = best.count - 1
      while end > 0 {
        if let match = best[end].match { words.append(matches[match]) }
        end = best[end].from
      }
      return words.reversed()
    }
  }
}
