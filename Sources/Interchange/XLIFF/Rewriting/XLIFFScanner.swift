/// Walks through an XLIFF document, asks what changes in each unit and makes splices of it.
final class XLIFFScanner: XMLEventHandler {
  private(set) var summary = XLIFFRewriter.Summary()
  private(set) var failure: (any Error)?
  /// The root or flavour that is not written here.
  private(set) var unknownRoot: String?
  private let toolName: String
  private let changes: (XLIFFRewriter.Unit) throws -> [XLIFFRewriter.Change]
  private var roles: XLIFFRoles?
  private var splices: [XLIFFSplice] = []
  @exclusivity(unchecked) private var depth = 0
  @exclusivity(unchecked) private var unit: XLIFFUnitPlaces?
  @exclusivity(unchecked) private var text: XLIFFTextPlace?
  @exclusivity(unchecked) private var textRole = XLIFFRole.source
  @exclusivity(unchecked) private var textDepth = 0
  /// Depth of the element whose content is passed over; nil outside one.
  @exclusivity(unchecked) private var skipDepth: Int?
  @exclusivity(unchecked) private var codeStart: (depth: Int, offset: Int)?
  /// Behind the last tag, and whether character data followed.
  @exclusivity(unchecked) private var boundary = 0
  @exclusivity(unchecked) private var sawText = false
  @exclusivity(unchecked) private var openMarks: [(depth: Int, index: Int)] = []
  @exclusivity(unchecked) private var openTerms = XLIFFOpenTerms()
  /// Ids of the pairs that are open.
  @exclusivity(unchecked) private var openPairs: [String] = []
  @exclusivity(unchecked) private var spaces: [(depth: Int, preserves: Bool)] = []
  @exclusivity(unchecked) private var file = ""
  @exclusivity(unchecked) private var languages: XLIFFFileLanguages

  init(
    toolName: String, languages: (source: String, target: String)?,
    changes: @escaping (XLIFFRewriter.Unit) throws -> [XLIFFRewriter.Change]
  ) {
    self.toolName = toolName
    self.languages = XLIFFFileLanguages(languages)
    self.changes = changes
  }

  /// The splices made since the last call.
  func takeSplices() -> [XLIFFSplice] {
    defer { splices = [] }
    return splices
  }

  /// All splices still to come are behind this offset.
  func safeOffset(_ parser: XMLStreamParser) -> Int { unit?.place.tag.lowerBound ?? parser.offset }

  override func startElement(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    depth += 1
    guard skipDepth == nil else { return }
    guard let roles else { return startRoot(tag, parser) }
    let role = roles.role(of: tag)
    if text != nil { return startInText(role, tag, parser) }
    if let space = tag.attributes.xmlBytes("space") { spaces.append((depth, space.equals("preserve"))) }
    if unit != nil, depth == unit!.depth + 1 { startChild(role, parser) }
    switch role {
    case .file: startFile(tag, roles)
    case .unit: if unit == nil { startUnit(tag, parser) }
    case .segment: startSegment(tag, parser)
    case .source, .segSource, .target: startText(role, state: tag.attributes.value("state"), parser)
    case .skipped, .notes, .glossary, .matches: skipDepth = depth
    default: break
    }
  }

  override func endElement(_ name: XMLNamePointers, in parser: XMLStreamParser) {
    defer { depth -= 1 }
    if let skipDepth {
      guard depth == skipDepth else { return }
      self.skipDepth = nil
    }
    if let text {
      if depth == textDepth { return endText(text, parser) }
      return endInText(name, parser)
    }
    if spaces.last?.depth == depth { spaces.removeLast() }
    guard unit != nil else { return }
    if depth == unit!.depth + 1 { endChild(roles?.role(of: name) ?? .other, parser) }
    if depth == unit!.depth { endUnit(parser) }
  }

