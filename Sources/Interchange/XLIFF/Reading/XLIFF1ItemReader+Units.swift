import Diagnostics
import TranslationModel

extension XLIFF1ItemReader {
  /// Hands the units of the `<trans-unit>` that ended over.
  func finishUnit(_ sdl: SDLSegments, _ parser: XMLStreamParser) {
    guard unit.isForTranslation else {
      return collector.omit(
        Wording(
          en: "units", ko: "번역 단위"), because: Wording(en: "they are not for translation", ko: "번역할 것이 아님"))
    }
    let languages = self.languages(target: unit.targetLanguage)
    guard languages.areTaken else {
      return collector.omit(
        Wording(
          en: "units", ko: "번역 단위"), because: Wording(en: "they are in other languages", ko: "다른 언어임"))
    }
    guard unit.hasTarget, !unit.target.isBlank else {
      return collector.omit(
        Wording(
          en: "units", ko: "번역 단위"), because: Wording(en: "they have no translation yet", ko: "아직 번역이 없음"))
    }
    if XLIFFGlossaryFile.isGlossary(original: file.original) {
      glossary.add(
        XLIFFGlossaryFile.Unit(
          id: unit.id, source: unit.source.text, target: unit.target.text, notes: unit.notes, facts: unit.contexts,
          isFinal: unit.isApproved || unit.state == "final"))
      return
    }
    if edition.version == .v12, !unit.target.segments.isEmpty, deliverSegments(languages, sdl, parser) { return }
    let confidence =
      edition.isSDL
      ? XLIFFConfidence(sdl.definitions.values.first) : XLIFFConfidence(state: unit.state, isApproved: unit.isApproved)
    let source = unit.hasSegSource && unit.source.isBlank ? unit.segSource.text : unit.source.text
    deliver(source, unit.target.text, id: unit.id, confidence, sdl.definitions.values.first, languages, parser)
    deliverSubflows(confidence, languages, parser)
  }

  private func languages(target: String?) -> XLIFFLanguages {
    guard unit.sourceLanguage != nil || target != nil else { return file.languages }
    return XLIFFLanguages(
      source: unit.sourceLanguage ?? file.sourceLanguage, target: target ?? file.targetLanguage, sides: sides)
  }

  /// One unit for each segment; returns false where the marks of the two sides do not fit together.
  private func deliverSegments(_ languages: XLIFFLanguages, _ sdl: SDLSegments, _ parser: XMLStreamParser) -> Bool {
    let source = unit.hasSegSource ? unit.segSource : unit.source
    guard !source.segments.isEmpty else {
      warn(
        .xliffSegment,
        Wording(
          en: "the unit \"\(unit.id)\" has segments in its target only; it is taken whole",
          ko: "단위 \"\(unit.id)\": 번역문만 문장으로 나뉘어 있어 통째로 가져옵니다"), in: parser)
      return false
    }
    let areMany = source.segments.count > 1
    var targets: [String: SegmentText.Segment] = [:]
    for segment in unit.target.segments where targets[segment.id] == nil { targets[segment.id] = segment }
    guard source.segments.contains(where: { targets[$0.id] != nil }) else {
      warn(
        .xliffSegment,
        Wording(
          en: "the segments of the unit \"\(unit.id)\" have other ids in source and target; it is taken whole",
          ko: "단위 \"\(unit.id)\": 원문과 번역문의 문장 id가 달라 통째로 가져옵니다"),
        in: parser)
      return false
    }
    for segment in source.segments {
      let definition = sdl.definitions[segment.id]
      guard let target = targets[segment.id] else {
        collector.omit(
          Wording(
            en: "segments", ko: "문장"), because: Wording(en: "they have no translation yet", ko: "아직 번역이 없음"))
        continue
      }
      let confidence =
        edition.isSDL
        ? XLIFFConfidence(definition) : XLIFFConfidence(state: unit.state, isApproved: unit.isApproved)
      let id = areMany ? "\(unit.id)-\(segment.id)" : unit.id
      deliver(source.text(segment), unit.target.text(target), id: id, confidence, definition, languages, parser)
    }
    return true
  }

