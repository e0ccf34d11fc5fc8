/// One side of an aligned text as numbers: the units (words, noun pieces, suffixes) of every line, one line after another.
///
/// A unit is its number in a vocabulary that the maker keeps. Line `n` holds
/// `units[starts[n] ..< starts[n + 1]]`; empty lines are allowed.
struct UnitLines: Sendable, Equatable {
  /// Vocabulary numbers below `vocabularySize`.
  var units: [UInt32]
  /// One more than there are lines: the first is 0, the last `units.count`, none smaller than the one before.
  var starts: [Int]
  var vocabularySize: Int

  init(units: [UInt32] = [], starts: [Int] = [0], vocabularySize: Int = 0) {
    self.units = units
    self.starts = starts
    self.vocabularySize = vocabularySize
  }

  var lineCount: Int { starts.count - 1 }

  /// Where the units of a line stand in `units`.
  func range(ofLine line: Int) -> Range<Int> { starts[line]..<starts[line + 1] }

  /// Adds a line at the end.
  mutating func append(_ line: some Sequence<UInt32>) {
    units.append(contentsOf: line)
    starts.append(units.count)
  }
}
