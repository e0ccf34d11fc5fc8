import Diagnostics
import LinguisticText
import TranslationModel

/// Particles behind closing quotation marks that do not agree with the last syllable between them: ‘만리장성’를, 《홍루몽》는.
enum QuotedWords {
  /// Those of a block, in order. O(bytes).
  ///
  /// Only particles that stand alone and can be nothing else there; 이다 keeps its 이 behind a vowel too, and 이라고 may.
  static func endings(in block: Block) -> [WordEnding] {
    var text = block.text
    return text.withUTF8 { bytes in
      var found: [WordEnding] = []
      var offset = 0
      // Closing marks and particles are of three bytes; the first byte of marks is E2 or E3.
      while offset + 6 <= bytes.count {
        defer { offset += 1 }
        guard bytes[offset] == 0xE2 || bytes[offset] == 0xE3, let ending = ending(behindMarkAt: offset, bytes, block)
        else { continue }
        found.append(ending)
      }
      return found
    }
  }

  private static func ending(
    behindMarkAt offset: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ block: Block
  ) -> WordEnding? {
    guard let mark = UTF8Scalar.first(at: offset, in: bytes), closingMarks.contains(mark.scalar),
      let last = UTF8Scalar.last(before: offset, in: bytes), HangulSyllable(last) != nil,
      let particle = WordEnding.particle(at: offset + mark.length, in: bytes), particles.contains(particle.text)
    else { return nil }
    let word = WordEnding.word(endingAt: offset, in: bytes)
    guard let right = SpokenEnding.corrected(particle.text, behind: word) else { return nil }
    return WordEnding(
      word: word, particle: block.offsets.documentRange(particle.range), written: particle.text, right: right)
  }

  private static let closingMarks: Set<Unicode.Scalar> = ["’", "”", "」", "』", "》", "〉"]
  private static let particles: Set<String> = [
    "을", "를", "은", "는", "이", "가", "와", "과", "로", "으로", "라고", "라는",
  ]
}
