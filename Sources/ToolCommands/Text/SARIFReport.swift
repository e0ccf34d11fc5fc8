import ConsistencyChecks
import Diagnostics

/// Findings as one SARIF document, for editors and code hosts.
///
/// Columns count Unicode code points from 1, as ours do (`columnKind`). Regions with bytes carry `byteOffset` and
/// `byteLength`, which count the file as read.
///
/// > Source: SARIF 2.1.0 (OASIS Standard), 3.14 run, 3.19 toolComponent, 3.27 result, 3.30 region, 3.35 suppression.
struct SARIFReport {
  /// A rule as the list of the run's driver describes it.
  struct Rule {
    let id: String
    let title: String
    let severity: Severity
    /// Where the rule comes from, or empty.
    let clause: String
    /// Why it matters; empty where the title says all.
    var explanation = ""
  }

  private struct Result {
    var finding: Finding
    var fingerprint: String?
    var suppression: Suppression?
  }

  let rules: [Rule]
  /// The language of messages.
  var language = MessageLanguage.english
  /// The texts, for the ends of regions and the places of edits.
  var sources = FindingSources()
  /// Whether results say that they are not suppressed, and which edits carry them out; else every suggestion is a fix.
  var isOfCheck = false
  private var results: [Result] = []

  init(rules: [Rule]) {
    self.rules = rules
  }

  /// - Parameter fingerprint: stays the same when lines move; nil where there is none.
  mutating func add(_ finding: Finding, fingerprint: String? = nil, suppression: Suppression? = nil) {
    results.append(Result(finding: finding, fingerprint: fingerprint, suppression: suppression))
  }

  func write(to output: some ReportOutput) {
    let used = Set(results.map(\.finding.rule))
    let listed = rules.filter { used.contains($0.id) }
    let numbers = Dictionary(uniqueKeysWithValues: listed.enumerated().map { ($1.id, $0) })
    let driver: JSONValue = .object([
      ("name", "jjak"), ("version", .string(Jjak.version)), ("rules", .array(listed.map(Self.json))),
    ])
    var run: [(key: String, value: JSONValue)] = [("tool", .object([("driver", driver)]))]
    if language != .english { run.append(("language", .string(language.rawValue))) }
    run += [
      ("columnKind", "unicodeCodePoints"),
      ("results", .array(results.map { json($0, number: numbers[$0.finding.rule]) })),
    ]
    let log: JSONValue = .object([
      ("$schema", "https://json.schemastore.org/sarif-2.1.0.json"), ("version", "2.1.0"),
      ("runs", .array([.object(run)])),
    ])
    output.write(log.line)
  }

