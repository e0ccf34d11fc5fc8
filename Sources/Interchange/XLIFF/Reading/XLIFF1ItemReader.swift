import Diagnostics
import TranslationModel

/// Reads XLIFF 1.0, 1.1 and 1.2, and the flavour of Trados Studio.
///
/// Each segment with a translation is a unit: where `seg-source` and `target` are cut by marks, one for each mark,
/// else one for the `trans-unit`. Inline codes are left out of the text; texts within codes (`sub`) become units of
/// their own where both sides have as many. Proposals (`alt-trans`) become units when the options ask for them.
/// The glossary that our own export writes comes back as entries.
final class XLIFF1ItemReader: XMLItemReader {
  let edition: XLIFF1Edition
  let sides: LanguageSides
  private let names: XMLNameTable
  @exclusivity(unchecked) var file = XLIFF1SourceFile()
  @exclusivity(unchecked) var unit = XLIFF1UnitParts()
  @exclusivity(unchecked) var proposal: XLIFF1Proposal?
  @exclusivity(unchecked) private var place = Place.outside
  @exclusivity(unchecked) private var isInUnit = false
  /// Whether the note being read stands in a unit; its text.
  @exclusivity(unchecked) private var note: [UInt8] = []
  @exclusivity(unchecked) private var isOwnNote = false
  /// Whether we wrote it.
  @exclusivity(unchecked) private var isToolNote = false
  @exclusivity(unchecked) private var contextType = ""
  /// What the open marks are.
  @exclusivity(unchecked) private var marks: [Mark] = []
  @exclusivity(unchecked) private var foreignDepth = 0
  @exclusivity(unchecked) private var sdl = SDLSegments()
  @exclusivity(unchecked) private var spaces: [Bool] = []
  var glossary = XLIFFGlossaryFile()

  private enum Place {
    case outside, source, segSource, target, note, context
  }

  private enum Mark {
    case segment, deleted, other
  }

  init(edition: XLIFF1Edition, collector: ImportCollector) {
    self.edition = edition
    sides = LanguageSides(collector.options)
    names = XMLNameTable(XLIFF1Grammar.of(edition))
    super.init(collector: collector)
  }

  override func startElement(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    guard foreignDepth == 0 else {
      foreignDepth += 1
      if edition.isSDL, isInUnit { sdl.start(tag) }
      return
    }
    guard let element = XLIFF1Element(rawValue: names.number(of: tag.name)) else {
      foreignDepth = 1
      if edition.isSDL, isInUnit { sdl.start(tag) }
      return
    }
    switch element {
    case .g, .x, .bx, .ex, .ph, .bpt, .ept, .it, .sub, .mrk: startInline(element, tag, parser)
    case .source: startText(.source, tag, parser)
    case .segSource: startText(.segSource, tag, parser)
    case .target: startTarget(tag, parser)
    case .transUnit: startUnit(tag)
    case .altTrans: startProposal(tag)
    case .note:
      isOwnNote = tag.attributes.bytes("annotates")?.equals("general") ?? false
      isToolNote = tag.attributes.bytes("from")?.equals("jjak") ?? false
      start(.note)
    case .context:
      contextType = tag.attributes.value("context-type") ?? ""
      start(.context)
    case .file: startFile(tag, parser)
    case .phase: file.addPhase(tag)
    case .group: spaces.append(preserves(tag))
    case .xliff:
      if edition.lacksNamespace {
        warn(
          .xliffNamespace,
          Wording(
            en: "<xliff> is in no namespace; it is read as XLIFF \(edition.version.rawValue)",
            ko: "<xliff>에 이름공간이 없어 XLIFF \(edition.version.rawValue) 버전으로 읽습니다"), in: parser)
      }
    default: break
    }
  }

  override func endElement(_ name: XMLNamePointers, in parser: XMLStreamParser) {
    guard foreignDepth == 0 else {
      foreignDepth -= 1
      if edition.isSDL, isInUnit { sdl.end(name) }
      return
    }
    guard let element = XLIFF1Element(rawValue: names.number(of: name)) else { return }
    switch element {
    case .g, .x, .bx, .ex, .ph, .bpt, .ept, .it, .sub, .mrk: endInline(element)
    case .source, .segSource, .target: place = .outside
    case .transUnit: endUnit(parser)
    case .altTrans: endProposal(parser)
    case .note: endNote()
    case .context: endContext()
    case .group: spaces.removeLast()
    case .file: endFile(parser)
    default: break
    }
  }

