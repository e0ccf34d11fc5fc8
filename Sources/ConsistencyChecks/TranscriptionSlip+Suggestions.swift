import LinguisticText
import Readings
import TranslationModel

/// The form to write, and the words of Korean that stay in it.
extension TranscriptionSlip {
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
