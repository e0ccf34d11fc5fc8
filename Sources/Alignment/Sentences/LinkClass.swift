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
    case .identical: .identical
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
  /// Whether the bead that the segment was in has the key on its other side too.
  var isMatched = false
}

/// The keys of all segments of one side, each segment's in order of the keys.
struct KeyList {
  private(set) var entries: [KeyEntry] = []
  /// Where the entries of each segment begin, and one more for the end.
  private(set) var starts: [Int] = [0]

  mutating func append(_ segment: [KeyEntry]) {
    // In order of key, start, length.
    var packed = segment.map { UInt64($0.key) << 32 | UInt64($0.start) << 8 | UInt64($0.length) }
    packed.sort()
    for entry in packed {
      entries.append(
        KeyEntry(
          key: UInt32(entry >> 32), start: UInt16(truncatingIfNeeded: entry >> 8),
          length: UInt8(truncatingIfNeeded: entry)))
    }
    starts.append(entries.count)
  }

  /// Marks the entries of some segments whose keys `isMatched` has.
  mutating func mark(_ segments: Range<Int>, where isMatched: (UInt32) -> Bool) {
    for index in starts[segments.lowerBound]..<starts[segments.upperBound] {
      entries[index].isMatched = isMatched(entries[index].key)
    }
  }

  func entries(of segment: Int) -> Range<Int> { starts[segment]..<starts[segment + 1] }
}
