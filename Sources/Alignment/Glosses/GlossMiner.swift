import Diagnostics
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
  /// > Source: on annotated text all pairs above this were right (190 of 190), of those from .90 to .97 21 of 23.
  public static let certainty = 0.97

  private let known: KnownRenderings
  let model = SpanModel.standard
  var explainer = RenderingExplainer()
  /// Explanations by rendering and original: the same pair comes again and again.
  private var explanations: [[String]: RenderingExplanation] = [:]

  public init(known: KnownRenderings = KnownRenderings()) {
    self.known = known
  }

  /// The glosses of each document, in order of the text.
  ///
  /// - Parameter progress: told now and then which share of the text, 0 to 1, has been gone through.
  public mutating func mine(_ documents: [Document], progress: (Double) -> Void = { _ in }) -> [[Gloss]] {
    var evidence = CrossEvidence()
    var pending: [[PendingGloss]] = []
    let total = Double(max(1, documents.reduce(0) { $0 + $1.bytes.count }))
    var done = 0
    for document in documents {
      var found: [PendingGloss] = []
      for (index, block) in document.blocks.enumerated() where Self.isRunningText(block) {
        found.append(contentsOf: propose(block, index: index))
        if index.isMultiple(of: 512) { progress(Double(done + block.utf8Range.lowerBound) / total) }
      }
      done += document.bytes.count
      for gloss in found { evidence.add(gloss) }
      pending.append(found)
    }
    var result: [[Gloss]] = []
    for (document, found) in zip(documents, pending) {
      let lines = LineIndex(document.bytes)
      var text: (block: Int, scalars: BlockScalars)?
      result.append(
        found.compactMap { gloss in
          if text?.block != gloss.block { text = (gloss.block, BlockScalars(document.blocks[gloss.block].text)) }
          return text.flatMap { decide(gloss, evidence, document.blocks[gloss.block], $0.scalars, lines) }
        })
    }
    return result
  }

  /// Headlines in Chinese and addresses hold no glosses.
  static func isRunningText(_ block: Block) -> Bool {
    block.kind != .sourceHeadline && block.kind != .reference && block.language != .source
      && BracketScanner.mayHoldGloss(block.text)
  }

  // MARK: - First pass

  private mutating func propose(_ block: Block, index: Int) -> [PendingGloss] {
    let text = BlockScalars(block.text)
    let markup = Set(block.markupBoundaries.compactMap(text.index(ofOffset:)))
    let reader = BracketReader(scalars: text.scalars)
    var found: [PendingGloss] = []
    for bracket in BracketScanner.brackets(in: text.scalars) {
      let proposer = BracketProposer(scalars: text.scalars, bracket: bracket, markup: markup, model: model)
      switch reader.content(bracket.open + 1..<bracket.close) {
      case .original(let range, let extended, let others, let doubts):
        guard
          var gloss = proposer.renderings(
            of: range, extended: extended, doubts: doubts, cache: &explainer.cache)
        else { continue }
        gloss.block = index
        gloss.others = others
        found.append(gloss)
      case .rendering(let range):
        guard var gloss = proposer.original(renderedBy: range, cache: &explainer.cache) else { continue }
        gloss.block = index
        found.append(gloss)
      case .refused:
        continue
      }
    }
    return found
  }

  // MARK: - Second pass

  private mutating func decide(
    _ pending: PendingGloss, _ evidence: CrossEvidence, _ block: Block, _ text: BlockScalars, _ lines: LineIndex
  ) -> Gloss? {
    let probabilities = SpanModel.probabilities(evidence.logits(pending, known: known))
    guard let best = probabilities.indices.max(by: { probabilities[$0] < probabilities[$1] }),
      let target = pending.options[best].target
    else { return nil }
    let targetText = text.string(target)
    let sourceText = text.string(pending.source)
    let explanation = explain(targetText, sourceText)
    let targetRange = block.offsets.documentRange(text.utf8Range(target))
    return Gloss(
      target: targetText, targetRange: targetRange, source: sourceText,
      sourceRange: block.offsets.documentRange(text.utf8Range(pending.source)),
      others: pending.others.map(text.string),
      direction: pending.direction == .targetThenSource ? .targetThenSource : .sourceThenTarget,
      method: explanation.method, alsoMethods: explanation.also, score: probabilities[best],
      certain: probabilities[best] >= Self.certainty, official: explanation.official, deviates: explanation.deviates,
      line: lines.line(at: targetRange.lowerBound),
      sentence: sentence(around: text.utf8Range(target), in: block), path: explanation.path)
  }

  private mutating func explain(_ target: String, _ source: String) -> RenderingExplanation {
    if let known = explanations[[target, source]] { return known }
    let explanation = explainer.explain(target: target, source: source)
    explanations[[target, source]] = explanation
    return explanation
  }

  /// Farthest that the sentence kept with a gloss goes to either side of the rendering, in bytes: lines without full
  /// stops would be copied whole for each of their glosses otherwise.
  private static let sentenceReach = 1_000

  private func sentence(around range: Range<Int>, in block: Block) -> String {
    let sentence = Self.sentence(at: range.lowerBound, of: block.sentences) ?? 0..<block.text.utf8.count
    let units = block.text.utf8
    var lower = units.index(units.startIndex, offsetBy: max(sentence.lowerBound, range.lowerBound - Self.sentenceReach))
    while UTF8.isContinuation(units[lower]) { units.formIndex(before: &lower) }
    var upper = units.index(units.startIndex, offsetBy: min(sentence.upperBound, range.upperBound + Self.sentenceReach))
    while upper < units.endIndex, UTF8.isContinuation(units[upper]) { units.formIndex(after: &upper) }
    return String(block.text[lower..<upper])
  }

  /// The sentence that holds a byte, of sentences in order.
  private static func sentence(at offset: Int, of sentences: [Range<Int>]) -> Range<Int>? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].contains(offset) ? sentences[low] : nil
  }
}
