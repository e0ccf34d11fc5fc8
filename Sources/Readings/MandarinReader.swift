import LinguisticText

/// Chooses one Mandarin reading for each character of a word, as a person would who meets it as a name.
///
/// In this order: the whole word as a known place or a known phrase; a place apart from the generic term it ends in
/// (闵行区 as 闵行 and 区), and so a word apart from a noun of one character (增长率); known places and, in words of four characters and more, known phrases inside; a surname at the
/// start; the reading that a character has in names; its usual reading. Words are guesses: the lattice that judges
/// renderings accepts every reading. scripts/tables/mandarin.py runs the same steps to find the phrases that have to be
/// listed.
enum MandarinReader {
  /// A word of Chinese characters, or a part of one.
  typealias Word = ArraySlice<CharacterEntry.Reference>
  /// Syllables as tables list them, `yi1 qiu1`, in UTF-8.
  typealias Pinyin = UnsafeBufferPointer<UInt8>

  /// One syllable a character; nil for a character without a known reading.
  static func syllables(_ word: Word) -> [MandarinSpelling.Reference?] {
    var syllables: [MandarinSpelling.Reference?] = []
    syllables.reserveCapacity(word.count)
    append(word, to: &syllables)
    return syllables
  }

  private static func append(_ word: Word, to syllables: inout [MandarinSpelling.Reference?]) {
    if let whole = whole(word) { return append(whole, to: &syllables) }
    if let tail = tail(word) {
      append(word.dropLast(tail), to: &syllables)
      return append(word.suffix(tail), to: &syllables)
    }
    if isWordWithNoun(word), let last = word.last {
      append(word.dropLast(), to: &syllables)
      return last.pointee.key == "率" ? append(rate, to: &syllables) : append(word.suffix(1), to: &syllables)
    }
    let end = syllables.count + word.count
    while syllables.count < end {
      let start = word.endIndex - (end - syllables.count)
      if let known = known(word, at: start) {
        append(known, to: &syllables)
      } else {
        syllables.append(word[start].pointee.usual)
      }
    }
  }

  /// The readings that the tables settle for a name: listed as a whole or without its generic term, or as a surname.
  static func settled(_ name: Word) -> [MandarinSpelling.Reference?] {
    var syllables: [MandarinSpelling.Reference?] = []
    let head = name.dropLast(tail(name) ?? 0)
    if let listed = whole(name) ?? whole(head) {
      append(listed, to: &syllables)
    } else if Surnames.isPerson(name), let first = name.first?.pointee {
      if let surname = Surnames.reading(name) {
        append(surname, to: &syllables)
      } else if Surnames.isCommon(first.key) {
        syllables.append(first.usual)
      }
    }
    return syllables + [MandarinSpelling.Reference?](repeating: nil, count: max(0, name.count - syllables.count))
  }

  private static func append(_ pinyin: Pinyin, to syllables: inout [MandarinSpelling.Reference?]) {
    MandarinSpelling.forEach(of: pinyin) { syllables.append($0) }
  }

  /// The whole word as a known place or phrase.
  private static func whole(_ word: Word) -> Pinyin? {
    guard let first = word.first?.pointee else { return nil }
    return first.names.row(of: word).flatMap { column(3, $0) } ?? first.phrases.row(of: word)?.bytes(of: 1)
  }

  /// The characters of the generic term that a place of three characters and more ends in.
  private static func tail(_ word: Word) -> Int? {
    guard word.count >= 3 else { return nil }
    return GenericTerms.longestSuffix(of: word.dropFirst(2), category: "place-tail")
  }

  /// Whether a word of three characters is a known one of two and a common noun after it (着陆器, 增长率).
  private static func isWordWithNoun(_ word: Word) -> Bool {
    guard word.count == 3, let last = word.last?.pointee else { return false }
    return last.key != "长" && last.genericTerms.row(of: word.suffix(1)) != nil && whole(word.prefix(2)) != nil
  }

  /// 率 as a noun is a rate.
  private static var rate: Pinyin { Pinyin("lü4") }

  /// The longest known piece that begins at `start` and is not the whole word.
  private static func known(_ word: Word, at start: Int) -> Pinyin? {
    let first = word[start].pointee
    var found: Pinyin?
    var foundLength = 0
    if word.count >= 4 {
      first.phrases.forEachPrefix(of: word[start...], longest: longestPhrase) { length, rows in
        guard isLikelyWord(start..<start + length, of: word), let row = rows.exact else { return }
        (found, foundLength) = (row.bytes(of: 1), length)
      }
    }
    first.names.forEachPrefix(of: word[start...], longest: longestPhrase) { length, rows in
      guard length >= foundLength, let place = rows.exact.flatMap({ column(3, $0) }) else { return }
      (found, foundLength) = (place, length)
    }
    if let found { return found }
    if start == word.startIndex { return Surnames.reading(word) }
    return Surnames.tradingHouse(word, at: start) ?? headOfOffice(word, at: start)
  }

  /// 长 at the end of a title is the head of an office (zhang): 秘书长, 北京市委秘书长.
  private static func headOfOffice(_ word: Word, at start: Int) -> Pinyin? {
    guard start == word.endIndex - 1, word[start].pointee.key == "长" else { return nil }
    return GenericTerms.longestSuffix(of: word, category: "title-person", least: 2) == nil ? nil : zhang
  }

  private static var zhang: Pinyin { Pinyin("zhang3") }

  /// Long words are mostly made of words of two characters: a phrase of two that stands askew (里长 in 万里长城) is none.
  private static func isLikelyWord(_ piece: Range<Int>, of word: Word) -> Bool {
    piece.count > 2 || (piece.lowerBound - word.startIndex).isMultiple(of: 2) || piece.upperBound == word.endIndex
  }

  /// A column of names.tsv: 1 in names, 2 as a surname, 3 as a whole place; nil for `-`.
  static func column(_ column: Int, _ row: EmbeddedTable.Row) -> Pinyin? {
    let bytes = row.bytes(of: column)
    return bytes.first == UInt8(ascii: "-") ? nil : bytes
  }

  /// Scalars in the longest phrase worth looking for.
  private static let longestPhrase = 10
}
