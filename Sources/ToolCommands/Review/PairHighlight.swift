import TranslationModel

/// Finds a pair in the sentence that is quoted for it.
enum PairHighlight {
  /// The sentence in pieces, the rendering and the original emphasized.
  static func line(for occurrence: Occurrence) -> StyledLine {
    var line = StyledLine()
    for piece in pieces(of: occurrence) { line.append(piece.text, piece.side == nil ? nil : .pair) }
    return line
  }

  /// The sentence in pieces: those with a side are the rendering and the original; none where they are not found.
  static func pieces(of occurrence: Occurrence) -> [(text: String, side: Side?)] {
    let sentence = occurrence.sentence
    var pieces: [(text: String, side: Side?)] = []
    var start = sentence.startIndex
    for place in places(of: occurrence) {
      pieces.append((String(sentence[start..<place.range.lowerBound]), nil))
      pieces.append((String(sentence[place.range]), place.side))
      start = place.range.upperBound
    }
    pieces.append((String(sentence[start...]), nil))
    return pieces.filter { !$0.text.isEmpty }
  }

  /// Where the two stand, in order: the original that has the rendering nearest to it on the side where it should be.
  private static func places(of occurrence: Occurrence) -> [(range: Range<String.Index>, side: Side)] {
    let sentence = occurrence.sentence
    let isReversed = occurrence.direction == .sourceThenTarget
    let first = isReversed ? occurrence.source : occurrence.target
    let second = isReversed ? occurrence.target : occurrence.source
    var best: [(range: Range<String.Index>, side: Side)] = []
    var bestGap = Int.max
    for later in sentence.ranges(of: second) {
      guard let earlier = sentence[..<later.lowerBound].ranges(of: first).last else { continue }
      let gap = sentence.utf8.distance(from: earlier.upperBound, to: later.lowerBound)
      if gap < bestGap {
        bestGap = gap
        best = [(earlier, isReversed ? .source : .target), (later, isReversed ? .target : .source)]
      }
    }
    return best
  }
}
