import Readings
import TranslationModel

/// A gloss without the generic noun that both of its sides end in: 샹하이 and 上海 of 샹하이시(上海市).
struct GlossStem {
  let rendering: String
  let original: String

  /// Nil where the sides do not end alike, or what is before is no name that the glossary has.
  init?(_ gloss: Gloss, _ approved: ApprovedTerms) {
    guard gloss.method == .transcription || gloss.method == .mixed else { return nil }
    for generic in GenericTerms.suffixes(of: gloss.source) {
      let original = String(String.UnicodeScalarView(gloss.source.unicodeScalars.dropLast(generic.length)))
      guard original.unicodeScalars.count > 1, !approved.entries(ofOriginal: original).isEmpty else { continue }
      for target in generic.targets where gloss.target.hasSuffix(target) {
        let rendering = gloss.target.dropLast(target.count)
        guard rendering.last != " ", rendering.unicodeScalars.count > 1 else { continue }
        let entry = GrownEntry(originals: [original], rendering: String(rendering), method: nil)
        guard entry.isName else { continue }
        (self.rendering, self.original) = (String(rendering), original)
        return
      }
    }
    return nil
  }
}
