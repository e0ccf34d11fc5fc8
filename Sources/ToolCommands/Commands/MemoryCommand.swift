internal import ArgumentParser

struct MemoryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "memory",
      abstract: spoken(
        "Look things up in the translation memory, change it, take changes back.",
        ko: "번역 메모리에서 찾고, 고치고, 되돌립니다."),
      discussion: spoken(
        """
        Examples:
          jjak memory add 완성.xlf
          jjak memory search '农业强国建设'
          jjak memory concordance 亦庄
          jjak memory undo
        """,
        ko: """
          보기:
            jjak memory add 완성.xlf
            jjak memory search '农业强国建设'
            jjak memory concordance 亦庄
            jjak memory undo
          """),
      subcommands: [
        MemorySearchCommand.self, MemoryConcordanceCommand.self, MemoryStatsCommand.self, MemoryAddCommand.self,
        MemoryDeleteCommand.self, MemoryExportCommand.self, MemoryHistoryCommand.self, MemoryUndoCommand.self,
        MemoryRedoCommand.self,
      ])
  }
}
