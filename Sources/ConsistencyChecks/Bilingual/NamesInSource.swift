import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// A name by sound in a translation, without its original beside it, that departs from the official form of what the
/// source has there: 런샤오보 for 任少波.
struct NameInSource {
  var pair: CheckedPair
  /// UTF-8 range in the translation.
  var range: Range<Int>
  var text: String
  var original: String
  /// UTF-8 range in the source.
  var sourceRange: Range<Int>
  var official: String

  /// Those of all pairs, in order.
  ///
  /// Each character has its official sound or an attested misspelling of it, one at least the latter; another has a
  /// sound that is no Korean reading of it; and nothing in the source has the word for its sound as it stands, but a
  /// known place that is pronounced otherwise. Words of Korean never count, nor names with their originals in
  /// brackets, which need no source. Complexity: O(words × characters of the source with their first syllable).
  static func all(in pairs: [CheckedPair]) -> [NameInSource] {
    var sounds = CharacterSounds()
    return pairs.flatMap { pair -> [NameInSource] in
      let source = SourceCharacters(pair.source, &sounds)
      guard !source.characters.isEmpty else { return [] }
      var target = pair.target
      return target.withUTF8 { bytes in
        words(in: bytes).compactMap { name(at: $0, in: bytes, source, &sounds, pair) }
      }
    }
  }

  /// The runs of Hangul.
  private static func words(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var offset = 0
    while offset < bytes.count {
      guard (0xEA...0xED).contains(bytes[offset]), let (first, _) = UTF8Scalar.first(at: offset, in: bytes),
        Script(first) == .hangul
      else {
        offset += 1
        continue
      }
      let start = offset
      while let (scalar, length) = UTF8Scalar.first(at: offset, in: bytes), Script(scalar) == .hangul {
        offset += length
      }
      words.append(start..<offset)
    }
    return words
  }

  private static func name(
    at word: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ source: SourceCharacters,
    _ sounds: inout CharacterSounds, _ pair: CheckedPair
  ) -> NameInSource? {
    let syllables = Array(String(decoding: bytes[word], as: UTF8.self).unicodeScalars)
    guard syllables.count > 1, !opensBracket(at: word.upperBound, bytes) else { return nil }
    let ways = source.ways(of: syllables, &sounds).filter {
      ends(behind: word.lowerBound + $0.syllables * 3, of: word, bytes)
    }
    guard let longest = ways.max(by: { $0.characters.count < $1.characters.count }) else { return nil }
    let exact = ways.filter { $0.misspelt == 0 && $0.characters.count >= longest.characters.count }
    let own = syllables.prefix(longest.syllables)
    let text = String(String.UnicodeScalarView(own))
    // Of a known place only one of its sounds is right: 류안 for 六安.
    let isOtherSound =
      exact.count == 1 && exact[0].characters == longest.characters
      && KnownPlaces.have(ComparisonKey.original(source.text(longest.characters)))
    guard isOtherSound || exact.isEmpty && longest.misspelt > 0 && longest.isForeign else { return nil }
    let original = source.text(longest.characters)
    guard isLikely(own, longest, isPlace: isOtherSound), !source.isForeign(around: longest.characters),
      let official = ReadPerson.official(of: original), official != text
    else { return nil }
    return NameInSource(
      pair: pair, range: word.lowerBound..<(word.lowerBound + text.utf8.count), text: text, original: original,
      sourceRange: source.range(longest.characters), official: official)
  }

  /// Whether it is no word of Korean; of two syllables, one is none of Korean words at all.
  private static func isLikely(
    _ own: ArraySlice<Unicode.Scalar>, _ way: SourceCharacters.Way, isPlace: Bool
  ) -> Bool {
    !CommonWords.isWord(own) && !HanjaWords.isWord(own) && !KoreanPlaces.have(String(String.UnicodeScalarView(own)))
      && (isPlace || own.count > 2 || !way.isMisspeltAsReading && own.contains { !CharacterReadings.isSinoKorean($0) })
  }

  private static func opensBracket(at offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    UTF8Scalar.first(at: offset, in: bytes).map { GlossBracket.opened(by: $0.scalar) != nil } ?? false
  }

  /// Whether particles, or a generic noun with particles, and nothing else follow up to the end of a word.
  private static func ends(behind offset: Int, of word: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    func isChain(_ offset: Int) -> Bool {
      KoreanParticles.particleChain(at: offset, in: bytes).map { offset + $0 == word.upperBound } ?? false
    }
    if isChain(offset) { return true }
    let rest = Array(String(decoding: bytes[offset..<word.upperBound], as: UTF8.self).unicodeScalars)
    return (1...min(rest.count, 4)).contains { NearRenderingFinder.isGeneric(rest[..<$0]) && isChain(offset + $0 * 3) }
  }
}

