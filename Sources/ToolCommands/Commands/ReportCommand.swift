internal import ArgumentParser

struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: spoken(
        "Show the glossary, the findings and how renderings changed, as a page or a list.",
        ko: "용어집과 지적, 표기의 변화를 페이지나 목록으로 보여 줍니다."),
      discussion: spoken(
        """
        Examples:
          jjak report html -o report.html
          jjak report html -o report.html issues/*.txt
          jjak report drift issues/*.txt
        """,
        ko: """
          보기:
            jjak report html -o report.html
            jjak report html -o report.html issues/*.txt
            jjak report drift issues/*.txt
          """),
      subcommands: [ReportHTMLCommand.self, ReportDriftCommand.self])
  }
}
