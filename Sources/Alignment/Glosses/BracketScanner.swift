import Diagnostics
import LinguisticText

/// Finds pairs of round brackets, half- and full-width, nested ones too.
enum BracketScanner {
  struct Bracket: Equatable {
    /// Index of the opening bracket's scalar.
    var open: Int
    /// Index of the closing bracket's scalar.
    var close: Int
  }

  /// All pairs in order of their opening bracket. Brackets without partner are left out; none spans a line break.
  ///
  /// Complexity: O(scalars).
  static func brackets(in scalars: [Unicode.Scalar]) -> [Bracket] {
    var open: [Int] = []
    var pairs: [Bracket] = []
    for (index, scalar) in scalars.enumerated() {
      if Punctuation.isOpeningBracket(scalar) {
        open.append(index)
      } else if Punctuation.isClosingBracket(scalar) {
        if let start = open.popLast() { pairs.append(Bracket(open: start, close: index)) }
      } else if Punctuation.endsLine(scalar) {
        open.removeAll(keepingCapacity: true)
      }
    }
    return pairs.sorted { $0.open < $1.open }
  }

  /// Whether UTF-8 text may hold a gloss at all: an opening bracket and a Chinese character somewhere.
  static func mayHoldGloss(_ text: String) -> Bool {
    var text = text
    // Continuation bytes are below E3, so that no step from character to character is needed.
    return text.withUTF8 { bytes in
      hasBracket(bytes) && bytes.contains { ($0 >= 0xE3 && $0 <= 0xE9) || $0 == 0xEF || $0 == 0xF0 }
    }
  }

  /// Whether an opening bracket stands in UTF-8 text: `(`, or EF BC 88.
  private static func hasBracket(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      if index &+ 16 <= bytes.count {
        let piece = bytes.lanes(at: index)
        guard (piece.lanes(equalTo: 0x28) | piece.lanes(equalTo: 0xEF)).hasHighBit else {
          index &+= 16
          continue
        }
      }
      for at in index..<min(index &+ 16, bytes.count) {
        if bytes[at] == 0x28 { return true }
        if bytes[at] == 0xEF, at &+ 2 < bytes.count, bytes[at &+ 1] == 0xBC, bytes[at &+ 2] == 0x88 { return true }
      }
      index &+= 16
    }
    return false
  }
}
