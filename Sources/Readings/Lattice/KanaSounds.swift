import LinguisticText
import TranslationModel

/// Kana of an original that are heard in the rendering (모미지가리 もみじ狩り).
///
/// > Source: 외래어 표기법 표 4 일본어의 가나와 한글 대조표.
enum KanaSounds {
  /// Gives kana at the border of what nothing explains the Hangul that they sound like.
  static func heard(_ steps: [RenderingLattice.Step], _ sides: RenderingSides) -> [RenderingLattice.Step] {
    guard sides.sourceUnits.contains(where: { $0.script == .kana }) else { return steps }
    var result: [RenderingLattice.Step] = []
    var index = 0
    while index < steps.count {
      let end = steps[index...].firstIndex { $0.link != .unaligned } ?? steps.count
      result += end > index ? heard(unexplained: steps[index..<end], sides) : [steps[index]]
      index = max(end, index + 1)
    }
    return result
  }

  private static func heard(
    unexplained steps: ArraySlice<RenderingLattice.Step>, _ sides: RenderingSides
  ) -> [RenderingLattice.Step] {
    guard let first = steps.first, let last = steps.last else { return [] }
    var source = first.source.lowerBound..<last.source.upperBound
    var target = first.target.lowerBound..<last.target.upperBound
    var (before, behind): ([RenderingLattice.Step], [RenderingLattice.Step]) = ([], [])
    if let unit = source.first, let count = syllables(of: unit, sides, { target.prefix($0) }) {
      before = [step(unit, target.prefix(count))]
      (source, target) = (source.dropFirst(), target.dropFirst(count))
    }
    if let unit = source.last, let count = syllables(of: unit, sides, { target.suffix($0) }) {
      behind = [step(unit, target.suffix(count))]
      (source, target) = (source.dropLast(), target.dropLast(count))
    }
    if before.isEmpty && behind.isEmpty { return Array(steps) }
    let left = source.map { unaligned($0..<$0 + 1, target.lowerBound..<target.lowerBound) }
    let added = target.map { unaligned(source.upperBound..<source.upperBound, $0..<$0 + 1) }
    return before + left + added + behind
  }

  private static func step(_ unit: Int, _ target: Range<Int>) -> RenderingLattice.Step {
    RenderingLattice.Step(source: unit..<unit + 1, target: target, link: .otherReading, isMandarin: false)
  }

  private static func unaligned(_ source: Range<Int>, _ target: Range<Int>) -> RenderingLattice.Step {
    RenderingLattice.Step(source: source, target: target, link: .unaligned, isMandarin: false)
  }

  /// How many syllables of the rendering, which `part` takes from one end, sound like a run of kana; nil for none.
  private static func syllables(
    of unit: Int, _ sides: RenderingSides, _ part: (Int) -> Range<Int>
  ) -> Int? {
    guard sides.sourceUnits[unit].script == .kana else { return nil }
    let kana = sides.sourceScalars(unit..<unit + 1)
    // One kana alike to a syllable is accident (通り 거리), but for the polite お and ご that begin a word.
    guard kana.count >= 2 || (unit == 0 && ["お", "ご"].contains(kana.first)) else { return nil }
    return [spelling(kana), spelling(kana, longVowels: true)].first { spelling in
      let target = sides.targetUnits[part(spelling.count)]
      return !spelling.isEmpty && target.count == spelling.count
        && isAlike(spelling, target.map { Unicode.Scalar($0.value).flatMap(HangulSyllable.init) })
    }?.count
  }

  /// Whether three quarters of the syllables and more agree but for aspiration and finals.
  private static func isAlike(_ spelling: [HangulSyllable], _ target: [HangulSyllable?]) -> Bool {
    let agreeing = zip(spelling, target).count { one, other in
      other.map { plain($0.lead) == plain(one.lead) && even($0.vowel) == even(one.vowel) } ?? false
    }
    return agreeing * 4 >= spelling.count * 3
  }

  /// The plain consonant of a tense or aspirated one; all sibilants are one, as つ is 쓰, 츠 and 쯔.
  private static func plain(_ lead: Int) -> Int {
    switch HangulSyllable.leads[lead] {
    case "ㄲ", "ㅋ": 0
    case "ㄸ", "ㅌ": 3
    case "ㅃ", "ㅍ": 7
    case "ㅆ", "ㅈ", "ㅉ", "ㅊ": 9
    default: lead
    }
  }

  /// ㅡ and ㅜ are one, as す is 스 and 수.
  private static func even(_ vowel: Int) -> Int { vowel == 18 ? 13 : vowel }

  // MARK: - Spelling

  /// The Hangul of a run of kana; what is no kana of the table is left out.
  ///
  /// - Parameter longVowels: whether う and お behind a syllable in ㅗ or ㅜ are written.
  static func spelling(_ kana: some Sequence<Unicode.Scalar>, longVowels: Bool = false) -> [HangulSyllable] {
    var result: [HangulSyllable] = []
    for scalar in kana {
      let hiragana = (0x30A1...0x30F6).contains(scalar.value) ? scalar.value - 0x60 : scalar.value
      guard hiragana >= 0x3041, let spelled = table.dropFirst(Int(hiragana - 0x3041)).first else { continue }
      guard let syllable = HangulSyllable(spelled) else {
        if let last = result.indices.last { result[last].final = spelled == "ㄴ" ? 4 : 19 }
        continue
      }
      if let last = result.last, small.contains(hiragana) {
        // しゃ 샤, ちゃ 차: the vowel of い gives way.
        let isPalatal = ["ㅈ", "ㅉ", "ㅊ"].contains(HangulSyllable.leads[last.lead])
        result[result.count - 1].vowel = isPalatal ? iotless[syllable.vowel] ?? syllable.vowel : syllable.vowel
      } else if !longVowels, syllable.lead == 11, [8, 13].contains(syllable.vowel), let last = result.last,
        !last.hasFinal, last.vowel == 8 || last.vowel == 12 || last.vowel == syllable.vowel || last.vowel == 17
      {
        continue
      } else {
        result.append(syllable)
      }
    }
    return result
  }

  /// From ぁ on, in the order of Unicode; inside a word. ㅅ and ㄴ close the syllable before.
  private static let table = Array(
    """
    아아이이우우에에오오카가키기쿠구케게코고사자시지스즈세제소조타다치지ㅅ쓰즈테데토도나니누네노하바파히비피후부푸헤베페호보포마미무메모\
    야야유유요요라리루레로와와이에오ㄴ부카케
    """.unicodeScalars)
  /// ゃ, ゅ, ょ and the small vowels.
  private static let small: Set<UInt32> = [0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3083, 0x3085, 0x3087]
  /// ㅑ, ㅛ, ㅠ without their glide.
  private static let iotless = [2: 0, 12: 8, 17: 13]
}
