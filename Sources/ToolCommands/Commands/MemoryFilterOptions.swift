internal import ArgumentParser
import TranslationMemory

/// Options that choose units of the memory.
struct MemoryFilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only units of this document; may be given several times.", valueName: "document"))
  var document: [String] = []

  @Option(help: ArgumentHelp("Only units that this person changed last.", valueName: "name"))
  var author: String?

  @Option(help: ArgumentHelp("Only what changed on this day or later, such as 2024-01-31.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Only what changed on this day or earlier.", valueName: "date"))
  var until: String?

  @Option(
    help: ArgumentHelp(
      "Only units of this subject field, as a property such as subject or domain says it.", valueName: "field"))
  var subject: String?

  func validate() throws {
    for (name, date) in [("since", since), ("until", until)] {
      guard let date else { continue }
      let shape = Array("0000-00-00".utf8)
      // A year or a month will do: 2024, 2024-01.
      let isDate = [4, 7, 10].contains(date.utf8.count) && zip(date.utf8, shape).allSatisfy { byte, model in
        model == UInt8(ascii: "-") ? byte == model : (0x30...0x39).contains(byte)
      }
      guard isDate else { throw ValidationError("--\(name) wants a date such as 2024-01-31, not '\(date)'") }
    }
  }

  var isEmpty: Bool { document.isEmpty && author == nil && since == nil && until == nil && subject == nil }

  /// - Parameter currentFolder: what the names of documents count from.
  func filter(_ workspace: Workspace, from currentFolder: String) -> UnitFilter {
    let names = document.flatMap { name in
      // As the memory calls it, or as a path from here.
      [name, workspace.documentName(of: name, from: currentFolder)]
    }
    return UnitFilter(
      documents: document.isEmpty ? nil : names, author: author, since: since, until: until, subject: subject)
  }
}
