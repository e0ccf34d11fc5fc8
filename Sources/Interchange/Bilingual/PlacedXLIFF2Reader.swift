import TranslationModel

/// Reads XLIFF 2.0 to 2.2 with places: one pair for each segment.
final class PlacedXLIFF2Reader: PlacedXMLReader {
  private struct Segment {
    var id: String?
    var state: String?
    var subState: String?
    var source: Text?
    var target: Text?
  }

  private struct Match {
    /// What it is for: the id of a segment or mark.
    var reference: String
    var score: Double?
    var source: String?
    var target: String?
    var isProposal: Bool
  }

  private var languages = XLIFFLanguages()
  private var isGlossary = false
  private var unitID: String?
  private var isInSegment = false
  private var segments: [Segment] = []
  private var matches: [Match] = []
  private var isInMatch = false
  /// Whether content is for translation, by the depth that said so.
  private var translate: [(depth: Int, value: Bool)] = []

  override func looksInto(_ name: String) -> Bool { name == "matches" || name == "match" }

  override func start(_ name: String, _ tag: XMLStartTag) -> Bool {
    if let value = tag.attributes.bytes("translate") { translate.append((depth, !value.equals("no"))) }
    switch name {
    case "xliff":
      languages = XLIFFLanguages(
        source: tag.attributes.value("srcLang"), target: tag.attributes.value("trgLang"), sides: file.sides)
    case "file":
      isGlossary = tag.attributes.value("id") == "glossary" && tag.attributes.value("original") == nil
    case "unit":
      unitID = tag.attributes.value("id") ?? ""
      segments = []
      matches = []
    case "segment":
      isInSegment = true
      segments.append(
        Segment(
          id: tag.attributes.value("id"), state: tag.attributes.value("state"),
          subState: tag.attributes.value("subState")))
    case "match": startMatch(tag)
    case "source", "target": return isInMatch || isInSegment
    default: break
    }
    return false
  }

  private func startMatch(_ tag: XMLStartTag) {
    let quality = tag.attributes.value("similarity") ?? tag.attributes.value("matchQuality")
    isInMatch = true
    matches.append(
      Match(
        reference: String((tag.attributes.value("ref") ?? "").drop { $0 == "#" }),
        score: quality.flatMap { XLIFFConfidence.quality($0) },
        isProposal: tag.attributes.bytes("reference")?.equals("yes") != true))
  }

  override func take(_ text: Text, of name: String) {
    if isInMatch {
      if name == "source" {
        matches[matches.count - 1].source = text.whole.text
      } else {
        matches[matches.count - 1].target = text.whole.text
      }
    } else if name == "source" {
      segments[segments.count - 1].source = text
    } else {
      segments[segments.count - 1].target = text
    }
  }

  override func end(_ name: String) {
    switch name {
    case "match": isInMatch = false
    case "segment": isInSegment = false
    case "unit": finishUnit()
    default: break
    }
    if translate.last?.depth == depth { translate.removeLast() }
  }

  private func finishUnit() {
    defer { unitID = nil }
    guard let unitID, !isGlossary, translate.last?.value ?? true else { return }
    guard languages.areTaken else { return passedOver[.otherLanguages, default: 0] += 1 }
    for (index, segment) in segments.enumerated() {
      guard let source = segment.source else {
        passedOver[.withoutOriginal, default: 0] += 1
        continue
      }
      guard !source.isProtected else { continue }
      let id = segments.count > 1 ? "\(unitID)-\(segment.id ?? String(index + 1))" : unitID
      add(id, source.whole, segment.target?.whole, Self.state(segment), proposals(for: segment), languages)
    }
  }

  private func proposals(for segment: Segment) -> [SegmentPair.Proposal] {
    let known = Set(segments.flatMap { ($0.id.map { [$0] } ?? []) + ($0.source?.marks ?? []) })
    let own = Set((segment.id.map { [$0] } ?? []) + (segment.source?.marks ?? []))
    return matches.compactMap { match in
      let isOwn = own.contains(match.reference) || (segments.count == 1 && !known.contains(match.reference))
      guard match.isProposal, isOwn, let target = match.target, !target.isEmpty else { return nil }
      return .init(source: match.source, target: target, score: match.score)
    }
  }

  private static func state(_ segment: Segment) -> SegmentPair.State? {
    switch segment.state {
    case "initial": return .untranslated
    case "translated":
      let confidence = XLIFFConfidence(state2: segment.state, subState: segment.subState)
      return confidence.isReviewed ? .translated : .draft
    case "reviewed", "final": return .reviewed
    default: return nil
    }
  }
}
