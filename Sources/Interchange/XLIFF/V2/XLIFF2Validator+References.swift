/// What is checked of references: their form at once, where they lead when the unit is whole.
extension XLIFF2Validator {
  /// Takes a reference met in a tag.
  func refer(_ text: String, as purpose: XLIFF2Reference.Purpose, in parser: XMLStreamParser) {
    if purpose == .glossary, text.hasPrefix("t=#") {
      let wanted = "#t=\(text.dropFirst(3))"
      reporter.report(.xliff2SpanSide, "ref=\"\(text)\" would be written \"\(wanted)\"", in: parser)
      return refer(wanted, as: purpose, in: parser)
    }
    guard text.hasPrefix("#") else {
      if let (rule, what) = Self.need(purpose) {
        reporter.report(rule, "ref=\"\(text)\" must begin with # and name \(what)", in: parser)
      }
      return
    }
    let position = parser.position(of: parser.tagStart)
    do throws(XLIFF2Fragment.Fault) {
      let fragment = try XLIFF2Fragment(text)
      let reference = XLIFF2Reference(purpose: purpose, fragment: fragment, text: text, position: position)
      if host.element == .unit { references.append(reference) }
    } catch {
      reporter.report(.xliff2Fragment, "ref=\"\(text)\" \(error.message)", at: position)
    }
  }

  /// The rule of a reference that must lead into its own unit, and what it must name.
  private static func need(_ purpose: XLIFF2Reference.Purpose) -> (ValidationRule, String)? {
    switch purpose {
    case .comment: (.xliff2Comment, "a note of this unit (#n=…)")
    case .match: (.xliff2MatchReference, "a segment or span of this unit")
    case .glossary: (.xliff2GlossaryReference, "a segment or span of this unit")
    case .annotation, .records: nil
    }
  }

  /// Looks where the references of the unit lead that has just ended.
  func checkReferences() {
    for reference in references {
      let fragment = reference.fragment
      let isHere =
        (fragment.unit == nil && fragment.file == nil && fragment.group == nil)
        || (fragment.unit == host.id && (fragment.file.map { $0 == fileID } ?? true))
      if let (rule, what) = Self.need(reference.purpose) {
        if !isHere || !leads(reference, where: rule) {
          reporter.report(rule, "ref=\"\(reference.text)\" does not name \(what)", at: reference.position)
        }
      } else if isHere {
        if !leads(reference, where: nil) {
          reporter.report(
            .xliff2Reference, "ref=\"\(reference.text)\" leads nowhere in this unit", at: reference.position)
        }
      } else {
        farReferences.append(reference)
      }
    }
  }

  private var fileID: String { hostCount > 1 ? hosts[1].id : "" }

  /// Whether a reference leads somewhere in the unit.
  private func leads(_ reference: XLIFF2Reference, where rule: ValidationRule?) -> Bool {
    switch reference.fragment.leaf {
    case .none: rule == nil
    case .note(let id): (rule == nil || reference.purpose == .comment) && host.notes.contains(id)
    case .data(let id): rule == nil && unitContent.data.contains(id)
    case .target(let id): reference.purpose != .comment && unitContent.has(id, isTarget: true)
    case .inline(let id): reference.purpose != .comment && leadsInline(id, reference)
    case .module: rule == nil
    }
  }

  private func leadsInline(_ id: String, _ reference: XLIFF2Reference) -> Bool {
    if unitContent.has(id, isTarget: false) { return true }
    guard unitContent.has(id, isTarget: true) else { return false }
    reporter.report(
      .xliff2SpanSide, "ref=\"\(reference.text)\" names a span of a target only, which would be written \"#t=\(id)\"",
      at: reference.position)
    return true
  }
}
