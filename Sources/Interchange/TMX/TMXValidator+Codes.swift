/// What TMX asks of the codes within segments, and of the header's mapped characters.
extension TMXValidator {
  func startCode(_ element: TMXElement, _ tag: XMLStartTag, in parser: XMLStreamParser) {
    if element == .ut, version == .v1x4 {
      reporter.report(.tmxDeprecated, "<ut> is deprecated: write <bpt> and <ept>, <it> or <ph>", in: parser)
    }
    let offset = parser.tagStart
    for attribute in tag.attributes where attribute.name.namespace == nil {
      if attribute.name.local.equals("i"), element == .bpt || element == .ept {
        checkNumber(attribute, tag, in: parser)
        pair(element, attribute.text, at: offset, in: parser)
      } else if attribute.name.local.equals("x") {
        checkNumber(attribute, tag, in: parser)
        let fault = codes.note(attribute.text, of: element, variant: variant, at: offset)
        guard fault != nil else { continue }
        reporter.report(
          .tmxCodeRepeated, "another <\(element)> of the segment has x=\"\(attribute.shownValue)\"", in: parser)
      }
    }
  }

  private func pair(_ element: TMXElement, _ i: String, at offset: Int, in parser: XMLStreamParser) {
    let message: String?
    switch element == .bpt ? codes.open(i, at: offset) : codes.close(i) {
    case .openedTwice: message = "another <bpt> of the segment has i=\"\(i)\""
    case .closedTwice: message = "another <ept> closes the <bpt> with i=\"\(i)\" already"
    case .neverOpened: message = "<ept> with i=\"\(i)\" has no <bpt> before it in the segment"
    case .repeated, nil: message = nil
    }
    if let message { reporter.report(.tmxCodePair, message, in: parser) }
  }

  func reportOpenCodes(in parser: XMLStreamParser) {
    for code in codes.endSegment() {
      reporter.report(
        .tmxCodePair, "<bpt> with i=\"\(code.i)\" has no <ept> behind it in the segment; write <it> for one alone",
        at: code.offset, in: parser)
    }
  }

  func reportUnmatched(variants: Int, in parser: XMLStreamParser) {
    for code in codes.unmatched(variants: variants) {
      reporter.report(
        .tmxCodeUnmatched, "<\(code.kind)> with x=\"\(code.x)\" has no partner in another variant of the unit",
        at: code.offset, in: parser)
    }
  }

  private func checkNumber(_ attribute: XMLAttribute, _ tag: XMLStartTag, in parser: XMLStreamParser) {
    guard attribute.value.isEmpty || !attribute.value.allSatisfy({ (0x30...0x39).contains($0) }) else { return }
    reporter.report(
      .tmxCodeNumber,
      "\(attribute.name.localName)=\"\(attribute.shownValue)\" on <\(tag.name.localName)> must be a number", in: parser)
  }

  // MARK: Mapped characters

  func checkMapping(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    for attribute in tag.attributes where attribute.name.namespace == nil {
      let isCode = attribute.name.local.equals("code")
      guard isCode || attribute.name.local.equals("unicode") else { continue }
      if !Self.isHexadecimal(attribute.value) {
        reporter.report(
          .tmxMapping,
          "\(attribute.name.localName)=\"\(attribute.shownValue)\" on <map> must be written like #xF8FF", in: parser)
      }
      if isCode, !hasBase {
        reporter.report(.tmxMapping, "<map> has a code, so its <ude> needs the attribute base", in: parser)
      }
    }
  }

  private static func isHexadecimal(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    value.starts(with: "#x") && value.count > 2
      && value.dropFirst(2).allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
  }
}
