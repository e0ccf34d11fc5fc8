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
      } else if scalar == "\n" || scalar == "\t" {
        open.removeAll(keepingCapacity: true)
      }
    }
    return pairs.sorted { $0.open < $1.open }
  }

  /// Whether UTF-8 text may hold a gloss at all: an opening bracket and a Chinese character somewhere.
  static func mayHoldGloss(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var hasBracket = false
      var hasHan = false
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte == 0x28 {
          hasBracket = true
        } else if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBC, bytes[index + 2] == 0x88 {
          hasBracket = true
        } else if byte >= 0xE3, byte <= 0xE9 || byte == 0xEF || byte == 0xF0 {
          hasHan = true
        }
        if hasBracket && hasHan { return true }
        index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      }
      return false
    }
  }
}
