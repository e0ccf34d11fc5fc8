import Diagnostics

/// Findings as one SARIF document, for editors and code hosts.
///
/// Columns count Unicode code points from 1, as ours do (`columnKind`). Regions with bytes carry `byteOffset` and
/// `byteLength`, which count the file as read.
///
/// > Source: SARIF 2.1.0 (OASIS Standard), 3.14 run, 3.19 toolComponent, 3.27 result, 3.30 region.
struct SARIFReport {
  /// A rule as the list of the run's driver describes it.
  struct Rule {
    let id: String
    let title: String
    let severity: Severity
    /// Where the rule comes from, or empty.
    let clause: String
  }

  let rules: [Rule]
  private(set) var findings: [Finding] = []

  init(rules: [Rule]) {
    self.rules = rules
  }

  mutating func add(_ finding: Finding) {
    findings.append(finding)
  }

  func write(to console: Console) {
    let used = Set(findings.map(\.rule))
    let listed = rules.filter { used.contains($0.id) }
    let numbers = Dictionary(uniqueKeysWithValues: listed.enumerated().map { ($1.id, $0) })
    let driver: JSONValue = .object([
      ("name", "jjak"), ("version", .string(Jjak.version)), ("rules", .array(listed.map(Self.json))),
    ])
    let run: JSONValue = .object([
      ("tool", .object([("driver", driver)])), ("columnKind", "unicodeCodePoints"),
      ("results", .array(findings.map { Self.json($0, number: numbers[$0.rule]) })),
    ])
    let log: JSONValue = .object([
      ("$schema", "https://json.schemastore.org/sarif-2.1.0.json"), ("version", "2.1.0"), ("runs", .array([run])),
    ])
    console.write(log.line)
  }

  private static func json(_ rule: Rule) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("id", .string(rule.id)), ("shortDescription", .object([("text", .string(rule.title))])),
    ]
    if !rule.clause.isEmpty { members.append(("help", .object([("text", .string(rule.clause))]))) }
    members.append(("defaultConfiguration", .object([("level", .string(level(rule.severity)))])))
    return .object(members)
  }

  private static func json(_ finding: Finding, number: Int?) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [("ruleId", .string(finding.rule))]
    if let number { members.append(("ruleIndex", .integer(number))) }
    members += [
      ("level", .string(level(finding.severity))), ("message", .object([("text", .string(finding.message))])),
      ("locations", .array([location(finding.location, id: nil, note: nil)])),
    ]
    if !finding.related.isEmpty {
      members.append(
        (
          "relatedLocations",
          .array(finding.related.enumerated().map { location($1.location, id: $0 + 1, note: $1.note) })
        ))
    }
    if !finding.suggestions.isEmpty {
      members.append(("fixes", .array(finding.suggestions.map { fix($0, at: finding.location) })))
    }
    return .object(members)
  }

  private static func location(_ location: TextLocation, id: Int?, note: String?) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = []
    if let id { members.append(("id", .integer(id))) }
    members.append(
      (
        "physicalLocation",
        .object([("artifactLocation", artifact(location)), ("region", region(location))])
      ))
    if let note { members.append(("message", .object([("text", .string(note))]))) }
    return .object(members)
  }

  private static func region(_ location: TextLocation) -> JSONValue {
    .object([
      ("startLine", .integer(location.line)), ("startColumn", .integer(location.column)),
      ("byteOffset", .integer(location.utf8Range.lowerBound)), ("byteLength", .integer(location.utf8Range.count)),
    ])
  }

  /// > Source: SARIF 2.1.0, 3.55 fix, 3.57 replacement.
  private static func fix(_ text: String, at location: TextLocation) -> JSONValue {
    let replacement: JSONValue = .object([
      ("deletedRegion", region(location)), ("insertedContent", .object([("text", .string(text))])),
    ])
    let change: JSONValue = .object([
      ("artifactLocation", artifact(location)), ("replacements", .array([replacement])),
    ])
    return .object([
      ("description", .object([("text", .string("Write \(text)"))])), ("artifactChanges", .array([change])),
    ])
  }

  private static func artifact(_ location: TextLocation) -> JSONValue {
    .object([("uri", .string(uri(of: location.file)))])
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
