internal import Algorithms
import LinguisticText
import Readings
import TranslationModel

/// Names of which some characters are read in Korean and others by sound.
extension TranscriptionSlip {
  /// The steps in Korean reading that are no words of their own: of several in a row those that are left between pairs
  /// that Korean has as words and the generic noun at the end (유 of 유|과학|성 in 화이유과학성), if it is one.
  static func readingsInNames(_ path: [RenderingStep]) -> Set<Int> {
    Set(runs(of: path).map { singles(path[$0]) }.filter { $0.count == 1 }.joined())
  }

  /// The runs of steps in Korean reading.
  private static func runs(of path: [RenderingStep]) -> [Range<Int>] {
    path.indices.chunked { path[$0].by == .sinoKorean && path[$1].by == .sinoKorean }
      .filter { path[$0.lowerBound].by == .sinoKorean }
  }

  private static func singles(_ run: ArraySlice<RenderingStep>) -> [Int] {
    var left: [Int] = []
    var hasWord = false
    var index = run.startIndex
    while index < run.endIndex {
      if index + 1 < run.endIndex, let first = run[index].source.unicodeScalars.first,
        let second = run[index + 1].source.unicodeScalars.first, HanjaWords.isWord(characters: first, second)
      {
        hasWord = true
        index += 2
        continue
      }
      let isNoun = index + 1 == run.endIndex && hasWord && GenericTerms.term(run[index].source) != nil
      if !isNoun { left.append(index) }
      index += 1
    }
    return left
  }

  /// The first of the steps at the end that are a word of Korean behind a name by sound: 행 of 행관 in 마오쿵행관 for 貓空行館, 지 of 지략
  /// in 펑후지략 for 澎湖志略; nil where there is none, or where it is a person's name or a known place.
  ///
  /// Two characters and more are a word where they end in a generic term or stand behind a known place; one is, where what
  /// it reads is no misspelling of its sound. O(steps + log n).
  static func wordBehind(_ path: [RenderingStep], _ original: String) -> Int? {
    guard var sound = path.lastIndex(where: { !isRead($0) }), let last = path.last,
      let character = last.source.unicodeScalars.first
    else { return nil }
    // What sounds so in Mandarin as well belongs to the name: 산 in 구이산행관 for 龜山行館.
    while sound + 3 < path.count, isSound(path[sound + 1]) { sound += 1 }
    guard sound > 0, sound + 1 < path.count, !isWhole(original) else { return nil }
    let isWord =
      sound + 2 == path.count
      ? last.by == .sinoKorean && !CharacterReadings.renderings(of: character).variants.contains(last.target)
      : GenericTerms.term(last.source) != nil || KnownPlaces.have(path[...sound].map(\.source).joined())
    return isWord ? sound + 1 : nil
  }

  /// Whether one character is read in Korean.
  private static func isRead(_ step: RenderingStep) -> Bool {
    guard step.source.unicodeScalars.count == 1, let character = step.source.unicodeScalars.first else { return false }
    return step.by == .sinoKorean
      || step.by == .generic && CharacterReadings.sinoKorean(character).contains(step.target)
  }

  /// Whether a step has the official sound of its character.
  private static func isSound(_ step: RenderingStep) -> Bool {
    step.source.unicodeScalars.first.map { CharacterReadings.renderings(of: $0).mandarin.contains(step.target) }
      ?? false
  }

  /// Whether a name without words of its own has one character by sound at least and another in Korean reading: 천덕현 for 陳德賢,
  /// which is neither 천더셴 nor 진덕현. O(steps).
  static func isWholeHalfRead(_ path: [RenderingStep], _ original: String) -> Bool {
    isWhole(original) && path.count == original.unicodeScalars.count
      && path.allSatisfy { isRead($0) || $0.by == .mandarin || $0.by == .variant }
      && path.contains { isRead($0) && !isSound($0) }
  }

  /// Whether a name of three characters and more by sound begins with a word of one character that is how its sound is misspelled,
  /// with ㅗ for ㅜ, as well (홍사오겅 for 紅燒羹), and makes no word with the next (工夫). O(steps).
  static func beginsInKorean(_ path: [RenderingStep]) -> Bool {
    guard path.count > 2, path[0].by == .generic, path.dropFirst().allSatisfy({ $0.by == .mandarin }),
      let first = path[0].source.unicodeScalars.first, let second = path[1].source.unicodeScalars.first,
      !HanjaWords.isWord(characters: first, second)
    else { return false }
    return isRead(path[0]) && hasOForU(path[0])
  }

  /// Whether a word of one character in Korean reading stands before a syllable that is only alike to its sound: 흑프치 for 黑普奇. O(steps).
  static func beginsInWord(_ path: [RenderingStep]) -> Bool {
    guard let first = path.first, first.by == .generic, isRead(first), !isSound(first), !hasOForU(first) else {
      return false
    }
    return path.contains { $0.by == .similar }
  }

  /// Whether a name has no word of its own in it: a person's of three characters, or a known place's.
  static func isWhole(_ original: String) -> Bool {
    original.unicodeScalars.count == 3 && WordReader.isPersonName(original) || KnownPlaces.have(original)
  }

