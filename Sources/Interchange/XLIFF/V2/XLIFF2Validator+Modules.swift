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
        .xliff2MatchID, "the id \"\(String(decoding: id, as: UTF8.self))\" is that of another match of this unit",
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
        "the id \"\(String(decoding: id, as: UTF8.self))\" of <\(element.name)> is used in this glossary before",
        in: parser)
    }
    if let ref = fields.text(.ref) { refer(ref, as: .glossary, in: parser) }
  }

  func endEntry(in parser: XMLStreamParser) {
    guard !modules.hasTranslation else { return }
    reporter.report(
      .xliff2GlossaryEntry, "<gls:glossEntry> ends without <gls:translation> or <gls:definition>", in: parser)
  }

  // MARK: Metadata

  func startMetadata(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    if element == .metadata { modules.metadataIDs.removeAll() }
    if let id = fields[.id], !modules.metadataIDs.insert(id) {
      reporter.report(
        .xliff2MetadataID,
        "the id \"\(String(decoding: id, as: UTF8.self))\" of <\(element.name)> is used in this metadata before",
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
        "xml:lang=\"\(String(decoding: tag, as: UTF8.self))\" on <\(element.name)> must be the "
          + "\(isSource ? "srcLang" : "trgLang") of <xliff>", in: parser)
    }
  }

  private func takeResource(
    _ element: XLIFF2Element, _ id: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser
  ) {
    if !host.resources.insert(id) {
      reporter.report(
        .xliff2ResourceID,
        "the id \"\(String(decoding: id, as: UTF8.self))\" of <\(element.name)> is used in this resource data before",
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
        "ref=\"\(pending.ref)\" names no <res:resourceItem> of this file or \(host.element.name)",
        at: pending.position)
    }
    modules.pendingResources.removeAll()
  }

  func endResource(in parser: XMLStreamParser) {
    if modules.lacksSource {
      reporter.report(
        .xliff2ResourceContent, "<res:resourceItem> with context=\"no\" must have a <res:source>", in: parser)
    }
    guard !modules.hasType, modules.resources > 0, modules.resourcesWithContent == 0 else { return }
    reporter.report(
      .xliff2ResourceType, "<res:resourceItem> needs mimeType, as its source and target are empty", in: parser)
  }

  // MARK: Validation

  func startRule(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    let own = fields.present([.isPresent, .isNotPresent, .startsWith, .endsWith]).map(\.name)
    let custom = tag.attributes.filter { $0.name.namespace != nil && !$0.name.isXML }.map(\.name.qualified)
    let all = own + (custom.isEmpty ? [] : [custom[0]])
    if all.count != 1 {
      let what = all.isEmpty ? "says nothing" : "says \(all.joined(separator: " and ")) at once"
      reporter.report(
        .xliff2Rule,
        "<val:rule> \(what), and must have exactly one of isPresent, isNotPresent, startsWith, endsWith and a rule of "
          + "one's own", in: parser)
    }
    if fields.has(.occurs), !fields.has(.isPresent) {
      reporter.report(.xliff2RuleOccurs, "occurs goes with isPresent only", in: parser)
    }
    if fields.has(.existsInSource), fields.present([.isPresent, .startsWith, .endsWith]).count != 1 {
      reporter.report(
        .xliff2RuleSource, "existsInSource goes with exactly one of isPresent, startsWith and endsWith", in: parser)
    }
    if fields.equals(.disabled, "yes"), host.element == .file {
      reporter.report(
        .xliff2RuleDisabled, "disabled=\"yes\" is for groups and units, which switch off what a file asks", in: parser)
    }
  }
}
