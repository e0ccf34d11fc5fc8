/// Writes one XML document in UTF-8 to a byte sink, as a stream.
///
/// Everything is put into one buffer of bytes, escaped in passing: a text that needs no escape is copied whole.
///
/// Within ``element(_:_:content:)`` children stand on lines of their own; ``inline(_:_:content:)`` holds text and
/// inline elements without a blank added.
final class XMLTextWriter {
  /// How many forbidden scalars were written as U+FFFD.
  private(set) var replacedCharacters = 0
  /// What is being written, for error messages: `entry c12`.
  var place = "the header"

  private let sink: any ByteSink
  private let policy: ForbiddenCharacterPolicy
  @exclusivity(unchecked) private var buffer: [UInt8] = []
  @exclusivity(unchecked) private var path: [String] = []
  @exclusivity(unchecked) private var isInline = false
  /// Whether the tag written last has no `>` yet: more attributes or `/>` may follow.
  @exclusivity(unchecked) private var isTagOpen = false

  /// The buffer goes to the sink when it holds so many bytes.
  private static let bufferSize = 1 << 14

  init(sink: any ByteSink, policy: ForbiddenCharacterPolicy) {
    self.sink = sink
    self.policy = policy
    buffer.reserveCapacity(Self.bufferSize + 4_096)
  }

  // MARK: Document

  /// Writes the XML declaration. No document type follows, in any format: readers do without it, and some fail when
  /// they do not find the DTD that it names beside the file.
  func startDocument() throws(InterchangeError) {
    put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Ends the document and hands everything to the sink.
  func finish() throws(InterchangeError) {
    put("\n")
    try flush()
  }

  // MARK: Elements

  /// An element whose children stand on lines of their own.
  func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], content: () throws -> Void
  ) throws {
    try start(name, attributes)
    try content()
    endElementOnNewLine()
  }

  /// An element that holds nothing but text; written even when the text is empty.
  func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String
  ) throws(InterchangeError) {
    try start(name, attributes)
    try self.text(text)
    endElement()
  }

  /// An element without content.
  func empty(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) throws(InterchangeError) {
    try start(name, attributes)
    path.removeLast()
    isTagOpen = false
    put("/>")
  }

  /// An element that mixes text and inline elements: not a blank is added inside.
  func inline(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], content: () throws -> Void
  ) throws {
    try start(name, attributes)
    let outer = isInline
    isInline = true
    defer { isInline = outer }
    closeTag()
    try content()
    endElement()
  }

  /// An element that stays open until ``end()``: for what holds a stream of records.
  func start(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) throws(InterchangeError) {
    if buffer.count >= Self.bufferSize { try flush() }
    closeTag()
    if !path.isEmpty { newLine() }
    put(UInt8(ascii: "<"))
    put(name)
    path.append(name)
    isTagOpen = true
    for (attribute, value) in attributes {
      guard let value else { continue }
      put(UInt8(ascii: " "))
      put(attribute)
      put("=\"")
      try escaped(value, inAttribute: true)
      put(UInt8(ascii: "\""))
    }
  }

  /// Ends an element opened with ``start(_:_:)``.
  func end() throws(InterchangeError) {
    precondition(!path.isEmpty, "no element is open")
    endElementOnNewLine()
  }

  // MARK: Text

  /// Text inside the open element.
  func text(_ text: String) throws(InterchangeError) {
    closeTag()
    try escaped(text, inAttribute: false)
  }

  private func closeTag() {
    guard isTagOpen else { return }
    isTagOpen = false
    put(UInt8(ascii: ">"))
  }

  /// Ends the innermost element with an end tag.
  private func endElement() {
    let name = path.removeLast()
    put("</")
    put(name)
    put(UInt8(ascii: ">"))
  }

  private func endElementOnNewLine() {
    closeTag()
    let name = path.removeLast()
    newLine()
    put("</")
    put(name)
    put(UInt8(ascii: ">"))
  }

  private func newLine() {
    guard !isInline else { return }
    put(UInt8(ascii: "\n"))
    for _ in 0..<(2 * path.count) { put(UInt8(ascii: " ")) }
  }

  // MARK: Bytes

  @inline(__always)
  private func put(_ byte: UInt8) { buffer.append(byte) }

  private func put(_ text: StaticString) {
    buffer.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @_disfavoredOverload
  private func put(_ text: String) { buffer.append(contentsOf: text.utf8) }

  private func flush() throws(InterchangeError) {
    try sink.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func escaped(_ text: String, inAttribute: Bool) throws(InterchangeError) {
    var text = text
    let forbidden = text.withUTF8 { append($0, inAttribute: inAttribute) }
    if let forbidden { throw refusal(of: forbidden) }
  }

  /// Appends a text, escaping what would be markup, what line-end normalization would change, and in attributes all
  /// white space but the blank.
  ///
  /// > Source: XML 1.0 (5th edition), 2.4 Character Data, 2.11 End-of-Line Handling, 3.3.3 Attribute-Value
  /// > Normalization.
  ///
  /// - Returns: a scalar that XML forbids, where the policy is to refuse it.
  private func append(_ bytes: UnsafeBufferPointer<UInt8>, inAttribute: Bool) -> Unicode.Scalar? {
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // Letters of ASCII and, in UTF-8, all bytes of other scalars but U+F000 to U+FFFF.
      if byte > 0x3E, byte != 0xEF {
        index += 1
        continue
      }
      guard let replacement = Self.replacement(bytes, index, inAttribute: inAttribute) else {
        index += 1
        continue
      }
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      if let forbidden = replacement.forbidden {
        guard policy == .replace else { return forbidden }
        replacedCharacters += 1
      }
      put(replacement.text)
      index += replacement.length
      start = index
    }
    buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    return nil
  }

  private struct Replacement {
    var text: StaticString
    /// Bytes of what is replaced.
    var length = 1
    var forbidden: Unicode.Scalar?
  }

  private static func replacement(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, inAttribute: Bool
  ) -> Replacement? {
    switch bytes[index] {
    case UInt8(ascii: "&"): return Replacement(text: "&amp;")
    case UInt8(ascii: "<"): return Replacement(text: "&lt;")
    case UInt8(ascii: ">"): return Replacement(text: "&gt;")
    case UInt8(ascii: "\r"): return Replacement(text: "&#13;")
    case UInt8(ascii: "\n"): return inAttribute ? Replacement(text: "&#10;") : nil
    case UInt8(ascii: "\t"): return inAttribute ? Replacement(text: "&#9;") : nil
    case UInt8(ascii: "\""): return inAttribute ? Replacement(text: "&quot;") : nil
    case 0..<0x20: return Replacement(text: "\u{FFFD}", forbidden: Unicode.Scalar(bytes[index]))
    case 0xEF:
      guard index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE else { return nil }
      return Replacement(
        text: "\u{FFFD}", length: 3, forbidden: bytes[index + 2] == 0xBE ? "\u{FFFE}" : "\u{FFFF}")
    default: return nil
    }
  }

  // MARK: Errors

  private func refusal(of scalar: Unicode.Scalar) -> InterchangeError {
    InterchangeError(
      .forbiddenCharacter(scalar),
      "The character \(XMLCharacters.name(scalar)) in \(place), element <\(path.last ?? "")>, cannot be written: "
        + "XML does not allow it.")
  }
}
