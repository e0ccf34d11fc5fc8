internal import ArgumentParser
import ConsistencyChecks
import Diagnostics

struct ReportDriftCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "drift",
      abstract: spoken(
        "Say which rendering of an original stands in which document, and where the usual one changed.",
        ko: "원어의 표기가 문서마다 무엇이고, 주로 쓰는 표기가 어디서 바뀌었는지 보여 줍니다."),
      discussion: spoken(
        """
        Compares several texts in the order of time: by the dates in their names where all have one, else as they are \
        given; names that a shell has sorted are taken by their numbers, issue 9 before issue 10. A rendering without \
        its original counts where it can be nothing else.

        Examples:
          jjak report drift issues/*.txt
          jjak report drift --format html -o drift.html issues/*.txt
          jjak report drift --order given spring.txt summer.txt

        In tsv each row has an original, a rendering, a document, its uses there, those of them with the original in \
        brackets, 'usual' where it is the usual rendering of the document, and what was usual before where that changed.
        """,
        ko: """
          여러 글을 시간 순서로 견줍니다. 모든 이름에 날짜가 있으면 날짜순, 아니면 지정한 순서입니다. 셸이 \
          정렬한 이름은 번호순으로 보아 9호가 10호보다 앞섭니다. 원어 없이 쓴 표기는 다른 말일 수 없을 \
          때에만 셉니다.

          보기:
            jjak report drift issues/*.txt
            jjak report drift --format html -o drift.html issues/*.txt
            jjak report drift --order given spring.txt summer.txt

          tsv의 각 줄에는 원어, 표기, 문서, 그 문서에서 쓴 횟수, 그 가운데 원어를 병기한 횟수, 그 \
          문서에서 주로 쓴 표기면 'usual', 바뀌었으면 그 전에 주로 쓴 표기가 들어 있습니다.
          """))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl, tsv, html
  }

  @Argument(
    help: .spoken(
      "The texts: plain text, Markdown or HTML; two or more.",
      ko: "글: 텍스트, Markdown, HTML. 둘 이상 지정합니다."),
    completion: .file())
  var files: [String]

  @Option(
    help: .spoken(
      "How to write: text, jsonl, tsv or html.",
      ko: "출력 형식: text, jsonl, tsv, html.", valueName: "format"))
  var format = Format.text

  @OptionGroup var report: ReportOptions
  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    try OutputPlace.check(report.output, readFrom: files, in: context)
    let workspace = try context.workspace(named: common.workspace)
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
