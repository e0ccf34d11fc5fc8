/// A text with the places that a test is about marked by ⟦ and ⟧.
struct MarkedText {
  private(set) var text = ""
  /// UTF-8 ranges of the marked places in `text`.
  private(set) var ranges: [Range<Int>] = []

  init(_ marked: String) {
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": start = text.utf8.count
      case "⟧": ranges.append(start..<text.utf8.count)
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  var bytes: [UInt8] { Array(text.utf8) }

  /// Range and text, so that a failure can be read.
  func show(_ range: Range<Int>) -> String {
    "\(range) \(String(decoding: bytes[range], as: UTF8.self))"
  }
}

/// SplitMix64: the same numbers on every machine.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
