import Diagnostics
import GlossaryStore
import TranslationModel

extension ReportPage {
  /// The entries as a table; each has a body of its own in it, a row a rendering and a last one with all there is.
  func glossary(_ items: [ReviewItem]) -> Part {
    let bodies = items.map { ReportEntry(item: $0, page: self).html }.joined()
    let table = """
      \(PageParts.tools(say(ReportWords.filtersOfGlossary), filters(of: items), clear: say(ReportWords.clear)))
      <table class="list entries"><caption class="unseen">\(say(ReportWords.entries))</caption>
      <thead><tr>\(columns)</tr></thead>
      \(bodies)</table>
      \(PageParts.end(say(ReportWords.noEntry)))
      """
    let html = """
      <section id="glossary" data-list aria-labelledby="glossary-title">
      <h2 id="glossary-title">\(say(ReportWords.glossary))</h2>
      \(items.isEmpty ? "<p class=\"lead\">\(say(ReportWords.emptyGlossary))</p>\n" : table)</section>

      """
    return Part(id: "glossary", title: ReportWords.glossary, count: items.count, html: html)
  }

  private var columns: String {
    [
      PageParts.column(say(ReportWords.original), "original"),
      PageParts.column(say(ReportWords.rendering), "rendering"), PageParts.column(say(ReportWords.state), "state"),
      PageParts.column(say(ReportWords.status), "status"), PageParts.column(say(ReportWords.method), "method"),
      PageParts.column(say(ReportWords.official), "official"),
      PageParts.column(say(ReportWords.uses), "n", isNumber: true),
    ].joined()
  }

  /// A filter for each property that entries have differently.
  private func filters(of items: [ReviewItem]) -> [String] {
    let candidates = items.flatMap(\.candidates)
    let language = content.language
    let states = [ReviewState.approved, .proposed, .rejected].filter { state in
      items.contains { $0.entry.reviewState == state }
    }
    var statuses: [(value: String, text: String)] = []
    var seen: Set<String> = []
    for candidate in EntryText.ordered(candidates) where seen.insert(candidate.statusName).inserted {
      statuses.append((candidate.statusName, ReportWords.status(candidate)[language]))
    }
    let methods = RenderingMethod.allCases.filter { method in candidates.contains { $0.method == method } }
    var fields = [
      PageParts.select("state", say(ReportWords.state), states.map { ($0.rawValue, $0.wording[language]) }),
      PageParts.select("status", say(ReportWords.status), statuses),
      PageParts.select("method", say(ReportWords.method), methods.map { ($0.rawValue, $0.wording[language]) }),
    ]
    if documents.count > 1 {
      fields.append(
        PageParts.select(
          "document", say(ReportWords.document), documents.enumerated().map { ("\($0.offset)", $0.element) }))
    }
    if items.contains(where: \.isConflicting) { fields.append(PageParts.check("conflict", say(ReportWords.conflict))) }
    if items.contains(where: \.deviates) { fields.append(PageParts.check("deviates", say(ReportWords.deviates))) }
    return fields
  }
}

extension Candidate {
  /// What is decided on it, for programs: its status, or where it stands in review.
  var statusName: String { status?.rawValue ?? decision.rawValue }
}
