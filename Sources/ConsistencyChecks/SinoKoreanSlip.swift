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
  /// Whether the original may be a person's name, and none of its characters is a word with the next.
  var isName = false

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
    let pair = SinoKoreanPair(word: word, characters: characters, usual: usual)
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
      isName =
        word.count == 3 && ReadPerson.isPerson(original) && !KnownPlaces.have(original)
        && !pair.isWritten(usual, at: 0) && !pair.isWritten(usual, at: 1)
    }
  }

  /// The right reading of a rendering whose syllables all read their characters, one of them in the wrong form.
  private static func wrongForm(_ pair: SinoKoreanPair, _ original: String) -> String? {
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
