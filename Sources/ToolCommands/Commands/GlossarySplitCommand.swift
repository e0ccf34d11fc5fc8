internal import ArgumentParser
import GlossaryStore

struct GlossarySplitCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Give an original or a rendering an entry of its own.",
    discussion: """
      Examples:
        jjak glossary split 杭州 --original 杭州市
        jjak glossary split 杭州 --rendering 항주
      """)

  @Argument(help: "An original, a rendering, or the id of an entry.")
  var entry: String

  @Option(
    help: ArgumentHelp(
      "The original that is another concept; the renderings seen only with it go along.",
      valueName: "original"))
  var original: String?

  @Option(help: ArgumentHelp("The rendering that is another concept with the same original.", valueName: "rendering"))
  var rendering: String?

  @OptionGroup var reason: ReasonOption

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (original == nil) != (rendering == nil) else {
      throw ValidationError("say what to split off: --original or --rendering")
    }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let store = try context.glossary(of: workspace, mode: .readWrite)
    let id = try store.entry(named: entry).id
    let decision: Decision =
      if let original { .splitOriginal(concept: id, original: original) } else {
        .splitRendering(concept: id, rendering: rendering ?? "")
      }
    let outcomes = try reason.apply([decision], to: store, in: context)
    for remark in outcomes.flatMap(\.remarks) { context.console.write("\(remark)\n") }
    for concept in [id] + outcomes.map(\.concept) {
      guard let item = try store.reviewItem(concept: concept) else { continue }
      EntryText(item: item, occurrenceLimit: 0).lines.forEach(context.console.write(line:))
    }
    return .clean
  }
}
