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
      reporter.report(.xliff2SubState, "subState=\"\(shown)\" needs a state beside it", in: parser)
    }
    if !XLIFF2Values.isUserDefined(subState) {
      reporter.report(.xliff2SubState, "subState=\"\(shown)\" must be of the form prefix:value", in: parser)
    } else if subState.starts(with: "xlf:") {
      reporter.report(
        .xliff2SubState, "subState=\"\(shown)\" must have a prefix of one's own: xlf is XLIFF's", in: parser)
    }
  }

  /// Called at the end of a segment or ignorable.
  func endPart(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    guard !text.stateWithoutTarget.isEmpty, let part = unitContent.parts.last, !part.hasTarget else { return }
    reporter.report(
      .xliff2State, "a segment of state \"\(text.stateWithoutTarget)\" must have a <target>", at: part.offset,
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
        .xliff2Space, "xml:space is \"\(target)\" for <target>, but \"\(source)\" for its <source>", in: parser)
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
    reporter.report(.xliff2TargetLanguage, "there is a <target>, but <xliff> has no trgLang", in: parser)
  }

  private func check(_ language: XLIFF2Host.Language, _ element: XLIFF2Element, _ parser: XMLStreamParser) {
    let isRight = language.contains(element == .source ? .isSource : .isTarget)
    guard !isRight, !(text.isMatch && text.isReference && element == .target) else { return }
    if element == .target, targetLanguage == nil { return }
    let wanted = element == .source ? "srcLang" : "trgLang"
    let how = fields.text(.xmlLang).map { "xml:lang=\"\($0)\"" } ?? "the xml:lang it inherits"
    reporter.report(.xliff2Language, "<\(element.name)>: \(how) must be the \(wanted) of <xliff>", in: parser)
  }

  /// Where codes of the open source or target go.
  var content: XLIFF2Content { text.isMatch ? matchContent : unitContent }
}
