import LinguisticText
import Readings

/// A rendering that is meant as the Sino-Korean reading of its original but is not, in one syllable.
struct SinoKoreanSlip: Equatable {
  enum Kind: Equatable {
    /// The syllable is no reading of the character.
    case noReading(character: String)
    /// It is, but not at this place of a word (두음법칙; 률, 렬 behind a vowel).
    case wrongForm
  }

  var kind: Kind
  /// The right reading, one syllable a character.
  var reading: String

  /// The slip of a rendering; nil where it reads the original, or is something else than a reading.
  ///
  /// - Parameters:
  ///   - rendering: without spaces.
  ///   - original: as it stands in the text.
  init?(_ rendering: String, for original: String) {
    let (word, characters) = (Array(rendering.unicodeScalars), Array(original.unicodeScalars))
    guard word.count == characters.count, (2...longestWord).contains(word.count),
      word.allSatisfy({ HangulSyllable($0) != nil }), characters.allSatisfy({ Script($0) == .han }),
      let usual = WordReader.read(original).sinoKorean.map({ Array($0.unicodeScalars) }), usual.count == word.count,
      usual != word, !NaturalizedWords.have(rendering, for: ComparisonKey.original(original))
    else { return nil }
    let pair = Pair(word: word, characters: characters, usual: usual)
    let unread = word.indices.filter { !Readback.isSinoKorean(word[$0], of: characters[$0]) }
    if unread.isEmpty {
      guard let slip = Self.wrongForm(pair, original) else { return nil }
      self.init(kind: .wrongForm, reading: slip)
    } else {
      guard pair.isOneSyllable(unread), pair.isSlip(at: unread[0]), !pair.isTranslated(at: unread[0]),
        !Self.isKnown(rendering, original),
        !NaturalizedWords.cover(
          unread[0], of: word, for: Array(ComparisonKey.original(original).unicodeScalars))
      else { return nil }
      self.init(
        kind: .noReading(character: String(characters[unread[0]])), reading: pair.corrected(at: unread))
    }
  }

  /// The right reading of a rendering whose syllables all read their characters, one of them in the wrong form.
  private static func wrongForm(_ pair: Pair, _ original: String) -> String? {
    if let place = pair.misformedSyllable { return pair.corrected(at: [place]) }
    let sounds = PopularSounds.of(ComparisonKey.original(original))
    let usual = String(String.UnicodeScalarView(pair.usual))
    return sounds.contains(usual) && !sounds.contains(String(String.UnicodeScalarView(pair.word))) ? usual : nil
  }

  /// Whether a rendering is one of a name that goes by another language (몽골족 for 蒙古族).
  private static func isKnown(_ rendering: String, _ original: String) -> Bool {
    guard let name = NameException.of(original) else { return false }
    return ([name.form] + name.otherForms).contains { ComparisonKey.rendering($0) == rendering }
  }

  private init(kind: Kind, reading: String) {
    self.kind = kind
    self.reading = reading
  }
}

/// Characters of the longest original looked at.
private let longestWord = 12

/// A rendering with its original, syllable by character.
private struct Pair {
  let word: [Unicode.Scalar]
  let characters: [Unicode.Scalar]
  /// The usual reading.
  let usual: [Unicode.Scalar]

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

  // MARK: - A syllable that is no reading

  /// Whether the syllable belongs to a noun of two that stands for its characters by meaning: 철도 for 鐵路 in 집집선철도.
  func isTranslated(at place: Int) -> Bool {
    [place - 1, place].contains { first in
      guard first >= 0, first + 1 < word.count else { return false }
      let source = [characters[first], characters[first + 1]].map(HanFolding.fold)
      let target = String(String.UnicodeScalarView([word[first], word[first + 1]]))
      return GenericTerms.renderings(of: source).contains(target)
    }
  }

  /// Whether the one syllable that reads nothing is a slip: all but alike to the reading, and no other tongue's sound.
  func isSlip(at place: Int) -> Bool {
    guard HanjaWords.have(characters[place]) else { return false }
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

  private func isMandarin(_ syllable: Unicode.Scalar, of character: Unicode.Scalar) -> Bool {
    let renderings = CharacterReadings.renderings(of: character)
    return renderings.mandarin.contains(String(syllable)) || renderings.variants.contains(String(syllable))
  }

  private func isSound(_ syllable: Unicode.Scalar, of character: Unicode.Scalar) -> Bool {
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

  // MARK: - A syllable in the wrong form

  /// The place of a syllable whose initial is not what its place in the word asks for, where a known word shows it.
  var misformedSyllable: Int? {
    let places = word.indices.filter { word[$0] != usual[$0] }
    guard places.count == 1, let place = places.first, isInitialChange(word[place], usual[place]) else { return nil }
    if place == 0, beginsWithN { return place }
    guard !word.indices.allSatisfy({ isSound(word[$0], of: characters[$0]) })
    else { return nil }
    if place == 0 {
      return !Self.surnames.contains(HanFolding.fold(characters[0])) && isWritten(usual, at: 0) ? place : nil
    }
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

  /// Whether it begins with ㄴ where no word does (년주 for 年柱), and with no sound of Mandarin; the words for counting that do
  /// (년, 냥, 녀석) stand in no bracket with other characters.
  ///
  /// > Source: 한글 맞춤법 제10항.
  private var beginsWithN: Bool {
    guard let first = HangulSyllable(word[0]), HangulSyllable.leads[first.lead] == "ㄴ" else { return false }
    return !CharacterReadings.renderings(of: characters[0]).mandarin.contains(String(word[0]))
      && !characters.contains { Self.numerals.contains($0) }
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

  /// Whether two syllables from `place` on are a word that is written in the characters there.
  private func isWritten(_ syllables: [Unicode.Scalar], at place: Int) -> Bool {
    guard place >= 0, place + 1 < syllables.count else { return false }
    return (0...1).allSatisfy {
      HanjaWords.isWritten(syllables[place], syllables[place + 1], with: characters[place + $0], at: $0...$0)
    }
  }

  /// Surnames that their bearers may write with ㄹ (류성룡).
  ///
  /// > Source: 가족관계등록예규 제520호 (2007); 표준국어대사전, entries of surnames.
  private static let surnames = Set("李柳劉林羅梁呂盧魯廉陸龍連雷".unicodeScalars.map(HanFolding.fold))
}
