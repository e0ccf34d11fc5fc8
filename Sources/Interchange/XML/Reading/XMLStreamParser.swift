internal import CLibXML2

/// Reads one XML document as a stream of events, through libxml2's push parser.
///
/// Owns the C parser and frees it. Nothing outside the document is ever fetched: no network, no DTD, no external
/// entity. Internal entities are replaced while they are short plain text (``XMLLimits``); every other kind of entity
/// ends the reading with a fault. Memory does not grow with the document.
///
/// Offsets are UTF-8 bytes in the text as decoded, without byte order mark.
final class XMLStreamParser {
  /// Where the events go; set while ``parse(_:handler:)`` runs.
  private(set) unowned(unsafe) var handler: any XMLEventHandler
  let limits: XMLLimits
  let context: xmlParserCtxtPtr
  /// Faults found so far, in order of the document.
  private(set) var faults: [XMLFault] = []
  /// At most this many faults that are not fatal are kept.
  private static let faultLimit = 1_000
  var decoder = XMLDecoder()
  var positions = SourcePositions()
  var entities = XMLEntityPolicy()
  /// Elements that are open.
  private(set) var depth = 0
  /// Bytes read from the input so far, before decoding; for progress.
  private(set) var bytesRead = 0
  private var isStopped = false

  /// - Throws: ``InterchangeError`` when there is no memory.
  init(handler: any XMLEventHandler, limits: XMLLimits = .standard) throws(InterchangeError) {
    self.handler = handler
    self.limits = limits
    xmlInitParser()
    var callbacks = Self.callbacks
    guard let context = xmlCreatePushParserCtxt(&callbacks, nil, nil, 0, nil) else { throw .outOfMemory }
    self.context = context
    xmlCtxtUseOptions(
      context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    // With its encoding known beforehand the text is taken as it is; the declaration inside is not looked at.
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    // Replaces references within attribute values. Only entities that XMLEntityPolicy let in are known to libxml2.
    context.pointee.replaceEntities = 1
  }

  deinit {
    if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(context)
    decoder.close()
  }

  /// Reads the whole document.
  ///
  /// - Parameter progress: called after each piece with the bytes read so far; returns false to stop.
  /// - Returns: whether the document was read to its end without a fatal fault.
  /// - Throws: ``InterchangeError`` when the input cannot be read or decoded.
  @discardableResult
  func parse(_ input: XMLInput, progress: ((Int) -> Bool)? = nil) throws(InterchangeError) -> Bool {
    while !isStopped {
      let raw = try input.next()
      guard !raw.isEmpty else { break }
      bytesRead += raw.count
      let piece = try decoder.decode(raw, name: input.name)
      piece.withUnsafeBufferPointer { feed($0) }
      if let progress, !progress(bytesRead) { return false }
    }
    guard !isStopped else { return false }
    if decoder.endsWithinCharacter {
      report(.encoding, "the file ends within a character of \(decoder.encoding)", isFatal: true)
      return false
    }
    xmlParseChunk(context, "", 0, 1)
    return !isStopped && context.pointee.wellFormed != 0
  }

  private func feed(_ piece: UnsafeBufferPointer<UInt8>) {
    guard !piece.isEmpty else { return }
    positions.append(piece)
    piece.withMemoryRebound(to: CChar.self) { bytes in
      _ = xmlParseChunk(context, bytes.baseAddress, Int32(bytes.count), 0)
    }
  }

  // MARK: Places

  /// Offset of the first byte not yet read: within a start tag's event, of its `>` or `/>`; after anything else, of the
  /// byte behind it.
  var offset: Int {
    guard let input = context.pointee.input else { return 0 }
    return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  /// Range of the start tag whose event is being handled, from `<` to behind `>`.
  var tagRange: Range<Int> {
    guard let input = context.pointee.input, let base = input.pointee.base, let current = input.pointee.cur else {
      return 0..<0
    }
    var start = current
    if start > base { start -= 1 }
    while start > base, start.pointee != UInt8(ascii: "<") { start -= 1 }
    let end = offset + (isEmptyElement ? 2 : 1)
    return (offset - (current - start))..<end
  }

  /// Offset of the `<` of the tag read last (within a start tag's event, of that tag).
  var tagStart: Int { tagRange.lowerBound }

  /// Whether the start tag whose event is being handled ends in `/>`.
  var isEmptyElement: Bool { context.pointee.input?.pointee.cur?.pointee == UInt8(ascii: "/") }

  /// Line and column of an offset that is not far behind.
  func position(of offset: Int) -> SourcePositions.Position { positions.position(of: offset) }

  // MARK: Faults

  /// Notes a fault at the place read last; a fatal one ends the reading.
  func report(_ kind: XMLFault.Kind, _ message: String, offset: Int? = nil, isFatal: Bool) {
    guard !isStopped else { return }
    if isFatal || faults.count < Self.faultLimit {
      let fault = XMLFault(kind: kind, message: message, offset: offset ?? self.offset, isFatal: isFatal)
      faults.append(fault)
      handler.fault(fault, in: self)
    }
    if isFatal { stop() }
  }

  /// Ends the reading after the present event.
  func stop() {
    isStopped = true
    xmlStopParser(context)
  }

  // MARK: Events

  fileprivate func started(_ tag: XMLStartTag) {
    depth += 1
    if depth > limits.depth {
      report(.limit, "elements nest more than \(limits.depth) deep", isFatal: true)
    } else if tag.attributes.count > limits.attributes {
      report(.limit, "one element has more than \(limits.attributes) attributes", isFatal: true)
    } else {
      handler.startElement(tag, in: self)
    }
  }

  fileprivate func ended(_ name: XMLNamePointers) {
    depth -= 1
    handler.endElement(name, in: self)
  }

  fileprivate var takesEvents: Bool { !isStopped }
}

extension XMLStreamParser {
  fileprivate static func from(_ context: UnsafeMutableRawPointer?) -> XMLStreamParser? {
    guard let context else { return nil }
    let parser = Unmanaged<XMLStreamParser>.fromOpaque(context).takeUnretainedValue()
    return parser.takesEvents ? parser : nil
  }

  /// libxml2's callbacks. What builds the internal subset's entities stays libxml2's own, behind ``XMLEntityPolicy``.
  fileprivate static var callbacks: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    setContentCallbacks(&sax)
    setDeclarationCallbacks(&sax)
    sax.serror = { context, error in
      guard let parser = XMLStreamParser.from(context), let error else { return }
      parser.take(error.pointee)
    }
    return sax
  }

  private static func setContentCallbacks(_ sax: inout xmlSAXHandler) {
    sax.startElementNs = { context, local, prefix, uri, namespaceCount, namespaces, count, _, attributes in
      guard let parser = XMLStreamParser.from(context), let local else { return }
      parser.started(
        XMLStartTag(
          name: XMLNamePointers(local: local, prefix: prefix, namespace: uri),
          attributes: XMLAttributes(base: attributes, count: Int(count)),
          namespaces: XMLNamespaces(base: namespaces, count: Int(namespaceCount))))
    }
    sax.endElementNs = { context, local, prefix, uri in
      guard let parser = XMLStreamParser.from(context), let local else { return }
      parser.ended(XMLNamePointers(local: local, prefix: prefix, namespace: uri))
    }
    sax.characters = { context, bytes, count in
      guard let parser = XMLStreamParser.from(context) else { return }
      parser.handler.characters(UnsafeBufferPointer(start: bytes, count: Int(count)), in: parser)
    }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = { context, bytes, count in
      guard let parser = XMLStreamParser.from(context) else { return }
      parser.handler.characterData(UnsafeBufferPointer(start: bytes, count: Int(count)), in: parser)
    }
    sax.comment = { context, text in
      guard let parser = XMLStreamParser.from(context), let text else { return }
      parser.handler.comment(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))), in: parser)
    }
    sax.processingInstruction = { context, target, data in
      guard let parser = XMLStreamParser.from(context), let target else { return }
      parser.handler.processingInstruction(
        target: String(cString: target), data: data.map { String(cString: $0) } ?? "", in: parser)
    }
  }

  private static func setDeclarationCallbacks(_ sax: inout xmlSAXHandler) {
    sax.startDocument = { context in
      guard let parser = XMLStreamParser.from(context) else { return }
      xmlSAX2StartDocument(parser.context)
    }
    sax.internalSubset = { context, name, publicID, systemID in
      guard let parser = XMLStreamParser.from(context), let name else { return }
      xmlSAX2InternalSubset(parser.context, name, nil, nil)
      parser.handler.documentType(
        name: String(cString: name), publicID: publicID.map { String(cString: $0) },
        systemID: systemID.map { String(cString: $0) }, in: parser)
    }
    sax.entityDecl = { context, name, type, publicID, systemID, content in
      guard let parser = XMLStreamParser.from(context), let name else { return }
      parser.declare(
        String(cString: name), type: type, isExternal: systemID != nil || publicID != nil,
        text: content.map { UnsafeBufferPointer(start: UnsafePointer($0), count: Int(xmlStrlen($0))) })
    }
    sax.getEntity = { context, name in
      guard let parser = XMLStreamParser.from(context), let name else { return nil }
      return parser.entity(name)
    }
    sax.getParameterEntity = { context, _ in
      XMLStreamParser.from(context)?.report(
        .entity, "parameter entities are not read: the document must stand by itself", isFatal: true)
      return nil
    }
  }
}

extension InterchangeError {
  static var outOfMemory: InterchangeError {
    InterchangeError(.xmlWriter, "There is not enough memory to read XML.")
  }
}
