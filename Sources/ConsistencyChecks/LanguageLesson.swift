import Diagnostics
import LinguisticText
import TranslationModel

/// Tells the parts of texts that teach a language or its characters, where words in it stand as they are.
struct LanguageLesson {
  /// For each block, the terms of language teaching in it, a bit each, and its letters with tones.
  private let terms: [UInt64]
  private let tones: [Int]

  /// O(bytes).
  init(_ document: Document) {
    var terms: [UInt64] = []
    var tones: [Int] = []
    for block in document.blocks {
      var text = block.text
      text.withUTF8 { bytes in
        terms.append(Self.words.words(in: bytes))
        tones.append(Self.toneLetterCount(in: bytes))
      }
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

  /// Terms of language teaching.
  private static let words = WordList([
    "성조", "병음", "획순", "부수", "간체자", "번체자", "회화", "예문", "한자어", "품사", "양사", "어순", "독음", "뜻풀이", "훈음", "필순", "형용사", "문형",
    "어휘", "단어장", "새 단어", "중국어 공부", "HSK", "발음",
  ])

  /// Vowels with the marks of tones that Korean and English texts hardly have; macrons and carons only.
  private static let toneLetters = Set("āēīōūǖǎěǐǒǔǚĀĒĪŌŪǍĚǏǑǓ".unicodeScalars)

  private static func toneLetterCount(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    // All of them lie in U+0100–U+01FF.
    var count = 0
    for offset in bytes.indices where (0xC4...0xC7).contains(bytes[offset]) {
      if let (scalar, _) = UTF8Scalar.first(at: offset, in: bytes), toneLetters.contains(scalar) { count += 1 }
    }
    return count
  }
}
