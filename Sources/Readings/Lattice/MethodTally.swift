import LinguisticText
import TranslationModel

/// Counts what links the characters of an original to its rendering and decides on the method.
///
/// Sino-Korean readings count in two ways: in words of their own (과학성 科学城, 신구 新区) they are a method beside the
/// transcription; a stray one inside a name read by Mandarin (원신이언 for 원신이옌) is a deviation from it.
struct MethodTally {
  /// Characters rendered by an official Mandarin spelling.
  private(set) var mandarin = 0
  /// Characters rendered by a misspelling or slip of one.
  private(set) var doubtfulMandarin = 0
  /// Characters in Sino-Korean reading that make up words.
  private(set) var sinoKoreanWords = 0
  /// Single characters in Sino-Korean reading that are no word.
  private(set) var straySinoKorean = 0
  private(set) var otherReading = 0
  /// Characters whose rendering is alike to their Sino-Korean reading only.
  private var slips = 0
  /// Characters rendered by a customary equivalent that is not their Sino-Korean reading.
  private(set) var translated = 0
  private(set) var identical = 0
  /// Chinese characters that the rendering keeps.
  private var kept = 0
  private(set) var unalignedSource = 0
  private(set) var unalignedTarget = 0
  private let targetIsLatin: Bool
  private let sourceCount: Int
  private let targetCount: Int
  /// Whether some of it is Japanese only, and all of it may be (이토 伊東, 신세카이 新世界).
  private var isJapanese = false
  private var allMandarin = true
  private var allSinoKorean = true
  private let parts: RenderingParts

  init(_ steps: [RenderingLattice.Step], _ words: SinoKoreanWords, _ sides: RenderingSides) {
    sourceCount = sides.sourceUnits.count
    targetCount = sides.targetUnits.count
    parts = RenderingParts(steps, sides)
    targetIsLatin = !sides.targetUnits.contains { $0.script == .hangul || $0.script == .han }
    for (index, step) in steps.enumerated() {
      count(step, isWord: words.isWord(index), isInName: Self.isInName(index, of: steps), sides)
    }
    isJapanese =
      steps.contains { $0.link == .otherReading }
      && steps.allSatisfy {
        // 狩 beside kana that are heard is read in Japanese, whatever it sounds like there (모미지가리 もみじ狩り).
        $0.link == .otherReading || sides.reads($0, as: .otherReading)
          || parts.hearsKana && $0.link == .unaligned && !parts.hasUnheardWord
      }
    // Beside a Mandarin sound a slip is one of the transcription, whatever else it is alike to.
    if mandarin > 0 { doubtfulMandarin += slips } else { straySinoKorean += slips }
  }

  /// Whether a step stands between others by Mandarin sound, or at the end beside one.
  private static func isInName(_ index: Int, of steps: [RenderingLattice.Step]) -> Bool {
    let isSound = { (other: Int) in steps.indices.contains(other) && steps[other].link == .mandarin }
    return (isSound(index - 1) && (index + 1 == steps.count || isSound(index + 1)))
      || (index == 0 && isSound(1))
  }

  private mutating func count(
    _ step: RenderingLattice.Step, isWord: Bool, isInName: @autoclosure () -> Bool, _ sides: RenderingSides
  ) {
    let characters = step.source.count
    let reads = sides.reads(step)
    // 샤오홍수 小紅書: inside a name 홍 is misspelled Mandarin rather than the Korean reading.
    let isTail = step.source.upperBound == sourceCount && (isWord || step.link == .generic)
    if step.link == .sinoKorean || step.link == .generic, isInName(), !isTail, sides.reads(step, as: .variant) {
      doubtfulMandarin += characters
      allMandarin = false
      allSinoKorean = allSinoKorean && reads.sinoKorean
      return
    }
    switch step.link {
    case .unaligned:
      unalignedSource += characters
      unalignedTarget += step.target.count
    case .identical:
      identical += characters
      if sides.targetUnits[step.target].contains(where: { $0.script == .han }) { kept += characters }
    case .mandarin:
      if isGenericTail(step, sides) { sinoKoreanWords += characters } else { mandarin += characters }
    case .variant: doubtfulMandarin += characters
    case .similar:
      if step.isMandarin { doubtfulMandarin += characters } else { slips += characters }
    case .sinoKorean:
      if isWord { sinoKoreanWords += characters } else { straySinoKorean += characters }
    case .otherReading: otherReading += characters
    case .meaning: translated += characters
    case .generic, .known:
      if reads.sinoKorean {
        sinoKoreanWords += characters
      } else if reads.mandarin {
        mandarin += characters
      } else if step.link == .known {
        countName(step, sides)
      } else {
        translated += characters
      }
    }
    if step.link != .identical {
      allMandarin = allMandarin && reads.mandarin
      allSinoKorean = allSinoKorean && reads.sinoKorean
    }
  }

  /// A name with a form of its own: by sound, but for a generic term at its end (乌孜别克族 우즈베크족), or by another name (联合国 유엔).
  private mutating func countName(_ step: RenderingLattice.Step, _ sides: RenderingSides) {
    if sides.endsInTerm(step) {
      otherReading += step.source.count - 1
      sinoKoreanWords += 1
    } else if sides.isOtherName(step) {
      translated += step.source.count
    } else {
      otherReading += step.source.count
    }
  }

