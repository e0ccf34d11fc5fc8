internal import ArgumentParser
import GlossaryStore
import Interchange

struct GlossaryDumpCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "dump",
      abstract: spoken(
        "Write the whole glossary as text, for git.",
        ko: "용어집 전체를 git에 넣을 텍스트로 씁니다."),
      discussion: spoken(
        """
        Lossless and sorted, one entry a line: 'jjak glossary load' makes the same glossary of it again.

        Example:
          jjak glossary dump -o glossary/glossary.jsonl
        """,
        ko: """
          빠짐없이, 정렬해서, 한 줄에 항목 하나씩 씁니다. 'jjak glossary load'로 같은 용어집을 \
          다시 만듭니다.

          보기:
            jjak glossary dump -o glossary/glossary.jsonl
          """))
  }

  @Option(
    name: .shortAndLong,
    help: .spoken(
      "The file; standard output where none is named.",
      ko: "파일. 없으면 표준 출력입니다.", valueName: "file"),
    completion: .file())
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
