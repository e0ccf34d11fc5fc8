import LinguisticText

/// Finds the end of a rendering that was cut off as a particle: 불신 for 不信任 where the text has 불신임.
///
/// Korean words are cut by what a text of many lines shows; one of few shows little, and the last syllable of a noun may
/// look like a particle or an ending. Where the rendering with the syllables right behind it is the whole original read
/// aloud, and without them it is not, they belong to it.
struct RenderingCompletion {
  let table: CandidateTable
  let target: UnitText

  /// Where the whole rendering stands among the scalars of the target; nil where the candidate lacks nothing.
  ///
  /// Complexity: O(scalars of the up to three lines that show the candidate).
  func place(of candidate: TermCandidate, by cover: KnownCover) -> Range<Int>? {
    let text = table.targetTerms.scalars(of: candidate.target)
    let missing = table.sourceTerms.scalars(of: candidate.source).count - text.count
    guard (1...Self.mostMissing).contains(missing) else { return nil }
    for line in candidate.evidence {
      let scalars = target.scalars[target.scalarStarts[line]..<target.scalarStarts[line + 1]]
      var start = scalars.startIndex
      while start + text.count + missing <= scalars.endIndex {
        let range = start..<(start + text.count + missing)
        start += 1
        guard scalars[range].prefix(text.count).elementsEqual(text) else { continue }
        guard scalars[range].suffix(missing).allSatisfy(Self.isSyllable) else { continue }
        if cover.answer(scalars[range]) == .reading { return range }
      }
    }
    return nil
  }

  private static func isSyllable(_ value: UInt32) -> Bool { (0xAC00...0xD7A3).contains(value) }

  /// Endings that look like one of a noun have no more syllables.
  private static let mostMissing = 2
}
