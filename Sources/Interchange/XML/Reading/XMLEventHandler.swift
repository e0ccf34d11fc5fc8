/// Takes a document's events in order, as ``XMLStreamParser`` meets them; subclasses override what they want to know.
///
/// A class rather than a protocol: events come by the million, and a call through a class costs no reference count.
///
/// Everything handed over is valid during the call only. A handler asks the parser for places
/// (``XMLStreamParser/tagRange``, ``XMLStreamParser/offset``) only when it needs them: they cost a little.
class XMLEventHandler {
  func startElement(_ tag: XMLStartTag, in parser: XMLStreamParser) {}
  func endElement(_ name: XMLNamePointers, in parser: XMLStreamParser) {}
  /// A piece of character data; one run of text may come in several pieces, cut between characters.
  func characters(_ bytes: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {}
  /// The same for a CDATA section.
  func characterData(_ bytes: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) { characters(bytes, in: parser) }
  func comment(_ bytes: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {}
  func processingInstruction(target: String, data: String, in parser: XMLStreamParser) {}
  /// The document type declaration, before its internal subset.
  func documentType(name: String, publicID: String?, systemID: String?, in parser: XMLStreamParser) {}
  /// What makes the document no XML, or XML that is not taken. After a fatal fault no event follows.
  func fault(_ fault: XMLFault, in parser: XMLStreamParser) {}
}

/// An element's name as libxml2 holds it: zero-ended UTF-8, interned, so that within one parse equal names are equal
/// pointers.
struct XMLNamePointers: Hashable {
  let local: UnsafePointer<UInt8>
  let prefix: UnsafePointer<UInt8>?
  /// The namespace name; nil where the name is in none.
  let namespace: UnsafePointer<UInt8>?

  var localName: String { String(cString: local) }
  var namespaceName: String? { namespace.map { String(cString: $0) } }

  /// The name as the document writes it: `gls:glossary`.
  var qualified: String {
    guard let prefix else { return localName }
    return String(cString: prefix) + ":" + localName
  }
}

/// A start tag (or an empty element's tag).
struct XMLStartTag {
  let name: XMLNamePointers
  let attributes: XMLAttributes
  /// Namespaces declared on this tag: prefix (nil for the default) and name, in document order.
  let namespaces: XMLNamespaces
}

/// The attributes of a start tag, without namespace declarations.
struct XMLAttributes: RandomAccessCollection {
  /// Five pointers an attribute: local name, prefix, namespace, start and end of the value.
  let base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  let count: Int

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(position: Int) -> XMLAttribute {
    let fields = base.unsafelyUnwrapped + position * 5
    return XMLAttribute(
      name: XMLNamePointers(local: fields[0].unsafelyUnwrapped, prefix: fields[1], namespace: fields[2]),
      value: UnsafeBufferPointer(start: fields[3], count: fields[4].unsafelyUnwrapped - fields[3].unsafelyUnwrapped))
  }

  /// The value of the attribute with this local name in no namespace; nil where there is none.
  func value(_ local: StaticString) -> String? {
    first { $0.name.namespace == nil && $0.name.local.equals(local) }?.text
  }

  /// The value of `xml:…`, such as `xml:lang`.
  func xmlValue(_ local: StaticString) -> String? {
    first { $0.name.isXML && $0.name.local.equals(local) }?.text
  }
}

struct XMLAttribute {
  let name: XMLNamePointers
  /// The value with references replaced and white space normalized as XML 1.0, 3.3.3 says.
  let value: UnsafeBufferPointer<UInt8>

  var text: String { String(decoding: value, as: UTF8.self) }
}

struct XMLNamespaces: RandomAccessCollection {
  /// Two pointers a declaration: prefix, name.
  let base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  let count: Int

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(position: Int) -> (prefix: String?, name: String) {
    let fields = base.unsafelyUnwrapped + position * 2
    return (fields[0].map { String(cString: $0) }, fields[1].map { String(cString: $0) } ?? "")
  }
}

extension XMLNamePointers {
  /// The namespace of `xml:lang` and `xml:space`, which every document has without declaring it.
  static let xmlNamespace: StaticString = "http://www.w3.org/XML/1998/namespace"

  var isXML: Bool { namespace.map { $0.equals(Self.xmlNamespace) } ?? false }
}

extension UnsafePointer<UInt8> {
  /// Whether the zero-ended text here is `text`.
  func equals(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    for index in 0..<count where self[index] != text.utf8Start[index] { return false }
    return self[count] == 0
  }
}
