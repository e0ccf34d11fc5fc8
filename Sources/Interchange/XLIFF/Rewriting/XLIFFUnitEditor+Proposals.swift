import Diagnostics

/// Translations from the memory, put beside the segments of somebody else's file.
extension XLIFFUnitEditor {
  enum ProposalOutcome {
    case added
    /// It stands there already.
    case known
    case refused(Wording)
  }

  mutating func addProposal(
    _ proposal: TranslationJob.Proposal, _ segment: Int, _ parser: XMLStreamParser
  ) -> ProposalOutcome {
    guard slots.indices.contains(segment) else {
      return .refused(
        Wording(
          en: "the unit has no such segment", ko: "그런 세그먼트가 없음"))
    }
    guard unit.isForTranslation else {
      return .refused(
        Wording(
          en: "the unit is not for translation", ko: "번역할 것이 아님"))
    }
    guard hasTargetLanguage else {
      return .refused(
        Wording(
          en: "the file names no target language", ko: "파일에 번역문의 언어가 없음"))
    }
    let texts = [proposal.source, proposal.target, proposal.origin ?? ""] + proposal.facts.map(\.text)
    guard texts.allSatisfy(XMLCharacters.allAllowed) else {
      return .refused(Wording(en: "the text holds characters that XML does not allow", ko: "XML에 쓸 수 없는 문자가 있음"))
    }
    let xml = roles.isSecond ? match(proposal, segment, parser) : alternative(proposal, segment, parser)
    let written = bytes(unit.place.tag.lowerBound..<unit.place.end, parser)
    guard !proposals.contains(xml), !Self.holds(written, Array(xml.utf8)) else { return .known }
    proposals.append(xml)
    return .added
  }

  private func attribute(_ name: String, _ value: String?) -> String {
    value.map { " \(name)=\"\(XLIFFText.escaped($0, inAttribute: true))\"" } ?? ""
  }

  /// XLIFF 1: `<alt-trans>`.
  private mutating func alternative(
    _ proposal: TranslationJob.Proposal, _ segment: Int, _ parser: XMLStreamParser
  ) -> String {
    let prefix = tag(unit.place, parser).prefix
    let mark = unit.segSource.map { !$0.marks.isEmpty } == true ? slots[segment].id : nil
    let notes = proposal.facts.map {
      "<\(prefix)note\(attribute("from", toolName))>\(XLIFFText.escaped("\($0.name): \($0.text)"))</\(prefix)note>"
    }
    return "<\(prefix)alt-trans\(attribute("mid", mark)) match-quality=\"\(proposal.quality)\""
      + "\(attribute("origin", proposal.origin))>"
      + "<\(prefix)source>\(XLIFFText.escaped(proposal.source))</\(prefix)source>"
      + "<\(prefix)target>\(XLIFFText.escaped(proposal.target))</\(prefix)target>"
      + "\(notes.joined())</\(prefix)alt-trans>"
  }

  /// XLIFF 2: `<mtc:match>`, which names its segment by the segment's id.
  private mutating func match(
    _ proposal: TranslationJob.Proposal, _ segment: Int, _ parser: XMLStreamParser
  ) -> String {
    let prefix = existingMatches.map { tag($0, parser).prefix } ?? "mtc:"
    let core = tag(unit.place, parser).prefix
    let id = slots[segment].id ?? segmentIDs[segment] ?? newSegmentIdentifier(segment, parser)
    return "<\(prefix)match ref=\"#\(XLIFFText.escaped(id, inAttribute: true))\""
      + " type=\"\(proposal.isInContext ? "icm" : "tm")\" similarity=\"\(proposal.similarity)\""
      + " matchQuality=\"\(proposal.quality)\"\(attribute("origin", proposal.origin))>"
      + "\(metadata(proposal))<\(core)source>\(XLIFFText.escaped(proposal.source))</\(core)source>"
      + "<\(core)target>\(XLIFFText.escaped(proposal.target))</\(core)target></\(prefix)match>"
  }

  private func metadata(_ proposal: TranslationJob.Proposal) -> String {
    guard !proposal.facts.isEmpty else { return "" }
    let facts = proposal.facts.map {
      "<mda:meta\(attribute("type", $0.name))>\(XLIFFText.escaped($0.text))</mda:meta>"
    }
    return "<mda:metadata xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\">"
      + "<mda:metaGroup\(attribute("category", toolName))>\(facts.joined())</mda:metaGroup></mda:metadata>"
  }

  private var existingMatches: XLIFFElementPlace? { unit.matches.flatMap { $0.isEmpty ? nil : $0 } }

  private mutating func newSegmentIdentifier(_ segment: Int, _ parser: XMLStreamParser) -> String {
    let text = String(decoding: bytes(unit.place.tag.lowerBound..<unit.place.end, parser), as: UTF8.self)
    var number = segment + 1
    while segmentIDs.values.contains("s\(number)") || text.contains("\"s\(number)\"") || text.contains("'s\(number)'") {
      number += 1
    }
    segmentIDs[segment] = "s\(number)"
    return "s\(number)"
  }

  /// Whether `bytes` hold `part`.
  private static func holds(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, bytes.count >= part.count else { return false }
    for start in 0...(bytes.count - part.count) where bytes[start] == first {
      if bytes[start...].starts(with: part) { return true }
    }
    return false
  }

  mutating func finishProposals(_ parser: XMLStreamParser) {
    guard !proposals.isEmpty else { return }
    let indent = self.indent(in: unit.place, before: unit.firstChildOffset, parser)
    guard roles.isSecond else {
      let offset = unit.noteOffset ?? unit.place.contentEnd
      for proposal in proposals { add(offset..<offset, indent + proposal) }
      return
    }
    let list = proposals.joined()
    if let existing = existingMatches {
      add(existing.contentEnd..<existing.contentEnd, list)
      return
    }
    let offset = unit.place.tag.upperBound
    let namespace = "urn:oasis:names:tc:xliff:matches:2.0"
    add(offset..<offset, "\(indent)<mtc:matches xmlns:mtc=\"\(namespace)\">\(list)</mtc:matches>")
  }
}
