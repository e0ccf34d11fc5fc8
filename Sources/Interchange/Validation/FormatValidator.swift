/// The checks of one format: takes a document's events, beginning with the root's start tag.
protocol FormatValidator: XMLEventHandler {
  /// Called behind the document's end, for what can only be said then; not when the document broke off.
  func finish(in parser: XMLStreamParser)
}

extension FormatValidator {
  func finish(in parser: XMLStreamParser) {}
}

/// Checks a document with nothing but a grammar.
final class GrammarValidator: FormatValidator {
  private var checker: GrammarChecker

  init(_ grammar: Grammar, reporter: FaultReporter) {
    checker = GrammarChecker(grammar, reporter: reporter)
  }

  func startElement(_ tag: XMLStartTag, in parser: XMLStreamParser) { _ = checker.start(tag, in: parser) }
  func endElement(_ name: XMLNamePointers, in parser: XMLStreamParser) { checker.end(in: parser) }
  func characters(_ bytes: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) { checker.text(bytes, in: parser) }
}
