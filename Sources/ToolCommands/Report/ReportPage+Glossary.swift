import Diagnostics
import GlossaryStore
import TranslationModel

extension ReportPage {
  /// The entries as a table; each has a body of its own in it, a row a rendering and a last one with all there is.
  func glossary(_ items: [ReviewItem]) -> Part {
    let bodies = items.map { ReportEntry(item: $0, page: self).html }.joined()
    let table = """
      \(PageParts.tools(say(ReportWords.filtersOfGlossary), filters(of: items), clear: say(ReportWords.clear)))
      <table class="list entries" data-find="\(ReportEntry.searched)"><caption class="unseen">\(say(ReportWords.entries))</caption>
      <thead><tr>\(columns)</tr></thead>
      \(bodies)</table>
      \(PageParts.end(say(ReportWords.noEntry)))
      """
    let html = """
      <section id="glossary"\(PageParts.length(items.count)) data-list aria-labelledby="glossary-title">
      <h2 id="glossary-title">\(say(ReportWords.glossary))</h2>
      \(items.isEmpty ? "<p class=\"lead\">\(say(ReportWords.emptyGlossary))</p>\n" : table)</section>

      """
    return Part(id: "glossary", title: ReportWords.glossary, count: items.count, html: html)
  }

  private var columns: String {
    [
      PageParts.column(say(ReportWords.original), "o"), PageParts.column(say(ReportWords.rendering), "t"),
      PageParts.column(say(ReportWords.state), "s"), PageParts.column(say(ReportWords.status), "u"),
      PageParts.column(say(ReportWords.method), "m"), PageParts.column(say(ReportWords.official), "f"),
      PageParts.column(say(ReportWords.uses), "n", isNumber: true),
    ].joined()
  }

  /// A filter for each property that entries have differently.
  private func filters(of items: [ReviewItem]) -> [String] {
    let candidates = items.flatMap(\.candidates)
    let language = content.language
    let states = EntryToken.states.filter { state in items.contains { $0.entry.reviewState == state } }
    var statuses: [(value: String, text: String)] = []
    var seen: Set<String> = []
    for candidate in EntryText.ordered(candidates) where seen.insert(EntryToken.ofStatus(candidate)).inserted {
      statuses.append((EntryToken.ofStatus(candidate), ReportWords.status(candidate)[language]))
    }
    let methods = RenderingMethod.allCases.filter { method in candidates.contains { $0.method == method } }
    var fields = [
      PageParts.select("is", say(ReportWords.state), states.map { (EntryToken.of($0), $0.wording[language]) }),
      PageParts.select("is", say(ReportWords.status), statuses),
      PageParts.select("is", say(ReportWords.method), methods.map { (EntryToken.of($0), $0.wording[language]) }),
    ]
    if documents.count > 1 {
      fields.append(
        PageParts.select(
          "is", say(ReportWords.document),
          documents.enumerated().map { (EntryToken.of(document: $0.offset), $0.element) }))
    }
    if items.contains(where: \.isConflicting) {
      fields.append(PageParts.check("is", EntryToken.conflict, say(ReportWords.conflict)))
    }
    if !deviating.isEmpty {
      fields.append(PageParts.check("is", EntryToken.deviates, say(ReportWords.deviates)))
    }
    return fields
  }
}
