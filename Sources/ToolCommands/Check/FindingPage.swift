import ConsistencyChecks
import Diagnostics

/// Findings as one page: a table that sorts and filters.
struct FindingPage {
  let findings: [Finding]
  let suppressed: [SuppressedFinding]
  let files: [String]
  let sources: FindingSources
  let language: MessageLanguage
  let totals: String

  var html: String {
    let title = say("Findings: \(names)", "지적: \(names)")
    var page = HTMLPage(title: title, language: language)
    page.style = Self.style
    page.body = """
      <header>
      <h1>\(HTMLPage.escaped(title))</h1>
      <p class="faint">\(HTMLPage.escaped(totals.split { $0.isNewline }.first.map(String.init) ?? ""))</p>
      </header>
      <main>
      \(table)</main>

      """
    page.script = HTMLPage.sortingScript + "\n" + HTMLPage.filteringScript
    return page.html
  }

  /// The table with the controls above it, for a page that holds more than this.
  var table: String {
    """
    \(tools)<table class="sortable filtered findings">
    <thead><tr>\(heads)</tr></thead>
    <tbody>
    \(rows)</tbody>
    </table>

    """
  }

  private var names: String {
    files.count <= 3 ? files.map(FindingText.name(inPlace:)).joined(separator: ", ")
      : say("\(files.count) files", "파일 \(files.count)개")
  }

  private func say(_ english: String, _ korean: String) -> String { Wording(en: english, ko: korean)[language] }

  // MARK: - Controls

  private var tools: String {
    let all = findings + suppressed.map(\.finding)
    let severities = Severity.allCases.reversed().filter { severity in all.contains { $0.severity == severity } }
    let rules = RuleCatalog.rules.map(\.id).filter { id in all.contains { $0.rule == id } }
    let texts = files.filter { file in all.contains { $0.location.file == file } }
    var html = "<div class=\"tools\">\n"
    html += select(
      "severity", say("severity", "심각도"), severities.map { ($0.rawValue, CheckWords.severity($0)[language]) })
    html += select("rule", say("rule", "규칙"), rules.map { ($0, $0) })
    html += select("file", say("file", "파일"), texts.map { ($0, FindingText.name(inPlace: $0)) })
    if !suppressed.isEmpty {
      html += select(
        "state", say("counts", "상태"),
        [("open", say("counts", "남은 지적"))]
          + Suppression.Kind.allCases.filter { kind in suppressed.contains { $0.suppression.kind == kind } }
          .map { ($0.rawValue, CheckWords.suppressed($0.rawValue)[language]) })
    }
    let search = say("search", "찾기")
    return html + "<input type=\"search\" placeholder=\"\(search)\" aria-label=\"\(search)\">\n"
      + "<span class=\"count faint\" role=\"status\"></span>\n</div>\n"
  }

  private func select(_ column: String, _ label: String, _ choices: [(value: String, name: String)]) -> String {
    guard choices.count > 1 else { return "" }
    let options = choices.map {
      "<option value=\"\(HTMLPage.escaped($0.value))\">\(HTMLPage.escaped($0.name))</option>"
    }
    let all = say("all", "모두")
    return "<label>\(label) <select data-column=\"\(column)\"><option value=\"\">\(all)</option>"
      + options.joined() + "</select></label>\n"
  }

  private var heads: String {
    [
      say("Place", "위치"), say("Severity", "심각도"), say("Finding", "지적"), say("Text", "본문"), say("Suggestion", "제안"),
      say("Rule", "규칙"),
    ].map { "<th scope=\"col\"><button type=\"button\">\($0)</button></th>" }.joined()
  }

  // MARK: - Rows

  private var rows: String {
    let items = findings.map { ($0, nil) } + suppressed.map { ($0.finding, Optional($0.suppression)) }
    return items.enumerated().map { number, item in row(item.0, item.1, number: number) }.joined()
  }

  private func row(_ finding: Finding, _ suppression: Suppression?, number: Int) -> String {
    let location = finding.location
    let place = "\(FindingText.name(inPlace: location.file)):\(location.line):\(location.column)"
    let severity = finding.severity.rawValue
    let rank = Severity.allCases.firstIndex(of: finding.severity) ?? 0
    let name = HTMLPage.escaped(CheckWords.severity(finding.severity)[language])
    var message = HTMLPage.escaped(finding.message)
    for related in finding.related {
      let at = related.location
      message += "<br><span class=\"faint\">"
        + HTMLPage.escaped("\(FindingText.name(inPlace: at.file)):\(at.line):\(at.column): \(related.note)") + "</span>"
    }
    if let suppression {
      let why = CheckWords.suppressed(suppression.kind.rawValue)[language]
        + (suppression.reason.map { ": \($0)" } ?? "")
      message += "<br><span class=\"faint\">(\(HTMLPage.escaped(why)))</span>"
    }
    let suggestions = finding.suggestions.map { "<span class=\"good\">\(HTMLPage.escaped($0))</span>" }
    let file = HTMLPage.escaped(location.file)
    return "<tr data-severity=\"\(severity)\" data-rule=\"\(HTMLPage.escaped(finding.rule))\" data-file=\"\(file)\" "
      + "data-state=\"\(suppression?.kind.rawValue ?? "open")\"\(suppression == nil ? "" : " class=\"suppressed\"")>"
      + "<td data-key=\"\(number)\">\(HTMLPage.escaped(place))</td>"
      + "<td class=\"\(severity)\" data-key=\"\(rank)\">\(name)</td><td>\(message)</td>"
      + "<td>\(excerpt(location))</td><td>\(suggestions.joined(separator: "<br>"))</td>"
      + "<td>\(HTMLPage.escaped(finding.rule))</td></tr>\n"
  }

  /// The line of the text with the place marked.
  private func excerpt(_ location: TextLocation) -> String {
    guard let excerpt = sources.excerpt(of: location) else { return "" }
    let bytes = Array(excerpt.line.utf8)
    func piece(_ range: Range<Int>) -> String { HTMLPage.escaped(String(decoding: bytes[range], as: UTF8.self)) }
    let place = excerpt.lineHighlight
    return piece(0..<place.lowerBound) + "<mark>\(piece(place))</mark>" + piece(place.upperBound..<bytes.count)
  }

  private static let style = """
    .findings td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
    .findings td:last-child { color: var(--faint); font-size: .85rem; } .suppressed { opacity: .65; }
    @media (max-width: 50rem) { .findings td:first-child { white-space: normal; } th, td { padding: .3rem; } }
    """
}
