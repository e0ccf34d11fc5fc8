import Diagnostics

/// Translation candidates, glossary, metadata, resource data and validation.
extension XLIFF2Validator {
  // MARK: Translation candidates

  func startMatch(in parser: XMLStreamParser) {
    matchContent.removeAll()
    matchContent.parts.append(XLIFF2Part(isSegment: true, offset: parser.tagStart, hasTarget: true))
    text.isReference = fields.equals(.reference, "yes")
    text.hasSource = false
    if let id = fields[.id], !modules.matchIDs.insert(id) {
      reporter.report(
        .xliff2MatchID,
        Wording(
          en: "the id \"\(String(decoding: id, as: UTF8.self))\" is that of another match of this unit",
          ko: "id \"\(String(decoding: id, as: UTF8.self))\": 이 단위의 다른 번역 후보에도 있습니다"),
        in: parser)
    }
    if let ref = fields.text(.ref) { refer(ref, as: .match, in: parser) }
    if fields.has(.subType) { checkSubType(.match, in: parser) }
  }

  // MARK: Glossary

  func startGlossary(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    if element == .glossEntry { modules.hasTranslation = false }
    if element == .translation { modules.hasTranslation = true }
    if let id = fields[.id], !modules.glossaryIDs.insert(id) {
      reporter.report(
        .xliff2GlossaryID,
        Wording(
          en: "the id \"\(String(decoding: id, as: UTF8.self))\" of <\(element.name)> is used in this glossary before",
          ko: "<\(element.name)> 요소의 id \"\(String(decoding: id, as: UTF8.self))\": 이 용어집에서 이미 썼습니다"),
        in: parser)
    }
    if let ref = fields.text(.ref) { refer(ref, as: .glossary, in: parser) }
  }

  func endEntry(in parser: XMLStreamParser) {
    guard !modules.hasTranslation else { return }
    reporter.report(
      .xliff2GlossaryEntry,
      Wording(
        en: "<gls:glossEntry> ends without <gls:translation> or <gls:definition>",
        ko: "<gls:glossEntry>에 <gls:translation>도 <gls:definition>도 없습니다"), in: parser)
  }

  // MARK: Metadata

  func startMetadata(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    if element == .metadata { modules.metadataIDs.removeAll() }
    if let id = fields[.id], !modules.metadataIDs.insert(id) {
      reporter.report(
        .xliff2MetadataID,
        Wording(
          en: "the id \"\(String(decoding: id, as: UTF8.self))\" of <\(element.name)> is used in this metadata before",
          ko: "<\(element.name)> 요소의 id \"\(String(decoding: id, as: UTF8.self))\": 이 메타데이터에서 이미 썼습니다"),
        in: parser)
    }
  }

  // MARK: Resource data

  func startResource(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    switch element {
    case .resourceItem, .resourceItemRef:
      if let id = fields[.id] { takeResource(element, id, in: parser) }
      modules.hasType = fields.has(.mimeType)
      modules.lacksSource = fields.equals(.context, "no")
      modules.itemNotes.removeAll()
      modules.resources = 0
      modules.resourcesWithContent = 0
      if let ref = fields.text(.ref) { references(toResource: ref, in: parser) }
    default:
      if element == .resourceSource { modules.lacksSource = false }
      guard let tag = fields[.xmlLang] else { return }
      let language = language(tag)
      let isSource = element == .resourceSource
      guard !language.contains(isSource ? .isSource : .isTarget), isSource || targetLanguage != nil else { return }
      reporter.report(
        .xliff2ResourceLanguage,
        Wording(
          en: "xml:lang=\"\(String(decoding: tag, as: UTF8.self))\" on <\(element.name)> must be the "
            + "\(isSource ? "srcLang" : "trgLang") of <xliff>",
          ko: "<\(element.name)> 요소의 xml:lang=\"\(String(decoding: tag, as: UTF8.self))\": <xliff>의 "
            + "\(isSource ? "srcLang" : "trgLang") 값과 같아야 합니다"), in: parser)
    }
  }

