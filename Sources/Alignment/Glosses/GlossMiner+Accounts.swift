import Diagnostics
import LinguisticText
import TranslationModel

extension GlossMiner {
  /// Why each bracket of the documents is a pair or none, in order of the text: every bracket that holds a Chinese
  /// character, and every one with Korean behind Chinese. The pairs are those of `mine` for the same documents.
  ///
  /// Memory grows with the number of brackets and their candidates: this is for looking closely, not for bulk.
  public mutating func accounts(of documents: [Document]) -> [[BracketAccount]] {
    var drafts: [[BracketDraft]] = []
    var proposals: [GlossProposals] = []
    for document in documents {
      var found = GlossProposals()
      var lines = LineCounter()
      var drafted: [BracketDraft] = []
      document.bytes.withUnsafeBufferPointer { bytes in
        for block in document.blocks where block.mayHoldGloss {
          var inBlock = self.drafts(of: block)
          for index in inBlock.indices {
            inBlock[index].account.line = lines.line(at: inBlock[index].account.bracketRange.lowerBound, in: bytes)
          }
          found.add(inBlock.compactMap(\.pending), of: block, bytes)
          drafted += inBlock
        }
      }
      drafts.append(drafted)
      proposals.append(found)
    }
    let evidence = CrossEvidence(proposals)
    return zip(drafts, proposals).map { drafts, found in
      var glosses: [Gloss?] = []
      forEachDecided(found, evidence) { glosses.append($0) }
      var decided = zip(found.glosses, glosses).makeIterator()
      return drafts.map { draft in
        guard draft.pending != nil, let (pending, gloss) = decided.next() else { return draft.account }
        return account(draft, pending, gloss, evidence)
      }
    }
  }

  // MARK: - First pass

  private mutating func drafts(of block: Block) -> [BracketDraft] {
    let text = BlockScalars(block.text)
    let markup = block.markupBoundaries.compactMap(text.index(ofOffset:))
    let isRunningText = Self.isRunningText(block)
    return BracketScanner.brackets(in: text.scalars).compactMap { bracket in
      var draft = BracketDraft(bracket, text, block)
      let proposer = BracketProposer(
        scalars: text.scalars, bracket: bracket, markup: markup, model: model, scratch: scratch)
      let holdsChinese = text.scalars[bracket.open..<bracket.close].contains { Script($0) == .han }
      guard holdsChinese || proposer.chineseBefore() != nil else { return nil }
      guard isRunningText else {
        draft.account.content = .refused(.notRunningText)
        return holdsChinese ? draft : nil
      }
      let content = BracketReader(scalars: text.scalars).content(bracket)
      switch content {
      case .original(let range, let extended, let others, let doubts):
        let measured = proposer.measured(of: range, extended: extended, doubts: doubts)
        draft.add(measured, original: range, others: others, text, block, weights: model.weights)
      case .rendering(let range):
        guard proposer.chineseBefore() != nil else {
          draft.account.content = .refused(.koreanText)
          return draft
        }
        draft.add(proposer.original(renderedBy: range), rendering: range, text, block)
      case .refused(let reason):
        guard holdsChinese else { return nil }
        draft.account.content = .refused(.init(reason, draft.account.inside))
      }
      return draft
    }
  }

  // MARK: - Second pass

  private func account(
    _ draft: BracketDraft, _ pending: PendingGloss, _ gloss: Gloss?, _ evidence: CrossEvidence
  ) -> BracketAccount {
    var account = draft.account
    let text = BlockScalars(pending.window?.text ?? "")
    let fromTexts = evidence.logits(pending, known: KnownRenderings(), in: text)
    let logits = evidence.logits(pending, known: known, in: text)
    var probabilities = logits
    SpanModel.normalize(&probabilities)
    for (option, candidate) in draft.kept.enumerated() {
      account.candidates[candidate].probability = probabilities[option]
      account.candidates[candidate].fromOtherPlaces = fromTexts[option] - pending.options[option].logit
      account.candidates[candidate].fromGlossary = logits[option] - fromTexts[option]
    }
    // The winner as `decide` has it, then the others by strength.
    let winner = probabilities.indices.max { probabilities[$0] < probabilities[$1] }.map { draft.kept[$0] }
    let order = account.candidates.indices.sorted { first, second in
      if (first == winner) != (second == winner) { return first == winner }
      let ranks = [first, second].map { account.candidates[$0].probability ?? -1 }
      return ranks[0] == ranks[1] ? first < second : ranks[0] > ranks[1]
    }
    account.candidates = order.map { account.candidates[$0] }
    account.gloss = gloss
    let paired = pending.direction == .sourceThenTarget ? pending.source : winner.flatMap { draft.scalars[$0] }
    if gloss != nil, let paired { account.before = draft.text(before: paired.lowerBound) }
    return account
  }
}

