internal import ArgumentParser
import TranslationMemory

struct MemoryHistoryCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show who changed the memory and when.",
    discussion: """
      Every import, addition, recording and deletion is a command with a number, the newest first; \
      'jjak memory undo NUMBER' takes one back.

      Examples:
        jjak memory history
        jjak memory history -n 100 --format jsonl
      """)

  @OptionGroup var options: HistoryOptions

  @Option(help: ArgumentHelp("text or jsonl.", valueName: "format"))
  var format = ReportFormat.text

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let commands = try context.searchableMemory(of: workspace).history(limit: options.limit)
    options.write(commands, as: format, to: context.console, json: Self.json)
    return .clean
  }

  private static func json(_ command: RecordedCommand) -> JSONValue {
    .object(
      command.members + [
        ("undone", .bool(command.isUndone)),
        ("added", .integer(command.added)),
        ("changed", .integer(command.changed)),
        ("removed", .integer(command.removed)),
        ("glossaryCommand", command.glossaryCommand.map { .integer($0) } ?? .null),
      ])
  }
}
