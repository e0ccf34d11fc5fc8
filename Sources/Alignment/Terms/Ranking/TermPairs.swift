/// The term pairs of aligned lines in their order.
///
/// A large text gives millions of improbable pairs: of each there are but a few numbers, and texts and lines are read out of
/// the material when a pair is asked for.
public struct TermPairs: RandomAccessCollection, Sendable {
  /// What is known of a pair before the text is read.
  struct Knowledge: OptionSet, Sendable {
    let rawValue: UInt8
    static let reading = Knowledge(rawValue: 1)
    static let listed = Knowledge(rawValue: 2)
    static let known = Knowledge(rawValue: 4)
  }

  /// A value for each candidate of the table.
  struct Judgements: Sendable {
    /// Probabilities; negative where the candidate is left out.
    var scores: [Float]
    var knowledge: [Knowledge]
    /// For candidates that lack their end, where the whole rendering stands among the target's scalars.
    var completions: [Int: Range<Int>] = [:]
  }

  private let material: TermMaterial
  private let judgements: Judgements
  /// Indices of candidates.
  private let order: [UInt32]

  init(material: TermMaterial, judgements: Judgements, order: [UInt32]) {
    self.material = material
    self.judgements = judgements
    self.order = order
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { order.count }

  /// O(length of the pair + candidates of its Chinese expression).
  public subscript(position: Int) -> TermPair {
    let index = Int(order[position])
    let table = material.table
    let candidate = table.candidates[index]
    return TermPair(
      source: table.sourceSpellings.text(of: candidate.source, in: material.source), target: target(of: index),
      score: Double(judgements.scores[index]), words: table.sourceSpellings.unitCount(of: candidate.source),
      count: Int(candidate.count), softCount: Double(candidate.sum), lines: candidate.evidence,
      isReading: judgements.knowledge[index].contains(.reading),
      isKnown: judgements.knowledge[index].contains(.known))
  }

  /// The most probable other rendering of the Chinese expression of the pair at `position`, with its probability.
  ///
  /// Complexity: O(candidates of the expression).
  public func runnerUp(at position: Int) -> (target: String, score: Double)? {
    let index = Int(order[position])
    let candidates = material.table.candidates
    let source = candidates[index].source
    var first = index
    while first > 0, candidates[first - 1].source == source { first -= 1 }
    var best: Int?
    for other in first..<candidates.count {
      guard candidates[other].source == source else { break }
      if other != index, judgements.scores[other] > best.map({ judgements.scores[$0] }) ?? 0 { best = other }
    }
    return best.map { (target(of: $0), Double(judgements.scores[$0])) }
  }

  private func target(of index: Int) -> String {
    if let whole = judgements.completions[index] { return ScalarValues.text(material.target.scalars[whole]) }
    let table = material.table
    return table.targetSpellings.text(of: table.candidates[index].target, in: material.target)
  }

  /// The pairs at least so probable, the first of them where a number is given, in the same order. O(count).
  public func kept(atLeast score: Double, first most: Int? = nil) -> TermPairs {
    let kept = order.lazy.filter { Double(judgements.scores[Int($0)]) >= score }.prefix(most ?? .max)
    return TermPairs(material: material, judgements: judgements, order: Array(kept))
  }
}
