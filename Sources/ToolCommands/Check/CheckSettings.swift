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
        throw RuleCatalog.rule(id: key) == nil ? section.unknown(key, own) : Self.valueForRule(key, in: section)
      }
      try readOptions(of: key, in: section)
    }
    failOn = try section.word("fail-on")
    // Read before anything is said, by `LanguageChoice`.
    let _: LanguageChoice.Name? = try section.word("language")
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
        throw Self.unknownOption(key, of: rule, in: table)
      }
      ruleOptions[name, default: [:]][key] = try table.value(of: option)
    }
  }

  private static func unknownOption(_ key: String, of rule: any Rule, in table: SettingsSection) -> ToolError {
    let known = rule.options.map(\.name)
    let list = known.joined(separator: ", ")
    let near = NearestWords.nearest(to: key, among: known)
    guard !known.isEmpty else {
      return table.fault(
        key, en: "'\(key)' is no option of \(rule.id); the rule has none",
        ko: "\(rule.id) 규칙에 '\(key)' 설정은 없습니다. 이 규칙에는 설정이 없습니다")
    }
    return table.fault(
      key,
      en:
        "'\(key)' is no option of \(rule.id)\(near.map { "; did you mean '\($0)'? Its" } ?? "; its") options are \(list)",
      ko: "\(rule.id) 규칙에 '\(key)' 설정은 없습니다. \(near.map { "비슷한 설정: '\($0)'. " } ?? "")쓸 수 있는 설정: \(list)")
  }

  /// `look-up-form = "off"` right under `[check]`.
  private static func valueForRule(_ rule: String, in section: SettingsSection) -> ToolError {
    section.fault(
      rule, en: "the severity of a rule stands under [check.severity], its options under [check.\(rule)]",
      ko: "규칙의 심각도는 [check.severity] 아래에, 규칙의 설정은 [check.\(rule)] 아래에 적습니다")
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
      throw table.fault(
        "reason", en: "a table [[check.ignore]] names a rule, a term or a path, or several of them",
        ko: "[[check.ignore]] 구역에는 rule, term, path 가운데 하나 이상을 적습니다")
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
