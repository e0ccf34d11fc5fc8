public import Diagnostics

/// What the user can set about checks.
public struct CheckOptions: Sendable, Hashable {
  /// Identifiers of rules that are switched off.
  public var disabledRules: Set<String>
  /// Severity by rule identifier, in place of the rule's own; also switches on what is off by default.
  public var severities: [String: Severity]
  /// Settings by rule identifier and name of the option.
  public var ruleOptions: [String: [String: RuleOption.Value]]
  /// Glosses with a lower score (0 to 1) are left out: what may not be a pair is no ground for a complaint.
  public var minimumGlossScore: Double
  /// The language of the messages.
  public var language: MessageLanguage

  public init(
    disabledRules: Set<String> = [], severities: [String: Severity] = [:],
    ruleOptions: [String: [String: RuleOption.Value]] = [:], minimumGlossScore: Double = 0.5,
    language: MessageLanguage = .english
  ) {
    self.disabledRules = disabledRules
    self.severities = severities
    self.ruleOptions = ruleOptions
    self.minimumGlossScore = minimumGlossScore
    self.language = language
  }

  /// Whether a rule runs.
  func runs(_ rule: any Rule) -> Bool {
    !disabledRules.contains(rule.id) && (rule.isOnByDefault || severities[rule.id] != nil)
  }
}
