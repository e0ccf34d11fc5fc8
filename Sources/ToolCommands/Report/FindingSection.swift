import ConsistencyChecks
import Diagnostics

/// Findings as a part of a page, by document: rule, message, suggestion, and the line with the place marked.
struct FindingSection {
  private let sources: FindingSources
  private let language: MessageLanguage
  /// The documents that filters number, in order.
  private let documents: [String]
  private let numbers: [String: Int]
  /// Most findings on a page; whoever has more works through them with a program.
  private static let most = 10_000
  /// Cells of the line around a place.
  private static let lineCells = 150

  /// What the table holds, in order of the documents on the page; `why` for what does not count.
  private let shown: [(finding: Finding, why: Suppression?)]
  private let hidden: Int

  init(_ findings: ReportContent.Findings, documents: [String], language: MessageLanguage) {
    sources = findings.sources
    self.documents = documents
    self.language = language
    let numbers = Dictionary(uniqueKeysWithValues: documents.enumerated().map { ($1, $0) })
    self.numbers = numbers
    let all =
      findings.counted.map { (finding: $0, why: Suppression?.none) }
      + findings.suppressed.map { ($0.finding, $0.suppression) }
    hidden = max(all.count - Self.most, 0)
    // Stable: within a document as the check has them.
    let ranked = all.prefix(Self.most).enumerated().map { place, item in
      (rank: [numbers[item.finding.location.file] ?? .max, place], item: item)
    }
    shown = ranked.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.map(\.item)
  }

  var part: ReportPage.Part {
    ReportPage.Part(id: "findings", title: ReportWords.findings, count: shown.count, html: html)
  }

  private func say(_ wording: Wording) -> String { HTMLText.escaped(wording[language]) }

  private var html: String {
    let rest = hidden > 0 ? "<p class=\"rest\">\(say(ReportWords.moreFindings(hidden)))</p>\n" : ""
    let table = """
      \(PageParts.tools(say(ReportWords.filtersOfFindings), filters, clear: say(ReportWords.clear)))
      <table class="list findings"><caption class="unseen">\(say(ReportWords.findings))</caption>
      <thead><tr>\(PageParts.column(say(ReportWords.severity), "severity"))\
      \(PageParts.column(say(ReportWords.line), "place"))\(PageParts.column(say(ReportWords.finding), "message"))\
      \(PageParts.column(say(ReportWords.rule), "rule"))</tr></thead>
      \(bodies)</table>
      \(rest)\(PageParts.end(say(ReportWords.noFinding)))
      """
    return """
      <section id="findings" data-list aria-labelledby="findings-title">
      <h2 id="findings-title">\(say(ReportWords.findings))</h2>
      \(shown.isEmpty ? "<p class=\"lead\">\(say(ReportWords.nothingFound))</p>\n" : table)</section>

      """
  }

  private var filters: [String] {
    let severities = Severity.allCases.reversed().filter { severity in
      shown.contains { $0.finding.severity == severity }
    }
    var counts: [String: Int] = [:]
    for item in shown { counts[item.finding.rule, default: 0] += 1 }
    let rules = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let named = Set(shown.map(\.finding.location.file))
    let kinds = Suppression.Kind.allCases.filter { kind in shown.contains { $0.why?.kind == kind } }
    var fields = [
      PageParts.select(
        "severity", say(ReportWords.severity),
        severities.map { ($0.rawValue, CheckWords.severity($0)[language]) }),
      PageParts.select("rule", say(ReportWords.rule), rules.map { ($0.key, "\($0.key) (\($0.value))") }),
    ]
    if named.count > 1 {
      fields.append(
        PageParts.select(
          "document", say(ReportWords.document),
          documents.enumerated().filter { named.contains($0.element) }.map { ("\($0.offset)", $0.element) }))
    }
    if !kinds.isEmpty {
      fields.append(
        PageParts.select(
          "state", say(ReportWords.state),
          [("open", ReportWords.counts[language])]
            + kinds.map { ($0.rawValue, CheckWords.suppressed($0.rawValue)[language]) }))
    }
    return fields
  }

