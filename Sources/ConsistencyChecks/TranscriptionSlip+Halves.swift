import LinguisticText
import Readings
import TranslationModel

/// Names of which some characters are read in Korean and others by sound.
extension TranscriptionSlip {
  /// The steps in Korean reading that are no words of their own: of several in a row those that are left between pairs
  /// that Korean has as words and the generic noun at the end (유 of 유|과학|성 in 화이유과학성), if it is one.
  static func readingsInNames(_ path: [RenderingStep]) -> Set<Int> {
    var found: Set<Int> = []
    var index = 0
    while index < path.count {
      guard path[index].by == .sinoKorean else {
        index += 1
        continue
      }
      let end = path[index...].firstIndex { $0.by != .sinoKorean } ?? path.count
      let alone = singles(path[index..<end])
      if alone.count == 1 { found.formUnion(alone) }
      index = end
    }
    return found
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
