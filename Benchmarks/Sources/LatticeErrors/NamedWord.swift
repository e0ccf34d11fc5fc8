import Documents
import Readings

/// A Chinese word with its right renderings.
struct NamedWord {
  struct Target {
    let text: String
    let units: IndexedUnits

    init(_ text: String) {
      self.text = text
      units = IndexedUnits(RenderingUnits(Array(text.unicodeScalars)).units)
    }
  }

  let source: String
  let targets: [Target]
  let arcs: SourceArcs

  init(source: String, targets: [String]) {
    self.source = source
    self.targets = targets.map { Target($0) }
    arcs = SourceArcs(Array(source.unicodeScalars))
  }

  /// The rows of a file: word, tab, its renderings with `|` between them; further cells and lines that begin with `#`
  /// are passed over.
  static func transcriptions(_ path: String) throws -> [NamedWord] {
    try rows(path).map { NamedWord(source: $0, targets: $1.split(separator: "|").map(String.init)) }
  }

  /// The rows of a file with toneless pinyin (ü as v) for the renderings: official Hangul by the table. Rows with a
  /// syllable that the table lacks are left out.
  static func places(_ path: String) throws -> [NamedWord] {
    try rows(path).compactMap { source, pinyin in
      let syllables = pinyin.split(separator: " ").map {
        MandarinTable.hangul(of: String($0.map { $0 == "v" ? "ü" : $0 }))
      }
      guard !syllables.contains(nil) else { return nil }
      return NamedWord(source: source, targets: [syllables.compactMap { $0 }.joined()])
    }
  }

  private static func rows(_ path: String) throws -> [(String, String)] {
    try DocumentInput.read(path: path).bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let cells = String(decoding: line, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
      guard !cells[0].hasPrefix("#") else { return nil }
      guard cells.count >= 2 else { throw UsageError(message: "\(path): a line without a tab: \(cells[0])") }
      return (String(cells[0]), String(cells[1]))
    }
  }
}

/// A word and the rendering of another one that is as long in syllables and is none of its own.
struct RandomPair {
  let word: NamedWord
  let target: NamedWord.Target

  /// Up to `count` of them: what hits a rendering of the word itself is left out.
  static func pairs(
    of words: [NamedWord], count: Int, using random: inout some RandomNumberGenerator
  ) -> [RandomPair] {
    let byLength = Dictionary(grouping: words.indices) { words[$0].targets[0].units.units.count }
    return (0..<count).compactMap { _ in
      let word = words[Int.random(in: words.indices, using: &random)]
      let alike = byLength[word.targets[0].units.units.count, default: []]
      let other = words[alike[Int.random(in: alike.indices, using: &random)]].targets[0]
      return word.targets.contains { $0.text == other.text } ? nil : RandomPair(word: word, target: other)
    }
  }
}

/// SplitMix64, so that the same seed gives the same pairs everywhere.
///
/// > Source: Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
