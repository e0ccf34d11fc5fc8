internal import Algorithms
import LinguisticText
import Readings
import TranslationModel

/// Tells transcriptions of Mandarin that went wrong from names that came into Korean by another way: brands (까르푸),
/// readings of Cantonese or of the Korean characters, translations.
enum TranscriptionSlip {
  /// Whether the writer meant the Mandarin sounds, by the path that explains the rendering; a name with a mark between
  /// its parts is foreign to Chinese, too, and where the sentence talks of names and sounds the spelling is its subject.
  ///
  /// Every part has a counterpart, and one by sound departs from the rule; at least half of what is meant by sound is a reading of Mandarin or an attested
  /// misspelling of one; at most one character, or a third of them, is only alike, in at least a third of its letters.
  /// Or, in a name of three and more, every syllable begins like an official one (롄지뤄닝 for 룽지뤼넝) and none is a
  /// word (공푸차 for 工夫茶).
  /// Two and more characters in their Korean reading are a word of their own and count for nothing (怀柔科学城 화이러우과학성). A path
  /// without steps tells nothing against it.
  ///
  /// Complexity: O(steps).
  static func isLikely(_ gloss: Gloss) -> Bool {
    guard mayBeSound(gloss), !departsInWords(gloss.path) else { return false }
    guard !gloss.path.isEmpty else { return true }
    let path = wordBehind(gloss.path, gloss.source).map { Array(gloss.path[..<$0]) } ?? gloss.path
    if path.contains(where: { $0.by == .similar }), southernSpeakers.isIn(gloss.sentence) { return false }
    if !isWhole(gloss.source), isMostlyRead(path) || beginsInWord(path) { return false }
    return isForeignToKorean(path) && (isHeard(path) || isWholeHalfRead(path) || beginsInKorean(path))
      || everySyllableBeginsRight(path)
      || PersonSlip.isBySoundButForPart(path, gloss.source)
  }

  /// Whether nothing in the original or its sentence speaks against Mandarin sounds: no foreign name, no talk of names, no other
  /// language. O(sentence).
  static func mayBeSound(_ gloss: Gloss) -> Bool {
    guard !gloss.source.unicodeScalars.contains(where: { "·‧・•".unicodeScalars.contains($0) }),
      !talkOfNames.isIn(gloss.sentence),
      !isReadingAid(gloss),
      isNameOfItsOwn(gloss) || !ForeignNameCharacters.spell(gloss.source)
    else { return false }
    return (!otherPeoples.isIn(gloss.sentence) || isChinesePerson(gloss)) && !hasKana(gloss)
      && !ForeignNameCharacters.spellPeople(gloss)
      && !hasForeignName(gloss.path)
  }

  /// Whether a name of the tables has a form that takes the place of the transcription, or that is none but it (비야디 for 比亚迪).
  private static func isNameOfItsOwn(_ gloss: Gloss) -> Bool {
    NameException.of(gloss.source).map { $0.officialForm != nil || $0.form == gloss.official } ?? false
  }

  /// Whether sounds behind or before words are a name of another language or a coined one: 피노차 in 풍조 피노차 for 風鳥皮諾查.
  private static func hasForeignName(_ path: [RenderingStep]) -> Bool {
    func isSound(_ step: RenderingStep) -> Bool { [.mandarin, .variant, .similar].contains(step.by) }
    return path.chunked { isSound($0) == isSound($1) }.contains { run in
      run.count > 2 && run.count < path.count && run.first.map(isSound) ?? false
        && ForeignNameCharacters.spell(run.map(\.source).joined())
    }
  }

  /// Whether a syllable tells that the Korean readings are not meant: an official one that is no Korean reading of its
  /// character, or one that is none of any character. 유관 for 渝關 may be a Korean reading, 위관 a slip or not. O(steps).
  static func isForeignToKorean(_ path: [RenderingStep]) -> Bool {
    path.contains { step in
      let characters = Array(step.source.unicodeScalars), syllables = Array(step.target.unicodeScalars)
      switch step.by {
      case .mandarin, .variant, .similar:
        guard characters.count == syllables.count else { return true }
        return zip(characters, syllables).contains { character, syllable in
          !CharacterReadings.isSinoKorean(syllable)
            || step.by == .mandarin && !CharacterReadings.sinoKorean(character).contains(String(syllable))
        }
      case .sinoKorean, .otherReading, .generic, .meaning, .known, .identical, .unaligned: return false
      }
    }
  }

