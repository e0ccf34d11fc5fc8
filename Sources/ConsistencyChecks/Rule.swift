public import Diagnostics

/// One thing that texts are checked for.
///
/// A rule is a value without state: the same context gives the same findings, in the order of the text.
public protocol Rule: Sendable {
  /// Stable identifier in kebab case, such as `inconsistent-rendering`; also the name of its page in `docs/rules/`.
  var id: String { get }
  /// Severity of its findings unless the rule or the options say otherwise.
  var defaultSeverity: Severity { get }
  /// What it looks for, in a few words.
  var title: String { get }
  /// Why it matters, with an example, in one or two sentences.
  var explanation: String { get }

  /// What the rule has to say about the documents of `context`.
  func findings(in context: CheckContext) -> [Finding]
}
