internal import CLibXML2

/// Writes one XML document in UTF-8 to a byte sink, as a stream, through libxml2's text writer.
///
/// Owns the C writer and frees it. Escaping and indentation are done here rather than by libxml2: its versions escape
/// attributes differently and put line breaks into mixed content. A text that needs no escape goes to libxml2 as it
/// stands, without a copy. The sink's first error is kept and thrown by the next call, so that libxml2 never sees a
/// failed write and never prints.
///
/// Within ``element(_:_:content:)`` children stand on lines of their own; ``inline(_:_:content:)`` holds text and
/// inline elements without a blank added.
final class XMLTextWriter {
  /// How many forbidden scalars were written as U+FFFD.
  private(set) var replacedCharacters = 0
  /// What is being written, for error messages: `entry` and `c12`.
  @exclusivity(unchecked) var place: (kind: StaticString, id: String) = ("the header", "")

  private let handle: xmlTextWriterPtr
  private let output: Output
  private let policy: ForbiddenCharacterPolicy
  @exclusivity(unchecked) private var scratch: [UInt8] = []
  @exclusivity(unchecked) private var path: [XMLTagName] = []
  @exclusivity(unchecked) private var isInline = false

  /// What libxml2's callback reaches through its context pointer; lives as long as the writer.
  private final class Output {
    let sink: any ByteSink
    private(set) var failure: InterchangeError?
    @exclusivity(unchecked) private(set) var hasFailed = false

    init(sink: any ByteSink) {
      self.sink = sink
    }

    func take(_ bytes: UnsafeRawBufferPointer) {
      guard !hasFailed else { return }
      do throws(InterchangeError) { try sink.write(bytes) } catch {
        failure = error
        hasFailed = true
      }
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
    guard let buffer else { throw .outOfMemory }
    guard let handle = xmlNewTextWriter(buffer) else {
      xmlOutputBufferClose(buffer)
      throw .outOfMemory
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
    _ name: XMLTagName, _ attributes: KeyValuePairs<XMLTagName, String?> = [:], content: () throws -> Void
  ) throws {
    try start(name, attributes)
    try content()
    try end()
  }

  /// An element that holds nothing but text; written even when the text is empty.
  func element(
    _ name: XMLTagName, _ attributes: KeyValuePairs<XMLTagName, String?> = [:], text: String
  ) throws(InterchangeError) {
    try start(name, attributes)
    try self.text(text)
    path.removeLast()
    try check(xmlTextWriterFullEndElement(handle))
  }

  /// An element without content.
  func empty(_ name: XMLTagName, _ attributes: KeyValuePairs<XMLTagName, String?> = [:]) throws(InterchangeError) {
    try start(name, attributes)
    path.removeLast()
    try check(xmlTextWriterEndElement(handle))
  }

  /// An element that mixes text and inline elements: not a blank is added inside.
  func inline(
    _ name: XMLTagName, _ attributes: KeyValuePairs<XMLTagName, String?> = [:], content: () throws -> Void
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
  func start(_ name: XMLTagName, _ attributes: KeyValuePairs<XMLTagName, String?> = [:]) throws(InterchangeError) {
    if !path.isEmpty { try newLine() }
    try check(xmlTextWriterStartElement(handle, name.bytes))
    path.append(name)
    for (attribute, value) in attributes {
      guard let value else { continue }
      try check(xmlTextWriterStartAttribute(handle, attribute.bytes))
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
    let indentation: StaticString = "\n                                                                "
    let depth = min(path.count, (indentation.utf8CodeUnitCount - 1) / 2)
    try check(xmlTextWriterWriteRawLen(handle, indentation.utf8Start, Int32(1 + 2 * depth)))
  }

  private func escaped(_ text: String, inAttribute: Bool) throws(InterchangeError) {
    var text = text
    var forbidden: Unicode.Scalar?
    scratch.removeAll(keepingCapacity: true)
    let status = text.withUTF8 { bytes -> Int32 in
      forbidden = append(bytes, inAttribute: inAttribute)
      guard forbidden == nil else { return 0 }
      return scratch.isEmpty ? writeRaw(bytes) : scratch.withUnsafeBufferPointer { writeRaw($0) }
    }
    if let forbidden { throw refusal(of: forbidden) }
    try check(status)
  }

  /// Hands bytes to libxml2. A zero-length write moves it from the start tag to its content, so that an empty text
  /// still closes the tag.
  private func writeRaw(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let nothing: StaticString = ""
    return xmlTextWriterWriteRawLen(handle, bytes.baseAddress ?? nothing.utf8Start, Int32(bytes.count))
  }

  /// Puts a text that needs escapes into `scratch`, with what would be markup, what line-end normalization would
  /// change, and in attributes all white space but the blank escaped; leaves `scratch` empty where nothing needs one.
  ///
  /// > Source: XML 1.0 (5th edition), 2.4 Character Data, 2.11 End-of-Line Handling, 3.3.3 Attribute-Value
  /// > Normalization.
  ///
  /// - Returns: a scalar that XML forbids, where the policy is to refuse it.
  private func append(_ bytes: UnsafeBufferPointer<UInt8>, inAttribute: Bool) -> Unicode.Scalar? {
    var start = 0
    var index = 0
    while index < bytes.count {
      if XMLEscape.isPlain(bytes[index]) {
        index += 1
        continue
      }
      guard let replacement = XMLEscape.replacement(bytes, index, inAttribute: inAttribute) else {
        index += 1
        continue
      }
      scratch.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      if let forbidden = replacement.forbidden {
        guard policy == .replace else { return forbidden }
        replacedCharacters += 1
      }
      scratch.append(
        contentsOf: UnsafeBufferPointer(start: replacement.text.utf8Start, count: replacement.text.utf8CodeUnitCount))
      index += replacement.length
      start = index
    }
    if start > 0 { scratch.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...])) }
    return nil
  }

  // MARK: Errors

  private func refusal(of scalar: Unicode.Scalar) -> InterchangeError {
    InterchangeError(
      .forbiddenCharacter(scalar),
      en: "The character \(XMLCharacters.name(scalar)) in \(shownPlace), element <\(path.last?.text ?? "")>, cannot be "
        + "written: XML does not allow it.",
      ko: "XML에 쓸 수 없는 문자 \(XMLCharacters.name(scalar)): \(shownPlace), <\(path.last?.text ?? "")> 요소")
  }

  private var shownPlace: String { place.id.isEmpty ? "\(place.kind)" : "\(place.kind) \(place.id)" }

  private func check(_ status: Int32) throws(InterchangeError) {
    guard output.hasFailed || status < 0 else { return }
    if let failure = output.failure { throw failure }
    throw InterchangeError(
      .xmlWriter, en: "The XML writer gave up at \(shownPlace), element <\(path.last?.text ?? "")>.",
      ko: "XML을 쓰다가 멈췄습니다: \(shownPlace), <\(path.last?.text ?? "")> 요소")
  }
}
