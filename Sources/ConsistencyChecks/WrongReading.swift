import LinguisticText
import Readings
import TranslationModel

/// A name by sound in which a character of several readings has the wrong one: 중칭 for 重庆, which is Chóngqìng.
///
/// Every syllable is official, so the rendering deviates from no reading; but the name has one reading only.
enum WrongReading {
  /// The official form of a gloss whose rendering is all by sound and reads a character otherwise than the tables settle
  /// it for this name; nil where nothing is settled or all is right. O(steps + log rows).
  static func official(of gloss: Gloss) -> String? {
    guard !gloss.deviates, gloss.method == .transcription || gloss.method == .mixed,
      gloss.path.contains(where: { $0.by == .mandarin })
    else { return nil }
    let settled = WordReader.settledTranscription(of: gloss.source)
    guard settled.contains(where: { $0 != nil }) else { return nil }
    var form = ""
    var place = 0
    for step in gloss.path {
      let count = step.source.unicodeScalars.count
      defer { place += count }
      let right = count == 1 && settled.indices.contains(place) && step.by == .mandarin ? settled[place] : nil
      form += right ?? step.target
    }
    let spaced = spacing(form, like: gloss.target)
    return ComparisonKey.rendering(form) == ComparisonKey.rendering(gloss.target) ? nil : spaced
  }

  /// A form with the spaces of a rendering of as many syllables; without any otherwise.
  private static func spacing(_ form: String, like rendering: String) -> String {
    var syllables = Array(form.unicodeScalars.filter { $0 != " " })
    let model = Array(rendering.unicodeScalars)
    guard model.count(where: { $0 != " " }) == syllables.count else { return form }
    syllables.reverse()
    return String(String.UnicodeScalarView(model.map { $0 == " " ? $0 : syllables.removeLast() }))
  }
}