  private func deliver(
    _ source: String, _ target: String, id: String, _ confidence: XLIFFConfidence,
    _ definition: SDLSegments.Definition?, _ languages: XLIFFLanguages, _ parser: XMLStreamParser
  ) {
    guard !source.isEmpty, !target.isEmpty else {
      return collector.omit(
        Wording(
          en: "segments", ko: "문장"), because: Wording(en: "they have no translation yet", ko: "아직 번역이 없음"))
    }
    if case .untranslated = confidence, source.utf8.elementsEqual(target.utf8) {
      return collector.omit(
        Wording(
          en: "units", ko: "번역 단위"), because: Wording(en: "they have no translation yet", ko: "아직 번역이 없음"))
    }
    // A segment of Studio's of which the file says nothing has no state.
    let saysState = !edition.isSDL || definition != nil
    guard confidence.isReviewed || !saysState || !options.leavesOutUnreviewed else {
      collector.report.unreviewed += 1
      return
    }
    var pair = XLIFFPair(id: id, source: source, target: target, score: confidence.score)
    pair.document = file.original.isEmpty ? nil : file.original
    pair.notes = unit.notes
    pair.created = definition?.created
    pair.modified = definition?.modified ?? unit.modified
    if let qualifier = unit.qualifier { pair.properties.append(.init(name: "state-qualifier", value: qualifier)) }
    if let origin = definition?.origin { pair.properties.append(.init(name: "origin", value: origin)) }
    XLIFFOwnFacts.apply(unit.contexts, to: &pair, original: file.original)
    deliver(.unit(pair.unit(languages)), in: parser)
  }

  private func deliverSubflows(_ confidence: XLIFFConfidence, _ languages: XLIFFLanguages, _ parser: XMLStreamParser) {
    guard !unit.source.subflows.isEmpty else { return }
    guard unit.source.subflows.count == unit.target.subflows.count else {
      return collector.omit(
        Wording(
          en: "texts within codes",
          ko: "코드 안의 글"), unit.source.subflows.count,
        because: Wording(en: "source and target have not as many", ko: "원문과 번역문의 수가 다름"))
    }
    for (index, (source, target)) in zip(unit.source.subflows, unit.target.subflows).enumerated() {
      deliver(source, target, id: "\(unit.id)-sub\(index + 1)", confidence, nil, languages, parser)
    }
  }

  // MARK: Proposals

  func startProposal(_ tag: XMLStartTag) {
    var proposal = XLIFF1Proposal()
    if collector.options.takesProposals {
      proposal.quality = tag.attributes.value("match-quality").flatMap { XLIFFConfidence.quality($0) }
      proposal.language = tag.attributes.xmlValue("lang")
      proposal.isRejected = tag.attributes.bytes("alttranstype")?.equals("rejected") ?? false
      for (name, value) in [
        ("origin", tag.attributes.value("origin")),
        ("tool", tag.attributes.value("tool-id") ?? tag.attributes.value("tool")),
      ] {
        if let value { proposal.properties.append(.init(name: name, value: value)) }
      }
    }
    self.proposal = proposal
  }

  func endProposal(_ parser: XMLStreamParser) {
    deliverProposalTarget(parser)
    unit.endProposal()
    if proposal?.count == 0, !options.takesProposals {
      collector.omit(
        Wording(
          en: "proposals beside segments",
          ko: "문장 곁의 제안"), because: Wording(en: "they were not asked for", ko: "가져오도록 지정하지 않음"))
    }
    proposal = nil
  }

  /// Hands the proposal's target that was read last over; each has one unit.
  func deliverProposalTarget(_ parser: XMLStreamParser) {
    guard options.takesProposals, let proposal, proposal.hasTarget else { return }
    self.proposal?.hasTarget = false
    self.proposal?.count += 1
    let languages = self.languages(target: proposal.language)
    guard languages.areTaken, !proposal.isRejected, unit.isForTranslation else { return }
    let source = proposal.hasSource ? unit.source.text : unit.unitSource
    let target = unit.target.text
    guard !source.isEmpty, !target.isEmpty else { return }
    var pair = XLIFFPair(
      id: "\(unit.id)-alt\(proposal.count + 1)", source: source, target: target, score: proposal.quality ?? 0.5)
    pair.document = file.original.isEmpty ? nil : file.original
    pair.notes = proposal.notes
    pair.properties = proposal.properties
    deliver(.unit(pair.unit(languages)), in: parser)
  }
}

extension XLIFFConfidence {
  init(_ definition: SDLSegments.Definition?) {
    self.init(sdlConfirmation: definition?.confirmation, percent: definition?.percent)
  }
}
