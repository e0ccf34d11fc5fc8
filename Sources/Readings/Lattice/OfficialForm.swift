import LinguisticText
import TranslationModel

/// Composes the official form of a rendering: its sounding parts respelled, the rest and the spacing as they are.
struct OfficialForm {
  let sides: RenderingSides
  /// Whether all of it is meant by Mandarin sound: then gaps and stray Sino-Korean readings are spelled out as well.
  let isName: Bool

  /// - Parameter words: those of the same steps.
  func compose(_ steps: [RenderingLattice.Step], _ words: SinoKoreanWords) -> String? {
    var syllables: [MandarinSpelling.Reference?]?
    var result = ""
    var previousEnd: Int?
    for (index, step) in steps.enumerated() {
      let isSpelled = isSpelled(step, isWord: words.isWord(index)) || isRead(steps, at: index)
      if isSpelled, syllables == nil { syllables = Self.officialSyllables(of: sides.source) }
      guard let piece = isSpelled ? spelledOrKept(step, syllables ?? []) : kept(step) else { continue }
      if let previousEnd, let next = step.target.first { result += separator(previousEnd, next) }
      if let last = step.target.last { previousEnd = last }
      result += piece
    }
    return result.isEmpty ? nil : result
  }

  /// Whether the official spelling of a step's characters takes the place of what the rendering has.
  private func isSpelled(_ step: RenderingLattice.Step, isWord: Bool) -> Bool {
    switch step.link {
    case .variant, .similar: true
    case .sinoKorean: !isWord
    case .unaligned: isName
    default: false
    }
  }

  /// Whether a character is no generic term of its own in a name, though one is rendered so: the first (도장안 for 都江堰),
  /// and the last where that is how its sound is misspelled as well, with ㅗ for ㅜ, as others are (홍야동 for 洪崖洞).
  private func isRead(_ steps: [RenderingLattice.Step], at index: Int) -> Bool {
    let step = steps[index]
    guard steps.count > 1, step.link == .generic, step.source.count == 1, let first = step.target.first,
      let last = step.target.last
    else { return false }
    let isBesideSound = [index - 1, index + 1].contains {
      steps.indices.contains($0) && [.mandarin, .variant, .similar].contains(steps[$0].link)
    }
    guard isBesideSound else { return false }
    if index == 0 { return isName && !sides.beginsToken(last + 1) }
    guard index == steps.count - 1, !sides.beginsToken(first), first == last,
      steps.contains(where: { $0.link == .variant || $0.link == .similar }),
      let character = sides.sourceScalars(step.source).first
    else { return false }
    let written = sides.targetText(step.target)
    let renderings = CharacterReadings.renderings(of: character)
    return renderings.variants.contains(written)
      && renderings.mandarin.contains { Jamo.letters($0).map { $0 == "ㅜ" ? "ㅗ" : $0 } == Jamo.letters(written) }
  }

  private func spelledOrKept(
    _ step: RenderingLattice.Step, _ syllables: [MandarinSpelling.Reference?]
  ) -> String? {
    let spelled = spelled(step.source, syllables)
    return step.link == .unaligned ? spelled : spelled ?? sides.targetText(step.target)
  }

  private func kept(_ step: RenderingLattice.Step) -> String? {
    step.target.isEmpty ? nil : sides.targetText(step.target)
  }

  /// The official spelling of each character of the original; nil for what has none.
  private static func officialSyllables(of source: [Unicode.Scalar]) -> [MandarinSpelling.Reference?] {
    let entries = CharacterEntry.of(source)
    var syllables: [MandarinSpelling.Reference?] = []
    while syllables.count < entries.count {
      let rest = entries[syllables.count...]
      let run = rest.prefix { $0.pointee.isHan }
      if run.isEmpty { syllables.append(nil) } else { syllables += MandarinReader.syllables(run) }
    }
    return syllables
  }

  private func spelled(_ units: Range<Int>, _ syllables: [MandarinSpelling.Reference?]) -> String? {
    guard !units.isEmpty else { return nil }
    var bytes: [UInt8] = []
    for unit in units {
      guard let syllable = syllables[sides.sourceUnits[unit].scalars.lowerBound] else { return nil }
      bytes.append(contentsOf: syllable.pointee.hangul)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The blanks and marks that the rendering has between two neighbouring units.
  private func separator(_ left: Int, _ right: Int) -> String {
    guard right == left + 1 else { return "" }
    return ScalarText.text(
      sides.target[sides.targetUnits[left].scalars.upperBound..<sides.targetUnits[right].scalars.lowerBound])
  }
}
