import ConsistencyChecks
import Diagnostics

/// `check --rules` and `check --explain`.
struct RuleList {
  let options: CheckOptions
  let language: MessageLanguage

  /// All rules with what they are set to.
  func write(as format: CheckFormat, to output: some ReportOutput) {
    for rule in RuleCatalog.rules {
      switch format {
      case .jsonl: output.write(json(rule).line)
      case .tsv: output.write(tabSeparated([rule.id, state(rule, in: .english), rule.title[language]]))
      case .text, .sarif, .html:
        let state = state(rule, in: language).padded(toCells: 12)
        output.write("\(rule.id.padded(toCells: 30)) \(state) \(rule.title[language])\n")
        for option in rule.options {
          output.write("    \(option.name) = \(Self.text(value(of: option, for: rule)))  \(option.meaning[language])\n")
        }
      }
    }
  }

  /// One rule in full.
  func explain(_ rule: any Rule, to output: some ReportOutput) {
    output.write(line: StyledLine(rule.id, .heading).appending(": \(rule.title[language])"))
    output.write("\n\(Self.wrapped(rule.explanation[language]))\n\n")
    let state = Wording(
      en: "Severity: \(self.state(rule, in: .english))", ko: "심각도: \(self.state(rule, in: .korean))")
    output.write(state[language] + "\n")
    if !rule.options.isEmpty {
      output.write(Wording(en: "\nOptions", ko: "\n설정")[language] + ", [check.\(rule.id)]:\n")
      for option in rule.options {
        output.write(
          "  \(option.name) = \(Self.text(value(of: option, for: rule)))\n      \(option.meaning[language])\n")
      }
    }
    let switches = Wording(
      en: "To switch it off, in jjak.toml:", ko: "끄려면 jjak.toml에 다음과 같이 적습니다.")
    output.write("\n\(switches[language])\n  [check.severity]\n  \(rule.id) = \"off\"\n")
    let comment = Wording(
      en: "To pass over one place, in the text:", ko: "한 곳만 넘어가려면 글에 다음과 같이 적습니다.")
    let reason = Wording(en: "reason", ko: "이유")[language]
    output.write("\n\(comment[language])\n  <!-- jjak-ignore \(rule.id): \(reason) -->\n")
  }

  private func state(_ rule: any Rule, in language: MessageLanguage) -> String {
    guard options.runs(rule) else { return Wording(en: "off", ko: "꺼짐")[language] }
    return CheckWords.severity(options.severities[rule.id] ?? rule.defaultSeverity)[language]
  }

  private func value(of option: RuleOption, for rule: any Rule) -> RuleOption.Value {
    options.ruleOptions[rule.id]?[option.name] ?? option.defaultValue
  }

  /// As in `jjak.toml`.
  private static func text(_ value: RuleOption.Value) -> String {
    switch value {
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number): JSONValue.decimal(number)
    case .text(let text): "\"\(text)\""
    case .list(let list): "[\(list.map { "\"\($0)\"" }.joined(separator: ", "))]"
    }
  }

  private static func wrapped(_ text: String) -> String {
    StyledLine(text.split { $0.isNewline }.joined(separator: " ")).wrapped(to: 80).map(\.text).joined(separator: "\n")
  }

  private func json(_ rule: any Rule) -> JSONValue {
    .object([
      ("rule", .string(rule.id)),
      ("severity", .string((options.severities[rule.id] ?? rule.defaultSeverity).rawValue)),
      ("on", .bool(options.runs(rule))), ("onByDefault", .bool(rule.isOnByDefault)),
      ("title", .string(rule.title[language])), ("explanation", .string(rule.explanation[language])),
      (
        "options",
        .array(
          rule.options.map { option in
            .object([
              ("name", .string(option.name)), ("value", Self.json(value(of: option, for: rule))),
              ("default", Self.json(option.defaultValue)), ("meaning", .string(option.meaning[language])),
            ])
          })
      ),
    ])
  }

  private static func json(_ value: RuleOption.Value) -> JSONValue {
    switch value {
    case .flag(let flag): .bool(flag)
    case .number(let number): .score(number)
    case .text(let text): .string(text)
    case .list(let list): JSONValue(list)
    }
  }
}
