internal import ArgumentParser

struct ManualCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "manual",
      abstract: spoken(
        "Print the manual page: every command, option and topic.",
        ko: "모든 명령과 옵션, 주제를 담은 설명서를 출력합니다."),
      discussion: spoken(
        """
        The page is in the markup of man. Read it at once, or put it where man looks:

        Examples:
          jjak manual | man -l -
          jjak manual > ~/.local/share/man/man1/jjak.1
        """,
        ko: """
          man의 마크업으로 출력합니다. 바로 읽거나 man이 찾는 곳에 넣으십시오.

          보기:
            jjak manual | man -l -
            jjak manual > ~/.local/share/man/man1/jjak.1
          """))
  }

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    context.console.write(try ManualPage().roff)
    return .clean
  }
}
