import Diagnostics

/// What is checked of the document, its files, groups and units, and of notes and original data.
extension XLIFF2Validator {
  /// The innermost open host.
  var host: XLIFF2Host { hosts[hostCount - 1] }

  func startHost(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    if element == .xliff { startDocument(in: parser) }
    if hostCount == hosts.count { hosts.append(XLIFF2Host()) }
    hosts[hostCount].open(element, in: hostCount > 0 ? hosts[hostCount - 1] : nil)
    hostCount += 1
    if !fields.isEmpty {
      inherit()
      checkFormat(element, in: parser)
      checkSizes(element, in: parser)
    }
    if element == .file { startFile() }
    if element == .unit { startUnit(in: parser) }
    guard let id = fields[.id] else { return }
    checkHostID(element, id, in: parser)
    host.id = String(decoding: id, as: UTF8.self)
    if element == .unit, let value = fields.text(.pgsSwitch) { startSwitch(value, in: parser) }
  }

  private func startFile() {
    groups.removeAll()
    units.removeAll()
    modules.startFile()
  }

  private func startUnit(in parser: XMLStreamParser) {
    unitContent.removeAll()
    if !references.isEmpty { references.removeAll() }
    modules.unitOffset = parser.tagStart
  }

  private func startDocument(in parser: XMLStreamParser) {
    version = fields.text(.version) ?? ""
    sourceLanguage = fields.text(.srcLang)?.lowercased() ?? ""
    targetLanguage = fields.text(.trgLang)?.lowercased()
    let allowed = edition == .v22 ? ["2.2"] : ["2.0", "2.1"]
    // The schema of 2.2 takes the older versions' names too.
    let isTolerated = edition == .v22 && (version == "2.0" || version == "2.1")
    guard fields.has(.version), !allowed.contains(version), !isTolerated else { return }
    reporter.report(
      .xliff2Version,
      Wording(
        en: "version=\"\(version)\" does not go with this namespace, which is that of "
          + allowed.joined(separator: " and "),
        ko: "version=\"\(version)\": 이 이름공간은 \(allowed.joined(separator: ", ")) 버전의 것입니다"), in: parser)
  }

  /// Takes over what the host's own attributes change of what it inherits.
  private func inherit() {
    let host = host
    if let tag = fields[.xmlLang] { host.language = language(tag) }
    if fields.has(.xmlSpace) { host.preservesSpace = fields.equals(.xmlSpace, "preserve") }
    guard fields.hasITS else { return }
    if fields.has(.itsVersion) { host.hasITSVersion = true }
    if fields.has(.itsLocQualityRatingScore) { host.hasRatingScore = true }
    if fields.has(.itsLocQualityRatingVote) { host.hasRatingVote = true }
  }

  func language(_ tag: UnsafeBufferPointer<UInt8>) -> XLIFF2Host.Language {
    let tag = String(decoding: tag, as: UTF8.self).lowercased()
    var language = XLIFF2Host.Language.isSet
    if tag == sourceLanguage { language.insert(.isSource) }
    if tag == targetLanguage { language.insert(.isTarget) }
    return language
  }

  private func checkHostID(_ element: XLIFF2Element, _ id: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {
    let file = Wording(en: "file", ko: "파일")
    let (isNew, rule, scope): (Bool, ValidationRule, Wording) =
      switch element {
      case .file: (files.insert(id), .xliff2FileID, Wording(en: "document", ko: "문서"))
      case .group: (groups.insert(id), .xliff2GroupID, file)
      default: (units.insert(id), .xliff2UnitID, file)
      }
    if !isNew {
      reporter.report(
        rule,
        Wording(
          en:
            "the id \"\(String(decoding: id, as: UTF8.self))\" is that of another <\(element.name)> of this \(scope.english)",
          ko: "id \"\(String(decoding: id, as: UTF8.self))\": 이 \(scope.korean)의 다른 <\(element.name)>에도 있습니다"),
        in: parser)
    }
  }

  func endHost(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    guard hostCount > 0 else { return }
    if element == .unit { endUnit(in: parser) }
    if !host.changes.isEmpty { checkChanges() }
    if element == .file { endFile() }
    hostCount -= 1
  }

  private func endUnit(in parser: XMLStreamParser) {
    if !unitContent.parts.contains(where: \.isSegment), !unitContent.parts.isEmpty {
      reporter.report(
        .xliff2Segment,
        Wording(
          en: "<unit> has no <segment>, only <ignorable>",
          ko: "<unit>에 <ignorable>만 있고 <segment>가 없습니다"), at: modules.unitOffset, in: parser)
    }
    unitContent.check(reporter, in: parser)
    if !references.isEmpty { checkReferences() }
  }

  private func endFile() {
    for flow in subFlows where !units.contains(flow.unit) {
      reporter.report(
        .xliff2SubFlow,
        Wording(
          en: "subFlows names the unit \"\(flow.unit)\", which this file does not have",
          ko: "subFlows의 단위 \"\(flow.unit)\": 이 파일에 없습니다"), at: flow.position)
    }
    subFlows.removeAll()
    for reference in farReferences where reference.fragment.file == nil || reference.fragment.file == host.id {
      let fragment = reference.fragment
      let isKnown =
        (fragment.group.map { groups.contains($0) } ?? true) && (fragment.unit.map { units.contains($0) } ?? true)
      guard !isKnown else { continue }
      reporter.report(
        .xliff2Reference,
        Wording(
          en: "ref=\"\(reference.text)\" names a group or unit that this file does not have",
          ko: "ref=\"\(reference.text)\": 이 파일에 없는 그룹이나 단위입니다"),
        at: reference.position)
    }
    farReferences.removeAll { $0.fragment.file == nil || $0.fragment.file == host.id }
  }

  // MARK: Notes and data

  func startNote(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    guard hostCount > 0 else { return }
    let isOfItem = open.dropLast(2).last == .some(.resourceItem)
    if !isOfItem { host.noteCount += 1 }
    if fields.has(.fs) || fields.has(.subFs) { checkFormat(.note, in: parser) }
    if let ref = fields.text(.ref) { refer(ref, as: .annotation, in: parser) }
    guard let id = fields[.id] else { return }
    if !(isOfItem ? modules.itemNotes.insert(id) : host.notes.insert(id)) {
      let scope = isOfItem ? XLIFF2Element.resourceItem : host.element
      reporter.report(
        .xliff2NoteID,
        Wording(
          en: "the id \"\(String(decoding: id, as: UTF8.self))\" is that of another note of this <\(scope.name)>",
          ko: "id \"\(String(decoding: id, as: UTF8.self))\": 이 <\(scope.name)>의 다른 메모에도 있습니다"), in: parser)
    } else if !isOfItem, !host.changes.isEmpty {
      while host.noteAttributes.count < host.notes.count - 1 { host.noteAttributes.append([]) }
      host.noteAttributes.append(Set(tag.attributes.map(\.name.localName)))
    }
  }

  func startData(parent: XLIFF2Element?, in parser: XMLStreamParser) {
    guard let id = fields[.id] else { return }
    let content = parent == .match ? matchContent : unitContent
    if !content.data.insert(id) {
      reporter.report(
        .xliff2DataID,
        Wording(
          en:
            "the id \"\(String(decoding: id, as: UTF8.self))\" is that of another data of this \(content.scope.english)",
          ko: "id \"\(String(decoding: id, as: UTF8.self))\": 이 \(content.scope.korean)의 다른 data에도 있습니다"),
        in: parser)
    }
  }
}
