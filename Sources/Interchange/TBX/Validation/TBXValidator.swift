import Diagnostics

/// Checks TBX of all editions: structure by a grammar, then what the dialects and the specification ask beyond it.
///
/// Complexity: memory grows with the document's ids and, within one language section, with its terms.
final class TBXValidator: FormatValidator {
  struct Frame {
    var role: TBXRole
    /// Row of the dialect's table for a data category.
    var row = -1
    /// Whether the element is a data category of style DCT.
    var isTag = false
    /// Whether something stood in it that nothing about the term itself may follow.
    var isPastTermNotes = false
    var hasTerm = false
    var children = 0
  }

  let dialect: TBXDialect
  let rules: TBXRules
  let table: TBXCategoryTable?
  @exclusivity(unchecked) var checker: GrammarChecker
  private let roles: [TBXRole]
  @exclusivity(unchecked) var frames: [Frame] = []
  @exclusivity(unchecked) var references = TBXReferences()
  @exclusivity(unchecked) var terms = TBXTermCheck()
  @exclusivity(unchecked) var languages = TBXLanguageCheck()
  @exclusivity(unchecked) var codes = TBXCodeCheck()
  /// Children of the elements of TBX-Min 2014 that are open.
  @exclusivity(unchecked) var onceNames: [(depth: Int, name: String)] = []
  /// Rows of DCT elements met, by name.
  @exclusivity(unchecked) var tagRows: [XMLNamePointers: Int] = [:]
  @exclusivity(unchecked) private var hasBody = false
  /// Whether the header names TBX-Default's own constraints, so that nothing beyond them may stand in the document.
  @exclusivity(unchecked) var namesStandardConstraints = false
  /// The text of the innermost element whose text is looked at.
  @exclusivity(unchecked) var text: [UInt8] = []
  /// Depth of that element; -1 where there is none.
  @exclusivity(unchecked) var textDepth = -1

  init(_ dialect: TBXDialect, reporter: FaultReporter) {
    self.dialect = dialect
    rules = .of(dialect)
    table = .of(dialect)
    let grammar: Grammar =
      switch (dialect.edition, dialect.name) {
      case (.iso2019, _): .tbx2019(dialect.schema)
      case (.martif, .basic): .tbx2008Basic
      case (.martif, _): .tbx2008
      case (.min2008, _): .tbxMin2008
      }
    checker = GrammarChecker(grammar, reporter: reporter)
    let isMin = dialect.edition == .min2008
    roles = grammar.names.indices.map { index in
      guard let name = grammar.elements[index]?.declaration.name, let role = TBXRole.byName[name] else { return .other }
      // Only TBX-Min of 2014 has data categories as elements of the main namespace.
      let isTag = TBXRole.ownElements.contains(name)
      return isTag && !isMin ? .other : role
    }
    super.init(reporter: reporter)
    frames.reserveCapacity(64)
  }

  override func startElement(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    let element = checker.start(tag, in: parser)
    var frame = Frame(role: element >= 0 ? roles[element] : .stranger)
    if frames.isEmpty { checkRoot(tag, in: parser) }
    switch frame.role {
    case .body: hasBody = true
    case .concept: languages.startConcept()
    case .languageSection: startLanguageSection(tag, in: parser)
    case .term, .date, .direction: startText()
    case .paragraph: if tag.attributes.value("type") == "XCSURI" { startText() }
    case .componentList: checkComponentList(tag, in: parser)
    case .startCode, .endCode: codes.start(frame.role, tag, depth: frames.count, rules: rules, reporter, parser)
    case .stranger: startStranger(tag, &frame, in: parser)
    default:
      if frame.role.isCategory { startCategory(tag, &frame, in: parser) }
    }
    if !frames.isEmpty { checkPlace(of: &frame, tag, in: parser) }
    checkIdentifiers(tag, frame, in: parser)
    if frame.role == .paragraph { checkParagraph(tag, in: parser) }
    if frame.role.isInline, dialect.edition == .iso2019, dialect.schema == .integrated {
      checkMarkup(tag, frame.role, in: parser)
    }
    frames.append(frame)
  }

  override func endElement(_ name: XMLNamePointers, in parser: XMLStreamParser) {
    checker.end(in: parser)
    guard let frame = frames.popLast() else { return }
    if frames.count == textDepth { endText(frame, in: parser) }
    switch frame.role {
    case .concept: languages.endConcept()
    case .termSection where dialect.edition == .min2008: checkCounts(of: frame, in: parser)
    case .text where !hasBody && dialect.edition == .iso2019:
      reporter.report(
        rules.empty,
        Wording(
          en: "<text> holds no <body> with concepts", ko: "<text>에 개념이 든 <body>가 없습니다"), in: parser)
    default: break
    }
    if !onceNames.isEmpty { onceNames.removeAll { $0.depth > frames.count } }
    codes.end(depth: frames.count, rules: rules, reporter, parser)
  }

