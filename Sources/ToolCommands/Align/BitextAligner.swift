import Alignment
import TranslationModel

/// Aligns the sides of a bitext around what a person confirmed.
struct BitextAligner {
  private let aligner: SentenceAligner

  /// - Parameter entries: the glossary; every pair that was not rejected counts as known.
  init(knowing entries: [ConceptEntry]) {
    let pairs = entries.filter { $0.reviewState != .rejected }.flatMap { entry in
      entry.targetTerms.flatMap { term in
        ([term.text] + term.lookUpForms).flatMap { form in
          entry.sourceTerms.map { (source: $0.text, target: form) }
        }
      }
    }
    aligner = SentenceAligner(knownPairs: pairs)
  }

  /// The bitext with its beads.
  ///
  /// - Parameters:
  ///   - confirmed: groups of segments that a person confirmed, in order and without segments in common; they are kept.
  ///   - progress: told now and then the share of the work that is done.
  func align(
    _ bitext: Bitext, confirmed: [ConfirmedBead] = [], progress: (Double) -> Void = { _ in }
  ) -> Bitext {
    var bitext = bitext
    let beads = aligner.align(
      source: bitext.source.segments.map(\.text), target: bitext.target.segments.map(\.text), progress: progress)
    bitext.entries = beads.map { Bitext.Entry(bead: $0) }
    guard !confirmed.isEmpty else { return bitext }
    bitext.entries = fit(beads, around: confirmed, in: bitext)
    return bitext
  }

  /// The aligner's beads with the confirmed ones in the place of those they contradict; what is left over of these is
  /// aligned by itself.
  private func fit(_ beads: [Bead], around confirmed: [ConfirmedBead], in bitext: Bitext) -> [Bitext.Entry] {
    var entries: [Bitext.Entry] = []
    var (nextSource, nextTarget) = (0, 0)
    for group in ConfirmedBead.placed(confirmed, along: beads) {
      entries += between(nextSource..<group.source.lowerBound, nextTarget..<group.target.lowerBound, beads, bitext)
      let found = beads.first { $0.source == group.source && $0.target == group.target }
      let bead = found ?? Bead(source: group.source, target: group.target, score: 1)
      entries.append(Bitext.Entry(bead: bead, isConfirmed: true))
      (nextSource, nextTarget) = (group.source.upperBound, group.target.upperBound)
    }
    let (lastSource, lastTarget) = (bitext.source.segments.count, bitext.target.segments.count)
    return entries + between(nextSource..<lastSource, nextTarget..<lastTarget, beads, bitext)
  }

  /// The beads of a stretch between confirmed ones: those of `beads` that lie in it, and what is left over before and
  /// behind them.
  private func between(
    _ source: Range<Int>, _ target: Range<Int>, _ beads: [Bead], _ bitext: Bitext
  ) -> [Bitext.Entry] {
    let kept = beads.filter { bead in
      source.lowerBound <= bead.source.lowerBound && bead.source.upperBound <= source.upperBound
        && target.lowerBound <= bead.target.lowerBound && bead.target.upperBound <= target.upperBound
    }
    guard let first = kept.first, let last = kept.last else { return rest(source, target, bitext) }
    return rest(source.lowerBound..<first.source.lowerBound, target.lowerBound..<first.target.lowerBound, bitext)
      + kept.map { Bitext.Entry(bead: $0) }
      + rest(last.source.upperBound..<source.upperBound, last.target.upperBound..<target.upperBound, bitext)
  }

  private func rest(_ source: Range<Int>, _ target: Range<Int>, _ bitext: Bitext) -> [Bitext.Entry] {
    if source.isEmpty || target.isEmpty {
      return source.map { Self.oneSided($0..<$0 + 1, target.lowerBound..<target.lowerBound) }
        + target.map { Self.oneSided(source.upperBound..<source.upperBound, $0..<$0 + 1) }
    }
    let beads = aligner.align(
      source: bitext.source.segments[source].map(\.text), target: bitext.target.segments[target].map(\.text))
    return beads.map { bead in
      var bead = bead
      bead.source = bead.source.lowerBound + source.lowerBound..<bead.source.upperBound + source.lowerBound
      bead.target = bead.target.lowerBound + target.lowerBound..<bead.target.upperBound + target.lowerBound
      return Bitext.Entry(bead: bead)
    }
  }

  /// A segment that confirmed beads left without a partner; worth a look.
  private static func oneSided(_ source: Range<Int>, _ target: Range<Int>) -> Bitext.Entry {
    Bitext.Entry(bead: Bead(source: source, target: target, score: 0.5))
  }
}

/// Segments that a person said belong together; an empty side is an omission or an addition.
struct ConfirmedBead: Hashable {
  var source: Range<Int>
  var target: Range<Int>

  /// In order, each empty side with the place where it belongs: between the confirmed beads around it, and as near as
  /// can be to where `beads` have it.
  static func placed(_ confirmed: [ConfirmedBead], along beads: [Bead]) -> [ConfirmedBead] {
    var placed = confirmed.filter { !$0.source.isEmpty && !$0.target.isEmpty }
      .sorted { $0.source.lowerBound < $1.source.lowerBound }
    for group in confirmed where group.target.isEmpty && !group.source.isEmpty {
      let index = placed.firstIndex { $0.source.lowerBound >= group.source.upperBound } ?? placed.count
      let at = beads.first { $0.source.contains(group.source.lowerBound) }.map { bead in
        bead.source.lowerBound == group.source.lowerBound ? bead.target.lowerBound : bead.target.upperBound
      }
      let place = clamp(at ?? 0, index, placed, \.target)
      placed.insert(ConfirmedBead(source: group.source, target: place..<place), at: index)
    }
    for group in confirmed where group.source.isEmpty && !group.target.isEmpty {
      let index = placed.firstIndex { $0.target.lowerBound >= group.target.upperBound } ?? placed.count
      let at = beads.first { $0.target.contains(group.target.lowerBound) }.map { bead in
        bead.target.lowerBound == group.target.lowerBound ? bead.source.lowerBound : bead.source.upperBound
      }
      let place = clamp(at ?? 0, index, placed, \.source)
      placed.insert(ConfirmedBead(source: place..<place, target: group.target), at: index)
    }
    return placed
  }

  private static func clamp(
    _ place: Int, _ index: Int, _ placed: [ConfirmedBead], _ side: KeyPath<ConfirmedBead, Range<Int>>
  ) -> Int {
    let least = index > 0 ? placed[index - 1][keyPath: side].upperBound : 0
    let most = index < placed.count ? placed[index][keyPath: side].lowerBound : Int.max
    return min(max(place, least), most)
  }
}
