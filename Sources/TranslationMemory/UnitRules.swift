import Diagnostics
import TranslationModel

/// What a unit must be to enter the memory.
enum UnitRules {
  static func check(_ unit: TranslationUnit, number: Int) throws {
    try check(unit.source, as: Wording(en: "source of unit \(number)", ko: "번역 단위 \(number)번, 원문"))
    try check(unit.target, as: Wording(en: "translation of unit \(number)", ko: "번역 단위 \(number)번, 번역문"))
    if let score = unit.score, !(0...1).contains(score) {
      throw TranslationMemoryError(
        .invalid, en: "The score \(score) of unit \(number) is not between 0 and 1.",
        ko: "번역 단위 \(number)번: 점수 \(score), 0과 1 사이가 아닙니다.")
    }
    if let document = unit.document, document.isEmpty {
      throw TranslationMemoryError(
        .invalid, en: "The document of unit \(number) has no name.", ko: "번역 단위 \(number)번: 문서의 이름이 없습니다.")
    }
    if let created = unit.created { try check(created, number: number) }
    if let modified = unit.modified { try check(modified, number: number) }
  }

  private static func check(_ stamp: ChangeStamp, number: Int) throws {
    guard !isDate(stamp.date) else { return }
    throw TranslationMemoryError(
      .invalid, en: "The date “\(stamp.date)” of unit \(number) is not of the form 2024-01-31T09:00:00Z.",
      ko: "번역 단위 \(number)번: 날짜 “\(stamp.date)”, 2024-01-31T09:00:00Z와 같은 형식이 아닙니다.")
  }

  static func checkHash(_ hash: String, of document: String) throws {
    let isHexadecimal = hash.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard hash.utf8.count == 64, isHexadecimal else {
      throw TranslationMemoryError(
        .invalid,
        en: "The content hash of \(document) is not a SHA-256 in 64 lower-case hexadecimal digits: “\(hash)”.",
        ko: "\(document): 내용 해시가 64자리 소문자 16진수 SHA-256이 아닙니다: “\(hash)”")
    }
    guard !document.isEmpty else {
      throw TranslationMemoryError(.invalid, en: "A document has no name.", ko: "이름이 없는 문서가 있습니다.")
    }
  }

  private static func check(_ text: String, as what: @autoclosure () -> Wording) throws {
    guard hasContent(text) else {
      let what = what()
      throw TranslationMemoryError(.invalid, en: "The \(what.english) is empty.", ko: "비어 있습니다: \(what.korean)")
    }
    guard text.utf8.contains(where: isControl) else { return }
    for byte in text.utf8 where isControl(byte) {
      let code = String(byte, radix: 16, uppercase: true)
      let padded = code.utf8.count < 2 ? "0" + code : code
      let what = what()
      throw TranslationMemoryError(
        .invalid, en: "The \(what.english) holds a control character (U+00\(padded)).",
        ko: "제어 문자(U+00\(padded))가 들어 있습니다: \(what.korean)")
    }
  }

  /// Whether there is more than white space; for nearly every text its first byte tells.
  private static func hasContent(_ text: String) -> Bool {
    // Visible ASCII, or the first byte of a character from U+4000 on: no white space lies there.
    if let first = text.utf8.first, (0x21..<0x7F).contains(first) || first > 0xE3 { return true }
    return text.unicodeScalars.contains { !$0.properties.isWhitespace }
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\t") || byte == 0x7F
  }

  /// As the column of the table wants it.
  private static func isDate(_ text: String) -> Bool {
    guard text.utf8.count == dateShape.count else { return false }
    return zip(text.utf8, dateShape).allSatisfy { byte, greatest in
      (0x30...0x39).contains(greatest) ? (0x30...greatest).contains(byte) : byte == greatest
    }
  }

  /// The greatest digit at each place, and the signs between.
  private static let dateShape = Array("9999-19-39T29:59:69Z".utf8)
}
