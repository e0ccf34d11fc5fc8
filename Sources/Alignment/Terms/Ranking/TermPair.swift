/// A Chinese term with what aligned lines show as its Korean rendering.
public struct TermPair: Sendable, Hashable {
  /// As it is most often spelt.
  public var source: String
  /// As it is most often spelt, spaces included.
  public var target: String
  /// How probable it is that the one is a term and the other its rendering, 0…1.
  public var score: Double
  /// Words of the original, by dictionary.
  public var words: Int
  /// In how many places of the text the two were seen together; 1 is a pair seen once.
  public var count: Int
  /// The sum of the certainties of these places.
  public var softCount: Double
  /// Up to three lines that show the pair best, from 0, the best first.
  public var lines: [Int]
  /// Whether the rendering is the original read aloud, Sino-Korean or Mandarin.
  public var isReading: Bool
  /// Whether the glossary has just this pair.
  public var isKnown: Bool

  public init(
    source: String, target: String, score: Double, words: Int = 1, count: Int, softCount: Double, lines: [Int],
    isReading: Bool, isKnown: Bool
  ) {
    self.source = source
    self.target = target
    self.score = score
    self.words = words
    self.count = count
    self.softCount = softCount
    self.lines = lines
    self.isReading = isReading
    self.isKnown = isKnown
  }

  /// Whether all there is to go by is one place.
  public var isSeenOnce: Bool { count == 1 }
}

/// The order of a list of term pairs.
public enum TermOrder: String, Sendable, CaseIterable {
  /// The most certain first.
  case sure
  /// What is certain and frequent first: score² · √(soft count).
  case useful

  /// How far forward a pair belongs.
  func rank(score: Float, softCount: Float) -> Float {
    switch self {
    case .sure: score
    case .useful: score * score * softCount.squareRoot()
    }
  }
}
