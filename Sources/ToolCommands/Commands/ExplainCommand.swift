internal import ArgumentParser
import Diagnostics
import Readings
import TranslationModel

struct ExplainCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Is it a rendering, by which method, and what is the official form.",
    discussion: """
      Without words, pairs are read from standard input: rendering, tab, original, one pair a line.

      Examples:
        jjak explain 항저우 杭州
        jjak explain --format jsonl < pairs.tsv
      """)

  @Argument(help: "The rendering and its original.")
  var pair: [String] = []

  @Option(help: ArgumentHelp("How to write: text or jsonl.", valueName: "format"))
  var format = ReportFormat.text

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard pair.isEmpty || pair.count == 2 else {
      throw ValidationError("explain wants a rendering and its original, in this order")
    }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    var explainer = RenderingExplainer()
    if pair.count == 2 {
      write(explainer.explain(target: pair[0], source: pair[1]), pair[0], pair[1], to: context.console)
      return .clean
    }
    for (index, line) in try TextInput.lines(of: "-").enumerated() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 2 else {
        throw ToolError("Line \(index + 1) of standard input has no tab between rendering and original.")
      }
      write(explainer.explain(target: cells[0], source: cells[1]), cells[0], cells[1], to: context.console)
    }
    return .clean
  }

  private func write(
    _ explanation: RenderingExplanation, _ target: String, _ source: String, to console: Console
  ) {
    switch format {
    case .jsonl: console.write(ExplanationText.json(explanation, target: target, source: source).line)
    case .text: ExplanationText.lines(explanation, target: target, source: source).forEach(console.write(line:))
    }
  }
}
