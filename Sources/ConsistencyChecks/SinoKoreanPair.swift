import LinguisticText
import Readings

/// A rendering with its original, syllable by character.
struct SinoKoreanPair {
  let word: [Unicode.Scalar]
  let characters: [Unicode.Scalar]
  /// The usual reading.
  let usual: [Unicode.Scalar]
  /// Syllables with a space before them, which begin words.
  var starts: Set<Int> = []
  /// What the text says of the name.
  var evidence = NameEvidence()

  var original: String { String(String.UnicodeScalarView(characters)) }

  /// Whether the original is the name of a person, by its characters, or may be one and the text says so.
  var isPerson: Bool {
    word.count == 3 && WordReader.isPersonName(original)
      || isNamed && WordReader.mayBePersonName(original)
  }

  /// Whether the text shows in one way or another that it names a person.
  private var isNamed: Bool { evidence.isPerson || evidence.isAmongPersons }

  /// The reading of the first character as the surname that it is here, where that is another than in words: 심 for 沈.
  ///
  /// The first two must be no word (not in 침몰선 for 沈沒船), and, without anything in the text that says so, nor the last two.
  var surname: Unicode.Scalar? {
    guard let surname = WordReader.sinoKoreanSurname(characters[0]), NameException.of(original) == nil else {
      return nil
    }
    // A listed name: 심괄 for 沈括.
    if evidence.isPerson, word.count < 4, usual[0] == surname { return surname }
    guard isPerson,
      !(0..<characters.count - 1).contains(where: {
        ($0 == 0 && characters.count > 2 || !evidence.isPerson)
          && HanjaWords.isWord(characters: characters[$0], characters[$0 + 1])
      })
    else { return nil }
    return surname
  }

  /// Whether it may be a person's name, and none of its characters is a word with the next.
  var isName: Bool {
    isPerson && !KnownPlaces.have(original) && !(0..<word.count - 1).contains { isWritten(usual, at: $0) }
  }

