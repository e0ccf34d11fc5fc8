/// A Chinese term with what aligned lines show as its Korean rendering.
public struct TermPair: Sendable, Hashable {
  /// As it is most often spelt.
  public var source: String
  /// As it is most often spelt, spaces included.
  public var target: String
  /// How probable it is that the one is a term and the other its rendering, 0…1.
  public var score: Double
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
  func rank(_ pair: TermPair) -> Double {
    switch self {
    case .sure: pair.score
    case .useful: pair.score * pair.score * pair.softCount.squareRoot()
    }
  }
}
