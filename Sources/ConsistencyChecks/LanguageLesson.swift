import TranslationModel

/// Tells the parts of texts that teach a language or its characters, where words in it stand as they are.
struct LanguageLesson {
  /// For each block, the terms of language teaching in it, a bit each, and its letters with tones.
  private let terms: [UInt32]
  private let tones: [Int]

  /// O(bytes · terms).
  init(_ document: Document) {
    var terms: [UInt32] = []
    var tones: [Int] = []
    for block in document.blocks {
      let text = block.text
      var found: UInt32 = 0
      for (bit, word) in Self.words.enumerated() where text.contains(word) { found |= 1 << UInt32(bit) }
      terms.append(found)
      tones.append(text.unicodeScalars.count { Self.toneLetters.contains($0) })
    }
    (self.terms, self.tones) = (terms, tones)
  }

  /// Whether the blocks around one speak of tones, radicals, grammar and the like in several words, or spell many
  /// words in pinyin. O(1).
  func isAround(block: Int) -> Bool {
    let near = max(0, block - Self.reach)..<min(terms.count, block + Self.reach + 1)
    return terms[near].reduce(0, |).nonzeroBitCount >= Self.leastTerms || tones[near].reduce(0, +) >= Self.leastTones
  }

  /// Blocks on either side.
  private static let reach = 8
  private static let leastTerms = 3
  private static let leastTones = 6

  /// Terms of language teaching; 32 at most.
  private static let words = [
    "성조", "병음", "획순", "부수", "간체자", "번체자", "회화", "예문", "한자어", "품사", "양사", "어순", "독음", "뜻풀이", "훈음", "필순", "형용사", "문형",
    "어휘", "단어장", "새 단어", "중국어 공부", "HSK", "발음",
  ]

  /// Vowels with the marks of tones that Korean and English texts hardly have; macrons and carons only.
  private static let toneLetters = Set("āēīōūǖǎěǐǒǔǚĀĒĪŌŪǍĚǏǑǓ".unicodeScalars)
}
