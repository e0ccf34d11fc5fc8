import Diagnostics

extension XLIFF1Validator {
  func startCode(_ element: XLIFF1Element, _ tag: XMLStartTag, _ parser: XMLStreamParser) {
    refer(toUnit: tag, parser)
    guard isInText else { return }
    text.contents += 1
    spaces.code()
    guard let id = tag.attributes.bytes("id") else { return }
    let role: XLIFF1Codes.Role =
      switch element {
      case .bpt, .bx: .opening
      case .ept, .ex: .closing
      default: .single
      }
    text.codes.add(
      .init(
        role: role, isEmptyKind: element == .bx || element == .ex, id: id.digest,
        rid: role == .single ? nil : tag.attributes.bytes("rid")?.digest, offset: parser.tagStart, shownID: shown(id)))
  }

  func checkCodes(_ parser: XMLStreamParser) {
    let place = text.role == .target ? "<target>" : text.role == .segSource ? "<seg-source>" : "<source>"
    // A target may repeat codes: they may be cloned.
    if text.role != .target {
      for code in text.codes.repeated() {
        reporter.report(
          .xliff1CodeID,
          Wording(
            en: "a code with the id \"\(code.shownID)\" is there already in this \(place)",
            ko: "이 \(place)에 id가 같은 코드가 이미 있습니다: \"\(code.shownID)\""), at: code.offset,
          in: parser)
      }
    }
    for code in text.codes.repeatedReferences() {
      let name = code.isEmptyKind ? "bx" : "bpt"
      reporter.report(
        .xliff1CodeReference,
        Wording(
          en: "the rid of the <\(name)> \"\(code.shownID)\" is there already in this \(place)",
          ko: "이 \(place)에 <\(name)> \"\(code.shownID)\"의 rid가 이미 있습니다"),
        at: code.offset, in: parser)
    }
    for code in text.codes.unpaired() {
      let names = code.isEmptyKind ? ("bx", "ex") : ("bpt", "ept")
      let message =
        code.role == .opening
        ? Wording(
          en: "the <\(names.0)> \"\(code.shownID)\" has no <\(names.1)> behind it in this \(place)",
          ko: "이 \(place)에서 <\(names.0)> \"\(code.shownID)\" 뒤에 <\(names.1)> 요소가 없습니다")
        : Wording(
          en: "the <\(names.1)> \"\(code.shownID)\" has no <\(names.0)> before it in this \(place)",
          ko: "이 \(place)에서 <\(names.1)> \"\(code.shownID)\" 앞에 <\(names.0)> 요소가 없습니다")
      reporter.report(.xliff1Pair, message, at: code.offset, in: parser)
    }
  }

  // MARK: Marks

  func startMark(_ tag: XMLStartTag, _ parser: XMLStreamParser) {
    guard isInText else { return }
    let type = tag.attributes.bytes("mtype")
    let isSegment = type?.equals("seg") ?? false
    let id = tag.attributes.bytes("mid")
    if let id { checkSegmentID(id, isDirect: depth - 1 == text.depth + 1, parser) }
    if id != nil, !isSegment, type?.starts(with: "x-") != true {
      reporter.report(
        .xliff1Mark,
        Wording(
          en: "mid stands on a <mrk> that is no segment", ko: "세그먼트가 아닌 <mrk>에 mid가 있습니다"), in: parser)
    }
    if isSegment { checkSegment(id, parser) }
    text.marks.append(
      .init(isTerm: type?.equals("term") ?? false, isSegment: isSegment, contentsBefore: text.contents))
  }

  private func checkSegmentID(_ id: UnsafeBufferPointer<UInt8>, isDirect: Bool, _ parser: XMLStreamParser) {
    guard isDirect, edition.version == .v12 else { return }
    switch (text.role, text.isAlternative) {
    case (.segSource, false):
      if !unit.segments.insert(id.digest) { repeatedSegment(id, parser) }
    case (.segSource, true):
      if !alternativeSegments.insert(id.digest) { repeatedSegment(id, parser) }
    case (.target, let isAlternative):
      guard !(isAlternative ? alternativeSegments : unit.segments).contains(id.digest) else { return }
      reporter.report(
        .xliff1SegmentID,
        Wording(
          en: "the segment \"\(shown(id))\" of <target> is none of <seg-source>",
          ko: "<target>의 세그먼트 \"\(shown(id))\": <seg-source>에 없습니다"), in: parser)
    case (.source, _): break
    }
  }

  private func repeatedSegment(_ id: UnsafeBufferPointer<UInt8>, _ parser: XMLStreamParser) {
    reporter.report(
      .xliff1SegmentID,
      Wording(
        en: "a segment \"\(shown(id))\" is there already in this <seg-source>",
        ko: "이 <seg-source>에 세그먼트 \"\(shown(id))\" 표시가 이미 있습니다"), in: parser)
  }

  private func checkSegment(_ id: UnsafeBufferPointer<UInt8>?, _ parser: XMLStreamParser) {
    if id == nil {
      reporter.report(
        .xliff1Segment,
        Wording(
          en: "the segment has no mid, so that nothing can name it", ko: "세그먼트에 mid가 없어 가리킬 수 없습니다"), in: parser)
    }
    if text.role == .source {
      reporter.report(
        .xliff1Segment,
        Wording(
          en: "segments are marked in <seg-source>, not in <source>",
          ko: "세그먼트는 <source>가 아니라 <seg-source>에 표시합니다"), in: parser)
    }
    guard let outer = text.marks.last(where: { $0.isSegment || $0.isTerm }) else { return }
    if outer.isSegment {
      reporter.report(
        .xliff1Segment,
        Wording(
          en: "the segment stands within another one", ko: "세그먼트가 다른 세그먼트 안에 있습니다"), in: parser)
    } else {
      reporter.report(
        .xliff1Mark,
        Wording(
          en: "a term's <mrk> crosses the border of this segment", ko: "용어의 <mrk>가 이 세그먼트의 경계를 넘습니다"), in: parser)
    }
  }

  func endMark(_ parser: XMLStreamParser) {
    guard isInText, let mark = text.marks.popLast() else { return }
    if mark.isTerm, mark.contentsBefore == text.contents {
      reporter.report(
        .xliff1Mark,
        Wording(
          en: "the <mrk> of a term holds no text", ko: "용어의 <mrk>에 글이 없습니다"), in: parser)
    }
  }
}
