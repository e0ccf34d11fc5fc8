extension LineTokens {
  /// Length of the placeholder, tag or entity at `index`; 1 for any other character.
  ///
  /// > Source: printf(3) of POSIX; format strings of Python and ICU; HTML tags and character references.
  static func placeholderLength(_ line: UnsafeBufferPointer<UInt32>, _ index: Int) -> Int {
    switch line[index] {
    case 0x25: return conversionLength(line, index)
    case 0x24: return closedLength(line, index, open: 0x7B, close: 0x7D)
    case 0x7B: return closedLength(line, index - 1, open: 0x7B, close: 0x7D).advanced(by: -1).clampedToOne
    case 0x3C: return tagLength(line, index)
    case 0x26: return entityLength(line, index)
    default: return 1
    }
  }

  /// `%s`, `%1$d`, `%.2f`, `%(name)s`.
  private static func conversionLength(_ line: UnsafeBufferPointer<UInt32>, _ index: Int) -> Int {
    var end = index + 1
    if end < line.count, line[end] == 0x28 {
      while end < line.count, line[end] != 0x29, end - index < longest { end += 1 }
      end += 1
    }
    while end < line.count, isConversionSign(line[end]), end - index < longest { end += 1 }
    guard end < line.count, isLetter(line[end]) else { return 1 }
    // A percent sign before a word is none: %s is followed by no further letter.
    if end + 1 < line.count, isLetter(line[end + 1]), line[end] != 0x6C { return 1 }
    return end + 1 - index
  }

  /// `${name}`, `{0}`: from `index` past the closing mark, where what is between has no space.
  private static func closedLength(
    _ line: UnsafeBufferPointer<UInt32>, _ index: Int, open: UInt32, close: UInt32
  ) -> Int {
    var end = index + 2
    guard index + 1 < line.count, line[index + 1] == open else { return 1 }
    while end < line.count, end - index < longest {
      if line[end] == close { return end + 1 - index }
      if line[end] <= 0x20 || line[end] >= 0x7F { return 1 }
      end += 1
    }
    return 1
  }

  /// `<b>`, `</a>`, `<br/>`.
  private static func tagLength(_ line: UnsafeBufferPointer<UInt32>, _ index: Int) -> Int {
    guard index + 1 < line.count, isLetter(line[index + 1]) || line[index + 1] == 0x2F else { return 1 }
    var end = index + 2
    while end < line.count, end - index < 4 * longest {
      if line[end] == 0x3E { return end + 1 - index }
      if line[end] == 0x3C || line[end] >= 0x2000 { return 1 }
      end += 1
    }
    return 1
  }

  /// `&amp;`, `&#160;`.
  private static func entityLength(_ line: UnsafeBufferPointer<UInt32>, _ index: Int) -> Int {
    var end = index + 1
    while end < line.count, end - index < 10, isLetter(line[end]) || isDigit(line[end]) || line[end] == 0x23 {
      end += 1
    }
    return end < line.count && line[end] == 0x3B && end > index + 1 ? end + 1 - index : 1
  }

  private static let longest = 40

  private static func isLetter(_ value: UInt32) -> Bool { (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
  private static func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }
  /// Flags, width, precision: `- + # . $` and digits.
  private static func isConversionSign(_ value: UInt32) -> Bool {
    isDigit(value) || value == 0x2E || value == 0x24 || value == 0x23 || value == 0x2B || value == 0x2D
  }
}

extension Int {
  fileprivate var clampedToOne: Int { Swift.max(1, self) }
}