  private static func json(_ rule: Rule) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("id", .string(rule.id)), ("shortDescription", text(rule.title)),
    ]
    if !rule.explanation.isEmpty { members.append(("fullDescription", text(rule.explanation))) }
    if !rule.clause.isEmpty { members.append(("help", text(rule.clause))) }
    members.append(("defaultConfiguration", .object([("level", .string(level(rule.severity)))])))
    return .object(members)
  }

  private static func text(_ text: String) -> JSONValue { .object([("text", .string(text))]) }

  private func json(_ result: Result, number: Int?) -> JSONValue {
    let finding = result.finding
    var members: [(key: String, value: JSONValue)] = [("ruleId", .string(finding.rule))]
    if let number { members.append(("ruleIndex", .integer(number))) }
    members += [
      ("level", .string(Self.level(finding.severity))), ("message", Self.text(finding.message)),
      ("locations", .array([location(finding.location, id: nil, note: nil)])),
    ]
    if !finding.related.isEmpty {
      members.append(
        (
          "relatedLocations",
          .array(finding.related.enumerated().map { location($1.location, id: $0 + 1, note: $1.note) })
        ))
    }
    if let fingerprint = result.fingerprint {
      members.append(("partialFingerprints", .object([("jjak/v1", .string(fingerprint))])))
    }
    if isOfCheck { members.append(("suppressions", .array(result.suppression.map { [Self.json($0)] } ?? []))) }
    let fixes = fixes(of: finding)
    if !fixes.isEmpty { members.append(("fixes", .array(fixes))) }
    if isOfCheck {
      members.append(
        ("properties", .object([("terms", JSONValue(finding.terms)), ("suggestions", JSONValue(finding.suggestions))])))
    }
    return .object(members)
  }

  /// > Source: SARIF 2.1.0, 3.35.2 kind, 3.35.8 justification.
  private static func json(_ suppression: Suppression) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("kind", suppression.kind == .comment ? "inSource" : "external"), ("status", "accepted"),
    ]
    if let reason = suppression.reason { members.append(("justification", .string(reason))) }
    if let place = suppression.location {
      members.append(
        (
          "location",
          .object([
            (
              "physicalLocation",
              .object([
                ("artifactLocation", artifact(place.file)),
                ("region", .object([("startLine", .integer(place.line)), ("startColumn", .integer(place.column))])),
              ])
            )
          ])
        ))
    }
    return .object(members)
  }

  private func location(_ location: TextLocation, id: Int?, note: String?) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = []
    if let id { members.append(("id", .integer(id))) }
    members.append(
      (
        "physicalLocation",
        .object([
          ("artifactLocation", Self.artifact(location.file)), ("region", region(location.utf8Range, location)),
        ])
      ))
    if let note { members.append(("message", Self.text(note))) }
    return .object(members)
  }

  /// The region of a range in the file of a location. Without an end column it would reach to the end of the line.
  ///
  /// > Source: SARIF 2.1.0, 3.30.2 text regions.
  private func region(_ utf8Range: Range<Int>, _ location: TextLocation) -> JSONValue {
    var (begin, end): (TextLocation, TextLocation?) = (location, nil)
    if let borders = sources.borders(of: utf8Range, in: location.file) { (begin, end) = borders }
    var members: [(key: String, value: JSONValue)] = [
      ("startLine", .integer(begin.line)), ("startColumn", .integer(begin.column)),
    ]
    if let end { members += [("endLine", .integer(end.line)), ("endColumn", .integer(end.column))] }
    members += [("byteOffset", .integer(utf8Range.lowerBound)), ("byteLength", .integer(utf8Range.count))]
    return .object(members)
  }

  /// > Source: SARIF 2.1.0, 3.55 fix, 3.57 replacement.
  private func fixes(of finding: Finding) -> [JSONValue] {
    if isOfCheck {
      guard !finding.edits.isEmpty, let first = finding.suggestions.first else { return [] }
      return [fix(first, finding.edits, in: finding.location)]
    }
    return finding.suggestions.map { suggestion in
      let edit = TextEdit(utf8Range: finding.location.utf8Range, replacement: suggestion)
      return fix(suggestion, [edit], in: finding.location)
    }
  }

  private func fix(_ text: String, _ edits: [TextEdit], in location: TextLocation) -> JSONValue {
    let replacements = edits.map { edit -> JSONValue in
      .object([
        ("deletedRegion", region(edit.utf8Range, location)), ("insertedContent", Self.text(edit.replacement)),
      ])
    }
    let change: JSONValue = .object([
      ("artifactLocation", Self.artifact(location.file)), ("replacements", .array(replacements)),
    ])
    let description = Wording(en: "Write \(text)", ko: "'\(text)' 쓰기")[language]
    return .object([("description", Self.text(description)), ("artifactChanges", .array([change]))])
  }

  private static func artifact(_ file: String) -> JSONValue {
    .object([("uri", .string(uri(of: file)))])
  }

  /// A file name as a URI reference: everything but unreserved characters and slashes is percent-encoded.
  ///
  /// > Source: RFC 3986, 2.1 and 2.3; SARIF 2.1.0, 3.10.1.
  static func uri(of path: String) -> String {
    var result = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }

  /// > Source: SARIF 2.1.0, 3.27.10 level.
  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .information: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
