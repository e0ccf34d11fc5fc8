import Diagnostics

/// Change tracking: a module of XLIFF 2.0, and an extension since.
extension XLIFF2Validator {
  func startChange(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    let host = host
    switch element {
    case .revisions:
      host.changes.append(
        XLIFF2Change(
          appliesTo: fields.text(.appliesTo) ?? "", ref: fields.text(.ref),
          currentVersion: fields.text(.currentVersion),
          position: parser.position(of: parser.tagStart)))
    case .revision:
      modules.properties.removeAll()
      if let version = fields.text(.version), !host.changes.isEmpty {
        host.changes[host.changes.count - 1].versions.insert(version)
      }
      if let date = fields[.datetime], !DateSyntax.isDateTime(date) {
        reporter.report(
          .xliff2ChangeDate,
          Wording(
            en: "datetime=\"\(String(decoding: date, as: UTF8.self))\" is no date like 2024-01-31T09:00:00Z",
            ko: "datetime=\"\(String(decoding: date, as: UTF8.self))\": 2024-01-31T09:00:00Z 같은 날짜가 아닙니다"), in: parser)
      }
    default:
      guard let property = fields.text(.property), !host.changes.isEmpty else { return }
      if !modules.properties.insert(property).inserted {
        reporter.report(
          .xliff2ChangeProperty,
          Wording(
            en: "property=\"\(property)\" is in this <ctr:revision> before",
            ko: "property=\"\(property)\": 이 <ctr:revision>에 이미 있습니다"), in: parser)
      }
      guard property != "content" else { return }
      host.changes[host.changes.count - 1].properties.append((property, parser.position(of: parser.tagStart)))
    }
  }

  /// Checks the revisions of the host that ends, as its notes, segments and data are known now.
  func checkChanges() {
    for change in host.changes {
      if let version = change.currentVersion, !change.versions.contains(version) {
        reporter.report(
          .xliff2ChangeVersion,
          Wording(
            en: "currentVersion=\"\(version)\" is the version of none of the revisions",
            ko: "currentVersion=\"\(version)\": 그런 버전의 변경이 없습니다"),
          at: change.position)
      }
      if let complaint = complaint(about: change) {
        let isElsewhere = change.ref.map { isKnown($0) } ?? false
        reporter.report(isElsewhere ? .xliff2ChangeTarget : .xliff2ChangeReference, complaint, at: change.position)
      } else {
        checkProperties(of: change)
      }
    }
  }

  /// What is wrong with the reference of revisions.
  private func complaint(about change: XLIFF2Change) -> Wording? {
    let (ids, count): (IdentifierTable?, Int) =
      switch change.appliesTo {
      case "note": (host.notes, host.noteCount)
      case "data": (unitContent.data, unitContent.data.count)
      case "segment", "ignorable": (unitContent.ids, unitContent.parts.count)
      case "source", "target": (nil, 1)
      default: (nil, 0)
      }
    guard let ref = change.ref else {
      let isUnclear = count > 1 && !(ids?.isEmpty ?? true)
      return isUnclear
        ? Wording(
          en: "appliesTo=\"\(change.appliesTo)\" needs a ref: there are \(count) of them",
          ko: "appliesTo=\"\(change.appliesTo)\": 해당하는 것이 \(count)개이므로 ref가 있어야 합니다") : nil
    }
    if let ids, !ids.contains(ref) {
      return Wording(
        en: "ref=\"\(ref)\" is the id of no <\(change.appliesTo)> of this <\(host.element.name)>",
        ko: "ref=\"\(ref)\": 이 <\(host.element.name)>에 그런 id의 <\(change.appliesTo)> 요소가 없습니다")
    }
    if ids == nil, count == 1 {
      return Wording(
        en: "ref=\"\(ref)\": <\(change.appliesTo)> has no id to refer to",
        ko: "ref=\"\(ref)\": <\(change.appliesTo)> 요소에는 가리킬 id가 없습니다")
    }
    return nil
  }

  /// Whether an id is that of a note, a segment or data of the host: the specification asks no more of a reference.
  private func isKnown(_ id: String) -> Bool {
    host.notes.contains(id) || host.element == .unit && (unitContent.ids.contains(id) || unitContent.data.contains(id))
  }

  private func checkProperties(of change: XLIFF2Change) {
    let grammar = checker.grammar
    let element = XLIFF2Element.allCases.first { $0.name == change.appliesTo }
    let declared = element.flatMap { grammar.elements[$0.rawValue] }?.declaration.attributes.map(\.name)
    let number = change.ref.flatMap { change.appliesTo == "note" ? host.notes.number(of: $0) : nil }
    for property in change.properties {
      if let number, host.noteAttributes.indices.contains(number) {
        guard !host.noteAttributes[number].contains(property.name) else { continue }
        reporter.report(
          .xliff2ChangeProperty,
          Wording(
            en: "property=\"\(property.name)\" is no attribute of the note \"\(change.ref ?? "")\"",
            ko: "property=\"\(property.name)\": 메모 \"\(change.ref ?? "")\"에 없는 속성입니다"),
          at: property.position)
      } else if let declared, !declared.contains(property.name), !property.name.contains(":") {
        reporter.report(
          .xliff2ChangeProperty,
          Wording(
            en: "property=\"\(property.name)\" is no attribute of <\(change.appliesTo)>",
            ko: "property=\"\(property.name)\": <\(change.appliesTo)> 요소에 없는 속성입니다"),
          at: property.position)
      }
    }
  }
}
