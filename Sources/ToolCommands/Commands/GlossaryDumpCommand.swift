internal import ArgumentParser
import GlossaryStore
import Interchange

struct GlossaryDumpCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump",
    abstract: "Write the whole glossary as text, for git.",
    discussion: """
      Lossless and sorted, one entry a line: 'jjak glossary load' makes the same glossary of it again.

      Example:
        jjak glossary dump -o glossary/glossary.jsonl
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The file; standard output where none is named.", valueName: "file"))
  var output: String?

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    try OutputPlace.check(output, in: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let store = try context.glossary(of: workspace, mode: .readOnly)
    guard let output, output != "-" else {
      try store.dump { context.console.write($0) }
      return .clean
    }
    try OutputFile.write(to: output) { sink in
      try store.dump { line in
        try Array(line.utf8).withUnsafeBytes { try sink.write($0) }
      }
    }
    return .clean
  }
}
