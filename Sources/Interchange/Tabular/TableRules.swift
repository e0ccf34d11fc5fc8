import Diagnostics

extension ValidationRule {
  private static func table(
    _ id: String, _ title: String, _ clause: String, _ severity: Severity = .error
  ) -> ValidationRule {
    ValidationRule("table-" + id, severity, title, clause: clause)
  }

  static let tableEncoding = table("encoding", "the bytes are in the file's encoding", "RFC 4180, 3")
  static let tableEncodingGuess = table(
    "encoding-guess", "the encoding is UTF-8, or the file says which it is", "RFC 4180, 3", .warning)
  static let tableControl = table("control-character", "no control characters in cells", "RFC 4180, 2, TEXTDATA")
  static let tableQuote = table(
    "quote", "quotes enclose a whole cell, are closed, and are doubled inside", "RFC 4180, 2.5 to 2.7")
  static let tableLimit = table("limit", "no row is longer than \(TableParser.rowLimit) bytes", "")
  static let tableDelimiter = table(
    "delimiter", "commas stand between the cells of CSV, tabs between those of TSV", "RFC 4180, 2.4", .warning)
  static let tableColumns = table(
    "columns", "each row has as many cells as the header", "RFC 4180, 2.4")
  static let tableRagged = table(
    "ragged", "in a table without header all rows have as many cells", "RFC 4180, 2.4", .warning)
  static let tablePair = table("pair", "each row has an original and a rendering", "", .warning)
  static let tableNoEntries = table("no-entries", "the table holds entries", "", .warning)
  static let tableHeader = table(
    "header", "the header is source,target,comment, which other tools know", "translate-toolkit, csv", .warning)
  static let tableDuplicate = table("duplicate", "no pair of terms stands twice", "", .warning)
  static let tableBlanks = table("blanks", "no blanks around the text of a cell", "RFC 4180, 2.4", .warning)
  static let tableLineBreak = table(
    "line-break", "no line breaks in cells: OmegaT reads CSV line by line", "OmegaT, GlossaryReaderCSV", .warning)
  static let tableNumberSign = table(
    "number-sign", "no row begins with a bare number sign: to OmegaT it is a comment", "OmegaT, GlossaryReaderCSV",
    .warning)
  static let tableFormula = table(
    "formula", "no cell that a spreadsheet runs as a formula", "OWASP, CSV Injection", .warning)
  static let tableValue = table(
    "value", "columns of words, numbers or dates (status, review_state, reliability, created and so on) hold such",
    "tables of jjak")

  /// What is checked of CSV and TSV.
  static let table: [ValidationRule] = [
    .tableEncoding, .tableEncodingGuess, .tableControl, .tableQuote, .tableLimit, .tableDelimiter, .tableColumns,
    .tableRagged, .tablePair, .tableNoEntries, .tableHeader, .tableDuplicate, .tableBlanks,
    .tableLineBreak, .tableNumberSign, .tableFormula, .tableValue,
  ]

  private static func omegat(_ id: String, _ title: String, _ severity: Severity = .error) -> ValidationRule {
    ValidationRule("omegat-" + id, severity, title, clause: "OmegaT, glossary files")
  }

  static let omegatEncoding = omegat("encoding", "the bytes are in the file's encoding")
  static let omegatCoding = omegat(
    "coding", "a .txt or .tab file with more than ASCII names its encoding in the first line", .warning)
  static let omegatControl = omegat("control-character", "no control characters in cells")
  static let omegatTab = omegat("tab", "each line has a tab between original and rendering")
  static let omegatNumberSign = omegat(
    "number-sign", "no entry begins with a number sign, which makes a comment of it", .warning)
  static let omegatCell = omegat("cell", "original and rendering are not empty")
  static let omegatColumns = omegat("columns", "a line has at most three cells: OmegaT shows no more", .warning)
  static let omegatBlanks = omegat("blanks", "no blanks around the text of a cell", .warning)
  static let omegatQuote = omegat("quote", "no quotes around a cell: to OmegaT they are part of the term", .warning)
  static let omegatHeader = omegat("header", "no header row: to OmegaT it is an entry", .warning)
  static let omegatDuplicate = omegat("duplicate", "no pair of terms stands twice", .warning)
  static let omegatNoEntries = omegat("no-entries", "the glossary holds entries", .warning)

  /// What is checked of OmegaT's glossaries.
  static let omegatGlossary: [ValidationRule] = [
    .omegatEncoding, .omegatCoding, .omegatControl, .omegatTab, .omegatNumberSign, .omegatCell, .omegatColumns,
    .omegatBlanks, .omegatQuote, .omegatHeader, .omegatDuplicate, .omegatNoEntries,
  ]
}
