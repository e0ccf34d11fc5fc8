internal import ArgumentParser

/// The tool itself: the tree of its subcommands.
struct Jjak: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "jjak",
    abstract: "Pairs Korean renderings with their Chinese originals and keeps the glossary that comes of it.",
    discussion: """
      A first round, in the folder with your texts:

        jjak init                 makes the folder a workspace
        jjak mine *.txt           finds every 항저우(杭州) in the texts
        jjak review               you decide, one key a pair
        jjak align 原文.txt 번역.txt
                                  pairs an original with its translation, sentence by sentence
        jjak check draft.txt      tells you what is inconsistent, before printing
        jjak export tmx -o my.tmx
                                  makes a file for your CAT tool

      'jjak help TOPIC' explains a command or one of: \(HelpTopic.names).
      """,
    groupedSubcommands: [
      CommandGroup(name: "Start", subcommands: [InitCommand.self]),
      CommandGroup(
        name: "Texts",
        subcommands: [
          MineCommand.self, AlignCommand.self, TermsCommand.self, CheckCommand.self, ReportCommand.self,
        ]),
      CommandGroup(
        name: "Words", subcommands: [LookupCommand.self, ReadCommand.self, ExplainCommand.self]),
      CommandGroup(
        name: "Glossary and memory", subcommands: [ReviewCommand.self, GlossaryCommand.self, MemoryCommand.self]),
      CommandGroup(
        name: "Files",
        subcommands: [
          ImportCommand.self, ExportCommand.self, ConvertCommand.self, ValidateCommand.self, PrepareCommand.self,
        ]),
      CommandGroup(name: "The tool", subcommands: [CompletionCommand.self, ManualCommand.self]),
    ])
}
