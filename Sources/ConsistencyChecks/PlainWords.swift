import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// Particles that do not agree with the word before them, whatever it is, where no word of Korean can end so: 복합시설를,
/// 프로젝트을.
///
/// Behind a final consonant 를 and 와 are the end of nothing else, nor is 는 behind ㅇ and ㄹ and behind compounds of
/// Chinese origin (생산능력는); behind a vowel 을 and 은 are where no verb in ㅅ (결정지을) and none of a few nouns (산마을) ends in
/// them. The other particles are the ends of too many words (먹는, 작가, 효과).
///
/// > Source: 표준국어대사전; 한글 맞춤법 제18항 (1), (2) for the verbs.
enum PlainWords {
  /// Those of a block, in order. O(bytes).
  static func endings(in block: Block) -> [WordEnding] {
    var text = block.text
    return text.withUTF8 { bytes in
      var found: [WordEnding] = []
      // A syllable is of three bytes.
      for end in stride(from: 2 * width, through: bytes.count, by: 1) where isParticle(endingAt: end, bytes) {
        let word = WordEnding.word(endingAt: end - width, in: bytes)
        let written = String(decoding: bytes[(end - width)..<end], as: UTF8.self)
        guard isJudged(Array(word.unicodeScalars), written), let right = SpokenEnding.corrected(written, behind: word),
          WordEnding.particle(at: end - width, in: bytes)?.text == written
        else { continue }
        found.append(
          WordEnding(
            word: word, particle: block.offsets.documentRange((end - width)..<end), written: written, right: right))
      }
      return found
    }
  }

  private static func isJudged(_ word: [Unicode.Scalar], _ particle: String) -> Bool {
    guard let last = word.last else { return false }
    switch particle {
    // Not of two particles in a row, of which nobody can tell which was meant.
    case "를": return last != "을"
    case "와": return word.count > 2
    // No verb ends in ㅇ, and ㄹ falls out before 는.
    case "는":
      return word.count > 1 && HangulSyllable(last).map { [8, 21].contains($0.final) } ?? false || isCompound(word)
    case "은": return word.count > 2 && HangulSyllable(last)?.final == 0 && !syllablesBefore은.contains(last)
    default: return word.count > 1 && !syllablesBefore을.contains(last)
    }
  }

  /// Whether a word of three syllables and more ends in a usual noun of two that is of Chinese origin, as the stem of
  /// a verb hardly does: 생산능력, but not 굶어죽는.
  private static func isCompound(_ word: [Unicode.Scalar]) -> Bool {
    let noun = word.suffix(2)
    return word.count > 2 && noun.last != "죽" && noun.allSatisfy { CharacterReadings.isSinoKorean($0) }
      && HanjaWords.isWord(noun) && CommonWords.isWord(noun)
  }

  /// Whether one of the particles ends there.
  private static func isParticle(endingAt end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch (bytes[end - 3], bytes[end - 2], bytes[end - 1]) {
    // 를; 는
    case (0xEB, 0xA5, 0xBC), (0xEB, 0x8A, 0x94): true
    // 와; 을; 은
    case (0xEC, 0x99, 0x80), (0xEC, 0x9D, 0x84), (0xEC, 0x9D, 0x80): true
    default: false
    }
  }

  /// 가을, 마을, 노을, 고을; 지을, 이을, 나을, 그을, 부을, 저을 of verbs; 게을(러).
  private static let syllablesBefore을 = Set("가마노고지이나그부저게개".unicodeScalars)
  /// 나은, 지은, 이은, 부은, 그은, 저은 of verbs; 결초보은.
  private static let syllablesBefore은 = Set("나지이부그저보".unicodeScalars)
  private static let width = 3
}
