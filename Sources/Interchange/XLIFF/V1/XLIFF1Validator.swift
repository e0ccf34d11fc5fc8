import Diagnostics

/// Checks XLIFF 1.0, 1.1 and 1.2 against the transitional grammar, and what the specification asks beyond it.
///
/// Memory: one unit, and 8 bytes for each id of the `<file>` that is open.
final class XLIFF1Validator: FormatValidator {
  let edition: XLIFF1Edition
  let checker: GrammarChecker
  @exclusivity(unchecked) var file = XLIFF1File()
  @exclusivity(unchecked) var unit = XLIFF1Unit()
  @exclusivity(unchecked) var text = XLIFF1Text()
  @exclusivity(unchecked) var isInText = false
  @exclusivity(unchecked) var isInAlternative = false
  @exclusivity(unchecked) var alternativeSegments = XLIFF1Segments()
  @exclusivity(unchecked) var strict: XLIFF1StrictRules?
  /// Elements open within one whose content is not looked at.
  @exclusivity(unchecked) private var skippedDepth = 0
  /// Whether that element is a `<tool>`.
  @exclusivity(unchecked) private var isInTool = false
  @exclusivity(unchecked) private(set) var depth = 0
  @exclusivity(unchecked) var spaces = XLIFF1Spaces()
  var originals: Set<UInt64> = []

  init(edition: XLIFF1Edition, reporter: FaultReporter) {
    self.edition = edition
    checker = GrammarChecker(XLIFF1Grammar.of(edition), reporter: reporter)
    super.init(reporter: reporter)
    if edition.version == .v12, !edition.isSDL { strict = XLIFF1StrictRules(checker.grammar) }
  }

  override func startElement(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    guard skippedDepth == 0 else {
      skippedDepth += 1
      if isInTool { checkWithinTool(tag, parser) }
      return
    }
    let parent = checker.current.flatMap(XLIFF1Element.init)
    let number = checker.start(tag, in: parser)
    strict?.check(number, tag, checker, reporter, parser)
    guard let element = XLIFF1Element(rawValue: number) else {
      skippedDepth = 1
      return
    }
    if element == .tool {
      skippedDepth = 1
      isInTool = true
    }
    depth += 1
    start(element, in: parent, tag, parser)
  }

  override func endElement(_ name: XMLNamePointers, in parser: XMLStreamParser) {
    if skippedDepth > 1 {
      skippedDepth -= 1
      return
    }
    let element = checker.current.flatMap(XLIFF1Element.init)
    checker.end(in: parser)
    skippedDepth = 0
    isInTool = false
    guard let element else { return }
    depth -= 1
    end(element, parser)
  }

  override func characters(_ bytes: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {
    guard skippedDepth == 0 else { return }
    checker.text(bytes, in: parser)
    guard isInText else { return }
    text.text.add(bytes)
    if bytes.contains(where: { $0 > 0x20 }) { text.contents += 1 }
    spaces.text(bytes)
  }

  private func checkWithinTool(_ tag: XMLStartTag, _ parser: XMLStreamParser) {
    let namespace = edition.lacksNamespace ? "" : edition.version.namespace
    let isOwn = (tag.name.namespaceName ?? "") == namespace
    if isOwn, XLIFF1Element.allCases.contains(where: { $0.name == tag.name.localName }) {
      reporter.report(
        .xliff1ToolContent,
        Wording(
          en: "<\(tag.name.qualified)> must not stand in <tool>, which holds no elements of XLIFF",
          ko: "<\(tag.name.qualified)> 요소는 <tool> 안에 올 수 없습니다. <tool>은 XLIFF 요소를 담지 않습니다"),
        in: parser)
    } else {
      strict?.checkWithinTool(tag, reporter, parser)
    }
  }

  private func start(
    _ element: XLIFF1Element, in parent: XLIFF1Element?, _ tag: XMLStartTag, _ parser: XMLStreamParser
  ) {
    switch element {
    case .xliff: startRoot(tag, parser)
    case .file: startFile(tag, parser)
    case .body: checkTools(parser)
    case .phase: declare(tag.attributes.bytes("phase-name"), in: \.phases, .xliff1Phase, "phase", parser)
    case .tool: declare(tag.attributes.bytes("tool-id"), in: \.tools, .xliff1Tool, "tool", parser)
    case .group: declare(tag.attributes.bytes("id"), in: \.groups, .xliff1GroupID, "group", parser)
    case .contextGroup:
      if edition.version == .v12 {
        declare(tag.attributes.bytes("name"), in: \.contextGroups, .xliff1Name, "context-group", parser)
      }
    case .countGroup:
      if edition.version == .v12 {
        declare(tag.attributes.bytes("name"), in: \.countGroups, .xliff1Name, "count-group", parser)
      }
    case .externalFile: declare(tag.attributes.bytes("uid"), in: \.externalFiles, .xliff1ExternalFileID, "uid", parser)
    case .transUnit, .binUnit: startUnit(element, tag, parser)
    case .source, .segSource, .target: startText(element, tag, parser)
    case .altTrans: startAlternative(tag, parser)
    case .g, .x, .bx, .ex, .ph, .bpt, .ept, .it: startCode(element, tag, parser)
    case .sub: refer(toUnit: tag, parser)
    case .mrk: startMark(tag, parser)
    default: break
    }
    if element == .file || element == .group || element == .transUnit || element == .altTrans { spaces.start(tag) }
    if element == .phase || element == .file { expectTool(tag, parser) }
    if element == .count || element == .transUnit || element == .target || element == .binUnit
      || element == .binTarget
    {
      checkPhase(tag, parser)
    }
  }

  private func end(_ element: XLIFF1Element, _ parser: XMLStreamParser) {
    switch element {
    case .file: endFile(parser)
    case .transUnit: endUnit(parser)
    case .source, .segSource, .target: if isInText, depth == text.depth { endText(parser) }
    case .altTrans: isInAlternative = false
    case .mrk: endMark(parser)
    default: break
    }
    if element == .file || element == .group || element == .transUnit || element == .altTrans { spaces.end() }
  }
}

/// Whether white space is preserved, and where it is that it would have to be.
struct XLIFF1Spaces {
  private var preserves: [Bool] = []
  /// Whether the rule was broken in this file already: once a file is enough.
  var isReported = false
  /// Whether the text that is open has outer blanks or line breaks.
  private(set) var isFragile = false
  private var isAtStart = true
  private var endsInSpace = false

  mutating func start(_ tag: XMLStartTag) {
    let inherited = preserves.last ?? false
    preserves.append(tag.attributes.xmlBytes("space").map { $0.equals("preserve") } ?? inherited)
  }

  mutating func end() { preserves.removeLast() }

  mutating func startText() {
    isAtStart = true
    endsInSpace = false
    isFragile = false
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !isReported, let first = bytes.first, let last = bytes.last else { return }
    if isAtStart, first <= 0x20 { isFragile = true }
    isAtStart = false
    endsInSpace = last <= 0x20
    if bytes.contains(0x0A) { isFragile = true }
  }

  /// A code stands here: blanks before it are no outer ones.
  mutating func code() {
    isAtStart = false
    endsInSpace = false
  }

  /// Whether the text that ends now needs xml:space="preserve" and lacks it.
  mutating func endText() -> Bool {
    guard !isReported, isFragile || endsInSpace, !(preserves.last ?? false) else { return false }
    isReported = true
    return true
  }
}
