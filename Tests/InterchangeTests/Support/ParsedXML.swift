import CLibXML2

/// A document as libxml2 reads it, without network, entities or DTD: elements with attributes and text.
final class ParsedElement {
  let name: String
  let attributes: [String: String]
  fileprivate(set) var children: [ParsedElement] = []
  /// The text of the element and everything in it.
  fileprivate(set) var text = ""

  init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// All elements of a name below, in document order.
  func all(_ name: String) -> [ParsedElement] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }
}

struct NotWellFormed: Error {}

/// Parses with `XML_PARSE_NONET` only; throws where the bytes are not well-formed.
func parse(_ bytes: [UInt8]) throws -> ParsedElement {
  let reader = bytes.withUnsafeBytes { buffer -> xmlTextReaderPtr? in
    let start = buffer.baseAddress!.assumingMemoryBound(to: CChar.self)
    return xmlReaderForMemory(start, Int32(buffer.count), nil, nil, Int32(XML_PARSE_NONET.rawValue))
  }
  guard let reader else { throw NotWellFormed() }
  defer { xmlFreeTextReader(reader) }
  return try withExtendedLifetime(bytes) { try readTree(reader) }
}

private func readTree(_ reader: xmlTextReaderPtr) throws -> ParsedElement {
  let root = ParsedElement(name: "", attributes: [:])
  var open = [root]
  var status = xmlTextReaderRead(reader)
  while status == 1 {
    switch xmlReaderTypes(rawValue: UInt32(xmlTextReaderNodeType(reader))) {
    case XML_READER_TYPE_ELEMENT:
      let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
      let element = readElement(reader)
      open[open.count - 1].children.append(element)
      if !isEmpty { open.append(element) }
    case XML_READER_TYPE_END_ELEMENT:
      open.removeLast()
    case XML_READER_TYPE_TEXT, XML_READER_TYPE_SIGNIFICANT_WHITESPACE, XML_READER_TYPE_WHITESPACE,
      XML_READER_TYPE_CDATA:
      let text = String(cString: xmlTextReaderConstValue(reader))
      for element in open { element.text += text }
    default: break
    }
    status = xmlTextReaderRead(reader)
  }
  guard status == 0 else { throw NotWellFormed() }
  return root.children[0]
}

private func readElement(_ reader: xmlTextReaderPtr) -> ParsedElement {
  let name = String(cString: xmlTextReaderConstName(reader))
  var attributes: [String: String] = [:]
  while xmlTextReaderMoveToNextAttribute(reader) == 1 {
    attributes[String(cString: xmlTextReaderConstName(reader))] = String(cString: xmlTextReaderConstValue(reader))
  }
  xmlTextReaderMoveToElement(reader)
  return ParsedElement(name: name, attributes: attributes)
}
