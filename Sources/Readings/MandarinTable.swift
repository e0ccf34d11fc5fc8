import LinguisticText

/// The official transcription of Mandarin syllables, and how they are misspelt.
///
/// > Source: 외래어 표기법 표 5 and 제3장 제7절 (세칙), as Tables/pinyin-hangul.tsv; misspellings by the kinds in
/// > Tables/mandarin-misspellings.tsv, as Tables/pinyin-variants.tsv.
public enum MandarinTable {
  /// The Hangul of a toneless syllable (`zhuang` → 좡; ü as `ü`), or nil where the rule has none (`hm`, `ng`).
  /// O(log n).
  public static func hangul(of syllable: String) -> String? {
    EmbeddedTable.pinyinHangul.row(syllable)?.text(1)
  }

  /// Deviating spellings of a toneless syllable met in print (`zi` → 즈), without the official one; sorted.
  public static func variants(of syllable: String) -> [String] {
    EmbeddedTable.pinyinVariants.row(syllable)?.list(1, separator: "|") ?? []
  }

  /// Whether a Hangul syllable is in the official transcription of some Mandarin syllable. O(1).
  public static func transcribes(_ syllable: Unicode.Scalar) -> Bool { officialSyllables.contains(syllable) }

  private static let officialSyllables: Set<Unicode.Scalar> = {
    var syllables: Set<Unicode.Scalar> = []
    for line in EmbeddedTable.pinyinHangul.bytes.split(separator: UInt8(ascii: "\n"))
    where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: UInt8(ascii: "\t"))
      if fields.count > 1 { syllables.formUnion(String(decoding: fields[1], as: UTF8.self).unicodeScalars) }
    }
    return syllables
  }()
}
