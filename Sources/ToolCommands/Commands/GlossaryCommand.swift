internal import ArgumentParser

struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "Look at the glossary, change it, take changes back.",
    discussion: """
      Examples:
        jjak glossary list --state approved
        jjak glossary show 杭州
        jjak glossary undo
        jjak glossary dump -o glossary/glossary.jsonl
      """,
    subcommands: [
      GlossaryListCommand.self, GlossaryShowCommand.self, GlossaryEditCommand.self, GlossaryMergeCommand.self,
      GlossarySplitCommand.self, GlossaryHistoryCommand.self, GlossaryUndoCommand.self, GlossaryRedoCommand.self,
      GlossaryDumpCommand.self, GlossaryLoadCommand.self,
    ])
}
