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
  func leastDistance(to other: TextSignature) -> Int {
    let lost = (low & ~other.low).nonzeroBitCount + (high & ~other.high).nonzeroBitCount
    let gained = (other.low & ~low).nonzeroBitCount + (other.high & ~high).nonzeroBitCount
    return max(lost, gained)
  }

  /// In how many bits the two differ: no more than twice the edits.
  ///
  /// Counted for both words at once in registers: without a flag for newer processors the compiler makes some fifty
  /// instructions of `nonzeroBitCount`, and this is asked a million times a second.
  ///
  /// > Source: Warren: Hacker's Delight, 2nd edition, §5–1.
  @inline(__always)
  func difference(from other: TextSignature) -> Int {
    let (ones, twos): (UInt64, UInt64) = (0x5555_5555_5555_5555, 0x3333_3333_3333_3333)
    var (first, second) = (low ^ other.low, high ^ other.high)
    first = first &- (first &>> 1 & ones)
    second = second &- (second &>> 1 & ones)
    first = (first & twos) &+ (first &>> 2 & twos)
    second = (second & twos) &+ (second &>> 2 & twos)
    // Every four bits hold at most eight now.
    let both = first &+ second
    let bytes = (both & 0x0F0F_0F0F_0F0F_0F0F) &+ (both &>> 4 & 0x0F0F_0F0F_0F0F_0F0F)
    return Int((bytes &* 0x0101_0101_0101_0101) &>> 56)
  }
}
