import Diagnostics

/// Checks XLIFF 2.0, 2.1 and 2.2: the grammar of core and modules, and what the specifications ask beyond it.
///
/// Keeps the ids of files, groups and units, and what it must know of the unit that is open.
final class XLIFF2Validator: FormatValidator {
  let edition: XLIFF2Edition
  let checker: GrammarChecker
  @exclusivity(unchecked) var fields: XLIFF2Fields
  /// The open elements that the grammar knows; nil for others.
  @exclusivity(unchecked) private(set) var open: [XLIFF2Element?] = []
  /// How many elements are open where that began which no rule looks into: a skeleton, an extension, a resource.
  @exclusivity(unchecked) private var outside: Int?
  /// Whose ids are collected while `outside`.
  @exclusivity(unchecked) private var outsideOwner = Outside.none

  private enum Outside {
    case none, host, sizes
  }

  @exclusivity(unchecked) var hosts: [XLIFF2Host] = []
  @exclusivity(unchecked) var hostCount = 0
  @exclusivity(unchecked) var files = IdentifierTable()
  @exclusivity(unchecked) var groups = IdentifierTable()
  @exclusivity(unchecked) var units = IdentifierTable()
  /// subFlows that name no unit yet.
  @exclusivity(unchecked) var subFlows: [(unit: String, position: SourcePositions.Position)] = []
  /// References to files, groups and units that are not known yet.
  @exclusivity(unchecked) var farReferences: [XLIFF2Reference] = []

  let unitContent = XLIFF2Content(isMatch: false)
  let matchContent = XLIFF2Content(isMatch: true)
  @exclusivity(unchecked) var references: [XLIFF2Reference] = []
  @exclusivity(unchecked) var text = XLIFF2TextState()
  @exclusivity(unchecked) var modules = XLIFF2ModuleState()

  @exclusivity(unchecked) var version = ""
  @exclusivity(unchecked) var sourceLanguage = ""
  @exclusivity(unchecked) var targetLanguage: String?
  @exclusivity(unchecked) var lacksTargetLanguage = false

  init(edition: XLIFF2Edition, reporter: FaultReporter) {
    self.edition = edition
    let grammar = edition == .v22 ? XLIFF2Grammar.new : XLIFF2Grammar.old
    checker = GrammarChecker(grammar, reporter: reporter)
    fields = XLIFF2Fields(grammar)
    super.init(reporter: reporter)
  }

  // MARK: Events

  override func startElement(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    let element = XLIFF2Element(rawValue: checker.start(tag, in: parser))
    let parent = open.last ?? nil
    open.append(element)
    if element == nil { checkXMLAttributes(tag, in: parser) }
    if outside != nil {
      if parent == .skeleton { checkSkeleton(tag, in: parser) }
      if element == nil { collect(tag, in: parser) }
      return
    }
    guard let element else {
      outside = open.count
      outsideOwner = parent == .sizeData ? .sizes : parent?.isHost ?? false ? .host : .none
      collect(tag, in: parser)
      return
    }
    fields.load(tag, checker)
    start(element, in: parent, tag, parser)
    if fields.hasITS { checkITS(element, in: parser) }
    if element == .skeleton || element == .resourceSource || element == .resourceTarget {
      outside = open.count
      outsideOwner = .none
    }
  }

  override func endElement(_ name: XMLNamePointers, in parser: XMLStreamParser) {
    checker.end(in: parser)
    let depth = open.count
    guard let element = open.popLast() else { return }
    if let outside {
      if depth > outside {
        // A child of what no rule looks into: it is content all the same.
        if depth == outside + 1 { modules.hasContent = true }
        return
      }
      self.outside = nil
    }
    if let element { end(element, in: parser) }
    while let last = modules.annotators.last, last.depth >= depth { modules.annotators.removeLast() }
  }

