import Diagnostics
import GlossaryStore
import TranslationModel

/// An entry in the table of a report. Classes are single letters and languages are said once for as much as they hold
/// for: a page has thousands of entries.
///
/// Cells: `o` original, `t` rendering, `s` state, `u` status, `m` method, `f` official form, `n` number of uses.
struct ReportEntry {
  let item: ReviewItem
  let page: ReportPage
  private let candidates: [Candidate]

  /// Where search looks.
  static let searched = ".o,.t b,.f b"

  init(item: ReviewItem, page: ReportPage) {
    self.item = item
    self.page = page
    candidates = EntryText.ordered(item.candidates)
  }

  var html: String {
    var html = "<tbody data-is=\"\(tokens)\">"
    for (index, candidate) in candidates.enumerated() {
      html += "<tr\(Self.emphasis(candidate))>" + (index == 0 ? original : "")
      html += rendering(candidate) + (index == 0 ? state : "") + properties(candidate) + "</tr>\n"
    }
    if candidates.isEmpty {
      html += "<tr>\(original)<td class=\"t\"></td>\(state)<td class=\"u\"></td>"
      html += "<td class=\"m\"></td><td class=\"f\"></td><td class=\"n\">0</td></tr>\n"
    }
    let inside = ReportDetails(item: item, candidates: candidates, page: page).html
    let count = candidates.reduce(0) { $0 + $1.occurrences.count }
    html += "<tr class=\"d\"><td colspan=\"7\"><details><summary>\(page.say(ReportWords.occurrences(count)))</summary>"
    return html + "<div>\(inside)</div></details></td></tr></tbody>\n"
  }

  /// What filters look at.
  private var tokens: String {
    let documents = Set(candidates.flatMap { $0.occurrences.compactMap { page.documentNumbers[$0.document] } })
    var tokens = [EntryToken.of(item.entry.reviewState)]
    tokens += Self.distinct(candidates.map(EntryToken.ofStatus))
    tokens += Self.distinct(candidates.compactMap { $0.method.map(EntryToken.of) })
    tokens += documents.sorted().map { EntryToken.of(document: $0) }
    if item.isConflicting { tokens.append(EntryToken.conflict) }
    if page.deviating.contains(item.entry.id) { tokens.append(EntryToken.deviates) }
    return tokens.joined(separator: " ")
  }

  private static func distinct(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  private static func emphasis(_ candidate: Candidate) -> String {
    switch (candidate.decision, candidate.status) {
    case (.accepted, .preferred): " class=\"preferred\""
    case (.accepted, .deprecated), (.accepted, .superseded), (.rejected, _), (.withdrawn, _): " class=\"off\""
    default: ""
    }
  }

  // MARK: - Cells

  private var rows: String { candidates.count > 1 ? " rowspan=\"\(candidates.count)\"" : "" }

  private var original: String {
    let terms = item.entry.sourceTerms
    func language(_ term: Term) -> String { " lang=\"\(PageParts.language(of: term.script))\"" }
    if let term = terms.first, terms.count == 1 {
      return "<th scope=\"rowgroup\"\(rows) class=\"o\"\(language(term))>\(HTMLText.escaped(term.text))</th>"
    }
    let spans = terms.map { "<span\(language($0))>\(HTMLText.escaped($0.text))</span>" }
    return "<th scope=\"rowgroup\"\(rows) class=\"o\">\(spans.joined(separator: "<br>"))</th>"
  }

  private var state: String { "<td class=\"s\"\(rows)>\(page.say(item.entry.reviewState.wording))</td>" }

  private func rendering(_ candidate: Candidate) -> String {
    var cell = "<td class=\"t\"><b\(page.korean)>\(HTMLText.escaped(candidate.target))</b>"
    if !candidate.lookUpForms.isEmpty {
      let forms = HTMLText.escaped(candidate.lookUpForms.joined(separator: ", "))
      cell += "<small>\(page.say(ReportWords.alsoFoundBy)) <b\(page.korean)>\(forms)</b></small>"
    }
    return cell + "</td>"
  }

  private func properties(_ candidate: Candidate) -> String {
    "<td class=\"u\">\(page.say(ReportWords.status(candidate)))</td>"
      + "<td class=\"m\">\(candidate.method.map { page.say($0.wording) } ?? "")</td>"
      + "<td class=\"f\">\(official(candidate))</td><td class=\"n\">\(candidate.occurrences.count)</td>"
  }

  private func official(_ candidate: Candidate) -> String {
    guard let official = candidate.official else { return "" }
    guard official != candidate.target else { return "<i>\(page.say(ReportWords.same))</i>" }
    let tag = candidate.deviates ? " <span class=\"tag\">\(page.say(ReportWords.differs))</span>" : ""
    return "<b\(page.korean)>\(HTMLText.escaped(official))</b>\(tag)"
  }
}
