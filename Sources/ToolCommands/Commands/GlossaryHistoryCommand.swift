internal import ArgumentParser
import GlossaryStore

struct GlossaryHistoryCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show who changed what and when.",
    discussion: """
      Examples:
        jjak glossary history
        jjak glossary history 杭州
      """)

  @Argument(help: "An original, a rendering, or the id of an entry; everything where none is named.")
  var entry: String?

  @OptionGroup var options: HistoryOptions

  @Option(help: ArgumentHelp("text or jsonl; jsonl has every value before and after.", valueName: "format"))
  var format = ReportFormat.text

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let store = try context.glossary(of: workspace, mode: .readOnly)
    let commands =
      if let entry { try Array(store.history(concept: try store.entry(named: entry).id).prefix(options.limit)) } else {
        try store.history(limit: options.limit, changeLimit: format == .text ? 0 : .max)
      }
    options.write(commands, as: format, to: context.console, json: Self.json)
    return .clean
  }

  private static func json(_ command: HistoryCommand) -> JSONValue {
    let changes = command.changes.map { change in
      JSONValue.object([
        ("entity", .string(change.entity.rawValue)), ("concept", JSONValue(change.concept)),
        ("before", JSONValue(change.before)), ("after", JSONValue(change.after)),
      ])
    }
    let reason = command.reason.map { [(key: "reason", value: JSONValue.string($0))] } ?? []
    return .object(command.members + reason + [("undone", .bool(command.isUndone)), ("changes", .array(changes))])
  }
}
