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
  private(set) var unalignedSource = 0
  private(set) var unalignedTarget = 0
  private let targetIsLatin: Bool
  private let sourceCount: Int
  private let targetCount: Int
  /// Whether some of it is Japanese only, and all of it may be (이토 伊東, 신세카이 新世界).
  private var isJapanese = false
  private var allMandarin = true
  private var allSinoKorean = true

  init(_ steps: [RenderingLattice.Step], _ words: SinoKoreanWords, _ sides: RenderingSides) {
    sourceCount = sides.sourceUnits.count
    targetCount = sides.targetUnits.count
    targetIsLatin = !sides.targetUnits.contains { $0.script == .hangul || $0.script == .han }
    for (index, step) in steps.enumerated() {
      count(step, isWord: words.isWord(index), isInName: Self.isInName(index, of: steps), sides)
    }
    isJapanese =
      steps.contains { $0.link == .otherReading }
      && steps.allSatisfy { $0.link == .otherReading || sides.reads($0, as: .otherReading) }
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
    case .identical: identical += characters
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
        otherReading += characters
      } else {
        translated += characters
      }
    }
    if step.link != .identical {
      allMandarin = allMandarin && reads.mandarin
      allSinoKorean = allSinoKorean && reads.sinoKorean
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
    if isJapanese { return .transcription }
    let lost = translated + unalignedSource
    if lost == 0 { return methodOfSounds }
    let sounding = bySound + sinoKorean
    if otherReading >= 2, otherReading * 2 >= sourceCount, translated == 0 { return .transcription }
    // A sound here and there is accident: less than a third of the characters, or one of three and more. Two of three
    // in
    // Sino-Korean reading are a synonym that shares characters (策源地 발원지).
    if sounding * 3 < sourceCount || (sounding == 1 && sourceCount >= 3) { return .translation }
    if bySound == 0, sourceCount <= 3 { return .translation }
    if isName { return .transcription }
    return .mixed
  }

  private var methodOfSounds: RenderingMethod {
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
