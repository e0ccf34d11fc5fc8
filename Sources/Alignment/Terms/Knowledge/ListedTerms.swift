import LinguisticText
import Readings

/// The words of the tables with the renderings they usually have, by folded text; read once.
struct ListedTerms: Sendable {
  /// Characters of the longest word that is looked for.
  static let longest = 8

  static let shared = ListedTerms()

  private var words = UnitVocabulary()
  private var targets: [[[UInt32]]] = []
  /// The numbers of words that are names; below them are generic terms, above them the words of running prose.
  private var names: Range<UInt32> = 0..<0

  private init() {
    ListedRenderings.forEachGenericTerm { add($0, $1) }
    let firstName = UInt32(words.count)
    ListedRenderings.forEachTerritory { add($0, $1) }
    ListedRenderings.forEachException { add($0, $1) }
    names = firstName..<UInt32(words.count)
    ListedRenderings.forEachCommonWord { add($0, $1) }
  }

  /// The renderings of a word as scalar values without spaces; none for most. O(length).
  func renderings(of word: ArraySlice<UInt32>) -> [[UInt32]] {
    words.find(word).map { targets[Int($0)] } ?? []
  }

  /// Whether a word is an everyday one or a generic term, and no name. O(length).
  func isCommon(_ word: ArraySlice<UInt32>) -> Bool { words.find(word).map { !names.contains($0) } ?? false }

  private mutating func add(_ key: UnsafeBufferPointer<UInt8>, _ row: EmbeddedTable.Row) {
    let word = String(decoding: key, as: UTF8.self).unicodeScalars.map { UnitText.foldedSource($0.value) }
    let number = Int(words.number(of: word))
    if number == targets.count { targets.append([]) }
    for text in row.list(1, separator: "|") {
      let rendering = text.unicodeScalars.map(\.value).filter { $0 > 0x20 }.map(UnitText.foldedLetter)
      if !rendering.isEmpty, !targets[number].contains(rendering) { targets[number].append(rendering) }
    }
  }
}
