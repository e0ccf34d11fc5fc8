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
    /// Those of the texts that have an original.
    var bitexts: [BilingualText] = []
    var counted: [Finding]
    /// Those that do not count; the page has them folded up.
    var suppressed: [SuppressedFinding] = []
    /// Whether what does not count was asked for and stands open.
    var opensSuppressed = false
  }

  /// What a check found in files.
  static func findings(_ outcome: Checker.Outcome, in files: [CheckedFile]) -> Findings {
    let bitexts = files.compactMap(\.bitext)
    var texts = files.map { (name: $0.document.name, bytes: $0.document.bytes) }
    texts += bitexts.flatMap { [$0.sourceFile, $0.targetFile] }.map { (name: $0.name, bytes: $0.bytes) }
    return Findings(
      sources: FindingSources(texts), bitexts: bitexts, counted: outcome.findings, suppressed: outcome.suppressed)
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
