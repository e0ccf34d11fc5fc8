import LinguisticText

extension WordReader {
  /// The transcription of each character of a name whose reading is settled, nil where several may be right.
  ///
  /// Settled is what the tables list for the whole name (重庆 Chóngqìng), for the name without the generic term of a place
  /// behind it (朝阳区), or for the surname of what looks like a person's name (曾国藩 Zēng). One element a scalar; all nil for
  /// a name that the tables do not know. O(length × log rows).
  ///
  /// > Source: Tables/names.tsv, Tables/mandarin-phrases.tsv.
  public static func settledTranscription(of name: String) -> [String?] {
    let entries = CharacterEntry.of(ScalarText.scalars(of: name))
    guard entries.allSatisfy(\.pointee.isHan) else { return entries.map { _ in nil } }
    return MandarinReader.settled(entries[...]).map { $0.map { String(decoding: $0.pointee.hangul, as: UTF8.self) } }
  }
}