  /// The official form to suggest for a slip: words of Korean behind it stay, and everything in it is spelled by sound that is
  /// meant so. O(steps + log n).
  static func official(of gloss: Gloss) -> String? {
    guard let word = wordBehind(gloss.path, gloss.source) else { return completed(gloss) ?? gloss.official }
    let behind = gloss.path[word...].map(\.target).joined()
    guard gloss.target.hasSuffix(behind) else { return gloss.official }
    let head = gloss.target.dropLast(behind.count)
    let name = head.reversed().drop { $0 == " " }.reversed()
    let explained = RenderingExplainer().explain(
      target: String(name), source: gloss.path[..<word].map(\.source).joined())
    return explained.official.map { $0 + head.dropFirst(name.count) + behind }
  }

  /// The form of a gloss with what is read in Korean and meant by sound respelled: a whole name (천더즈 for 천덕지, 陳德智), and
  /// what stands between sounds (디 in 구산디웨뎬 for 구산지위에뎬, 鼓山地嶽殿); nil where nothing is.
  private static func completed(_ gloss: Gloss) -> String? {
    let path = gloss.path
    let places = path.indices.filter { path[$0].source.unicodeScalars.contains { Script($0) == .han } }
    let syllables = WordReader.syllables(of: places.map { path[$0].source }.joined())
    guard places.count == syllables.count, let first = places.first, let last = places.last,
      last - first + 1 == places.count
    else { return nil }
    let isWhole = isWhole(gloss.source)
    var form = ""
    var isCompleted = false
    for (index, step) in path.enumerated() {
      let syllable = places.contains(index) ? syllables[index - first] : step.target
      let isBetween = index > first && index < last && isHeard(path[index - 1]) && isHeard(path[index + 1])
      switch step.by {
      case .variant, .similar: form += syllable
      case .sinoKorean, .generic:
        let isSpelled = (isWhole || isBetween) && isRead(step)
        isCompleted = isCompleted || isSpelled && syllable != step.target
        form += isSpelled ? syllable : step.target
      case .mandarin, .otherReading, .meaning, .known, .identical, .unaligned: form += step.target
      }
    }
    return isCompleted ? WrongReading.spacing(form, like: gloss.target) : nil
  }

  private static func isHeard(_ step: RenderingStep) -> Bool {
    [.mandarin, .variant, .similar].contains(step.by) || isSound(step)
  }

  /// Whether more characters have a Korean reading that is no sound of Mandarin than the other way round: 저공 in 사저공 for 殺豬公
  /// is what is meant, and 사 the slip. O(steps).
  static func isMostlyRead(_ path: [RenderingStep]) -> Bool {
    let read = runs(of: path).reduce(0) { count, run in
      count
        + singles(path[run]).count { index in
          !isSound(path[index]) && (index > run.lowerBound || !hasOForU(path[index]))
        }
    }
    let heard = path.count { step in
      guard step.source.unicodeScalars.count == 1, let character = step.source.unicodeScalars.first,
        [.mandarin, .variant, .similar].contains(step.by)
      else { return false }
      return !CharacterReadings.sinoKorean(character).contains(step.target)
    }
    return read > heard
  }

  /// Whether of two characters, beside words of their own, one has its Mandarin sound beyond doubt, in two syllables, and the
  /// other is read in Korean: 카이오 for 開悟. With one syllable it may be a Korean word before a short name (숙푸 for 熟普).
  static func isHalfRead(_ path: [RenderingStep], _ readings: Set<Int>) -> Bool {
    let sounds = path.filter { $0.by == .mandarin }
    guard sounds.count == 1, readings.count == 1, let reading = readings.first,
      path.indices.allSatisfy({ $0 == reading || [.mandarin, .sinoKorean, .generic].contains(path[$0].by) }),
      sounds[0].target.unicodeScalars.count > sounds[0].source.unicodeScalars.count
    else { return false }
    return !isTitle(path[reading]) && GenericTerms.term(path[reading].source) == nil
  }

  /// Whether a word of one character that follows names is read in Korean.
  static func isTitle(_ step: RenderingStep) -> Bool {
    guard titles.contains(step.source), let character = step.source.unicodeScalars.first else { return false }
    return CharacterReadings.sinoKorean(character).contains(step.target)
  }

  /// What follows a name as a word of one character: 저우 공(周公), 쿵씨(孔氏).
  private static let titles: Set<String> = ["公", "王", "帝", "后", "妃", "侯", "氏", "子", "家", "派", "人", "語", "语", "學", "学"]

  /// Whether a form keeps the words that a rendering has in Korean reading, of two characters and more: not 메이눙아이샹셰진회
  /// for 메이농애향협진회. Of a run with one half-read character what stands behind that is meant. O(steps).
  static func keepsWords(_ path: [RenderingStep], in form: String) -> Bool {
    let path = asSounds(path)
    let halves = readingsInNames(path)
    let characters = path.reduce(0) { $0 + $1.source.unicodeScalars.count }
    var word = ""
    var count = 0
    var isKept = true
    for (index, step) in path.enumerated() {
      if step.by == .sinoKorean, !halves.contains(index) {
        word += step.target
        count += 1
      }
      let ends = index + 1 == path.count || path[index + 1].by != .sinoKorean || halves.contains(index + 1)
      guard ends else { continue }
      if count > 2 || count > 1 && characters > mostOfNames, !form.contains(word) { isKept = false }
      (word, count) = ("", 0)
    }
    return isKept
  }

  /// Characters of a name whose words in Korean reading, of two characters each, may be half-read parts of it (원신일언).
  private static let mostOfNames = 5
}
