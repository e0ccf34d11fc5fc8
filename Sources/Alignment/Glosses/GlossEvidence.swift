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

  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Steps of FNV-1a with a turn between, so that all bits of both sides count: 64 bits keep a million pairs apart.
  static func mixed(_ hash: UInt64, _ value: UInt32) -> UInt64 {
    let product = (hash ^ UInt64(value)) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 29)
  }
}

/// A pair by the keys of its sides.
struct PairKey: Hashable, Sendable {
  private let mixed: UInt64

  init(source: UInt64, target: UInt64) {
    mixed = source &* 0x9E37_79B9_7F4A_7C15 ^ target
  }
}

/// Lets several places that gloss the same original speak for one another.
///
/// A rendering gains by the probability it has at other places whose left context differs; the same wording repeated
/// (in a summary, in another copy) counts once. A pair that is certain says where its rendering stands in the one of a
/// longer original.
struct CrossEvidence {
  /// Gain in log-odds for full support from elsewhere.
  static let supportWeight = 2.0
  /// Gain for a rendering that the glossary knows.
  static let knownWeight = 10.0
  /// Least probability that is evidence.
  private static let leastProbability = 0.02

  private var support: [PairKey: Support] = [:]
  /// Number of places of each original.
  private var places: [UInt64: Int] = [:]
  private var parts = PartEvidence()

  /// - Parameter count: number of places that will be added.
  init(count: Int) {
    support.reserveCapacity(count)
    places.reserveCapacity(count)
  }

  /// The evidence of all places together.
  init(_ proposals: [GlossProposals]) {
    self.init(count: proposals.reduce(0) { $0 + $1.count })
    for found in proposals {
      for gloss in found.glosses { add(gloss) }
    }
  }

  mutating func add(_ pending: PendingGloss) {
    places[pending.sourceKey, default: 0] += 1
    var probabilities = pending.options.map(\.logit)
    SpanModel.normalize(&probabilities)
    for (option, probability) in zip(pending.options, probabilities)
    where option.target != nil && probability > Self.leastProbability {
      let key = PairKey(source: pending.sourceKey, target: option.key)
      support[key, default: Support()].add(probability, context: pending.contextHash)
      if probability >= GlossMiner.certainty {
        parts.add(source: pending.sourceKey, length: pending.source.count, target: option.key)
      }
    }
  }

  /// The options' log-odds with the evidence of other places and of the glossary added.
  ///
  /// - Parameter text: what the window of `pending` shows.
  func logits(_ pending: PendingGloss, known: KnownRenderings, in text: BlockScalars) -> [Double] {
    let logits = logitsOfWholes(pending, known)
    guard pending.direction == .targetThenSource,
      let gains = parts.gains(
        pending, in: text.scalars, from: pending.window?.scalars.lowerBound ?? 0, known: known.parts)
    else { return logits }
    return zip(logits, gains).map { $0 + $1 }
  }

  private func logitsOfWholes(_ pending: PendingGloss, _ known: KnownRenderings) -> [Double] {
    let isElsewhere = (places[pending.sourceKey] ?? 0) > 1
    return pending.options.map { option in
      guard option.target != nil, isElsewhere || !known.isEmpty else { return option.logit }
      let key = PairKey(source: pending.sourceKey, target: option.key)
      var logit = option.logit
      if known.contains(key) { logit += Self.knownWeight }
      if isElsewhere, let support = support[key] {
        logit += Self.supportWeight * min(1, support.sum(without: pending.contextHash))
      }
      return logit
    }
  }
}

/// Probabilities of one pair by the context they come from, in order of appearance.
private struct Support {
  private typealias Context = (hash: Int, probability: Double)
  /// Most pairs stand in one context.
  private var first: Context?
  private var others: [Context] = []
  private var isFull = false

  mutating func add(_ probability: Double, context: Int) {
    // Whatever context is left out, the others make up 1: more can add nothing.
    if isFull { return }
    guard let first else {
      first = (context, probability)
      return
    }
    if first.hash == context {
      self.first?.probability = max(first.probability, probability)
    } else if let index = others.firstIndex(where: { $0.hash == context }) {
      others[index].probability = max(others[index].probability, probability)
    } else {
      others.append((context, probability))
    }
    let (sum, highest) = others.reduce((first.probability, first.probability)) {
      ($0.0 + $1.probability, max($0.1, $1.probability))
    }
    isFull = sum - highest > 1.001
  }

  func sum(without context: Int) -> Double {
    let sum = first.map { $0.hash == context ? 0 : $0.probability } ?? 0
    return others.reduce(sum) { $1.hash == context ? $0 : $0 + $1.probability }
  }
}

extension Range<Int> {
  func shifted(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
