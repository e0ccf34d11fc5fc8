internal import ArgumentParser
import Diagnostics
import GlossaryStore

struct GlossaryLoadCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "load",
      abstract: spoken(
        "Make the glossary from its text form.",
        ko: "텍스트에서 용어집을 만듭니다."),
      discussion: spoken(
        """
        Fills an empty glossary, history included. Where the glossary is not empty, --replace throws away what it holds; \
        dump it first.

        Example:
          jjak glossary load glossary/glossary.jsonl
        """,
        ko: """
          빈 용어집을 이력까지 채웁니다. 용어집이 비어 있지 않으면 --replace로 있던 것을 버립니다. 먼저 \
          덤프로 남기십시오.

          보기:
            jjak glossary load glossary/glossary.jsonl
          """))
  }

  @Argument(
    help: .spoken(
      "The file that 'jjak glossary dump' wrote, - for standard input; glossary/glossary.jsonl "
        + "of the workspace where none is named.",
      ko: "'jjak glossary dump'로 쓴 파일. -는 표준 입력입니다. 없으면 작업 공간의 glossary/glossary.jsonl입니다."),
    completion: .file())
  var file: String?

  @Flag(
    help: .spoken(
      "Throw away what the glossary holds.",
      ko: "용어집에 있는 것을 버립니다."))
  var replace = false

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let text = try TextInput.text(of: file ?? workspace.glossaryDump)
    let store = try context.glossary(of: workspace, mode: .readWrite)
    if !replace, try !store.isEmpty() {
      throw ToolError(
        en: "The glossary is not empty, and a dump brings its own history; nothing was changed. "
          + "'jjak glossary dump -o FILE' keeps what it holds; then --replace loads the dump "
          + "in its place.",
        ko: "용어집에 이미 내용이 있고, 덤프에는 따로 이력이 들어 있습니다. 바뀐 것은 없습니다. 'jjak glossary dump -o 파일'로 있던 "
          + "것을 남긴 뒤 --replace로 바꾸십시오.")
    }
    try store.load(text, replacing: replace)
    let statistics = try store.statistics()
    context.write(
      Wording(
        en: "The glossary holds \(Counted.words(statistics.concepts, "entry")) with "
          + "\(Counted.words(statistics.occurrences, "occurrence")).\n",
        ko: "용어집에 항목 \(statistics.concepts)개와 용례 \(statistics.occurrences)건이 있습니다.\n"))
    return .clean
  }
}
