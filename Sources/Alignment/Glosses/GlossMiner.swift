internal import Algorithms
import LinguisticText
import Readings
import TranslationModel

/// Finds the glosses of documents: originals in brackets with the renderings they belong to.
///
/// Two passes: the first proposes for every bracket the possible renderings with their features, the second adds what
/// other places that gloss the same original, and the glossary, have to say, and decides.
/// The result depends on the documents and the known renderings only.
public struct GlossMiner {
  /// Probability from which on people need not look.
  ///
  /// > Source: in cross-validation on 1,021 annotated brackets all of the 799 above this were right; on 1,170 pairs of
  /// > other text that the weights had not seen, 1,012 of 1,017.
  public static let certainty = 0.97

  let known: KnownRenderings
  let model = SpanModel.standard
  /// Copies of a miner share it: use one of them at a time.
  let scratch = ProposalScratch()
  private let explainer = RenderingExplainer()
  /// Explanations by rendering and original: the same pair comes again and again.
  private var explanations: [PairKey: RenderingExplanation] = [:]

  public init(known: KnownRenderings = KnownRenderings()) {
    self.known = known
  }

  /// The glosses of each document, in order of the text.
  ///
  /// - Parameter progress: told now and then which share of the text, 0 to 1, has been gone through.
  public mutating func mine(_ documents: [Document], progress: (Double) -> Void = { _ in }) -> [[Gloss]] {
    let total = Double(max(1, documents.reduce(0) { $0 + $1.bytes.count }))
    var done = 0
    var proposals: [GlossProposals] = []
    for document in documents {
      var found = GlossProposals()
      document.bytes.withUnsafeBufferPointer { bytes in
        for (index, block) in document.blocks.enumerated() {
          propose(block, of: bytes, to: &found)
          if index.isMultiple(of: 512) { progress(Double(done + block.utf8Range.lowerBound) / total) }
        }
      }
      done += document.bytes.count
      proposals.append(found)
    }
    return decide(proposals)
  }

  // MARK: - Block by block

  /// First pass over the next block of a document: adds what its brackets may hold to `proposals`.
  ///
  /// Documents may be gone through at the same time, each with a miner of its own; the proposals come together in
  /// `decide`.
  ///
  /// - Parameter bytes: those of the document.
  public mutating func propose(
    _ block: Block, of bytes: UnsafeBufferPointer<UInt8>, to proposals: inout GlossProposals
  ) {
    guard Self.isRunningText(block) else { return }
    proposals.add(propose(block), of: block, bytes)
  }

  /// Second pass, over the proposals of all documents together: the glosses of each, in order of the text.
  public mutating func decide(_ proposals: [GlossProposals]) -> [[Gloss]] {
    let evidence = CrossEvidence(proposals)
    return proposals.map { found in
      var glosses: [Gloss] = []
      glosses.reserveCapacity(found.count)
      forEachDecided(found, evidence) { gloss in
        if let gloss { glosses.append(gloss) }
      }
      return glosses
    }
  }

  /// What each bracket of a document's proposals turns out to be, in their order; nil for «no pair».
  mutating func forEachDecided(_ proposals: GlossProposals, _ evidence: CrossEvidence, _ body: (Gloss?) -> Void) {
    var text: (block: Int, window: Range<Int>, scalars: BlockScalars)?
    for gloss in proposals.glosses {
      guard let window = gloss.window else {
        body(nil)
        continue
      }
      if text?.block != gloss.block || text?.window != window.scalars {
        text = (gloss.block, window.scalars, BlockScalars(window.text))
      }
      body(text.flatMap { decide(gloss, evidence, window, $0.scalars) })
    }
  }

  /// Headlines in Chinese and addresses hold no glosses.
  static func isRunningText(_ block: Block) -> Bool {
    block.kind != .sourceHeadline && block.kind != .reference && block.language != .source && block.mayHoldGloss
  }

  // MARK: - First pass

