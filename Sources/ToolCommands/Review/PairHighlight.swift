import TranslationModel

/// Finds a pair in the sentence that is quoted for it.
enum PairHighlight {
  /// The sentence in pieces, the rendering and the original emphasized.
  static func line(for occurrence: Occurrence) -> StyledLine {
    let sentence = occurrence.sentence
    guard let ranges = ranges(of: occurrence) else { return StyledLine(sentence) }
    var line = StyledLine()
    var start = sentence.startIndex
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      line.append(String(sentence[start..<range.lowerBound]))
      line.append(String(sentence[range]), .pair)
      start = range.upperBound
    }
    line.append(String(sentence[start...]))
    return line
  }

  /// Where the two stand: the original that has the rendering nearest to it on the side where it should be.
  private static func ranges(of occurrence: Occurrence) -> [Range<String.Index>]? {
    let sentence = occurrence.sentence
    let isReversed = occurrence.direction == .sourceThenTarget
    let first = isReversed ? occurrence.source : occurrence.target
    let second = isReversed ? occurrence.target : occurrence.source
    var best: [Range<String.Index>]?
    var bestGap = Int.max
    for later in sentence.ranges(of: second) {
      guard let earlier = sentence[..<later.lowerBound].ranges(of: first).last else { continue }
      let gap = sentence.utf8.distance(from: earlier.upperBound, to: later.lowerBound)
      if gap < bestGap { (best, bestGap) = ([earlier, later], gap) }
    }
    return best
  }
}
