/// Values of all features of one candidate, most of them 0.
///
/// One is cleared and filled again for every candidate: nothing is allocated.
struct FeatureVector {
  /// In the order of `SpanFeature`.
  private(set) var values = [Double](repeating: 0, count: SpanFeature.allCases.count)
  /// Bit n for feature n (64 more in the second word): whether it was set.
  private var present: (UInt64, UInt64) = (0, 0)

  subscript(_ feature: SpanFeature) -> Double { values[feature.rawValue] }

  mutating func set(_ feature: SpanFeature, _ value: Double) {
    guard value != 0 else { return }
    values[feature.rawValue] = value
    if feature.rawValue < 64 {
      present.0 |= 1 << UInt64(feature.rawValue)
    } else {
      present.1 |= 1 << UInt64(feature.rawValue - 64)
    }
  }

  mutating func clear() {
    Self.forEachBit(of: present) { values[$0] = 0 }
    present = (0, 0)
  }

  /// Weighted sum, in the order of the features. O(features that are not 0).
  func sum(weights: [Double]) -> Double {
    var sum = 0.0
    Self.forEachBit(of: present) { sum += values[$0] * weights[$0] }
    return sum
  }

  private static func forEachBit(of words: (UInt64, UInt64), _ body: (Int) -> Void) {
    var (low, high) = words
    while low != 0 {
      body(low.trailingZeroBitCount)
      low &= low - 1
    }
    while high != 0 {
      body(64 + high.trailingZeroBitCount)
      high &= high - 1
    }
  }
}
