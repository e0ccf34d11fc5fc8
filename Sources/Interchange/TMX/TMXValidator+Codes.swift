import Diagnostics

/// What TMX asks of the codes within segments, and of the header's mapped characters.
extension TMXValidator {
  func startCode(_ element: TMXElement, _ tag: XMLStartTag, in parser: XMLStreamParser) {
    if element == .ut, version == .v1x4 {
      reporter.report(
        .tmxDeprecated,
        Wording(
          en: "<ut> is deprecated: write <bpt> and <ept>, <it> or <ph>",
          ko: "<ut>는 폐기되었습니다. <bpt>와 <ept>, <it>, <ph>를 쓰십시오"), in: parser)
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
          .tmxCodeRepeated,
          Wording(
            en: "another <\(element)> of the segment has x=\"\(attribute.shownValue)\"",
            ko: "세그먼트의 다른 <\(element)>에도 x=\"\(attribute.shownValue)\" 값이 있습니다"), in: parser)
      }
    }
  }

  private func pair(_ element: TMXElement, _ i: String, at offset: Int, in parser: XMLStreamParser) {
    let message: Wording?
    switch element == .bpt ? codes.open(i, at: offset) : codes.close(i) {
    case .openedTwice:
      message = Wording(
        en: "another <bpt> of the segment has i=\"\(i)\"", ko: "세그먼트의 다른 <bpt>에도 i=\"\(i)\" 값이 있습니다")
    case .closedTwice:
      message = Wording(
        en: "another <ept> closes the <bpt> with i=\"\(i)\" already", ko: "i=\"\(i)\" 값의 <bpt>는 다른 <ept>가 이미 닫았습니다")
    case .neverOpened:
      message = Wording(
        en: "<ept> with i=\"\(i)\" has no <bpt> before it in the segment", ko: "i=\"\(i)\" 값의 <ept> 앞에 <bpt>가 없습니다")
    case .repeated, nil: message = nil
    }
    if let message { reporter.report(.tmxCodePair, message, in: parser) }
  }

  func reportOpenCodes(in parser: XMLStreamParser) {
    for code in codes.endSegment() {
      reporter.report(
        .tmxCodePair,
        Wording(
          en: "<bpt> with i=\"\(code.i)\" has no <ept> behind it in the segment; write <it> for one alone",
          ko: "i=\"\(code.i)\" 값의 <bpt> 뒤에 <ept>가 없습니다. 혼자 쓰는 것은 <it>로 적으십시오"),
        at: code.offset, in: parser)
    }
  }

  func reportUnmatched(variants: Int, in parser: XMLStreamParser) {
    for code in codes.unmatched(variants: variants) {
      reporter.report(
        .tmxCodeUnmatched,
        Wording(
          en: "<\(code.kind)> with x=\"\(code.x)\" has no partner in another variant of the unit",
          ko: "x=\"\(code.x)\" 값의 <\(code.kind)> 짝이 단위의 다른 변형에 없습니다"),
        at: code.offset, in: parser)
    }
  }

  private func checkNumber(_ attribute: XMLAttribute, _ tag: XMLStartTag, in parser: XMLStreamParser) {
    guard attribute.value.isEmpty || !attribute.value.allSatisfy({ (0x30...0x39).contains($0) }) else { return }
    reporter.report(
      .tmxCodeNumber,
      Wording(
        en: "\(attribute.name.localName)=\"\(attribute.shownValue)\" on <\(tag.name.localName)> must be a number",
        ko: "<\(tag.name.localName)> 요소의 \(attribute.name.localName)=\"\(attribute.shownValue)\": 수여야 합니다"), in: parser)
  }

  // MARK: Mapped characters

  func checkMapping(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    for attribute in tag.attributes where attribute.name.namespace == nil {
      let isCode = attribute.name.local.equals("code")
      guard isCode || attribute.name.local.equals("unicode") else { continue }
      if !Self.isHexadecimal(attribute.value) {
        reporter.report(
          .tmxMapping,
          Wording(
            en: "\(attribute.name.localName)=\"\(attribute.shownValue)\" on <map> must be written like #xF8FF",
            ko: "<map> 요소의 \(attribute.name.localName)=\"\(attribute.shownValue)\": #xF8FF처럼 적어야 합니다"), in: parser)
      }
      if isCode, !hasBase {
        reporter.report(
          .tmxMapping,
          Wording(
            en: "<map> has a code, so its <ude> needs the attribute base",
            ko: "<map>에 code가 있으므로 <ude>에 base 속성이 있어야 합니다"), in: parser)
      }
    }
  }

  private static func isHexadecimal(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    value.starts(with: "#x") && value.count > 2
      && value.dropFirst(2).allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
  }
}
