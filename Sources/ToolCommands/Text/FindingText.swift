import Diagnostics
import TranslationModel

/// What `check` prints.
struct FindingText {
  let documents: [Document]
  let findings: [Finding]
  let format: ReportFormat

  func write(to console: Console) {
    switch format {
    case .jsonl: findings.forEach { console.write(Self.json($0).line) }
    case .text: writeText(to: console)
    }
  }

  static func json(_ finding: Finding) -> JSONValue {
    .object(
      place(finding.location) + [
        ("rule", .string(finding.rule)), ("severity", .string(finding.severity.rawValue)),
        ("message", .string(finding.message)), ("suggestions", JSONValue(finding.suggestions)),
        (
          "related",
          .array(finding.related.map { .object(place($0.location) + [("note", .string($0.note))]) })
        ),
      ])
  }

  private static func place(_ location: TextLocation) -> [(key: String, value: JSONValue)] {
    [
      ("file", .string(location.file)), ("line", .integer(location.line)), ("column", .integer(location.column)),
      ("range", JSONValue(location.utf8Range)),
    ]
  }

  private func writeText(to console: Console) {
    var sources: [String: (bytes: [UInt8], lines: LineIndex)] = [:]
    for document in documents { sources[document.name] = (document.bytes, LineIndex(document.bytes)) }
    for (index, finding) in findings.enumerated() {
      console.write(line: Self.headline(finding))
      // Several findings at one place share one look at it.
      let isFirst = index == 0 || !Self.sharesExcerpt(findings[index - 1], finding)
      if isFirst, let source = sources[finding.location.file] {
        let excerpt = SourceExcerpt(of: finding.location.utf8Range, in: source.bytes, lines: source.lines)
        Self.lines(excerpt, finding).forEach(console.write(line:))
      }
      for place in finding.related {
        let location = place.location
        console.write(
          line: StyledLine(
            "\(Self.name(inPlace: location.file)):\(location.line):\(location.column): note: \(place.note)", .faint))
      }
      if console.outputIsClosed { return }
    }
    if !documents.isEmpty { console.write(totals) }
  }

  /// Whether two findings speak of the same place and suggest the same.
  private static func sharesExcerpt(_ one: Finding, _ other: Finding) -> Bool {
    one.location == other.location && one.suggestions == other.suggestions
  }

  /// What stands before line and column: `terms.tbx`, or `<stdin>` where the input is `-`, as compilers write it.
  /// JSON Lines and SARIF keep `-`.
  static func name(inPlace file: String) -> String { file == "-" ? "<stdin>" : file }

  /// What a sentence calls an input: `“terms.tbx”`, or `standard input` for `-`.
  static func name(ofInput file: String) -> String { file == "-" ? "standard input" : "“\(file)”" }

  static func headline(_ finding: Finding) -> StyledLine {
    let location = finding.location
    return StyledLine("\(name(inPlace: location.file)):\(location.line):\(location.column): ", .heading)
      .appending("\(finding.severity.rawValue): ", emphasis(finding.severity))
      .appending(finding.message, .heading)
      .appending(" [\(finding.rule)]", .faint)
  }

  private static func emphasis(_ severity: Severity) -> Console.Emphasis {
    switch severity {
    case .information: .faint
    case .warning: .doubtful
    case .error: .bad
    }
  }

  /// The line of the text, the marker under the place, the first suggestion under the marker.
  private static func lines(_ excerpt: SourceExcerpt, _ finding: Finding) -> [StyledLine] {
    let margin = "  "
    let utf8 = excerpt.line.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: excerpt.lineHighlight.lowerBound)
    let to = utf8.index(from, offsetBy: excerpt.lineHighlight.count)
    var lines = [
      StyledLine(margin + excerpt.line[..<from]).appending(String(excerpt.line[from..<to]), .pair)
        .appending(String(excerpt.line[to...])),
      StyledLine(margin + excerpt.marker, emphasis(finding.severity)),
    ]
    if !finding.suggestions.isEmpty {
      let indent = String(repeating: " ", count: excerpt.markerHighlight.lowerBound)
      lines.append(StyledLine(margin + indent + finding.suggestions.joined(separator: " / "), .good))
    }
    return lines
  }

  private var totals: String {
    let files = Counted.words(documents.count, "file")
    guard !findings.isEmpty else { return "No findings in \(files).\n" }
    let parts = [Severity.error, .warning, .information].compactMap { severity -> String? in
      let count = findings.filter { $0.severity == severity }.count
      guard count > 0 else { return nil }
      return severity == .information ? "\(count) for information" : Counted.words(count, severity.rawValue)
    }
    return "\(Counted.words(findings.count, "finding")) in \(files): \(parts.joined(separator: ", ")).\n"
  }
}
