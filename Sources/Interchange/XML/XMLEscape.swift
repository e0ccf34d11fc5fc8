/// What stands in the place of characters that XML cannot show as they are.
enum XMLEscape {
  /// Letters, digits and most marks of ASCII and, in UTF-8, all bytes of other scalars but U+F000 to U+FFFF.
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool {
    if byte > 0x3E { return byte != 0xEF }
    return byte >= 0x20 && byte < 0x3C && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "\"")
  }

  struct Replacement {
    var text: StaticString
    /// Bytes of what is replaced.
    var length = 1
    var forbidden: Unicode.Scalar?
  }

  static func replacement(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, inAttribute: Bool
  ) -> Replacement? {
    switch bytes[index] {
    case UInt8(ascii: "&"): return Replacement(text: "&amp;")
    case UInt8(ascii: "<"): return Replacement(text: "&lt;")
    case UInt8(ascii: ">"): return Replacement(text: "&gt;")
    case UInt8(ascii: "\r"): return Replacement(text: "&#13;")
    case UInt8(ascii: "\n"): return inAttribute ? Replacement(text: "&#10;") : nil
    case UInt8(ascii: "\t"): return inAttribute ? Replacement(text: "&#9;") : nil
    case UInt8(ascii: "\""): return inAttribute ? Replacement(text: "&quot;") : nil
    case 0..<0x20: return Replacement(text: "\u{FFFD}", forbidden: Unicode.Scalar(bytes[index]))
    case 0xEF:
      guard index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE else { return nil }
      return Replacement(
        text: "\u{FFFD}", length: 3, forbidden: bytes[index + 2] == 0xBE ? "\u{FFFE}" : "\u{FFFF}")
    default: return nil
    }
  }
}
