import LinguisticText

/// Chooses one Mandarin reading for each character of a word, as a person would who meets it as a name.
///
/// In this order: the whole word as a known place or a known phrase; known places and, in words of four characters
/// and more, known phrases inside; a surname at the start; the reading that a character has in names; its usual
/// reading. Words are guesses: the lattice that judges renderings accepts every reading. scripts/tables/mandarin.py
/// runs the same steps to find the phrases that have to be listed.
enum MandarinReader {
  /// One syllable a character; nil for a character without a known reading.
  static func syllables(_ word: [Unicode.Scalar]) -> [MandarinSyllable?] {
    let key = word.map(HanFolding.fold)
    if let whole = place(key[...]) ?? phrase(key[...]) { return whole }
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

  /// The longest known piece that begins at `start`.
  private static func known(_ key: [Unicode.Scalar], at start: Int) -> [MandarinSyllable]? {
    for length in stride(from: min(longestPhrase, key.count - start), through: 2, by: -1) {
      let piece = key[start..<(start + length)]
      if let found = place(piece) { return found }
      if key.count >= 4, isLikelyWord(piece, of: key), let found = phrase(piece) { return found }
    }
    return start == 0 ? surname(key) : nil
  }

  /// Long words are mostly made of words of two characters: a phrase of two that stands askew (里长 in 万里长城) is none.
  private static func isLikelyWord(_ piece: ArraySlice<Unicode.Scalar>, of key: [Unicode.Scalar]) -> Bool {
    piece.count > 2 || piece.startIndex.isMultiple(of: 2) || piece.endIndex == key.count
  }

  /// The surname of a person or family: two characters, or one where the word looks like a name.
  private static func surname(_ key: [Unicode.Scalar]) -> [MandarinSyllable]? {
    if key.count > 2, let compound = column(2, key[..<2]) { return compound }
    let ofFamily = key.count > 1 && families.contains(key[1])
    guard ofFamily || (key.count == 3 && GenericTerms.term(key[2...])?.category != "place-tail") else { return nil }
    return column(2, key[..<1])
  }

  /// What follows the surname in the names of families and their villages (解家 Xièjiā).
  private static let families: Set<Unicode.Scalar> = ["家", "氏"]

  private static func usual(_ scalar: Unicode.Scalar, key: Unicode.Scalar) -> MandarinSyllable? {
    column(1, [key][...])?.first ?? CharacterReadings.pinyin(scalar).first
  }

  private static func place(_ key: ArraySlice<Unicode.Scalar>) -> [MandarinSyllable]? {
    column(3, key)
  }

  private static func phrase(_ key: ArraySlice<Unicode.Scalar>) -> [MandarinSyllable]? {
    EmbeddedTable.mandarinPhrases.row(text(key)).map { syllables($0.bytes(of: 1)) }
  }

  /// A column of names.tsv: 1 in names, 2 as a surname, 3 as a whole place.
  private static func column(_ column: Int, _ key: ArraySlice<Unicode.Scalar>) -> [MandarinSyllable]? {
    guard let bytes = EmbeddedTable.names.row(text(key))?.bytes(of: column), bytes.first != UInt8(ascii: "-") else {
      return nil
    }
    return syllables(bytes)
  }

  private static func syllables(_ bytes: UnsafeBufferPointer<UInt8>) -> [MandarinSyllable] {
    bytes.split(separator: UInt8(ascii: " ")).map { MandarinSyllable(numbered: $0) }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Scalars in the longest phrase worth looking for.
  private static let longestPhrase = 10
}
