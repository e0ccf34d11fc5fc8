import GlossaryStore
import TranslationModel

/// What commands have in common that find pairs and record them in the glossary.
extension ToolContext {
  /// The glossary to record in (with `--no-store` the one to learn from, where there is one), and what it holds.
  ///
  /// Where it cannot be opened, that is reported, and the command goes on without it.
  func glossaryToRecord(in workspace: Workspace?, noStore: Bool) -> (GlossaryStore?, [ConceptEntry]) {
    guard let workspace, !noStore || FilePath.exists(workspace.glossaryDatabase) else { return (nil, []) }
    do {
      let store = try glossary(of: workspace, mode: noStore ? .readOnly : .readWrite)
      return (store, try store.snapshot())
    } catch {
      report(error)
      return (nil, [])
    }
  }

  /// What recording gave; a failure is reported, and what was found is printed all the same.
  func recording(_ record: () throws -> RecordingSummary?) -> RecordingSummary? {
    do { return try record() } catch {
      report(error)
      return nil
    }
  }

  /// Says that what came from standard input is not stored.
  func sayUnnamed() {
    console.say("What came from standard input has no name to remember it by and was not stored; save it as a file.")
  }

  /// Says that there is no place to store anything.
  func sayNothingStored() {
    console.say("Nothing was stored, as there is no workspace here; 'jjak init' makes one.")
  }
}
