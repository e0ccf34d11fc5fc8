/// A small generator of random numbers that gives the same row everywhere.
///
/// > Source: Marsaglia 2003, "Xorshift RNGs" (xorshift64*, Vigna 2016).
struct Xorshift {
  private var state: UInt64

  /// Neighbouring seeds begin far apart.
  init(seed: UInt64) {
    state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 31
    if state == 0 { state = 1 }
  }

  @inline(__always)
  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }

  /// In 0 ..< 1.
  @inline(__always)
  mutating func nextFraction() -> Float { Float(next() >> 40) * 0x1p-24 }
}
