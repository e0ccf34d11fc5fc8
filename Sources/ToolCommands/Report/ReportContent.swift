import ConsistencyChecks
import Diagnostics
import GlossaryStore
import TranslationModel

/// What a report shows.
struct ReportContent {
  var title: String
  /// `YYYY-MM-DD`.
  var date: String
  /// The tool's name and version.
  var generator: String
  var language: MessageLanguage
  /// The entries of the glossary; nil where the report is not about them.
  var items: [ReviewItem]?
  /// Names of the texts that were checked, as the glossary has them.
  var texts: [String] = []
  /// What was found in them; nil where the report is not about findings.
  var findings: Findings?
  /// How renderings changed over the texts; nil for fewer than two.
  var drift: DriftTable?

  struct Findings {
    /// The texts that they point at.
    var sources: FindingSources
    var counted: [Finding]
    /// Those that are shown although they do not count.
    var suppressed: [SuppressedFinding] = []
  }

  /// All documents: those of the glossary and the texts, by name, issue 9 before issue 10.
  var documents: [String] {
    var names = Set(texts)
    for item in items ?? [] {
      for candidate in item.candidates { names.formUnion(candidate.occurrences.map(\.document)) }
    }
    let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return DocumentOrder.name.arranged(sorted).map { sorted[$0] }
  }
}
