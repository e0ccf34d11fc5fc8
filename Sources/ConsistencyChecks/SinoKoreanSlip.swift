import LinguisticText
import Readings
import TranslationModel

/// A rendering that is meant as the Sino-Korean reading of its original but is not, in one syllable.
struct SinoKoreanSlip: Equatable {
  enum Kind: Equatable {
    /// The syllable is no reading of the character.
    case noReading(character: String)
    /// It is, but not at this place of a word (두음법칙).
    case wrongForm
    /// It is, but not behind the sound before it: 률, 율, 렬 or 열.
    case wrongRate
    /// It is, but the word has another sound by custom (속음).
    case wrongSound
    /// It is, but not as a surname (침 for 沈).
    case wrongSurname(character: String)

    /// It is the sound of the character, in a person's name that is read else.
    case sound(character: String)

    /// Whether the characters are the ones that are meant, so that only the spelling is to be mended.
    var isSpelling: Bool { [.wrongForm, .wrongRate, .wrongSound].contains(self) }
  }

  var kind: Kind
  /// The right reading, one syllable a character.
  var reading: String
  /// Whether the original may be a person's name, and none of its characters is a word with the next.
  var isName = false

  /// The slip of a rendering; nil where it reads the original, or is something else than a reading.
  ///
  /// - Parameters:
  ///   - rendering: without spaces.
  ///   - original: as it stands in the text.
  ///   - starts: the syllables with a space before them, which begin words.
  ///   - evidence: what the text says of the name; asked for where it can change the answer only.
  init?(
    _ rendering: String, for original: String, starts: Set<Int> = [],
    evidence: @autoclosure () -> NameEvidence = NameEvidence()
  ) {
    let (word, characters) = (Array(rendering.unicodeScalars), Array(original.unicodeScalars))
    guard word.count == characters.count, (2...longestWord).contains(word.count),
      word.allSatisfy({ HangulSyllable($0) != nil }), characters.allSatisfy({ Script($0) == .han }),
      let reading = WordReader.read(original).sinoKorean.map({ Array($0.unicodeScalars) }), reading.count == word.count,
      !NaturalizedWords.have(rendering, for: ComparisonKey.original(original))
    else { return nil }
    var usual = reading
    for start in starts where usual.indices.contains(start) {
      usual[start] = SinoKoreanPair.initialForm(of: usual[start])
    }
    guard usual != word || WordReader.sinoKoreanSurname(characters[0]) != nil else { return nil }
    let evidence = evidence()
    var pair = SinoKoreanPair(word: word, characters: characters, usual: usual, starts: starts, evidence: evidence)
    if let surname = pair.surname {
      usual[0] = surname
      pair = SinoKoreanPair(word: word, characters: characters, usual: usual, starts: starts, evidence: evidence)
    }
    guard usual != word else { return nil }
    let unread = word.indices.filter { !Readback.isSinoKorean(word[$0], of: characters[$0]) }
    if unread.isEmpty {
      guard let slip = Self.spelling(pair, original) else { return nil }
      self = slip
    } else {
      guard pair.isOneSyllable(unread), pair.isSlip(at: unread[0]), !pair.isTranslated(at: unread[0]),
        !Self.isKnown(rendering, original),
        !NaturalizedWords.cover(
          unread[0], of: word, for: Array(ComparisonKey.original(original).unicodeScalars))
      else { return nil }
      self.init(
        kind: .noReading(character: String(characters[unread[0]])), reading: pair.corrected(at: unread))
      isName = pair.isName
    }
  }

  /// The slip of a person's name that is read but for one character, which is by sound.
  init?(bySoundIn gloss: Gloss) {
    guard let (reading, character) = PersonSlip.reading(of: gloss) else { return nil }
    self.init(kind: .sound(character: character), reading: reading)
    isName = true
  }

  /// The slip of a rendering whose syllables all read their characters, one of them not as it does here.
  private static func spelling(_ pair: SinoKoreanPair, _ original: String) -> SinoKoreanSlip? {
    if let surname = pair.surname, pair.word[0] != surname {
      var slip = SinoKoreanSlip(
        kind: .wrongSurname(character: String(pair.characters[0])), reading: pair.corrected(at: [0]))
      slip.isName = pair.isName
      return slip
    }
    if let place = pair.misformedSyllable {
      return SinoKoreanSlip(
        kind: pair.isRate(at: place) ? .wrongRate : .wrongForm, reading: pair.corrected(at: [place]))
    }
    let key = Array(ComparisonKey.original(original).unicodeScalars)
    return PopularSounds.corrected(pair.word, for: key).map { SinoKoreanSlip(kind: .wrongSound, reading: $0) }
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
