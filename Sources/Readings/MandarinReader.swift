import LinguisticText

/// Chooses one Mandarin reading for each character of a word, as a person would who meets it as a name.
///
/// In this order: the whole word as a known place or a known phrase; a place apart from the generic term it ends in
/// (闵行区 as 闵行 and 区); known places and, in words of four characters and more, known phrases inside; a surname at the
/// start; the reading that a character has in names; its usual reading. Words are guesses: the lattice that judges
/// renderings accepts every reading. scripts/tables/mandarin.py runs the same steps to find the phrases that have to be
/// listed.
enum MandarinReader {
  /// One syllable a character; nil for a character without a known reading.
  static func syllables(_ word: [Unicode.Scalar]) -> [MandarinSyllable?] {
    let key = word.map(HanFolding.fold)
    if let whole = place(key[...]) ?? phrase(key[...]) { return whole }
    if let tail = tail(key) {
      return syllables(Array(word.dropLast(tail))) + syllables(Array(word.suffix(tail)))
    }
    var syllables: [MandarinSyllable?] = []
    while syllables.count < word.count {
      let start = syllables.count
      if let known = known(key, at: start) {
        syllables += known
      } else {
        syllables.append(usual(word[start], key: key[start]))
      }
    }
    return syllables
  }

  /// The characters of the generic term that a place of three characters and more ends in.
  private static func tail(_ key: [Unicode.Scalar]) -> Int? {
    guard key.count >= 3 else { return nil }
    return GenericTerms.suffixes(of: key[2...]).first { $0.category == "place-tail" }?.length
  }

  /// The longest known piece that begins at `start`.
  private static func known(_ key: [Unicode.Scalar], at start: Int) -> [MandarinSyllable]? {
    for length in stride(from: min(longestPhrase, key.count - start), through: 2, by: -1) {
      let piece = key[start..<(start + length)]
      if let found = place(piece) { return found }
      if key.count >= 4, isLikelyWord(piece, of: key), let found = phrase(piece) { return found }
    }
    if start == 0 { return Surnames.reading(key) }
    return Surnames.tradingHouse(key, at: start) ?? headOfOffice(key, at: start)
  }

  /// 长 at the end of a title is the head of an office (zhang): 秘书长, 北京市委秘书长.
  private static func headOfOffice(_ key: [Unicode.Scalar], at start: Int) -> [MandarinSyllable]? {
    guard start == key.count - 1, key[start] == "长" else { return nil }
    let isTitle = GenericTerms.suffixes(of: key[...]).contains { $0.length > 1 && $0.category == "title-person" }
    return isTitle ? [MandarinSyllable(letters: "zhang", tone: 3)] : nil
  }

  /// Long words are mostly made of words of two characters: a phrase of two that stands askew (里长 in 万里长城) is none.
  private static func isLikelyWord(_ piece: ArraySlice<Unicode.Scalar>, of key: [Unicode.Scalar]) -> Bool {
    piece.count > 2 || piece.startIndex.isMultiple(of: 2) || piece.endIndex == key.count
  }

  private static func usual(_ scalar: Unicode.Scalar, key: Unicode.Scalar) -> MandarinSyllable? {
    if let name = column(1, [scalar][...]) ?? column(1, [key][...]) { return name.first }
    return CharacterReadings.pinyin(scalar).first
  }

  private static func place(_ key: ArraySlice<Unicode.Scalar>) -> [MandarinSyllable]? {
    column(3, key)
  }

  static func phrase(_ key: ArraySlice<Unicode.Scalar>) -> [MandarinSyllable]? {
    EmbeddedTable.mandarinPhrases.row(text(key)).map { syllables($0.bytes(of: 1)) }
  }

  /// A column of names.tsv: 1 in names, 2 as a surname, 3 as a whole place.
  static func column(_ column: Int, _ key: ArraySlice<Unicode.Scalar>) -> [MandarinSyllable]? {
    guard let bytes = EmbeddedTable.names.row(text(key))?.bytes(of: column), bytes.first != UInt8(ascii: "-") else {
      return nil
    }
    return syllables(bytes)
  }

  private static func syllables(_ bytes: UnsafeBufferPointer<UInt8>) -> [MandarinSyllable] {
    bytes.split { $0 == UInt8(ascii: " ") || $0 == rareSurname }.map { MandarinSyllable(numbered: $0) }
  }

  /// Whether names.tsv has the character as a surname that begins many words (黑, 种, 折).
  static func isRareSurname(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    EmbeddedTable.names.row(text(key))?.bytes(of: 2).first == rareSurname
  }

  private static let rareSurname = UInt8(ascii: "~")

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Scalars in the longest phrase worth looking for.
  private static let longestPhrase = 10
}
