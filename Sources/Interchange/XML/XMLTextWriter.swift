internal import CLibXML2

/// Writes one XML document in UTF-8 to a byte sink, as a stream, through libxml2's text writer.
///
/// Owns the C writer and frees it. Escaping and indentation are done here rather than by libxml2: its versions escape
/// attributes differently and put line breaks into mixed content. The sink's first error is kept and thrown by the next
/// call, so that libxml2 never sees a failed write and never prints.
///
/// Within ``element(_:_:content:)`` children stand on lines of their own; ``inline(_:_:content:)`` holds text and
/// inline elements without a blank added.
final class XMLTextWriter {
  /// How many forbidden scalars were written as U+FFFD.
  private(set) var replacedCharacters = 0
  /// What is being written, for error messages: `entry c12`.
  var place = "the header"

  private let handle: xmlTextWriterPtr
  private let output: Output
  private let policy: ForbiddenCharacterPolicy
  private var scratch: [UInt8] = []
  private var path: [String] = []
  private var isInline = false

  /// What libxml2's callback reaches through its context pointer; lives as long as the writer.
  private final class Output {
    let sink: any ByteSink
    var failure: InterchangeError?

    init(sink: any ByteSink) {
      self.sink = sink
    }

    func take(_ bytes: UnsafeRawBufferPointer) {
      guard failure == nil else { return }
      do throws(InterchangeError) { try sink.write(bytes) } catch { failure = error }
    }
  }

