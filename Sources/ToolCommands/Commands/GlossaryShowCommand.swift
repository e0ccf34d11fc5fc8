internal import ArgumentParser
import GlossaryStore

struct GlossaryShowCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an entry with everything that is known about it.",
    discussion: """
      Example:
        jjak glossary show 杭州
      """)

  @Argument(help: "An original, a rendering, or the id of an entry.")
  var entry: String

  @Option(help: ArgumentHelp("text or jsonl.", valueName: "format"))
  var format = ReportFormat.text

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let store = try context.glossary(of: workspace, mode: .readOnly)
    let id = try store.entry(named: entry).id
    guard let item = try store.reviewItem(concept: id) else { return .clean }
    switch format {
    case .jsonl: context.console.write(JSONValue.object(EntryJSON.object(item)).line)
    case .text:
      EntryText(item: item, occurrenceLimit: .max).lines.forEach(context.console.write(line:))
      for command in try store.history(concept: id) { context.console.write(line: EntryText.line(of: command)) }
    }
    return .clean
  }
}
