import LinguisticText
import Readings

/// Syllables in the wrong form at their place of a word.
extension SinoKoreanPair {
  /// The place of a syllable whose initial is not what its place in the word asks for, where a known word shows it.
  var misformedSyllable: Int? {
    let places = word.indices.filter { word[$0] != usual[$0] }
    guard places.count == 1, let place = places.first, isInitialChange(word[place], usual[place]) else { return nil }
    if place == 0, beginsWithN || beginsWithR { return place }
    // All by sound, or all but one of a longer name of which the syllable in question is by sound, too (환방량화 for 幻方量化).
    let sounds = word.indices.count { isSound(word[$0], of: characters[$0]) }
    let official = word.indices.filter(isOfficial)
    let mayBeName = word.count > 3 && official.count + 1 == word.count && official.contains(place)
    guard sounds < word.count, !mayBeName else { return nil }
    if place == 0 {
      return !Self.surnames.contains(HanFolding.fold(characters[0])) && isWritten(usual, at: 0) ? place : nil
    }
    if starts.contains(place), isWritten(usual, at: place) { return place }
    if HanFolding.fold(characters[place]) == "率" || isMisplacedRyeol(place) { return place }
    // Inside a word of two, ㄹ is the rule (이릉 李陵); a word of its own behind others begins as one (통일|연맹).
    if word.count == 2, HangulSyllable(word[place]).map({ HangulSyllable.leads[$0.lead] == "ㄹ" }) == true { return nil }
    if isWordBehindWord(place) || isWordBehindPrefix(place) || isInitialInside(place) { return place }
    if place > 1, isWritten(word, at: place) { return nil }
    let before = isWritten(usual, at: place - 1) && !isWritten(word, at: place - 1)
    let behind = place + 1 < word.count && isWritten(usual, at: place) && !isWritten(word, at: place)
    // Behind a first character that may stand before a whole word (大禮堂 대예당) both forms are written.
    if place == 1, word.count > 2 { return before && !isWritten(word, at: 1) && !isWritten(usual, at: 1) ? place : nil }
    return before || behind ? place : nil
  }

  /// Whether the place of the wrong form has 렬, 률, 열 or 율, which go by the sound before them.
  func isRate(at place: Int) -> Bool {
    let syllables: Set<Unicode.Scalar> = ["렬", "률", "열", "율"]
    return place > 0 && syllables.contains(word[place]) && syllables.contains(usual[place])
  }

  /// A syllable as words begin with it: 이 for 리, 낙 for 락.
  ///
  /// > Source: 한글 맞춤법 제10항–제12항.
  static func initialForm(of syllable: Unicode.Scalar) -> Unicode.Scalar {
    guard let parts = HangulSyllable(syllable) else { return syllable }
    let lead = HangulSyllable.leads[parts.lead]
    let isDropped = vowelsOfI.contains(HangulSyllable.vowels[parts.vowel])
    guard lead == "ㄹ" || lead == "ㄴ" && isDropped,
      let initial = HangulSyllable.leads.firstIndex(of: isDropped ? "ㅇ" : "ㄴ")
    else { return syllable }
    return Unicode.Scalar(syllable.value + UInt32(initial) * 588 - UInt32(parts.lead) * 588) ?? syllable
  }

  /// Whether it begins with ㄴ where no word does (년주 for 年柱), and with no sound of Mandarin; the words for counting that do
  /// (년, 냥, 녀석) stand in no bracket with other characters.
  ///
  /// > Source: 한글 맞춤법 제10항.
  private var beginsWithN: Bool {
    guard let first = HangulSyllable(word[0]), HangulSyllable.leads[first.lead] == "ㄴ" else { return false }
    return !CharacterReadings.renderings(of: characters[0]).mandarin.contains(String(word[0]))
      && !characters.contains { Self.numerals.contains($0) }
  }

  /// Whether it begins with ㄹ where no word does (란당 for 鸞堂), no surname and with no sound of Mandarin, and others are no such sounds
  /// either; names of other languages (라마 for 喇嘛) have sounds of it.
  ///
  /// > Source: 한글 맞춤법 제11항, 제12항.
  private var beginsWithR: Bool {
    guard let first = HangulSyllable(word[0]), HangulSyllable.leads[first.lead] == "ㄹ",
      !Self.surnames.contains(HanFolding.fold(characters[0])), !isMandarin(word[0], of: characters[0]),
      !characters.contains(where: { Self.numerals.contains($0) })
    else { return false }
    return word.indices.dropFirst().contains { !isMandarin(word[$0], of: characters[$0]) }
  }

