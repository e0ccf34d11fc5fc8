import Diagnostics

/// What is checked of inline codes and annotations when their tags are met; what needs the whole unit is remembered.
extension XLIFF2Validator {
  func startCodePoint(in parser: XMLStreamParser) {
    guard let hex = fields[.hex], !hex.isEmpty, !XLIFF2Values.needsCodePoint(hex) else { return }
    guard hex.allSatisfy({ XLIFF2Values.hexDigit($0) != nil }) else { return }
    reporter.report(
      .xliff2CodePoint,
      Wording(
        en: "hex=\"\(String(decoding: hex, as: UTF8.self))\" is a character that XML allows, and must stand as itself",
        ko: "hex=\"\(String(decoding: hex, as: UTF8.self))\": XML에 쓸 수 있는 문자이므로 그대로 적어야 합니다"),
      in: parser)
  }

  func startCode(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    guard text.isOpen else { return }
    let content = content
    var code = newCode(in: parser)
    code.id = content.number(fields[.id])
    switch element {
    case .pc: code.kind = .pc
    case .sc: code.kind = .sc
    case .ec: code.kind = .ec
    default: code.kind = .ph
    }
    takeHints(&code)
    if let copied = fields[.copyOf] {
      code.copyOf = content.number(copied)
      content.needs.insert(.copies)
    }
    if code.kind == .sc || code.kind == .ec {
      if fields.equals(.isolated, "yes") { code.flags.insert(.isolated) }
      code.startRef = content.number(fields[.startRef])
      content.needs.insert(.pairs)
      code.type = typeHash
      if code.kind == .ec { checkEnd(code, in: parser) }
    }
    checkData(&code, in: parser)
    checkSubFlows(in: parser)
    checkHints(element, code, in: parser)
    if fields.has(.subType) { checkSubType(element, in: parser) }
    checkFormat(element, in: parser)
    checkSizes(element, in: parser)
    content.codes.append(code)
  }

  private func newCode(in parser: XMLStreamParser) -> XLIFF2Code {
    XLIFF2Code(
      kind: .ph, flags: text.isTarget ? .isTarget : [], part: max(content.parts.count - 1, 0), offset: parser.tagStart)
  }

  private var typeHash: Int {
    guard fields.has(.type) || fields.has(.subType) else { return 0 }
    var hasher = Hasher()
    for attribute in [XLIFF2Attribute.type, .subType] {
      hasher.combine(fields[attribute]?.count)
      if let value = fields[attribute] { hasher.combine(bytes: UnsafeRawBufferPointer(value)) }
    }
    return hasher.finalize()
  }

  /// Called at the end of a pc.
  func endCode(in parser: XMLStreamParser) {
    guard text.isOpen, content.needs.contains(.orders), var end = openCode else { return }
    end.kind = .pcEnd
    end.copyOf = -1
    content.codes.append(end)
  }

  /// The pc that has not ended: the last one but for those whose ends follow.
  private var openCode: XLIFF2Code? {
    let codes = content.codes
    var depth = 0
    for code in codes.reversed() where code.isTarget == text.isTarget {
      if code.kind == .pcEnd { depth += 1 }
      guard code.kind == .pc else { continue }
      if depth == 0 { return code }
      depth -= 1
    }
    return nil
  }

  private func takeHints(_ code: inout XLIFF2Code) {
    if fields.equals(.canCopy, "no") { code.flags.insert(.mustNotCopy) }
    if fields.equals(.canOverlap, "no") { code.flags.insert(.mustNotOverlap) }
    if fields.equals(.canDelete, "no") {
      code.flags.insert(.mustNotDelete)
      content.needs.insert(.removals)
    }
    if fields.equals(.canReorder, "no") { code.reorder = .no }
    if fields.equals(.canReorder, "firstNo") { code.reorder = .firstNo }
    if code.reorder != .yes { content.needs.insert(.orders) }
  }

