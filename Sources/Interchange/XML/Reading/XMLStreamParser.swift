internal import CLibXML2

/// Reads one XML document as a stream of events, through libxml2's push parser.
///
/// Owns the C parser and frees it. Nothing outside the document is ever fetched: no network, no DTD, no external
/// entity. Internal entities are replaced while they are short plain text (``XMLLimits``); every other kind of entity
/// ends the reading with a fault. Memory does not grow with the document.
///
/// Offsets are UTF-8 bytes in the text as decoded, without byte order mark.
final class XMLStreamParser {
  /// Where the events go; kept alive by `handler`.
  private var receiver: Unmanaged<XMLEventHandler>
  private var handler: XMLEventHandler
  /// Handlers before the present one: an event of theirs may still be running.
  private var retired: [XMLEventHandler] = []
  let limits: XMLLimits
  let context: xmlParserCtxtPtr
  /// Faults found so far, in order of the document.
  private(set) var faults: [XMLFault] = []
  /// At most this many faults that are not fatal are kept.
  private static let faultLimit = 1_000
  var decoder = XMLDecoder()
  @exclusivity(unchecked) private var positions = SourcePositions()
  var entities = XMLEntityPolicy()
  /// Elements that are open.
  @exclusivity(unchecked) private(set) var depth = 0
  /// Whether the text is at its end.
  private(set) var isEnding = false
  /// Whether an element began.
  @exclusivity(unchecked) private(set) var hasRoot = false
  /// Bytes read from the input so far, before decoding; for progress.
  private(set) var bytesRead = 0
  @exclusivity(unchecked) var text = XMLTextRun()
  @exclusivity(unchecked) private var isStopped = false

