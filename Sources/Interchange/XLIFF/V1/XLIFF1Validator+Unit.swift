import Diagnostics

extension XLIFF1Validator {
  func startUnit(_ element: XLIFF1Element, _ tag: XMLStartTag, _ parser: XMLStreamParser) {
    if let id = tag.attributes.bytes("id") {
      if id.allSatisfy({ $0 <= 0x20 }) {
        reporter.report(
          .xliff1UnitID,
          Wording(
            en: "the id of <\(element.name)> is empty", ko: "<\(element.name)> 요소의 id가 비어 있습니다"), in: parser)
      } else if !file.keys.units.insert(id.digest).inserted {
        reporter.report(
          .xliff1UnitID,
          Wording(
            en: "a unit with the id \"\(shown(id))\" is there already in this <file>",
            ko: "이 <file>에 id가 같은 단위가 이미 있습니다: \"\(shown(id))\""), in: parser)
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
    reporter.report(
      .xliff1Empty,
      Wording(
        en: "the unit is approved but has no <target>", ko: "승인한 단위인데 <target>이 없습니다"), at: unit.position)
  }

  func startAlternative(_ tag: XMLStartTag, _ parser: XMLStreamParser) {
    isInAlternative = true
    alternativeSegments.removeAll()
    if let tool = tag.attributes.bytes("tool-id"), edition.version == .v12, !file.keys.tools.contains(tool.digest) {
      reporter.report(
        .xliff1Tool,
        Wording(
          en: "tool-id=\"\(shown(tool))\" names no <tool> of the header",
          ko: "tool-id=\"\(shown(tool))\": 머리글에 없는 <tool>입니다"), in: parser)
    }
    if let quality = tag.attributes.bytes("match-quality") { checkMatchQuality(quality, parser) }
    if let language = tag.attributes.xmlBytes("lang"), let target = file.target, !language.isEmpty,
      !language.equalsIgnoringCase(target)
    {
      reporter.report(
        .xliff1AlternativeLanguage,
        Wording(
          en: "xml:lang=\"\(shown(language))\" on <alt-trans> is not the target language \"\(Self.text(target))\"",
          ko: "<alt-trans> 요소의 xml:lang=\"\(shown(language))\": 번역문의 언어는 \"\(Self.text(target))\"입니다"),
        in: parser)
    }
    if let id = tag.attributes.bytes("mid"), !unit.segments.contains(id.digest) {
      reporter.report(
        .xliff1SegmentID,
        Wording(
          en: "mid=\"\(shown(id))\" on <alt-trans> names no segment of <seg-source>",
          ko: "<alt-trans> 요소의 mid=\"\(shown(id))\": <seg-source>에 없는 세그먼트입니다"), in: parser)
    }
  }

  private func checkMatchQuality(_ value: UnsafeBufferPointer<UInt8>, _ parser: XMLStreamParser) {
    let isPercent = value.last == UInt8(ascii: "%")
    let number = UnsafeBufferPointer(rebasing: isPercent ? value.dropLast() : value[...])
    guard let quality = NumberSyntax.decimal(number), quality >= 0, !isPercent || quality <= 110 else {
      reporter.report(
        .xliff1MatchQuality,
        Wording(
          en: "match-quality=\"\(shown(value))\" is neither a number nor a percentage such as 95%",
          ko: "match-quality=\"\(shown(value))\": 수도 95% 같은 퍼센트도 아닙니다"),
        in: parser)
      return
    }
    if let before = file.writesPercent, before != isPercent {
      reporter.report(
        .xliff1MatchQuality,
        Wording(
          en:
            "match-quality=\"\(shown(value))\" is written \(isPercent ? "with" : "without") %, those before it are not",
          ko: "match-quality=\"\(shown(value))\": \(isPercent ? "앞의 값에는 %가 없는데 여기에는 있습니다" : "앞의 값에는 %가 있는데 여기에는 없습니다")"),
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
        .xliff1TargetLanguage,
        Wording(
          en: "there is a <target>, but its <file> has no target-language",
          ko: "<target>이 있는데 <file>에 target-language가 없습니다"), in: parser)
    }
    guard let stated, let language = element == .target ? file.target : file.source, !language.isEmpty,
      !stated.equalsIgnoringCase(language)
    else { return }
    let side = element == .target ? "target-language" : "source-language"
    reporter.report(
      isInAlternative ? .xliff1AlternativeLanguage : .xliff1Language,
      Wording(
        en:
          "xml:lang=\"\(shown(stated))\" on <\(element.name)> is not the \(side) \"\(Self.text(language))\" of the <file>",
        ko: "<\(element.name)> 요소의 xml:lang=\"\(shown(stated))\": <file>의 \(side) 값은 \"\(Self.text(language))\"입니다"),
      in: parser)
  }

  func endText(_ parser: XMLStreamParser) {
    isInText = false
    let isSpaceFault = spaces.endText()
    if !text.codes.isEmpty { checkCodes(parser) }
    guard !text.isAlternative else { return }
    if isSpaceFault, edition.version != .v10, text.contents > 0 {
      reporter.report(
        .xliff1Space,
        Wording(
          en: "the text has blanks around it or line breaks, which only xml:space=\"preserve\" keeps",
          ko: "글에 앞뒤 빈칸이나 줄바꿈이 있습니다. xml:space=\"preserve\"가 있어야 그대로 남습니다"),
        at: text.position)
    }
    switch text.role {
    case .source:
      unit.hasSourceContent = text.contents > 0
      unit.sourceText = text.text.value
      swap(&unit.sourceCodes, &text.codes)
    case .segSource:
      if text.text.value != unit.sourceText {
        reporter.report(
          .xliff1SegmentText,
          Wording(
            en: "the text of <seg-source> is not that of <source>",
            ko: "<seg-source>의 글이 <source>와 다릅니다"), at: text.position)
      }
    case .target: checkTarget(parser)
    }
  }

  private func checkTarget(_ parser: XMLStreamParser) {
    let isDone = text.state == "final" || text.state == "signed-off" || text.state == "translated"
    if text.contents == 0, unit.hasSourceContent, isDone || unit.isApproved {
      let state = text.state ?? ""
      let message =
        isDone
        ? Wording(en: "the <target> in the state \"\(state)\" is empty", ko: "상태가 \"\(state)\"인 <target>이 비어 있습니다")
        : Wording(en: "the <target> of an approved unit is empty", ko: "승인한 단위의 <target>이 비어 있습니다")
      reporter.report(.xliff1Empty, message, at: text.position)
    }
    if unit.isApproved, let state = text.state, state == "new" || state == "needs-translation" {
      reporter.report(
        .xliff1State,
        Wording(
          en: "the unit is approved, but its <target> is in the state \"\(state)\"",
          ko: "승인한 단위인데 <target>의 상태가 \"\(state)\"입니다"), at: text.position)
    }
    guard text.contents > 0, !(text.codes.isEmpty && unit.sourceCodes.isEmpty) else { return }
    for code in text.codes.missing(in: unit.sourceCodes).prefix(8) {
      reporter.report(
        .xliff1ForeignCode,
        Wording(
          en: "the <target> has the code \"\(code.shownID)\", which the <source> lacks",
          ko: "<source>에 없는 코드가 <target>에 있습니다: \"\(code.shownID)\""),
        at: text.position)
    }
    for code in unit.sourceCodes.missing(in: text.codes).prefix(8) {
      reporter.report(
        .xliff1LostCode,
        Wording(
          en: "the <target> lacks the code \"\(code.shownID)\" of the <source>",
          ko: "<source>의 코드가 <target>에 없습니다: \"\(code.shownID)\""), at: text.position)
    }
  }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
