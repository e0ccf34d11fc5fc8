internal import ArgumentParser
import GlossaryStore

struct GlossaryHistoryCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history",
      abstract: spoken(
        "Show who changed what and when.",
        ko: "누가 언제 무엇을 바꾸었는지 보여 줍니다."),
      discussion: spoken(
        """
        Examples:
          jjak glossary history
          jjak glossary history 杭州
        """,
        ko: """
          보기:
            jjak glossary history
            jjak glossary history 杭州
          """))
  }

  @Argument(
    help: .spoken(
      "An original, a rendering, or the id of an entry; everything where none is named.",
      ko: "원어, 표기 또는 항목의 id. 없으면 모두 보여 줍니다."))
  var entry: String?

  @OptionGroup var options: HistoryOptions

  @Option(
    help: .spoken(
      "text or jsonl; jsonl has every value before and after.",
      ko: "text, jsonl. jsonl에는 바뀌기 전과 뒤의 값이 모두 들어 있습니다.", valueName: "format"))
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
    options.write(commands, as: format, in: context, json: Self.json)
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
