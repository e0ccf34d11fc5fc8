import Diagnostics

/// Collects what a document's checks have to say and hands it on as findings.
final class FaultReporter {
  private let file: String
  private let language: MessageLanguage
  private let take: (Finding) -> Void
  /// How many findings of each severity were handed on.
  private(set) var counts: [Severity: Int] = [:]

  init(file: String, language: MessageLanguage, take: @escaping (Finding) -> Void) {
    self.file = file
    self.language = language
    self.take = take
  }

  /// Reports a fault at the tag whose event is being handled, or, after an end tag or text, at the place read last.
  ///
  /// - Parameter message: lower-case first, no full stop; the rule's clause is put behind it.
  func report(_ rule: ValidationRule, _ message: Wording, in parser: XMLStreamParser) {
    report(rule, message, at: parser.tagStart, in: parser)
  }

  /// Reports a fault at an offset that is not far behind.
  func report(_ rule: ValidationRule, _ message: Wording, at offset: Int, in parser: XMLStreamParser) {
    report(rule, message, at: parser.position(of: offset))
  }

  /// Reports a fault at a place that was asked for earlier.
  func report(_ rule: ValidationRule, _ message: Wording, at position: SourcePositions.Position) {
    let said = message[language]
    let text = rule.clause.isEmpty ? said : "\(said) (\(rule.clause))"
    let location = TextLocation(
      file: file, line: position.line, column: position.column, utf8Range: position.offset..<position.offset)
    counts[rule.severity, default: 0] += 1
    take(Finding(location: location, rule: rule.id, severity: rule.severity, message: text))
  }
}
