/// Which scalars XML 1.0 lets into a document.
///
/// > Source: XML 1.0 (5th edition), production 2, Char.
enum XMLCharacters {
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// Whether no scalar of the text is forbidden; one pass over the bytes.
  ///
  /// Forbidden are C0 controls but TAB, LF and CR (one byte each) and U+FFFE, U+FFFF (`EF BF BE`, `EF BF BF`).
  static func allAllowed(_ text: String) -> Bool {
    var before = UInt8(0)
    var beforeThat = UInt8(0)
    for byte in text.utf8 {
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return false }
      if byte >= 0xBE, before == 0xBF, beforeThat == 0xEF, byte <= 0xBF { return false }
      beforeThat = before
      before = byte
    }
    return true
  }

  /// `U+0001`, as Unicode writes it.
  static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
