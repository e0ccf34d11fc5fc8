/// One look-up key for the forms of a Chinese character: 简 and 繁, Korean and Japanese standard forms, compatibility
/// ideographs; with them full-width letters and digits.
///
/// Characters that simplified writing merged have one key (发 發 髮; 里 裡 裏; 着 著), so a key is for finding, never for
/// showing. The key of a class is its most usual simplified character.
///
/// > Source: Tables/han-variants.tsv (Unihan 15.0) and Tables/han-forms.tsv, made by scripts/make-tables.
public enum HanFolding {
  /// The key of one character. One character in, one out: offsets counted in scalars stay. Idempotent. O(1) for the
  /// characters of everyday text.
  public static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x3000: return scalar
    case 0x3000: return " "
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case HanGrid.block: return HanGrid.key(scalar.value)
    case 0x3400..<0x4E00, 0xF900..<0xFB00, 0x20000..<0x323B0:
      return EmbeddedTable.hanVariants.row(scalar)?.text(1).unicodeScalars.first ?? scalar
    default: return scalar
    }
  }

  /// The key of a text: 亦莊 and 亦庄 both give 亦庄.
  public static func folded(_ text: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { key.append(fold(scalar)) }
    return String(key)
  }

  /// The traditional characters that a simplified shape stands for (发: 發 髮), the shape itself among them where
  /// traditional text uses it too (后: 后 後); the character itself where it has no others.
  public static func traditional(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    forms(scalar, field: 3)
  }

  /// The simplified characters that stand for a traditional one (發: 发; 乾: 乾 干), or the character itself.
  public static func simplified(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    forms(scalar, field: 4)
  }

  private static func forms(_ scalar: Unicode.Scalar, field: Int) -> [Unicode.Scalar] {
    guard Script(scalar) == .han, let row = EmbeddedTable.hanVariants.row(scalar) else { return [scalar] }
    let found = Array(row.text(field).unicodeScalars)
    return found.isEmpty ? [scalar] : found
  }
}

/// The block U+4E00…U+9FFF as a grid, after its header: 16 keys of three bytes, a tab, 16 letters for the script, a
/// line feed.
enum HanGrid {
  static let block: ClosedRange<UInt32> = 0x4E00...0x9FFF
  private static let stride = 16 * 3 + 1 + 16 + 1
  private static let header = EmbeddedTable.hanGrid.bytes.count - block.count / 16 * stride

  static func key(_ value: UInt32) -> Unicode.Scalar {
    let index = Int(value - block.lowerBound)
    let bytes = EmbeddedTable.hanGrid.bytes
    let start = header + index / 16 * stride + index % 16 * 3
    let code =
      UInt32(bytes[start] & 0x0F) << 12 | UInt32(bytes[start + 1] & 0x3F) << 6 | UInt32(bytes[start + 2] & 0x3F)
    return Unicode.Scalar(code) ?? "\u{FFFD}"
  }

  /// `S`, `T` or `.`.
  static func script(_ value: UInt32) -> UInt8 {
    let index = Int(value - block.lowerBound)
    return EmbeddedTable.hanGrid.bytes[header + index / 16 * stride + 16 * 3 + 1 + index % 16]
  }
}
