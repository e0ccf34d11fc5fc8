import GlossaryStore
import LinguisticText
import TranslationModel

/// Finds entries that are spelled much like a text that no entry has.
struct NearForms {
  /// Likeness, 0 to 1, below which a form is no help: three letters of ten may differ.
  private static let threshold = 0.65

  let entries: [ConceptEntry]

  /// The most alike first, at most `limit` of them; equals in order of the glossary.
  func entries(near text: String, limit: Int) -> [ConceptEntry] {
    let key = Self.key(text)
    guard !key.isEmpty else { return [] }
    let ranked = entries.enumerated().compactMap { index, entry -> (score: Double, index: Int)? in
      let score = Self.forms(of: entry).map { Self.likeness($0, key) }.max() ?? 0
      return score >= Self.threshold ? (score, index) : nil
    }
    return ranked.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.prefix(limit).map { entries[$0.index] }
  }

  /// Forms that hold each other are alike from two characters on; else the share of equal letters counts.
  private static func likeness(_ form: String, _ key: String) -> Double {
    let form = Self.key(form)
    let (short, long) = form.count < key.count ? (form, key) : (key, form)
    if short.count >= 2, long.contains(short) { return max(0.7, Jamo.similarity(form, key)) }
    return Jamo.similarity(form, key)
  }

  private static func forms(of entry: ConceptEntry) -> [String] {
    entry.sourceTerms.map(\.text) + entry.targetTerms.flatMap { [$0.text] + $0.lookUpForms }
  }

  private static func key(_ text: String) -> String {
    HanFolding.folded(String(text.filter { !$0.isWhitespace }))
  }
}