  override func characters(_ bytes: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {
    checker.text(bytes, in: parser)
    if textDepth >= 0 { text.append(contentsOf: bytes) }
  }

  override func finish(in parser: XMLStreamParser) {
    for reference in references.unresolved {
      let target = String(decoding: reference.target, as: UTF8.self)
      reporter.report(
        rules.reference,
        Wording(
          en: "<\(reference.element)> points at \"\(target)\", which is no id in the document",
          ko: "<\(reference.element)>가 가리키는 id가 문서에 없습니다: \"\(target)\""),
        at: reference.position)
    }
    if languages.withoutPair > 0 {
      reporter.report(
        rules.languagePair,
        Wording(
          en: "\(languages.withoutPair) of \(languages.concepts) concepts have no terms in both Chinese and Korean",
          ko: "개념 \(languages.concepts)개 가운데 \(languages.withoutPair)개에는 중국어와 한국어 용어가 다 있지 않습니다"),
        at: parser.position(of: parser.offset))
    }
  }

  /// The nearest section around the element that is about to be opened, and the group that stands between.
  func level() -> (level: TBXRole.Levels, group: TBXRole?) {
    guard let parent = frames.last else { return ([], nil) }
    if parent.role.isGroup, frames.count >= 2 { return (frames[frames.count - 2].role.level, parent.role) }
    return (parent.role.level, nil)
  }

  /// Whether the element that is about to be opened stands in a group that stands in a group, or in back matter.
  var isInNestedGroup: Bool {
    guard frames.count >= 2, frames[frames.count - 1].role.isGroup else { return false }
    return frames[frames.count - 1].role == .itemGroup || frames[frames.count - 2].role.isGroup
  }

  private func checkRoot(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    guard dialect.name == .other else { return }
    let written = tag.attributes.value("type") ?? ""
    if dialect.edition == .iso2019, let meant = TBXDialect.meant(by: written) {
      reporter.report(
        rules.dialectName,
        Wording(
          en: "type=\"\(written)\" is no known dialect: \"\(meant)\" is spelt otherwise",
          ko: "type=\"\(written)\": 모르는 방언입니다. 바른 이름: \"\(meant)\""), in: parser)
      return
    }
    reporter.report(
      rules.dialect,
      Wording(
        en: "this dialect is not known here, so only the structure is checked, no data categories",
        ko: "모르는 방언이어서 데이터 범주는 빼고 구조만 검사합니다"), in: parser)
  }

  private func startLanguageSection(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    terms.startSection()
    let tags = tag.attributes
    guard let attribute = tags.first(where: { $0.name.isXML && $0.name.local.equals("lang") }) else { return }
    switch languages.start(attribute.value) {
    case .new: break
    case .again:
      reporter.report(
        rules.language,
        Wording(
          en: "the concept has a section for \"\(attribute.shownValue)\" already; put the terms into that one",
          ko: "개념에 \"\(attribute.shownValue)\" 구역이 이미 있습니다. 용어를 그 구역에 넣으십시오"),
        in: parser)
    case .sameButRegion(let other) where dialect.edition != .iso2019:
      reporter.report(
        rules.languagePrefix,
        Wording(
          en: "the concept has sections for \"\(other)\" and \"\(attribute.shownValue)\"",
          ko: "개념에 지역만 다른 구역이 있습니다: \"\(other)\", \"\(attribute.shownValue)\""), in: parser)
    case .sameButRegion: break
    }
  }

  /// Of TBX-Basic 2008: paragraphs have no type but that of the constraint file's address.
  private func checkParagraph(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    guard dialect.edition == .martif, dialect.name == .basic, let type = tag.attributes.value("type") else { return }
    guard type == "DCSName" || type == "XCSContent" else { return }
    reporter.report(
      rules.value,
      Wording(
        en: "type=\"\(type)\" on <p> must be \"XCSURI\"", ko: "<p> 요소의 type=\"\(type)\": \"XCSURI\"여야 합니다"), in: parser)
  }
}

extension TBXRole {
  /// Elements of TBX-Min 2014 that are data categories.
  static let ownElements: Set<String> = ["subjectField", "termStatus", "customer", "partOfSpeech"]
}
