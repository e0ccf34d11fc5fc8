import Testing

/// The scanner on made-up snippets: every rule must be able to fail, and must not fail on look-alikes.
@Suite("The scanner")
struct ScannerTests {
  struct Snippet: CustomTestStringConvertible, Sendable {
    let name: String
    let path: String
    let code: String
    /// The violations' descriptions without the path.
    let faults: [String]
    var testDescription: String { name }
  }

  static let snippets: [Snippet] = [
    Snippet(
      name: "an import downward", path: "Sources/Readings/A.swift",
      code: "import TranslationModel\nimport Diagnostics\n", faults: []),
    Snippet(
      name: "an import upward", path: "Sources/Readings/A.swift", code: "import Diagnostics\nimport Alignment\n",
      faults: ["2: Readings may not import Alignment: imports go down, never up or to a neighbour"]),
    Snippet(
      name: "an import of a neighbour", path: "Sources/Documents/A.swift", code: "public import Alignment",
      faults: ["1: Documents may not import Alignment: imports go down, never up or to a neighbour"]),
    Snippet(
      name: "an import of one type", path: "Sources/Diagnostics/A.swift", code: "import struct Readings.Lattice",
      faults: ["1: Diagnostics may not import Readings: imports go down, never up or to a neighbour"]),
    Snippet(
      name: "an import split over two lines, behind a comment", path: "Sources/Diagnostics/A.swift",
      code: "/* a /* nested */ one */ import\n  Readings",
      faults: ["1: Diagnostics may not import Readings: imports go down, never up or to a neighbour"]),
    Snippet(
      name: "two imports on a line", path: "Sources/Diagnostics/A.swift", code: "import Foundation; import Readings",
      faults: ["1: Diagnostics may not import Readings: imports go down, never up or to a neighbour"]),
    Snippet(
      name: "an unknown module", path: "Sources/Documents/A.swift", code: "import FoundationXML",
      faults: ["1: FoundationXML has no home: see Floors.swift"]),
    Snippet(
      name: "an unknown module in a test", path: "Tests/DocumentsTests/A.swift", code: "import XCTest",
      faults: ["1: XCTest has no home: see Floors.swift"]),
    Snippet(
      name: "libxml2 at home", path: "Sources/Interchange/XML/A.swift", code: "internal import CLibXML2", faults: []),
    Snippet(
      name: "libxml2 next door", path: "Sources/Interchange/TMX/A.swift", code: "internal import CLibXML2",
      faults: ["1: CLibXML2 is at home in Interchange/XML only"]),
    Snippet(
      name: "GRDB in the wrong module", path: "Sources/ConsistencyChecks/A.swift", code: "internal import GRDB",
      faults: ["1: GRDB is at home in GlossaryStore, TranslationMemory only"]),
    Snippet(
      name: "ArgumentParser without internal", path: "Sources/ToolCommands/A.swift", code: "import ArgumentParser",
      faults: ["1: write `internal import ArgumentParser`"]),
    Snippet(
      name: "GRDB public", path: "Sources/GlossaryStore/A.swift", code: "public import GRDB",
      faults: ["1: write `internal import GRDB`"]),
    Snippet(
      name: "internal with an attribute", path: "Sources/GlossaryStore/A.swift",
      code: "@preconcurrency internal import GRDB", faults: []),
    Snippet(
      name: "@testable in a library", path: "Sources/Documents/A.swift", code: "@testable import Diagnostics",
      faults: ["1: @testable belongs in Tests/ only"]),
    Snippet(
      name: "@testable in a test", path: "Tests/DocumentsTests/A.swift",
      code: "import Testing\n@testable import Documents\nimport GRDB", faults: []),
    Snippet(
      name: "print in a library", path: "Sources/Documents/A.swift", code: "func f() {\n  print(\"a\")\n}",
      faults: ["2: a library does not use `print`: return a value or throw, ToolCommands speaks"]),
    Snippet(
      name: "print in an interpolation", path: "Sources/Documents/A.swift", code: "let a = \"x \\(print(\"y\")) z\"",
      faults: ["1: a library does not use `print`: return a value or throw, ToolCommands speaks"]),
    Snippet(
      name: "exit by its module", path: "Sources/Documents/A.swift", code: "Foundation.exit(1)",
      faults: ["1: a library does not use `exit`: return a value or throw, ToolCommands speaks"]),
    Snippet(
      name: "standard error in a library", path: "Sources/Documents/A.swift",
      code: "FileHandle.standardError.write(data)",
      faults: ["1: a library does not use `standardError`: return a value or throw, ToolCommands speaks"]),
    Snippet(
      name: "look-alikes of print", path: "Sources/Documents/A.swift",
      code: """
        // print(1)
        /* exit(1) */
        let a = "print(1) \\" exit(2)"
        let b = #"a "print(1)" \\"#
        let c = \"""
          print(1) "exit(2)"
          \"""
        func print(_ text: String) {}
        page.print(a); blueprint(a); fingerprint = 3
        """, faults: []),
    Snippet(
      name: "print in the commands", path: "Sources/ToolCommands/A.swift", code: "print(1); exit(2)", faults: []),
    Snippet(
      name: "try!", path: "Tests/DocumentsTests/A.swift", code: "let a = try? f()\nlet b = try! f() // try!",
      faults: ["2: no `try!`: throw, or let the test throw"]),
    Snippet(
      name: "a path of one machine", path: "Sources/Documents/A.swift", code: "// see \("/ho")me/anna/x\nlet a = 1",
      faults: ["1: no path of one machine (\("/ho")me/): derive it or ask for it"]),
    Snippet(
      name: "a path in an address", path: "Sources/Documents/A.swift", code: "// https://example.org\("/ho")me/x",
      faults: []),
    Snippet(
      name: "an unfinished note", path: "Sources/Documents/A.swift", code: "let a = 1 // \("TO")DO later",
      faults: ["1: no \("TO")DO: finish it or say it in an issue"]),
    Snippet(
      name: "a word with the note inside", path: "Sources/Documents/A.swift", code: "let M\("TO")DOS = 1", faults: []),
    Snippet(
      name: "a file of the longest length", path: "Sources/Documents/A.swift",
      code: String(repeating: "let a = 1\n", count: 350), faults: []),
    Snippet(
      name: "a file one line too long", path: "Sources/Documents/A.swift",
      code: String(repeating: "let a = 1\n", count: 350) + "let b = 2",
      faults: ["351: 351 lines are more than 350: split it by what its parts do"]),
    Snippet(
      name: "a long table", path: "Sources/Readings/Tables/A.swift",
      code: "let table = \"\"\"\n" + String(repeating: "  a\tb\n", count: 400) + "  \"\"\"\n", faults: []),
  ]

