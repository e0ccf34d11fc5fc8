import Diagnostics
import TranslationModel

/// Base class of what reads an XML format: takes a document's events, beginning with the root's start tag, and hands
/// over what they make.
class XMLItemReader: XMLEventHandler {
  final let collector: ImportCollector
  final var options: ImportOptions { collector.options }

  init(collector: ImportCollector) {
    self.collector = collector
  }

  /// Called behind the document's end, for what can only be said then; not when the document broke off.
  func finish(in parser: XMLStreamParser) {}

  /// Hands an item over; reading stops when its taker throws.
  final func deliver(_ item: ExchangeItem, in parser: XMLStreamParser) {
    if !collector.take(item) { parser.stop() }
  }

  /// Warns of the tag whose event is being handled, or, after an end tag or text, of the tag read last.
  final func warn(_ rule: ValidationRule, _ message: @autoclosure () -> Wording, in parser: XMLStreamParser) {
    collector.warn(rule, message(), at: parser.position(of: parser.tagStart))
  }

  /// Faults that do not end the reading are warnings here; a fatal one ends the import.
  override func fault(_ fault: XMLFault, in parser: XMLStreamParser) {
    guard !fault.isFatal else { return }
    collector.warn(.wellFormedness(fault.kind), fault.wording, at: parser.position(of: fault.offset))
  }
}

/// Waits for the root element, which tells the format, and hands the document over to the reader of that format.
final class DocumentItemReader: XMLItemReader {
  /// The root's name where its format is not read here.
  private(set) var unknownRoot: String?
  private var reader: XMLItemReader?

  override func startElement(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    guard let dialect = XMLDialect.of(tag), let reader = dialect.reader(collector: collector) else {
      unknownRoot = tag.name.qualified
      parser.stop()
      return
    }
    collector.report.formatName = Wording(dialect.displayName)
    self.reader = reader
    parser.hand(over: reader)
    reader.startElement(tag, in: parser)
  }

  override func finish(in parser: XMLStreamParser) { reader?.finish(in: parser) }
}
