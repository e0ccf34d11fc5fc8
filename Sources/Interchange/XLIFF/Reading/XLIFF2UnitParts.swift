import Diagnostics
import TranslationModel

/// What is known of the `<file>` that is open.
struct XLIFF2SourceFile {
  var id = ""
  var original: String?

  init() {}

  init(_ tag: XMLStartTag) {
    id = tag.attributes.value("id") ?? ""
    original = tag.attributes.value("original")
  }

  /// Whether our own export put the glossary here.
  var isGlossary: Bool { id == "glossary" && original == nil }
  /// Whether our own export put the memory here.
  var isMemory: Bool { id == "memory" && original == nil }
}

/// The parts of the `<unit>` that is open.
struct XLIFF2UnitParts {
  struct Segment {
    var id: String?
    var state: String?
    var subState: String?
    var source: String
    var target: String?
  }

  var id = ""
  var isForTranslation = true
  var source = SegmentText()
  var target = SegmentText()
  var hasTarget = false
  private(set) var segments: [Segment] = []
  private(set) var notes: [String] = []
  var noteCategory: String?
  var metaCategory: String?
  /// Type and text of each `<mda:meta>`.
  var facts: [(type: String, text: String)] = []
  private var segment = Segment(source: "")

  mutating func reset() {
    segments.removeAll(keepingCapacity: true)
    if !notes.isEmpty { notes = [] }
    if !facts.isEmpty { facts = [] }
    metaCategory = nil
    hasTarget = false
  }

  mutating func startSegment(id: String?, state: String?, subState: String?) {
    segment = Segment(id: id, state: state, subState: subState, source: "")
    hasTarget = false
    source.start(preservesSpace: false)
  }

  mutating func endSegment() {
    segment.source = source.text
    segment.target = hasTarget ? target.text : nil
    segments.append(segment)
    hasTarget = false
  }

  /// Takes a note; in our own glossary those with a category were made from other fields, and in a prepared document
  /// for the translator.
  mutating func addNote(_ text: String, isOurGlossary: Bool) {
    guard let category = noteCategory else { return notes.append(text) }
    if !isOurGlossary, !category.utf8.starts(with: "jjak:".utf8) { notes.append(text) }
  }
}

/// An `<mtc:match>` that is open.
struct XLIFF2Match {
  var score: Double?
  var properties: [TranslationUnit.Property] = []
  var isReference = false

  init(_ tag: XMLStartTag, takes: Bool) {
    guard takes else { return }
    let quality = tag.attributes.value("matchQuality") ?? tag.attributes.value("similarity")
    score = quality.flatMap { XLIFFConfidence.quality($0) }
    isReference = tag.attributes.bytes("reference")?.equals("yes") ?? false
    for (name, value) in [("origin", tag.attributes.value("origin")), ("type", tag.attributes.value("type"))] {
      if let value { properties.append(.init(name: name, value: value)) }
    }
  }
}

extension XLIFF2ItemReader {
  /// Hands the units of the `<unit>` that ended over.
  func deliverUnit(_ parser: XMLStreamParser) {
    guard unit.isForTranslation else {
      return collector.omit(
        Wording(
          en: "units",
          ko: "번역 단위"), unit.segments.count, because: Wording(en: "they are not for translation", ko: "번역할 것이 아님"))
    }
    guard languages.areTaken else {
      return collector.omit(
        Wording(
          en: "units",
          ko: "번역 단위"), unit.segments.count, because: Wording(en: "they are in other languages", ko: "다른 언어임"))
    }
    if file.isGlossary, unit.metaCategory != nil, let segment = unit.segments.first, let target = segment.target {
      glossary.add(
        .init(
          id: unit.id, source: segment.source, target: target, notes: unit.notes,
          facts: unit.facts + glossEntries.takeOurs(), isFinal: segment.state == "final"))
      return
    }
    for (index, segment) in unit.segments.enumerated() {
      guard let target = segment.target, !target.isEmpty, !segment.source.isEmpty else {
        collector.omit(
          Wording(
            en: "segments", ko: "문장"), because: Wording(en: "they have no translation yet", ko: "아직 번역이 없음"))
        continue
      }
      let confidence = XLIFFConfidence(state2: segment.state, subState: segment.subState)
      if case .untranslated = confidence, segment.source.utf8.elementsEqual(target.utf8) {
        collector.omit(
          Wording(
            en: "segments", ko: "문장"), because: Wording(en: "they have no translation yet", ko: "아직 번역이 없음"))
        continue
      }
      guard confidence.isReviewed || !options.leavesOutUnreviewed else {
        collector.report.unreviewed += 1
        continue
      }
      let id = unit.segments.count > 1 ? "\(unit.id)-\(segment.id ?? String(index + 1))" : unit.id
      var pair = XLIFFPair(id: id, source: segment.source, target: target, score: confidence.score)
      pair.document = file.original
      pair.notes = unit.notes
      if file.isMemory { XLIFFOwnFacts.apply(unit.facts, to: &pair, original: "jjak-memory") }
      deliver(.unit(pair.unit(languages)), in: parser)
    }
  }

  func endMatch(_ parser: XMLStreamParser) {
    defer { match = nil }
    guard let match else { return }
    guard options.takesProposals else {
      return collector.omit(
        Wording(
          en: "proposals beside segments",
          ko: "문장 곁의 제안"), because: Wording(en: "they were not asked for", ko: "가져오도록 지정하지 않음"))
    }
    let source = unit.source.text
    let target = unit.hasTarget ? unit.target.text : ""
    unit.hasTarget = false
    guard languages.areTaken, !match.isReference, !source.isEmpty, !target.isEmpty else { return }
    var pair = XLIFFPair(id: unit.id, source: source, target: target, score: match.score ?? 0.5)
    pair.document = file.original
    pair.properties = match.properties
    deliver(.unit(pair.unit(languages)), in: parser)
  }
}
