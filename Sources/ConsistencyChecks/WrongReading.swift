import LinguisticText
import Readings
import TranslationModel

/// A name by sound in which a character of several readings has the wrong one: 중칭 for 重庆, which is Chóngqìng.
///
/// Every syllable is official, so the rendering deviates from no reading; but the name has one reading only.
enum WrongReading {
  /// The official form of a gloss whose rendering is all by sound and reads a character otherwise than the tables settle
  /// it for this name; nil where nothing is settled or all is right. O(steps + log rows + sentence).
  static func official(of gloss: Gloss) -> String? {
    guard !gloss.deviates, gloss.method == .transcription || gloss.method == .mixed,
      gloss.path.contains(where: { $0.by == .mandarin })
    else { return nil }
    let settled = WordReader.settledTranscription(of: gloss.source)
    var form = ""
    var place = 0
    var isWrong = false
    for (index, step) in gloss.path.enumerated() {
      let count = step.source.unicodeScalars.count
      defer { place += count }
      let isSettled = count == 1 && settled.indices.contains(place) && step.by == .mandarin
      let right = isSettled && !isReadOtherwise(step, gloss) ? settled[place] : nil
      let other = right ?? direction(at: index, in: gloss.path)
      if let other, other != step.target { isWrong = true }
      form += other ?? step.target
    }
    let spaced = spacing(form, like: gloss.target)
    return isWrong ? spaced : nil
  }

  /// The sound of a direction that is read in Korean inside a name by sound, before a road or gate by sound: 둥 in 난징둥루
  /// for 南京东路, where 난징동루 is neither 난징둥루 nor 난징동로. nil for other steps.
  private static func direction(at index: Int, in path: [RenderingStep]) -> String? {
    guard index > 0, index + 1 < path.count, let character = path[index].source.unicodeScalars.first,
      path[index].source.unicodeScalars.count == 1, directions.contains(HanFolding.fold(character)),
      path[index].by == .generic || path[index].by == .sinoKorean || path[index].by == .variant,
      [.mandarin, .variant].contains(path[index - 1].by), path[index + 1].by == .mandarin,
      let next = path[index + 1].source.unicodeScalars.first,
      !CharacterReadings.sinoKorean(next).contains(path[index + 1].target)
    else { return nil }
    return CharacterReadings.renderings(of: character).mandarin.first
  }

  /// Whether a character is misspelt of which the tables may have another place's reading. O(sentence).
  static func isReadOtherwise(_ gloss: Gloss) -> Bool {
    gloss.path.contains { $0.by != .mandarin && isReadOtherwise($0, gloss) }
  }

  /// Whether the tables may have another place in mind: in a sentence that is not about Guangdong.
  private static func isReadOtherwise(_ step: RenderingStep, _ gloss: Gloss) -> Bool {
    step.source.unicodeScalars.contains(where: readOtherwiseInTaiwan.contains) && !guangdong.isIn(gloss.sentence)
  }

  /// Characters of places that Taiwan reads otherwise than the mainland: 大埔 is Dàbù in Guangdong, Dàpǔ in Taiwan.
  ///
  /// > Source: 國語一字多音審訂表 (教育部, 1999), 埔; GB/T 2260, 大埔县.
  private static let readOtherwiseInTaiwan: Set<Unicode.Scalar> = ["埔"]
  private static let guangdong = WordList(["광둥", "광동", "메이저우"])

  private static let directions = Set("东西南北中上下".unicodeScalars)

  /// A form with the spaces of a rendering of as many syllables; without any otherwise.
  static func spacing(_ form: String, like rendering: String) -> String {
    var syllables = Array(form.unicodeScalars.filter { $0 != " " })
    let model = Array(rendering.unicodeScalars)
    guard model.count(where: { $0 != " " }) == syllables.count else { return form }
    syllables.reverse()
    return String(String.UnicodeScalarView(model.map { $0 == " " ? $0 : syllables.removeLast() }))
  }
}
