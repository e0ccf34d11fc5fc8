/// A unit of text that wants an explanation: a Chinese character, an eojeol, a Latin word, a number.
struct UnitSpan {
  /// First position in its segment and the one after the last.
  var start: UInt32
  var end: UInt32
  /// Whether the document holds the unit so often that missing it says little.
  var isUsual: Bool
  /// Whether it counts as missed at all; what is written onto a Latin word or number is mostly a particle.
  var counts: Bool
}

/// The units of all segments of one side.
struct UnitSpans {
  private(set) var spans: [UnitSpan] = []
  private(set) var starts: [Int] = [0]

  /// More of the segments than this share, and a unit is usual.
  private static let usualShare = 0.1
  private static let longestParticle = 2

  init(_ side: SegmentSide) {
    var frequency: [UInt64: Int] = [:]
    for segment in 0..<side.count {
      var seen: Set<UInt64> = []
      Self.forEachUnit(side, segment) { seen.insert(Self.key(side, $0)) }
      for key in seen { frequency[key, default: 0] += 1 }
    }
    let most = max(2, Int(Double(side.count) * Self.usualShare))
    for segment in 0..<side.count {
      let base = side.starts[segment]
      Self.forEachUnit(side, segment) { unit in
        let isAttached =
          side.kinds[unit.lowerBound] == .character && side.hashes[unit.lowerBound] == 1
          && unit.count <= Self.longestParticle
        spans.append(
          UnitSpan(
            start: UInt32(unit.lowerBound - base),
            end: UInt32(unit.upperBound - base),
            isUsual: frequency[Self.key(side, unit), default: 0] > most, counts: !isAttached))
      }
      starts.append(spans.count)
    }
  }

  func units(_ segment: Int) -> ArraySlice<UnitSpan> { spans[starts[segment]..<starts[segment + 1]] }

  private static func forEachUnit(_ side: SegmentSide, _ segment: Int, _ body: (Range<Int>) -> Void) {
    let range = side.positions(segment)
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, side.units[end] == side.units[start] { end += 1 }
      body(start..<end)
      start = end
    }
  }

  /// The first two positions stand for the unit, whatever its ending.
  private static func key(_ side: SegmentSide, _ unit: Range<Int>) -> UInt64 {
    let first = unit.lowerBound
    guard side.kinds[first] == .character else { return side.hashes[first] }
    return UInt64(side.values[first]) << 24 | (unit.count > 1 ? UInt64(side.values[first + 1]) : 0)
  }
}
