import Testing
import TranslationModel

@testable import Interchange

@Suite struct TableValidatorTests {
  static func findings(_ bytes: [UInt8], _ name: String) throws -> [String] {
    var findings: [String] = []
    _ = try Validator().validate(bytes: bytes, name: name) {
      findings.append("\($0.location.line):\($0.location.column): \($0.message) [\($0.rule)]")
    }
    return findings
  }

  /// > Source: RFC 4180, 2; OWASP, CSV Injection.
  @Test(
    arguments: [
      ("source,target\n甲,갑\n", []),
      ("source,target\r\n\"甲,\"\"乙\"\"\",\"갑\"\r\n\"#号\",해시\r\n", []),
      (
        "source,target\r\n\"甲\",\"갑\r\n을\"\r\n#号,해시\r\n",
        [
          "2:5: a line break stands in a cell: OmegaT ends the entry there (OmegaT, GlossaryReaderCSV) [table-line-break]",
          "4:1: OmegaT takes the row for a comment: put “#号” in quotes (OmegaT, GlossaryReaderCSV) [table-number-sign]",
        ]
      ),
      ("# 주석\nsource,target\n甲,갑\n", []),
      (
        "source,target\n甲\"乙,갑\n",
        [
          "2:2: a quote stands inside a cell that does not begin with one: enclose the cell and double the quote "
            + "(RFC 4180, 2.5 to 2.7) [table-quote]"
        ]
      ),
      (
        "source,target\n\"甲\"乙,갑\n",
        [
          "2:4: text stands behind a closing quote: a quote within a cell must be doubled (RFC 4180, 2.5 to 2.7) "
            + "[table-quote]"
        ]
      ),
      (
        "source,target\n甲, \"갑\"\n",
        [
          "2:3: blanks stand before an opening quote: other readers take the quote for text (RFC 4180, 2.5 to 2.7) "
            + "[table-quote]"
        ]
      ),
      (
        "source,target\n甲,\"갑\n",
        ["2:3: the quote is never closed (RFC 4180, 2.5 to 2.7) [table-quote]"]
      ),
      (
        "source,target\n甲,갑,병\n乙\n",
        [
          "2:1: the row has 3 cells, the header 2 (RFC 4180, 2.4) [table-columns]",
          "3:1: the row has one cell, the header 2 (RFC 4180, 2.4) [table-columns]",
          "3:1: the row has no rendering [table-pair]",
        ]
      ),
      ("甲,갑\n乙,을,병\n", ["2:1: the row has 3 cells, the first row 2 (RFC 4180, 2.4) [table-ragged]"]),
      (
        "source,target\n甲,\n,을\n丙,병\n",
        [
          "2:1: the row has no rendering [table-pair]",
          "3:1: the row has no original [table-pair]",
        ]
      ),
      (
        "zh,ko\n甲,갑\n",
        [
          "1:1: translate-toolkit looks for columns named “source” and “target” and finds “zh”, “ko” (translate-toolkit, "
            + "csv) [table-header]"
        ]
      ),
      ("source,target\n甲,갑\n\n甲,갑\n甲,을\n", ["4:1: “甲 – 갑” stands in line 2 already [table-duplicate]"]),
      (
        "source,target\n甲 ,\" 갑\"\n",
        [
          "2:1: blanks stand around “甲”: some tools trim them, others keep them (RFC 4180, 2.4) [table-blanks]",
          "2:4: blanks stand around “갑”: some tools trim them, others keep them (RFC 4180, 2.4) [table-blanks]",
        ]
      ),
      (
        "source,target\n=1+1,-5\n",
        [
          "2:1: “=1+1” looks like a formula to a spreadsheet: put an apostrophe in front of it (OWASP, CSV Injection) "
            + "[table-formula]"
        ]
      ),
      (
        "source,target\n甲\u{7},갑\u{FFFE}\n",
        [
          "2:2: U+0007 stands in the text (RFC 4180, 2, TEXTDATA) [table-control-character]",
          "2:5: U+FFFE stands in the text (RFC 4180, 2, TEXTDATA) [table-control-character]",
        ]
      ),
      ("source;target\n甲;갑\n", ["1:1: semicolons stand between the cells (RFC 4180, 2.4) [table-delimiter]"]),
      ("source,target\n", ["1:1: there are no entries [table-no-entries]"]),
      ("", ["1:1: there are no entries [table-no-entries]"]),
      (
        "source,target,concept,review_state,status\n甲,갑,c1,done,good\n",
        [
          "2:8: “done” is no review_state (tables of jjak) [table-value]",
          "2:13: “good” is no status (tables of jjak) [table-value]",
        ]
      ),
    ] as [(String, [String])])
  func `What is wrong with a CSV is said with its place`(text: String, expected: [String]) throws {
    #expect(try Self.findings(Array(text.utf8), "t.csv") == expected)
  }

