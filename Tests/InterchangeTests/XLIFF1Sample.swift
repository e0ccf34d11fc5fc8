import Diagnostics
import Interchange

/// Short forms of XLIFF 1 documents, for tests.
enum XLIFF1Sample {
  /// The document that a short form stands for.
  static func document(_ short: String) -> String {
    short.replacing("{B}", with: "{H}{F}<body>").replacing("{E}", with: "</body></file></xliff>")
      .replacing("{H}", with: "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>")
      .replacing("{F}", with: "<file original='a.txt' source-language='zh-CN' target-language='ko-KR' {D}>")
      .replacing("{D}", with: "datatype='plaintext'")
      .replacing("{S}", with: "<source>你好</source>").replacing("{T}", with: "<target>안녕</target>")
      .replacing("'", with: "\"")
  }

  /// The blocks of lines between empty lines; `\s` at a line's end is a blank.
  static func blocks(_ text: String) -> [[String]] {
    text.split(separator: "\n\n").map { block in
      block.split(separator: "\n").map { $0.hasSuffix("\\s") ? $0.dropLast(2) + " " : String($0) }
    }
  }

  private static func all(_ short: String) throws -> [Finding] {
    var found: [Finding] = []
    _ = try Validator().validate(bytes: Array(document(short).utf8), name: "a.xlf") { found.append($0) }
    return found
  }

  static func rules(_ short: String, _ severity: Severity) throws -> [String] {
    try all(short).filter { $0.severity == severity }.map(\.rule)
  }

  static func errors(_ short: String) throws -> [String] { try rules(short, .error) }

  static func findings(_ short: String) throws -> [String] {
    try all(short).map { "\($0.location.line):\($0.location.column) \($0.severity) \($0.rule): \($0.message)" }
  }
}
