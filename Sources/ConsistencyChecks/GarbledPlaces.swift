import LinguisticText
import Readings
import TranslationModel

/// Known places with a rendering that is neither their official form nor a Korean reading, but resembles the former: 신추 for 新竹,
/// 전저우 for 泉州.
enum GarbledPlace {
  /// The official form of a gloss on such a place, with the generic noun that it has; nil for others, words and places of Korea
  /// among them. O(length × log places).
  static func official(of gloss: Gloss) -> String? {
    guard let (name, unit) = ReadPlace.place(gloss) else { return nil }
    let known = NameException.of(name)
    // What looks like a noun may be the last syllable of the official form: 자오시 for 礁溪.
    guard let official = known == nil ? ReadPlace.officialForm(of: name) : known?.officialForm, gloss.target != official
    else { return nil }
    var noun = unit
    // The noun may stand in Korean only: 신추시 for 新竹.
    if noun.isEmpty, gloss.target.count > 2, let last = gloss.target.last, ReadPlace.isNoun(last) {
      noun = String(last)
    }
    let rendering = String(gloss.target.dropLast(noun.count))
    let syllables = Array(rendering.unicodeScalars)
    guard (2...longest).contains(syllables.count), syllables.allSatisfy({ HangulSyllable($0) != nil }),
      rendering != official, !hasNounBehind(rendering, official), !(known?.otherForms.contains(rendering) ?? false),
      !Readback.isReading(syllables, of: Array(name.unicodeScalars)), !KoreanPlaces.have(rendering),
      gloss.method == .transcription || !CommonWords.isWord(syllables[...]), !GenericTerms.isRendering(syllables[...]),
      SinoKoreanSlip(rendering, for: name) == nil,
      !KnownPlaces.officialForms.contains(rendering), Jamo.similarity(rendering, official) >= leastLikeness
    else { return nil }
    return official + noun
  }

  /// Whether the official form stands there with something behind it: 신톈디점, but not what only repeats its last vowel (무톈위우).
  private static func hasNounBehind(_ rendering: String, _ official: String) -> Bool {
    guard rendering.hasPrefix(official) else { return false }
    let rest = rendering.dropFirst(official.count).unicodeScalars
    return rest.count > 1 || rest.contains { HangulSyllable($0).map { $0.hasFinal || $0.lead != silent } ?? true }
  }

  /// ㅇ among the leads.
  private static let silent = 11

  /// Half of the letters.
  private static let leastLikeness = 0.5
  /// Syllables.
  private static let longest = 5
}
