import ConsistencyChecks
import Diagnostics
import GlossaryStore
import TranslationModel

extension ReportPage {
  /// How much there is of everything; figures lead to what they count.
  var overview: Part {
    var figures: [String] = []
    if let items = content.items {
      figures += [entryFigure(items), renderingFigure(items), occurrenceFigure(items)]
    }
    if let findings = content.findings { figures.append(findingFigure(findings)) }
    let html = """
      <section class="overview" aria-label="\(say(ReportWords.overview))">
      <dl class="figures">
      \(figures.joined(separator: "\n"))
      </dl>
      \(documentTable)</section>

      """
    return Part(title: ReportWords.overview, html: html)
  }

  private func figure(_ title: Wording, _ number: Int, bar: String = "", _ items: [String]) -> String {
    """
    <div><dt>\(say(title))</dt><dd class="number">\(number)</dd><dd>\(bar)\
    <ul>\(items.map { "<li>\($0)</li>" }.joined())</ul></dd></div>
    """
  }

  private func entryFigure(_ items: [ReviewItem]) -> String {
    let counts = EntryToken.states.map { state in (state: state, count: items.count { $0.entry.reviewState == state }) }
      .filter { $0.count > 0 }
    return figure(
      ReportWords.entries, items.count,
      bar: PageSign.bar(counts.map { (sign: $0.state.sign, count: $0.count) }),
      counts.map { state, count in
        "\(state.sign.html)<a href=\"#glossary\" data-set=\"is=\(EntryToken.of(state))\">\(say(state.wording)) \(count)</a>"
      })
  }

  private func renderingFigure(_ items: [ReviewItem]) -> String {
    let (conflicts, deviating) = (items.count { $0.isConflicting }, self.deviating.count)
    var lines: [String] = []
    if conflicts > 0 {
      lines.append(
        "<a href=\"#glossary\" data-set=\"is=\(EntryToken.conflict)\">\(say(ReportWords.conflicting(conflicts)))</a>")
    }
    if deviating > 0 {
      lines.append(
        "<a href=\"#glossary\" data-set=\"is=\(EntryToken.deviates)\">\(say(ReportWords.deviating(deviating)))</a>")
    }
    return figure(ReportWords.renderings, items.reduce(0) { $0 + $1.candidates.count }, lines)
  }

  private func occurrenceFigure(_ items: [ReviewItem]) -> String {
    let occurrences = items.flatMap(\.candidates).flatMap(\.occurrences)
    return figure(
      ReportWords.occurrences, occurrences.count,
      [say(ReportWords.inDocuments(Set(occurrences.map(\.document)).count))])
  }

  private func findingFigure(_ all: ReportContent.Findings) -> String {
    let (findings, suppressed) = (all.counted, all.suppressed.count)
    let apart =
      suppressed == 0
      ? [] : ["<a href=\"#suppressed\" data-set=\"\">\(say(ReportWords.suppressed(suppressed)))</a>"]
    let counts = Severity.allCases.reversed().map { severity in
      (severity: severity, count: findings.count { $0.severity == severity })
    }.filter { $0.count > 0 }
    return figure(
      ReportWords.findings, findings.count,
      bar: PageSign.bar(counts.map { (sign: $0.severity.sign, count: $0.count) }),
      counts.map { severity, count in
        "\(severity.sign.html)<a href=\"#findings\" data-set=\"severity=\(severity.rawValue)\">"
          + "\(say(CheckWords.severity(severity))) \(count)</a>"
      } + apart)
  }

  // MARK: - Documents

  /// More documents than these are folded up.
  private static let mostOpenDocuments = 12

  private var documentTable: String {
    guard !documents.isEmpty else { return "" }
    var occurrences = Array(repeating: 0, count: documents.count)
    for item in content.items ?? [] {
      for occurrence in item.candidates.lazy.flatMap(\.occurrences) {
        if let number = documentNumbers[occurrence.document] { occurrences[number] += 1 }
      }
    }
    var findings = Array(repeating: 0, count: documents.count)
    for finding in content.findings?.counted ?? [] {
      if let number = documentNumbers[finding.location.file] { findings[number] += 1 }
    }
    let checked = Set(content.texts)
    let rows = documents.enumerated().map { number, name in
      let count = checked.contains(name) ? "\(findings[number])" : "–"
      return "<tr><th scope=\"row\">\(HTMLText.escaped(name))</th>"
        + (content.items == nil ? "" : "<td class=\"n\">\(occurrences[number])</td>")
        + (content.findings == nil ? "" : "<td class=\"n\">\(count)</td>") + "</tr>\n"
    }
    let table = """
      <table class="plain documents"><caption class="unseen">\(say(ReportWords.documents))</caption>
      <thead><tr><th scope="col">\(say(ReportWords.document))</th>\
      \(content.items == nil ? "" : "<th scope=\"col\" class=\"n\">\(say(ReportWords.occurrences))</th>")\
      \(content.findings == nil ? "" : "<th scope=\"col\" class=\"n\">\(say(ReportWords.findings))</th>")</tr></thead>
      <tbody>
      \(rows.joined())</tbody></table>

      """
    guard documents.count > Self.mostOpenDocuments else { return table }
    let title = say(ReportWords.documents(documents.count))
    return "<details class=\"documents\"><summary>\(title)</summary>\n\(table)</details>\n"
  }
}

extension ReviewItem {
  /// Whether more than one rendering is in use, decided or not.
  var isConflicting: Bool {
    candidates.count(where: \.isLive) > 1
  }

  /// Whether a rendering in use, whose use has not ended either, differs from the official transcription.
  func deviates(at time: IssueTime) -> Bool {
    candidates.contains { candidate in
      candidate.deviates && candidate.isLive
        && !(candidate.validity?.until.map { time.isLater(than: $0) } ?? false)
    }
  }
}
