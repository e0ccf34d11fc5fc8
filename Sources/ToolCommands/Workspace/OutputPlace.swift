/// Where a command may write: neither over what it reads nor over what a workspace keeps.
enum OutputPlace {
  /// Files of a workspace's folder `glossary` that no output may take the place of, and what they are.
  private static let stores = [
    (name: "glossary.sqlite", what: "its glossary"), (name: "memory.sqlite", what: "its translation memory"),
    (name: AlignmentDecisions.fileName, what: "what was decided about alignments"),
    (name: AlignmentJournal.fileName, what: "what undo takes back of alignments"),
    (name: BaselineFile.fileName, what: "the findings that were accepted"),
  ]
  /// What SQLite keeps beside a database.
  private static let companions = ["-wal", "-shm", "-journal"]

  /// Refuses an output that would be written over one of `inputs` or over a store of any workspace, be it there yet or
  /// not.
  ///
  /// - Throws: `ToolError`.
  static func check(_ output: String?, readFrom inputs: [String] = [], in context: ToolContext) throws {
    guard let output, output != "-" else { return }
    let place = FilePath.resolved(output, from: context.currentFolder)
    for input in inputs where input != "-" {
      guard FilePath.resolved(input, from: context.currentFolder) != place else {
        throw ToolError("“\(input)” would be written over; name another file.")
      }
    }
    let named = output.hasPrefix("/") ? output : context.currentFolder + "/" + output
    // By either name: the folder of the glossary may be a link.
    guard let what = store(at: place) ?? store(at: named) else { return }
    throw ToolError("“\(output)” would be written over: a workspace keeps \(what) there; name another file.")
  }

  private static func store(at path: String) -> String? {
    let parts = path.split(separator: "/")
    guard let file = parts.last.map(String.init) else { return nil }
    if file == Settings.fileName { return "its settings" }
    guard parts.dropLast().last.map(String.init) == Workspace.glossaryFolderName else { return nil }
    return stores.first { store in
      file == store.name || companions.contains { file == store.name + $0 }
    }?.what
  }
}
