internal import ArgumentParser
import TranslationMemory

struct MemoryDeleteCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete translation units.",
    discussion: """
      Deletes the units with the ids given, or all that the options choose. A unit that came from an aligned text stays \
      out when the text is aligned again; adding it by hand or by import brings it back, and so does 'jjak memory undo'. \
      Exit status 1 where the memory does not have one of the ids.

      Examples:
        jjak memory delete u-1110b030629f449e
        jjak memory delete --document 2023-01.txt
        jjak memory delete --author agency --until 2019 --dry-run
        jjak memory delete --superseded
      """)

  @Argument(help: "Ids, as 'jjak memory search' shows them.")
  var ids: [String] = []

  @Flag(help: "Only units of earlier versions of their documents, which are not looked up any more.")
  var superseded = false

  @Flag(help: "Every unit.")
  var all = false

  @Flag(help: "Count, and delete nothing.")
  var dryRun = false

  @OptionGroup var filter: MemoryFilterOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard !ids.isEmpty || !filter.isEmpty || superseded || all else {
      throw ValidationError("say which units: ids, --document, --author, --since, --until, --subject, --superseded or --all")
    }
    guard !all || ids.isEmpty && filter.isEmpty else {
      throw ValidationError("--all and what chooses some of them exclude each other")
    }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    var chosen = filter.filter(workspace, from: context.currentFolder)
    if superseded { chosen.state = .superseded }
    let memory = try context.existingMemory(of: workspace, mode: .readWrite)
    let unknown = try ids.filter { id in
      chosen.ids = [id]
      return try memory.count(chosen) == 0
    }
    if !ids.isEmpty { chosen.ids = ids }
    for id in unknown { context.console.say("The memory has no such translation unit: “\(id)”.") }
    let status = unknown.isEmpty ? ExitStatus.clean : .findings
    if dryRun {
      context.console.write("\(Counted.words(try memory.count(chosen), "translation unit")) would be deleted.\n")
      return status
    }
    let count = try memory.delete(chosen)
    let way = count > 0 ? "; 'jjak memory undo' brings \(count == 1 ? "it" : "them") back" : ""
    context.console.write("\(Counted.words(count, "translation unit")) deleted\(way).\n")
    return status
  }
}
