import Diagnostics
import TranslationModel

/// Reads TMX 1.1 to 1.4b, of both levels: units for the memory, and entries where our own exporter wrote them.
///
/// Segments come without codes; text in `hi` stays, and a `sub` within a code becomes a unit of its own. Tools are
/// sloppy in ways that do no harm: each is taken with a warning.
///
/// > Source: TMX 1.4b Specification (LISA OSCAR, 2005).
final class TMXReader: XMLItemReader {
  let record = TMXRecord()
  @exclusivity(unchecked) private var names: XMLNameTable
  @exclusivity(unchecked) private var attributes: TMXAttributes
  @exclusivity(unchecked) private var sides: TMXSides
  @exclusivity(unchecked) var entries = TMXEntries()
  @exclusivity(unchecked) var counts = Counts()
  /// What the text being read belongs to; nil where nobody wants it.
  @exclusivity(unchecked) private var taking: TMXElement?
  /// Where the text being read begins in the record.
  @exclusivity(unchecked) private var start = 0
  @exclusivity(unchecked) private var propertyType: TMXRecord.Piece = 0..<0
  /// Codes that are open, outermost first, each with where its text begins; a `sub` is among them.
  @exclusivity(unchecked) private var codes: [(element: TMXElement, start: Int)] = []
  @exclusivity(unchecked) private var isInUnit = false
  private var isStarted = false

  /// What was left out, told at the end.
  struct Counts {
    var codes = 0
    var otherLanguages = 0
    var withoutSource = 0
    var withoutTarget = 0
    var contexts = 0
    var crowded = 0
    var unpairedFlows = 0
  }

  override init(collector: ImportCollector) {
    let grammar = TMXVersion.v1x4.grammar(namespace: nil)
    names = XMLNameTable(grammar)
    attributes = TMXAttributes(grammar)
    sides = TMXSides(collector.options)
    super.init(collector: collector)
  }

  override func startElement(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    if !isStarted { startDocument(tag) }
    guard let element = TMXElement(rawValue: names.number(of: tag.name)) else {
      if taking == .seg {
        warn(
          .importTMXElement,
          Wording(
            en: "<\(tag.name.qualified)> is no element of TMX; its text is kept",
            ko: "TMX에 없는 요소 <\(tag.name.qualified)>입니다. 글은 그대로 둡니다"), in: parser)
      }
      return
    }
    switch element {
    case .tu: startUnit(tag, in: parser)
    case .tuv: if isInUnit { startVariant(tag, in: parser) }
    case .seg: if !record.variants.isEmpty { take(.seg) }
    case .note: if isInUnit { take(.note) }
    case .prop: if isInUnit { startProperty(tag) }
    case .header: checkHeader(tag, in: parser)
    case .bpt, .ept, .it, .ph, .ut, .sub:
      guard taking == .seg else { return }
      codes.append((element, record.end))
      if element != .sub { counts.codes += 1 }
    case .hi, .tmx, .body, .ude, .map: break
    }
  }

  override func endElement(_ name: XMLNamePointers, in parser: XMLStreamParser) {
    guard isInUnit, let element = TMXElement(rawValue: names.number(of: name)) else { return }
    switch element {
    case .tu:
      isInUnit = false
      finishUnit(in: parser)
    case .seg: endText(.seg) { record.variants[record.variants.count - 1].text = $0 }
    case .note: endText(.note) { if !$0.isEmpty { record.notes.append($0) } }
    case .prop: endText(.prop) { record.properties.append(.init(type: propertyType, value: $0)) }
    case .bpt, .ept, .it, .ph, .ut, .sub: endCode()
    case .tuv, .hi, .tmx, .body, .header, .ude, .map: break
    }
  }

