import Interchange
import TranslationModel

/// Says what memory and glossary have for the units of an XLIFF file.
final class XLIFFPreparation {
  private let matches: SegmentMatches
  private let terms: TermFinder?
  private let fillsTargets: Bool
  private(set) var statistics = JobStatistics()
  private var previous: String?

  init(matches: SegmentMatches, terms: TermFinder?, fillsTargets: Bool) {
    self.matches = matches
    self.terms = terms
    self.fillsTargets = fillsTargets
  }

  func changes(_ unit: XLIFFRewriter.Unit) throws -> [XLIFFRewriter.Change] {
    guard unit.isForTranslation else { return [] }
    var changes: [XLIFFRewriter.Change] = []
    var marked: Set<[UInt8]> = []
    for (index, segment) in unit.segments.enumerated() {
      let next: String? = index + 1 < unit.segments.count ? unit.segments[index + 1].source : nil
      changes += try translations(of: segment, index, in: unit, next: next)
      previous = segment.source
      let bytes = Array(segment.source.utf8)
      for term in terms?.marks(in: segment.source) ?? [] {
        guard let rendering = term.renderings.first else { continue }
        let text = Array(bytes[term.utf8Range])
        guard marked.insert(text).inserted else { continue }
        changes.append(.term(String(decoding: text, as: UTF8.self), rendering: rendering))
      }
    }
    return changes
  }

  private func translations(
    of segment: XLIFFRewriter.Segment, _ index: Int, in unit: XLIFFRewriter.Unit, next: String?
  ) throws -> [XLIFFRewriter.Change] {
    guard !segment.source.isEmpty else { return [] }
    guard segment.target == nil else {
      statistics.addTranslated(segment.source)
      return []
    }
    let answer = try matches.answer(to: segment.source, previous: previous, next: next)
    _ = statistics.add(segment.source, answer.band, at: unit.id)
    guard fillsTargets else { return [] }
    var changes: [XLIFFRewriter.Change] = []
    if let target = answer.target {
      let isSure = target.origin == .exact || target.origin == .inContext
      changes.append(.target(target.text, segment: index, state: isSure ? .translated : .needsReview))
    }
    // What a similar text's translation was made of stays in sight.
    let filled = answer.target.flatMap { $0.origin == .fuzzy ? nil : $0.text }
    for var proposal in answer.proposals where proposal.target != filled {
      if segment.hasCodes { proposal.facts.append(.init("codes", "lacks the codes of the original")) }
      changes.append(.proposal(proposal, segment: index))
    }
    return changes
  }
}
