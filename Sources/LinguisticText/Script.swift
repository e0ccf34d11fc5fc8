/// The writing system a scalar belongs to, as far as this tool needs to tell them apart.
public enum Script: Sendable, Hashable {
  /// Chinese characters of any region, with compatibility ideographs, 〇 and 々.
  case han
  /// Hangul syllables and jamo.
  case hangul
  /// Hiragana and katakana.
  case kana
  case latin
  /// ASCII and full-width digits.
  case digit
  case space
  /// Everything else: punctuation, symbols, marks, other scripts.
  case other

  /// The script of a scalar, by Unicode block.
  ///
  /// > Source: Unicode 15.0, Blocks.txt and Scripts.txt.
  public init(_ scalar: Unicode.Scalar) {
    // The two that most text is made of, first.
    if scalar.value &- 0xAC00 < 0x2BA4 {
      self = .hangul
      return
    }
    if scalar.value &- 0x4E00 < 0x5200 {
      self = .han
      return
    }
    switch scalar.value {
    case 0x30...0x39, 0xFF10...0xFF19: self = .digit
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .latin
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: self = .space
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF, 0x3005, 0x3007: self = .han
    case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3131...0x318E, 0xA960...0xA97F, 0xD7B0...0xD7FF: self = .hangul
    case 0x3041...0x309F, 0x30A0...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: self = .kana
    default: self = .other
    }
  }
}
