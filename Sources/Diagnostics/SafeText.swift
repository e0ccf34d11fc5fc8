/// Makes text of unknown origin safe to print in a terminal.
public enum SafeText {
  /// What stands for bytes that are no UTF-8.
  static let replacement = "\u{FFFD}"

  /// The text with everything replaced that could move the cursor, change colours or reorder the line.
  ///
  /// A tab becomes two spaces; other C0 controls and DEL their control pictures (U+001B → ␛); C1 controls, line
  /// separators, bidirectional and other invisible format characters their number, such as `<U+202E>`. The joiners
  /// U+200C and U+200D stay.
  public static func printable(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars { result += printable(scalar) }
    return result
  }

  static func printable(_ scalar: Unicode.Scalar) -> String {
    let value = scalar.value
    switch value {
    case 0x09: return "  "
    case 0..<0x20: return String(Character(Unicode.Scalar(0x2400 + value) ?? scalar))
    case 0x20..<0x7F: return String(Character(scalar))
    case 0x7F: return "\u{2421}"
    case 0x80..<0xA0, 0xAD, 0x2028, 0x2029: return numbered(value)
    case 0x200C, 0x200D: return String(Character(scalar))
    default:
      let isInvisible = scalar.properties.generalCategory == .format && DisplayWidth.cells(of: scalar) == 0
      return isInvisible ? numbered(value) : String(Character(scalar))
    }
  }

  private static func numbered(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}
