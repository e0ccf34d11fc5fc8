import LinguisticText
import Readings
import TranslationModel

/// A wrong character in an original of which the glossary has the right one.
struct CharacterSlip {
  /// Whether the original may be another name that sounds alike.
  let mayBeAnotherName: Bool

  /// Nil where more than a character differs, or what is seen may be another word or name.
  ///
  /// A rendering that has the sound of the right character, or the meaning of its word, and not of the wrong one shows the
  /// slip, where it goes by sound; by meaning, where the wrong character makes no word with its neighbours, for one
  /// translation may stand for two originals (人工智能, 人工智慧). Characters that sound alike, as input methods offer them, are slips in long originals;
  /// short ones are other words (国家, 國歌) or names (张伟, 张威), unless the rendering is no reading (텐센트 for 腾讯, not 腾迅).
  ///
  /// - Parameters:
  ///   - seen: the original in the bracket, folded.
  ///   - original: the glossary's, folded.
  init?(_ seen: String, for original: String, rendering: String) {
    let (one, other) = (Array(seen.unicodeScalars), Array(original.unicodeScalars))
    guard let place = Self.place(one, other) else { return nil }
    let (wrong, right) = (one[place], other[place])
    let explainer = RenderingExplainer()
    let explanation = explainer.explain(target: rendering, source: original)
    let method = explanation.path.allSatisfy { $0.by == .known } ? .translation : explanation.method
    let isBySound = method == .transcription || method == .mixed
    let showsRight =
      Self.isExplained(right, of: original, by: rendering) && !Self.isExplained(wrong, of: seen, by: rendering)
    let isName = isBySound || explanation.method != .translation && explanation.method != .sinoKorean
    mayBeAnotherName = isName && one.count < Self.leastOfHomophones && !showsRight
    guard Self.soundAlike(wrong, right) else {
      guard showsRight,
        isBySound || one.count > Self.leastOfHomophones || one.count > 2 && !Self.makesWord(place, of: one)
      else { return nil }
      return
    }
    if showsRight, one.count > 2 { return }
    let maySlip = one.count > Self.leastOfHomophones || method == .latin || !Self.isInWord(place, of: one)
    guard maySlip, !Self.isNoun(one) else { return nil }
    // A customary name (텐센트 for 腾讯) has one original; so has a name with its generic term (둥팅호).
    if method == .translation, one.count < Self.leastOfHomophones, one.count < 3 || !isName {
      guard explainer.explain(target: rendering, source: seen).method == .translation else { return nil }
    } else if one.count < 3 {
      return nil
    }
  }

  /// The place of the one character that differs, or of the first of two that are the same one (多多, 夕夕).
  static func place(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int? {
    guard one.count == other.count else { return nil }
    let places = one.indices.filter { one[$0] != other[$0] }
    guard let place = places.first, Script(one[place]) == .han, Script(other[place]) == .han else { return nil }
    let isRepeated =
      places.count < one.count && places.allSatisfy { one[$0] == one[place] && other[$0] == other[place] }
    return places.count == 1 || isRepeated ? place : nil
  }

  private static let leastOfHomophones = 4

  /// Whether a word is a common noun of its own: 研究員 beside 研究院, but not 国务员 beside 国务院.
  static func isNoun(_ word: [Unicode.Scalar]) -> Bool {
    GenericTerms.suffixes(of: String(String.UnicodeScalarView(word))).contains { $0.length == word.count }
      || CommonWords.isSource(word[...])
  }

  private static func soundAlike(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    !Set(CharacterReadings.mandarin(one)).isDisjoint(with: CharacterReadings.mandarin(other))
      || !Set(CharacterReadings.sinoKorean(one)).isDisjoint(with: CharacterReadings.sinoKorean(other))
  }

  /// Whether a character makes a word of Chinese or Korean with a neighbour, or the whole is one.
  private static func makesWord(_ place: Int, of original: [Unicode.Scalar]) -> Bool {
    if isNoun(original) { return true }
    return [place - 1, place].contains { first in
      original.indices.contains(first) && original.indices.contains(first + 1)
        && (HanjaWords.isWord(characters: original[first], original[first + 1])
          || CommonWords.isSource(original[first...(first + 1)]))
    }
  }

  /// Whether a character is half of a usual Sino-Korean word (知能 in 人工知能).
  private static func isInWord(_ place: Int, of original: [Unicode.Scalar]) -> Bool {
    guard let reading = WordReader.read(String(String.UnicodeScalarView(original))).sinoKorean else { return false }
    let syllables = Array(reading.unicodeScalars)
    guard syllables.count == original.count else { return false }
    return [place - 1, place].contains { first in
      original.indices.contains(first) && original.indices.contains(first + 1)
        && (original.count < 3 || CommonWords.isWord(syllables[first...(first + 1)]))
        && [first, first + 1].allSatisfy {
          HanjaWords.isWritten(
            syllables[first], syllables[first + 1], with: original[$0], at: ($0 - first)...($0 - first))
        }
    }
  }

  /// Whether the rendering has the sound of a character of the original, or the meaning of a word with it.
  private static func isExplained(_ character: Unicode.Scalar, of original: String, by rendering: String) -> Bool {
    RenderingExplainer().explain(target: rendering, source: original).path.contains { step in
      guard step.source.unicodeScalars.contains(character) else { return false }
      switch step.by {
      case .mandarin, .variant, .sinoKorean, .otherReading, .generic, .meaning, .known: return true
      case .identical, .similar, .unaligned: return false
      }
    }
  }
}
