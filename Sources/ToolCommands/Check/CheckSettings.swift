import ConsistencyChecks
import Diagnostics

/// What `[check]` of `jjak.toml` says.
struct CheckSettings {
  /// A name that no rule has.
  struct UnknownRule {
    var line: Int
    var name: String
  }

  /// Weakest severity that makes `check` fail.
  var failOn: FailThreshold?
  /// The language of messages, where neither the command nor `JJAK_LANG` names one.
  var language: MessageLanguage?
  /// Severities of single rules; nil as value turns the rule off.
  var ruleSeverities: [String: Severity?] = [:]
  var ruleOptions: [String: [String: RuleOption.Value]] = [:]
  var ignored: [IgnoredFindings] = []
  var unknownRules: [UnknownRule] = []

  init() {}

  /// - Throws: `ToolError` that names the line.
  init(_ section: SettingsSection) throws {
    let own = ["fail-on", "language", "severity", "ignore"]
    for key in section.keys where !own.contains(key) {
      guard section.isTable(key) else {
        throw section.fault(
          key, "'\(key)' is no setting in [check]; the settings there are \(own.joined(separator: ", "))")
      }
      try readOptions(of: key, in: section)
    }
    failOn = try section.word("fail-on")
    language = try section.word("language")
    if let severities = try section.section("severity") {
      for rule in severities.keys where isKnown(rule, in: severities) {
        ruleSeverities[rule] = try severities.severity(rule)
      }
    }
    for table in try section.sections("ignore") { try readIgnored(table) }
  }

  private mutating func isKnown(_ rule: String, in section: SettingsSection) -> Bool {
    if RuleCatalog.rule(id: rule) != nil { return true }
    unknownRules.append(UnknownRule(line: section.line(of: rule), name: rule))
    return false
  }

  // MARK: - Options of rules

  private mutating func readOptions(of name: String, in section: SettingsSection) throws {
    guard isKnown(name, in: section), let rule = RuleCatalog.rule(id: name), let table = try section.section(name)
    else { return }
    for key in table.keys {
      guard let option = rule.options.first(where: { $0.name == key }) else {
        let known = rule.options.map(\.name)
        let hint = known.isEmpty ? "the rule has none" : "its options are \(known.joined(separator: ", "))"
        throw table.fault(key, "'\(key)' is no option of \(name); \(hint)")
      }
      ruleOptions[name, default: [:]][key] = try table.value(of: option)
    }
  }

  // MARK: - Tables of what is ignored

  private mutating func readIgnored(_ table: SettingsSection) throws {
    try table.allow(["rule", "term", "path", "reason"])
    let rules = try table.strings("rule") ?? []
    let known = rules.filter { RuleCatalog.rule(id: $0) != nil }
    for rule in rules where !known.contains(rule) {
      unknownRules.append(UnknownRule(line: table.line(of: "rule"), name: rule))
    }
    let entry = IgnoredFindings(
      rules: Set(known), term: try table.string("term"), path: try table.string("path").map(PathPattern.init),
      reason: try table.string("reason"))
    guard !rules.isEmpty || entry.term != nil || entry.path != nil else {
      throw table.fault("reason", "a table [[check.ignore]] names a rule, a term or a path, or several of them")
    }
    // Of unknown rules only, it means none.
    if rules.isEmpty || !known.isEmpty { ignored.append(entry) }
  }
}

extension SettingsSection {
  /// The setting of an option, in the kind that its default has.
  fileprivate func value(of option: RuleOption) throws -> RuleOption.Value {
    switch option.defaultValue {
    case .flag(let flag): .flag(try self.flag(option.name) ?? flag)
    case .number(let number): .number(try self.number(option.name) ?? number)
    case .text(let text): .text(try string(option.name) ?? text)
    case .list(let list): .list(try strings(option.name) ?? list)
    }
  }
}

/// From which severity on findings give exit status 1.
enum FailThreshold: String, CaseIterable {
  case information, warning, error, never

  func isReached(by findings: [Finding]) -> Bool {
    guard let severity = Severity(rawValue: rawValue) else { return false }
    return findings.contains { $0.severity >= severity }
  }
}
