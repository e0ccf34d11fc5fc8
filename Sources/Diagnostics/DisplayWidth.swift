/// How many cells of a terminal a text takes: Han, Hangul, kana and full-width forms two, marks none, the rest one.
///
/// Characters of ambiguous width (’ … →) count as one cell, as UAX #11 recommends outside legacy East Asian contexts.
/// Conjoining vowels and final consonants take none, so that decomposed Hangul is as wide as composed.
///
/// > Source: UAX #11 (Unicode 15.0), `EastAsianWidth.txt`; general categories Mn, Me, Cf for marks and format
/// > characters.
public enum DisplayWidth {
  /// Cells of one scalar: 0, 1 or 2. Controls count 0: they must not reach a terminal anyway.
  public static func cells(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    switch value {
    case 0x20...0x7E: return 1
    case 0xAC00...0xD7A3, 0x4E00...0x9FFF: return 2
    case 0..<0x20, 0x7F..<0xA0: return 0
    case 0xA0..<0x300: return 1
    case 0x1160...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: return 0
    default: break
    }
    if isZeroWidth(scalar) { return 0 }
    return WideScalars.contains(value) ? 2 : 1
  }

  /// Cells of a text: the sum over its scalars.
  ///
  /// A sequence that a terminal draws as one picture (emoji joined by U+200D) counts for its parts.
  public static func cells(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + cells(of: $1) }
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    case .format: !isVisibleFormat(scalar.value)
    default: false
    }
  }

  /// Arabic, Syriac and Kaithi signs that are of category Cf and yet drawn.
  private static func isVisibleFormat(_ value: UInt32) -> Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }
}
