import LinguisticText

/// Words of running prose in Korean.
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

  private static let allRenderings: SuffixTrie = {
    var words: [(String, Int)] = []
    EmbeddedTable.commonWords.forEachRow { _, row in
      for rendering in row.list(1, separator: "|") { words.append((rendering, 0)) }
    }
    return SuffixTrie(words)
  }()
}
