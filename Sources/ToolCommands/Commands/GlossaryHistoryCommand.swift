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

  @Option(name: [.customShort("n"), .customLong("limit")], help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit = 20

  @Option(help: ArgumentHelp("text or jsonl; jsonl has every value before and after.", valueName: "format"))
  var format = ReportFormat.text

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit wants a number from 1 up") }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let store = try context.glossary(of: workspace, mode: .readOnly)
    let commands =
      if let entry { try Array(store.history(concept: try store.entry(named: entry).id).prefix(limit)) } else {
        try store.history(limit: limit, changeLimit: format == .text ? 0 : .max)
      }
    for command in commands {
      switch format {
      case .jsonl: context.console.write(Self.json(command).line)
      case .text: context.console.write(line: Self.line(command))
      }
    }
    if commands.isEmpty, format == .text { context.console.write("Nothing was changed yet.\n") }
    return .clean
  }

  private static func line(_ command: HistoryCommand) -> StyledLine {
    var line = StyledLine("#\(command.id)".padded(toCells: 6), .heading)
    line.append("\(command.stamp.date)  \(command.stamp.author)  ", .faint)
    line.append(command.summary)
    if command.isUndone { line.append("  (taken back)", .doubtful) }
    return line
  }

  private static func json(_ command: HistoryCommand) -> JSONValue {
    .object([
      ("command", .integer(command.id)),
      ("kind", .string(command.kind.rawValue)),
      ("date", .string(command.stamp.date)),
      ("author", .string(command.stamp.author)),
      ("summary", .string(command.summary)),
      ("undoes", command.undoes.map { .integer($0) } ?? .null),
      ("undone", .bool(command.isUndone)),
      (
        "changes",
        .array(
          command.changes.map { change in
            .object([
              ("entity", .string(change.entity.rawValue)), ("concept", JSONValue(change.concept)),
              ("before", JSONValue(change.before)), ("after", JSONValue(change.after)),
            ])
          })
      ),
    ])
  }
}
