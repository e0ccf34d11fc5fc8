import LinguisticText
import Readings
import TranslationModel

/// Proposes, for one bracket, what may belong to its content.
struct BracketProposer {
  let scalars: [Unicode.Scalar]
  let bracket: BracketScanner.Bracket
  /// Indices of scalars at which inline markup begins or ends, ascending.
  let markup: [Int]
  let model: SpanModel
  let scratch: ProposalScratch

  /// Most options kept for the second pass.
  static let mostOptions = 12

  // MARK: - Rendering (original)

  /// Options for the rendering before the bracket; nil where there is no Korean before it.
  func renderings(
    of original: Range<Int>, extended: Range<Int>?, doubts: BracketContent.Doubts
  ) -> PendingGloss? {
    guard let context = context(of: original), isKorean(context, original) else { return nil }
    var best = proposal(original, context, doubts)
    if let extended {
      // Several Chinese runs parted by blanks: the rendering may cover them all.
      let whole = proposal(extended, context, doubts)
      if whole.coversMore(than: best) { best = whole }
    }
    if refusal(of: best) != nil { return nil }
    return pending(bracket.kind == .round ? best : sobered(best))
  }

  private func pending(_ proposal: Proposal) -> PendingGloss {
    PendingGloss(
      block: 0, source: proposal.original, others: [], direction: .targetThenSource,
      sourceKey: proposal.sourceKey,
      options: proposal.options(mostOptions: Self.mostOptions), contextHash: contextHash)
  }

  /// Whether what stands before the bracket may be Korean: Chinese there is part of a rendering only behind Hangul,
  /// written onto it (`후루카와町`) or as the original ends (`백색 恐怖(白色恐怖)`).
  private func isKorean(_ context: LeftContext, _ original: Range<Int>) -> Bool {
    let chinese = context.units.reversed().prefix { $0.script == .han || $0.script == .kana }.count
    guard chinese > 0 else { return true }
    let first = context.units.count - chinese
    guard first > 0, context.units[first - 1].script == .hangul else { return false }
    if context.tokens[first] == context.tokens[first - 1] { return true }
    return context.units[first...].map(\.value).elementsEqual(scalars[original].suffix(chinese).map(\.value))
  }

  /// A bracket's options together with everything that was measured for them.
  struct Measured {
    var context: LeftContext
    /// In the order in which they were measured, «no pair» last.
    var candidates: [(units: Range<Int>?, features: [Double])]
    var pending: PendingGloss
    /// Why there is no pair whatever the candidates are worth; nil where one of them may be it.
    var refusal: BracketContent.Reason?
    /// The candidate that each option of the pending gloss is.
    var kept: [Int]
  }

  /// As `renderings`, with the features of all candidates: for fitting the weights, and for telling people why.
  func measured(
    of original: Range<Int>, extended: Range<Int>?, doubts: BracketContent.Doubts
  ) -> Measured? {
    guard let context = context(of: original), isKorean(context, original) else { return nil }
    var candidates: [(units: Range<Int>?, features: [Double])] = []
    var best = proposal(original, context, doubts) { candidates.append(($0, $1.values)) }
    if let extended {
      var others: [(units: Range<Int>?, features: [Double])] = []
      let whole = proposal(extended, context, doubts) { others.append(($0, $1.values)) }
      if whole.coversMore(than: best) { (best, candidates) = (whole, others) }
    }
    let sober = sobered(best)
    return Measured(
      context: context, candidates: candidates, pending: pending(sober), refusal: refusal(of: best),
      kept: sober.order(mostOptions: Self.mostOptions))
  }

  private func context(of original: Range<Int>) -> LeftContext? {
    let end = genitive(behind: original) ?? bracket.open
    guard let context = LeftContext(scalars, open: end, close: bracket.close, markup: markup),
      let last = context.units.last, onlyMarks(last.scalars.upperBound..<end)
    else { return nil }
    return context
  }

  /// The particle 의 before the last word in front of the bracket, where 의 stands behind the original as well
  /// (`수도원의 터(修道院의址)`): what is before it renders what is before it.
  private func genitive(behind original: Range<Int>) -> Int? {
    guard scalars[original.upperBound] == "의" else { return nil }
    let word = scalars[..<bracket.open].lastIndex { Script($0) != .hangul && $0 != " " } ?? -1
    let blank = scalars[(word + 1)..<bracket.open].split(separator: " ").last?.startIndex ?? 0
    let before = scalars[(word + 1)..<max(word + 1, blank)].lastIndex { $0 != " " }
    return before.flatMap { scalars[$0] == "의" ? $0 : nil }
  }

