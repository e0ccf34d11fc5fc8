import Diagnostics
import TranslationModel

/// Reads TBX of all editions, dialects and styles into entries, one concept in memory at a time.
///
/// What an entry has no field for becomes a note, `name: value`; terms of other languages are counted.
final class TBXReader: XMLItemReader {
  private enum Level: UInt8 { case none, concept, language, term }

  @exclusivity(unchecked) private var cache = TBXElementCache()
  @exclusivity(unchecked) private var open: [TBXElement] = []
  @exclusivity(unchecked) private var level = Level.none
  @exclusivity(unchecked) var draft = TBXEntryBuilder()
  @exclusivity(unchecked) var term = TBXEntryBuilder.TermDraft()
  @exclusivity(unchecked) private var hasTerm = false
  /// The language section's side and tag.
  @exclusivity(unchecked) var side: Side?
  @exclusivity(unchecked) var language = ""
  /// The change of the group that is open.
  @exclusivity(unchecked) var change: TBXEntryBuilder.Change?
  /// What a `descripGrp` is about, and its sources.
  @exclusivity(unchecked) var described: (field: TBXField, name: String, text: String)?
  @exclusivity(unchecked) var describedSources: [String] = []
  @exclusivity(unchecked) private var isInDescripGroup = false

  // The element whose text is gathered: nothing is made of a text before it ends.
  @exclusivity(unchecked) private var text: [UInt8] = []
  @exclusivity(unchecked) private var textDepth = -1
  @exclusivity(unchecked) private var textElement = TBXElement.frame
  @exclusivity(unchecked) private var field = TBXField.other
  @exclusivity(unchecked) private var name = ""
  @exclusivity(unchecked) private var target: String?
  /// Depth of the code whose content is no text; -1 outside.
  @exclusivity(unchecked) private var codeDepth = -1
  private let sides: LanguageSides
  /// The tag asked for last, and its side.
  @exclusivity(unchecked) private var sidedLanguage = ""
  @exclusivity(unchecked) private var sideOfLanguage: Side?

  override init(collector: ImportCollector) {
    sides = LanguageSides(collector.options)
    super.init(collector: collector)
    open.reserveCapacity(64)
    text.reserveCapacity(4_096)
  }

  var isInTerm: Bool { level == .term }
  var isInLanguage: Bool { level == .language }

  override func startElement(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    let element = cache.element(tag.name.local)
    defer { open.append(element) }
    if textDepth >= 0 {
      if element == .code, codeDepth < 0 { startCode() }
      return
    }
    switch element {
    case .frame, .root, .header, .code, .noteKey: return
    case .record:
      collector.omit(
        Wording(
          en: "records of the back matter",
          ko: "뒷부분의 기록"),
        because: Wording(
          en: "the glossary has no place for persons and works", ko: "용어집에는 사람과 저작을 둘 곳이 없음"))
    case .concept: startConcept(tag)
    case .language: startLanguage(tag, in: parser)
    case .termSection: startTermSection()
    case .descripGroup: isInDescripGroup = level != .none
    case .transacGroup: change = level == .none ? nil : .init()
    case .term, .note, .date: startText(element)
    case .typed: startTyped(tag)
    case .named: startNamed(tag)
    }
  }

  override func endElement(_ name: XMLNamePointers, in parser: XMLStreamParser) {
    guard let element = open.popLast() else { return }
    if textDepth >= 0 {
      if open.count == textDepth { endText(in: parser) } else { endWithinText(element) }
      return
    }
    switch element {
    case .concept: endConcept(in: parser)
    case .language: level = .concept
    case .termSection: endTermSection()
    case .descripGroup: endDescripGroup()
    case .transacGroup: endChange(in: parser)
    default: return
    }
  }

