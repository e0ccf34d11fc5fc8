internal import ArgumentParser
import ConsistencyChecks
import Diagnostics

/// Options that choose rules and findings.
struct CheckSelection: ParsableArguments {
  @Option(
    name: [.customLong("rule"), .customLong("only")],
    help: .spoken(
      "Only this rule; may be repeated. 'jjak check --rules' lists them.",
      ko: "이 규칙만 검사합니다. 여러 번 쓸 수 있습니다. 'jjak check --rules'로 목록을 봅니다.", valueName: "rule"),
    completion: .list(RuleCatalog.rules.map(\.id)))
  var only: [String] = []

  @Option(
    help: .spoken(
      "Without this rule; may be repeated.",
      ko: "이 규칙은 빼고 검사합니다. 여러 번 쓸 수 있습니다.", valueName: "rule"),
    completion: .list(RuleCatalog.rules.map(\.id)))
  var skip: [String] = []

  @Flag(
    help: .spoken(
      "Also the rules that are off by default or in jjak.toml.",
      ko: "기본으로 또는 jjak.toml에서 꺼 둔 규칙까지 모두 검사합니다."))
  var allRules = false

  @Option(
    help: .spoken(
      "Only what speaks of this rendering or original; may be repeated.",
      ko: "이 표기나 원어에 관한 지적만 봅니다. 여러 번 쓸 수 있습니다.", valueName: "word"))
  var term: [String] = []

  @Option(
    help: .spoken(
      "Leave out what is weaker: information, warning or error.",
      ko: "이보다 가벼운 지적은 뺍니다: information, warning, error.", valueName: "severity"),
    completion: .words(of: Severity.self), transform: { try ChosenWord.value($0) })
  var severity = Severity.information

  @Option(
    help: .spoken(
      "The weakest severity that gives exit status 1, or never; warning unless jjak.toml says otherwise.",
      ko: "종료 상태가 1이 되는 가장 낮은 심각도. never면 늘 0입니다. jjak.toml에 없으면 warning입니다.", valueName: "severity"),
    completion: .words(of: FailThreshold.self), transform: { try ChosenWord.value($0) })
  var failOn: FailThreshold?

  /// Whether a finding is asked for.
  func includes(_ finding: Finding) -> Bool {
    finding.severity >= severity && (term.isEmpty || term.contains { finding.concerns($0) })
  }

  /// What the rules are told: the settings, and over them the options.
  ///
  /// - Throws: `UsageError` for a name that no rule has.
  func options(_ settings: CheckSettings, language: MessageLanguage) throws -> CheckOptions {
    for name in only + skip where RuleCatalog.rule(id: name) == nil {
      throw UsageError(RuleCatalog.unknown(name).map(\.capitalizedSentence))
    }
    var options = CheckOptions(ruleOptions: settings.ruleOptions, language: language)
    for (rule, severity) in settings.ruleSeverities {
      if let severity { options.severities[rule] = severity } else { options.disabledRules.insert(rule) }
    }
    if allRules {
      options.disabledRules = []
      options.enabledRules = Set(RuleCatalog.rules.map(\.id))
    }
    if !only.isEmpty {
      options.enabledRules.formUnion(only)
      options.disabledRules = Set(RuleCatalog.rules.map(\.id)).subtracting(only)
    }
    options.disabledRules.formUnion(skip)
    options.isSelection = !only.isEmpty || !skip.isEmpty
    return options
  }
}

/// Options that change texts.
struct CheckFixing: ParsableArguments {
  @Flag(
    help: .spoken(
      "Carry out what can be carried out without a person; 'jjak check --undo' takes it back.",
      ko: "사람이 보지 않아도 되는 것을 고칩니다. 'jjak check --undo'로 되돌립니다."))
  var fix = false

  @Flag(
    help: .spoken(
      "Show what --fix would change and write nothing; with --fix ask first.",
      ko: "--fix로 바뀔 곳만 보여 주고 쓰지 않습니다. --fix와 함께 쓰면 먼저 묻습니다."))
  var diff = false

  @Flag(
    help: .spoken(
      "Take back the last --fix, or that of the files named.",
      ko: "마지막 --fix를 되돌립니다. 파일을 지정하면 그 파일만 되돌립니다."))
  var undo = false

  @Flag(
    help: .spoken(
      "With --undo: pass over files that are gone or were edited since, and take back the fix "
        + "before; what they were stays kept.",
      ko: "--undo와 함께: 없어졌거나 다시 편집한 파일은 건너뛰고 그 전에 고친 것을 되돌립니다. 고치기 전의 글은 그대로 보관합니다."))
  var skipMissing = false

  func validate() throws {
    if undo, fix || diff {
      throw ValidationError(
        en: "--undo stands without --fix and --diff", ko: "--undo에는 --fix와 --diff를 함께 쓸 수 없습니다")
    }
    if skipMissing, !undo {
      throw ValidationError(en: "--skip-missing goes with --undo", ko: "--skip-missing은 --undo와 함께 씁니다")
    }
  }
}

/// Options on findings that are accepted.
struct CheckAcceptance: ParsableArguments {
  @Flag(
    help: .spoken(
      "Accept what is found: it is not reported again, also when lines move.",
      ko: "나온 지적을 수용합니다. 줄이 옮겨져도 다시 지적하지 않습니다."))
  var accept = false

  @Option(
    help: .spoken(
      "Why, with --accept.",
      ko: "--accept의 이유.", valueName: "text"))
  var reason: String?

  @Option(
    help: .spoken(
      "Where accepted findings are kept; glossary/check-baseline.jsonl else.",
      ko: "수용한 지적을 적어 둘 파일. 없으면 glossary/check-baseline.jsonl입니다.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Flag(
    help: .spoken(
      "Also show what does not count: accepted, or ignored by a comment or jjak.toml.",
      ko: "세지 않는 지적도 보여 줍니다: 수용한 것, 주석이나 jjak.toml로 제외한 것."))
  var showAccepted = false

  func validate() throws {
    if reason != nil, !accept {
      throw ValidationError(en: "--reason goes with --accept", ko: "--reason은 --accept와 함께 씁니다")
    }
  }
}

extension String {
  /// The text with a capital letter at its begin and a full stop behind it, unless it ends with a mark.
  var capitalizedSentence: String {
    let text = capitalizedFirst
    return text.last.map { ".?!".contains($0) } == true ? text : text + "."
  }

  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
