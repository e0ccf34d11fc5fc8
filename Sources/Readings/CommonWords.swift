import LinguisticText

/// Words of running prose in the two languages.
///
/// > Source: Tables/common-words.tsv, whose head states the criteria, and the generic terms.
public enum CommonWords {
  /// Whether a word is the rendering of some common word or generic term, the beginning of a verb or adjective among
  /// them.
  ///
  /// What is asked is made on first use (some milliseconds). Complexity: O(length) then.
  public static func isWord(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    GenericTerms.isRendering(word) || allRenderings[word] != nil
  }

  /// Whether folded characters are a common word of Chinese or a generic term of two characters and more. O(log n).
  public static func isSource(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard word.count > 1 else { return false }
    var key = String.UnicodeScalarView()
    key.append(contentsOf: word)
    return EmbeddedTable.commonWords.row(String(key)) != nil || GenericTerms.term(word) != nil
  }

  /// Whether dictionaries give a rendering for folded characters that are a common word of Chinese (우롱 for 乌龙): a word of
  /// the Korean language, however it came about. O(log n).
  public static func isRendering(_ word: String, of source: ArraySlice<Unicode.Scalar>) -> Bool {
    var key = String.UnicodeScalarView()
    key.append(contentsOf: source)
    guard let row = EmbeddedTable.commonWords.row(String(key)) else { return false }
    return row.list(1, separator: "|").contains(word)
  }

  private static let allRenderings: SuffixTrie = {
    var words: [(String, Int)] = []
    EmbeddedTable.commonWords.forEachRow { _, row in
      for rendering in row.list(1, separator: "|") { words.append((rendering, 0)) }
    }
    return SuffixTrie(words)
  }()
}
