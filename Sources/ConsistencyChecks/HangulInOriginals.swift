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
          Enclosure.all(in: bytes).filter { $0.kind == .bracket }.compactMap { bracket in
            guard let (inner, syllable) = original(in: bracket.utf8Range, of: bytes) else { return nil }
            return HangulInOriginal(
              document: number, utf8Range: block.offsets.documentRange(inner),
              original: String(decoding: bytes[inner], as: UTF8.self), syllable: String(syllable))
          }
        }
      }
    }
  }

  private static func original(
    in bracket: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>
  ) -> (inner: Range<Int>, syllable: Unicode.Scalar)? {
    guard bracket.count <= mostBytes, let opening = UTF8Scalar.first(at: bracket.lowerBound, in: bytes),
      let closing = UTF8Scalar.last(before: bracket.upperBound, in: bytes)
    else { return nil }
    let inner = (bracket.lowerBound + opening.length)..<(bracket.upperBound - UTF8.width(closing))
    let characters = Array(String(decoding: bytes[inner], as: UTF8.self).unicodeScalars)
    guard let syllable = oddSyllable(of: characters) else { return nil }
    let isRendered = renderings(before: bracket.lowerBound, of: bytes).contains {
      HalfTypedName(characters: characters, syllables: $0).showsSlip()
    }
    return isRendered ? (inner, syllable) : nil
  }

  /// The one syllable of Hangul among at least as many characters, where it is no particle behind them.
  private static func oddSyllable(of characters: [Unicode.Scalar]) -> Unicode.Scalar? {
    let places = characters.indices.filter { Script(characters[$0]) == .hangul }
    guard characters.count > 1, places.count == 1, let place = places.first,
      characters.allSatisfy({ Script($0) == .han || HangulSyllable($0) != nil }),
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
  /// Ten characters and their brackets.
  private static let mostBytes = 36
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
