import LinguisticText

/// The units between which a lexicon is learned, numbered over the document, with their places in each segment.
///
/// On the source side characters, pairs of characters and Latin words; on the target side beginnings of eojeols, which
/// do without knowing where the stem ends, and Latin words.
struct LexicalUnits {
  private(set) var count = 0
  private var entries: [KeyEntry] = []
  private var starts: [Int] = [0]

  var segmentCount: Int { starts.count - 1 }

  /// A unit in more segments than this share says nothing.
  private static let mostUsual = 0.4

  init(_ side: SegmentSide, isTarget: Bool) {
    var index = KeyIndex()
    var all: [[HashedKey]] = []
    var frequency: [Int] = []
    var lastSegment: [Int] = []
    var keys = HashedKeys()
    for segment in 0..<side.count {
      keys.removeAll()
      if isTarget { Self.addTarget(side, segment, to: &keys) } else { Self.addSource(side, segment, to: &keys) }
      for key in keys.keys {
        index.insert(key.hash, .learned)
        if index.count > frequency.count {
          frequency.append(0)
          lastSegment.append(-1)
        }
        if let number = index[key.hash].map(Int.init), lastSegment[number] != segment {
          lastSegment[number] = segment
          frequency[number] += 1
        }
      }
      all.append(keys.keys)
    }
    let most = max(3, Int(Double(side.count) * Self.mostUsual))
    var numbers: [UInt32?] = []
    for frequency in frequency {
      if frequency > 1, frequency <= most {
        numbers.append(UInt32(count))
        count += 1
      } else {
        numbers.append(nil)
      }
    }
    for keys in all {
      for key in keys {
        if let number = index[key.hash].flatMap({ numbers[Int($0)] }) {
          entries.append(KeyEntry(key: number, start: key.start, length: key.length))
        }
      }
      starts.append(entries.count)
    }
  }

  func places(_ segment: Int) -> ArraySlice<KeyEntry> { entries[starts[segment]..<starts[segment + 1]] }

  private static func addSource(_ side: SegmentSide, _ segment: Int, to keys: inout HashedKeys) {
    let range = side.positions(segment)
    for position in range {
      let place = position - range.lowerBound
      switch side.kinds[position] {
      case .number: continue
      case .latin: keys.add(.identical, side.hashes[position], place, 1)
      case .character:
        keys.add(.syllable, UInt64(side.values[position]), place, 1)
        let next = position + 1
        if next < range.upperBound, side.kinds[next] == .character, !side.startsRun[next] {
          keys.add(.reading, UInt64(side.values[position]) << 24 | UInt64(side.values[next]), place, 2)
        }
      }
    }
  }

  private static let longestBeginning = 3
  /// An eojeol of more syllables is not known by its first one.
  private static let longestKnownByFirst = 3

  private static func addTarget(_ side: SegmentSide, _ segment: Int, to keys: inout HashedKeys) {
    let range = side.positions(segment)
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, side.units[end] == side.units[start] { end += 1 }
      let place = start - range.lowerBound
      if side.kinds[start] == .latin { keys.add(.identical, side.hashes[start], place, 1) }
      if side.kinds[start] == .character {
        var hash = SequenceHash.start
        for length in 1...min(longestBeginning, end - start) {
          hash = SequenceHash.step(hash, side.values[start + length - 1])
          if length > 1 || end - start <= longestKnownByFirst {
            keys.add(.learned, hash & ~(0x3F << 58), place, length)
          }
        }
      }
      start = end
    }
  }
}
