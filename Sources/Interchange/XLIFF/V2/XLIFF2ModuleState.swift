import Diagnostics

/// What is remembered within the elements of modules that are open.
struct XLIFF2ModuleState {
  /// Of the skeleton or resource that is open: whether it has href, and whether it holds anything, or text of its own.
  var hasReference = false
  var hasContent = false
  var hasText = false
  /// Where the unit that is open begins.
  var unitOffset = 0

  var matchIDs = IdentifierTable()
  var glossaryIDs = IdentifierTable()
  var metadataIDs = IdentifierTable()
  /// Of the glossary entry that is open.
  var hasTranslation = false
  /// Of the resource item that is open.
  var hasType = false
  var lacksSource = false
  var itemNotes = IdentifierTable()
  var resourcesWithContent = 0
  var resources = 0
  /// The items of the file that is open, which its units may refer to.
  var fileResources = IdentifierTable()
  /// References to items that may still come, in the resource data that is open.
  var pendingResources: [(ref: String, position: SourcePositions.Position)] = []
  /// The profiles of the file that is open.
  var countsCodePoints = false
  var countsBytes = false
  var hasSizeProfile = false
  /// The data categories whose tools its:annotatorsRef tells, with the depth of the element where it stands.
  var annotators: [(depth: Int, category: String)] = []
  /// Properties of the revision that is open.
  var properties: Set<String> = []

  mutating func startFile() {
    fileResources.removeAll()
    countsCodePoints = false
    countsBytes = false
    hasSizeProfile = false
  }

  mutating func startContent(hasReference: Bool) {
    self.hasReference = hasReference
    hasContent = false
    hasText = false
  }
}

/// Dispatch for the elements of modules.
extension XLIFF2Validator {
  func startModule(
    _ element: XLIFF2Element, in parent: XLIFF2Element?, _ tag: XMLStartTag, _ parser: XMLStreamParser
  ) {
    guard hostCount > 0 else { return }
    if parent?.isHost ?? false { checkOnce(element, in: parser) }
    switch element {
    case .matches: modules.matchIDs.removeAll()
    case .match: startMatch(in: parser)
    case .glossary: modules.glossaryIDs.removeAll()
    case .glossEntry, .translation, .term: startGlossary(element, in: parser)
    case .metadata, .metaGroup: startMetadata(element, in: parser)
    case .resourceItem, .resourceItemRef, .resourceSource, .resourceTarget: startResource(element, in: parser)
    case .profiles: startProfiles(in: parser)
    case .rule: startRule(tag, in: parser)
    case .revisions, .revision, .item: startChange(element, in: parser)
    case .qualityIssues, .provenanceRecords, .qualityIssue, .provenanceRecord: startRecord(element, in: parser)
    default: break
    }
  }

  func endModule(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    guard hostCount > 0 else { return }
    switch element {
    case .skeleton: endContent(.xliff2Skeleton, "<skeleton>", in: parser)
    case .resourceSource, .resourceTarget:
      modules.resources += 1
      if modules.hasContent { modules.resourcesWithContent += 1 }
      endContent(.xliff2ResourceContent, "<\(element.name)>", in: parser)
    case .resourceItem: endResource(in: parser)
    case .match: matchContent.check(reporter, in: parser)
    case .glossEntry: endEntry(in: parser)
    case .definition: modules.hasTranslation = true
    case .resourceData: endResources()
    default: break
    }
  }

  /// Only change tracking and ITS records may come more than once: the one by custom, the others by the specification.
  private func checkOnce(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    switch element {
    case .changeTrack, .qualityIssues, .provenanceRecords: return
    default: break
    }
    let bit: UInt64 = 1 << UInt64(element.rawValue)
    if host.modules & bit != 0 {
      reporter.report(
        .xliff2ModuleTwice,
        Wording(
          en: "<\(element.name)> stands in this <\(host.element.name)> a second time",
          ko: "이 <\(host.element.name)>에 <\(element.name)> 요소가 또 있습니다"), in: parser)
    }
    host.modules |= bit
  }

  private func endContent(_ rule: ValidationRule, _ shown: String, in parser: XMLStreamParser) {
    if modules.hasReference, modules.hasContent {
      reporter.report(
        rule,
        Wording(
          en: "\(shown) with href must be empty", ko: "href가 있는 \(shown) 요소는 비어 있어야 합니다"), in: parser)
    } else if !modules.hasReference, !modules.hasContent {
      reporter.report(
        rule,
        Wording(
          en: "\(shown) without href must not be empty", ko: "href가 없는 \(shown) 요소는 비어 있으면 안 됩니다"), in: parser)
    }
  }
}
