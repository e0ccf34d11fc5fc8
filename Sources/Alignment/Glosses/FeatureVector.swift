/// Values of all features of one candidate, most of them 0.
///
/// One is cleared and filled again for every candidate: nothing is allocated.
struct FeatureVector: ~Copyable {
  private static let count = SpanFeature.allCases.count
  /// In the order of `SpanFeature`.
  private let buffer: UnsafeMutablePointer<Double>
  /// Bit n for feature n (64 more in the second word): whether it was set.
  private var present: (UInt64, UInt64) = (0, 0)

  init() {
    precondition(Self.count <= 128, "there is a bit for each feature")
    buffer = .allocate(capacity: Self.count)
    buffer.initialize(repeating: 0, count: Self.count)
  }

  deinit { buffer.deallocate() }

  /// A copy of all values.
  var values: [Double] { Array(UnsafeBufferPointer(start: buffer, count: Self.count)) }

  subscript(_ feature: SpanFeature) -> Double { buffer[feature.rawValue] }

  @inline(__always)
  mutating func set(_ feature: SpanFeature, _ value: Double) {
    guard value != 0 else { return }
    let index = feature.rawValue
    buffer[index] = value
    if index < 64 {
      present.0 |= 1 &<< UInt64(truncatingIfNeeded: index)
    } else {
      present.1 |= 1 &<< UInt64(truncatingIfNeeded: index &- 64)
    }
  }

  mutating func clear() {
    Self.forEachBit(of: present) { buffer[$0] = 0 }
    present = (0, 0)
  }

  /// Weighted sum, in the order of the features. O(features that are not 0).
  func sum(weights: [Double]) -> Double {
    var sum = 0.0
    Self.forEachBit(of: present) { sum += buffer[$0] * weights[$0] }
    return sum
  }

  @inline(__always)
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
