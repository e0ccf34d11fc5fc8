import Testing

/// The reader of Package.swift, the comparison of tables and the list of rules, on made-up input.
@Suite("The readers of manifest, tables and rules")
struct ManifestTests {
  private static let text = """
    // swift-tools-version: 6.1
    let package = Package(
      products: [.library(name: "All", targets: ["Readings"])],
      dependencies: [.package(url: "https://example.org/GRDB", from: "7.0.0")],
      targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
        .target(name: "Diagnostics"),  // the ground
        .target(
          name: "GlossaryStore",
          dependencies: ["Diagnostics", .product(name: "GRDB", package: "GRDB.swift"), .target(name: "Readings")],
          resources: [.copy("Tables")]),
        .target(name: "Readings", dependencies: ["Alignment", "CLibXML2", "ArgumentParser", "Algorithms"]),
        .target(name: "Attic", dependencies: []),
        .testTarget(name: "ReadingsTests", dependencies: ["Readings"]),
      ])
    """
  private let manifest = Manifest(SourceFile("Package.swift", text))

  @Test("reads targets with their kinds and dependencies")
  func readsTargets() {
    let shown = manifest.targets.map { target in
      "\(target.line) \(target.kind.rawValue) \(target.name): \(target.dependencies.joined(separator: " "))"
    }
    #expect(
      shown == [
        "6 systemLibrary CLibXML2: ", "7 target Diagnostics: ", "8 target GlossaryStore: Diagnostics GRDB Readings",
        "12 target Readings: Alignment CLibXML2 ArgumentParser Algorithms", "13 target Attic: ",
        "14 testTarget ReadingsTests: Readings",
      ])
  }

  @Test("tells declarations that the table does not allow")
  func judgesDeclarations() {
    #expect(
      HouseRules.declarations(in: manifest, path: "Package.swift").map(\.description) == [
        "Package.swift:12: Readings may not depend on Alignment",
        "Package.swift:12: Readings may not depend on CLibXML2",
        "Package.swift:12: Readings may not depend on ArgumentParser",
        "Package.swift:13: Attic stands on no floor: see Floors.swift",
      ])
  }

  @Test("tells imports that the manifest does not declare")
  func judgesUndeclaredImports() {
    let declared = SourceFile(
      "Sources/GlossaryStore/A.swift", "import Diagnostics\ninternal import GRDB\nimport Foundation")
    #expect(HouseRules.undeclaredImports(in: declared, manifest: manifest) == [])
    let undeclared = SourceFile("Tests/ReadingsTests/A.swift", "import Testing\nimport Readings\nimport Diagnostics")
    #expect(
      HouseRules.undeclaredImports(in: undeclared, manifest: manifest).map(\.description) == [
        "Tests/ReadingsTests/A.swift:3: Package.swift does not declare Diagnostics for ReadingsTests"
      ])
    let homeless = SourceFile("Sources/Cellar/A.swift", "")
    #expect(
      HouseRules.undeclaredImports(in: homeless, manifest: manifest).map(\.description) == [
        "Sources/Cellar/A.swift:1: Package.swift declares no target Cellar"
      ])
  }

  @Test("compares a table with the literals of its folder")
  func comparesTables() {
    let table = SourceFile("Sources/R/Tables/a.tsv", "# header\na\tb\nc\td\n")
    let whole = SourceFile(
      "Sources/R/Tables/A.swift", "let a: StaticString = #\"\"\"\n  # header\n  a\tb\n  c\td\n\n  \"\"\"#")
    let rows = SourceFile("Sources/R/Tables/A.swift", "let a: StaticString = \"\"\"\na\tb\nc\td\n\"\"\"\n")
    let stale = SourceFile("Sources/R/Tables/A.swift", "let a: StaticString = \"\"\"\na\tb\nc\te\n\"\"\"\n")
    let elsewhere = SourceFile("Sources/S/Tables/A.swift", "let a: StaticString = \"\"\"\na\tb\nc\td\n\"\"\"\n")
    #expect(TableLiterals.violations(tables: [table], literals: [stale, whole]) == [])
    #expect(TableLiterals.violations(tables: [table], literals: [rows]) == [])
    for literals in [[], [stale], [elsewhere]] {
      #expect(
        TableLiterals.violations(tables: [table], literals: literals).map(\.description) == [
          "Sources/R/Tables/a.tsv:1: no literal in Sources/R/Tables equals this table: run scripts/make-tables"
        ])
    }
  }

  @Test("leaves out tables that are only input, and wants a header")
  func judgesHeaders() {
    let input = SourceFile("Sources/R/Tables/a.tsv", "# format: x; not embedded\n# licence: own\n# source: y\na\n")
    #expect(TableLiterals.violations(tables: [input], literals: []) == [])
    #expect(TableLiterals.headerViolations(tables: [input]) == [])
    let made = SourceFile("Sources/R/Tables/c.tsv", "# format: x\n# source: Unihan, Unicode License v3\na\n")
    #expect(TableLiterals.headerViolations(tables: [made]) == [])
    let bare = SourceFile("Sources/R/Tables/b.tsv", "# format: x\nnot embedded\n# source: MIT\n")
    #expect(
      TableLiterals.headerViolations(tables: [bare]).map(\.description) == [
        "Sources/R/Tables/b.tsv:1: the header (lines with `#` at the top) does not name its source",
        "Sources/R/Tables/b.tsv:1: the header (lines with `#` at the top) does not name its licence",
      ])
    #expect(
      TableLiterals.violations(tables: [bare], literals: []).map(\.description) == [
        "Sources/R/Tables/b.tsv:1: no literal in Sources/R/Tables equals this table: run scripts/make-tables"
      ])
  }

  @Test("reads the identifiers of rules")
  func readsRules() {
    let file = SourceFile(
      "Sources/ConsistencyChecks/Rules/A.swift",
      """
      struct A: Rule {
        static let identifier = "mixed-script"
        let id: String = "look-up-form"
        var rule: String { "drift" }
        let message = "no rule"
      }
      """)
    #expect(RulePages.identifiers(in: [file]) == ["drift", "look-up-form", "mixed-script"])
  }
}
