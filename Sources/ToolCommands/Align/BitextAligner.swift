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
  ///
  /// - Parameter confirmed: without segments in common, and none across another.
  static func placed(_ confirmed: [ConfirmedBead], along beads: [Bead]) -> [ConfirmedBead] {
    let pairs = confirmed.filter { !$0.source.isEmpty && !$0.target.isEmpty }
      .sorted { $0.source.lowerBound < $1.source.lowerBound }
    var omissions = confirmed.filter { $0.target.isEmpty }.map(\.source)
      .sorted { $0.lowerBound < $1.lowerBound }[...]
    var additions = confirmed.filter { $0.source.isEmpty }.map(\.target)
      .sorted { $0.lowerBound < $1.lowerBound }[...]
    var placed: [ConfirmedBead] = []
    for pair in pairs {
      let before = omissions.prefix { $0.upperBound <= pair.source.lowerBound }
      let beside = additions.prefix { $0.upperBound <= pair.target.lowerBound }
      omissions = omissions.dropFirst(before.count)
      additions = additions.dropFirst(beside.count)
      let ends = (source: pair.source.lowerBound, target: pair.target.lowerBound)
      placed += oneSided(before, beside, from: placed.last, to: ends, along: beads) + [pair]
    }
    let last = beads.last.map { (source: $0.source.upperBound, target: $0.target.upperBound) } ?? (0, 0)
    return placed + oneSided(omissions, additions, from: placed.last, to: last, along: beads)
  }

  /// Omissions and additions between two pairs, merged by the places that `beads` give them.
  private static func oneSided(
    _ omissions: ArraySlice<Range<Int>>, _ additions: ArraySlice<Range<Int>>, from before: ConfirmedBead?,
    to end: (source: Int, target: Int), along beads: [Bead]
  ) -> [ConfirmedBead] {
    var (omissions, additions) = (omissions, additions)
    var (source, target) = (before?.source.upperBound ?? 0, before?.target.upperBound ?? 0)
    var result: [ConfirmedBead] = []
    while !omissions.isEmpty || !additions.isEmpty {
      let omission = omissions.first.map { ($0, place(of: $0.lowerBound, in: beads, \.source, \.target)) }
      let addition = additions.first.map { ($0, place(of: $0.lowerBound, in: beads, \.target, \.source)) }
      if let omission, additions.first.map({ omission.1 <= $0.lowerBound }) ?? true {
        let most = additions.first?.lowerBound ?? end.target
        target = min(max(omission.1, target), most)
        result.append(ConfirmedBead(source: omission.0, target: target..<target))
        source = omission.0.upperBound
        omissions.removeFirst()
      } else if let addition {
        let most = omissions.first?.lowerBound ?? end.source
        source = min(max(addition.1, source), most)
        result.append(ConfirmedBead(source: source..<source, target: addition.0))
        target = addition.0.upperBound
        additions.removeFirst()
      }
    }
    return result
  }

  /// Where the other side is when `beads` come to a segment.
  private static func place(
    of segment: Int, in beads: [Bead], _ side: KeyPath<Bead, Range<Int>>, _ other: KeyPath<Bead, Range<Int>>
  ) -> Int {
    guard let bead = beads.first(where: { $0[keyPath: side].contains(segment) }) else { return 0 }
    return bead[keyPath: side].lowerBound == segment ? bead[keyPath: other].lowerBound : bead[keyPath: other].upperBound
  }
}
