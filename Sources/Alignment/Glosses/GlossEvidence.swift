import LinguisticText
import Readings

/// A bracket that may hold an original, with the renderings it may belong to: the first pass's result.
struct PendingGloss: Sendable {
  struct Option: Sendable {
    /// Scalars of the block; nil for «no pair».
    var target: Range<Int>?
    /// Values of the rendering's units, for comparing with other places.
    var units: [UInt32]
    var logit: Double
  }

  var block: Int
  var source: Range<Int>
  var others: [Range<Int>]
  var direction: BracketDirection
  var foldedSource: String
  var options: [Option]
  /// Hash of the words before the bracket: the same sentence met twice is no independent evidence.
  var contextHash: Int
  /// What the second pass needs of the text.
  var window: GlossWindow?

  enum BracketDirection: Sendable { case targetThenSource, sourceThenTarget }
}

/// Lets several places that gloss the same original speak for one another.
///
/// A rendering gains by the probability it has at other places whose left context differs; the same wording repeated
/// (in a summary, in another copy) counts once.
struct CrossEvidence {
  /// Gain in log-odds for full support from elsewhere.
  static let supportWeight = 2.0
  /// Gain for a rendering that the glossary knows.
  static let knownWeight = 6.0

  private var support: [String: [[UInt32]: [Int: Double]]] = [:]

  mutating func add(_ pending: PendingGloss) {
    let probabilities = SpanModel.probabilities(pending.options.map(\.logit))
    for (option, probability) in zip(pending.options, probabilities) where option.target != nil && probability > 0.02 {
      let old = support[pending.foldedSource]?[option.units]?[pending.contextHash] ?? 0
      support[pending.foldedSource, default: [:]][option.units, default: [:]][pending.contextHash] = max(
        old, probability)
    }
  }

  /// The options' log-odds with the evidence of other places and of the glossary added.
  func logits(_ pending: PendingGloss, known: KnownRenderings) -> [Double] {
    pending.options.map { option in
      guard option.target != nil else { return option.logit }
      var logit = option.logit
      if !known.isEmpty, known.contains(foldedSource: pending.foldedSource, target: option.units) {
        logit += Self.knownWeight
      }
      if let contexts = support[pending.foldedSource]?[option.units] {
        let elsewhere = contexts.reduce(0) { $1.key == pending.contextHash ? $0 : $0 + $1.value }
        logit += Self.supportWeight * min(1, elsewhere)
      }
      return logit
    }
  }
}