  private func propose(_ block: Block) -> [PendingGloss] {
    let text = BlockScalars(block.text)
    let markup = block.markupBoundaries.compactMap(text.index(ofOffset:))
    let reader = BracketReader(scalars: text.scalars)
    var found: [PendingGloss] = []
    for bracket in BracketScanner.brackets(in: text.scalars) {
      let proposer = BracketProposer(
        scalars: text.scalars, bracket: bracket, markup: markup, model: model, scratch: scratch)
      switch reader.content(bracket) {
      case .original(let range, let extended, let others, let doubts):
        guard
          var gloss = proposer.renderings(
            of: range, extended: extended, doubts: doubts)
        else { continue }
        gloss.others = others
        found.append(gloss)
      case .rendering(let range):
        guard let gloss = proposer.original(renderedBy: range) else { continue }
        found.append(gloss)
      case .refused:
        continue
      }
    }
    return found
  }

  // MARK: - Second pass

  private mutating func decide(
    _ pending: PendingGloss, _ evidence: CrossEvidence, _ window: GlossWindow, _ text: BlockScalars
  ) -> Gloss? {
    var probabilities = evidence.logits(pending, known: known, in: text)
    SpanModel.normalize(&probabilities)
    guard let best = probabilities.indices.max(by: { probabilities[$0] < probabilities[$1] }),
      let target = pending.options[best].target?.shifted(by: -window.scalars.lowerBound)
    else { return nil }
    let runnerUp = probabilities.indices.filter { $0 != best }.max { probabilities[$0] < probabilities[$1] }
    let source = pending.source.shifted(by: -window.scalars.lowerBound)
    let targetText = text.string(target)
    let sourceText = text.string(source)
    let explanation = explain(targetText, sourceText)
    let targetRange = window.offsets.documentRange(text.utf8Range(target))
    return Gloss(
      target: targetText, targetRange: targetRange, source: sourceText,
      sourceRange: window.offsets.documentRange(text.utf8Range(source)),
      others: pending.others.map { text.string($0.shifted(by: -window.scalars.lowerBound)) },
      direction: pending.direction == .targetThenSource ? .targetThenSource : .sourceThenTarget,
      method: explanation.method, alsoMethods: explanation.also, score: probabilities[best],
      certain: probabilities[best] >= Self.certainty,
      runnerUp: runnerUp.map { index in
        RunnerUp(
          target: pending.options[index].target.map { text.string($0.shifted(by: -window.scalars.lowerBound)) },
          score: probabilities[index])
      }, official: explanation.official, deviates: explanation.deviates,
      line: window.line(at: targetRange.lowerBound), sentence: sentence(around: text.utf8Range(target), in: window),
      path: explanation.path)
  }

  private mutating func explain(_ target: String, _ source: String) -> RenderingExplanation {
    let key = PairKey(source: EvidenceKey.text(source), target: EvidenceKey.text(target))
    if let known = explanations[key] { return known }
    let explanation = explainer.explain(target: target, source: source)
    explanations[key] = explanation
    return explanation
  }

  /// Farthest that the sentence kept with a gloss goes to either side of the rendering, in bytes: lines without full
  /// stops would be copied whole for each of their glosses otherwise.
  static let sentenceReach = 1_000

  private func sentence(around range: Range<Int>, in window: GlossWindow) -> String {
    let sentence = Self.sentence(at: range.lowerBound, of: window.sentences) ?? 0..<window.text.utf8.count
    let units = window.text.utf8
    var lower = units.index(units.startIndex, offsetBy: max(sentence.lowerBound, range.lowerBound - Self.sentenceReach))
    while UTF8.isContinuation(units[lower]) { units.formIndex(before: &lower) }
    var upper = units.index(units.startIndex, offsetBy: min(sentence.upperBound, range.upperBound + Self.sentenceReach))
    while upper < units.endIndex, UTF8.isContinuation(units[upper]) { units.formIndex(after: &upper) }
    return String(window.text[lower..<upper])
  }

  /// The sentence that holds a byte, of sentences in order.
  private static func sentence(at offset: Int, of sentences: [Range<Int>]) -> Range<Int>? {
    let index = sentences.partitioningIndex { $0.upperBound > offset }
    return index < sentences.count && sentences[index].contains(offset) ? sentences[index] : nil
  }
}
