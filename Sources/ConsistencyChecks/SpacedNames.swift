import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// One place of a name of an institution that stands without its original: 중국과학기술대학.
struct SpacedName: Sendable, Equatable {
  /// UTF-8 range in the document, without particles.
  var utf8Range: Range<Int>
  /// As it stands there.
  var text: String
}

/// Names of institutions, zones and schools of China that one document spaces in several ways: 중국 과학기술대학 and 중국과학기술대학.
///
/// A name begins with a known place and ends in a noun for institutions, with another word between the two, lest the
/// universities of Beijing (베이징 대학) be taken for Peking University (베이징대학).
enum SpacedNames {
  /// All places of the names that one document spaces in several ways, a group a name, in order of the document; of names
  /// that begin at one place the shortest counts.
  ///
  /// - Parameter known: squeezed names that are left to other findings.
  ///
  /// Complexity: O(bytes + names log names).
  static func groups(in document: Document, known: Set<String>) -> [[SpacedName]] {
    var order: [String] = []
    var names: [String: [SpacedName]] = [:]
    for block in document.blocks where block.language != .source {
      for name in all(in: block) {
        let key = String(decoding: name.text.utf8.filter { $0 != 0x20 }, as: UTF8.self)
        if names[key] == nil { order.append(key) }
        names[key, default: []].append(name)
      }
    }
    var starts: Set<Int> = []
    return order.compactMap { key -> [SpacedName]? in
      guard let places = names[key], Set(places.map(\.text)).count > 1, !known.contains(key) else { return nil }
      let running = places.filter { !document.isInTitle($0.utf8Range) }
      guard Set(running.map(\.text)).count > 1, starts.isDisjoint(with: running.map(\.utf8Range.lowerBound)) else {
        return nil
      }
      starts.formUnion(running.map(\.utf8Range.lowerBound))
      return running
    }
  }

  /// The names of a block, those inside longer ones too.
  private static func all(in block: Block) -> [SpacedName] {
    var text = block.text
    return text.withUTF8 { bytes in
      var found: [SpacedName] = []
      var offset = 0
      while let (scalar, length) = UTF8Scalar.first(at: offset, in: bytes) {
        guard isLetter(scalar) else {
          offset += length
          continue
        }
        let end = endOfWord(from: offset, bytes)
        if let (second, _) = UTF8Scalar.first(at: offset + length, in: bytes),
          beginnings.contains(pair(scalar, second)),
          let place = place(beginning: bytes[offset..<end])
        {
          for range in names(from: offset, behind: place, bytes) {
            found.append(
              SpacedName(
                utf8Range: block.offsets.documentRange(range), text: String(decoding: bytes[range], as: UTF8.self)))
          }
        }
        offset = end
      }
      return found
    }
  }

  /// The UTF-8 ranges of the names that begin at `start`, in the block, with a place of so many bytes.
  private static func names(
    from start: Int, behind place: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var wordStart = start
    var before = -place / bytesOfSyllable
    for _ in 0..<mostWords {
      let end = endOfWord(from: wordStart, bytes)
      guard end > wordStart else { break }
      let word = Array(String(decoding: bytes[wordStart..<end], as: UTF8.self).unicodeScalars)
      if wordStart == start, particles.contains(String(decoding: bytes[(start + place)..<end], as: UTF8.self)) { break }
      if let (name, noun) = nameEnd(word), before + name - noun >= leastBetween {
        let length = word.prefix(name).reduce(0) { $0 + UTF8.width($1) }
        found.append(start..<wordStart + length)
      }
      before += word.count
      guard end < bytes.count, bytes[end] == 0x20, before < mostLetters else { break }
      wordStart = end + 1
    }
    return found
  }

  /// The scalars of a word up to the end of a noun for institutions, particles apart, and those of that noun.
  private static func nameEnd(_ word: [Unicode.Scalar]) -> (name: Int, noun: Int)? {
    for particle in 0...min(longestParticle, word.count) {
      let stem = word.dropLast(particle)
      guard let last = stem.last, lastSyllables.contains(last),
        particle == 0 || particles.contains(text(word.suffix(particle)))
      else { continue }
      for length in (1...longestNoun).reversed() where length <= stem.count {
        if institutions.contains(text(stem.suffix(length))) { return (stem.count, length) }
      }
    }
    return nil
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func endOfWord(from start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = start
    while let (scalar, length) = UTF8Scalar.first(at: end, in: bytes), isLetter(scalar) { end += length }
    return end
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "&": true
    default: HangulSyllable(scalar) != nil
    }
  }

  /// The bytes of the longest known place that a word begins with.
  private static func place(beginning word: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    (2...longestPlace).reversed().map { $0 * bytesOfSyllable }
      .first { $0 <= word.count && places.contains(String(decoding: word.prefix($0), as: UTF8.self)) }
  }

  private static let bytesOfSyllable = 3

  private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }

  private static let beginnings: Set<UInt64> = Set(
    places.map { place in
      let scalars = Array(place.unicodeScalars.prefix(2))
      return pair(scalars[0], scalars[1])
    })

  /// With the words for China and its parts.
  private static let places: Set<String> = KnownPlaces.officialForms.union([
    "중국", "국가", "국립", "홍콩", "마카오", "타이완", "대만", "중관춘", "화베이", "화둥", "화난", "화중", "시난", "시베이", "둥베이",
  ]).filter { $0.count > 1 }
  private static let longestPlace = 5
  private static let longestParticle = 3
  private static let mostWords = 6
  private static let mostLetters = 28
  /// Syllables between the place and the noun.
  private static let leastBetween = 2

  private static let institutions = GenericTerms.institutionNouns
  private static let longestNoun = institutions.map(\.unicodeScalars.count).max() ?? 0
  private static let lastSyllables = Set(institutions.compactMap(\.unicodeScalars.last))
  private static let particles: Set<String> = [
    "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "로", "도", "만", "에서", "으로", "까지", "부터", "에게", "에는", "에도", "이나",
    "보다", "처럼", "이다", "에서는", "에서도", "들이", "들은", "들의", "들",
  ]
}
