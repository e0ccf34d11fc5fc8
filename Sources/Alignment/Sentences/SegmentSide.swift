import LinguisticText

/// The segments of one side, read into positions that links can hold on to.
///
/// A position is a Chinese character, a Hangul syllable, a Latin word or a number; all of a side's positions lie in one
/// array, each segment's behind those of the segment before.
struct SegmentSide {
  enum PositionKind: UInt8 {
    case character
    case latin
    case number
  }

  /// Folded characters and syllables as scalar values; 0 for words and numbers.
  private(set) var values: [UInt32] = []
  private(set) var kinds: [PositionKind] = []
  /// Index of the text unit that a position belongs to, counted in its segment: on the source side each position is
  /// its own, on the target side an eojeol is one.
  private(set) var units: [UInt16] = []
  /// Whether a position is the first of an unbroken run of characters.
  private(set) var startsRun: [Bool] = []
  /// Where the positions of each segment begin, and one more for the end.
  private(set) var starts: [Int] = [0]
  /// Number of units per segment.
  private(set) var unitCounts: [Int] = []
  /// Length of each segment for the length model.
  private(set) var lengths: [Float] = []
  /// Punctuation of each segment.
  private(set) var marks: [SegmentMarks] = []
  /// What words and numbers are: a hash by position.
  private(set) var hashes: [UInt64] = []
  /// Where each position begins and ends in its segment, in scalars.
  private(set) var scalarRanges: [Range<Int32>] = []

  var count: Int { lengths.count }

  init(_ segments: [String], isTarget: Bool) {
    lengths.reserveCapacity(segments.count)
    for segment in segments { append(segment, isTarget: isTarget) }
  }

  func positions(_ segment: Int) -> Range<Int> { starts[segment]..<starts[segment + 1] }

  private mutating func append(_ segment: String, isTarget: Bool) {
    let scalars = segment.unicodeScalars.map(HanFolding.fold)
    var length: Float = 0
    var unit = -1
    var index = 0
    let numbers = NumberReader.mentions(in: scalars, of: isTarget ? .korean : .chinese)
    var nextNumber = 0
    var previous = Script.other
    var isAttached = false
    while index < scalars.count {
      if nextNumber < numbers.count, numbers[nextNumber].range.lowerBound == index {
        let mention = numbers[nextNumber]
        nextNumber += 1
        unit += 1
        add(0, .number, unit, startsRun: true, hash: mention.value.stableHash, mention.range)
        length += Float(mention.range.count) * 0.7
        index = mention.range.upperBound
        previous = .digit
        continue
      }
      let scalar = scalars[index]
      let script = Script(scalar)
      switch script {
      case .hangul where isTarget, .han:
        let continues = previous == script
        if !continues {
          isAttached = isTarget && (previous == .digit || previous == .latin)
          unit += 1
        } else if !isTarget {
          unit += 1
        }
        add(scalar.value, .character, unit, startsRun: !continues, hash: isAttached ? 1 : 0, index..<index + 1)
        length += 1
        index += 1
      case .latin:
        var end = index
        var hash = StableHash.start
        while end < scalars.count, Script(scalars[end]) == .latin || scalars[end] == "'" {
          end += 1
        }
        // A plural is its singular.
        var last = end
        if last - index > 3, scalars[last - 1] == "s" { last -= 1 }
        for scalar in scalars[index..<last] {
          hash = StableHash.fnv1a(CollectionOfOne(UInt8(truncatingIfNeeded: Self.lower(scalar))), from: hash)
        }
        unit += 1
        add(0, .latin, unit, startsRun: true, hash: hash, index..<end)
        length += Float(end - index) * 0.4
        index = end
      case .space:
        index += 1
      default:
        length += 0.3
        index += 1
      }
      previous = script
    }
    starts.append(values.count)
    unitCounts.append(unit + 1)
    lengths.append(max(1, length))
    marks.append(SegmentMarks(scalars))
  }

  private static func lower(_ scalar: Unicode.Scalar) -> UInt32 {
    (0x41...0x5A).contains(scalar.value) ? scalar.value + 0x20 : scalar.value
  }

  private mutating func add(
    _ value: UInt32, _ kind: PositionKind, _ unit: Int, startsRun: Bool, hash: UInt64, _ range: Range<Int>
  ) {
    values.append(value)
    kinds.append(kind)
    units.append(UInt16(truncatingIfNeeded: unit))
    self.startsRun.append(startsRun)
    hashes.append(hash)
    scalarRanges.append(Int32(range.lowerBound)..<Int32(range.upperBound))
  }
}
