import LinguisticText
import Readings

/// Whether Hangul reads Chinese characters, by any of their readings.
enum Readback {
  /// Whether the last syllables of a word are readings of the characters, one each: Sino-Korean or transcribed.
  static func isReading(_ word: [Unicode.Scalar], of characters: [Unicode.Scalar]) -> Bool {
    let syllables = word.filter { Script($0) == .hangul }
    guard syllables.count >= characters.count else { return false }
    let last = syllables.suffix(characters.count)
    if zip(last, characters).allSatisfy({ isSinoKorean($0, of: $1) }) { return true }
    let explained = RenderingExplainer().explain(
      target: String(String.UnicodeScalarView(syllables)), source: String(String.UnicodeScalarView(characters)))
    return explained.method == .transcription && !explained.path.contains { $0.by == .unaligned || $0.by == .similar }
  }

  /// Whether a syllable is a Sino-Korean reading of a character, with 두음법칙 or without.
  static func isSinoKorean(_ syllable: Unicode.Scalar, of character: Unicode.Scalar) -> Bool {
    CharacterReadings.sinoKorean(character).contains { $0.unicodeScalars.elementsEqual(CollectionOfOne(syllable)) }
  }
}
