import TranslationModel

/// A unit whose source or translation holds the text looked for.
public struct ConcordanceMatch: Sendable, Hashable {
  public enum Side: String, Sendable, Hashable, CaseIterable {
    case source
    case target
  }

  public var unit: TranslationUnit
  /// The text that holds it.
  public var side: Side
  /// Where, as UTF-8 byte ranges in that text; what lies between the characters found, such as a space, included.
  public var ranges: [Range<Int>]

  public init(unit: TranslationUnit, side: Side, ranges: [Range<Int>]) {
    self.unit = unit
    self.side = side
    self.ranges = ranges
  }
}

/// Where a look-up key stands in a text, though the text has spacing, width and forms of its own.
struct KeyPlaces {
  private var key: [UInt32] = []
  /// The UTF-8 range of the character that each place of the key comes from.
  private var origins: [Range<Int>] = []

  init(_ text: String, _ side: IndexSide) {
    var offset = 0
    for scalar in text.unicodeScalars {
      let end = offset + UTF8.width(scalar)
      let part = side.key(String(scalar))
      key += part
      origins += part.map { _ in offset..<end }
      offset = end
    }
    // Characters that compose across boundaries have no place of their own.
    let whole = side.key(text)
    if whole != key { (key, origins) = (whole, whole.map { _ in 0..<offset }) }
  }

  /// The places of `part`, none overlapping another.
  func ranges(of part: [UInt32]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while let place = key.withUnsafeBufferPointer({ $0.firstPlace(of: part, from: start) }) {
      ranges.append(origins[place].lowerBound..<origins[place + part.count - 1].upperBound)
      start = place + part.count
    }
    return ranges
  }
}

extension UnsafeBufferPointer<UInt32> {
  /// Where `part`, which is not empty, begins for the first time at `start` or behind.
  func firstPlace(of part: [UInt32], from start: Int = 0) -> Int? {
    guard let first = part.first, count >= part.count else { return nil }
    var place = start
    while place + part.count <= count {
      if self[place] == first, part.indices.allSatisfy({ self[place + $0] == part[$0] }) { return place }
      place += 1
    }
    return nil
  }
}
