/// Nouns that grow on to names and terms and make a longer noun of them: 시 in 창수시, 그룹 in 롄화그룹, 시 and 정부 in
/// 창수시정부.
public struct GenericNouns: Sendable {
  private(set) var trie = TermTrie(nodes: 4096)

  /// - Parameter nouns: composed Hangul without spaces.
  ///
  /// Complexity: O(bytes of the nouns).
  public init(_ nouns: some Sequence<String>) {
    for noun in nouns { _ = trie.insert(noun.unicodeScalars.lazy.map(\.value)) }
  }
}

/// Reads the generic nouns behind a noun, and what is added to the last of them, up to the end of the eojeol.
struct NounGrowth {
  struct Reading {
    /// Byte ranges, in order; one at least.
    var nouns: [Range<Int>]
    var tail: NounTail.Reading
  }

  let bytes: UnsafeBufferPointer<UInt8>
  /// Byte range of the noun.
  let noun: Range<Int>
  let generic: GenericNouns
  let options: TermMatcher.Options
  private static let mostNouns = 3

  /// Nil where the eojeol goes on as something else. The longest nouns are tried first.
  ///
  /// Complexity: O(1): there are at most three nouns.
  func reading() -> Reading? { reading(at: noun.upperBound, nouns: []) }

  private func reading(at offset: Int, nouns: [Range<Int>]) -> Reading? {
    guard nouns.count < Self.mostNouns else { return nil }
    return descend(generic.trie.rootPlace, offset, from: offset, nouns: nouns)
  }

  private func descend(_ place: TermTrie.Place, _ offset: Int, from start: Int, nouns: [Range<Int>]) -> Reading? {
    let next = NounTail.syllable(at: offset, in: bytes)
    if let next, let child = generic.trie.child(of: place, next.value),
      let found = descend(child, offset + next.length, from: start, nouns: nouns)
    {
      return found
    }
    guard place.isWord else { return nil }
    let nouns = nouns + [start..<offset]
    guard next != nil else { return Reading(nouns: nouns, tail: NounTail.Reading(end: offset, agreement: .right)) }
    let tail = NounTail(in: bytes, behind: noun.lowerBound..<offset, isShort: false, options: options).reading()
    if let tail { return Reading(nouns: nouns, tail: tail) }
    return reading(at: offset, nouns: nouns)
  }
}
