import LinguisticText

/// The ways to read a word of Hangul as a stem and a suffix, by closed lists.
enum KoreanSuffixes {
  struct Way {
    /// Syllables of the stem, one at least.
    var stem: Int
    /// `particle` or `verbalTail`; `noun` where the whole word is the stem.
    var kind: UnitKind
  }

  /// Words longer than this are not split.
  static let longestWord = 40

  /// All ways, the whole word first.
  ///
  /// - Parameters:
  ///   - word: scalar values of Hangul.
  ///   - bytes: room for the word in UTF-8.
  static func ways(_ word: ArraySlice<UInt32>, room bytes: inout [UInt8]) -> [Way] {
    var ways = [Way(stem: word.count, kind: .noun)]
    guard word.count > 1, word.count <= longestWord else { return ways }
    bytes.removeAll(keepingCapacity: true)
    for value in word { append(value, to: &bytes) }
    let finite = KoreanStopWords.finiteEnding(word)
    bytes.withUnsafeBufferPointer { bytes in
      guard bytes.count == 3 * word.count else { return }
      for stem in stride(from: word.count - max(1, finite), to: 0, by: -1) {
        if KoreanTails.isTail(word, from: word.startIndex + stem) {
          ways.append(Way(stem: stem, kind: .verbalTail))
        } else if KoreanParticles.particleChain(at: 3 * stem, in: bytes) != nil {
          ways.append(Way(stem: stem, kind: .particle))
        }
      }
    }
    return ways
  }

  /// Whether a stem ends in what may be a suffix of two syllables or more behind another stem.
  static func endsInLongSuffix(_ stem: ArraySlice<UInt32>, room bytes: inout [UInt8]) -> Bool {
    guard stem.count > 2 else { return false }
    return ways(stem, room: &bytes).contains { $0.stem + 2 <= stem.count }
  }

  /// Whether a whole word is particles or a tail, as behind a Latin word (`API에서`).
  static func kindOfAttached(_ word: ArraySlice<UInt32>) -> UnitKind? {
    if KoreanParticles.isChain(word, after: nil) { return .particle }
    return KoreanTails.isTail(word, from: word.startIndex) ? .verbalTail : nil
  }

  fileprivate static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    bytes.append(contentsOf: UTF8.encode(scalar)!)
  }
}

extension KoreanParticles {
  /// Whether all of `rest` is a chain of particles behind a noun that ends in `syllable`; whatever it ends in for nil.
  static func isChain(_ rest: ArraySlice<UInt32>, after syllable: UInt32?) -> Bool {
    var bytes: [UInt8] = []
    if let syllable { KoreanSuffixes.append(syllable, to: &bytes) }
    let offset = bytes.count
    for value in rest { KoreanSuffixes.append(value, to: &bytes) }
    return bytes.withUnsafeBufferPointer { particleChain(at: offset, in: $0) } == bytes.count - offset
  }
}