  override func characters(_ bytes: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {
    switch place {
    case .outside: if edition.isSDL { sdl.text(bytes) }
    case .source: unit.source.append(bytes)
    case .segSource: unit.segSource.append(bytes)
    case .target: unit.target.append(bytes)
    case .note, .context: if foreignDepth == 0 { note.append(contentsOf: bytes) }
    }
  }

  // MARK: Files and units

  private func startFile(_ tag: XMLStartTag, _ parser: XMLStreamParser) {
    let target = tag.attributes.value("target-language")
    if target == nil {
      warn(
        .xliffLanguage,
        Wording(
          en: "the <file> has no target-language; it is taken for ours",
          ko: "<file>에 target-language가 없어 이쪽 언어로 봅니다"), in: parser)
    }
    for case let tag? in [target, tag.attributes.value("source-language")] where tag.contains("_") {
      warn(
        .xliffLanguage,
        Wording(
          en: "the language \"\(tag)\" is written with _ where - belongs",
          ko: "언어 \"\(tag)\": - 자리에 _를 썼습니다"), in: parser)
    }
    file = XLIFF1SourceFile(tag, sides: sides)
    spaces = [preserves(tag)]
  }

  private func endFile(_ parser: XMLStreamParser) {
    for entry in glossary.finish(stamp: options.stamp) { deliver(.entry(entry), in: parser) }
  }

  private func preserves(_ tag: XMLStartTag) -> Bool {
    tag.attributes.xmlBytes("space").map { $0.equals("preserve") } ?? spaces.last ?? false
  }

  private func startUnit(_ tag: XMLStartTag) {
    isInUnit = true
    unit.reset()
    unit.id = tag.attributes.value("id") ?? ""
    unit.isApproved = tag.attributes.bytes("approved")?.equals("yes") ?? false
    unit.isForTranslation = !(tag.attributes.bytes("translate")?.equals("no") ?? false)
    unit.preservesSpace = preserves(tag)
    if edition.isSDL { sdl = SDLSegments() }
  }

  private func endUnit(_ parser: XMLStreamParser) {
    isInUnit = false
    place = .outside
    finishUnit(sdl, parser)
  }

  // MARK: Texts

  private func start(_ place: Place) {
    note.removeAll(keepingCapacity: true)
    self.place = place
  }

  private func startText(_ place: Place, _ tag: XMLStartTag, _ parser: XMLStreamParser) {
    guard isInUnit else { return }
    marks.removeAll(keepingCapacity: true)
    if proposal != nil {
      // Only the parts of the proposal that is asked for are read.
      self.place = place == .source && collector.options.takesProposals ? .source : .outside
      proposal?.hasSource = true
      if self.place == .source { unit.startProposalText(\.source) }
      return
    }
    self.place = place
    if place == .source { unit.source.start(preservesSpace: unit.preservesSpace) }
    if place == .segSource {
      unit.segSource.start(preservesSpace: unit.preservesSpace)
      unit.hasSegSource = true
    }
    if let language = tag.attributes.xmlValue("lang"), !language.isEmpty { unit.sourceLanguage = language }
  }

  private func startTarget(_ tag: XMLStartTag, _ parser: XMLStreamParser) {
    guard isInUnit else { return }
    marks.removeAll(keepingCapacity: true)
    let language = tag.attributes.xmlValue("lang").flatMap { $0.isEmpty ? nil : $0 }
    if proposal != nil {
      place = collector.options.takesProposals ? .target : .outside
      guard place == .target else { return }
      deliverProposalTarget(parser)
      proposal?.language = language ?? proposal?.language
      unit.startProposalText(\.target)
      proposal?.hasTarget = true
      return
    }
    if unit.hasTarget {
      warn(
        .xliffPlace,
        Wording(
          en: "the unit \"\(unit.id)\" has a second <target>; the last counts",
          ko: "단위 \"\(unit.id)\": <target>이 또 있어 마지막 것을 씁니다"), in: parser)
    }
    place = .target
    unit.hasTarget = true
    unit.target.start(preservesSpace: unit.preservesSpace)
    unit.state = tag.attributes.value("state")
    unit.targetLanguage = language
    if let phase = tag.attributes.value("phase-name") { unit.modified = file.phases[phase] }
    if let qualifier = tag.attributes.value("state-qualifier") { unit.qualifier = qualifier }
  }

  private func startInline(_ element: XLIFF1Element, _ tag: XMLStartTag, _ parser: XMLStreamParser) {
    guard place == .source || place == .segSource || place == .target else { return }
    switch element {
    case .g: break
    case .sub: withText { $0.startSubflow() }
    case .mrk: startMark(tag)
    default: withText { $0.startCode() }
    }
  }

  private func startMark(_ tag: XMLStartTag) {
    let type = tag.attributes.bytes("mtype")
    let mark: Mark =
      type?.equals("seg") == true ? .segment : type?.equals("x-sdl-deleted") == true ? .deleted : .other
    marks.append(mark)
    switch mark {
    case .segment:
      let id = tag.attributes.value("mid") ?? ""
      withText { $0.startSegment(id) }
    case .deleted: withText { $0.startCode() }
    case .other: break
    }
  }

  private func endInline(_ element: XLIFF1Element) {
    guard place == .source || place == .segSource || place == .target else { return }
    switch element {
    case .g: break
    case .sub: withText { $0.endSubflow() }
    case .mrk:
      switch marks.popLast() {
      case .segment: withText { $0.endSegment() }
      case .deleted: withText { $0.endCode() }
      default: break
      }
    default: withText { $0.endCode() }
    }
  }

  private func withText(_ change: (inout SegmentText) -> Void) {
    switch place {
    case .source: change(&unit.source)
    case .segSource: change(&unit.segSource)
    case .target: change(&unit.target)
    case .outside, .note, .context: break
    }
  }

  private func endNote() {
    defer { place = .outside }
    guard place == .note, isInUnit, !note.isEmpty else { return }
    // Notes that we made of other fields, or for the translator of a prepared document.
    guard isOwnNote || !isToolNote && !XLIFFGlossaryFile.isGlossary(original: file.original) else { return }
    let text = String(decoding: note, as: UTF8.self)
    if proposal != nil { proposal?.notes.append(text) } else { unit.notes.append(text) }
  }

  private func endContext() {
    defer { place = .outside }
    guard place == .context, isInUnit, proposal == nil else { return }
    unit.contexts.append((contextType, String(decoding: note, as: UTF8.self)))
  }
}
