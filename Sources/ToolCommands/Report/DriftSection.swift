import ConsistencyChecks
import Diagnostics

/// The drift of renderings as a part of a page: a chart for each original, and the same as a table.
struct DriftSection {
  let table: DriftTable
  let language: MessageLanguage

  private func say(_ wording: Wording) -> String { HTMLText.escaped(wording[language]) }

  var part: ReportPage.Part {
    let charts = table.drifts.enumerated().map { drift($1, number: $0) }.joined()
    let lead = table.drifts.isEmpty ? ReportWords.noDrift : DriftWords.lead
    let html = """
      <section id="drift" data-list aria-labelledby="drift-title">
      <h2 id="drift-title">\(say(ReportWords.drift))</h2>
      <p class="lead">\(say(lead))</p>
      \(PageParts.paperNote)
      \(key)\(charts)<p class="nothing" hidden>\(say(ReportWords.noOriginal))</p>
      </section>

      """
    return ReportPage.Part(id: "drift", title: ReportWords.drift, count: table.drifts.count, html: html)
  }

  /// What stands under the columns of the charts: the dates where every document has its own, else numbers.
  var labels: [String] {
    let dates = table.columns.compactMap { $0.date?.words }
    guard dates.count == table.columns.count, Set(dates).count == dates.count else {
      return table.columns.indices.map { "\($0 + 1)" }
    }
    return dates
  }

  /// The documents that numbers stand for.
  private var key: String {
    guard !table.drifts.isEmpty, labels.first == "1" else { return "" }
    return "<ol class=\"order\">\(table.columns.map { "<li>\(HTMLText.escaped($0.name))</li>" }.joined())</ol>\n"
  }

  private func drift(_ drift: RenderingDrift, number: Int) -> String {
    let original = HTMLText.escaped(drift.original)
    var facts: [String] = []
    if let preferred = drift.preferred {
      facts.append("\(say(DriftWords.preferred)) <span lang=\"ko\">\(HTMLText.escaped(preferred))</span>")
    }
    if let official = drift.official {
      facts.append("\(say(DriftWords.official)) <span lang=\"ko\">\(HTMLText.escaped(official))</span>")
    }
    let changes = drift.changes.map { change in
      "<p>\(say(DriftWords.change(change, of: drift, in: table)))</p>"
    }
    let terms = drift.renderings.map { "<span lang=\"ko\">\(HTMLText.escaped($0.rendering))</span>" }
    let chart = DriftChart(drift: drift, labels: labels, names: table.columns.map(\.name))
    return """
      <div class="drift"><h3><span lang="zh" data-find>\(original)</span></h3>
      <p class="unseen" data-find>\(terms.joined(separator: " "))</p>
      \(facts.isEmpty ? "" : "<p class=\"facts-line\">\(facts.joined(separator: " · "))</p>")\(changes.joined())
      <div class="chart" tabindex="0" role="region" aria-label="\(say(DriftWords.chart)) \(original)">\
      \(chart.svg(id: "chart\(number)", title: say(DriftWords.chart)))</div>
      <details><summary>\(say(DriftWords.asTable))</summary>\
      <div class="wide">\(self.table(of: drift))</div></details></div>

      """
  }

  private func table(of drift: RenderingDrift) -> String {
    let heads = drift.renderings.map { history in
      "<th scope=\"col\" class=\"n\" lang=\"ko\">\(HTMLText.escaped(history.rendering))</th>"
    }
    let rows = table.columns.indices.map { column in
      let cells = drift.renderings.enumerated().map { index, history in
        let count = history.uses[column]
        let isUsual = drift.usual[column] == index
        let text = count == 0 ? "–" : isUsual ? "<b>\(count)</b>" : "\(count)"
        return "<td class=\"n\">\(text)</td>"
      }
      return "<tr><th scope=\"row\">\(HTMLText.escaped(table.columns[column].name))</th>\(cells.joined())</tr>\n"
    }
    return "<table class=\"plain\"><caption class=\"unseen\">\(HTMLText.escaped(drift.original))</caption>"
      + "<thead><tr><th scope=\"col\">\(say(ReportWords.document))</th>\(heads.joined())</tr></thead>\n"
      + "<tbody>\(rows.joined())</tbody></table>"
  }
}

extension DriftWords {
  static func change(_ change: RenderingDrift.Change, of drift: RenderingDrift, in table: DriftTable) -> Wording {
    self.change(
      drift.renderings[change.old].rendering, drift.renderings[change.new].rendering,
      last: table.columns[change.lastDocument].name, first: table.columns[change.document].name)
  }
}

extension DateInName {
  /// `2023-05-26`, `2023-05` or `2023`.
  var words: String {
    [year, month, day].compactMap(\.self).map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
  }
}