  /// Whether quoted characters come first, so that the bracket tells how they sound: the sign "药店(야오디엔)".
  static func isReadingAid(_ gloss: Gloss) -> Bool {
    guard gloss.direction == .sourceThenTarget, let original = gloss.sentence.firstRange(of: gloss.source) else {
      return false
    }
    return gloss.sentence[..<original.lowerBound].last.map { "\"'“‘「".contains($0) } ?? false
  }

  /// Whether a name of three characters is a Chinese person's by sound, but for one character: 천징헤 for 陈景河, whatever else its
  /// sentence is about.
  private static func isChinesePerson(_ gloss: Gloss) -> Bool {
    gloss.source.unicodeScalars.count == 3 && WordReader.beginsWithSurname(gloss.source)
      && !ForeignNameCharacters.spell(gloss.source) && gloss.path.count == 3 && gloss.path[0].by == .mandarin
      && gloss.path.count { $0.by == .mandarin } == 2
      && gloss.path.allSatisfy { [.mandarin, .variant, .similar].contains($0.by) }
  }

  /// Whether kana stand beside the original in its bracket: 오바상(歐巴桑, おばさん) came from Japanese.
  private static func hasKana(_ gloss: Gloss) -> Bool {
    guard let original = gloss.sentence.firstRange(of: gloss.source) else { return false }
    let rest = gloss.sentence[original.upperBound...].unicodeScalars.prefix { $0 != ")" && $0 != "）" }
    return rest.contains { Script($0) == .kana }
  }

  /// Words of sentences on how a name sounds or is made.
  private static let talkOfNames = WordList(["음역", "발음", "작명", "네이밍"])

  /// Whether all that departs from the rule stands inside words of Korean that are rendered so ever since (우롱 for 烏龍 in
  /// 민남우롱). O(steps).
  private static func departsInWords(_ path: [RenderingStep]) -> Bool {
    let departures = path.indices.filter { path[$0].by == .variant || path[$0].by == .similar }
    return !departures.isEmpty
      && departures.allSatisfy { index in
        let windows = (max(0, index - 3)...index).flatMap { first in
          (index..<min(path.count, first + 4)).map { path[first...$0] }
        }
        return windows.contains { steps in
          let source = Array(ComparisonKey.original(steps.map(\.source).joined()).unicodeScalars)
          let target = steps.map(\.target).joined()
          return source.count > 1
            && (CommonWords.isRendering(target, of: source[...])
              || GenericTerms.renderings(of: source).contains(target))
        }
      }
  }

  /// Peoples whose names Chinese spells by sound; Korean spells them after their own languages.
  private static let otherPeoples = WordList(["몽골", "만주어", "만주족", "여진", "거란", "티베트", "위구르", "흉노", "돌궐"])

  /// Where names are read in Cantonese, Hokkien or Hakka as often as in Mandarin: a syllable that is only alike may be theirs.
  private static let southernSpeakers = WordList([
    "홍콩", "마카오", "광둥", "광동", "싱가포르", "말레이시아", "화교", "화인", "객가", "하카", "민난", "민남", "타이완어", "대만어",
  ])

  /// Whether a step in Korean reading makes a word of Korean with the one before it or behind it: 농산 for 農產.
  private static func isInWord(_ index: Int, of path: [RenderingStep]) -> Bool {
    [index - 1, index].contains { first in
      guard path.indices.contains(first), path.indices.contains(first + 1), path[first].by == .sinoKorean,
        path[first + 1].by == .sinoKorean, let one = path[first].source.unicodeScalars.first,
        let other = path[first + 1].source.unicodeScalars.first
      else { return false }
      return HanjaWords.isWord(characters: one, other)
    }
  }

  /// Steps in Korean reading that have the sound of Mandarin as well, as sounds, where another step leaves no doubt that
  /// sounds are meant: 만 and 롱 in 꾸이만롱 for 桂满陇.
  static func asSounds(_ path: [RenderingStep]) -> [RenderingStep] {
    let isPlain = path.contains {
      ($0.by == .mandarin || $0.by == .variant) && $0.target.unicodeScalars.count > $0.source.unicodeScalars.count
    }
    guard isPlain else { return path }
    return path.enumerated().map { index, step in
      guard step.by == .sinoKorean, step.source.unicodeScalars.count == 1, !isInWord(index, of: path),
        let character = step.source.unicodeScalars.first
      else { return step }
      let sounds = CharacterReadings.renderings(of: character)
      let by: RenderingStep.Link =
        sounds.mandarin.contains(step.target) ? .mandarin : sounds.variants.contains(step.target) ? .variant : step.by
      return RenderingStep(source: step.source, target: step.target, by: by)
    }
  }

