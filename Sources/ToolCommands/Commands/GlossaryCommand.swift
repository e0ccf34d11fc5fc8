internal import ArgumentParser

struct GlossaryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "glossary",
      abstract: spoken(
        "Look at the glossary, change it, take changes back.",
        ko: "용어집을 보고, 고치고, 되돌립니다."),
      discussion: spoken(
        """
        Examples:
          jjak glossary list --state approved
          jjak glossary show 杭州
          jjak glossary undo
          jjak glossary dump -o glossary/glossary.jsonl
        """,
        ko: """
          보기:
            jjak glossary list --state approved
            jjak glossary show 杭州
            jjak glossary undo
            jjak glossary dump -o glossary/glossary.jsonl
          """),
      subcommands: [
        GlossaryListCommand.self, GlossaryShowCommand.self, GlossaryEditCommand.self, GlossaryMergeCommand.self,
        GlossarySplitCommand.self, GlossaryHistoryCommand.self, GlossaryUndoCommand.self, GlossaryRedoCommand.self,
        GlossaryDumpCommand.self, GlossaryLoadCommand.self,
      ])
  }
}