  override func characters(_ bytes: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {
    if taking != nil { record.append(bytes) }
  }

  override func finish(in parser: XMLStreamParser) {
    if let entry = entries.finish() { deliver(.entry(entry), in: parser) }
    reportOmissions()
  }

  private func startDocument(_ tag: XMLStartTag) {
    isStarted = true
    if let version = tag.attributes.value("version") { collector.report.formatName = Wording("TMX \(version)") }
    guard let namespace = tag.name.namespaceName else { return }
    let grammar = TMXVersion.v1x4.grammar(namespace: namespace)
    names = XMLNameTable(grammar)
    attributes = TMXAttributes(grammar)
  }

  // MARK: Text

  private func take(_ element: TMXElement) {
    taking = element
    start = record.end
  }

  private func endText(_ element: TMXElement, _ body: (TMXRecord.Piece) -> Void) {
    guard taking == element else { return }
    taking = nil
    codes.removeAll(keepingCapacity: true)
    body(element == .seg || element == .note ? record.trimmed(start..<record.end) : start..<record.end)
  }

  /// Drops the text of a code. That of a `sub` goes to the variant as a text of its own, or, where it stands outside of
  /// codes as TMX 1.1 lets it, stays.
  private func endCode() {
    guard taking == .seg, let code = codes.popLast() else { return }
    if code.element == .sub {
      guard !codes.isEmpty else { return }
      flows.append(record.remove(from: code.start))
    } else {
      record.drop(from: code.start)
    }
    if codes.isEmpty, !flows.isEmpty { keepFlows() }
  }

  /// Texts of sub-flows whose outermost code is still open.
  @exclusivity(unchecked) private var flows: [[UInt8]] = []

  /// Puts the texts of sub-flows in front of the segment's text in the buffer.
  private func keepFlows() {
    let text = record.remove(from: start)
    for flow in flows {
      let piece = flow.withUnsafeBufferPointer { record.add($0) }
      record.flows.append(.init(variant: record.variants.count - 1, text: record.trimmed(piece)))
    }
    flows.removeAll()
    start = record.end
    text.withUnsafeBufferPointer { record.append($0) }
  }

  // MARK: Units

  private func startUnit(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    record.reset()
    record.offset = parser.offset
    isInUnit = true
    for index in 0..<tag.attributes.count {
      let attribute = tag.attributes[index]
      switch attributes.meaning(names.number(of: attribute.name)) {
      case .identifier: record.identifier = record.add(attribute.value)
      case .created: record.stamps.created = record.add(attribute.value)
      case .creator: record.stamps.creator = record.add(attribute.value)
      case .changed: record.stamps.changed = record.add(attribute.value)
      case .changer: record.stamps.changer = record.add(attribute.value)
      case .language, .oldLanguage, .type, nil: break
      }
    }
  }

  private func startVariant(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    var variant = TMXRecord.Variant(language: 0..<0)
    var hasLanguage = false
    for index in 0..<tag.attributes.count {
      let attribute = tag.attributes[index]
      switch attributes.meaning(names.number(of: attribute.name)) {
      case .language:
        hasLanguage = true
        setLanguage(attribute.value, of: &variant, in: parser)
      case .oldLanguage:
        if !hasLanguage { setLanguage(attribute.value, of: &variant, in: parser) }
        hasLanguage = true
        warn(.importTMXLanguage, Wording(en: "lang is taken for xml:lang", ko: "lang을 xml:lang으로 봅니다"), in: parser)
      case .created: variant.stamps.created = record.add(attribute.value)
      case .creator: variant.stamps.creator = record.add(attribute.value)
      case .changed: variant.stamps.changed = record.add(attribute.value)
      case .changer: variant.stamps.changer = record.add(attribute.value)
      case .identifier, .type, nil: break
      }
    }
    if !hasLanguage {
      warn(
        .importTMXLanguage,
        Wording(
          en: "the variant has no xml:lang and is left out", ko: "변형에 xml:lang이 없어 뺐습니다"), in: parser)
    }
    if variant.side == nil, hasLanguage { counts.otherLanguages += 1 }
    record.variants.append(variant)
  }

  private func setLanguage(
    _ tag: UnsafeBufferPointer<UInt8>, of variant: inout TMXRecord.Variant, in parser: XMLStreamParser
  ) {
    variant.language = record.add(tag)
    variant.side = sides.side(of: tag)
    if tag.contains(UInt8(ascii: "_")) {
      let text = String(decoding: tag, as: UTF8.self)
      warn(
        .importTMXLanguage,
        Wording(
          en: "\"\(text)\" is taken for \"\(text.replacing("_", with: "-"))\"",
          ko: "\"\(text)\": \"\(text.replacing("_", with: "-"))\" 태그로 봅니다"), in: parser)
    }
  }

  private func startProperty(_ tag: XMLStartTag) {
    propertyType = 0..<0
    for attribute in tag.attributes where attributes.meaning(names.number(of: attribute.name)) == .type {
      propertyType = record.add(attribute.value)
    }
    take(.prop)
  }
}
