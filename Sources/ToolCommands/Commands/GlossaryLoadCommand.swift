internal import ArgumentParser
import GlossaryStore

struct GlossaryLoadCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Make the glossary from its text form.",
    discussion: """
      Fills an empty glossary, history included. Where the glossary is not empty, --replace throws away what it holds; \
      dump it first.

      Example:
        jjak glossary load glossary/glossary.jsonl
      """)

  @Argument(
    help: """
      The file that 'jjak glossary dump' wrote, - for standard input; glossary/glossary.jsonl of the workspace where \
      none is named.
      """)
  var file: String?

  @Flag(help: "Throw away what the glossary holds.")
  var replace = false

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let text = try TextInput.text(of: file ?? workspace.glossaryDump)
    let store = try context.glossary(of: workspace, mode: .readWrite)
    if !replace, try !store.isEmpty() {
      throw ToolError(
        "The glossary is not empty, and a dump brings its own history; nothing was changed. "
          + "'jjak glossary dump -o FILE' keeps what it holds; then --replace loads the dump in its place.")
    }
    try store.load(text, replacing: replace)
    let statistics = try store.statistics()
    context.console.write(
      "The glossary holds \(Counted.words(statistics.concepts, "entry")) with "
        + "\(Counted.words(statistics.occurrences, "occurrence")).\n")
    return .clean
  }
}