  /// Whether a sound is really the generic part of a name: the last character, a generic term in its customary
  /// rendering, that stands apart (화이위 산 怀玉山) or names an administrative unit whose reading happens to be the same (윈난성
  /// 雲南省).
  private func isGenericTail(_ step: RenderingLattice.Step, _ sides: RenderingSides) -> Bool {
    guard step.source.upperBound == sourceCount, step.source.lowerBound > 0, let unit = step.target.first, unit > 0
    else { return false }
    guard let entry = sides.entry(step.source.lowerBound)?.pointee, let row = entry.genericTerms.rows.exact,
      row.list(1, separator: "|").contains(sides.targetText(step.target))
    else { return false }
    let standsApart = sides.targetUnits[unit].scalars.lowerBound > sides.targetUnits[unit - 1].scalars.upperBound
    return standsApart || entry.scalar == "省" || entry.scalar == "里"
  }

  private var sinoKorean: Int { sinoKoreanWords + straySinoKorean }
  private var bySound: Int { mandarin + doubtfulMandarin + otherReading }

  var method: RenderingMethod {
    if targetIsLatin { return .latin }
    if allSinoKorean, unalignedSource == 0, unalignedTarget == 0, bySound == 0 { return .sinoKorean }
    if isJapanese { return parts.endsInTerm ? .mixed : .transcription }
    // 수목 for 木: a compound that shares the character is a synonym.
    if sourceCount == 1, targetCount == 2, unalignedTarget == 1, bySound == 0 { return .translation }
    let lost = translated + unalignedSource
    if lost == 0 { return methodOfSounds }
    if let method = methodOfAbridged { return method }
    if translated == 0, bySound == 0, parts.isMisreadOnce(sinoKorean: sinoKorean) { return .sinoKorean }
    let sounding = bySound + sinoKorean
    if otherReading >= 2, otherReading * 2 >= sourceCount, translated == 0 { return .transcription }
    if sounding > 0, unalignedSource + unalignedTarget == 0 { return .mixed }
    if parts.hasWordOfItsOwn || parts.hearsKana || parts.endsInFamilyName { return .mixed }
    if parts.readsWholeWord(sinoKorean: sinoKorean, translated: translated) { return .mixed }
    // A sound here and there is accident: less than a third of the characters, or one of three and more. Two of three
    // in Sino-Korean reading are a synonym that shares characters (策源地 발원지).
    if sounding * 3 < sourceCount || (sounding == 1 && sourceCount >= 3) { return .translation }
    if bySound == 0, sourceCount <= 3 { return .translation }
    if isName { return .transcription }
    return .mixed
  }

  /// The method of what is rendered, where the rendering only leaves out how the original begins or ends (둥룽 东隆集团):
  /// what is not there was rendered by no method.
  private var methodOfAbridged: RenderingMethod? {
    guard parts.isAbridged, translated == 0, otherReading == 0 else { return nil }
    if bySound == 0, sinoKorean >= 2 { return .sinoKorean }
    if sinoKorean == 0, mandarin > 0, bySound >= 2 { return .transcription }
    return nil
  }

  private var methodOfSounds: RenderingMethod {
    if kept > 0, bySound > 0 { return .mixed }
    if bySound == 0 { return unalignedTarget == 0 ? .sinoKorean : .mixed }
    if sinoKorean == 0 { return unalignedTarget == 0 || doubtfulMandarin > 0 ? .transcription : .mixed }
    return isName && straySinoKorean <= doubtfulMandarin ? .transcription : .mixed
  }

  /// Whether all of it is meant by Mandarin sound, with whatever slips: half of the characters are, nothing is a word
  /// or translated, and the lengths agree.
  var isName: Bool {
    (mandarin + doubtfulMandarin) * 2 >= sourceCount && mandarin + otherReading > 0 && sinoKoreanWords + translated == 0
      && unalignedSource * 3 <= sourceCount && unalignedTarget <= sourceCount
  }

  /// Whether a part rendered by sound differs from every official reading.
  var deviates: Bool {
    guard mandarin + doubtfulMandarin > 0 else { return false }
    if methodOfAbridged != nil { return doubtfulMandarin > 0 }
    if method == .transcription, unalignedSource + unalignedTarget > 0 { return otherReading == 0 }
    return doubtfulMandarin > 0 || straySinoKorean > 0
  }

  var also: [RenderingMethod] {
    guard unalignedTarget == 0, unalignedSource == 0 else { return [] }
    if method == .sinoKorean, allMandarin { return [.transcription] }
    if method == .transcription, allSinoKorean { return [.sinoKorean] }
    return []
  }

  var score: Double {
    let doubtful = Double(doubtfulMandarin) / 2
    let bySource = (Double(sourceCount - unalignedSource) - doubtful) / Double(max(1, sourceCount))
    let byTarget = Double(targetCount - unalignedTarget) / Double(max(1, targetCount))
    return max(0, min(1, (bySource + byTarget) / 2))
  }
}
