import Diagnostics

/// The source or target that is open, and what the segment or match around it said.
struct XLIFF2TextState {
  var isOpen = false
  var isTarget = false
  var isMatch = false
  /// Whether white space is kept in the source of this segment or match.
  var sourcePreservesSpace = false
  var hasSource = false
  /// Whether the match is there for reference, so that its target may be in any language.
  var isReference = false
  /// The segment's state where it asks for a target.
  var stateWithoutTarget = ""
}

/// What is checked of segments, ignorables, sources and targets.
extension XLIFF2Validator {
  func startPart(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    let content = unitContent
    let offset = parser.tagStart
    content.parts.append(XLIFF2Part(isSegment: element == .segment, offset: offset))
    text.hasSource = false
    text.stateWithoutTarget = ""
    guard !fields.isEmpty else {
      if host.switches != nil, element == .segment { checkCase(nil, in: parser) }
      return
    }
    if let id = fields[.id] {
      content.codes.append(
        XLIFF2Code(
          kind: element == .segment ? .segment : .ignorable, id: content.number(id), part: content.parts.count - 1,
          offset: offset))
    }
    guard element == .segment else { return }
    checkState(in: parser)
    if host.switches != nil || fields.has(.pgsCase) { checkCase(fields.text(.pgsCase), in: parser) }
  }

  private func checkState(in parser: XMLStreamParser) {
    if let state = fields[.state], !state.equals("initial") { text.stateWithoutTarget = fields.text(.state) ?? "" }
    guard let subState = fields[.subState] else { return }
    let shown = String(decoding: subState, as: UTF8.self)
    if !fields.has(.state) {
      reporter.report(
        .xliff2SubState,
        Wording(
          en: "subState=\"\(shown)\" needs a state beside it",
          ko: "subState=\"\(shown)\": state가 함께 있어야 합니다"), in: parser)
    }
    if !XLIFF2Values.isUserDefined(subState) {
      reporter.report(
        .xliff2SubState,
        Wording(
          en: "subState=\"\(shown)\" must be of the form prefix:value",
          ko: "subState=\"\(shown)\": prefix:value 꼴이어야 합니다"), in: parser)
    } else if subState.starts(with: "xlf:") {
      reporter.report(
        .xliff2SubState,
        Wording(
          en: "subState=\"\(shown)\" must have a prefix of one's own: xlf is XLIFF's",
          ko: "subState=\"\(shown)\": 접두어는 자기 것이어야 합니다. xlf는 XLIFF의 것입니다"), in: parser)
    }
  }

  /// Called at the end of a segment or ignorable.
  func endPart(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    guard !text.stateWithoutTarget.isEmpty, let part = unitContent.parts.last, !part.hasTarget else { return }
    reporter.report(
      .xliff2State,
      Wording(
        en: "a segment of state \"\(text.stateWithoutTarget)\" must have a <target>",
        ko: "상태가 \"\(text.stateWithoutTarget)\"인 세그먼트에는 <target>이 있어야 합니다"), at: part.offset,
      in: parser)
  }

  func startText(_ element: XLIFF2Element, in parent: XLIFF2Element?, _ parser: XMLStreamParser) {
    guard parent == .segment || parent == .ignorable || parent == .match else { return }
    text.isOpen = true
    text.isTarget = element == .target
    text.isMatch = parent == .match
    let host = host
    let language = fields[.xmlLang].map { self.language($0) } ?? host.language
    if !language.isEmpty { check(language, element, parser) }
    let preserves = fields.has(.xmlSpace) ? fields.equals(.xmlSpace, "preserve") : host.preservesSpace
    if element == .source {
      text.sourcePreservesSpace = preserves
      text.hasSource = true
      return
    }
    if text.hasSource, text.sourcePreservesSpace != preserves {
      let (source, target) = preserves ? ("default", "preserve") : ("preserve", "default")
      reporter.report(
        .xliff2Space,
        Wording(
          en: "xml:space is \"\(target)\" for <target>, but \"\(source)\" for its <source>",
          ko: "xml:space 값이 <target>에서는 \"\(target)\", <source>에서는 \"\(source)\"입니다"), in: parser)
    }
    content.needs.insert(.targets)
    guard parent != .match else { return }
    startTarget(in: parser)
  }

  private func startTarget(in parser: XMLStreamParser) {
    guard !unitContent.parts.isEmpty else { return }
    let last = unitContent.parts.count - 1
    unitContent.parts[last].hasTarget = true
    if let order = fields[.order].flatMap({ NumberSyntax.integer($0) }), order > 0 {
      unitContent.parts[last].order = order
      unitContent.needs.insert(.places)
    }
    guard targetLanguage == nil, !lacksTargetLanguage else { return }
    lacksTargetLanguage = true
    reporter.report(
      .xliff2TargetLanguage,
      Wording(
        en: "there is a <target>, but <xliff> has no trgLang", ko: "<target>이 있는데 <xliff>에 trgLang이 없습니다"), in: parser)
  }

  private func check(_ language: XLIFF2Host.Language, _ element: XLIFF2Element, _ parser: XMLStreamParser) {
    let isRight = language.contains(element == .source ? .isSource : .isTarget)
    guard !isRight, !(text.isMatch && text.isReference && element == .target) else { return }
    if element == .target, targetLanguage == nil { return }
    let wanted = element == .source ? "srcLang" : "trgLang"
    let how =
      fields.text(.xmlLang).map { Wording("xml:lang=\"\($0)\"") }
      ?? Wording(en: "the xml:lang it inherits", ko: "물려받은 xml:lang")
    reporter.report(
      .xliff2Language,
      Wording(
        en: "<\(element.name)>: \(how.english) must be the \(wanted) of <xliff>",
        ko: "<\(element.name)>: \(how.korean) 값은 <xliff>의 \(wanted) 값과 같아야 합니다"), in: parser)
  }

  /// Where codes of the open source or target go.
  var content: XLIFF2Content { text.isMatch ? matchContent : unitContent }
}
