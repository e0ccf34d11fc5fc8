internal import ArgumentParser

struct ManualCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page: every command, option and topic.",
    discussion: """
      The page is in the markup of man. Read it at once, or put it where man looks:

      Examples:
        jjak manual | man -l -
        jjak manual > ~/.local/share/man/man1/jjak.1
      """)

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    context.console.write(try ManualPage().roff)
    return .clean
  }
}
