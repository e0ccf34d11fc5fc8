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

  @Option(name: [.customShort("n"), .customLong("limit")], help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit = 20

  @Option(help: ArgumentHelp("text or jsonl.", valueName: "format"))
  var format = ReportFormat.text

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit wants a number from 1 up") }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let commands = try context.searchableMemory(of: workspace).history(limit: limit)
    for command in commands {
      switch format {
      case .jsonl: context.console.write(Self.json(command).line)
      case .text: context.console.write(line: Self.line(command))
      }
    }
    if commands.isEmpty, format == .text { context.console.write("Nothing was changed yet.\n") }
    return .clean
  }

  private static func line(_ command: RecordedCommand) -> StyledLine {
    var line = StyledLine("#\(command.id)".padded(toCells: 6), .heading)
    line.append("\(command.stamp.date)  \(command.stamp.author)  ", .faint)
    line.append(command.summary)
    let counts = [
      (command.added, "new"), (command.changed, "changed"), (command.removed, "gone"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if !counts.isEmpty { line.append("  \(counts.joined(separator: ", "))", .faint) }
    if command.isUndone { line.append("  (taken back)", .doubtful) }
    return line
  }

  private static func json(_ command: RecordedCommand) -> JSONValue {
    .object([
      ("command", .integer(command.id)),
      ("kind", .string(command.kind.rawValue)),
      ("date", .string(command.stamp.date)),
      ("author", .string(command.stamp.author)),
      ("summary", .string(command.summary)),
      ("undoes", command.undoes.map { .integer($0) } ?? .null),
      ("undone", .bool(command.isUndone)),
      ("added", .integer(command.added)),
      ("changed", .integer(command.changed)),
      ("removed", .integer(command.removed)),
      ("glossaryCommand", command.glossaryCommand.map { .integer($0) } ?? .null),
    ])
  }
}
