import Diagnostics

extension ValidationRule {
  private static func table(
    _ id: String, _ title: Wording, _ clause: String, _ severity: Severity = .error
  ) -> ValidationRule {
    ValidationRule("table-" + id, severity, title, clause: clause)
  }

  static let tableEncoding = table(
    "encoding",
    Wording(
      en: "the bytes are in the file's encoding", ko: "바이트가 파일의 인코딩에 맞음"), "RFC 4180, 3")
  static let tableEncodingGuess = table(
    "encoding-guess",
    Wording(
      en: "the encoding is UTF-8, or the file says which it is",
      ko: "인코딩이 UTF-8이거나 파일에 적혀 있음"), "RFC 4180, 3", .warning)
  static let tableControl = table(
    "control-character",
    Wording(
      en: "no control characters in cells", ko: "칸에 제어 문자가 없음"), "RFC 4180, 2, TEXTDATA")
  static let tableQuote = table(
    "quote",
    Wording(
      en: "quotes enclose a whole cell, are closed, and are doubled inside",
      ko: "따옴표가 칸 전체를 감싸고 닫히며 안에서는 두 번 적힘"), "RFC 4180, 2.5 to 2.7")
  static let tableLimit = table(
    "limit",
    Wording(
      en: "no row is longer than \(TableParser.rowLimit) bytes", ko: "\(TableParser.rowLimit)바이트보다 긴 줄이 없음"), "")
  static let tableDelimiter = table(
    "delimiter",
    Wording(
      en: "commas stand between the cells of CSV, tabs between those of TSV",
      ko: "CSV의 칸은 쉼표로, TSV의 칸은 탭으로 나뉨"), "RFC 4180, 2.4", .warning)
  static let tableColumns = table(
    "columns", Wording(en: "each row has as many cells as the header", ko: "줄마다 칸의 수가 머리글과 같음"), "RFC 4180, 2.4")
  static let tableRagged = table(
    "ragged",
    Wording(
      en: "in a table without header all rows have as many cells",
      ko: "머리글이 없는 표에서 모든 줄의 칸 수가 같음"), "RFC 4180, 2.4", .warning)
  static let tablePair = table(
    "pair",
    Wording(
      en: "each row has an original and a rendering", ko: "줄마다 원어와 표기가 있음"), "", .warning)
  static let tableNoEntries = table("no-entries", Wording(en: "the table holds entries", ko: "표에 항목이 있음"), "", .warning)
  static let tableHeader = table(
    "header",
    Wording(
      en: "the header is source,target,comment, which other tools know",
      ko: "머리글이 다른 도구가 아는 source,target,comment임"), "translate-toolkit, csv", .warning)
  static let tableDuplicate = table(
    "duplicate",
    Wording(
      en: "no pair of terms stands twice", ko: "같은 짝이 두 번 나오지 않음"), "", .warning)
  static let tableBlanks = table(
    "blanks",
    Wording(
      en: "no blanks around the text of a cell", ko: "칸의 글 앞뒤에 빈칸이 없음"), "RFC 4180, 2.4", .warning)
  static let tableLineBreak = table(
    "line-break",
    Wording(
      en: "no line breaks in cells: OmegaT reads CSV line by line",
      ko: "칸에 줄바꿈이 없음(OmegaT은 CSV를 한 줄씩 읽음)"), "OmegaT, GlossaryReaderCSV", .warning)
  static let tableNumberSign = table(
    "number-sign",
    Wording(
      en: "no row begins with a bare number sign: to OmegaT it is a comment",
      ko: "#으로 시작하는 줄이 없음(OmegaT은 주석으로 봄)"), "OmegaT, GlossaryReaderCSV",
    .warning)
  static let tableFormula = table(
    "formula",
    Wording(
      en: "no cell that a spreadsheet runs as a formula",
      ko: "스프레드시트가 수식으로 실행할 칸이 없음"), "OWASP, CSV Injection", .warning)
  static let tableValue = table(
    "value",
    Wording(
      en: "columns of words, numbers or dates (status, review_state, reliability, created and so on) hold such",
      ko: "정해진 낱말, 수, 날짜의 열(status, review_state, reliability, created 등)에 그런 값만 있음"),
    "tables of jjak")

  /// What is checked of CSV and TSV.
  static let table: [ValidationRule] = [
    .tableEncoding, .tableEncodingGuess, .tableControl, .tableQuote, .tableLimit, .tableDelimiter, .tableColumns,
    .tableRagged, .tablePair, .tableNoEntries, .tableHeader, .tableDuplicate, .tableBlanks,
    .tableLineBreak, .tableNumberSign, .tableFormula, .tableValue,
  ]

  private static func omegat(_ id: String, _ title: Wording, _ severity: Severity = .error) -> ValidationRule {
    ValidationRule("omegat-" + id, severity, title, clause: "OmegaT, glossary files")
  }

  static let omegatEncoding = omegat(
    "encoding",
    Wording(
      en: "the bytes are in the file's encoding", ko: "바이트가 파일의 인코딩에 맞음"))
  static let omegatCoding = omegat(
    "coding",
    Wording(
      en: "a .txt or .tab file with more than ASCII names its encoding in the first line",
      ko: "ASCII가 아닌 글이 든 .txt, .tab 파일의 첫 줄에 인코딩이 적혀 있음"), .warning)
  static let omegatControl = omegat(
    "control-character",
    Wording(
      en: "no control characters in cells", ko: "칸에 제어 문자가 없음"))
  static let omegatTab = omegat(
    "tab",
    Wording(
      en: "each line has a tab between original and rendering", ko: "줄마다 원어와 표기 사이에 탭이 있음"))
  static let omegatNumberSign = omegat(
    "number-sign",
    Wording(
      en: "no entry begins with a number sign, which makes a comment of it", ko: "주석이 되는 #으로 시작하는 항목이 없음"), .warning)
  static let omegatCell = omegat("cell", Wording(en: "original and rendering are not empty", ko: "원어와 표기가 비어 있지 않음"))
  static let omegatColumns = omegat(
    "columns",
    Wording(
      en: "a line has at most three cells: OmegaT shows no more", ko: "한 줄의 칸이 셋을 넘지 않음(OmegaT은 더 보여 주지 않음)"), .warning)
  static let omegatBlanks = omegat(
    "blanks",
    Wording(
      en: "no blanks around the text of a cell", ko: "칸의 글 앞뒤에 빈칸이 없음"), .warning)
  static let omegatQuote = omegat(
    "quote",
    Wording(
      en: "no quotes around a cell: to OmegaT they are part of the term",
      ko: "칸이 따옴표로 감싸여 있지 않음(OmegaT에는 용어의 일부임)"), .warning)
  static let omegatHeader = omegat(
    "header",
    Wording(
      en: "no header row: to OmegaT it is an entry", ko: "머리글 줄이 없음(OmegaT에는 항목임)"), .warning)
  static let omegatDuplicate = omegat(
    "duplicate",
    Wording(
      en: "no pair of terms stands twice", ko: "같은 짝이 두 번 나오지 않음"), .warning)
  static let omegatNoEntries = omegat(
    "no-entries",
    Wording(
      en: "the glossary holds entries", ko: "용어집에 항목이 있음"), .warning)

  /// What is checked of OmegaT's glossaries.
  static let omegatGlossary: [ValidationRule] = [
    .omegatEncoding, .omegatCoding, .omegatControl, .omegatTab, .omegatNumberSign, .omegatCell, .omegatColumns,
    .omegatBlanks, .omegatQuote, .omegatHeader, .omegatDuplicate, .omegatNoEntries,
  ]
}
