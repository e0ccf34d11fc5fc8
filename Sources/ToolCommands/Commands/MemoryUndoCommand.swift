internal import ArgumentParser
import TranslationMemory

struct MemoryUndoCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take the newest command on the memory back, or the one with a number.",
    discussion: """
      A command is taken back as a whole: a file taken in, an aligned text, a deletion. Units that were replaced or \
      deleted are again as they were, and the decisions of an 'align --review' go with its units. The undo is a command \
      itself: 'jjak memory redo' takes it back.

      Examples:
        jjak memory undo
        jjak memory undo 7
      """)

  @Argument(help: "The command's number, from 'jjak memory history'.")
  var command: Int?

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let outcome = try context.existingMemory(of: workspace, mode: .readWrite).undo(command)
    context.console.write("Taken back: " + outcome.undone.sentence)
    try context.reverseDecisions(of: outcome.undone, in: workspace)
    if let number = outcome.undone.glossaryCommand,
      let twin = try context.glossary(of: workspace, mode: .readOnly).command(number), !twin.isUndone
    {
      context.console.write(
        "The same import also changed the glossary: 'jjak glossary undo \(number)' takes that back too.\n")
    }
    return .clean
  }
}

struct MemoryRedoCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Do again what the last undo took back.",
    discussion: """
      Example:
        jjak memory redo
      """)

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let outcome = try context.existingMemory(of: workspace, mode: .readWrite).redo()
    context.console.write("Done again: " + outcome.undone.sentence)
    try context.reverseDecisions(of: outcome.undone, in: workspace, isRedo: true)
    return .clean
  }
}
