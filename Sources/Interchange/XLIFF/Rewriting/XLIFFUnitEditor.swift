import Diagnostics

/// Makes splices of the changes to one unit.
struct XLIFFUnitEditor {
  typealias Change = XLIFFRewriter.Change

  let unit: XLIFFUnitPlaces
  let roles: XLIFFRoles
  let file: String
  let hasTargetLanguage: Bool
  let toolName: String
  var splices: [XLIFFSplice] = []
  /// Places in sources that terms are marked at already.
  var marked: [Range<Int>] = []
  /// XLIFF 2: new entries of the glossary.
  var glossary: [(mark: String?, term: String, rendering: String)] = []

  /// What ``isMarked(_:_:)`` looks up, once it was asked.
  var knownMarks: [[UInt8]: String?]?
  var knownGlossary: Set<[UInt8]>?

  /// The new target of each segment, by the segment's number.
  var targets: [Int: (content: String, state: XLIFFRewriter.State?)] = [:]
  var notes: [String] = []
  /// What is put beside the segments, as XML.
  var proposals: [String] = []
  /// XLIFF 2: ids for segments without one, by the segment's number.
  var segmentIDs: [Int: String] = [:]

  init(unit: XLIFFUnitPlaces, roles: XLIFFRoles, file: String, hasTargetLanguage: Bool, toolName: String) {
    self.unit = unit
    self.roles = roles
    self.file = file
    self.hasTargetLanguage = hasTargetLanguage
    self.toolName = toolName
  }

  /// A segment as it may be changed: its source, and where its target is or would be.
  struct Slot {
    var id: String?
    var source: String
    var tokens: ArraySlice<XLIFFTextPlace.Token>
    var content: Range<Int>
    var target: String?
    var state: String?
    var subState: String?
    var targetCodes: [SegmentText.Code] = []
  }

  lazy var slots: [Slot] = makeSlots()

  private func makeSlots() -> [Slot] {
    if !roles.isSecond, let segSource = unit.segSource, !segSource.marks.isEmpty {
      let target = unit.segments.first?.target
      let targets = Dictionary(
        (target?.text.segments ?? []).map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
      return zip(segSource.marks, segSource.text.segments).map { mark, text in
        let found = targets[mark.id]
        return Slot(
          id: mark.id, source: segSource.text.text(text), tokens: segSource.tokens(in: mark.place.content),
          content: mark.place.content, target: found.flatMap { target?.text.text($0) }, state: unit.segments[0].state,
          targetCodes: found.flatMap { target?.text.codes(in: $0) } ?? [])
      }
    }
    return unit.segments.map { segment in
      Slot(
        id: segment.id, source: segment.source?.text.text ?? "", tokens: segment.source?.tokens[...] ?? [],
        content: segment.source?.place.content ?? 0..<0, target: segment.target?.text.text, state: segment.state,
        subState: segment.subState,
        targetCodes: segment.target?.text.codes() ?? [])
    }
  }

  /// The unit as the caller sees it.
  mutating func view() -> XLIFFRewriter.Unit {
    let segments = slots.map { slot in
      var segment = XLIFFRewriter.Segment(
        id: slot.id, source: slot.source, target: slot.target.flatMap { $0.isEmpty ? nil : $0 }, state: slot.state,
        hasCodes: slot.tokens.contains { if case .code = $0 { true } else { false } })
      segment.isReviewed = confidence(of: slot).isReviewed
      segment.targetCodes = slot.targetCodes.map { .init(id: $0.id, edge: $0.edge, utf8Offset: $0.offset) }
      return segment
    }
    return XLIFFRewriter.Unit(file: file, id: unit.id, isForTranslation: unit.isForTranslation, segments: segments)
  }

  private func confidence(of slot: Slot) -> XLIFFConfidence {
    roles.isSecond
      ? XLIFFConfidence(state2: slot.state, subState: slot.subState)
      : XLIFFConfidence(state: slot.state, isApproved: unit.isApproved)
  }

  /// The splices in ascending order; what cannot be done is noted in the summary.
  mutating func splices(
    _ changes: [Change], _ summary: inout XLIFFRewriter.Summary, _ parser: XMLStreamParser
  ) -> [XLIFFSplice] {
    guard parser.bytes(unit.place.tag.lowerBound..<unit.place.end) != nil else {
      for change in changes {
        summary.refuse(
          change, of: unit.id,
          because: Wording(
            en: "the unit is too large", ko: "단위가 너무 큼"))
      }
      return []
    }
    for change in changes {
      let refusal: Wording?
      switch change {
      case .target(let text, let segment, let state):
        refusal = setTarget(text, segment, state, parser)
        if refusal == nil { summary.targets += 1 }
      case .note(let text):
        refusal = addNote(text, parser)
        if refusal == nil { summary.notes += 1 }
      case .term(let term, _) where isMarked(term, parser): continue
      case .term(let term, let rendering):
        refusal = addTerm(term, rendering, parser)
        if refusal == nil { summary.terms += 1 }
      case .proposal(let proposal, let segment):
        switch addProposal(proposal, segment, parser) {
        case .added:
          refusal = nil
          summary.proposals += 1
        case .known: continue
        case .refused(let reason): refusal = reason
        }
      }
      if let refusal { summary.refuse(change, of: unit.id, because: refusal) }
    }
    // Targets first: at one place, what was put in first stays first.
    finishTargets(parser)
    finishProposals(parser)
    finishNotes(parser)
    finishGlossary(parser)
    if !splices.isEmpty { summary.units += 1 }
    // What is put in at one place keeps its order, and comes before what is replaced there.
    func key(_ splice: EnumeratedSequence<[XLIFFSplice]>.Element) -> (Int, Int, Int) {
      (splice.element.range.lowerBound, splice.element.range.isEmpty ? 0 : 1, splice.offset)
    }
    return splices.enumerated().sorted { key($0) < key($1) }.map(\.element)
  }

  mutating func add(_ range: Range<Int>, _ text: String) {
    splices.append(XLIFFSplice(range: range, text: Array(text.utf8)))
  }

  func bytes(_ range: Range<Int>, _ parser: XMLStreamParser) -> [UInt8] { Array(parser.bytes(range) ?? []) }

  func tag(_ place: XLIFFElementPlace, _ parser: XMLStreamParser) -> XLIFFTagEdit {
    XLIFFTagEdit(bytes(place.tag, parser))
  }

  /// The line break and blanks before an element's first child, or nothing where other text stands there.
  func indent(in place: XLIFFElementPlace, before offset: Int?, _ parser: XMLStreamParser) -> String {
    guard let offset, offset > place.tag.upperBound else { return "" }
    let text = bytes(place.tag.upperBound..<offset, parser).filter { $0 != 0x0D }
    let line = text.drop { $0 != 0x0A }
    guard !line.isEmpty, text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }) else { return "" }
    return String(decoding: [0x0A] + line.split(separator: 0x0A).suffix(1).joined(), as: UTF8.self)
  }
}
