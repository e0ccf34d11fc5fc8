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
  /// Changes of the file of `location` that carry out the first suggestion without further thought, particles
  /// included; ascending, without overlap, all of them or none. Empty where a person has to decide.
  public var edits: [TextEdit]
  /// The terms it speaks of, renderings and originals, as the text has them: by these it is accepted for good.
  public var terms: [String]

  public init(
    location: TextLocation, rule: String, severity: Severity, message: String,
    suggestions: [String] = [], related: [RelatedPlace] = [], edits: [TextEdit] = [], terms: [String] = []
  ) {
    self.location = location
    self.rule = rule
    self.severity = severity
    self.message = message
    self.suggestions = suggestions
    self.related = related
    self.edits = edits
    self.terms = terms
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