  private static func isHeard(_ path: [RenderingStep]) -> Bool {
    let path = asSounds(path)
    var heard = 0
    var alike = 0
    var strange = 0
    var read = 0
    let readings = readingsInNames(path)
    for (index, step) in path.enumerated() {
      switch step.by {
      case .variant where index + 1 == path.count && isTitle(step): break
      case .variant where path.count == 2 && isKoreanReading(step): read += 1
      case .mandarin, .variant: heard += step.source.unicodeScalars.count
      case .similar:
        guard resemblance(step) >= leastResemblance else { return false }
        if !beginsAlike(step) { strange += 1 }
        alike += 1
      case .sinoKorean where readings.contains(index): read += 1
      case .unaligned: return false
      case .sinoKorean, .otherReading, .generic, .meaning, .known, .identical: break
      }
    }
    let count = heard + alike + read
    let departs = path.contains { $0.by == .variant } || alike + read > 0
    guard departs, count > 1 || (count == 1 && path.contains { $0.by == .generic }) else { return false }
    guard heard * 2 >= count, alike <= max(1, count / 3), read * 2 <= heard || isHalfRead(path, readings)
    else { return false }
    // One syllable with another consonant needs two flawless ones beside it: 장위궈 for 장위줘.
    return strange == 0 || (count > 2 && !path.contains { $0.by == .variant })
  }

  /// Whether a misspelling is as well the Korean reading of its character, so that it says nothing in a name of two
  /// (생푸 for 生普); but for ㅗ in the place of ㅜ, which names by sound have too often to mean the reading (푸동 for 浦东).
  private static func isKoreanReading(_ step: RenderingStep) -> Bool {
    guard step.source.unicodeScalars.count == 1, let character = step.source.unicodeScalars.first,
      CharacterReadings.sinoKorean(character).contains(step.target)
    else { return false }
    return !hasOForU(step)
  }

  /// Whether a syllable has ㅗ in the place of the ㅜ of an official reading of its character.
  static func hasOForU(_ step: RenderingStep) -> Bool {
    officialReadings(of: step).contains { official, syllables in
      guard official.count == 1, let one = HangulSyllable(official[0]), let other = HangulSyllable(syllables[0])
      else { return false }
      return HangulSyllable.vowels[one.vowel] == "ㅜ" && HangulSyllable.vowels[other.vowel] == "ㅗ"
    }
  }

  /// Whether the syllables of a step begin with the consonants of an official reading, plain, aspirated or tense.
  private static func beginsAlike(_ step: RenderingStep) -> Bool {
    officialReadings(of: step).contains { official, syllables in
      zip(official, syllables).allSatisfy { one, other in
        guard let one = HangulSyllable(one), let other = HangulSyllable(other) else { return false }
        return one.lead == other.lead || series.contains { $0.contains(one.lead) && $0.contains(other.lead) }
      }
    }
  }

  /// Lead consonants that differ in breath or tension only: ㄱㄲㅋ, ㄷㄸㅌ, ㅂㅃㅍ, ㅅㅆ, ㅈㅉㅊ.
  private static let series: [Set<Int>] = [[0, 1, 15], [3, 4, 16], [7, 8, 17], [9, 10], [12, 13, 14]]

  /// Whether each character has syllables that begin with the consonants of an official reading.
  private static func everySyllableBeginsRight(_ path: [RenderingStep]) -> Bool {
    path.count > 2 && path.contains { $0.by == .mandarin }
      && path.allSatisfy { step in
        step.by != .generic
          && officialReadings(of: step).contains { official, syllables in
            zip(official, syllables).allSatisfy { one, other in
              HangulSyllable(one)?.lead == HangulSyllable(other)?.lead && HangulSyllable(one) != nil
            }
          }
      }
  }

  /// Of three letters of a syllable one at least.
  private static let leastResemblance: Float = 0.3

  /// The greatest share of letters that the syllables of a step have in common with an official reading of its
  /// character, 0 to 1.
  private static func resemblance(_ step: RenderingStep) -> Float {
    officialReadings(of: step).map { official, syllables in
      zip(official, syllables).map { Jamo.syllableSimilarity($0.value, $1.value) }.reduce(0, +) / Float(official.count)
    }.max() ?? 0
  }

  /// The official readings of a step's one character that have as many syllables as the step, beside those.
  private static func officialReadings(
    of step: RenderingStep
  ) -> [(official: [Unicode.Scalar], syllables: [Unicode.Scalar])] {
    guard let character = step.source.unicodeScalars.first, step.source.unicodeScalars.count == 1 else { return [] }
    let syllables = Array(step.target.unicodeScalars)
    return CharacterReadings.renderings(of: character).mandarin.map { Array($0.unicodeScalars) }
      .filter { $0.count == syllables.count && !$0.isEmpty }.map { ($0, syllables) }
  }
}
