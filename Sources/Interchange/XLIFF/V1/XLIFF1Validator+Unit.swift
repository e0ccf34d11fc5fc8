extension XLIFF1Validator {
  func startUnit(_ element: XLIFF1Element, _ tag: XMLStartTag, _ parser: XMLStreamParser) {
    if let id = tag.attributes.bytes("id") {
      if id.allSatisfy({ $0 <= 0x20 }) {
        reporter.report(.xliff1UnitID, "the id of <\(element.name)> is empty", in: parser)
      } else if !file.keys.units.insert(id.digest).inserted {
        reporter.report(
          .xliff1UnitID, "a unit with the id \"\(shown(id))\" is there already in this <file>", in: parser)
      }
    }
    guard element == .transUnit else { return }
    unit.reset()
    unit.isApproved = tag.attributes.bytes("approved")?.equals("yes") ?? false
    unit.isForTranslation = !(tag.attributes.bytes("translate")?.equals("no") ?? false)
    if unit.isApproved { unit.position = parser.position(of: parser.tagStart) }
  }

  func endUnit(_ parser: XMLStreamParser) {
    guard unit.isApproved, !unit.hasTarget, unit.isForTranslation, unit.hasSourceContent else { return }
    reporter.report(.xliff1Empty, "the unit is approved but has no <target>", at: unit.position)
  }

  func startAlternative(_ tag: XMLStartTag, _ parser: XMLStreamParser) {
    isInAlternative = true
    alternativeSegments.removeAll()
    if let tool = tag.attributes.bytes("tool-id"), edition.version == .v12, !file.keys.tools.contains(tool.digest) {
      reporter.report(.xliff1Tool, "tool-id=\"\(shown(tool))\" names no <tool> of the header", in: parser)
    }
    if let quality = tag.attributes.bytes("match-quality") { checkMatchQuality(quality, parser) }
    if let language = tag.attributes.xmlBytes("lang"), let target = file.target, !language.isEmpty,
      !language.equalsIgnoringCase(target)
    {
      reporter.report(
        .xliff1AlternativeLanguage,
        "xml:lang=\"\(shown(language))\" on <alt-trans> is not the target language \"\(Self.text(target))\"",
        in: parser)
    }
    if let id = tag.attributes.bytes("mid"), !unit.segments.contains(id.digest) {
      reporter.report(
        .xliff1SegmentID, "mid=\"\(shown(id))\" on <alt-trans> names no segment of <seg-source>", in: parser)
    }
  }

  private func checkMatchQuality(_ value: UnsafeBufferPointer<UInt8>, _ parser: XMLStreamParser) {
    let isPercent = value.last == UInt8(ascii: "%")
    let number = UnsafeBufferPointer(rebasing: isPercent ? value.dropLast() : value[...])
    guard let quality = NumberSyntax.decimal(number), quality >= 0, !isPercent || quality <= 110 else {
      reporter.report(
        .xliff1MatchQuality, "match-quality=\"\(shown(value))\" is neither a number nor a percentage such as 95%",
        in: parser)
      return
    }
    if let before = file.writesPercent, before != isPercent {
      reporter.report(
        .xliff1MatchQuality,
        "match-quality=\"\(shown(value))\" is written \(isPercent ? "with" : "without") %, those before it are not",
        in: parser)
    }
    file.writesPercent = file.writesPercent ?? isPercent
  }

  // MARK: Texts

  func startText(_ element: XLIFF1Element, _ tag: XMLStartTag, _ parser: XMLStreamParser) {
    // A text within a text is a fault of the grammar; the outer one goes on.
    guard !isInText else { return }
    isInText = true
    text.role = element == .source ? .source : element == .segSource ? .segSource : .target
    text.isAlternative = isInAlternative
    text.codes.removeAll()
    text.contents = 0
    text.marks.removeAll(keepingCapacity: true)
    text.text = TextDigest()
    text.depth = depth - 1
    text.state = element == .target ? tag.attributes.value("state") : nil
    text.position = parser.position(of: parser.tagStart)
    spaces.startText()
    checkLanguage(element, tag, parser)
    if element == .target, !isInAlternative { unit.hasTarget = true }
  }

  private func checkLanguage(_ element: XLIFF1Element, _ tag: XMLStartTag, _ parser: XMLStreamParser) {
    let stated = tag.attributes.xmlBytes("lang").flatMap { $0.isEmpty ? nil : $0 }
    if element == .target, !isInAlternative, file.target == nil, !file.saidLackOfTarget {
      file.saidLackOfTarget = true
      reporter.report(
        .xliff1TargetLanguage, "there is a <target>, but its <file> has no target-language", in: parser)
    }
    guard let stated, let language = element == .target ? file.target : file.source, !language.isEmpty,
      !stated.equalsIgnoringCase(language)
    else { return }
    let side = element == .target ? "target-language" : "source-language"
    reporter.report(
      isInAlternative ? .xliff1AlternativeLanguage : .xliff1Language,
      "xml:lang=\"\(shown(stated))\" on <\(element.name)> is not the \(side) \"\(Self.text(language))\" of the <file>",
      in: parser)
  }

  func endText(_ parser: XMLStreamParser) {
    isInText = false
    let isSpaceFault = spaces.endText()
    if !text.codes.isEmpty { checkCodes(parser) }
    guard !text.isAlternative else { return }
    if isSpaceFault, edition.version != .v10, text.contents > 0 {
      reporter.report(
        .xliff1Space, "the text has blanks around it or line breaks, which only xml:space=\"preserve\" keeps",
        at: text.position)
    }
    switch text.role {
    case .source:
      unit.hasSourceContent = text.contents > 0
      unit.sourceText = text.text.value
      swap(&unit.sourceCodes, &text.codes)
    case .segSource:
      if text.text.value != unit.sourceText {
        reporter.report(.xliff1SegmentText, "the text of <seg-source> is not that of <source>", at: text.position)
      }
    case .target: checkTarget(parser)
    }
  }

  private func checkTarget(_ parser: XMLStreamParser) {
    let isDone = text.state == "final" || text.state == "signed-off" || text.state == "translated"
    if text.contents == 0, unit.hasSourceContent, isDone || unit.isApproved {
      let why = isDone ? "in the state \"\(text.state ?? "")\"" : "of an approved unit"
      reporter.report(.xliff1Empty, "the <target> \(why) is empty", at: text.position)
    }
    if unit.isApproved, let state = text.state, state == "new" || state == "needs-translation" {
      reporter.report(
        .xliff1State, "the unit is approved, but its <target> is in the state \"\(state)\"", at: text.position)
    }
    guard text.contents > 0, !(text.codes.isEmpty && unit.sourceCodes.isEmpty) else { return }
    for code in text.codes.missing(in: unit.sourceCodes).prefix(8) {
      reporter.report(
        .xliff1ForeignCode, "the <target> has the code \"\(code.shownID)\", which the <source> lacks",
        at: text.position)
    }
    for code in unit.sourceCodes.missing(in: text.codes).prefix(8) {
      reporter.report(
        .xliff1LostCode, "the <target> lacks the code \"\(code.shownID)\" of the <source>", at: text.position)
    }
  }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
