/// One thing a check has to say about a text: place, rule, severity, message, suggestions.
///
/// The message starts lower-case, has no full stop and quotes the thing it speaks of.
public struct Finding: Sendable, Hashable, Codable {
  public var location: TextLocation
  /// Stable identifier of the rule, in kebab case, such as `inconsistent-rendering`.
  public var rule: String
  public var severity: Severity
  public var message: String
  /// Replacements for the text at `location`, best first. Empty where there is nothing to suggest.
  public var suggestions: [String]
  /// Other places that belong to the finding, each with a few words on why.
  public var related: [RelatedPlace]

  public init(
    location: TextLocation, rule: String, severity: Severity, message: String,
    suggestions: [String] = [], related: [RelatedPlace] = []
  ) {
    self.location = location
    self.rule = rule
    self.severity = severity
    self.message = message
    self.suggestions = suggestions
    self.related = related
  }
}

/// A further place that a finding points at.
public struct RelatedPlace: Sendable, Hashable, Codable {
  public var location: TextLocation
  /// Why the place is named, in a few words without full stop.
  public var note: String

  public init(location: TextLocation, note: String) {
    self.location = location
    self.note = note
  }
}
