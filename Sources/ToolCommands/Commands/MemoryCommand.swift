internal import ArgumentParser

struct MemoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory",
    abstract: "Look at the translation memory, change it, take changes back.",
    discussion: """
      Examples:
        jjak memory history
        jjak memory undo
      """,
    subcommands: [MemoryHistoryCommand.self, MemoryUndoCommand.self, MemoryRedoCommand.self])
}
