import Testing

/// The whole checkout against the rules.
@Suite("The house")
struct HouseTests {
  @Test("the checkout is found and is not empty")
  func findsTheSources() {
    let targets = Set(Repository.swiftFiles.map(\.target))
    for module in Floors.table.joined() {
      #expect(targets.contains(module), "no file of \(module) under \(Repository.root.path)/Sources")
    }
  }

  @Test("every file keeps to floors, homes and manners")
  func filesKeepToTheRules() {
    expectNone(Repository.swiftFiles.flatMap(HouseRules.violations))
  }

  @Test("Package.swift declares what the table allows, and files import what it declares")
  func manifestAgrees() throws {
    let path = "Package.swift"
    let manifest = Manifest(SourceFile(path: path, bytes: Array(try Repository.data(at: path))))
    #expect(manifest.targets.filter { $0.kind == .test }.contains { $0.name == "ArchitectureTests" })
    for module in Floors.table.joined() {
      #expect(manifest.targets.contains { $0.name == module }, "Package.swift has no target \(module)")
    }
    expectNone(HouseRules.declarations(in: manifest, path: path))
    expectNone(Repository.swiftFiles.flatMap { HouseRules.undeclaredImports(in: $0, manifest: manifest) })
  }

  @Test("scripts, documents and exports name no machine's paths and no unfinished work")
  func otherFilesAreClean() throws {
    let folders = ["scripts", "docs", "glossary", "exports", ".ci", "Benchmarks"]
    var files = try Repository.files(under: folders, extensions: [])
    files += try [
      "README.md", "README.ko.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "NOTICE", "Package.swift",
    ].map { SourceFile(path: $0, bytes: Array(try Repository.data(at: $0))) }
    expectNone(files.filter { !$0.path.contains(".sqlite") }.flatMap(HouseRules.rawText))
  }

  @Test("tables name their format, licence and source, and embedded ones equal their text files")
  func tablesEqualTheirLiterals() throws {
    let tables = try Repository.files(under: ["Sources"], extensions: ["tsv"]).filter(\.isTable)
    let literals = Repository.swiftFiles.filter { !$0.isTest && $0.isTable }
    expectNone(TableLiterals.headerViolations(tables: tables))
    expectNone(TableLiterals.violations(tables: tables, literals: literals))
  }

  @Test("every rule of check has its page", .enabled(if: Repository.exists("docs/rules")))
  func rulesHavePages() throws {
    let rules = Repository.swiftFiles.filter { $0.path.hasPrefix("Sources/ConsistencyChecks/Rules/") }
    let pages = Set(try Repository.files(under: ["docs/rules"], extensions: ["md"]).map(\.path))
    let wanted = Set(RulePages.identifiers(in: rules).map { "docs/rules/\($0).md" })
    #expect(wanted.subtracting(pages).sorted() == [], "rules without a page")
    #expect(pages.subtracting(wanted).subtracting(["docs/rules/README.md"]).sorted() == [], "pages without a rule")
  }

  /// Reports every violation by itself, so that each stands on a line of its own.
  private func expectNone(_ violations: [Violation], sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    for violation in violations {
      Issue.record("\(violation.description)", sourceLocation: sourceLocation)
    }
  }
}
