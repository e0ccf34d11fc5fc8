/// The table of floors and homes. Every other file in this folder only reads the code and compares it with this one.
///
/// > Source: ARCHITECTURE.md, "Floors" and "Homes".
enum Floors {
  /// Our modules from the top floor down. A module imports what lies on lower lines, never a neighbour on its own.
  static let table: [[String]] = [
    ["jjak"],
    ["ToolCommands"],
    ["Alignment", "Documents", "GlossaryStore", "TranslationMemory", "ConsistencyChecks", "Interchange"],
    ["Readings"],
    ["TranslationModel"],
    ["LinguisticText"],
    ["Diagnostics"],
  ]

  /// The modules that print, read the terminal and end the process.
  static let talkingModules: Set<String> = ["jjak", "ToolCommands"]

  /// The line of the table a module stands on, 0 at the top; nil for a module that is not ours.
  static func floor(of module: String) -> Int? {
    table.firstIndex { $0.contains(module) }
  }

  /// Whether a file of `importer` may import `imported`, both being ours.
  static func allows(_ importer: String, toImport imported: String) -> Bool {
    guard let upper = floor(of: importer), let lower = floor(of: imported) else { return false }
    return upper < lower
  }
}

/// Where a module that is not ours may be imported.
struct Home {
  /// Folders under `Sources/`, without the slash at the end; empty: everywhere.
  let folders: [String]
  /// A heavy dependency is imported `internal`, so that none of its types leaks into a public interface.
  let mustBeInternal: Bool

  func holds(_ path: String) -> Bool {
    folders.isEmpty || folders.contains { path.hasPrefix("Sources/\($0)/") }
  }

  /// Modules that are not ours and may be used; one that is missing here has no home.
  static let table: [String: Home] = [
    "Algorithms": Home(folders: [], mustBeInternal: true),
    "CLibXML2": Home(folders: ["Interchange/XML"], mustBeInternal: true),
    "GRDB": Home(folders: ["GlossaryStore", "TranslationMemory"], mustBeInternal: true),
    "GRDBSQLite": Home(folders: ["GlossaryStore", "TranslationMemory"], mustBeInternal: true),
    "ArgumentParser": Home(folders: ["ToolCommands"], mustBeInternal: true),
    "Rainbow": Home(folders: ["ToolCommands"], mustBeInternal: true),
    "TOMLKit": Home(folders: ["ToolCommands"], mustBeInternal: true),
    "Foundation": .everywhere,
    "FoundationEssentials": .everywhere,
    "Glibc": .everywhere,
    "Musl": .everywhere,
    "Dispatch": .everywhere,
    "Synchronization": .everywhere,
  ]

  private static let everywhere = Home(folders: [], mustBeInternal: false)
}
