internal import ArgumentParser
import GlossaryStore

struct GlossaryMergeCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge",
      abstract: spoken(
        "Make two entries one.",
        ko: "두 항목을 합칩니다."),
      discussion: spoken(
        """
        Originals, renderings and occurrences of the first go over to the second.

        Example:
          jjak glossary merge 杭州市 杭州 --reason '한 항목으로 씀'
        """,
        ko: """
          첫째 항목의 원어와 표기, 나온 곳이 둘째 항목으로 옮겨집니다.

          보기:
            jjak glossary merge 杭州市 杭州 --reason '한 항목으로 씀'
          """))
  }

  @Argument(
    help: .spoken(
      "The entry that goes: an original, a rendering, or an id.",
      ko: "없어질 항목: 원어, 표기 또는 id."))
  var entry: String

  @Argument(
    help: .spoken(
      "The entry that stays.",
      ko: "남을 항목."))
  var into: String

  @OptionGroup var reason: ReasonOption

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let store = try context.glossary(of: workspace, mode: .readWrite)
    let from = try store.entry(named: entry).id
    let to = try store.entry(named: into).id
    guard from != to else {
      throw ToolError(
        en: "'\(entry)' and '\(into)' are one entry already.",
        ko: "이미 한 항목입니다: '\(entry)', '\(into)'")
    }
    let outcomes = try reason.apply([.merge(concept: from, into: to)], to: store, in: context)
    for remark in outcomes.flatMap(\.remarks) { context.console.write("\(remark[context.language])\n") }
    if let item = try store.reviewItem(concept: to) {
      EntryText(item: item, language: context.language, occurrenceLimit: 0).lines.forEach(context.console.write(line:))
    }
    return .clean
  }
}