  private func checkEnd(_ code: XLIFF2Code, in parser: XMLStreamParser) {
    let (wanted, unwanted): (XLIFF2Attribute, XLIFF2Attribute) =
      code.flags.contains(.isolated) ? (.id, .startRef) : (.startRef, .id)
    let kind =
      code.flags.contains(.isolated)
      ? Wording(en: "an isolated <ec>", ko: "isolated인 <ec>")
      : Wording(en: "an <ec> that is not isolated", ko: "isolated가 아닌 <ec>")
    if !fields.has(wanted) {
      let message = Wording(
        en: "\(kind.english) must have \(wanted.name)", ko: "\(kind.korean)에는 \(wanted.name) 속성이 있어야 합니다")
      reporter.report(.xliff2EndCode, message, in: parser)
    }
    if fields.has(unwanted) {
      let message = Wording(
        en: "\(kind.english) must not have \(unwanted.name)", ko: "\(kind.korean)에는 \(unwanted.name) 속성이 있으면 안 됩니다")
      reporter.report(.xliff2EndCode, message, in: parser)
    }
    if fields.has(.dir), !code.flags.contains(.isolated) {
      reporter.report(
        .xliff2EndCode,
        Wording(
          en: "\(kind.english) must not have dir: that of its <sc> counts",
          ko: "\(kind.korean)에는 dir 속성이 있으면 안 됩니다. <sc>의 것을 따릅니다"), in: parser)
    }
  }

  private func checkHints(_ element: XLIFF2Element, _ code: XLIFF2Code, in parser: XMLStreamParser) {
    guard code.reorder != .yes else { return }
    guard !code.flags.contains(.mustNotCopy) || !code.flags.contains(.mustNotDelete) else { return }
    reporter.report(
      .xliff2Hints,
      Wording(
        en:
          "<\(element.name)> says canReorder=\"\(code.reorder)\", and must then say canCopy=\"no\" and canDelete=\"no\"",
        ko: "<\(element.name)> 요소에 canReorder=\"\(code.reorder)\" 값이 있으면 canCopy=\"no\", canDelete=\"no\"도 있어야 합니다"),
      in: parser)
  }

  private func checkData(_ code: inout XLIFF2Code, in parser: XMLStreamParser) {
    for attribute in [XLIFF2Attribute.dataRef, .dataRefStart, .dataRefEnd] {
      guard let name = fields[attribute] else { continue }
      code.flags.insert(.hasData)
      guard !content.data.contains(name) else { continue }
      reporter.report(
        .xliff2DataReference,
        Wording(
          en:
            "\(attribute.name)=\"\(String(decoding: name, as: UTF8.self))\" names no <data> of this \(content.scope.english)",
          ko: "\(attribute.name)=\"\(String(decoding: name, as: UTF8.self))\": 이 \(content.scope.korean)에 없는 <data>입니다"),
        in: parser)
    }
    guard code.kind == .pc else { return }
    let pairs: [(XLIFF2Attribute, XLIFF2Attribute)] = [
      (.dataRefStart, .dataRefEnd), (.equivStart, .equivEnd), (.subFlowsStart, .subFlowsEnd),
    ]
    for (start, end) in pairs where fields.has(start) != fields.has(end) && version != "2.0" {
      reporter.report(
        .xliff2Pair,
        Wording(
          en: "\(start.name) and \(end.name) go together on <pc>",
          ko: "<pc>에는 \(start.name), \(end.name) 속성이 함께 있어야 합니다"), in: parser)
    }
  }

  private func checkSubFlows(in parser: XMLStreamParser) {
    for attribute in [XLIFF2Attribute.subFlows, .subFlowsStart, .subFlowsEnd] {
      guard let list = fields[attribute] else { continue }
      for name in list.split(separator: 0x20) where !units.contains(UnsafeBufferPointer(rebasing: name)) {
        subFlows.append((String(decoding: name, as: UTF8.self), parser.position(of: parser.tagStart)))
      }
    }
  }

