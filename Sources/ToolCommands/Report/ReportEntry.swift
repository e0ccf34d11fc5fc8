import Diagnostics
import GlossaryStore
import TranslationModel

/// An entry in the table of a report.
struct ReportEntry {
  let item: ReviewItem
  let page: ReportPage
  private let candidates: [Candidate]

  init(item: ReviewItem, page: ReportPage) {
    self.item = item
    self.page = page
    candidates = EntryText.ordered(item.candidates)
  }

  var html: String {
    var html = "<tbody\(attributes)>"
    for (index, candidate) in candidates.enumerated() {
      html += "<tr class=\"r\(Self.emphasis(candidate))\">" + (index == 0 ? original : "")
      html += rendering(candidate) + (index == 0 ? state : "") + properties(candidate) + "</tr>\n"
    }
    if candidates.isEmpty {
      html += "<tr class=\"r\">\(original)<td class=\"rendering\"></td>\(state)<td class=\"status\"></td>"
      html += "<td class=\"method\"></td><td class=\"official\"></td><td class=\"n\">0</td></tr>\n"
    }
    let inside = ReportDetails(item: item, candidates: candidates, page: page).html
    let count = candidates.reduce(0) { $0 + $1.occurrences.count }
    html += "<tr class=\"d\"><td colspan=\"7\"><details><summary>\(page.say(ReportWords.occurrences(count)))</summary>"
    return html + "<div class=\"inside\">\(inside)</div></details></td></tr></tbody>\n"
  }

  /// What filters look at.
  private var attributes: String {
    let documents = Set(candidates.flatMap { $0.occurrences.compactMap { page.documentNumbers[$0.document] } })
    var pairs = [
      ("state", item.entry.reviewState.rawValue),
      ("status", Self.distinct(candidates.map(\.statusName))),
      ("method", Self.distinct(candidates.compactMap { $0.method?.rawValue })),
      ("document", documents.sorted().map(String.init).joined(separator: " ")),
    ]
    if item.isConflicting { pairs.append(("conflict", "1")) }
    if item.deviates { pairs.append(("deviates", "1")) }
    return pairs.map { " data-\($0)=\"\($1)\"" }.joined()
  }

  private static func distinct(_ words: [String]) -> String {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }.joined(separator: " ")
  }

  private static func emphasis(_ candidate: Candidate) -> String {
    switch (candidate.decision, candidate.status) {
    case (.accepted, .preferred): " preferred"
    case (.accepted, .deprecated), (.accepted, .superseded), (.rejected, _), (.withdrawn, _): " off"
    default: ""
    }
  }

  // MARK: - Cells

  private var rows: String { candidates.count > 1 ? " rowspan=\"\(candidates.count)\"" : "" }

  private var original: String {
    let terms = item.entry.sourceTerms.map { term in
      "<span lang=\"\(PageParts.language(of: term.script))\" data-find>\(HTMLText.escaped(term.text))</span>"
    }
    return "<th scope=\"rowgroup\"\(rows) class=\"original\">\(terms.joined(separator: "<br>"))</th>"
  }

  private var state: String {
    let state = item.entry.reviewState
    let order: [ReviewState] = [.approved, .proposed, .rejected]
    return "<td class=\"state\"\(rows) data-value=\"\(order.firstIndex(of: state) ?? 0)\">"
      + "\(state.sign.html)\(page.say(state.wording))</td>"
  }

  private func rendering(_ candidate: Candidate) -> String {
    var cell = "<td class=\"rendering\" lang=\"ko\"><span data-find>\(HTMLText.escaped(candidate.target))</span>"
    if !candidate.lookUpForms.isEmpty {
      let forms = HTMLText.escaped(candidate.lookUpForms.joined(separator: ", "))
      cell += "<small><span lang=\"\(page.content.language.rawValue)\">\(page.say(ReportWords.alsoFoundBy))</span> "
      cell += "<span data-find>\(forms)</span></small>"
    }
    return cell + "</td>"
  }

  private func properties(_ candidate: Candidate) -> String {
    "<td class=\"status\">\(page.say(ReportWords.status(candidate)))</td>"
      + "<td class=\"method\">\(candidate.method.map { page.say($0.wording) } ?? "")</td>"
      + "<td class=\"official\">\(official(candidate))</td><td class=\"n\">\(candidate.occurrences.count)</td>"
  }

  private func official(_ candidate: Candidate) -> String {
    guard let official = candidate.official else { return "" }
    guard official != candidate.target else {
      return "<span class=\"faint\">\(page.say(ReportWords.same))</span>"
    }
    let tag = candidate.deviates ? " <span class=\"tag\">\(page.say(ReportWords.differs))</span>" : ""
    return "<span lang=\"ko\" data-find>\(HTMLText.escaped(official))</span>\(tag)"
  }
}
