public import Diagnostics

/// What the user can set about checks.
public struct CheckOptions: Sendable, Hashable {
  /// Identifiers of rules that are switched off.
  public var disabledRules: Set<String>
  /// Identifiers of rules that run although they are off by default.
  public var enabledRules: Set<String>
  /// Severity by rule identifier, in place of the rule's own; also switches on what is off by default.
  public var severities: [String: Severity]
  /// Settings by rule identifier and name of the option.
  public var ruleOptions: [String: [String: RuleOption.Value]]
  /// Glosses with a lower score (0 to 1) are left out: what may not be a pair is no ground for a complaint.
  public var minimumGlossScore: Double
  /// The language of the messages.
  public var language: MessageLanguage
  /// Whether only some of the rules were asked for this time: what they do not find says nothing about comments that
  /// pass over all rules.
  public var isSelection = false

  public init(
    disabledRules: Set<String> = [], enabledRules: Set<String> = [], severities: [String: Severity] = [:],
    ruleOptions: [String: [String: RuleOption.Value]] = [:], minimumGlossScore: Double = 0.5,
    language: MessageLanguage = .english
  ) {
    self.disabledRules = disabledRules
    self.enabledRules = enabledRules
    self.severities = severities
    self.ruleOptions = ruleOptions
    self.minimumGlossScore = minimumGlossScore
    self.language = language
  }

  /// Whether a rule runs.
  public func runs(_ rule: any Rule) -> Bool {
    !disabledRules.contains(rule.id)
      && (rule.isOnByDefault || enabledRules.contains(rule.id) || severities[rule.id] != nil)
  }
}
