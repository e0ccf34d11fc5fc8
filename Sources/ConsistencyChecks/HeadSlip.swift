import LinguisticText
import Readings
import TranslationModel

/// Names by sound whose first character is read in Korean: 충샤오시로 for 忠孝西路, 전잉즈푸 for 全盈支付.
///
/// Such a rendering deviates from nothing, for every part of it is explained; but a name has its sound throughout.
enum HeadSlip {
  /// The form with the first character by sound as well; nil where the rendering is no such name.
  ///
  /// Two characters at least behind the first have their sound in a row, one of them in no Korean reading; what follows these is
  /// by sound too, or a noun at the end. Not where the first is a numeral, which lists of terms read (삼부중 for 三埔中), a word before a known place or a person (대베이징 for 大北京), nor
  /// a word with the next; persons are PersonSlip's. O(steps).
  static func official(of gloss: Gloss) -> String? {
    let path = gloss.path
    guard TranscriptionSlip.mayBeSound(gloss), !gloss.target.contains(" "), isHead(path, gloss.source),
      let syllable = WordReader.syllables(of: gloss.source).first
    else { return nil }
    let rest = TranscriptionSlip.official(of: gloss) ?? gloss.official ?? gloss.target
    // Not 공푸 in 공푸차 for 工夫茶, which is a word with a sound of its own.
    if gloss.deviates, rest.hasPrefix(syllable) { return path.count > 3 ? rest : nil }
    guard rest.hasPrefix(path[0].target) else { return nil }
    return syllable + rest.dropFirst(path[0].target.count)
  }

  /// The form by sound of a name that has one character inside in Korean reading, with sounds on both sides that are
  /// none: 덩하이종예 for 登海種業; nil where the rendering is no such name. O(steps).
  static func officialOfInner(_ gloss: Gloss) -> String? {
    let path = gloss.path
    guard TranscriptionSlip.mayBeSound(gloss), !gloss.target.contains(" "), (4...longest).contains(path.count),
      path.allSatisfy({ $0.source.unicodeScalars.count == 1 })
    else { return nil }
    let read = path.indices.filter { !([.mandarin, .variant].contains(path[$0].by)) }
    guard read.count == 1, let place = read.first, (1..<path.count - 1).contains(place),
      TranscriptionSlip.isRead(path[place]),
      !TranscriptionSlip.isSound(path[place]), GenericTerms.term(path[place].source)?.category != "place-tail",
      [place - 1, place + 1].allSatisfy({ !TranscriptionSlip.isReading(path[$0]) })
    else { return nil }
    let syllables = WordReader.syllables(of: gloss.source)
    guard syllables.count == path.count else { return nil }
    return syllables.joined()
  }

  /// Characters of names; what is longer has words in it.
  private static let longest = 6

  private static func isHead(_ path: [RenderingStep], _ original: String) -> Bool {
    guard path.count > 2, TranscriptionSlip.isRead(path[0]), !TranscriptionSlip.isSound(path[0]),
      !ReadPerson.isPerson(original), GenericTerms.term(path[0].source)?.category != "colour-number-measure",
      path[1...2].allSatisfy({ $0.by == .mandarin || $0.by == .variant }),
      let first = path[0].source.unicodeScalars.first, let second = path[1].source.unicodeScalars.first,
      !HanjaWords.isWord(characters: first, second)
        || !CharacterReadings.sinoKorean(second).contains(path[1].target)
    else { return false }
    let rest = String(original.dropFirst())
    let isPrefix = KnownPlaces.have(rest) || ReadPerson.isPerson(rest) || NameException.of(rest) != nil
    let behind = path.dropFirst(3)
    return !isPrefix && TranscriptionSlip.isForeignToKorean(Array(path[1...2]))
      && behind.dropLast().allSatisfy { $0.by == .mandarin || $0.by == .variant }
      && (behind.last.map { $0.by == .mandarin || $0.by == .variant || isPlaceNoun($0) } ?? true)
  }

  /// Whether a step is the noun of a place or road: 로 in 중샤오시로.
  private static func isPlaceNoun(_ step: RenderingStep) -> Bool {
    step.by == .generic && GenericTerms.term(step.source)?.category == "place-tail"
  }
}
