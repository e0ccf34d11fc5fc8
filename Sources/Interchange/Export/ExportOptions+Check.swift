import TranslationModel

extension ExportOptions {
  /// Throws where an option holds what no file may carry.
  func check() throws(InterchangeError) {
    let tags: [String?] = [
      sourceLanguage, traditionalSourceLanguage, targetLanguage, termSourceLanguage, termTargetLanguage,
    ]
    for case let tag? in tags where !Self.isLanguageTag(tag) {
      throw InterchangeError(
        .option, en: "\"\(tag)\" is not a language tag: write it with a hyphen, such as zh-CN, zh-Hant or ko-KR.",
        ko: "언어 태그가 아닙니다: \"\(tag)\". zh-CN, zh-Hant, ko-KR처럼 붙임표를 써서 적으십시오.")
    }
    if let date, TimeStamp(date) == nil {
      throw InterchangeError(
        .option, en: "\"\(date)\" is not a date: write it as 2024-01-31T09:00:00Z.",
        ko: "날짜가 아닙니다: \"\(date)\". 2024-01-31T09:00:00Z처럼 적으십시오.")
    }
    if let since = selection.since, TimeStamp(since) == nil, !Timestamp.isDay(since) {
      throw InterchangeError(
        .option, en: "\"\(since)\" is not a date: write it as 2024-01-31.",
        ko: "날짜가 아닙니다: \"\(since)\". 2024-01-31처럼 적으십시오.")
    }
  }

  /// Whether a tag is made like a BCP 47 tag: a language of two to eight letters, then subtags of one to eight
  /// letters or digits.
  ///
  /// > Source: BCP 47 (RFC 5646), 2.1, without the registry.
  static func isLanguageTag(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...8).contains(language.utf8.count) else { return false }
    guard language.utf8.allSatisfy({ isLetter($0) }) else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
}