  init(sink: any ByteSink, policy: ForbiddenCharacterPolicy) throws(InterchangeError) {
    output = Output(sink: sink)
    self.policy = policy
    let context = Unmanaged.passUnretained(output).toOpaque()
    let buffer = xmlOutputBufferCreateIO(
      { context, bytes, count in
        guard let context, let bytes else { return -1 }
        let output = Unmanaged<Output>.fromOpaque(context).takeUnretainedValue()
        output.take(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
        return count
      }, { _ in 0 }, context, nil)
    guard let buffer else { throw Self.outOfMemory }
    guard let handle = xmlNewTextWriter(buffer) else {
      xmlOutputBufferClose(buffer)
      throw Self.outOfMemory
    }
    self.handle = handle
  }

  deinit {
    xmlFreeTextWriter(handle)
  }

  // MARK: Document

  /// Writes the XML declaration. No document type follows, in any format: readers do without it, and some fail when
  /// they do not find the DTD that it names beside the file.
  func startDocument() throws(InterchangeError) {
    try check(xmlTextWriterStartDocument(handle, "1.0", "UTF-8", nil))
  }

  /// Ends the document and hands everything to the sink.
  func finish() throws(InterchangeError) {
    try check(xmlTextWriterEndDocument(handle))
    try check(xmlTextWriterFlush(handle))
  }

  // MARK: Elements

  /// An element whose children stand on lines of their own.
  func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], content: () throws -> Void
  ) throws {
    try start(name, attributes)
    try content()
    path.removeLast()
    try newLine()
    try check(xmlTextWriterEndElement(handle))
  }

  /// An element that holds nothing but text; written even when the text is empty.
  func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String
  ) throws(InterchangeError) {
    try start(name, attributes)
    try self.text(text)
    path.removeLast()
    try check(xmlTextWriterFullEndElement(handle))
  }

  /// An element without content.
  func empty(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) throws(InterchangeError) {
    try start(name, attributes)
    path.removeLast()
    try check(xmlTextWriterEndElement(handle))
  }

  /// An element that mixes text and inline elements: not a blank is added inside.
  func inline(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], content: () throws -> Void
  ) throws {
    try start(name, attributes)
    let outer = isInline
    isInline = true
    defer { isInline = outer }
    try content()
    path.removeLast()
    try check(xmlTextWriterFullEndElement(handle))
  }

  /// An element that stays open until ``end()``: for what holds a stream of records.
  func start(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) throws(InterchangeError) {
    if !path.isEmpty { try newLine() }
    try check(xmlTextWriterStartElement(handle, name))
    path.append(name)
    for (attribute, value) in attributes {
      guard let value else { continue }
      try check(xmlTextWriterStartAttribute(handle, attribute))
      try escaped(value, inAttribute: true)
      try check(xmlTextWriterEndAttribute(handle))
    }
  }

  /// Ends an element opened with ``start(_:_:)``.
  func end() throws(InterchangeError) {
    precondition(!path.isEmpty, "no element is open")
    path.removeLast()
    try newLine()
    try check(xmlTextWriterEndElement(handle))
  }

  // MARK: Text

  /// Text inside the open element.
  func text(_ text: String) throws(InterchangeError) {
    try escaped(text, inAttribute: false)
  }

  private func newLine() throws(InterchangeError) {
    guard !isInline else { return }
    try raw("\n" + String(repeating: "  ", count: path.count))
  }

  private func raw(_ text: String) throws(InterchangeError) {
    try check(xmlTextWriterWriteRaw(handle, text))
  }

  private func escaped(_ text: String, inAttribute: Bool) throws(InterchangeError) {
    scratch.removeAll(keepingCapacity: true)
    if XMLCharacters.allAllowed(text) {
      Self.appendEscaped(text.utf8, inAttribute: inAttribute, to: &scratch)
    } else {
      for scalar in text.unicodeScalars { try append(scalar, inAttribute: inAttribute) }
    }
    // A zero-length write moves libxml2 from the start tag to its content, so that an empty text still closes the tag.
    scratch.append(0)
    let count = Int32(scratch.count - 1)
    let status = scratch.withUnsafeBufferPointer { xmlTextWriterWriteRawLen(handle, $0.baseAddress, count) }
    try check(status)
  }

  private func append(_ scalar: Unicode.Scalar, inAttribute: Bool) throws(InterchangeError) {
    if XMLCharacters.isAllowed(scalar) {
      Self.appendEscaped(UTF8.encode(scalar)!, inAttribute: inAttribute, to: &scratch)
      return
    }
    guard policy == .replace else { throw refusal(of: scalar) }
    replacedCharacters += 1
    scratch.append(contentsOf: [0xEF, 0xBF, 0xBD])
  }

  /// Escapes what would be markup, what line-end normalization would change, and in attributes all white space but
  /// the blank.
  ///
  /// > Source: XML 1.0 (5th edition), 2.4 Character Data, 2.11 End-of-Line Handling, 3.3.3 Attribute-Value
  /// > Normalization.
  private static func appendEscaped(_ bytes: some Sequence<UInt8>, inAttribute: Bool, to output: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\r"): output.append(contentsOf: "&#13;".utf8)
      case UInt8(ascii: "\n") where inAttribute: output.append(contentsOf: "&#10;".utf8)
      case UInt8(ascii: "\t") where inAttribute: output.append(contentsOf: "&#9;".utf8)
      case UInt8(ascii: "\"") where inAttribute: output.append(contentsOf: "&quot;".utf8)
      default: output.append(byte)
      }
    }
  }

  // MARK: Errors

  private func refusal(of scalar: Unicode.Scalar) -> InterchangeError {
    InterchangeError(
      .forbiddenCharacter(scalar),
      "The character \(XMLCharacters.name(scalar)) in \(place), element <\(path.last ?? "")>, cannot be written: "
        + "XML does not allow it.")
  }

  private func check(_ status: Int32) throws(InterchangeError) {
    if let failure = output.failure { throw failure }
    guard status >= 0 else {
      throw InterchangeError(.xmlWriter, "The XML writer gave up at \(place), element <\(path.last ?? "")>.")
    }
  }

  private static var outOfMemory: InterchangeError {
    InterchangeError(.xmlWriter, "There is not enough memory to write XML.")
  }
}
