import ConsistencyChecks
import Diagnostics
import TranslationModel

/// Findings as text for people, with the line of the text and a marker under the place; and as JSON Lines.
struct FindingText {
  let sources: FindingSources
  var language = MessageLanguage.english

  // MARK: - JSON Lines

  static func json(_ finding: Finding) -> JSONValue { .object(members(of: finding)) }

  /// With what `check` knows beyond place and message.
  ///
  /// - Parameter suppression: why the finding does not count; nil where it does.
  static func json(_ finding: Finding, suppression: Suppression?) -> JSONValue {
    let edits = finding.edits.map { edit -> JSONValue in
      .object([("range", JSONValue(edit.utf8Range)), ("replacement", .string(edit.replacement))])
    }
    var members = members(of: finding)
    members += [("edits", .array(edits)), ("terms", JSONValue(finding.terms))]
    if let suppression {
      members.append(
        (
          "suppressed",
          .object([("by", .string(suppression.kind.rawValue)), ("reason", JSONValue(suppression.reason))])
        ))
    }
    return .object(members)
  }

  private static func members(of finding: Finding) -> [(key: String, value: JSONValue)] {
    place(finding.location) + [
      ("rule", .string(finding.rule)), ("severity", .string(finding.severity.rawValue)),
      ("message", .string(finding.message)), ("suggestions", JSONValue(finding.suggestions)),
      ("related", .array(finding.related.map { .object(place($0.location) + [("note", .string($0.note))]) })),
    ]
  }

  static func place(_ location: TextLocation) -> [(key: String, value: JSONValue)] {
    [
      ("file", .string(location.file)), ("line", .integer(location.line)), ("column", .integer(location.column)),
      ("range", JSONValue(location.utf8Range)),
    ]
  }

  // MARK: - Text

  func write(_ findings: [Finding], to output: some ReportOutput) {
    for (index, finding) in findings.enumerated() {
      output.write(line: Self.headline(finding, in: language))
      // Several findings at one place share one look at it.
      let isFirst = index == 0 || !Self.sharesExcerpt(findings[index - 1], finding)
      if isFirst, let excerpt = sources.excerpt(of: finding.location) {
        Self.lines(excerpt, finding).forEach(output.write(line:))
      }
      for place in finding.related {
        let location = place.location
        output.write(
          line: StyledLine(
            "\(Self.name(inPlace: location.file)):\(location.line):\(location.column): "
              + "\(CheckWords.note[language]): \(place.note)", .faint))
      }
      if output.outputIsClosed { return }
    }
  }

  /// What does not count, one line each.
  func write(suppressed: [SuppressedFinding], to output: some ReportOutput) {
    for item in suppressed {
      let why = CheckWords.suppressed(item.suppression.kind.rawValue)[language]
      let reason = item.suppression.reason.map { ": \($0)" } ?? ""
      output.write(line: Self.headline(item.finding, in: language).appending(" (\(why)\(reason))", .faint))
    }
  }

  /// What was carried out, one line each.
  func write(fixed: [Finding], to output: some ReportOutput) {
    for finding in fixed {
      let location = finding.location
      let what = "'\(finding.terms.first ?? "")' → '\(finding.suggestions.first ?? "")'"
      output.write(
        line: StyledLine("\(Self.name(inPlace: location.file)):\(location.line):\(location.column): ", .heading)
          .appending("\(CheckWords.fixed[language]): ", .good).appending(what).appending(" [\(finding.rule)]", .faint))
    }
  }

  /// Whether two findings speak of the same place and suggest the same.
  private static func sharesExcerpt(_ one: Finding, _ other: Finding) -> Bool {
    one.location == other.location && one.suggestions == other.suggestions
  }

  /// What stands before line and column: `terms.tbx`, or `<stdin>` where the input is `-`, as compilers write it.
  /// JSON Lines and SARIF keep `-`.
  static func name(inPlace file: String) -> String { file == "-" ? "<stdin>" : file }

  /// What a sentence calls an input: `“terms.tbx”`, or `standard input` for `-`.
  static func name(ofInput file: String) -> Wording {
    file == "-" ? Wording(en: "standard input", ko: "표준 입력") : Wording("“\(file)”")
  }

  static func headline(_ finding: Finding, in language: MessageLanguage = .english) -> StyledLine {
    let location = finding.location
    return StyledLine("\(name(inPlace: location.file)):\(location.line):\(location.column): ", .heading)
      .appending("\(CheckWords.severity(finding.severity)[language]): ", emphasis(finding.severity))
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
}

/// The texts that findings point at.
struct FindingSources {
  private var texts: [String: (bytes: [UInt8], lines: LineIndex)] = [:]

  init(_ files: [(name: String, bytes: [UInt8])] = []) {
    for file in files { texts[file.name] = (file.bytes, LineIndex(file.bytes)) }
  }

  /// The line around a place; nil for a text that is not known.
  ///
  /// - Parameter width: the most cells it takes.
  func excerpt(of location: TextLocation, width: Int = 100) -> SourceExcerpt? {
    texts[location.file].map { SourceExcerpt(of: location.utf8Range, in: $0.bytes, lines: $0.lines, width: width) }
  }

  /// Begin and end of a range as locations; nil for a text that is not known.
  func borders(of utf8Range: Range<Int>, in file: String) -> (begin: TextLocation, end: TextLocation)? {
    guard let text = texts[file] else { return nil }
    let range = utf8Range.clamped(to: 0..<text.bytes.count)
    let end = range.upperBound..<range.upperBound
    return (
      text.lines.location(of: range, file: file, in: text.bytes),
      text.lines.location(of: end, file: file, in: text.bytes)
    )
  }
}
