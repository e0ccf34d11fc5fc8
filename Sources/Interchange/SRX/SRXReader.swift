/// Collects the rules of an SRX document, by local names alone: files in use carry any namespace or none.
final class SRXReader: XMLEventHandler {
  private var rules: SegmentationRules
  /// The root's name where the document is no SRX.
  private var unknownRoot: String?
  private var isStarted = false
  private var ruleSet: String?
  private var rule: SegmentationRules.Rule?
  /// The text of the expression being read; nil outside of one.
  private var text: [UInt8]?

  private init(name: String) {
    rules = SegmentationRules(name: name)
  }

  /// - Throws: ``InterchangeError``, as ``SegmentationRules/read(path:name:)`` does.
  static func read(_ input: XMLInput) throws(InterchangeError) -> SegmentationRules {
    let reader = SRXReader(name: input.name)
    let parser = try XMLStreamParser(handler: reader)
    _ = try parser.parse(input)
    if let root = reader.unknownRoot {
      throw InterchangeError(
        .unknownFormat,
        en: "\(input.name.asInputName) holds no segmentation rules: its root element is <\(root)>, not <srx>.",
        ko: "\(input.name.asKoreanName): 문장 나누기 규칙이 없습니다. 맨 바깥 요소가 <srx>가 아니라 <\(root)>입니다.")
    }
    if let fault = parser.faults.last(where: \.isFatal) {
      throw InterchangeError(fault, at: parser.position(of: fault.offset), in: input.name)
    }
    try reader.check()
    return reader.rules
  }

  /// Refuses rules that can never count: that is a slip of the pen, and silence would look like success.
  private func check() throws(InterchangeError) {
    guard rules.ruleSets.values.contains(where: { !$0.isEmpty }) else {
      throw fault(
        nil, en: "\(rules.name.asInputName) holds no segmentation rules.",
        ko: "\(rules.name.asKoreanName): 문장 나누기 규칙이 없습니다.")
    }
    guard !rules.maps.isEmpty else {
      throw fault(
        nil, en: "\(rules.name.asInputName) does not say for which languages its rules are.",
        ko: "\(rules.name.asKoreanName): 어느 언어의 규칙인지 적혀 있지 않습니다.")
    }
    for map in rules.maps where rules.ruleSets[map.ruleSet] == nil {
      throw fault(
        map.line,
        en: "\(rules.name.asInputName), line \(map.line): there are no rules “\(map.ruleSet)”, which languages "
          + "“\(map.pattern)” shall have.",
        ko: "\(rules.name.asKoreanName) \(map.line)행: “\(map.pattern)” 언어에 쓸 규칙이 없습니다: “\(map.ruleSet)”")
    }
  }

  private func fault(_ line: Int?, en english: String, ko korean: String) -> InterchangeError {
    InterchangeError(.segmentationRules(line: line), en: english, ko: korean)
  }

  // MARK: - Events

  override func startElement(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    let line = parser.position(of: parser.tagStart).line
    if !isStarted {
      isStarted = true
      guard tag.name.localName == "srx" else {
        unknownRoot = tag.name.qualified
        parser.stop()
        return
      }
    }
    switch tag.name.localName {
    case "header": rules.isCascading = tag.attributes.value("cascade") == "yes"
    case "languagerule":
      let name = tag.attributes.value("languagerulename") ?? ""
      ruleSet = name
      rules.ruleSets[name, default: []] += []
    case "rule":
      rule = SegmentationRules.Rule(isBreak: tag.attributes.value("break") != "no", line: line)
    case "beforebreak", "afterbreak": text = rule == nil ? nil : []
    case "languagemap":
      rules.maps.append(
        .init(
          pattern: tag.attributes.value("languagepattern") ?? "",
          ruleSet: tag.attributes.value("languagerulename") ?? "", line: line))
    default: break
    }
  }

  override func characters(_ bytes: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {
    text?.append(contentsOf: bytes)
  }

  override func endElement(_ name: XMLNamePointers, in parser: XMLStreamParser) {
    switch name.localName {
    case "beforebreak": rule?.before = expression
    case "afterbreak": rule?.after = expression
    case "rule":
      if let rule, let ruleSet { rules.ruleSets[ruleSet, default: []].append(rule) }
      rule = nil
    case "languagerule": ruleSet = nil
    default: return
    }
    text = nil
  }

  /// White space is part of an expression, but for line breaks that only lay the file out.
  private var expression: String {
    let text = String(decoding: self.text ?? [], as: UTF8.self)
    return text.contains { $0.isNewline } ? text.split(whereSeparator: \.isNewline).map(\.trimmed).joined() : text
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
