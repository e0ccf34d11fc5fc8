internal import ArgumentParser
import ConsistencyChecks
import Diagnostics

/// How `check` writes.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text, jsonl, sarif, tsv, html
}

/// What a check found, in any format.
struct CheckReport {
  let files: [CheckedFile]
  let outcome: Checker.Outcome
  let checker: Checker
  /// What was carried out.
  var fixed: [Finding] = []
  /// The day of the check, `YYYY-MM-DD`.
  var date: String
  /// Whether findings that do not count are shown too.
  var showsAccepted = false

  private var language: MessageLanguage { checker.options.language }

  /// The texts that findings point at.
  private var sources: FindingSources {
    var texts = files.map { (name: $0.document.name, bytes: $0.document.bytes) }
    for bitext in files.compactMap(\.bitext) {
      texts.append((name: bitext.sourceFile.name, bytes: bitext.sourceFile.bytes))
      texts.append((name: bitext.targetFile.name, bytes: bitext.targetFile.bytes))
    }
    return FindingSources(texts)
  }

  private var shownSuppressed: [SuppressedFinding] { showsAccepted ? outcome.suppressed : [] }

  func write(as format: CheckFormat, to output: some ReportOutput) {
    switch format {
    case .text: writeText(to: output)
    case .jsonl: writeLines(to: output)
    case .sarif: sarif.write(to: output)
    case .tsv: FindingTable(outcome.findings, shownSuppressed, sources: sources).write(to: output)
    case .html: output.write(page.html)
    }
  }

  private func writeText(to output: some ReportOutput) {
    let text = FindingText(sources: sources, language: language)
    text.write(fixed: fixed, to: output)
    text.write(outcome.findings, to: output)
    text.write(suppressed: shownSuppressed, to: output)
    if !files.isEmpty {
      if !fixed.isEmpty { output.write(fixedTotals + "\n") }
      output.write(totals + "\n")
    }
    if showsAccepted { writeOutdated(to: output) }
  }

  private func writeLines(to output: some ReportOutput) {
    for finding in outcome.findings { output.write(FindingText.json(finding, suppression: nil).line) }
    for item in shownSuppressed { output.write(FindingText.json(item.finding, suppression: item.suppression).line) }
  }

  private var page: ReportPage {
    let names = files.map { FindingText.name(inPlace: $0.path) }
    var content = ReportContent(
      title: names.count <= 3 ? names.joined(separator: ", ") : CheckWords.files(names.count)[language], date: date,
      generator: "jjak \(Jjak.version)", language: language)
    content.texts = files.map(\.document.name)
    var findings = ReportContent.findings(outcome, in: files)
    findings.opensSuppressed = showsAccepted
    content.findings = findings
    return ReportPage(content)
  }

  private var sarif: SARIFReport {
    let rules = RuleCatalog.rules.map { rule in
      SARIFReport.Rule(
        id: rule.id, title: rule.title[language], severity: rule.defaultSeverity,
        clause: rule.explanation[language], explanation: rule.explanation[language])
    }
    var report = SARIFReport(rules: rules)
    (report.language, report.sources, report.isOfCheck) = (language, sources, true)
    let results = outcome.findings.map { ($0, nil) } + outcome.suppressed.map { ($0.finding, Optional($0.suppression)) }
    let accepted = checker.suppressions(files).accepting(results.map(\.0), in: outcome.context)
    for ((finding, suppression), entry) in zip(results, accepted) {
      report.add(finding, fingerprint: entry.fingerprint, suppression: suppression)
    }
    return report
  }

  // MARK: - Sentences

  /// `3 findings in 1 file: 1 warning, 2 for information.`
  var totals: String {
    let sentence = CheckWords.totals(
      files: files.count, counts: Self.counts(of: outcome.findings), hidden: Self.counts(of: outcome.hidden),
      suppressed: outcome.suppressed.count)[language]
    let fixable = outcome.findings.count(where: checker.isFixable)
    return
      ([sentence] + (fixable == 0 || !fixed.isEmpty ? [] : [CheckWords.fixable(fixable)[language]]) + undecided)
      .joined(separator: "\n")
  }

  /// That nothing of the glossary was applied, where it waits for review as a whole.
  private var undecided: [String] {
    let entries = checker.entries
    guard !entries.isEmpty, !entries.contains(where: { $0.reviewState == .approved }) else { return [] }
    return [CheckWords.nothingApproved(entries.count)[language]]
  }

  private static func counts(of findings: [Finding]) -> [CheckWords.Count] {
    [Severity.error, .warning, .information].map { severity in
      (severity: severity, count: findings.count { $0.severity == severity })
    }
  }

  private var fixedTotals: String {
    CheckWords.fixedTotals(places: fixed.count, files: Set(fixed.map(\.location.file)).count)[language]
  }

  private func writeOutdated(to output: some ReportOutput) {
    let outdated = outcome.judged.accepted.filter { match in
      checker.baseline?.isOutdated(match, of: files, with: checker) ?? false
    }
    guard !outdated.isEmpty else { return }
    output.write(CheckWords.outdated(outdated.count)[language] + "\n")
    for match in outdated {
      let entry = match.entry
      output.write(line: StyledLine("  \(entry.file): \(entry.text): \(entry.sentence) [\(entry.rule)]", .faint))
    }
  }
}

/// Findings as tab-separated values with a head line.
struct FindingTable {
  private let rows: [[String]]

  init(_ findings: [Finding], _ suppressed: [SuppressedFinding], sources: FindingSources) {
    let items = findings.map { ($0, nil) } + suppressed.map { ($0.finding, Optional($0.suppression)) }
    rows = items.map { finding, suppression in
      let location = finding.location
      return [
        location.file, String(location.line), String(location.column), finding.rule, finding.severity.rawValue,
        finding.message, finding.suggestions.joined(separator: " / "), finding.terms.joined(separator: " / "),
        sources.excerpt(of: location)?.line ?? "", suppression?.kind.rawValue ?? "",
      ]
    }
  }

  private static let head = [
    "file", "line", "column", "rule", "severity", "message", "suggestion", "terms", "text", "suppressed",
  ]

  func write(to output: some ReportOutput) {
    output.write(tabSeparated(Self.head))
    for row in rows { output.write(tabSeparated(row)) }
  }
}
