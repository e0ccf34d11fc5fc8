import Diagnostics

extension ValidationRule {
  private static func po(
    _ id: String, _ title: Wording, _ clause: String, _ severity: Severity = .error
  ) -> ValidationRule {
    ValidationRule("po-" + id, severity, title, clause: "GNU gettext, " + clause)
  }

  static let poEncoding = po(
    "encoding",
    Wording(
      en: "the bytes are in the charset declared", ko: "바이트가 선언한 문자 집합에 맞음"), "6.2 Header Entry")
  static let poControl = po(
    "control-character",
    Wording(
      en: "no control characters but as escapes", ko: "제어 문자는 이스케이프로만 씀"), "3 PO Files")
  static let poSyntax = po(
    "syntax",
    Wording(
      en: "keywords and quoted texts stand in their order", ko: "키워드와 따옴표 글이 차례대로 있음"), "3 PO Files")
  static let poLimit = po(
    "limit",
    Wording(
      en: "no line is longer than 4 MiB, and no entry longer than 16 MiB",
      ko: "4 MiB보다 긴 줄, 16 MiB보다 긴 항목이 없음"), "3 PO Files")
  static let poString = po(
    "string",
    Wording(
      en: "texts are in quotes that are closed", ko: "글이 닫힌 따옴표 안에 있음"), "3 PO Files")
  static let poEscape = po("escape", Wording(en: "escapes are those of C", ko: "이스케이프가 C의 것임"), "3 PO Files")
  static let poDuplicate = po(
    "duplicate",
    Wording(
      en: "no msgid stands twice in one context", ko: "한 문맥에 같은 msgid가 두 번 나오지 않음"), "3 PO Files")
  static let poHeader = po(
    "header",
    Wording(
      en: "the first entry is the header", ko: "첫 항목이 머리글임"), "6.2 Header Entry", .warning)
  static let poCharset = po(
    "charset",
    Wording(
      en: "the header names the charset", ko: "머리글에 문자 집합이 적혀 있음"), "6.2 Header Entry")
  static let poLanguage = po(
    "language",
    Wording(
      en: "the header names the language by a well-formed tag",
      ko: "머리글에 언어가 올바른 태그로 적혀 있음"), "6.2 Header Entry", .warning)
  static let poPlural = po(
    "plural",
    Wording(
      en: "plural forms are numbered from 0 on, as many as the header says",
      ko: "복수형의 번호가 0부터이고 머리글에 적은 수만큼 있음"), "11.2.6 Plural forms")
  static let poLineBreak = po(
    "line-break",
    Wording(
      en: "original and translation begin and end with line breaks alike", ko: "원문과 번역의 앞뒤 줄바꿈이 같음"), "msgfmt --check")
  static let poFormat = po(
    "format",
    Wording(
      en: "the translation takes the arguments of the original",
      ko: "번역이 원문의 인수를 씀"), "msgfmt --check-format", .warning)

  /// What is checked of PO and POT.
  static let po: [ValidationRule] = [
    .poEncoding, .poControl, .poSyntax, .poLimit, .poString, .poEscape, .poDuplicate, .poHeader, .poCharset,
    .poLanguage, .poPlural, .poLineBreak, .poFormat,
  ]
}
