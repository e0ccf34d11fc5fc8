internal import ArgumentParser

/// Options that every command understands.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The workspace, where it is not this folder or one above it.", valueName: "folder"))
  var workspace: String?

  @Flag(help: "Write without colour, also to a terminal.")
  var noColor = false

  /// Applies what concerns the console.
  func apply(to context: ToolContext) {
    if noColor { context.console.forbidColor() }
  }
}