  override func characters(_ bytes: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {
    checker.text(bytes, in: parser)
    guard outside == open.count, bytes.contains(where: { $0 > 0x20 }) else { return }
    modules.hasContent = true
    guard !modules.hasText, let element = open.last ?? nil, element != .skeleton else { return }
    modules.hasText = true
    reporter.report(
      .xliff2ResourceContent,
      Wording(
        en: "<\(element.name)> must hold elements, not text of its own",
        ko: "<\(element.name)> 요소에는 글이 아니라 요소가 있어야 합니다"), in: parser)
  }

  override func finish(in parser: XMLStreamParser) {
    for reference in farReferences {
      if let file = reference.fragment.file, !files.contains(file) {
        reporter.report(
          .xliff2Reference,
          Wording(
            en: "ref=\"\(reference.text)\" names a file that the document does not have",
            ko: "ref=\"\(reference.text)\": 문서에 없는 파일입니다"),
          at: reference.position)
      }
    }
  }

  /// Checks an element right within a skeleton.
  private func checkSkeleton(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    guard tag.name.namespaceName == (edition == .v22 ? XLIFF2Grammar.newNamespace : XLIFF2Grammar.oldNamespace) else {
      return
    }
    reporter.report(
      .xliff2Skeleton,
      Wording(
        en: "<\(tag.name.qualified)> must not stand in <skeleton>, which takes text and elements of other namespaces",
        ko: "<\(tag.name.qualified)> 요소는 <skeleton> 안에 올 수 없습니다. 글과 다른 이름공간의 요소만 올 수 있습니다"), in: parser)
  }

  /// Checks `xml:lang` and its like on an element that the grammar does not know.
  ///
  /// > Source: XML 1.0, 2.10 White Space Handling and 2.12 Language Identification; xml:id 1.0, 4.
  private func checkXMLAttributes(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    for attribute in tag.attributes where attribute.name.isXML {
      let name = "xml:" + attribute.name.localName
      // An empty xml:lang takes back what is inherited.
      if name == "xml:lang", attribute.value.isEmpty { continue }
      let declared = XLIFF2Attributes.xml.first { $0.name == name }
      guard let complaint = declared?.value.complaint(about: attribute.value) else { continue }
      reporter.report(
        .xliff2XMLAttribute,
        Wording(
          en: "\(name)=\"\(attribute.shownValue)\" on <\(tag.name.qualified)> \(complaint.english)",
          ko: "<\(tag.name.qualified)> 요소의 \(name)=\"\(attribute.shownValue)\": \(complaint.korean)"), in: parser)
    }
  }

  /// Takes the ids of an extension's element.
  private func collect(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    guard outsideOwner != .none, hostCount > 0 else { return }
    for attribute in tag.attributes {
      let isID = attribute.name.isXML || attribute.name.namespace == nil
      guard isID, attribute.name.local.equals("id") else { continue }
      if outsideOwner == .sizes { _ = hosts[hostCount - 1].sizes.insert(attribute.value) }
      let id = attribute.text
      let isNew = hosts[hostCount - 1].extensions.insert("\(tag.name.namespaceName ?? "") \(id)")
      guard !isNew else { continue }
      reporter.report(
        .xliff2ExtensionID,
        Wording(
          en: "the id \"\(id)\" of <\(tag.name.qualified)> is that of another extension of this "
            + "<\(hosts[hostCount - 1].element.name)>",
          ko: "<\(tag.name.qualified)> 요소의 id \"\(id)\": 이 <\(hosts[hostCount - 1].element.name)>의 다른 확장에도 있습니다"),
        in: parser)
    }
  }

  private func start(_ element: XLIFF2Element, in parent: XLIFF2Element?, _ tag: XMLStartTag, _ parser: XMLStreamParser)
  {
    switch element {
    case .xliff, .file, .group, .unit: startHost(element, in: parser)
    case .segment, .ignorable: startPart(element, in: parser)
    case .source, .target: startText(element, in: parent, parser)
    case .cp: startCodePoint(in: parser)
    case .ph, .pc, .sc, .ec: startCode(element, in: parser)
    case .mrk, .sm: startAnnotation(element, in: parser)
    case .em: startEnd(in: parser)
    case .skeleton, .resourceSource, .resourceTarget: modules.startContent(hasReference: fields.has(.href))
    case .note: startNote(tag, in: parser)
    case .data: startData(parent: open.dropLast(2).last ?? nil, in: parser)
    case .notes, .originalData, .meta, .normalization, .reference, .definition: break
    default: startModule(element, in: parent, tag, parser)
    }
    switch element {
    case .resourceSource, .resourceTarget: startModule(element, in: parent, tag, parser)
    default: break
    }
  }

  private func end(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    switch element {
    case .xliff, .file, .group, .unit: endHost(element, in: parser)
    case .source, .target: text.isOpen = false
    case .pc: endCode(in: parser)
    case .segment, .ignorable: endPart(element, in: parser)
    case .ph, .sc, .ec, .mrk, .sm, .em, .cp, .note, .data: break
    default: endModule(element, in: parser)
    }
  }
}
