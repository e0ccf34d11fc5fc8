import ConsistencyChecks
import Diagnostics

/// Findings as a part of a page, by document: rule, message, suggestion, and the line with the place marked, or the
/// segment with its translation. What does not count has a part of its own, folded up.
struct FindingSection {
  private let sources: FindingSources
  private let pairs: PairExcerpts
  private let language: MessageLanguage
  /// The documents that filters number, in order.
  private let documents: [String]
  private let numbers: [String: Int]
  /// Most findings in a part; whoever has more works through them with a program.
  private static let most = 10_000
  /// Most other places named at a finding: one may have hundreds.
  private static let mostRelated = 12
  /// Cells of the line around a place, and of a side of a segment.
  private static let (lineCells, segmentCells) = (150, 240)

  /// In order of the documents on the page; `why` for what does not count.
  private typealias Item = (finding: Finding, why: Suppression?)
  private let counted: [Item]
  private let suppressed: [Item]
  private let opensSuppressed: Bool

  init(_ findings: ReportContent.Findings, documents: [String], language: MessageLanguage) {
    sources = findings.sources
    pairs = PairExcerpts(findings.bitexts)
    self.documents = documents
    self.language = language
    let numbers = Dictionary(uniqueKeysWithValues: documents.enumerated().map { ($1, $0) })
    self.numbers = numbers
    // Stable: within a document as the check has them.
    func arranged(_ items: [Item]) -> [Item] {
      items.enumerated().map { place, item in
        (rank: [numbers[item.finding.location.file] ?? .max, place], item: item)
      }.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.map(\.item)
    }
    counted = arranged(findings.counted.map { ($0, nil) })
    suppressed = arranged(findings.suppressed.map { ($0.finding, $0.suppression) })
    opensSuppressed = findings.opensSuppressed
  }

  /// The findings, and what does not count where there is any.
  var parts: [ReportPage.Part] {
    var html = "<h2 id=\"findings-title\">\(say(ReportWords.findings))</h2>\n"
    html +=
      counted.isEmpty
      ? "<p class=\"lead\">\(say(ReportWords.nothingFound))</p>\n" : table(counted, ReportWords.findings)
    let part = part("findings", ReportWords.findings, counted.count, html)
    return suppressed.isEmpty ? [part] : [part, suppressedPart]
  }

  private func part(_ id: String, _ title: Wording, _ count: Int, _ html: String) -> ReportPage.Part {
    let attributes = "\(PageParts.length(count)) data-list aria-labelledby=\"\(id)-title\""
    return ReportPage.Part(
      id: id, title: title, count: min(count, Self.most),
      html: "<section id=\"\(id)\"\(attributes)>\n\(html)</section>\n")
  }

  private var suppressedPart: ReportPage.Part {
    let kinds = Suppression.Kind.allCases.map { kind in (kind, suppressed.count { $0.why?.kind == kind }) }
    let sums = kinds.filter { $0.1 > 0 }.map { kind, count in
      ReportWords.suppressed(count, CheckWords.suppressed(kind.rawValue))[language]
    }
    let html = """
      <details class="apart"\(opensSuppressed ? " open" : "")><summary>\
      <h2 id="suppressed-title">\(say(ReportWords.suppressed))</h2>\
      <span>\(HTMLText.escaped(sums.joined(separator: ", ")))</span></summary>
      \(table(suppressed, ReportWords.suppressed))</details>

      """
    return part("suppressed", ReportWords.notCounted, suppressed.count, html)
  }

  private func say(_ wording: Wording) -> String { HTMLText.escaped(wording[language]) }

