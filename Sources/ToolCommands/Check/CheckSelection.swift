internal import ArgumentParser
import ConsistencyChecks
import Diagnostics

/// Options that choose rules and findings.
struct CheckSelection: ParsableArguments {
  @Option(
    name: [.customLong("rule"), .customLong("only")],
    help: ArgumentHelp("Only this rule; may be repeated. 'jjak check --rules' lists them.", valueName: "rule"))
  var only: [String] = []

  @Option(help: ArgumentHelp("Without this rule; may be repeated.", valueName: "rule"))
  var skip: [String] = []

  @Flag(help: "Also the rules that are off by default or in jjak.toml.")
  var allRules = false

  @Option(help: ArgumentHelp("Only what speaks of this rendering or original; may be repeated.", valueName: "word"))
  var term: [String] = []

  @Option(
    help: ArgumentHelp("Leave out what is weaker: information, warning or error.", valueName: "severity"),
    transform: { try ChosenWord.value($0) })
  var severity = Severity.information

  @Option(
    help: ArgumentHelp(
      "The weakest severity that gives exit status 1, or never; warning unless jjak.toml says otherwise.",
      valueName: "severity"),
    transform: { try ChosenWord.value($0) })
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
      throw UsageError(RuleCatalog.unknown(name)[language].capitalizedSentence)
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
  @Flag(help: "Carry out what can be carried out without a person; 'jjak check --undo' takes it back.")
  var fix = false

  @Flag(help: "Show what --fix would change and write nothing; with --fix ask first.")
  var diff = false

  @Flag(help: "Take back the last --fix, or that of the files named.")
  var undo = false

  @Flag(
    help: ArgumentHelp(
      "With --undo: pass over files that are gone or were edited since, and take back the fix before; what they were "
        + "stays kept."))
  var skipMissing = false

  func validate() throws {
    if undo, fix || diff { throw ValidationError("--undo stands without --fix and --diff") }
    if skipMissing, !undo { throw ValidationError("--skip-missing goes with --undo") }
  }
}

/// Options on findings that are accepted.
struct CheckAcceptance: ParsableArguments {
  @Flag(help: "Accept what is found: it is not reported again, also when lines move.")
  var accept = false

  @Option(help: ArgumentHelp("Why, with --accept.", valueName: "text"))
  var reason: String?

  @Option(
    help: ArgumentHelp("Where accepted findings are kept; glossary/check-baseline.jsonl else.", valueName: "file"))
  var baseline: String?

  @Flag(help: "Also show what does not count: accepted, or ignored by a comment or jjak.toml.")
  var showAccepted = false

  func validate() throws {
    if reason != nil, !accept { throw ValidationError("--reason goes with --accept") }
  }
}

extension String {
  /// The text with a capital letter at its begin and a full stop behind it, unless it ends with a mark.
  var capitalizedSentence: String {
    let text = prefix(1).uppercased() + dropFirst()
    return text.last.map { ".?!".contains($0) } == true ? text : text + "."
  }
}
