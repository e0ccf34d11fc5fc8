internal import ArgumentParser
import GlossaryStore

struct GlossaryMergeCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make two entries one.",
    discussion: """
      Originals, renderings and occurrences of the first go over to the second.

      Example:
        jjak glossary merge 杭州市 杭州
      """)

  @Argument(help: "The entry that goes: an original, a rendering, or an id.")
  var entry: String

  @Argument(help: "The entry that stays.")
  var into: String

  @OptionGroup var reason: ReasonOption

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let store = try context.glossary(of: workspace, mode: .readWrite)
    let from = try store.entry(named: entry).id
    let to = try store.entry(named: into).id
    guard from != to else { throw ToolError("'\(entry)' and '\(into)' are one entry already.") }
    let outcomes = try reason.apply([.merge(concept: from, into: to)], to: store, in: context)
    for remark in outcomes.flatMap(\.remarks) { context.console.write("\(remark)\n") }
    if let item = try store.reviewItem(concept: to) {
      EntryText(item: item, occurrenceLimit: 0).lines.forEach(context.console.write(line:))
    }
    return .clean
  }
}
