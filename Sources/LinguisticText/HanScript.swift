/// Which Chinese writing a text shows, judged by the shapes that only one of them has.
public enum HanScript: Sendable, Hashable {
  /// At least one shape that only simplified text has (庄), none that it does not have.
  case simplified
  /// At least one shape that simplified text does not have (莊, or the Korean form 敎), none of its own.
  case traditional
  /// Both: 亦莊 beside 亦庄 in one text.
  case mixed
  /// Neither: every character is written alike (北京), or there is none.
  case neutral

  /// The writing of a text. O(n).
  public static func of(_ text: some StringProtocol) -> HanScript {
    var simplified = false
    var traditional = false
    for scalar in text.unicodeScalars {
      switch of(scalar) {
      case .simplified: simplified = true
      case .traditional: traditional = true
      case .mixed, .neutral: break
      }
    }
    switch (simplified, traditional) {
    case (true, true): return .mixed
    case (true, false): return .simplified
    case (false, true): return .traditional
    case (false, false): return .neutral
    }
  }

  /// The writing one character belongs to; never `mixed`.
  ///
  /// > Source: Unihan 15.0, kTraditionalVariant and kTGH (通用规范汉字表, GB/T 8105), with Tables/han-forms.tsv.
  public static func of(_ scalar: Unicode.Scalar) -> HanScript {
    let letter: UInt8
    switch scalar.value {
    case HanGrid.block: letter = HanGrid.script(scalar.value)
    case 0x3400..<0x4E00, 0xF900..<0xFB00, 0x20000..<0x323B0:
      letter = EmbeddedTable.hanVariants.row(scalar)?.bytes(of: 2).first ?? UInt8(ascii: ".")
    default: return .neutral
    }
    switch letter {
    case UInt8(ascii: "S"): return .simplified
    case UInt8(ascii: "T"): return .traditional
    default: return .neutral
    }
  }
}
