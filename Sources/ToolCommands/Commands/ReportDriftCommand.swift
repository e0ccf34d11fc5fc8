internal import ArgumentParser
import ConsistencyChecks
import Diagnostics

struct ReportDriftCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "drift",
    abstract: "Say which rendering of an original stands in which document, and where the usual one changed.",
    discussion: """
      Compares several texts in the order of time: by the dates in their names where all have one, else as they are \
      given; names that a shell has sorted are taken by their numbers, issue 9 before issue 10. A rendering without \
      its original counts where it can be nothing else.

      Examples:
        jjak report drift issues/*.txt
        jjak report drift --format html -o drift.html issues/*.txt
        jjak report drift --order given spring.txt summer.txt

      In tsv each row has an original, a rendering, a document, its uses there, those of them with the original in \
      brackets, 'usual' where it is the usual rendering of the document, and what was usual before where that changed.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl, tsv, html
  }

  @Argument(help: "The texts: plain text, Markdown or HTML; two or more.")
  var files: [String]

  @Option(help: ArgumentHelp("How to write: text, jsonl, tsv or html.", valueName: "format"))
  var format = Format.text

  @OptionGroup var report: ReportOptions
  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    try OutputPlace.check(report.output, readFrom: files, in: context)
    let workspace = try context.workspace(named: common.workspace)
    common.speakLanguage(of: workspace, in: context)
    let texts = try ReportTexts(files, of: workspace, encoding: report.encoding, in: context)
    if texts.names.count < 2, context.status == .clean {
      context.console.say(DriftWords.needsTwo[context.language])
    }
    let table = DriftTable(texts.outcome.context, order: report.order)
    let drift = DriftReport(table: table, language: context.language)
    switch format {
    case .text:
      guard report.output != nil else {
        drift.lines.forEach(context.console.write(line:))
        break
      }
      try context.write(drift.lines.map { $0.text + "\n" }.joined(), to: report.output)
    case .jsonl:
      try context.write(String(decoding: drift.objects.flatMap(\.line), as: UTF8.self), to: report.output)
    case .tsv: try context.write(drift.tabSeparatedLines.joined(), to: report.output)
    case .html:
      var content = ReportContent(
        title: ReportWords.aboutDrift[context.language], date: try context.today(),
        generator: "jjak \(Jjak.version)", language: context.language)
      content.texts = texts.names
      content.drift = table
      try context.write(ReportPage(content).html, to: report.output)
    }
    return .clean
  }
}
