import LinguisticText
import TranslationModel

/// Composes the official form of a rendering: its sounding parts respelled, the rest and the spacing as they are.
struct OfficialForm {
  let sides: RenderingSides
  /// Whether all of it is meant by Mandarin sound: then gaps and stray Sino-Korean readings are spelled out as well.
  let isName: Bool

  func compose(_ steps: [RenderingLattice.Step]) -> String? {
    let syllables = Self.officialSyllables(of: sides.source)
    let words = SinoKoreanWords(steps, sides)
    var result = ""
    var previousEnd: Int?
    for (index, step) in steps.enumerated() {
      guard let piece = piece(step, isWord: words.isWord[index], syllables) else { continue }
      if let previousEnd, let next = step.target.first { result += separator(previousEnd, next) }
      if let last = step.target.last { previousEnd = last }
      result += piece
    }
    return result.isEmpty ? nil : result
  }

  private func piece(_ step: RenderingLattice.Step, isWord: Bool, _ syllables: [String?]) -> String? {
    switch step.link {
    case .variant, .similar:
      return spelled(step.source, syllables) ?? sides.targetText(step.target)
    case .sinoKorean where !isWord:
      return spelled(step.source, syllables) ?? sides.targetText(step.target)
    case .unaligned where isName:
      return step.source.isEmpty ? nil : spelled(step.source, syllables)
    default:
      return step.target.isEmpty ? nil : sides.targetText(step.target)
    }
  }

  /// The official Hangul of each character of the original; nil for what has none.
  static func officialSyllables(of source: [Unicode.Scalar]) -> [String?] {
    var syllables = [String?](repeating: nil, count: source.count)
    var start = 0
    while start < source.count {
      var end = start + 1
      if Script(source[start]) == .han {
        while end < source.count, Script(source[end]) == .han { end += 1 }
        for (offset, syllable) in MandarinReader.syllables(Array(source[start..<end])).enumerated() {
          syllables[start + offset] = syllable.flatMap { MandarinTable.hangul(of: $0.letters) }
        }
      }
      start = end
    }
    return syllables
  }

  private func spelled(_ units: Range<Int>, _ syllables: [String?]) -> String? {
    let parts = units.map { syllables[sides.sourceUnits[$0].scalars.lowerBound] }
    guard !parts.isEmpty, parts.allSatisfy({ $0 != nil }) else { return nil }
    return parts.compactMap { $0 }.joined()
  }

  /// The blanks and marks that the rendering has between two neighbouring units.
  private func separator(_ left: Int, _ right: Int) -> String {
    guard right == left + 1 else { return "" }
    var view = String.UnicodeScalarView()
    view.append(
      contentsOf: sides.target[sides.targetUnits[left].scalars.upperBound..<sides.targetUnits[right].scalars.lowerBound]
    )
    return String(view)
  }
}