/// The characters of a source, and how words may sound them.
struct SourceCharacters {
  /// One way to take the beginning of a word for characters that follow each other.
  struct Way {
    /// Indices of characters.
    var characters: Range<Int>
    /// Syllables of the word.
    var syllables: Int
    /// Characters with an attested misspelling.
    var misspelt = 0
    /// Whether an official sound is no Korean reading of its character.
    var isForeign = false
    /// Whether a misspelling is the Korean reading of its character.
    var isMisspeltAsReading = false
  }

  fileprivate let characters: [Unicode.Scalar]
  /// UTF-8 offsets of the characters in the source.
  private let offsets: [Int]
  private var firsts: [Unicode.Scalar: [Int]] = [:]

  fileprivate init(_ source: String, _ sounds: inout CharacterSounds) {
    var (characters, offsets, offset) = ([Unicode.Scalar](), [Int](), 0)
    for scalar in source.unicodeScalars {
      if Script(scalar) == .han {
        characters.append(scalar)
        offsets.append(offset)
      }
      offset += UTF8.width(scalar)
    }
    (self.characters, self.offsets) = (characters, offsets)
    for (index, character) in characters.enumerated() {
      for first in sounds.firsts(of: character) { firsts[first, default: []].append(index) }
    }
  }

  func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(characters[range])) }

  func range(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<(offsets[range.upperBound - 1] + UTF8.width(characters[range.upperBound - 1]))
  }

  /// Whether characters are part of a word that is spelled by its sound in another language: 托卡 in 托卡马克.
  func isForeign(around range: Range<Int>) -> Bool {
    let wider = max(0, range.lowerBound - 2)..<min(characters.count, range.upperBound + 2)
    return ForeignNameCharacters.spell(text(range))
      || wider.indices.contains { start in
        start <= range.lowerBound && ForeignNameCharacters.spell(text(start..<wider.upperBound))
      }
  }

  /// All ways of two to four characters.
  fileprivate func ways(of word: [Unicode.Scalar], _ sounds: inout CharacterSounds) -> [Way] {
    var found: [Way] = []
    for start in word.first.flatMap({ firsts[$0] }) ?? [] {
      extend(Way(characters: start..<start, syllables: 0), word, &sounds, &found)
    }
    return found
  }

  private func extend(
    _ way: Way, _ word: [Unicode.Scalar], _ sounds: inout CharacterSounds, _ found: inout [Way]
  ) {
    if way.characters.count > 1 { found.append(way) }
    let next = way.characters.upperBound
    guard way.characters.count < Self.longestName, next < characters.count, way.syllables < word.count,
      way.characters.isEmpty || offsets[next] == offsets[next - 1] + UTF8.width(characters[next - 1])
    else { return }
    for sound in sounds[characters[next]] where word[way.syllables...].starts(with: sound.syllables) {
      var longer = way
      longer.characters = way.characters.lowerBound..<(next + 1)
      longer.syllables += sound.syllables.count
      longer.misspelt += sound.isOfficial ? 0 : 1
      longer.isForeign = way.isForeign || sound.isOfficial && !sound.isReading
      longer.isMisspeltAsReading = way.isMisspeltAsReading || !sound.isOfficial && sound.isReading
      extend(longer, word, &sounds, &found)
    }
  }

  private static let longestName = 4
}

/// The sounds of characters in Hangul, each looked up once.
private struct CharacterSounds {
  struct Sound {
    var syllables: [Unicode.Scalar]
    /// The official transcription of a reading, and no misspelling.
    var isOfficial: Bool
    /// Whether it is a Korean reading of the character as well.
    var isReading: Bool
  }

  private var known: [Unicode.Scalar: [Sound]] = [:]
  private var knownFirsts: [Unicode.Scalar: Set<Unicode.Scalar>] = [:]

  /// The syllables that the sounds of a character begin with.
  mutating func firsts(of character: Unicode.Scalar) -> Set<Unicode.Scalar> {
    if let firsts = knownFirsts[character] { return firsts }
    let firsts = Set(self[character].compactMap(\.syllables.first))
    knownFirsts[character] = firsts
    return firsts
  }

  subscript(character: Unicode.Scalar) -> [Sound] {
    mutating get {
      if let sounds = known[character] { return sounds }
      let renderings = CharacterReadings.renderings(of: character)
      let readings = CharacterReadings.sinoKorean(character)
      func sounds(_ texts: [String], _ isOfficial: Bool) -> [Sound] {
        texts.map {
          Sound(syllables: Array($0.unicodeScalars), isOfficial: isOfficial, isReading: readings.contains($0))
        }
      }
      let official = sounds(renderings.mandarin, true)
      // What reads the character is no misspelling (시 for 市), but for ㅗ in the place of ㅜ (동 for 东).
      let others = renderings.variants.filter {
        !renderings.mandarin.contains($0)
          && (!readings.contains($0)
            || TranscriptionSlip.hasOForU(RenderingStep(source: String(character), target: $0, by: .variant)))
      }
      known[character] = official + sounds(others, false)
      return known[character] ?? []
    }
  }
}
