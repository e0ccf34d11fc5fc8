import TranslationModel

/// What is known of the `<file>` that is open.
struct XLIFF1SourceFile {
  var original = ""
  var sourceLanguage: String?
  var targetLanguage: String?
  var languages = XLIFFLanguages()
  /// Who did a phase and when, by its name.
  private(set) var phases: [String: ChangeStamp] = [:]

  init() {}

  init(_ tag: XMLStartTag, sides: LanguageSides) {
    original = tag.attributes.value("original") ?? ""
    sourceLanguage = tag.attributes.value("source-language")
    targetLanguage = tag.attributes.value("target-language")
    languages = XLIFFLanguages(source: sourceLanguage, target: targetLanguage, sides: sides)
  }

  mutating func addPhase(_ tag: XMLStartTag) {
    // A document of phases must not fill the memory.
    guard phases.count < 1_000, let name = tag.attributes.value("phase-name"),
      let date = tag.attributes.value("date").flatMap({ LenientDate.utc($0) })
    else { return }
    phases[name] = ChangeStamp(date: date, author: tag.attributes.value("contact-name") ?? "")
  }
}

/// The parts of the `<trans-unit>` that is open.
struct XLIFF1UnitParts {
  var id = ""
  var isApproved = false
  var isForTranslation = true
  var preservesSpace = false
  var hasTarget = false
  var hasSegSource = false
  var state: String?
  var qualifier: String?
  var sourceLanguage: String?
  var targetLanguage: String?
  var modified: ChangeStamp?
  var source = SegmentText()
  var segSource = SegmentText()
  var target = SegmentText()
  var notes: [String] = []
  /// Type and text of each `<context>`.
  var contexts: [(type: String, text: String)] = []
  /// The unit's own texts while a proposal is read into `source` and `target`.
  private var ownSource: SegmentText?
  private var ownTarget: SegmentText?

  mutating func reset() {
    isApproved = false
    hasTarget = false
    hasSegSource = false
    state = nil
    qualifier = nil
    sourceLanguage = nil
    targetLanguage = nil
    modified = nil
    source.start(preservesSpace: false)
    segSource.start(preservesSpace: false)
    target.start(preservesSpace: false)
    if !notes.isEmpty { notes = [] }
    if !contexts.isEmpty { contexts = [] }
    ownSource = nil
    ownTarget = nil
  }

  /// Puts the unit's own text aside for a proposal's.
  mutating func startProposalText(_ text: WritableKeyPath<XLIFF1UnitParts, SegmentText>) {
    if text == \.source, ownSource == nil { ownSource = source }
    if text == \.target, ownTarget == nil { ownTarget = target }
    self[keyPath: text].start(preservesSpace: preservesSpace)
  }

  /// Takes the unit's own texts back.
  mutating func endProposal() {
    if let ownSource { source = ownSource }
    if let ownTarget { target = ownTarget }
    ownSource = nil
    ownTarget = nil
  }

  /// The text of the unit itself, also while a proposal is read.
  var unitSource: String { (ownSource ?? source).text }
}

/// An `<alt-trans>` that is open.
struct XLIFF1Proposal {
  var quality: Double?
  var language: String?
  var isRejected = false
  var hasSource = false
  var hasTarget = false
  var notes: [String] = []
  var properties: [TranslationUnit.Property] = []
  var count = 0
}