  /// > Source: OmegaT, GlossaryReaderTSV.
  @Test(
    arguments: [
      ("# -*- coding: utf-8 -*-\n甲\t갑\t주석\n #号\t해시\n", "g.txt", []),
      ("甲\t갑\n", "g.utf8", []),
      (
        "甲\t갑\n", "g.txt",
        [
          "1:1: the file does not say its encoding (UTF-8), so that OmegaT may take another: begin it with “# -*- coding: "
            + "utf-8 -*-”, or name it .utf8 (OmegaT, glossary files) [omegat-coding]"
        ]
      ),
      (
        "甲 갑\n乙 을\n", "g.utf8",
        [
          "1:1: “甲 갑” has no tab, so that OmegaT drops the line (OmegaT, glossary files) [omegat-tab]",
          "2:1: “乙 을” has no tab, so that OmegaT drops the line (OmegaT, glossary files) [omegat-tab]",
          "1:1: OmegaT finds no entries here: blanks do not part cells, tabs do (OmegaT, glossary files) "
            + "[omegat-no-entries]",
        ]
      ),
      (
        "甲\t갑\n#号\t해시\n\t정\n무\t\n", "g.utf8",
        [
          "2:1: “#号” begins with “#”, so that OmegaT takes the line for a comment: put a blank in front of a term "
            + "(OmegaT, glossary files) [omegat-number-sign]",
          "3:1: the line has no original (OmegaT, glossary files) [omegat-cell]",
          "4:1: the line has no rendering (OmegaT, glossary files) [omegat-cell]",
        ]
      ),
      (
        "source\ttarget\n甲 \t\"갑\"\t1\t2\n甲\t\"갑\"\n", "g.utf8",
        [
          "1:1: to OmegaT, “source” – “target” is an entry: begin the line with “#” (OmegaT, glossary files) "
            + "[omegat-header]",
          "2:1: the line has 4 cells: OmegaT shows three (OmegaT, glossary files) [omegat-columns]",
          "2:1: blanks stand around “甲” (OmegaT, glossary files) [omegat-blanks]",
          "2:4: quotes stand around the cell \"갑\" (OmegaT, glossary files) [omegat-quote]",
          "3:3: quotes stand around the cell \"갑\" (OmegaT, glossary files) [omegat-quote]",
          "3:1: “甲 – \"갑\"” stands in line 2 already (OmegaT, glossary files) [omegat-duplicate]",
        ]
      ),
    ] as [(String, String, [String])])
  func `What OmegaT drops or takes otherwise is said`(text: String, name: String, expected: [String]) throws {
    let found = try Self.findings(Array(text.utf8), name)
    #expect(found == expected)
  }

  @Test func `Bytes that are no text are said with their place, and the rest is checked`() throws {
    let bytes = Array("source,target\n甲,갑".utf8) + [0xC0, 0xAF] + Array("\n乙\n".utf8)
    #expect(
      try Self.findings(Array("# coding: utf-8\n".utf8) + bytes, "t.csv") == [
        "3:4: the bytes C0 are no UTF-8 (RFC 4180, 3) [table-encoding]",
        "3:5: the bytes AF are no UTF-8 (RFC 4180, 3) [table-encoding]",
        "4:1: the row has one cell, the header 2 (RFC 4180, 2.4) [table-columns]",
        "4:1: the row has no rendering [table-pair]",
      ])
  }

  @Test(arguments: [ExportFormat.csv, .tsv, .omegat], [false, true])
  func `What is written here has no faults`(format: ExportFormat, mark: Bool) throws {
    // Blanks around a term and line breaks in cells, which tools differ in, are warned of.
    let tidy = Samples.entries.filter { !["c1", "c5", "c7"].contains($0.id) }
    var options = Samples.options
    options.byteOrderMark = mark
    let sink = MemorySink()
    _ = try ExportContent(entries: tidy).write(as: format, options: options, to: sink)
    #expect(try Self.findings(sink.bytes, format == .omegat ? "g.utf8" : "g.\(format.rawValue)") == [])
  }

  @Test func `Places are right far into a file of many pieces`() throws {
    var text = "source\ttarget\n"
    for index in 0..<60_000 { text += "源\(index)\t\"원\n\(index)\"\n" }
    text += "끝\t=끝\n"
    #expect(
      try Self.findings(Array(text.utf8), "t.tsv") == [
        "120002:3: “=끝” looks like a formula to a spreadsheet: put an apostrophe in front of it (OWASP, CSV Injection) "
          + "[table-formula]"
      ])
  }
}
