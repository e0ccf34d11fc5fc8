internal import ArgumentParser
import GlossaryStore

struct GlossaryUndoCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take the newest command back, or the one with a number.",
    discussion: """
      A command is taken back as a whole: a mined text, a file of decisions, one key of a review. The undo \
      is a command itself: 'jjak glossary redo' takes it back.

      Examples:
        jjak glossary undo
        jjak glossary undo 7
      """)

  @Argument(help: "The command's number, from 'jjak glossary history'.")
  var command: Int?

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let outcome = try context.glossary(of: workspace, mode: .readWrite).undo(command)
    context.console.write("Taken back: " + outcome.undone.sentence)
    if let twin = context.memoryCommand(with: outcome.undone.id, in: workspace) {
      context.console.write(
        "The same import also changed the translation memory: 'jjak memory undo \(twin.id)' takes that back too.\n")
    }
    return .clean
  }
}

struct GlossaryRedoCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Do again what the last undo took back.",
    discussion: """
      Example:
        jjak glossary redo
      """)

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let outcome = try context.glossary(of: workspace, mode: .readWrite).redo()
    context.console.write("Done again: " + outcome.undone.sentence)
    return .clean
  }
}
