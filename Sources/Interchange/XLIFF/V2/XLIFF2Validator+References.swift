import Diagnostics

/// What is checked of references: their form at once, where they lead when the unit is whole.
extension XLIFF2Validator {
  /// Takes a reference met in a tag.
  func refer(_ text: String, as purpose: XLIFF2Reference.Purpose, in parser: XMLStreamParser) {
    if purpose == .glossary, text.hasPrefix("t=#") {
      let wanted = "#t=\(text.dropFirst(3))"
      reporter.report(
        .xliff2SpanSide,
        Wording(
          en: "ref=\"\(text)\" would be written \"\(wanted)\"",
          ko: "ref=\"\(text)\". 이렇게 적어야 합니다: \"\(wanted)\""), in: parser)
      return refer(wanted, as: purpose, in: parser)
    }
    guard text.hasPrefix("#") else {
      if let (rule, what) = Self.need(purpose) {
        reporter.report(
          rule,
          Wording(
            en: "ref=\"\(text)\" must begin with # and name \(what.english)",
            ko: "ref=\"\(text)\": #으로 시작하고 다음을 가리켜야 합니다: \(what.korean)"), in: parser)
      }
      return
    }
    let position = parser.position(of: parser.tagStart)
    do throws(XLIFF2Fragment.Fault) {
      let fragment = try XLIFF2Fragment(text)
      let reference = XLIFF2Reference(purpose: purpose, fragment: fragment, text: text, position: position)
      if host.element == .unit { references.append(reference) }
    } catch {
      reporter.report(
        .xliff2Fragment,
        Wording(
          en: "ref=\"\(text)\" \(error.message.english)", ko: "ref=\"\(text)\": \(error.message.korean)"), at: position)
    }
  }

  /// The rule of a reference that must lead into its own unit, and what it must name.
  private static func need(_ purpose: XLIFF2Reference.Purpose) -> (ValidationRule, Wording)? {
    switch purpose {
    case .comment: (.xliff2Comment, Wording(en: "a note of this unit (#n=…)", ko: "이 단위의 메모(#n=…)"))
    case .match: (.xliff2MatchReference, Wording(en: "a segment or span of this unit", ko: "이 단위의 세그먼트나 부분"))
    case .glossary: (.xliff2GlossaryReference, Wording(en: "a segment or span of this unit", ko: "이 단위의 세그먼트나 부분"))
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
          reporter.report(
            rule,
            Wording(
              en: "ref=\"\(reference.text)\" does not name \(what.english)",
              ko: "ref=\"\(reference.text)\": 가리켜야 할 것을 가리키지 않습니다(\(what.korean))"), at: reference.position)
        }
      } else if isHere {
        if !leads(reference, where: nil) {
          reporter.report(
            .xliff2Reference,
            Wording(
              en: "ref=\"\(reference.text)\" leads nowhere in this unit",
              ko: "ref=\"\(reference.text)\": 이 단위에 가리키는 것이 없습니다"), at: reference.position)
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
      .xliff2SpanSide,
      Wording(
        en: "ref=\"\(reference.text)\" names a span of a target only, which would be written \"#t=\(id)\"",
        ko: "ref=\"\(reference.text)\": 번역문에만 있는 부분입니다. \"#t=\(id)\" 꼴로 적어야 합니다"),
      at: reference.position)
    return true
  }
}
