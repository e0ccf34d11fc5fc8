// swift-tools-version: 6.1
import PackageDescription

// Floors, from the ground up (ARCHITECTURE.md has the drawing): a target lists only what lies below it.
// Tests/ArchitectureTests compares every file's imports with the same table.

// Texts that scripts/make-tables reads or writes; the compiler sees the literals made from them.
let linguisticTables = ["han-forms", "han-grid", "han-variants"].map { "Tables/\($0).tsv" }
let readingTables = [
  "chinese-places", "common-words", "exceptions", "generic-terms", "hanja-spellings", "hanja-words", "japanese", "mandarin",
  "mandarin-corrections", "mandarin-misspellings", "mandarin-phrases", "meanings", "names", "pinyin-hangul",
  "pinyin-variants", "sino", "sino-irregular", "sino-words", "territories",
].map { "Tables/\($0).tsv" }

let package = Package(
  name: "jjak",
  products: [
    .executable(name: "jjak", targets: ["jjak"]),
    .library(
      name: "JjakLibraries",
      targets: [
        "Diagnostics", "LinguisticText", "TranslationModel", "Readings", "Documents", "Alignment",
        "GlossaryStore", "TranslationMemory", "ConsistencyChecks", "Interchange",
      ]),
    // What reads and understands text: no database, no XML. Benchmarks/ builds only this.
    .library(
      name: "JjakText",
      targets: ["Diagnostics", "LinguisticText", "TranslationModel", "Readings", "Documents", "Alignment"]),
    // The translation memory alone, for Benchmarks/memory.
    .library(
      name: "JjakMemory", targets: ["Diagnostics", "LinguisticText", "TranslationModel", "TranslationMemory"]),
    // The exchange formats alone, for Benchmarks/ too.
    .library(name: "JjakInterchange", targets: ["Diagnostics", "LinguisticText", "TranslationModel", "Interchange"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/onevcat/Rainbow", from: "4.2.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "Diagnostics", dependencies: [.product(name: "Algorithms", package: "swift-algorithms")]),
    .target(name: "LinguisticText", dependencies: ["Diagnostics"], exclude: linguisticTables),
    .target(
      name: "TranslationModel",
      dependencies: ["Diagnostics", "LinguisticText", .product(name: "Algorithms", package: "swift-algorithms")]),
    .target(
      name: "Readings",
      dependencies: [
        "Diagnostics", "LinguisticText", "TranslationModel",
        .product(name: "Algorithms", package: "swift-algorithms"),
      ],
      exclude: readingTables),
    .target(name: "Documents", dependencies: ["Diagnostics", "LinguisticText", "TranslationModel"]),
    .target(
      name: "Alignment",
      dependencies: [
        "Diagnostics", "LinguisticText", "TranslationModel", "Readings",
        .product(name: "Algorithms", package: "swift-algorithms"),
      ]),
    .target(
      name: "GlossaryStore",
      dependencies: [
        "Diagnostics", "LinguisticText", "TranslationModel",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(
      name: "TranslationMemory",
      dependencies: [
        "Diagnostics", "LinguisticText", "TranslationModel",
        .product(name: "Algorithms", package: "swift-algorithms"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(
      name: "ConsistencyChecks",
      dependencies: [
        "Diagnostics", "LinguisticText", "TranslationModel", "Readings",
        .product(name: "Algorithms", package: "swift-algorithms"),
      ]),
    .target(
      name: "Interchange",
      dependencies: [
        "CLibXML2", "Diagnostics", "LinguisticText", "TranslationModel",
        .product(name: "Algorithms", package: "swift-algorithms"),
      ]),
    .target(
      name: "ToolCommands",
      dependencies: [
        "Diagnostics", "LinguisticText", "TranslationModel", "Readings", "Documents", "Alignment",
        "GlossaryStore", "TranslationMemory", "ConsistencyChecks", "Interchange",
        .product(name: "Algorithms", package: "swift-algorithms"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Rainbow", package: "Rainbow"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ]),
    .executableTarget(name: "jjak", dependencies: ["ToolCommands"]),

    .testTarget(name: "ArchitectureTests"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(
      name: "LinguisticTextTests", dependencies: ["LinguisticText", "Diagnostics"], exclude: ["Fixtures"]),
    .testTarget(
      name: "TranslationModelTests", dependencies: ["TranslationModel", "LinguisticText", "Diagnostics"]),
    .testTarget(
      name: "ReadingsTests", dependencies: ["Readings", "TranslationModel", "LinguisticText", "Diagnostics"]),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "TranslationModel", "LinguisticText", "Diagnostics"]),
    .testTarget(
      name: "AlignmentTests",
      dependencies: ["Alignment", "Readings", "Documents", "TranslationModel", "LinguisticText", "Diagnostics"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "GlossaryStoreTests",
      dependencies: [
        "GlossaryStore", "TranslationModel", "LinguisticText", "Diagnostics",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "TranslationMemoryTests",
      dependencies: [
        "TranslationMemory", "TranslationModel", "LinguisticText", "Diagnostics",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "ConsistencyChecksTests",
      dependencies: [
        "ConsistencyChecks", "Documents", "Alignment", "Readings", "TranslationModel", "LinguisticText", "Diagnostics",
      ], exclude: ["Fixtures"]),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Interchange", "CLibXML2", "TranslationModel", "LinguisticText", "Diagnostics"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ToolCommandsTests",
      dependencies: [
        "jjak", "ToolCommands", "GlossaryStore", "Documents", "Alignment", "Interchange", "ConsistencyChecks",
        "TranslationModel", "LinguisticText", "Diagnostics",
      ],
      exclude: ["Fixtures", "Screens"]),
  ],
  swiftLanguageModes: [.v6]
)