  override func characters(_ bytes: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {
    if textDepth >= 0, codeDepth < 0 { text.append(contentsOf: bytes) }
  }

  // MARK: Sections

  private func startConcept(_ tag: XMLStartTag) {
    draft = TBXEntryBuilder()
    draft.id = tag.attributes.value("id") ?? ""
    level = .concept
  }

  private func endConcept(in parser: XMLStreamParser) {
    level = .none
    guard !draft.isEmpty else {
      collector.omit(
        Wording(
          en: "entries without a term in the two languages",
          ko: "두 언어의 용어가 없는 항목"), because: Wording(en: "they have nothing for this glossary", ko: "이 용어집에 쓸 것이 없음"))
      return
    }
    deliver(.entry(draft.entry(collector)), in: parser)
  }

  private func startLanguage(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    level = .language
    language = tag.attributes.xmlValue("lang") ?? ""
    if language.isEmpty {
      language = tag.attributes.value("lang") ?? ""
      warn(
        .tbxReadLanguage,
        language.isEmpty
          ? Wording(en: "the language section names no language, so it is left out", ko: "언어 구역에 언어가 적혀 있지 않아 뺐습니다")
          : Wording(
            en: "lang=\"\(language)\" is taken for xml:lang", ko: "lang=\"\(language)\" 속성을 xml:lang으로 봅니다"), in: parser
      )
    }
    if language != sidedLanguage { (sidedLanguage, sideOfLanguage) = (language, sides.side(of: language)) }
    side = sideOfLanguage
  }

  private func startTermSection() {
    level = .term
    term = .init()
    hasTerm = false
  }

  private func endTermSection() {
    level = .language
    guard hasTerm else { return }
    switch side {
    case .source: draft.sourceTerms.append(term)
    case .target: draft.targetTerms.append(term)
    case nil:
      collector.omit(
        Wording(
          en: "terms in other languages",
          ko: "다른 언어의 용어"), because: Wording(en: "only the two languages are taken", ko: "두 언어만 가져옴"))
    }
  }

  private func endDescripGroup() {
    isInDescripGroup = false
    if let described {
      place(described.field, described.name, described.text, sources: describedSources)
    } else {
      for source in describedSources { place(.source, "source", source, sources: []) }
    }
    described = nil
    describedSources = []
  }

  // MARK: Texts

  private func startText(_ element: TBXElement) {
    guard level != .none else { return }
    textElement = element
    textDepth = open.count
    text.removeAll(keepingCapacity: true)
  }

  private func startTyped(_ tag: XMLStartTag) {
    guard level != .none else { return }
    target = nil
    field = .other
    name = tag.name.localName
    for attribute in tag.attributes where attribute.name.namespace == nil {
      if attribute.name.local.equals("type") {
        field = TBXField(attribute.value)
        if field == .other { name = attribute.text } else if field == .status { name = "administrativeStatus" }
      } else if attribute.name.local.equals("target") {
        target = attribute.text
      }
    }
    startText(.typed)
  }

  private func startNamed(_ tag: XMLStartTag) {
    guard level != .none else { return }
    let local = UnsafeBufferPointer(start: tag.name.local, count: tag.name.local.length)
    field = TBXField(local)
    name = field == .other ? tag.name.localName : ""
    target = tag.attributes.value("target")
    startText(.named)
  }

  private func startCode() {
    codeDepth = open.count
    collector.omit(
      Wording(
        en: "codes within texts",
        ko: "글 안의 코드"), because: Wording(en: "terms and notes are plain text", ko: "용어와 메모는 글만 담음"))
  }

  private func endWithinText(_ element: TBXElement) {
    if codeDepth == open.count { codeDepth = -1 }
    if element == .noteKey, !text.isEmpty { text.append(contentsOf: ": ".utf8) }
  }

  private func endText(in parser: XMLStreamParser) {
    textDepth = -1
    codeDepth = -1
    let value = TBXText.value(text)
    switch textElement {
    case .term:
      term.text = TBXText.term(value)
      hasTerm = !term.text.isEmpty
      if !hasTerm {
        collector.omit(
          Wording(
            en: "empty terms", ko: "빈 용어"), because: Wording(en: "there is nothing to take", ko: "가져올 것이 없음"))
      }
    case .date: takeDate(value, in: parser)
    case .note where takeTime(value): break
    case .note where change != nil: change?.notes.append("note on a change: \(value)")
    case .note: if !value.isEmpty { takeNote(value) }
    default: take(field, name, value, in: parser)
    }
  }

  private func take(_ field: TBXField, _ name: String, _ value: String, in parser: XMLStreamParser) {
    let reference = target.map { $0.isEmpty || $0 == value ? value : value.isEmpty ? $0 : "\(value) (\($0))" }
    switch field {
    case .transaction: takeTransaction(value, in: parser)
    case .responsibility: takeAuthor(value.isEmpty ? target ?? "" : value)
    case .status: takeStatus(value, in: parser)
    case .partOfSpeech: takePartOfSpeech(value, in: parser)
    case .termType where isInTerm: term.termType = value
    case .source where isInDescripGroup: if !value.isEmpty { describedSources.append(value) }
    case .other where name == "crossReference" && takeRelation(value, to: target): break
    case .other where name == "externalCrossReference" && takeAddress(value, target): break
    case .definition, .context, .subjectField, .other:
      let text = reference ?? value
      guard !text.isEmpty else { return }
      if isInDescripGroup, described == nil {
        described = (field, name, text)
      } else {
        place(field, name, text, sources: [])
      }
    default: if !value.isEmpty { place(field, name, value, sources: []) }
    }
  }
}

extension UnsafePointer<UInt8> {
  /// Bytes before the zero.
  fileprivate var length: Int {
    var count = 0
    while self[count] != 0 { count += 1 }
    return count
  }
}
