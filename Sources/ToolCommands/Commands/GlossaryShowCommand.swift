internal import ArgumentParser
import GlossaryStore

struct GlossaryShowCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: spoken(
        "Show an entry with everything that is known about it.",
        ko: "항목 하나를 아는 것 모두와 함께 보여 줍니다."),
      discussion: spoken(
        """
        Example:
          jjak glossary show 杭州
        """,
        ko: """
          보기:
            jjak glossary show 杭州
          """))
  }

  @Argument(
    help: .spoken(
      "An original, a rendering, or the id of an entry.",
      ko: "원어, 표기 또는 항목의 id."))
  var entry: String

  @Option(
    help: .spoken(
      "text or jsonl.",
      ko: "text, jsonl.", valueName: "format"))
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
      EntryText(item: item, language: context.language, occurrenceLimit: .max).lines.forEach(
        context.console.write(line:))
      for command in try store.history(concept: id) {
        context.console.write(line: EntryText.line(of: command, context.language))
      }
    }
    return .clean
  }
}