  /// Whether a syllable is 렬 or 률 behind a vowel or ㄴ, or 열 or 율 behind another consonant, in no word of three
  /// characters, which may be a person's name.
  ///
  /// > Source: 한글 맞춤법 제11항 붙임 1.
  private func isMisplacedRyeol(_ place: Int) -> Bool {
    // A word of its own begins like one: 경열전.
    guard word.count != 3, word.count == 2 || !isWritten(word, at: place), let before = HangulSyllable(word[place - 1])
    else { return false }
    let isOpen = before.final == 0 || HangulSyllable.finals[before.final - 1] == "ㄴ"
    switch word[place] {
    case "렬", "률": return isOpen && (usual[place] == "열" || usual[place] == "율")
    case "열", "율": return !isOpen && (usual[place] == "렬" || usual[place] == "률")
    default: return false
    }
  }

  /// Whether the second of two words of two characters begins as only the inside of words does: 회계년도 for 會計年度.
  ///
  /// Not behind numerals (90년대 九十年代). > Source: 한글 맞춤법 제10항–제12항 붙임.
  private func isWordBehindWord(_ place: Int) -> Bool {
    guard place == 2, word.count == 4, isWritten(usual, at: 0), isWritten(usual, at: 2) else { return false }
    return !characters[..<2].contains { Self.numerals.contains($0) }
  }

  /// Whether the second syllable of a known word has the initial of a first one: 은익 for 隱匿.
  ///
  /// Not in numbers (십육) and repetitions (연연하다), where both forms are right by turns.
  private func isInitialInside(_ place: Int) -> Bool {
    guard word.count == 2, place == 1, characters[0] != characters[1], isWritten(usual, at: 0),
      !characters.contains(where: { Self.numerals.contains($0) }), let form = HangulSyllable(word[1])
    else { return false }
    return ["ㅇ", "ㄴ"].contains(HangulSyllable.leads[form.lead]) && usual[1] != "열" && usual[1] != "율"
      && CharacterReadings.usualSinoKorean(characters[1])?.inside == String(usual[1])
  }

  /// Whether a word of two characters begins as only the inside of words does behind a prefix: 신녀성 for 新女性.
  private func isWordBehindPrefix(_ place: Int) -> Bool {
    place == 1 && word.count == 3 && Self.prefixes.contains(HanFolding.fold(characters[0])) && isWritten(usual, at: 1)
      && !isWritten(usual, at: 0)
  }

  private static let numerals = Set("一二三四五六七八九十百千萬万數数幾几".unicodeScalars)

  /// > Source: 한글 맞춤법 제10항–제12항 붙임, «접두사처럼 쓰이는 한자»; behind 破 and 未 the inner form is kept by custom (파렴치).
  private static let prefixes = Set("新空逆沒".unicodeScalars.map(HanFolding.fold))

  /// Whether two syllables differ by the rules on initials: 녀 여, 력 역, 락 낙.
  private func isInitialChange(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    guard let left = HangulSyllable(one), let right = HangulSyllable(other), left.vowel == right.vowel,
      left.final == right.final
    else { return false }
    let leads = Set([HangulSyllable.leads[left.lead], HangulSyllable.leads[right.lead]])
    let isDropped = Self.vowelsOfI.contains(HangulSyllable.vowels[left.vowel])
    return isDropped ? leads == ["ㄹ", "ㅇ"] || leads == ["ㄴ", "ㅇ"] : leads == ["ㄹ", "ㄴ"]
  }

  /// The vowels before which ㄴ and ㄹ are dropped; before the others ㄹ becomes ㄴ.
  ///
  /// > Source: 한글 맞춤법 제10항–제12항.
  private static let vowelsOfI = Set("ㅑㅕㅖㅛㅠㅣ".unicodeScalars)

  /// Surnames that their bearers may write with ㄹ (류성룡).
  ///
  /// > Source: 가족관계등록예규 제520호 (2007); 표준국어대사전, entries of surnames.
  private static let surnames = Set("李柳劉林羅梁呂盧魯廉陸龍連雷".unicodeScalars.map(HanFolding.fold))
}
