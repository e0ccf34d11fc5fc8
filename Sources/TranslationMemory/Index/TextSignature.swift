/// 128 bits that tell roughly which characters a text has: enough to see of most texts that they are far apart.
///
/// A character that one text has and the other has not costs at least one edit, so the bits of one that the other lacks
/// are a lower bound of the distance.
struct TextSignature {
  var low: UInt64 = 0
  var high: UInt64 = 0

  init(low: UInt64, high: UInt64) {
    (self.low, self.high) = (low, high)
  }

  init(_ scalars: UnsafeBufferPointer<UInt32>) {
    for scalar in scalars {
      // Fibonacci hashing: the upper bits of the product are well mixed.
      let bit = (UInt64(scalar) &* 0x9E37_79B9_7F4A_7C15) >> 57
      if bit < 64 { low |= 1 << bit } else { high |= 1 << (bit & 63) }
    }
  }

  /// No fewer edits make one text of the other.
  @inline(__always)
  func leastDistance(to other: TextSignature) -> Int {
    let lost = (low & ~other.low).nonzeroBitCount + (high & ~other.high).nonzeroBitCount
    let gained = (other.low & ~low).nonzeroBitCount + (other.high & ~high).nonzeroBitCount
    return max(lost, gained)
  }
}