  private func takeResource(
    _ element: XLIFF2Element, _ id: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser
  ) {
    if !host.resources.insert(id) {
      reporter.report(
        .xliff2ResourceID,
        Wording(
          en:
            "the id \"\(String(decoding: id, as: UTF8.self))\" of <\(element.name)> is used in this resource data before",
          ko: "<\(element.name)> 요소의 id \"\(String(decoding: id, as: UTF8.self))\": 이 자료에서 이미 썼습니다"),
        in: parser)
    }
    if element == .resourceItem, host.element == .file { _ = modules.fileResources.insert(id) }
  }

  /// An item of the file is known by now; one of the same resource data comes behind its references.
  private func references(toResource ref: String, in parser: XMLStreamParser) {
    guard !modules.fileResources.contains(ref) else { return }
    modules.pendingResources.append((ref, parser.position(of: parser.tagStart)))
  }

  func endResources() {
    for pending in modules.pendingResources where !host.resources.contains(pending.ref) {
      reporter.report(
        .xliff2ResourceReference,
        Wording(
          en: "ref=\"\(pending.ref)\" names no <res:resourceItem> of this file or \(host.element.name)",
          ko: "ref=\"\(pending.ref)\": 이 파일과 \(host.element.name)에 그런 <res:resourceItem>이 없습니다"),
        at: pending.position)
    }
    modules.pendingResources.removeAll()
  }

  func endResource(in parser: XMLStreamParser) {
    if modules.lacksSource {
      reporter.report(
        .xliff2ResourceContent,
        Wording(
          en: "<res:resourceItem> with context=\"no\" must have a <res:source>",
          ko: "context=\"no\"인 <res:resourceItem>에는 <res:source>가 있어야 합니다"), in: parser)
    }
    guard !modules.hasType, modules.resources > 0, modules.resourcesWithContent == 0 else { return }
    reporter.report(
      .xliff2ResourceType,
      Wording(
        en: "<res:resourceItem> needs mimeType, as its source and target are empty",
        ko: "원문과 번역문이 빈 <res:resourceItem>에는 mimeType이 있어야 합니다"), in: parser)
  }

  // MARK: Validation

  func startRule(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    let own = fields.present([.isPresent, .isNotPresent, .startsWith, .endsWith]).map(\.name)
    let custom = tag.attributes.filter { $0.name.namespace != nil && !$0.name.isXML }.map(\.name.qualified)
    let all = own + (custom.isEmpty ? [] : [custom[0]])
    if all.count != 1 {
      let what =
        all.isEmpty
        ? Wording(en: "says nothing", ko: "아무것도 적혀 있지 않습니다")
        : Wording(
          en: "says \(all.joined(separator: " and ")) at once", ko: "한꺼번에 적혀 있습니다(\(all.joined(separator: ", ")))")
      reporter.report(
        .xliff2Rule,
        Wording(
          en:
            "<val:rule> \(what.english), and must have exactly one of isPresent, isNotPresent, startsWith, endsWith and a "
            + "rule of one's own",
          ko: "<val:rule>: \(what.korean). isPresent, isNotPresent, startsWith, endsWith와 자기 규칙 가운데 하나만 있어야 합니다"),
        in: parser)
    }
    if fields.has(.occurs), !fields.has(.isPresent) {
      reporter.report(
        .xliff2RuleOccurs,
        Wording(
          en: "occurs goes with isPresent only", ko: "occurs는 isPresent와 함께만 쓸 수 있습니다"), in: parser)
    }
    if fields.has(.existsInSource), fields.present([.isPresent, .startsWith, .endsWith]).count != 1 {
      reporter.report(
        .xliff2RuleSource,
        Wording(
          en: "existsInSource goes with exactly one of isPresent, startsWith and endsWith",
          ko: "existsInSource는 isPresent, startsWith, endsWith 가운데 하나와 함께 씁니다"), in: parser)
    }
    if fields.equals(.disabled, "yes"), host.element == .file {
      reporter.report(
        .xliff2RuleDisabled,
        Wording(
          en: "disabled=\"yes\" is for groups and units, which switch off what a file asks",
          ko: "disabled=\"yes\"는 파일의 규칙을 그룹이나 단위에서 끌 때 씁니다"), in: parser)
    }
  }
}
