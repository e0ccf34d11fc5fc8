import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// A word without gloss that is all but a rendering that the texts gloss.
struct NearRendering: Sendable {
  /// Index into the groups of originals; nil for an original of the glossary that no text glosses.
  var group: Int?
  var original: String
  /// The rendering it is near to.
  var rendering: String
  var document: Int
  /// UTF-8 range in the document.
  var utf8Range: Range<Int>
  var text: String
  /// Whether it is the Sino-Korean reading of the original, and no misspelling.
  var isReading = false
  /// The generic noun at its end that the form to write gets too.
  var noun = ""
  /// Whether it has Mandarin sounds of all characters, too: of 루차오양 and 루자오양 for 陆朝阳 a person has to say which is right.
  var isOtherSound: Bool {
    let explanation = RenderingExplainer().explain(target: text, source: original)
    return explanation.method == .transcription && !explanation.path.isEmpty
      && explanation.path.allSatisfy { $0.by == .mandarin }
  }
  /// Whether both are the beginning of a longer rendering: 야조우 beside 야저우만 종자실험실(崖州湾种子实验室).
  var isHead = false
  /// Whether another name may be meant, unless the words around it are those around a gloss of the rendering.
  var needsCompany = false

  /// The words of all documents that are near to a rendering by sound, in order.
  ///
  /// Then those that are the Sino-Korean reading of such an original (see `NearReadings`).
  ///
  /// As many syllables, of which one or two differ, by two letters in all; each syllable reads its character, as
  /// officially or as attested misspellings do, or, in names of four characters and more, is alike to such a reading;
  /// one of the syllables is such as Korean words hardly have; and in shorter names what differs is no sound of another
  /// character. Complexity: O(bytes).
  static func all(
    in groups: [OriginalGroup], _ approved: ApprovedTerms, _ documents: [CheckedDocument]
  ) -> [NearRendering] {
    let finder = NearRenderingFinder(groups, approved)
    let company = NameCompany(documents)
    let misspelled =
      finder.references.isEmpty
      ? []
      : documents.enumerated().flatMap { number, checked in
        finder.find(in: checked.document, number: number, glossed: GlossedPlaces(checked.glosses))
      }.filter { near in
        guard near.needsCompany else { return true }
        return (near.group.map { groups[$0].uses } ?? []).contains { use in
          use.gloss.map { company.isShared(near.document, near.utf8Range, use.document, $0) } ?? false
        }
      }
    let readings = NearReadings.all(in: groups, approved, documents)
    guard !readings.isEmpty else { return misspelled }
    return (misspelled + readings).sorted {
      ($0.document, $0.utf8Range.lowerBound) < ($1.document, $1.utf8Range.lowerBound)
    }
  }
}
