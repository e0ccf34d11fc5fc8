internal import ArgumentParser

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Show the glossary, the findings and how renderings changed, as a page or a list.",
    discussion: """
      Examples:
        jjak report html -o report.html
        jjak report html -o report.html issues/*.txt
        jjak report drift issues/*.txt
      """,
    subcommands: [ReportHTMLCommand.self, ReportDriftCommand.self])
}
