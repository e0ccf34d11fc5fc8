public import Diagnostics

/// What the user can set about checks.
public struct CheckOptions: Sendable, Hashable {
  /// Identifiers of rules that are switched off.
  public var disabledRules: Set<String>
  /// Severity by rule identifier, in place of the rule's own.
  public var severities: [String: Severity]
  /// Glosses with a lower score (0 to 1) are left out: what may not be a pair is no ground for a complaint.
  public var minimumGlossScore: Double

  public init(
    disabledRules: Set<String> = [], severities: [String: Severity] = [:], minimumGlossScore: Double = 0.5
  ) {
    self.disabledRules = disabledRules
    self.severities = severities
    self.minimumGlossScore = minimumGlossScore
  }
}
