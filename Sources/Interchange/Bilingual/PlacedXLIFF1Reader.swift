import TranslationModel

/// Reads XLIFF 1.0 to 1.2 and SDLXLIFF with places: one pair for each segment of a `trans-unit`, else one for the unit.
final class PlacedXLIFF1Reader: PlacedXMLReader {
  private struct Unit {
    var id = ""
    var isForTranslation = true
    var isApproved = false
    var state: String?
    var source: Text?
    var segSource: Text?
    var target: Text?
    var proposals: [SegmentPair.Proposal] = []
    var languages: (source: String?, target: String?)
  }

  private struct Match {
    var score: Double?
    var source: String?
    var target: String?
    var isProposal: Bool
  }

  private let isSDL: Bool
  private var fileLanguages: (source: String?, target: String?)
  private var isGlossary = false
  /// Groups that say whether their content is for translation, by their depth.
  private var groups: [(depth: Int, isForTranslation: Bool)] = []
  private var unit: Unit?
  private var match: Match?
  private var sdl = SDLSegments()

  init(_ file: PlacedFile, isSDL: Bool) {
    self.isSDL = isSDL
    super.init(file)
  }

  override func start(_ name: String, _ tag: XMLStartTag) -> Bool {
    switch name {
    case "file":
      fileLanguages = (tag.attributes.value("source-language"), tag.attributes.value("target-language"))
      isGlossary = XLIFFGlossaryFile.isGlossary(original: tag.attributes.value("original") ?? "")
    case "group":
      if let translate = tag.attributes.bytes("translate") { groups.append((depth, !translate.equals("no"))) }
    case "trans-unit":
      unit = Unit(languages: fileLanguages)
      unit?.id = tag.attributes.value("id") ?? ""
      let translate = tag.attributes.bytes("translate")
      unit?.isForTranslation = translate.map { !$0.equals("no") } ?? groups.last?.isForTranslation ?? true
      unit?.isApproved = tag.attributes.bytes("approved")?.equals("yes") == true
      sdl = SDLSegments()
    case "alt-trans":
      let kind = tag.attributes.value("alttranstype")
      match = Match(
        score: tag.attributes.value("match-quality").flatMap { XLIFFConfidence.quality($0) },
        isProposal: kind == nil || kind == "proposal" || kind == "accepted")
    case "source", "target":
      guard unit != nil else { return false }
      if match == nil { startOwn(name, tag) }
      return true
    case "seg-source": return unit != nil && match == nil
    default: break
    }
    return false
  }

  private func startOwn(_ name: String, _ tag: XMLStartTag) {
    let language = tag.attributes.xmlValue("lang").flatMap { $0.isEmpty ? nil : $0 }
    if name == "source" {
      unit?.languages.source = language ?? fileLanguages.source
    } else {
      unit?.languages.target = language ?? fileLanguages.target
      unit?.state = tag.attributes.value("state")
    }
  }

  override func take(_ text: Text, of name: String) {
    switch (name, match != nil) {
    case ("source", false): unit?.source = text
    case ("seg-source", false): unit?.segSource = text
    case ("target", false): unit?.target = text
    case ("source", true): match?.source = text.whole.text
    case ("target", true): match?.target = text.whole.text
    default: break
    }
  }

  override func end(_ name: String) {
    if name == "group", groups.last?.depth == depth { groups.removeLast() }
    if name == "alt-trans" {
      if let match, match.isProposal, let target = match.target, !target.isEmpty {
        unit?.proposals.append(.init(source: match.source, target: target, score: match.score))
      }
      match = nil
    } else if name == "trans-unit", let unit {
      self.unit = nil
      if unit.isForTranslation, !isGlossary { finish(unit) }
    }
  }

  override func startForeign(_ tag: XMLStartTag) { if isSDL, unit != nil { sdl.start(tag) } }
  override func endForeign(_ name: XMLNamePointers) { if isSDL, unit != nil { sdl.end(name) } }
  override func foreignText(_ bytes: UnsafeBufferPointer<UInt8>) { if isSDL, unit != nil { sdl.text(bytes) } }

  // MARK: Pairs

  private func finish(_ unit: Unit) {
    let languages = XLIFFLanguages(source: unit.languages.source, target: unit.languages.target, sides: file.sides)
    guard languages.areTaken else { return passedOver[.otherLanguages, default: 0] += 1 }
    guard let source = unit.segSource ?? unit.source else { return passedOver[.withoutOriginal, default: 0] += 1 }
    guard !source.isProtected else { return }
    let targets = Dictionary(unit.target?.segments.map { ($0.id, $0.text) } ?? [], uniquingKeysWith: { one, _ in one })
    let fits =
      !source.segments.isEmpty
      && (unit.target.map { $0.whole.text.isEmpty } ?? true || source.segments.contains { targets[$0.id] != nil })
    guard fits else {
      let whole = unit.source ?? source
      let state = isSDL ? Self.state(sdl.definitions.values.first) : state(of: unit)
      return add(unit.id, whole.whole, unit.target?.whole, state, unit.proposals, languages)
    }
    for segment in source.segments {
      let definition = sdl.definitions[segment.id]
      let state = isSDL ? Self.state(definition) : state(of: unit)
      let id = source.segments.count > 1 ? "\(unit.id)-\(segment.id)" : unit.id
      let place = unit.target.map { PairedText(text: "", at: $0.whole.utf8Range.lowerBound) }
      let proposals = source.segments.count == 1 ? unit.proposals : []
      let count = pairs.count
      add(id, segment.text, targets[segment.id] ?? place, state, proposals, languages)
      if isSDL, definition?.isLocked == true, pairs.count > count { pairs[count].isLocked = true }
    }
  }

  private func state(of unit: Unit) -> SegmentPair.State? {
    if unit.isApproved { return .reviewed }
    switch unit.state {
    case "final", "signed-off": return .reviewed
    case "translated": return .translated
    case "new", "needs-translation", "needs-l10n", "needs-adaptation": return .untranslated
    case "needs-review-translation", "needs-review-l10n", "needs-review-adaptation": return .draft
    default: return nil
    }
  }

  private static func state(_ definition: SDLSegments.Definition?) -> SegmentPair.State? {
    switch definition?.confirmation {
    case "Translated": .translated
    case "ApprovedTranslation", "ApprovedSignOff": .reviewed
    case "Draft", "RejectedTranslation", "RejectedSignOff": .draft
    default: definition == nil ? nil : .untranslated
    }
  }
}

extension PlacedXMLReader {
  /// Adds a pair, turned so that its source is the Chinese side; one without an original is none.
  final func add(
    _ id: String, _ source: PairedText, _ target: PairedText?, _ state: SegmentPair.State?,
    _ proposals: [SegmentPair.Proposal], _ languages: XLIFFLanguages
  ) {
    guard languages.isReversed else {
      guard !source.text.isEmpty else { return passedOver[.withoutOriginal, default: 0] += 1 }
      pairs.append(SegmentPair(id: id, source: source, target: target, state: state, proposals: proposals))
      return
    }
    guard let target, !target.text.isEmpty else { return passedOver[.withoutOriginal, default: 0] += 1 }
    isReversed = true
    pairs.append(SegmentPair(id: id, source: target, target: source, state: state))
  }
}
