internal import CLibXML2

/// Which entities a document may use: the five of XML, and short plain text that it declares itself.
struct XMLEntityPolicy {
  /// Length of the text of each declared entity, in bytes.
  var declared: [String: Int] = [:]
  /// Bytes that references put into the document so far.
  var expanded = 0
}

extension XMLStreamParser {
  /// Takes an entity declaration, or refuses the document.
  func declare(_ name: String, type: Int32, isExternal: Bool, text: UnsafeBufferPointer<UInt8>?) {
    guard type == Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue), !isExternal, let text else {
      let kind = isExternal ? "refers to something outside the document" : "is a parameter entity"
      report(.entity, "the entity \"\(name)\" \(kind), which is never read", isFatal: true)
      return
    }
    guard entities.declared[name] == nil else { return }
    guard !text.contains(UInt8(ascii: "&")), !text.contains(UInt8(ascii: "<")) else {
      report(.entity, "the entity \"\(name)\" holds markup or other entities; only plain text is taken", isFatal: true)
      return
    }
    guard text.count <= limits.entityLength else {
      report(.entity, "the entity \"\(name)\" is longer than \(limits.entityLength) bytes", isFatal: true)
      return
    }
    guard entities.declared.count < limits.entities else {
      report(.limit, "the document declares more than \(limits.entities) entities", isFatal: true)
      return
    }
    entities.declared[name] = text.count
    xmlSAX2EntityDecl(context, name, type, nil, nil, UnsafeMutablePointer(mutating: text.baseAddress))
  }

  /// The entity of a reference; nil where it is not declared, which libxml2 then reports.
  func entity(_ name: UnsafePointer<UInt8>) -> xmlEntityPtr? {
    if let predefined = xmlGetPredefinedEntity(name) { return predefined }
    guard let length = entities.declared[String(cString: name)] else { return nil }
    entities.expanded += length
    guard entities.expanded <= limits.expansion else {
      report(.limit, "references to entities put more than \(limits.expansion) bytes into the document", isFatal: true)
      return nil
    }
    return xmlSAX2GetEntity(context, name)
  }
}