  /// Whether nothing but blanks, closing quotes and markup stands between the last unit and the bracket.
  private func onlyMarks(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      Script(scalars[index]) == .space || Punctuation.isInvisible(scalars[index])
        || Punctuation.quoteRole(scalars, index) == .closes
        || !Punctuation.roles(scalars[index]).isDisjoint(with: [.joiner, .straightQuote])
        || Self.trademarks.contains(scalars[index])
    }
  }

  private static let trademarks: Set<Unicode.Scalar> = ["™", "®", "©", "†", "※", "!", "?", "！", "？"]

  private func proposal(
    _ original: Range<Int>, _ context: LeftContext, _ doubts: BracketContent.Doubts,
    _ body: (Range<Int>?, borrowing FeatureVector) -> Void = { _, _ in }
  ) -> Proposal {
    var doubts = doubts
    if context.endsInPredicate { doubts.insert(.afterPredicate) }
    let source = scratch.original(scalars[original])
    let proposer = SpanProposer(context: context, source: source.arcs, sourceText: source.scalars)
    let candidates = proposer.candidates(
      model: model, doubts: doubts, interpuncts: source.holdsInterpunct, room: &scratch.room, body)
    return Proposal(original: original, sourceKey: source.key, proposer: proposer, candidates: candidates)
  }

  /// The candidates for one original.
  struct Proposal {
    var original: Range<Int>
    /// `EvidenceKey` of the original.
    var sourceKey: UInt64
    var proposer: SpanProposer
    var candidates: [SpanCandidate]

    var best: SpanCandidate? { candidates.max { $0.logit < $1.logit } }

    /// Whether the best rendering of this original is longer than the other's and explains at least four fifths of it.
    func coversMore(than other: Proposal) -> Bool {
      guard let units = best?.units, let others = other.best?.units, units.count > others.count else { return false }
      return explains(units) { $0 != .unaligned }
    }

    /// Whether such links lead from the units to four fifths of the original.
    func explains(_ units: Range<Int>, by isLink: (RenderingStep.Link) -> Bool) -> Bool {
      var (linked, count) = (0, 0)
      for step in proposer.steps(units) {
        count += step.source.count
        if isLink(step.link) { linked += step.source.count }
      }
      return (count - linked) * 5 <= count
    }

    func options(mostOptions: Int) -> [PendingGloss.Option] { order(mostOptions: mostOptions).map(option) }

    /// The most probable candidates, the best first; of two alike the earlier.
    func order(mostOptions: Int) -> [Int] {
      var order: [Int] = []
      order.reserveCapacity(mostOptions + 1)
      for index in candidates.indices {
        let logit = candidates[index].logit
        if order.count == mostOptions, logit <= candidates[order[mostOptions - 1]].logit { continue }
        let place = order.lastIndex { candidates[$0].logit >= logit }.map { $0 + 1 } ?? 0
        order.insert(index, at: place)
        if order.count > mostOptions { order.removeLast() }
      }
      return order
    }

    private func option(_ index: Int) -> PendingGloss.Option {
      let context = proposer.context
      return PendingGloss.Option(
        target: candidates[index].units.map { context.scalarRange($0, writtenLike: original) },
        key: candidates[index].units.map { EvidenceKey.target(context.units[$0]) } ?? 0,
        logit: candidates[index].logit)
    }
  }

  /// Hash of the twenty scalars before the bracket.
  private var contextHash: Int {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for scalar in scalars[max(0, bracket.open - 20)..<bracket.open] {
      hash = (hash ^ UInt64(scalar.value)) &* 1_099_511_628_211
    }
    return Int(truncatingIfNeeded: hash)
  }

  // MARK: - Original (rendering)

  /// The original before the bracket that a rendering inside it belongs to.
  func original(renderedBy rendering: Range<Int>) -> PendingGloss? {
    guard let original = chineseBefore(), original.count <= BracketReader.longestOriginal, !rendering.isEmpty else {
      return nil
    }
    let known = scratch.original(scalars[original])
    let source = known.arcs
    let target = RenderingUnits(scalars, in: rendering).units
    guard !target.isEmpty, !source.units.isEmpty else { return nil }
    let verdict = ReverseVerdict(source: source, target: target, scalars: scalars, rendering: rendering)
    guard verdict.isRendering else { return nil }
    return PendingGloss(
      block: 0, source: original, others: [], direction: .sourceThenTarget,
      sourceKey: known.key,
      options: [
        .init(target: rendering, key: EvidenceKey.target(target[...]), logit: verdict.logit),
        .init(target: nil, key: 0, logit: 0),
      ], contextHash: contextHash)
  }

  /// The Chinese run that ends at the bracket (behind closing quotes), with Latin letters and digits written onto it.
  func chineseBefore() -> Range<Int>? {
    var end = bracket.open
    while end > 0, isSkipped(end - 1) { end -= 1 }
    var start = end
    while start > 0 {
      let script = Script(scalars[start - 1])
      let isInner =
        Punctuation.isInterpunct(scalars[start - 1]) && start > 1 && Script(scalars[start - 2]) == .han
      guard script == .han || script == .latin || script == .digit || script == .kana || isInner else { break }
      start -= 1
    }
    guard start < end, scalars[start..<end].contains(where: { Script($0) == .han }) else { return nil }
    return start..<end
  }

  /// Whether a mark between an original and the bracket behind it is passed over: blanks, closing quotes, `?` and `!`.
  private func isSkipped(_ index: Int) -> Bool {
    Script(scalars[index]) == .space || Punctuation.quoteRole(scalars, index) == .closes
      || Punctuation.straightQuotes.contains(scalars[index]) || ["?", "!", "？", "！"].contains(scalars[index])
  }
}
