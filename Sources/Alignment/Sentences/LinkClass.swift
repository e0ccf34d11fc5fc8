import TranslationModel

/// What makes a link, as the model weighs it.
enum LinkClass: UInt8, CaseIterable {
  /// Two characters read one behind the other.
  case reading
  /// One character read.
  case syllable
  /// A common word or generic term with its rendering.
  case word
  /// A character with what it means.
  case meaning
  /// Latin letters, or Chinese characters that stand on both sides.
  case identical
  case number
  /// A foreign name by its consonants.
  case foreignName
  case known
  /// A pair learned from the document.
  case learned

  static let count = allCases.count

  var evidence: Bead.Evidence {
    switch self {
    case .reading, .syllable: .reading
    case .word, .meaning: .word
    case .identical: .latin
    case .number: .number
    case .foreignName: .foreignName
    case .known: .known
    case .learned: .learned
    }
  }
}

/// A place where a segment has a key: something that links it to segments of the other side with the same key.
struct KeyEntry {
  var key: UInt32
  /// First position, counted in the segment.
  var start: UInt16
  /// Number of positions.
  var length: UInt8
}

/// The keys of all segments of one side, each segment's in order of the keys.
struct KeyList {
  private(set) var entries: [KeyEntry] = []
  /// Where the entries of each segment begin, and one more for the end.
  private(set) var starts: [Int] = [0]

  mutating func append(_ segment: [KeyEntry]) {
    entries += segment.sorted { ($0.key, $0.start, $0.length) < ($1.key, $1.start, $1.length) }
    starts.append(entries.count)
  }

  func entries(of segment: Int) -> Range<Int> { starts[segment]..<starts[segment + 1] }
}
