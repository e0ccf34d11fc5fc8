import LinguisticText
import Readings
import TranslationModel

/// Companies, persons and others known by a form that is no transcription, in a rendering that is all but this form: 텐센드 for
/// 腾讯, which is 텐센트.
enum GarbledName {
  /// The form that a gloss on such a name all but has: of as many syllables, most of them right. nil where the rendering is one of the forms,
  /// a reading of the characters or a word. O(length + log rows).
  static func official(of gloss: Gloss) -> String? {
    guard let known = NameException.of(gloss.source), known.kind == .established else { return nil }
    let rendering = gloss.target
    let syllables = Array(rendering.unicodeScalars)
    let forms = [known.form] + known.otherForms
    guard syllables.count >= leastSyllables, syllables.allSatisfy({ HangulSyllable($0) != nil }),
      !forms.contains(rendering), rendering != gloss.official,
      !Readback.isReading(syllables, of: Array(gloss.source.unicodeScalars)), !CommonWords.isWord(syllables[...])
    else { return nil }
    return forms.first { isAllBut($0, syllables) }
  }

  /// Whether a form has as many syllables, of which one, or of six and more two, are others, and those alike.
  private static func isAllBut(_ form: String, _ syllables: [Unicode.Scalar]) -> Bool {
    let other = Array(form.unicodeScalars)
    guard other.count == syllables.count else { return false }
    let different = zip(other, syllables).filter { $0 != $1 }
    return different.count <= max(1, syllables.count / 3)
      && different.allSatisfy { isSlip($0.1, for: $0.0) }
  }

  /// In shorter ones a syllable is half of the name.
  private static let leastSyllables = 3

  /// Whether two syllables have the same vowel: names from other languages are spelt with several (캠브리콘 and 캄브리콘).
  private static func isSlip(_ one: Unicode.Scalar, for other: Unicode.Scalar) -> Bool {
    guard let one = HangulSyllable(one), let other = HangulSyllable(other) else { return false }
    return one.vowel == other.vowel && (one.lead == other.lead || one.final == other.final)
  }
}