  func corrected(at places: [Int]) -> String {
    var scalars = word
    for place in places { scalars[place] = usual[place] }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Whether places have one syllable for one character: one place, or both of 홀홀 for 孑孑.
  func isOneSyllable(_ places: [Int]) -> Bool {
    guard let first = places.first else { return false }
    return places.count == 1
      || word.count > 3 && places.allSatisfy { word[$0] == word[first] && characters[$0] == characters[first] }
  }

  /// Whether the syllable stands for its character by meaning (상 for 獎 in 창작상), or belongs to a noun of two that does so (철도
  /// for 鐵路 in 집집선철도, 성인 for 成年 in 성인례).
  func isTranslated(at place: Int) -> Bool {
    let nouns = [place - 1, place].filter { $0 >= 0 && $0 + 1 < word.count }.map { first in
      (
        source: [characters[first], characters[first + 1]].map(HanFolding.fold),
        target: String(String.UnicodeScalarView([word[first], word[first + 1]]))
      )
    }
    if nouns.contains(where: { GenericTerms.renderings(of: $0.source).contains($0.target) }) { return true }
    // What sounds alike is a slip all the same: 야밤도주 for 夜半逃走.
    let readings = CharacterReadings.sinoKorean(characters[place]).compactMap(\.unicodeScalars.first)
    if readings.contains(where: { ConfusedLetters.differ($0, word[place]) }) { return false }
    return GenericTerms.renderings(of: [HanFolding.fold(characters[place])]).contains(String(word[place]))
      || word.count == 3 && nouns.contains { CommonWords.isRendering($0.target, of: $0.source[...]) }
      || isOtherWord(at: place)
  }

  /// Whether an original of several words of two characters has one for which another word stands that is written with one of
  /// its characters: 방지, which is 防止, in 위해방지조례 for 危害防制條例. The other word is meant, as Korean law and trade have it;
  /// four characters are mostly an idiom, which is read.
  private func isOtherWord(at place: Int) -> Bool {
    guard word.count > 4, word.count.isMultiple(of: 2) else { return false }
    return stride(from: 0, to: word.count, by: 2).allSatisfy { first in
      guard (first...first + 1).contains(place) else { return isWritten(word, at: first) }
      return isWord(place, with: first == place ? first + 1 : first)
    }
  }

  /// Whether the syllable and its neighbour are a word that is written with the neighbour's character.
  private func isWord(_ place: Int, with neighbour: Int) -> Bool {
    let first = min(place, neighbour)
    let position = neighbour - first
    return HanjaWords.isWritten(
      word[first], word[first + 1], with: characters[neighbour], at: position...position)
  }

  /// Whether the one syllable that reads nothing is a slip: all but alike to the reading, and no other tongue's sound.
  func isSlip(at place: Int) -> Bool {
    // Names of persons have characters that no word has.
    guard evidence.isPerson || HanjaWords.have(characters[place]), !isHalfOfName(at: place) else { return false }
    if isPersonButFor(place) || isPlaceButFor(place) { return true }
    // Four characters of which three are read in Sino-Korean are enough, unless the next may be transcribed too.
    let isAmongReadings =
      word.count > 3
      && [place - 1, place + 1].allSatisfy {
        !word.indices.contains($0) || !isMandarin(word[$0], of: characters[$0])
      }
    let readings = CharacterReadings.sinoKorean(characters[place]).compactMap(\.unicodeScalars.first)
    let isConfused = readings.contains { ConfusedLetters.differ($0, word[place]) }
    // A word of Korean in just these characters, with a letter that is easily confused: what sounds like another tongue
    // does so by chance, unless all of it does (발취 for 拔萃).
    let isWordOfKorean = word.count == 2 && isConfused && isWritten(usual, at: 0)
    let isForeign =
      isWordOfKorean
      ? word.indices.allSatisfy { isMandarin(word[$0], of: characters[$0]) }
      : isSound(word[place], of: characters[place]) || isTranscribed(but: place)
    guard isAmongReadings || !isForeign else { return false }
    let alike = readings.map { Self.likeness($0, word[place]) }.max() ?? 0
    // Of two characters half of the word is wrong: the reading must be a word, and what differs easily confused,
    // lest it be a translation (철도 for 鐵路, 장례 for 喪禮).
    if word.count == 2 { return alike == 3 || alike == 2 && isConfused && isWritten(usual, at: 0) }
    return alike == 3
      || alike == 2 && (word.count > 3 || isConfused || HangulSyllable(word[place])?.hasFinal == true)
  }

  /// Whether it is the name of a person, of which the other characters are read in Korean, one at least with what is no sound of
  /// it in Mandarin, and this syllable is no sound either: 배배화 for 蔡培火, 이영 for 李冰. Not where it makes another word with its
  /// neighbour's character (전원 in 전원인 for 田莊人), unless that is the other half of a given name (문경 in 옹문경 for 翁文灝).
  private func isPersonButFor(_ place: Int) -> Bool {
    guard isPerson, word.count == 3 || place == 1, isOnlyWrong(place) else { return false }
    return !word.indices.contains { other in
      abs(other - place) == 1 && isWord(place, with: other) && isOther(min(place, other))
    }
  }

  /// Whether a word of two syllables in what may be a name is likely meant as such: a usual one where the text says that it is a
  /// person, and no given name that is no word of Chinese origin.
  private func isOther(_ first: Int) -> Bool {
    if evidence.isPerson || word.count == 2 { return CommonWords.isWord(word[first...first + 1]) }
    return first == 0 || HanjaWords.isWord(characters: characters[1], characters[2])
  }

  /// Whether it is the name of a place in China that is read in Korean but for this syllable: 책계 for 績溪.
  private func isPlaceButFor(_ place: Int) -> Bool {
    guard KnownPlaces.have(original) || evidence.isPlace && word.count < 4, NameException.of(original) == nil,
      isOnlyWrong(place), !HanjaWords.isWord(word[...])
    else { return false }
    // Half read and half by sound, with a slip: 고숭 for 高雄.
    let sounds = CharacterReadings.renderings(of: characters[place]).mandarin.compactMap(\.unicodeScalars.first)
    return !sounds.contains { Self.likeness($0, word[place]) > 1 }
      && !word.indices.contains { abs($0 - place) == 1 && isWord(place, with: $0) }
  }

  /// Whether all other syllables read their characters, one at least with what is no sound of it in Mandarin, and this one has no
  /// sound of its character. Where the text says that it is a person, attested misspellings of the sound are none.
  private func isOnlyWrong(_ place: Int) -> Bool {
    guard !isSound(word[place], of: characters[place]) else { return false }
    let others = word.indices.filter { $0 != place }
    return others.allSatisfy { Readback.isSinoKorean(word[$0], of: characters[$0]) }
      && others.contains { isNamed ? !isOfficial($0) : !isMandarin(word[$0], of: characters[$0]) }
  }

  /// Letters that agree, of lead, vowel and final; vowels that sound alike today count as one.
  private static func likeness(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Int {
    guard let left = HangulSyllable(one), let right = HangulSyllable(other) else { return 0 }
    return (left.lead == right.lead ? 1 : 0) + (heard(left.vowel) == heard(right.vowel) ? 1 : 0)
      + (left.final == right.final ? 1 : 0)
  }

  /// ㅐ as ㅔ, ㅒ as ㅖ, ㅙ and ㅚ as ㅞ.
  private static func heard(_ vowel: Int) -> Int {
    switch vowel {
    case 1: 5
    case 3: 7
    case 10, 11: 15
    default: vowel
    }
  }

  /// Whether the syllable is the official sound of its character (이 in 충이 for 忠義, 루 in 공도오루 for 公道五路), and not by chance in
  /// a longer word (체면불구 for 體面不顧).
  private func isHalfOfName(at place: Int) -> Bool {
    isOfficial(place)
      && (word.count < 4
        || place + 1 == word.count && GenericTerms.term(String(characters[place]))?.category == "place-tail")
  }

  func isMandarin(_ syllable: Unicode.Scalar, of character: Unicode.Scalar) -> Bool {
    let renderings = CharacterReadings.renderings(of: character)
    return renderings.mandarin.contains(String(syllable)) || renderings.variants.contains(String(syllable))
  }

  /// Whether a syllable is the official sound of its character.
  func isOfficial(_ place: Int) -> Bool {
    CharacterReadings.renderings(of: characters[place]).mandarin.contains(String(word[place]))
  }

  func isSound(_ syllable: Unicode.Scalar, of character: Unicode.Scalar) -> Bool {
    let renderings = CharacterReadings.renderings(of: character)
    let text = String(syllable)
    return renderings.mandarin.contains(text) || renderings.variants.contains(text)
      || renderings.japanese.contains(text)
  }

  /// Whether all other syllables may be transcribed from Mandarin or Japanese: then it is no reading at all.
  ///
  /// Where the reading is a Korean word, Japanese says nothing.
  private func isTranscribed(but place: Int) -> Bool {
    let isKorean =
      word.count == 2
      ? HanjaWords.isWord(word[...]) && isWritten(usual, at: 0)
      : isWritten(usual, at: place - 1) || isWritten(usual, at: place)
    return word.indices.allSatisfy {
      $0 == place || (isKorean ? isMandarin(word[$0], of: characters[$0]) : isSound(word[$0], of: characters[$0]))
    }
  }

  /// Whether two syllables from `place` on are a word that is written in the characters there.
  func isWritten(_ syllables: [Unicode.Scalar], at place: Int) -> Bool {
    guard place >= 0, place + 1 < syllables.count else { return false }
    return (0...1).allSatisfy {
      HanjaWords.isWritten(syllables[place], syllables[place + 1], with: characters[place + $0], at: $0...$0)
    }
  }
}