  /// What goes with `xlf:` values of subType, on codes and matches.
  func checkSubType(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    guard let subType = fields[.subType] else { return }
    let shown = String(decoding: subType, as: UTF8.self)
    guard let type = fields[.type] else {
      reporter.report(
        .xliff2SubType,
        Wording(
          en: "subType=\"\(shown)\" on <\(element.name)> needs a type beside it",
          ko: "<\(element.name)> 요소의 subType=\"\(shown)\": type이 함께 있어야 합니다"), in: parser)
      return
    }
    guard subType.starts(with: "xlf:") else { return }
    let wanted: StaticString? =
      switch shown {
      case "xlf:var": "ui"
      case "xlf:b", "xlf:i", "xlf:u", "xlf:lb", "xlf:pb": "fmt"
      default: nil
      }
    guard let wanted else {
      reporter.report(
        .xliff2SubType,
        Wording(
          en: "subType=\"\(shown)\" is none of XLIFF's, whose prefix it has",
          ko: "subType=\"\(shown)\": XLIFF의 접두어를 썼지만 XLIFF의 값이 아닙니다"), in: parser)
      return
    }
    if !type.equals(wanted) {
      reporter.report(
        .xliff2SubType,
        Wording(
          en: "subType=\"\(shown)\" goes with type=\"\(wanted)\" only",
          ko: "subType=\"\(shown)\": type=\"\(wanted)\"에만 쓸 수 있습니다"), in: parser)
    }
  }

  // MARK: Annotations

  func startAnnotation(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    guard text.isOpen else { return }
    var code = newCode(in: parser)
    code.kind = element == .mrk ? .mrk : .sm
    code.id = content.number(fields[.id])
    if element == .sm { content.needs.insert(.pairs) }
    content.codes.append(code)
    checkFormat(element, in: parser)
    checkSizes(element, in: parser)
    let type = fields[.type]
    if type.map({ $0.equals("comment") }) ?? false {
      checkComment(element, in: parser)
    } else if let ref = fields.text(.ref) {
      if type.map({ $0.equals("mtc:match") }) ?? false {
        reporter.report(
          .xliff2MatchMarker,
          Wording(
            en: "<\(element.name)> of type \"mtc:match\" must not have ref",
            ko: "type이 \"mtc:match\"인 <\(element.name)>에는 ref가 있으면 안 됩니다"), in: parser)
      }
      refer(ref, as: .annotation, in: parser)
    }
    if type.map({ $0.equals("generic") }) ?? true, !fields.has(.translate), !fields.hasITS {
      reporter.report(
        .xliff2Translate,
        Wording(
          en: "<\(element.name)> of type \"generic\" says nothing without translate",
          ko: "type이 \"generic\"인 <\(element.name)>에 translate가 없어 뜻이 없습니다"), in: parser)
    }
  }

  private func checkComment(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    switch (fields.has(.value), fields.text(.ref)) {
    case (true, nil): return
    case (true, .some):
      reporter.report(
        .xliff2Comment,
        Wording(
          en: "<\(element.name)> of type \"comment\" has value or ref, not both",
          ko: "type이 \"comment\"인 <\(element.name)>에는 value와 ref 가운데 하나만 있어야 합니다"), in: parser)
    case (false, nil):
      reporter.report(
        .xliff2Comment,
        Wording(
          en: "<\(element.name)> of type \"comment\" needs value or ref",
          ko: "type이 \"comment\"인 <\(element.name)>에는 value나 ref가 있어야 합니다"), in: parser)
    case (false, .some(let ref)): refer(ref, as: .comment, in: parser)
    }
  }

  func startEnd(in parser: XMLStreamParser) {
    guard text.isOpen else { return }
    var code = newCode(in: parser)
    code.kind = .em
    code.startRef = content.number(fields[.startRef])
    content.codes.append(code)
    content.needs.insert(.pairs)
  }
}
