import Diagnostics
import TranslationModel

/// What a text must be to enter the glossary.
enum TextRules {
  /// - Throws: `invalid` for a text that is empty, has white space at its ends, or holds a control character.
  static func check(_ text: String, as what: Wording) throws {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else {
      throw GlossaryStoreError(.invalid, en: "The \(what.english) is empty.", ko: "비어 있습니다: \(what.korean)")
    }
    guard !first.properties.isWhitespace, !last.properties.isWhitespace else {
      throw GlossaryStoreError(
        .invalid, en: "The \(what.english) “\(text)” begins or ends with a space.",
        ko: "앞이나 뒤에 빈칸이 있습니다: \(what.korean) “\(text)”")
    }
    guard !scalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0x7F }) else {
      throw GlossaryStoreError(
        .invalid, en: "The \(what.english) “\(visible(text))” holds a control character.",
        ko: "제어 문자가 들어 있습니다: \(what.korean) “\(visible(text))”")
    }
  }

  /// - Throws: as `check`, and for a text of more than one line.
  static func checkTerm(_ text: String, as what: Wording) throws {
    try check(text, as: what)
    guard !text.utf8.contains(0x0A), !text.utf8.contains(0x09) else {
      throw GlossaryStoreError(
        .invalid, en: "The \(what.english) “\(visible(text))” holds a line break or tab.",
        ko: "줄바꿈이나 탭이 들어 있습니다: \(what.korean) “\(visible(text))”")
    }
  }

  static func check(_ validity: Validity, of term: String) throws {
    for limit in [validity.from, validity.until].compactMap({ $0 }) {
      try checkTerm(limit.text, as: Wording(en: "limit of the use of “\(term)”", ko: "“\(term)”의 유효 기간"))
      if let date = limit.date, !Timestamp.isDay(date) {
        throw GlossaryStoreError(
          .invalid, en: "“\(date)” is no day of the calendar: write 2023-03-06, 2023-03 or 2023.",
          ko: "달력에 없는 날짜입니다: “\(date)”. 2023-03-06, 2023-03, 2023처럼 적으십시오.")
      }
    }
    if let from = validity.from, let until = validity.until, let day = from.date, until.date != nil,
      !Validity(until: until).includes(day)
    {
      throw GlossaryStoreError(
        .invalid, en: "“\(term)” cannot be used from \(from) and only until \(until).",
        ko: "“\(term)”의 유효 기간이 시작(\(from))보다 먼저 끝납니다(\(until)).")
    }
  }

  static func check(_ gloss: Gloss, in document: String) throws {
    let place = "of the gloss in line \(gloss.line) of \(document)"
    let koreanPlace = "\(document) \(gloss.line)행의 병기"
    try check(gloss.target, as: Wording(en: "rendering \(place)", ko: "\(koreanPlace), 표기"))
    try check(gloss.source, as: Wording(en: "original \(place)", ko: "\(koreanPlace), 원어"))
    guard !gloss.targetRange.isEmpty, !gloss.sourceRange.isEmpty, gloss.targetRange.lowerBound >= 0,
      gloss.sourceRange.lowerBound >= 0
    else {
      throw GlossaryStoreError(
        .invalid, en: "A range \(place) is empty or begins before the text.",
        ko: "\(koreanPlace): 범위가 비어 있거나 글보다 앞에서 시작합니다.")
    }
    guard (0...1).contains(gloss.score) else {
      throw GlossaryStoreError(
        .invalid, en: "The score \(gloss.score) \(place) is not between 0 and 1.",
        ko: "\(koreanPlace): 점수 \(gloss.score), 0과 1 사이가 아닙니다.")
    }
    guard gloss.line >= 1 else {
      throw GlossaryStoreError(
        .invalid, en: "Lines count from 1, but not that \(place).", ko: "\(koreanPlace): 행은 1부터 셉니다.")
    }
  }

  static func checkHash(_ hash: String, of document: String) throws {
    let isHexadecimal = hash.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard hash.utf8.count == 64, isHexadecimal else {
      throw GlossaryStoreError(
        .invalid,
        en: "The content hash of \(document) is not a SHA-256 in 64 lower-case hexadecimal digits: “\(hash)”.",
        ko: "\(document): 내용 해시가 64자리 소문자 16진수 SHA-256이 아닙니다: “\(hash)”")
    }
    guard !document.isEmpty else {
      throw GlossaryStoreError(.invalid, en: "A document has no name.", ko: "이름이 없는 문서가 있습니다.")
    }
  }

  /// Whether the text can be the id of a concept: an NCName of ASCII characters.
  ///
  /// > Source: https://www.w3.org/TR/xml-names/#NT-NCName
  static func isIdentifier(_ text: String) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") }
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
  }

  /// Whether the text is a date as the tables want it, `2024-01-31T09:00:00Z`.
  static func isDate(_ text: String) -> Bool {
    // The greatest digit at each place, and the signs between.
    let shape = "9999-19-39T29:59:69Z".utf8
    return text.utf8.count == shape.count
      && zip(text.utf8, shape).allSatisfy { byte, greatest in
        (0x30...0x39).contains(greatest) ? (0x30...greatest).contains(byte) : byte == greatest
      }
  }

  /// The text with control characters written as `\u{…}`.
  private static func visible(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      scalar.value < 0x20 || scalar.value == 0x7F ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
    }.joined()
  }
}

/// What a text that is checked is to become.
extension Wording {
  static let original = Wording(en: "original", ko: "원어")
  static let rendering = Wording(en: "rendering", ko: "표기")
  static let correctedRendering = Wording(en: "corrected rendering", ko: "고친 표기")
  static let note = Wording(en: "note", ko: "메모")
  static let subjectField = Wording(en: "subject field", ko: "분야")
  static let definition = Wording(en: "definition", ko: "정의")
  static let source = Wording(en: "source", ko: "출처")
  static let reason = Wording(en: "reason", ko: "이유")

  /// A rendering that another one took the place of.
  static func demoted(_ text: String) -> Wording {
    Wording(
      en: "“\(text)” was preferred before and is admitted now.", ko: "우선 용어였던 “\(text)”, 이제 허용 용어로 바뀌었습니다.")
  }
}
