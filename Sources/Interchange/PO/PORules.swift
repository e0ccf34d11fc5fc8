import Diagnostics

extension ValidationRule {
  private static func po(
    _ id: String, _ title: String, _ clause: String, _ severity: Severity = .error
  ) -> ValidationRule {
    ValidationRule("po-" + id, severity, title, clause: "GNU gettext, " + clause)
  }

  static let poEncoding = po("encoding", "the bytes are in the charset declared", "6.2 Header Entry")
  static let poControl = po("control-character", "no control characters but as escapes", "3 PO Files")
  static let poSyntax = po("syntax", "keywords and quoted texts stand in their order", "3 PO Files")
  static let poLimit = po("limit", "no line is longer than 4 MiB, and no entry longer than 16 MiB", "3 PO Files")
  static let poString = po("string", "texts are in quotes that are closed", "3 PO Files")
  static let poEscape = po("escape", "escapes are those of C", "3 PO Files")
  static let poDuplicate = po("duplicate", "no msgid stands twice in one context", "3 PO Files")
  static let poHeader = po("header", "the first entry is the header", "6.2 Header Entry", .warning)
  static let poCharset = po("charset", "the header names the charset", "6.2 Header Entry")
  static let poLanguage = po(
    "language", "the header names the language by a well-formed tag", "6.2 Header Entry", .warning)
  static let poPlural = po(
    "plural", "plural forms are numbered from 0 on, as many as the header says", "11.2.6 Plural forms")
  static let poLineBreak = po(
    "line-break", "original and translation begin and end with line breaks alike", "msgfmt --check")
  static let poFormat = po(
    "format", "the translation takes the arguments of the original", "msgfmt --check-format", .warning)

  /// What is checked of PO and POT.
  static let po: [ValidationRule] = [
    .poEncoding, .poControl, .poSyntax, .poLimit, .poString, .poEscape, .poDuplicate, .poHeader, .poCharset,
    .poLanguage, .poPlural, .poLineBreak, .poFormat,
  ]
}
