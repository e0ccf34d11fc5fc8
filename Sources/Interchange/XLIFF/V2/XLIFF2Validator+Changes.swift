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
          "datetime=\"\(String(decoding: date, as: UTF8.self))\" is no date like 2024-01-31T09:00:00Z", in: parser)
      }
    default:
      guard let property = fields.text(.property), !host.changes.isEmpty else { return }
      if !modules.properties.insert(property).inserted {
        reporter.report(
          .xliff2ChangeProperty, "property=\"\(property)\" is in this <ctr:revision> before", in: parser)
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
          .xliff2ChangeVersion, "currentVersion=\"\(version)\" is the version of none of the revisions",
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
  private func complaint(about change: XLIFF2Change) -> String? {
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
      return isUnclear ? "appliesTo=\"\(change.appliesTo)\" needs a ref: there are \(count) of them" : nil
    }
    if let ids, !ids.contains(ref) {
      return "ref=\"\(ref)\" is the id of no <\(change.appliesTo)> of this <\(host.element.name)>"
    }
    if ids == nil, count == 1 { return "ref=\"\(ref)\": <\(change.appliesTo)> has no id to refer to" }
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
          .xliff2ChangeProperty, "property=\"\(property.name)\" is no attribute of the note \"\(change.ref ?? "")\"",
          at: property.position)
      } else if let declared, !declared.contains(property.name), !property.name.contains(":") {
        reporter.report(
          .xliff2ChangeProperty, "property=\"\(property.name)\" is no attribute of <\(change.appliesTo)>",
          at: property.position)
      }
    }
  }
}