  private func table(_ all: [Item], _ title: Wording) -> String {
    let shown = Array(all.prefix(Self.most))
    let hidden = all.count - shown.count
    let rest = hidden > 0 ? "<p class=\"rest\">\(say(ReportWords.moreFindings(hidden)))</p>\n" : ""
    return """
      \(PageParts.tools(say(ReportWords.filtersOfFindings), filters(of: shown), clear: say(ReportWords.clear)))
      <table class="list findings"><caption class="unseen">\(say(title))</caption>
      <thead><tr>\(PageParts.column(say(ReportWords.severity), "severity"))\
      \(PageParts.column(say(ReportWords.line), "place"))\(PageParts.column(say(ReportWords.finding), "message"))\
      \(PageParts.column(say(ReportWords.rule), "rule"))</tr></thead>
      \(bodies(of: shown))</table>
      \(rest)\(PageParts.end(say(ReportWords.noFinding)))
      """
  }

  private func filters(of shown: [Item]) -> [String] {
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
    if kinds.count > 1 {
      fields.append(
        PageParts.select(
          "state", say(ReportWords.state),
          kinds.map { ($0.rawValue, CheckWords.suppressed($0.rawValue)[language]) }))
    }
    return fields
  }

  // MARK: - Rows

  private func bodies(of shown: [Item]) -> String {
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
      + " data-rule=\"\(rule)\" data-document=\"\(number)\"\(why.map { " data-state=\"\($0.kind.rawValue)\"" } ?? "")><tr class=\"w\">"
      + "<td class=\"severity\" data-value=\"\(severity.order)\">\(severity.sign.html)"
      + "\(say(CheckWords.severity(severity)))</td>"
      + "<td class=\"place\" data-value=\"\(place.line).\(place.column)\">\(place.line):\(place.column)</td>"
      + "<td class=\"what\"><p class=\"message\" data-find>\(HTMLText.escaped(finding.message))</p>"
      + line(of: finding) + suggestions(of: finding) + related(of: finding) + suppressed(why)
      + "</td><td class=\"rule\" data-find\(title)>\(rule)</td></tr></tbody>\n"
  }

  /// The segment with its translation, or the line, the place marked.
  private func line(of finding: Finding) -> String {
    if let pair = pairs.excerpt(of: finding, width: Self.segmentCells) {
      let target = pair.target.map { "<p lang=\"ko\" data-find>\(marked($0.text, $0.marked))</p>" } ?? ""
      return "<div class=\"line pair\"><p lang=\"zh\" data-find>\(marked(pair.source.text, pair.source.marked))</p>"
        + "\(target)</div>"
    }
    guard let excerpt = sources.excerpt(of: finding.location, width: Self.lineCells) else { return "" }
    return "<p class=\"line\" lang=\"ko\" data-find>\(marked(excerpt.line, excerpt.lineHighlight))</p>"
  }

  /// - Parameter range: in UTF-8 of the text.
  private func marked(_ text: String, _ range: Range<Int>?) -> String {
    guard let range else { return HTMLText.escaped(text) }
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(start, offsetBy: range.count)
    return "\(HTMLText.escaped(String(text[..<start])))<mark>\(HTMLText.escaped(String(text[start..<end])))</mark>"
      + HTMLText.escaped(String(text[end...]))
  }

  private func suggestions(of finding: Finding) -> String {
    guard !finding.suggestions.isEmpty else { return "" }
    let words = HTMLText.escaped(finding.suggestions.joined(separator: " / "))
    return "<p class=\"fix\"><span class=\"unseen\">\(say(ReportWords.suggestion)) </span>"
      + "<span aria-hidden=\"true\">→ </span><b lang=\"ko\" data-find>\(words)</b></p>"
  }

  private func related(of finding: Finding) -> String {
    guard !finding.related.isEmpty else { return "" }
    var places = finding.related.prefix(Self.mostRelated).map { place in
      let location = place.location
      let file = location.file == finding.location.file ? "" : "\(FindingText.name(inPlace: location.file)):"
      return HTMLText.escaped("\(file)\(location.line):\(location.column) \(place.note)")
    }
    let hidden = finding.related.count - places.count
    if hidden > 0 { places.append(say(ReportWords.moreRelated(hidden))) }
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
