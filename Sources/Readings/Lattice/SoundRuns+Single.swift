import LinguisticText

extension SoundRuns {
  /// Takes a common noun of one character for the misspelled sound that it looks like, beside a name of one character:
  /// in 푸동(浦东) the 동 is no east, for a name of one character does not stand before a noun.
  ///
  /// What follows does not matter (푸동신구 浦东新区, 바이운뎬 白云店) where the noun is second; 베이징동(北京东) keeps its east, and
  /// 산동(山东) is Sino-Korean altogether.
  ///
  /// > Source: 외래어 표기법 제4장 제3절 제3항: a name of one character is transcribed together with its generic term.
  static func respelled(
    _ steps: [RenderingLattice.Step], _ sides: RenderingSides
  ) -> [RenderingLattice.Step] {
    guard steps.count >= 2, let place = placeOfNoun(steps) else { return steps }
    let isHeard = steps.contains { $0.link == .mandarin && !sides.reads($0).sinoKorean }
    guard isHeard, isMisspelled(steps[place], sides) else { return steps }
    var result = steps
    result[place].link = .variant
    result[place].isMandarin = true
    return result
  }

  /// Which of the first two characters is the noun beside a Mandarin sound, where nothing else follows than sounds and
  /// nouns.
  private static func placeOfNoun(_ steps: [RenderingLattice.Step]) -> Int? {
    guard steps[0].source.count == 1, steps[1].source.count == 1, steps.allSatisfy({ !$0.source.isEmpty }) else {
      return nil
    }
    if steps[0].link == .mandarin, isNoun(steps[1]) {
      return steps[2...].allSatisfy { $0.link == .generic || $0.link == .mandarin || $0.link == .variant } ? 1 : nil
    }
    if isNoun(steps[0]), steps[1].link == .mandarin {
      return steps[2...].allSatisfy { $0.link == .generic } ? 0 : nil
    }
    return nil
  }

  private static func isNoun(_ step: RenderingLattice.Step) -> Bool {
    step.link == .generic || step.link == .sinoKorean
  }

  private static func isMisspelled(_ step: RenderingLattice.Step, _ sides: RenderingSides) -> Bool {
    guard let character = sides.arcs.characters[step.source.lowerBound]?.pointee else { return false }
    let target = sides.targetUnits[step.target]
    return character.readings.contains { reading in
      reading.link == .variant && reading.target.count == target.count
        && zip(reading.target, target).allSatisfy { $0 == $1.value }
    }
  }
}
