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
  private var allMandarin = true
  private var allSinoKorean = true

  init(_ steps: [RenderingLattice.Step], _ sides: RenderingSides, _ cache: inout ReadingCache) {
    sourceCount = sides.sourceUnits.count
    targetCount = sides.targetUnits.count
    targetIsLatin = !sides.targetUnits.contains { $0.script == .hangul || $0.script == .han }
    let words = SinoKoreanWords(steps, sides)
    for (index, step) in steps.enumerated() { count(step, isWord: words.isWord[index], sides, &cache) }
    // Beside a Mandarin sound a slip is one of the transcription, whatever else it is alike to.
    if mandarin > 0 { doubtfulMandarin += slips } else { straySinoKorean += slips }
  }

  private mutating func count(
    _ step: RenderingLattice.Step, isWord: Bool, _ sides: RenderingSides, _ cache: inout ReadingCache
  ) {
    let characters = step.source.count
    let reads = sides.reads(step, &cache)
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
    let character = sides.sourceScalars(step.source)
    guard GenericTerms.renderings(of: character).contains(sides.targetText(step.target)) else { return false }
    let standsApart = sides.targetUnits[unit].scalars.lowerBound > sides.targetUnits[unit - 1].scalars.upperBound
    return standsApart || character == ["省"]
  }

  private var sinoKorean: Int { sinoKoreanWords + straySinoKorean }
  private var bySound: Int { mandarin + doubtfulMandarin + otherReading }

  var method: RenderingMethod {
    if targetIsLatin { return .latin }
    if allSinoKorean, unalignedSource == 0, unalignedTarget == 0, bySound == 0 { return .sinoKorean }
    let lost = translated + unalignedSource
    if lost == 0 { return methodOfSounds }
    let sounding = bySound + sinoKorean
    if otherReading * 2 >= sourceCount, translated == 0 { return .transcription }
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
  /// For each step: whether it is a Sino-Korean reading inside a word.
  private(set) var isWord: [Bool]

  /// A run of neighbouring Sino-Korean readings is words where generic terms cover it, or where the whole rendering is
  /// such a run.
  init(_ steps: [RenderingLattice.Step], _ sides: RenderingSides) {
    isWord = [Bool](repeating: false, count: steps.count)
    let sounds = steps.contains {
      $0.link == .mandarin || $0.link == .variant || ($0.link == .similar && $0.isMandarin)
    }
    var index = 0
    while index < steps.count {
      guard steps[index].link == .sinoKorean else {
        index += 1
        continue
      }
      var end = index
      while end < steps.count, steps[end].link == .sinoKorean { end += 1 }
      let characters = steps[index..<end].flatMap { sides.sourceScalars($0.source) }
      let covered = sounds ? Self.coveredByTerms(characters) : [Bool](repeating: true, count: characters.count)
      for offset in 0..<(end - index) where offset < covered.count { isWord[index + offset] = covered[offset] }
      index = end
    }
  }

  /// Which characters lie in generic terms of two characters and more, or are the last of the run and a generic term.
  private static func coveredByTerms(_ characters: [Unicode.Scalar]) -> [Bool] {
    var covered = [Bool](repeating: false, count: characters.count)
    for start in characters.indices {
      for length in stride(from: min(ReadingCache.longestGeneric, characters.count - start), through: 2, by: -1)
      where !GenericTerms.renderings(of: Array(characters[start..<start + length])).isEmpty {
        for index in start..<start + length { covered[index] = true }
        break
      }
    }
    if let last = characters.last, !GenericTerms.renderings(of: [last]).isEmpty { covered[characters.count - 1] = true }
    return covered
  }
}
