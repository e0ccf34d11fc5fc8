public import Diagnostics

/// One thing that texts are checked for.
///
/// A rule is a value without state: the same context gives the same findings, in the order of the text.
public protocol Rule: Sendable {
  /// Stable identifier in kebab case, such as `inconsistent-rendering`; also the name of its page in `docs/rules/`.
  var id: String { get }
  /// Severity of its findings unless the rule or the options say otherwise.
  var defaultSeverity: Severity { get }
  /// Whether it runs without being asked for; a rule that is off runs once the options give it a severity.
  var isOnByDefault: Bool { get }
  /// Whether its edits are carried out only where the user names it: they change more than how a word is written.
  var isFixedWhenNamed: Bool { get }
  /// What it looks for, in a few words.
  var title: Wording { get }
  /// Why it matters, with an example, in one or two sentences.
  var explanation: Wording { get }
  /// What can be set about it, in the order in which its page lists them.
  var options: [RuleOption] { get }

  /// What the rule has to say about the documents of `context`.
  func findings(in context: CheckContext) -> [Finding]
}

extension Rule {
  public var isOnByDefault: Bool { true }
  public var isFixedWhenNamed: Bool { false }
  public var options: [RuleOption] { [] }
}
