import LinguisticText
import Readings

/// Words of a document with the renderings they usually have: common words, generic terms, countries, what single
/// characters mean, and the pairs of the glossary.
struct ListedLinks {
  private struct Rendering {
    var hash: UInt64
    var link: LinkClass
  }
  private struct Place {
    var start: Int
    var length: Int
    var word: Int
  }

  /// Words met in the source, by place.
  private var places: [[Place]] = []
  /// Renderings by word.
  private var renderings: [[Rendering]] = []
  private var wanted = KeyIndex()

  init(_ side: SegmentSide, knownPairs: [(source: String, target: String)]) {
    let vocabulary = Vocabulary(knownPairs)
    var numbers: [UInt64: Int] = [:]
    for segment in 0..<side.count {
      let range = side.positions(segment)
      var found: [Place] = []
      for start in range where side.kinds[start] == .character {
        var hash = SequenceHash.start
        var end = start
        repeat {
          hash = SequenceHash.step(hash, side.values[end])
          end += 1
          guard vocabulary.contains(hash) else { continue }
          let number = numbers[hash] ?? add(vocabulary.renderings(of: hash))
          numbers[hash] = number
          found.append(Place(start: start - range.lowerBound, length: end - start, word: number))
        } while end < range.upperBound && end - start < Vocabulary.longest && side.kinds[end] == .character
          && !side.startsRun[end]
      }
      places.append(found)
    }
  }

  private mutating func add(_ words: [(target: [UInt32], link: LinkClass)]) -> Int {
    renderings.append(
      words.map { Rendering(hash: $0.target.reduce(SequenceHash.start, SequenceHash.step), link: $0.link) })
    for rendering in renderings[renderings.count - 1] { wanted.insert(rendering.hash, .word) }
    return renderings.count - 1
  }

  /// Keys of a source segment.
  func add(_ segment: Int, to keys: inout HashedKeys) {
    for place in places[segment] {
      for rendering in renderings[place.word] {
        keys.add(rendering.link, rendering.hash & ~(0x3F << 58), place.start, place.length)
      }
    }
  }

  /// Keys of a target segment: renderings that begin an eojeol, or stand inside one with two syllables and more.
  func addTarget(_ side: SegmentSide, _ segment: Int, to keys: inout HashedKeys) {
    let range = side.positions(segment)
    for start in range where side.kinds[start] == .character {
      var hash = SequenceHash.start
      var end = start
      repeat {
        hash = SequenceHash.step(hash, side.values[end])
        end += 1
        guard end - start > 1 || side.startsRun[start], wanted[hash] != nil else { continue }
        for link in [LinkClass.word, .meaning, .known] {
          keys.add(link, hash & ~(0x3F << 58), start - range.lowerBound, end - start)
        }
      } while end < range.upperBound && end - start < Vocabulary.longestRendering && side.kinds[end] == .character
    }
  }
}

/// A hash of a sequence of characters that grows with it.
enum SequenceHash {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func step(_ hash: UInt64, _ value: UInt32) -> UInt64 {
    let mixed = (hash ^ UInt64(value)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 31
  }
}

/// The words of the tables, read once.
private struct ListedWords: @unchecked Sendable {
  // Rows point into tables that live as long as the program.
  private(set) var index = KeyIndex()
  private(set) var words: [[UnsafeBufferPointer<UInt8>]] = []
  private(set) var meanings: [UnsafeBufferPointer<UInt8>?] = []

  static let shared = ListedWords()

  private init() {
    ListedRenderings.forEachCommonWord { add($0, $1) }
    ListedRenderings.forEachGenericTerm { add($0, $1) }
    ListedRenderings.forEachTerritory { add($0, $1) }
    ListedRenderings.forEachMeaning { key, row in meanings[self.row(of: key)] = row.bytes(of: 1) }
  }

  private mutating func add(_ key: UnsafeBufferPointer<UInt8>, _ row: EmbeddedTable.Row) {
    words[self.row(of: key)].append(row.bytes(of: 1))
  }

  private mutating func row(of key: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = SequenceHash.start
    for scalar in String(decoding: key, as: UTF8.self).unicodeScalars {
      hash = SequenceHash.step(hash, HanFolding.fold(scalar).value)
    }
    if let row = index[hash] { return Int(row) }
    index.insert(hash, .word)
    words.append([])
    meanings.append(nil)
    return words.count - 1
  }
}

/// The words that are looked for in the source: those of the tables and those of a glossary.
private struct Vocabulary {
  static let longest = 8
  static let longestRendering = 8

  private var knownIndex = KeyIndex()
  private var known: [[[UInt32]]] = []

  init(_ knownPairs: [(source: String, target: String)]) {
    for pair in knownPairs {
      let source = pair.source.unicodeScalars.map { HanFolding.fold($0).value }.filter { $0 > 0x20 }
      let target = pair.target.unicodeScalars.map(\.value).filter { $0 > 0x20 }
      guard !source.isEmpty, !target.isEmpty else { continue }
      let hash = source.reduce(SequenceHash.start, SequenceHash.step)
      if knownIndex[hash] == nil {
        knownIndex.insert(hash, .known)
        known.append([])
      }
      if let row = knownIndex[hash] { known[Int(row)].append(target) }
    }
  }

  /// Whether a sequence of characters is a word.
  func contains(_ hash: UInt64) -> Bool { ListedWords.shared.index[hash] != nil || knownIndex[hash] != nil }

  func renderings(of hash: UInt64) -> [(target: [UInt32], link: LinkClass)] {
    var found: [(target: [UInt32], link: LinkClass)] = []
    if let row = knownIndex[hash] { found += known[Int(row)].map { ($0, .known) } }
    if let row = ListedWords.shared.index[hash].map(Int.init) {
      for list in ListedWords.shared.words[row] {
        for text in list.split(separator: UInt8(ascii: "|")) { found.append((Self.scalars(text), .word)) }
      }
      for text in ListedWords.shared.meanings[row]?.split(separator: UInt8(ascii: "|")) ?? [] {
        found.append((Self.scalars(text), .meaning))
      }
    }
    return found.filter { !$0.target.isEmpty && $0.target.count <= Self.longestRendering }
  }

  private static func scalars(_ bytes: some Sequence<UInt8>) -> [UInt32] {
    String(decoding: Array(bytes), as: UTF8.self).unicodeScalars.map(\.value).filter { $0 > 0x20 }
  }
}
