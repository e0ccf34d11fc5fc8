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
      usual != word
    else { return nil }
    let pair = Pair(word: word, characters: characters, usual: usual)
    let unread = word.indices.filter { !Readback.isSinoKorean(word[$0], of: characters[$0]) }
    if unread.isEmpty {
      // Behind a first character that may stand before a whole word (大禮堂 대예당) both forms are written.
      guard let place = pair.misformedSyllable, place != 1 || word.count == 2 else { return nil }
      self.init(kind: .wrongForm, reading: pair.corrected(at: place))
    } else {
      guard unread.count == 1, pair.isSlip(at: unread[0]),
        !NaturalizedWords.have(rendering, for: ComparisonKey.original(original)), !Self.isKnown(rendering, original),
        !NaturalizedWords.cover(
          unread[0], of: word, for: Array(ComparisonKey.original(original).unicodeScalars))
      else { return nil }
      self.init(
        kind: .noReading(character: String(characters[unread[0]])), reading: pair.corrected(at: unread[0]))
    }
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

  func corrected(at place: Int) -> String {
    var scalars = word
    scalars[place] = usual[place]
    return String(String.UnicodeScalarView(scalars))
  }

  // MARK: - A syllable that is no reading

  /// Whether the one syllable that reads nothing is a slip: all but alike to the reading, and no other tongue's sound.
  func isSlip(at place: Int) -> Bool {
    guard !isSound(word[place], of: characters[place]), !isTranscribed(but: place) else { return false }
    let readings = CharacterReadings.sinoKorean(characters[place]).compactMap(\.unicodeScalars.first)
    let alike = readings.map { Self.likeness($0, word[place]) }.max() ?? 0
    // Of two characters half of the word is wrong: only what is another word is certain. Syllables without final agree
    // in that soon.
    if word.count == 2 { return alike >= 2 && (alike == 3 || isOtherWord) }
    return alike == 3 || alike == 2 && (word.count > 3 || HangulSyllable(word[place])?.hasFinal == true)
  }

  /// Whether rendering and reading are two words: 개발 for 啓發, which is 계발.
  private var isOtherWord: Bool {
    HanjaWords.isWord(word[...]) && isWritten(usual, at: 0)
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

  private func isSound(_ syllable: Unicode.Scalar, of character: Unicode.Scalar) -> Bool {
    let renderings = CharacterReadings.renderings(of: character)
    let text = String(syllable)
    return renderings.mandarin.contains(text) || renderings.variants.contains(text)
      || renderings.japanese.contains(text)
  }

  /// Whether all other syllables may be transcribed from Mandarin or Japanese: then it is no reading at all.
  private func isTranscribed(but place: Int) -> Bool {
    word.indices.allSatisfy { $0 == place || isSound(word[$0], of: characters[$0]) }
  }

  // MARK: - A syllable in the wrong form

  /// The place of a syllable whose initial is not what its place in the word asks for, where a known word shows it.
  var misformedSyllable: Int? {
    let places = word.indices.filter { word[$0] != usual[$0] }
    guard places.count == 1, let place = places.first, isInitialChange(word[place], usual[place]),
      !word.indices.allSatisfy({ isSound(word[$0], of: characters[$0]) })
    else { return nil }
    if place == 0 {
      return !Self.surnames.contains(HanFolding.fold(characters[0])) && isWritten(usual, at: 0) ? place : nil
    }
    if HanFolding.fold(characters[place]) == "率" { return place }
    let before = isWritten(usual, at: place - 1) && !isWritten(word, at: place - 1)
    let behind = place + 1 < word.count && isWritten(usual, at: place) && !isWritten(word, at: place)
    return before || behind ? place : nil
  }

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
