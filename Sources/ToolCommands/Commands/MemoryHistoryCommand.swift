internal import ArgumentParser
import TranslationMemory

struct MemoryHistoryCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history",
      abstract: spoken(
        "Show who changed the memory and when.",
        ko: "누가 언제 번역 메모리를 바꾸었는지 보여 줍니다."),
      discussion: spoken(
        """
        Every import, addition, recording and deletion is a command with a number, the newest first; \
        'jjak memory undo NUMBER' takes one back.

        Examples:
          jjak memory history
          jjak memory history -n 100 --format jsonl
        """,
        ko: """
          가져오기, 추가, 기록, 삭제가 저마다 번호가 붙은 명령이며 새것부터 나옵니다. 'jjak memory \
          undo 번호'로 하나를 되돌립니다.

          보기:
            jjak memory history
            jjak memory history -n 100 --format jsonl
          """))
  }

  @OptionGroup var options: HistoryOptions

  @Option(
    help: .spoken(
      "text or jsonl.",
      ko: "text, jsonl.", valueName: "format"))
  var format = ReportFormat.text

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let commands = try context.searchableMemory(of: workspace).history(limit: options.limit)
    options.write(commands, as: format, in: context, json: Self.json)
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
