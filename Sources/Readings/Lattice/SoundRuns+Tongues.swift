import LinguisticText

extension SoundRuns {
  /// Takes single Japanese readings inside a name that is otherwise read in Mandarin for slips of the Mandarin ones: no
  /// name is half Japanese, so the 사 of 사허(三合) is a misheard 싼.
  ///
  /// Characters that sound alike in both languages (阿 아) leave the question open, and so do names with more Japanese
  /// readings than Mandarin ones.
  static func inOneTongue(
    _ steps: [RenderingLattice.Step], _ sides: RenderingSides
  ) -> [RenderingLattice.Step] {
    let foreign = steps.indices.filter { steps[$0].link == .otherReading && steps[$0].source.count == 1 }
    guard !foreign.isEmpty, foreign.count == steps.count(where: { $0.link == .otherReading }) else { return steps }
    guard foreign.count <= steps.count(where: { isChinese($0, sides) }) else { return steps }
    var result = steps
    for index in foreign {
      result[index].link = .similar
      result[index].isMandarin = true
    }
    return result
  }

  /// Whether a step can be read in Mandarin only.
  private static func isChinese(_ step: RenderingLattice.Step, _ sides: RenderingSides) -> Bool {
    guard step.link == .mandarin, let scalar = sides.sourceScalars(step.source).first else { return false }
    return !CharacterReadings.japanese(scalar).contains(sides.targetText(step.target))
  }
}
