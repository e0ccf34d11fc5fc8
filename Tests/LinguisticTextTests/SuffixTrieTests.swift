import Testing

@testable import LinguisticText

/// Words by their ends.
@Suite struct SuffixTrieTests {
  private let trie = SuffixTrie([("에서", 1), ("서", 2), ("부터", 3), ("로부터", 4), ("에서", 5)])

  @Test(arguments: [("에서", 1), ("서", 2), ("로부터", 4), ("부터", 3), ("에", nil), ("학교에서", nil), ("", nil)])
  func wholeWords(word: String, value: Int?) {
    #expect(trie[Array(word.unicodeScalars)[...]] == value)
  }

  @Test(arguments: [
    ("학교에서", 1...4, 1), ("학교에서", 1...1, 2), ("독서", 1...4, 2), ("독서", 2...4, nil), ("위로부터", 1...3, 4),
    ("위로부터", 1...2, 3),
    ("나무", 1...4, nil), ("서", 1...1, 2),
  ])
  func longestSuffix(word: String, lengths: ClosedRange<Int>, value: Int?) {
    #expect(trie.longestSuffix(of: Array(word.unicodeScalars)[...], lengths: lengths) == value)
  }

  /// Seeded words of few letters, so that many share their ends: the same as looking each suffix up in a dictionary.
  @Test func agreesWithDictionary() {
    var state: UInt64 = 1_446
    func word() -> String {
      var word = ""
      for _ in 0...3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        word += ["가", "나", "다", "라", ""][Int(state >> 33) % 5]
      }
      return word
    }
    var words: [String: Int] = [:]
    for number in 0..<200 { words[word()] = number }
    words[""] = nil
    let trie = SuffixTrie(words.map { ($0.key, $0.value) })
    for _ in 0..<2_000 {
      let asked = Array((word() + word()).unicodeScalars)
      let expected = (1...4).reversed().lazy.compactMap { length in
        asked.count >= length ? words[String(String.UnicodeScalarView(asked.suffix(length)))] : nil
      }.first
      #expect(trie.longestSuffix(of: asked[...], lengths: 1...4) == expected)
    }
  }
}
