import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// A syllable of Hangul that was left, or typed, in the place of a character of an original: 루자쭈이(陆가嘴), 바하무트(巴哈姆트).
///
/// The miner takes no such bracket for an original, and no search finds one.
struct HangulInOriginal {
  var document: Int
  /// UTF-8 range in the document, without the brackets.
  var utf8Range: Range<Int>
  var original: String
  var syllable: String

  /// Those of all documents, in order. Complexity: O(bytes).
  static func all(in documents: [CheckedDocument]) -> [HangulInOriginal] {
    documents.enumerated().flatMap { number, checked -> [HangulInOriginal] in
      checked.document.blocks.filter { $0.language != .source }.flatMap { block -> [HangulInOriginal] in
        var text = block.text
        return text.withUTF8 { bytes in
          bytes.indices.compactMap { open in
            guard let (inner, syllable) = original(behind: open, of: bytes) else { return nil }
            return HangulInOriginal(
              document: number, utf8Range: block.offsets.documentRange(inner),
              original: String(decoding: bytes[inner], as: UTF8.self), syllable: String(syllable))
          }
        }
      }
    }
  }

  private static func original(
    behind open: Int, of bytes: UnsafeBufferPointer<UInt8>
  ) -> (inner: Range<Int>, syllable: Unicode.Scalar)? {
    // Of the brackets the round ones of ASCII, and those of three bytes, which begin so.
    guard bytes[open] == UInt8(ascii: "(") || bytes[open] == 0xE3 || bytes[open] == 0xEF,
      let opening = UTF8Scalar.first(at: open, in: bytes), let kind = GlossBracket.opened(by: opening.scalar)
    else { return nil }
    var characters: [Unicode.Scalar] = []
    var end = open + opening.length
    while let next = UTF8Scalar.first(at: end, in: bytes),
      Script(next.scalar) == .han || HangulSyllable(next.scalar) != nil
    {
      characters.append(next.scalar)
      end += next.length
      if characters.count > mostCharacters { return nil }
    }
    guard let closing = UTF8Scalar.first(at: end, in: bytes), GlossBracket.closed(by: closing.scalar) == kind,
      let syllable = oddSyllable(of: characters)
    else { return nil }
    let isRendered = renderings(before: open, of: bytes).contains {
      HalfTypedName(characters: characters, syllables: $0).showsSlip()
    }
    return isRendered ? ((open + opening.length)..<end, syllable) : nil
  }

  /// The one syllable of Hangul among at least as many characters, where it is no particle behind them.
  private static func oddSyllable(of characters: [Unicode.Scalar]) -> Unicode.Scalar? {
    let places = characters.indices.filter { Script(characters[$0]) == .hangul }
    guard characters.count > 1, places.count == 1, let place = places.first,
      place + 1 < characters.count || !particles.contains(characters[place])
    else { return nil }
    return characters[place]
  }

  private static let particles = Set("의은는이가을를과와에도로만".unicodeScalars)

  /// The last word before a place, the last two and the last three, without their spaces.
  private static func renderings(before place: Int, of bytes: UnsafeBufferPointer<UInt8>) -> [[Unicode.Scalar]] {
    var renderings: [[Unicode.Scalar]] = []
    var syllables: [Unicode.Scalar] = []
    var position = place
    while let scalar = UTF8Scalar.last(before: position, in: bytes), syllables.count < mostSyllables {
      if HangulSyllable(scalar) != nil {
        syllables.append(scalar)
      } else {
        guard scalar == " ", position < place, renderings.count + 1 < mostWords else { break }
        renderings.append(syllables.reversed())
      }
      position -= UTF8.width(scalar)
    }
    return renderings + [syllables.reversed()]
  }

  private static let mostWords = 3
  private static let mostSyllables = 24
  private static let mostCharacters = 10
}

/// An original with a syllable of Hangul, and what may be its rendering.
private struct HalfTypedName {
  var characters: [Unicode.Scalar]
  var syllables: [Unicode.Scalar]

  /// Whether the syllables render the characters one by one, in Mandarin or Korean, and it shows that the Hangul among these is none of
  /// the word: a character is rendered by sound, as no Korean word with a part in Hangul is (당나라 for 唐나라), or the Hangul is not
  /// what stands in the rendering (陆가嘴 for 루자쭈이). O(2^characters) at worst, for few have readings of two lengths.
  func showsSlip(from character: Int = 0, _ syllable: Int = 0, seen: Bool = false) -> Bool {
    guard character < characters.count else { return seen && syllable == syllables.count }
    guard syllable < syllables.count else { return false }
    let scalar = characters[character]
    if Script(scalar) == .hangul {
      return showsSlip(from: character + 1, syllable + 1, seen: seen || syllables[syllable] != scalar)
    }
    let renderings = CharacterReadings.renderings(of: scalar)
    return Set(renderings.mandarin + renderings.variants + renderings.sinoKorean).contains { rendering in
      guard syllables[syllable...].starts(with: rendering.unicodeScalars) else { return false }
      let isSound = !renderings.sinoKorean.contains(rendering)
      return showsSlip(from: character + 1, syllable + rendering.unicodeScalars.count, seen: seen || isSound)
    }
  }
}
