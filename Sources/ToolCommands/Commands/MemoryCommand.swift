internal import ArgumentParser

struct MemoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory",
    abstract: "Look things up in the translation memory, change it, take changes back.",
    discussion: """
      Examples:
        jjak memory add 완성.xlf
        jjak memory search '农业强国建设'
        jjak memory concordance 亦庄
        jjak memory undo
      """,
    subcommands: [
      MemorySearchCommand.self, MemoryConcordanceCommand.self, MemoryStatsCommand.self, MemoryAddCommand.self,
      MemoryDeleteCommand.self, MemoryExportCommand.self, MemoryHistoryCommand.self, MemoryUndoCommand.self,
      MemoryRedoCommand.self,
    ])
}
