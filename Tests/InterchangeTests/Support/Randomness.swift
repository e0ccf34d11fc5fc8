/// A seeded generator, so that a failure can be repeated.
///
/// > Source: Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators (2014), SplitMix64.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text of scalars that XML takes, rich in those that need care.
  mutating func text(upTo length: Int) -> String {
    let traps: [Unicode.Scalar] = [
      "&", "<", ">", "\"", "'", "]", "\r", "\n", "\t", " ", "\u{A0}", "\u{3000}", "\u{85}", "\u{2028}", "\u{FFFD}",
      "\u{1100}", "\u{1161}", "\u{11A8}", "\u{301}", "\u{F914}", "\u{20BB7}", "\u{10FFFF}", "\u{E000}", "\u{7F}",
      "\u{80}", "#", ",", ";", "=", "가", "漢", "a",
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      scalars.append(traps.randomElement(using: &self) ?? " ")
    }
    return String(scalars)
  }
}