  @Test("finds what breaks a rule and nothing else", arguments: snippets)
  func judges(snippet: Snippet) {
    let found = HouseRules.violations(in: SourceFile(snippet.path, snippet.code))
    #expect(found.map(\.description) == snippet.faults.map { "\(snippet.path):\($0)" })
  }

  @Test("reads modifiers and kinds of imports")
  func readsImports() {
    let file = SourceFile(
      "Tests/A/A.swift",
      """
      @testable import A
      internal import struct B.C
      @_spi(Secret) public import D
      let x = Command.import; run(import: file); let `import` = 1
      """)
    #expect(
      file.imports == [
        ImportDeclaration(module: "A", access: nil, isTestable: true, line: 1),
        ImportDeclaration(module: "B", access: "internal", isTestable: false, line: 2),
        ImportDeclaration(module: "D", access: "public", isTestable: false, line: 3),
      ])
  }

  @Test("gives the whole literal as one token")
  func readsLiterals() {
    let file = SourceFile("A.swift", "a \"b\\\"c\" ##\"d\"#e\"## \"\"\"\nf \"g\"\n\"\"\" #/h\"/# i")
    let shown = file.tokens.map { "\($0.line) \(file.text($0))" }
    #expect(shown == ["1 a", "1 \"b\\\"c\"", "1 ##\"d\"#e\"##", "1 \"\"\"\nf \"g\"\n\"\"\"", "3 #/h\"/#", "3 i"])
  }
}
