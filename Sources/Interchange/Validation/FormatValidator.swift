import Diagnostics

/// The checks of one format: takes a document's events, beginning with the root's start tag.
class FormatValidator: XMLEventHandler {
  let reporter: FaultReporter

  init(reporter: FaultReporter) {
    self.reporter = reporter
  }

  /// Called behind the document's end, for what can only be said then; not when the document broke off.
  func finish(in parser: XMLStreamParser) {}

  override func fault(_ fault: XMLFault, in parser: XMLStreamParser) {
    reporter.report(.wellFormedness(fault.kind), fault.wording, at: fault.offset, in: parser)
  }
}

/// Checks a document with nothing but a grammar.
final class GrammarValidator: FormatValidator {
  @exclusivity(unchecked) private var checker: GrammarChecker

  init(_ grammar: Grammar, reporter: FaultReporter) {
    checker = GrammarChecker(grammar, reporter: reporter)
    super.init(reporter: reporter)
  }

  override func startElement(_ tag: XMLStartTag, in parser: XMLStreamParser) { _ = checker.start(tag, in: parser) }
  override func endElement(_ name: XMLNamePointers, in parser: XMLStreamParser) { checker.end(in: parser) }
  override func characters(_ bytes: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {
    checker.text(bytes, in: parser)
  }
}
