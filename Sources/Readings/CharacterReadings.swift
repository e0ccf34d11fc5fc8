import LinguisticText

/// The readings of one Chinese character, as sets: which of them is right is for the word or the lattice to say.
///
/// Every function is a few binary searches over tables in the binary; callers that ask for the same character again and
/// again keep the answer.
public enum CharacterReadings {
  /// All Mandarin readings, toneless, the most usual first; the same set for 简 and 繁. Empty where none is known.
  public static func mandarin(_ scalar: Unicode.Scalar) -> [String] {
    var letters: [String] = []
    for syllable in pinyin(scalar) where !letters.contains(syllable.letters) { letters.append(syllable.letters) }
    return letters
  }

  /// All Mandarin readings with tones, the most usual first.
  ///
  /// > Source: Tables/mandarin.tsv (pypinyin, with the readings of 通用规范汉字字典 and 现代汉语词典 in Unihan).
  public static func pinyin(_ scalar: Unicode.Scalar) -> [MandarinSyllable] {
    guard let row = row(.mandarin, scalar) else { return [] }
    return row.bytes(of: 1).split(separator: UInt8(ascii: ",")).map { MandarinSyllable(numbered: $0) }
  }

  /// All Sino-Korean readings, with and without 두음법칙 (量: 량 양).
  ///
  /// A simplified shape is read only through all its traditional counterparts (发: 發 髮), never by the reading that the
  /// bare shape has as a rare character of its own (体 is 체, not 분).
  ///
  /// > Source: Tables/sino.tsv (libhangul hanja.txt, Unihan kHangul); 한글 맞춤법 제10항–제12항.
  public static func sinoKorean(_ scalar: Unicode.Scalar) -> [String] {
    row(.sino, scalar)?.list(4, separator: "|") ?? []
  }

  /// Whether several characters are read so in Korean: 관 and 유, but not 까 or 쿵, and not 씨, which is 氏 alone.
  ///
  /// Complexity: O(1); the first call reads the whole table.
  public static func isSinoKorean(_ syllable: Unicode.Scalar) -> Bool {
    charactersOfSyllable[syllable.value, default: 0] >= 4
  }

  private static let charactersOfSyllable: [UInt32: Int] = {
    var counts: [UInt32: Int] = [:]
    EmbeddedTable.sino.forEachRow { _, row in
      for reading in row.list(4, separator: "|") {
        for scalar in reading.unicodeScalars { counts[scalar.value, default: 0] += 1 }
      }
    }
    return counts
  }()

  /// The usual Sino-Korean reading at the start of a word and inside it (量: 양, 량), or nil.
  public static func usualSinoKorean(_ scalar: Unicode.Scalar) -> (initial: String, inside: String)? {
    row(.sino, scalar).map { ($0.text(1), $0.text(2)) }
  }

  /// Japanese readings in Hangul, for names from Japan: 音 and 訓, at the start and inside, with っ and 連濁.
  ///
  /// > Source: Tables/japanese.tsv (Unihan kJapaneseOn, kJapaneseKun; 외래어 표기법 표 4, 제3장 제6절).
  public static func japanese(_ scalar: Unicode.Scalar) -> [String] {
    row(.japanese, HanFolding.fold(scalar))?.list(1, separator: "|") ?? []
  }

  /// Everything a character may be in Hangul, by the way it is made.
  public struct Renderings: Sendable, Hashable {
    /// Official transcriptions of its Mandarin readings, the most usual first.
    public var mandarin: [String]
    /// Misspellings of those, without any that is official for another reading of the character.
    public var variants: [String]
    public var sinoKorean: [String]
    public var japanese: [String]
  }

  /// All renderings of a character as Hangul.
  public static func renderings(of scalar: Unicode.Scalar) -> Renderings {
    let syllables = mandarin(scalar)
    var official: [String] = []
    for syllable in syllables {
      if let hangul = MandarinTable.hangul(of: syllable), !official.contains(hangul) { official.append(hangul) }
    }
    var variants: [String] = []
    for variant in syllables.flatMap(MandarinTable.variants)
    where !official.contains(variant) && !variants.contains(variant) {
      variants.append(variant)
    }
    return Renderings(
      mandarin: official, variants: variants, sinoKorean: sinoKorean(scalar), japanese: japanese(scalar))
  }

  private static func row(_ table: EmbeddedTable, _ scalar: Unicode.Scalar) -> EmbeddedTable.Row? {
    Script(scalar) == .han ? table.row(scalar) : nil
  }
}
