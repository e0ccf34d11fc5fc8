import LinguisticText
import TranslationModel

/// Tells the Sino-Korean readings that make up words from the stray ones.
struct SinoKoreanWords {
  /// For each step whether it is inside a word; empty where no step is a Sino-Korean reading.
  private var words: [Bool] = []

  /// Whether a step is a Sino-Korean reading inside a word.
  func isWord(_ step: Int) -> Bool { step < words.count && words[step] }

  /// A run of neighbouring Sino-Korean readings is words where generic terms cover it, or where the whole rendering is
  /// such a run.
  init(_ steps: [RenderingLattice.Step], _ sides: RenderingSides) {
    guard steps.contains(where: { $0.link == .sinoKorean }) else { return }
    let sounds = steps.contains {
      $0.link == .mandarin || $0.link == .variant || ($0.link == .similar && $0.isMandarin)
    }
    guard sounds else {
      words = steps.map { $0.link == .sinoKorean }
      return
    }
    words = [Bool](repeating: false, count: steps.count)
    var index = 0
    while index < steps.count {
      var run: [CharacterEntry.Reference] = []
      while index + run.count < steps.count, steps[index + run.count].link == .sinoKorean,
        let entry = sides.entry(steps[index + run.count].source.lowerBound)
      {
        run.append(entry)
      }
      if !run.isEmpty { cover(run[...], from: index, steps, sides) }
      index += run.count + 1
    }
  }

  /// Marks the characters that lie in generic terms of two characters and more, and the last of several where it is a
  /// generic term. A single one must have the reading for a customary rendering.
  private mutating func cover(
    _ run: ArraySlice<CharacterEntry.Reference>, from step: Int, _ steps: [RenderingLattice.Step],
    _ sides: RenderingSides
  ) {
    for start in run.indices {
      var longest = 0
      run[start].pointee.genericTerms.forEachPrefix(of: run[start...], longest: TermArcs.longest) { length, rows in
        if rows.exact != nil { longest = length }
      }
      for offset in 0..<longest { words[step + start + offset] = true }
    }
    if let row = run.last?.pointee.genericTerms.rows.exact {
      let end = step + run.count - 1
      let isCustomary = row.list(1, separator: "|").contains(sides.targetText(steps[end].target))
      words[end] = words[end] || run.count > 1 || isCustomary
    }
  }
}