  // MARK: - Rows

  private var bodies: String {
    var counts: [String: Int] = [:]
    for item in shown { counts[item.finding.location.file, default: 0] += 1 }
    var html = ""
    var file: String?
    for (finding, why) in shown {
      let name = finding.location.file
      let number = numbers[name].map(String.init) ?? ""
      if name != file {
        let count = say(ReportWords.findings(counts[name] ?? 0))
        html += "<tbody class=\"g\" data-document=\"\(number)\"><tr><th scope=\"rowgroup\" colspan=\"4\">"
        html += "\(HTMLText.escaped(FindingText.name(inPlace: name))) <small>\(count)</small></th></tr></tbody>\n"
        file = name
      }
      html += row(finding, why, number: number)
    }
    return html
  }

  private func row(_ finding: Finding, _ why: Suppression?, number: String) -> String {
    let (place, severity) = (finding.location, finding.severity)
    let rule = HTMLText.escaped(finding.rule)
    let title = RuleCatalog.rule(id: finding.rule).map { " title=\"\(say($0.title))\"" } ?? ""
    return "<tbody class=\"f finding-\(severity.rawValue)\" data-severity=\"\(severity.rawValue)\""
      + " data-rule=\"\(rule)\" data-document=\"\(number)\" data-state=\"\(why?.kind.rawValue ?? "open")\"><tr class=\"w\">"
      + "<td class=\"severity\" data-value=\"\(severity.order)\">\(severity.sign.html)"
      + "\(say(CheckWords.severity(severity)))</td>"
      + "<td class=\"place\" data-value=\"\(place.line).\(place.column)\">\(place.line):\(place.column)</td>"
      + "<td class=\"what\"><p class=\"message\" data-find>\(HTMLText.escaped(finding.message))</p>"
      + line(of: finding) + suggestions(of: finding) + related(of: finding) + suppressed(why)
      + "</td><td class=\"rule\" data-find\(title)>\(rule)</td></tr></tbody>\n"
  }

  /// The line, the place marked.
  private func line(of finding: Finding) -> String {
    guard let excerpt = sources.excerpt(of: finding.location, width: Self.lineCells) else { return "" }
    let utf8 = excerpt.line.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: excerpt.lineHighlight.lowerBound)
    let end = utf8.index(start, offsetBy: excerpt.lineHighlight.count)
    return "<p class=\"line\" lang=\"ko\" data-find>\(HTMLText.escaped(String(excerpt.line[..<start])))"
      + "<mark>\(HTMLText.escaped(String(excerpt.line[start..<end])))</mark>"
      + "\(HTMLText.escaped(String(excerpt.line[end...])))</p>"
  }

  private func suggestions(of finding: Finding) -> String {
    guard !finding.suggestions.isEmpty else { return "" }
    let words = HTMLText.escaped(finding.suggestions.joined(separator: " / "))
    return "<p class=\"fix\"><span class=\"unseen\">\(say(ReportWords.suggestion)) </span>"
      + "<span aria-hidden=\"true\">→ </span><b lang=\"ko\" data-find>\(words)</b></p>"
  }

  private func related(of finding: Finding) -> String {
    guard !finding.related.isEmpty else { return "" }
    let places = finding.related.map { place in
      let location = place.location
      let file = location.file == finding.location.file ? "" : "\(FindingText.name(inPlace: location.file)):"
      return HTMLText.escaped("\(file)\(location.line):\(location.column) \(place.note)")
    }
    return "<p class=\"related\">\(places.joined(separator: " · "))</p>"
  }

  private func suppressed(_ why: Suppression?) -> String {
    guard let why else { return "" }
    let words = CheckWords.suppressed(why.kind.rawValue)[language] + (why.reason.map { ": \($0)" } ?? "")
    return "<p class=\"related\">\(HTMLText.escaped(words))</p>"
  }
}

extension Severity {
  /// Worst first.
  fileprivate var order: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .information: 2
    }
  }
}
