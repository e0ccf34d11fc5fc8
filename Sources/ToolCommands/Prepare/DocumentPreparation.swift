import Documents
import Interchange
import TranslationModel

/// Fills the segments of a document from memory and glossary.
struct DocumentPreparation {
  let matches: SegmentMatches
  /// nil where terms are not wanted.
  let terms: TermFinder?
  let fillsTargets: Bool
  private(set) var statistics = JobStatistics()
  private(set) var targets = 0
  private(set) var proposals = 0
  private(set) var marks = 0

  init(matches: SegmentMatches, terms: TermFinder?, fillsTargets: Bool) {
    self.matches = matches
    self.terms = terms
    self.fillsTargets = fillsTargets
  }

  /// - Parameter progress: called with the segments done and all of them; returns false to stop.
  /// - Throws: `CancellationError` when `progress` said to stop.
  mutating func fill(_ job: inout TranslationJob, progress: (Int, Int) -> Bool) throws {
    let texts = job.units.flatMap { $0.segments.map(\.source) }
    var number = 0
    for unit in job.units.indices {
      for segment in job.units[unit].segments.indices {
        guard progress(number, texts.count) else { throw CancellationError() }
        let place = "\(job.units[unit].id)-\(job.units[unit].segments[segment].id)"
        try fill(
          &job.units[unit].segments[segment], place: place, previous: number > 0 ? texts[number - 1] : nil,
          next: number + 1 < texts.count ? texts[number + 1] : nil)
        number += 1
      }
    }
  }

  private mutating func fill(
    _ segment: inout TranslationJob.Segment, place: String, previous: String?, next: String?
  ) throws {
    var answer = try matches.answer(to: segment.source, previous: previous, next: next)
    segment.terms = terms?.marks(in: segment.source) ?? []
    if fillsTargets {
      segment.target = answer.target
      segment.proposals = answer.proposals
      if !segment.codes.isEmpty { placeCodes(in: &segment) }
    }
    if let target = answer.target, !CodePlacement(of: segment, in: target.text).missing.isEmpty {
      answer.band = answer.band.toReview
    }
    if let first = statistics.add(segment.source, answer.band, at: place) {
      segment.notes.insert(.init(.repetition, "The same text as \(first)"), at: 0)
    }
    if segment.target != nil { targets += 1 }
    proposals += segment.proposals.count
    marks += segment.terms.count
  }

  /// The memory holds text without codes: they are put where their places are sure, and what is missing is said.
  private func placeCodes(in segment: inout TranslationJob.Segment) {
    if let target = segment.target {
      let placement = CodePlacement(of: segment, in: target.text)
      segment.target?.codes = placement.placed
      segment.target?.lacksCodes = !placement.missing.isEmpty
      if !placement.missing.isEmpty {
        // In either version of XLIFF: leveraged, to be reviewed, and no match that can be taken unseen.
        if target.origin != .fuzzy { segment.target?.origin = .nearlyExact }
        segment.notes.append(
          .init(.markup, "The translation filled in lacks the markup \(Self.list(placement.missing))"))
      }
    }
    for index in segment.proposals.indices {
      let placement = CodePlacement(of: segment, in: segment.proposals[index].target)
      segment.proposals[index].codes = placement.placed
      if !placement.missing.isEmpty {
        segment.proposals[index].facts.append(.init("codes", "lacks \(Self.list(placement.missing))"))
        segment.proposals[index].quality = min(segment.proposals[index].quality, 99)
        segment.proposals[index].isInContext = false
      }
    }
  }

  private static func list(_ codes: [TranslationJob.InlineCode]) -> String {
    codes.map { code in code.text.count <= 60 ? code.text : code.text.prefix(60) + "…" }.joined(separator: " ")
  }
}
