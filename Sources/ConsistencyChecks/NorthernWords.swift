import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// Words at whose start ㄹ or ㄴ stands where the South writes another initial, with whatever follows them in their
/// eojeol: 련승을, 로인절, 력대; and verbs whose stem takes 여 where it takes 어 in the South.
///
/// > Source: 조선말규범집 제25항 (ㄹ, ㄴ) and 제11항 (되여, 쉬여); 한글 맞춤법 제10항–제12항, 제16항.
enum NorthernWords {
  struct Place: Sendable {
    /// UTF-8 range in the document.
    var utf8Range: Range<Int>
    var word: String
  }

  /// Those of a block that stand neither between quotation marks, as words spoken of do, nor in a sentence on the
  /// North, in order. O(bytes).
  static func places(in block: Block) -> [Place] {
    var text = block.text
    return text.withUTF8 { bytes in
      var found: [Place] = []
      var offset = 0
      var isStart = true
      while offset < bytes.count {
        guard (0xEA...0xED).contains(bytes[offset]), let next = UTF8Scalar.first(at: offset, in: bytes) else {
          // Behind a digit 년 and 량 count.
          isStart = !(0x30...0x39).contains(bytes[offset]) && bytes[offset] != UInt8(ascii: ")")
          offset += 1
          continue
        }
        if isStart, let syllable = HangulSyllable(next.scalar), mayBegin(syllable),
          let length = length(at: offset, syllable, in: bytes)
        {
          found.append(
            Place(
              utf8Range: block.offsets.documentRange(offset..<(offset + length)),
              word: String(decoding: bytes[offset..<(offset + length)], as: UTF8.self)))
        }
        isStart = false
        offset += next.length
      }
      guard !found.isEmpty else { return [] }
      let enclosures = Enclosure.all(in: bytes)
      return found.filter { place in
        guard let range = block.offsets.textRange(place.utf8Range), !isName(at: range.lowerBound, in: bytes)
        else { return false }
        return !enclosures.hold(range, .quotation, .title) && !speaksOfNorth(range, block, bytes)
      }
    }
  }

  /// Whether the eojeol is a name by sound: one with its original in a bracket (량서우판(梁守槃)), or a known place (량산, 랴오닝).
  private static func isName(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = offset
    while let next = UTF8Scalar.first(at: end, in: bytes), Script(next.scalar) == .hangul { end += next.length }
    if let next = UTF8Scalar.first(at: end, in: bytes), GlossBracket.opened(by: next.scalar) != nil,
      let inside = UTF8Scalar.first(at: end + next.length, in: bytes), Script(inside.scalar) == .han
    {
      return true
    }
    let word = String(decoding: bytes[offset..<end], as: UTF8.self)
    return (2...4).contains { KnownPlaces.officialForms.contains(String(word.prefix($0))) }
  }

  // MARK: - Words

  /// The length in bytes of the sign at the start of an eojeol; nil for none.
  private static func length(
    at offset: Int, _ syllable: HangulSyllable, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let second = UTF8Scalar.first(at: offset + 3, in: bytes)?.scalar, HangulSyllable(second) != nil
    else { return nil }
    let third = UTF8Scalar.first(at: offset + 6, in: bytes)?.scalar
    if let endings = verbs[syllable.scalar] { return endings.contains(second) ? 6 : nil }
    if let third, names.contains([syllable.scalar, second, third]) { return nil }
    if words.contains([syllable.scalar, second]) { return 6 }
    if let third, words.contains([syllable.scalar, second, third]) { return 9 }
    if particles.contains(second), third.map({ Script($0) != .hangul }) ?? true { return nil }
    return initials.contains(syllable.scalar) && isWord(syllable, second) ? 6 : nil
  }

  /// Whether the South writes two syllables with another initial, as a word of Chinese origin.
  private static func isWord(_ first: HangulSyllable, _ second: Unicode.Scalar) -> Bool {
    HanjaWords.firstCharacters(southern(first).scalar, second).contains { character in
      CharacterReadings.usualSinoKorean(character)?.inside.unicodeScalars.first == first.scalar
    }
  }

  /// The syllable with the initial of the South: 역 for 력, 녹 for 록.
  private static func southern(_ syllable: HangulSyllable) -> HangulSyllable {
    var syllable = syllable
    syllable.lead = vowelsOfI.contains(syllable.vowel) ? silent : nieun
    return syllable
  }

  private static func mayBegin(_ syllable: HangulSyllable) -> Bool {
    syllable.lead == nieun || syllable.lead == rieul || verbs[syllable.scalar] != nil
  }

  private static let nieun = 2
  private static let rieul = 5
  private static let silent = 11
  private static let vowelsOfI: Set<Int> = [2, 6, 7, 12, 17, 20]

  /// Syllables that foreign names hardly begin with and Sino-Korean words of the North do; not 리, 로, 라, 루, 류, 린.
  private static let initials = Set(
    "념녕뇨닉락람랑랭략량려력련렬렴렵령례록론뢰료룡륙륜률륭륵름릉립".unicodeScalars)

  /// Words that begin with the other syllables, and with which longer ones do (로동자, 리용자).
  private static let words = scalars([
    "로동", "로인", "로력", "로년", "로후", "로장", "로임", "로조", "로쇠", "로선", "로천", "로점", "로교수", "로총각", "로처녀", "로부부", "로부모", "로학자",
    "로작가", "로전사", "로당원", "로간부", "로기자", "로병사", "로화가", "리용", "리론", "리익", "리윤", "리득", "리혼", "리사회", "리사장", "리념", "리별",
    "리발소", "리재민", "리력서", "리륙", "리해관", "리해하", "류학", "류행", "류통", "류실", "류출", "류입", "류역", "류창하", "루적", "루계", "루락", "린근",
    "린접", "라렬", "라침반", "란잡", "란리", "란투", "녀성", "녀자", "녀인", "녀학", "녀류", "녀왕", "녀배우", "녀의사", "녀직", "녀교", "녀동", "녀맹",
    "녀군", "녀걸", "녀승", "녀급", "녀신", "녀장", "녀사", "녀선수", "녀가수", "녀기자", "년말", "년초", "년로", "년령",
  ])

  /// Stems that 여 and 였 follow in the North only; 되여 is 되어.
  private static let verbs: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "되": ["여", "였"], "쇠": ["여", "였"], "뛰": ["여", "였"], "띄": ["여", "였"], "쉬": ["여", "였"],
  ]

  private static let particles = Set("도만은는이가을를의에와과로나".unicodeScalars)

  /// Names of the North that texts of the South give as they are, and foreign words.
  private static let names = scalars(["로동당", "로동신", "람사르", "랑데부", "리용호", "류학성"])

  private static func scalars(_ words: [String]) -> Set<[Unicode.Scalar]> {
    Set(words.map { Array($0.unicodeScalars) })
  }

  // MARK: - Sentences

  private static func speaksOfNorth(
    _ range: Range<Int>, _ block: Block, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let sentence = block.sentences.first { $0.contains(range.lowerBound) } ?? 0..<bytes.count
    let text = String(decoding: bytes[sentence.clamped(to: 0..<bytes.count)], as: UTF8.self)
    return northernWords.isIn(text)
  }

  private static let northernWords = WordList(["북한", "북녘", "북측", "북쪽", "문화어"])
}
