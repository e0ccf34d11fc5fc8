import LinguisticText
import Readings

/// A bracket that may hold an original, with the renderings it may belong to: the first pass's result.
struct PendingGloss: Sendable {
  struct Option: Sendable {
    /// Scalars of the block; nil for «no pair».
    var target: Range<Int>?
    /// `EvidenceKey` of the rendering, for comparing with other places.
    var key: UInt64
    var logit: Double
  }

  var block: Int
  var source: Range<Int>
  var others: [Range<Int>]
  var direction: BracketDirection
  /// `EvidenceKey` of the original.
  var sourceKey: UInt64
  var options: [Option]
  /// Hash of the words before the bracket: the same sentence met twice is no independent evidence.
  var contextHash: Int
  /// What the second pass needs of the text.
  var window: GlossWindow?

  enum BracketDirection: Sendable { case targetThenSource, sourceThenTarget }
}

/// An original or a rendering as one number: by this the same pair is known elsewhere, whatever the script of the
/// original, and the spacing and case of the rendering.
enum EvidenceKey {
  static func source(_ scalars: ArraySlice<Unicode.Scalar>) -> UInt64 {
    scalars.reduce(start) { mixed($0, HanFolding.fold($1).value) }
  }

  static func target(_ units: ArraySlice<RenderingUnits.Unit>) -> UInt64 {
    units.reduce(start) { mixed($0, $1.value) }
  }

  /// Of any text, letter by letter.
  static func text(_ text: String) -> UInt64 {
    text.unicodeScalars.reduce(start) { mixed($0, $1.value) }
  }

  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Steps of FNV-1a with a turn between, so that all bits of both sides count: 64 bits keep a million pairs apart.
  private static func mixed(_ hash: UInt64, _ value: UInt32) -> UInt64 {
    let product = (hash ^ UInt64(value)) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 29)
  }
}

/// A pair by the keys of its sides.
struct PairKey: Hashable, Sendable {
  var source: UInt64
  var target: UInt64
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
  /// Least probability that is evidence.
  private static let leastProbability = 0.02

  private var support: [PairKey: Support] = [:]

  mutating func add(_ pending: PendingGloss) {
    let probabilities = SpanModel.probabilities(pending.options.map(\.logit))
    for (option, probability) in zip(pending.options, probabilities)
    where option.target != nil && probability > Self.leastProbability {
      support[PairKey(source: pending.sourceKey, target: option.key), default: Support()]
        .add(probability, context: pending.contextHash)
    }
  }

  /// The options' log-odds with the evidence of other places and of the glossary added.
  func logits(_ pending: PendingGloss, known: KnownRenderings) -> [Double] {
    pending.options.map { option in
      guard option.target != nil else { return option.logit }
      let key = PairKey(source: pending.sourceKey, target: option.key)
      var logit = option.logit
      if known.contains(key) { logit += Self.knownWeight }
      if let support = support[key] {
        logit += Self.supportWeight * min(1, support.sum(without: pending.contextHash))
      }
      return logit
    }
  }
}

/// Probabilities of one pair by the context they come from, in order of appearance.
private struct Support {
  private var contexts: [(hash: Int, probability: Double)] = []
  private var isFull = false

  mutating func add(_ probability: Double, context: Int) {
    // Whatever context is left out, the others make up 1: more can add nothing.
    if isFull { return }
    if let index = contexts.firstIndex(where: { $0.hash == context }) {
      contexts[index].probability = max(contexts[index].probability, probability)
    } else {
      contexts.append((context, probability))
    }
    let (sum, highest) = contexts.reduce((0.0, 0.0)) { ($0.0 + $1.probability, max($0.1, $1.probability)) }
    isFull = sum - highest > 1.001
  }

  func sum(without context: Int) -> Double {
    contexts.reduce(0) { $1.hash == context ? $0 : $0 + $1.probability }
  }
}