/// The account of a bracket before the decision.
private struct BracketDraft {
  var account: BracketAccount
  var pending: PendingGloss?
  /// The candidate that each option of the pending gloss is.
  var kept: [Int] = []
  /// Scalars of the block that each candidate takes.
  var scalars: [Range<Int>?] = []
  /// What stands before the bracket on its line, and where in the block that begins.
  private let before: ArraySlice<Unicode.Scalar>

  /// Most scalars kept of what stands before a bracket.
  private static let reach = LeftContext.reach + 80

  init(_ bracket: BracketScanner.Bracket, _ text: BlockScalars, _ block: Block) {
    let line = text.scalars[max(0, bracket.open - Self.reach)..<bracket.open]
    let start = line.lastIndex(where: Punctuation.endsLine).map { $0 + 1 } ?? line.startIndex
    before = line[start...]
    account = BracketAccount(
      bracketRange: block.offsets.documentRange(text.utf8Range(bracket.open..<bracket.close + 1)), line: 1,
      before: "",
      marks: .init(
        open: text.string(bracket.open..<bracket.open + 1), close: text.string(bracket.close..<bracket.close + 1)),
      inside: text.string(bracket.open + 1..<bracket.close), content: .refused(.noExpression), candidates: [],
      gloss: nil)
    account.before = self.text(before: bracket.open)
  }

  /// What stands before a scalar of the block, as far as it was kept.
  func text(before end: Int) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: before[..<max(before.startIndex, min(end, before.endIndex))])
    return String(result)
  }

  /// What was measured for an original in the bracket; nil where nothing before it can be its rendering.
  mutating func add(
    _ measured: BracketProposer.Measured?, original: Range<Int>, others: [Range<Int>], _ text: BlockScalars,
    _ block: Block, weights: [Double]
  ) {
    guard let measured else {
      account.content = .refused(.nothingBefore)
      return
    }
    if let refusal = measured.refusal {
      account.content = .refused(.init(refusal, account.inside))
      return
    }
    pending = measured.pending
    pending?.others = others
    kept = measured.kept
    account.content = .original(text.string(measured.pending.source), others: others.map(text.string))
    for (units, values) in measured.candidates {
      let range = units.map { measured.context.scalarRange($0, writtenLike: measured.pending.source) }
      let features = zip(SpanFeature.allCases, zip(values, weights)).compactMap { feature, measure in
        measure.0 == 0
          ? nil : BracketAccount.Feature(feature: feature, value: measure.0, weight: measure.1)
      }
      add(range, features, text, block)
    }
  }

  /// What was found for a rendering in the bracket; nil where it is none.
  mutating func add(_ found: PendingGloss?, rendering: Range<Int>, _ text: BlockScalars, _ block: Block) {
    guard let found else {
      account.content = .refused(.remark)
      return
    }
    pending = found
    kept = Array(found.options.indices)
    account.content = .rendering(text.string(rendering))
    for option in found.options { add(option.target, [], text, block) }
  }

  private mutating func add(
    _ range: Range<Int>?, _ features: [BracketAccount.Feature], _ text: BlockScalars, _ block: Block
  ) {
    scalars.append(range)
    account.candidates.append(
      BracketAccount.Candidate(
        target: range.map(text.string), targetRange: range.map { block.offsets.documentRange(text.utf8Range($0)) },
        probability: nil, fromOtherPlaces: 0, fromGlossary: 0, features: features))
  }
}

extension BracketAccount.Refusal {
  /// - Parameter inside: the bracket's content.
  init(_ reason: BracketContent.Reason, _ inside: String) {
    switch reason {
    case .noHan: self = .noExpression
    case .date: self = .date(inside)
    case .koreanText: self = .koreanText
    case .list: self = .list
    case .citation: self = .citation
    case .tooLong: self = .tooLong
    case .unlinked: self = .unlinked
    case .note: self = .note
    case .label: self = .label
    case .announced: self = .announced
    case .address: self = .address
    case .renderedBehind: self = .renderedBehind
    case .otherName: self = .otherName
    }
  }
}