  override func characters(_ bytes: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {
    guard text != nil, codeStart == nil else { return }
    sawText = true
    text?.text.append(bytes)
  }

  // MARK: Structure

  private func startRoot(_ tag: XMLStartTag, _ parser: XMLStreamParser) {
    roles = XLIFFRoles(tag)
    if roles == nil || roles?.isSDL == true {
      unknownRoot = roles == nil ? "<\(tag.name.qualified)>" : "SDLXLIFF"
      return parser.stop()
    }
    if roles?.isSecond == true { languages.take(tag, "srcLang", "trgLang") }
    spaces = [(depth, tag.attributes.xmlBytes("space")?.equals("preserve") ?? false)]
  }

  private func startFile(_ tag: XMLStartTag, _ roles: XLIFFRoles) {
    file = tag.attributes.value("original") ?? tag.attributes.value("id") ?? ""
    if !roles.isSecond { languages.take(tag, "source-language", "target-language") }
  }

  private func startUnit(_ tag: XMLStartTag, _ parser: XMLStreamParser) {
    var unit = XLIFFUnitPlaces(parser)
    unit.id = tag.attributes.value("id") ?? ""
    unit.isForTranslation = tag.attributes.bytes("translate")?.equals("no") != true
    unit.isApproved = tag.attributes.bytes("approved")?.equals("yes") == true
    unit.depth = depth
    if roles?.isSecond == false { unit.segments = [XLIFFSegmentPlace()] }
    self.unit = unit
  }

  private func startChild(_ role: XLIFFRole, _ parser: XMLStreamParser) {
    let start = parser.tagStart
    if unit?.firstChildOffset == nil { unit?.firstChildOffset = start }
    switch role {
    case .segment, .body: if unit?.bodyOffset == nil { unit?.bodyOffset = start }
    case .notes: unit?.notes = XLIFFElementPlace(parser)
    case .glossary: unit?.glossary = XLIFFElementPlace(parser)
    case .matches: unit?.matches = XLIFFElementPlace(parser)
    default: break
    }
  }

  private func endChild(_ role: XLIFFRole, _ parser: XMLStreamParser) {
    switch role {
    case .segment:
      guard let index = unit?.segments.indices.last else { return }
      unit?.segments[index].element?.close(parser)
    case .notes: unit?.notes?.close(parser)
    case .glossary: unit?.glossary?.close(parser)
    case .matches: unit?.matches?.close(parser)
    case .note: unit?.noteOffset = parser.offset
    default: break
    }
  }

  private func startSegment(_ tag: XMLStartTag, _ parser: XMLStreamParser) {
    unit?.segments.append(
      XLIFFSegmentPlace(
        id: tag.attributes.value("id"), state: tag.attributes.value("state"),
        subState: tag.attributes.value("subState"), element: XLIFFElementPlace(parser)))
  }

  private func endUnit(_ parser: XMLStreamParser) {
    guard var unit, let roles else { return }
    self.unit = nil
    unit.place.close(parser)
    guard !languages.areForeign else {
      summary.foreignUnits += 1
      return
    }
    var editor = XLIFFUnitEditor(
      unit: unit, roles: roles, file: file, hasTargetLanguage: languages.hasTarget, toolName: toolName)
    do {
      let wanted = try changes(editor.view())
      guard !wanted.isEmpty else { return }
      splices += editor.splices(wanted, &summary, parser)
    } catch {
      failure = error
      parser.stop()
    }
  }

  // MARK: Texts

  private func startText(_ role: XLIFFRole, state: String?, _ parser: XMLStreamParser) {
    // XLIFF 2 has sources and targets in segments only here: those of ignorables stay as they are.
    guard let unit, roles?.isSecond == false || depth == unit.depth + 2 && unit.segments.last?.element?.end == 0
    else { return }
    textDepth = depth
    textRole = role
    text = XLIFFTextPlace(parser, preservesSpace: spaces.last?.preserves ?? false)
    if role == .target, roles?.isSecond == false { self.unit?.segments[0].state = state }
    boundary = parser.tagRange.upperBound
    sawText = false
    openMarks = []
    openPairs = []
    openTerms = XLIFFOpenTerms()
  }

  private func endText(_ ended: XLIFFTextPlace, _ parser: XMLStreamParser) {
    closeRun(before: parser.tagStart)
    guard var text, let index = unit?.segments.indices.last else { return }
    self.text = nil
    if spaces.last?.depth == depth { spaces.removeLast() }
    text.place.close(parser)
    switch textRole {
    case .source: unit?.segments[index].source = text
    case .segSource: unit?.segSource = text
    default: unit?.segments[index].target = text
    }
    if roles?.isSecond == false { unit?.noteOffset = parser.offset }
  }

  private func startInText(_ role: XLIFFRole, _ tag: XMLStartTag, _ parser: XMLStreamParser) {
    guard codeStart == nil else { return }
    closeRun(before: parser.tagStart)
    boundary = parser.tagRange.upperBound
    switch role {
    case .code:
      keepCode(tag)
      codeStart = (depth, parser.tagStart)
      text?.text.startCode()
    case .pair:
      let id = tag.attributes.value("id") ?? ""
      text?.text.keep(id, .opening)
      if !parser.isEmptyElement {
        openPairs.append(id)
        text?.tokens.append(.code(parser.tagRange))
      } else {
        text?.text.keep(id, .closing)
        codeStart = (depth, parser.tagStart)
        text?.text.startCode()
      }
    case .character:
      text?.tokens.append(.text(parser.tagRange))
      if let hex = tag.attributes.value("hex"), let number = UInt32(hex, radix: 16),
        let scalar = Unicode.Scalar(number)
      {
        text?.text.append(scalar)
      }
    case .segmentMark:
      let id = tag.attributes.value("mid") ?? ""
      openMarks.append((depth, text?.marks.count ?? 0))
      text?.marks.append(.init(id: id, place: XLIFFElementPlace(parser)))
      text?.text.startSegment(id)
    case .termMark where !parser.isEmptyElement:
      openTerms.openMark(tag.attributes.value("id"), depth: depth, at: boundary)
    case .termStart: openTerms.openSpan(tag.attributes.value("id"), at: boundary)
    case .markEnd:
      if let term = openTerms.endSpan(tag.attributes.value("startRef"), at: parser.tagStart) {
        text?.terms.append(term)
      }
    default: break
    }
  }

  /// Which half of a pair the element is, if one, says its name.
  private func keepCode(_ tag: XMLStartTag) {
    let name = tag.name.local
    let edge: TranslationJob.InlineCode.Edge
    if name.equals("bpt") || name.equals("bx") || name.equals("sc") {
      edge = .opening
    } else if name.equals("ept") || name.equals("ex") || name.equals("ec") {
      edge = .closing
    } else if name.equals("it"), let position = tag.attributes.bytes("pos") {
      edge = position.equals("open") ? .opening : .closing
    } else {
      edge = .alone
    }
    text?.text.keep(tag.attributes.value("startRef") ?? tag.attributes.value("id") ?? "", edge)
  }

  private func endInText(_ name: XMLNamePointers, _ parser: XMLStreamParser) {
    if let code = codeStart {
      guard code.depth == depth else { return }
      codeStart = nil
      text?.tokens.append(.code(code.offset..<parser.offset))
      text?.text.endCode()
      boundary = parser.offset
      return
    }
    closeRun(before: parser.tagStart)
    boundary = parser.offset
    if let mark = openMarks.last, mark.depth == depth {
      openMarks.removeLast()
      text?.marks[mark.index].place.close(parser)
      text?.text.endSegment()
    } else if let term = openTerms.endMark(depth: depth, at: parser.tagStart) {
      text?.terms.append(term)
    } else if roles?.role(of: name) == .pair {
      text?.text.keep(openPairs.popLast() ?? "", .closing)
      text?.tokens.append(.code(parser.tagStart..<parser.offset))
    }
  }

  private func closeRun(before offset: Int) {
    if sawText, offset > boundary {
      text?.tokens.append(.text(boundary..<offset))
      if openTerms.isEmpty { text?.plainRuns.append(boundary..<offset) }
    }
    sawText = false
  }
}
