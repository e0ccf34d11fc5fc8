internal import ArgumentParser
import GlossaryStore
import LinguisticText
import TranslationModel

struct LookupCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: "What do we call it, what did we call it, what does the rule say, and where.",
    discussion: """
      Looks from either language; spaces, simplified or traditional writing and particles do not matter. What the \
      glossary does not have is read by the rule, and similar entries are named; the exit status is then 1.

      Examples:
        jjak lookup 杭州
        jjak lookup 항저우에서는
      """)

  @Argument(help: "An original or a rendering; several are looked up one by one.")
  var words: [String]

  @Option(help: ArgumentHelp("How to write: text or jsonl.", valueName: "format"))
  var format = ReportFormat.text

  @OptionGroup var common: CommonOptions

  private static let nearLimit = 5

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    var store: GlossaryStore?
    if let workspace = try context.workspace(named: common.workspace), FilePath.exists(workspace.glossaryDatabase) {
      store = try context.glossary(of: workspace, mode: .readOnly)
    }
    var status = ExitStatus.clean
    for (index, word) in words.enumerated() {
      let result = try LookupResult(word, in: store, nearLimit: Self.nearLimit)
      if result.matches.isEmpty { status = .findings }
      switch format {
      case .jsonl: context.console.write(result.json.line)
      case .text:
        if index > 0 { context.console.write("\n") }
        result.lines.forEach(context.console.write(line:))
      }
    }
    return status
  }
}