  /// - Throws: ``InterchangeError`` when there is no memory.
  init(handler: XMLEventHandler, limits: XMLLimits = .standard) throws(InterchangeError) {
    self.handler = handler
    receiver = .passUnretained(handler)
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
      let (isFirst, before) = (bytesRead == 0, decoder.taken)
      bytesRead += raw.count
      let piece = try decoder.decode(raw, name: input.name)
      if isFirst || decoder.taken != before { checkEncoding(isFirst: isFirst) }
      piece.withUnsafeBufferPointer { feed($0) }
      if let progress, !progress(bytesRead) { return false }
    }
    guard !isStopped else { return false }
    if decoder.endsWithinCharacter {
      report(.encoding, "the file ends within a character of \(decoder.encoding)", isFatal: true)
      return false
    }
    let before = decoder.taken
    decoder.finish()
    if decoder.taken != before { checkEncoding(isFirst: false) }
    isEnding = true
    xmlParseChunk(context, "", 0, 1)
    return !isStopped && context.pointee.wellFormed != 0
  }

  private func feed(_ piece: UnsafeBufferPointer<UInt8>) {
    guard !piece.isEmpty else { return }
    positions.append(piece)
    piece.withMemoryRebound(to: CChar.self) { bytes in
      _ = xmlParseChunk(context, bytes.baseAddress, Int32(bytes.count), 0)
    }
    checkOpenTag()
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
  func position(of offset: Int) -> SourcePositions.Position {
    if let start = text.start, start.offset == offset { return start }
    return positions.position(of: offset)
  }

  /// The bytes of a range that is not far behind; nil where a part of it is no longer held.
  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8>? {
    let bytes = positions.bytes(range)
    return bytes.count == range.count ? bytes : nil
  }

  // MARK: Faults

  /// Notes a fault at the place read last; a fatal one ends the reading.
  func report(_ kind: XMLFault.Kind, _ message: String, offset: Int? = nil, isFatal: Bool) {
    guard !isStopped else { return }
    if isFatal || faults.count < Self.faultLimit {
      let fault = XMLFault(kind: kind, message: message, offset: offset ?? self.offset, isFatal: isFatal)
      faults.append(fault)
      receiver._withUnsafeGuaranteedRef { $0.fault(fault, in: self) }
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
    text = XMLTextRun()
    hasRoot = true
    if depth > limits.depth {
      report(.limit, "elements nest more than \(limits.depth) deep", isFatal: true)
    } else if tag.attributes.count > limits.attributes {
      reportAttributes()
    } else if !tag.namespaces.isEmpty, Int(context.pointee.nsNr) / 2 > limits.namespaces {
      report(.limit, "more than \(limits.namespaces) namespaces are declared at one place", isFatal: true)
    } else {
      receiver._withUnsafeGuaranteedRef { $0.startElement(tag, in: self) }
    }
  }

  fileprivate func ended(_ name: XMLNamePointers) {
    depth -= 1
    text = XMLTextRun()
    receiver._withUnsafeGuaranteedRef { $0.endElement(name, in: self) }
  }

  var takesEvents: Bool { !isStopped }

  fileprivate func tell(_ event: (XMLEventHandler) -> Void) {
    receiver._withUnsafeGuaranteedRef { event($0) }
  }

  /// Sends the events from the next on to another handler.
  func hand(over handler: XMLEventHandler) {
    receiver = .passUnretained(handler)
    retired.append(self.handler)
    self.handler = handler
  }
}

extension XMLStreamParser {
  /// Runs `body` with the parser behind a callback's context, without touching its reference count.
  @inline(__always)
  fileprivate static func with(_ context: UnsafeMutableRawPointer?, _ body: (XMLStreamParser) -> Void) {
    guard let context else { return }
    Unmanaged<XMLStreamParser>.fromOpaque(context)._withUnsafeGuaranteedRef { parser in
      if parser.takesEvents { body(parser) }
    }
  }

  /// libxml2's callbacks. What builds the internal subset's entities stays libxml2's own, behind ``XMLEntityPolicy``.
  fileprivate static var callbacks: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    setContentCallbacks(&sax)
    setDeclarationCallbacks(&sax)
    sax.serror = { context, error in
      guard let error else { return }
      XMLStreamParser.with(context) { $0.take(error.pointee) }
    }
    return sax
  }

  private static func setContentCallbacks(_ sax: inout xmlSAXHandler) {
    sax.startElementNs = { context, local, prefix, uri, namespaceCount, namespaces, count, _, attributes in
      guard let local else { return }
      let tag = XMLStartTag(
        name: XMLNamePointers(local: local, prefix: prefix, namespace: uri),
        attributes: XMLAttributes(base: attributes, count: Int(count)),
        namespaces: XMLNamespaces(base: namespaces, count: Int(namespaceCount)))
      XMLStreamParser.with(context) { $0.started(tag) }
    }
    sax.endElementNs = { context, local, prefix, uri in
      guard let local else { return }
      let name = XMLNamePointers(local: local, prefix: prefix, namespace: uri)
      XMLStreamParser.with(context) { $0.ended(name) }
    }
    sax.characters = { context, bytes, count in
      let bytes = UnsafeBufferPointer(start: bytes, count: Int(count))
      XMLStreamParser.with(context) { parser in
        if parser.takesText(bytes.count) { parser.tell { $0.characters(bytes, in: parser) } }
      }
    }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = { context, bytes, count in
      let bytes = UnsafeBufferPointer(start: bytes, count: Int(count))
      XMLStreamParser.with(context) { parser in
        if parser.takesText(bytes.count) { parser.tell { $0.characterData(bytes, in: parser) } }
      }
    }
    sax.comment = { context, text in
      guard let text else { return }
      let bytes = UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
      XMLStreamParser.with(context) { parser in parser.tell { $0.comment(bytes, in: parser) } }
    }
    sax.processingInstruction = { context, target, data in
      guard let target else { return }
      let name = String(cString: target)
      let text = data.map { String(cString: $0) } ?? ""
      XMLStreamParser.with(context) { parser in
        parser.tell { $0.processingInstruction(target: name, data: text, in: parser) }
      }
    }
  }

  private static func setDeclarationCallbacks(_ sax: inout xmlSAXHandler) {
    sax.startDocument = { context in
      XMLStreamParser.with(context) { xmlSAX2StartDocument($0.context) }
    }
    sax.internalSubset = { context, name, publicID, systemID in
      guard let name else { return }
      XMLStreamParser.with(context) { parser in
        xmlSAX2InternalSubset(parser.context, name, nil, nil)
        let root = String(cString: name)
        let identifiers = (publicID.map { String(cString: $0) }, systemID.map { String(cString: $0) })
        parser.tell { $0.documentType(name: root, publicID: identifiers.0, systemID: identifiers.1, in: parser) }
      }
    }
    sax.entityDecl = { context, name, type, publicID, systemID, content in
      guard let name else { return }
      let text = content.map { UnsafeBufferPointer(start: UnsafePointer($0), count: Int(xmlStrlen($0))) }
      XMLStreamParser.with(context) {
        $0.declare(
          String(cString: name), type: type, isExternal: systemID != nil || publicID != nil, text: text)
      }
    }
    sax.getEntity = { context, name in
      guard let name else { return nil }
      var found: xmlEntityPtr?
      XMLStreamParser.with(context) { found = $0.entity(name) }
      return found
    }
    sax.getParameterEntity = { context, _ in
      XMLStreamParser.with(context) {
        $0.report(.entity, "parameter entities are not read: the document must stand by itself", isFatal: true)
      }
      return nil
    }
  }
}

extension InterchangeError {
  static var outOfMemory: InterchangeError {
    InterchangeError(
      .xmlWriter, en: "There is not enough memory to read XML.", ko: "XML을 읽을 메모리가 부족합니다.")
  }
}
