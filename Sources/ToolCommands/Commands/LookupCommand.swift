internal import ArgumentParser
import GlossaryStore
import LinguisticText
import TranslationModel

struct LookupCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lookup",
      abstract: spoken(
        "What do we call it, what did we call it, what does the rule say, and where.",
        ko: "무엇이라고 쓰는지, 썼는지, 표기법으로는 무엇인지, 어디에 나오는지 찾습니다."),
      discussion: spoken(
        """
        Looks from either language; spaces, simplified or traditional writing and particles do not matter. What the \
        glossary does not have is read by the rule, and similar entries are named; the exit status is then 1.

        Examples:
          jjak lookup 杭州
          jjak lookup 항저우에서는
        """,
        ko: """
          어느 언어로든 찾습니다. 띄어쓰기, 간체와 번체, 조사는 상관없습니다. 용어집에 없는 말은 표기법으로 \
          읽고 비슷한 항목을 알리며, 이때 종료 상태는 1입니다.

          보기:
            jjak lookup 杭州
            jjak lookup 항저우에서는
          """))
  }

  @Argument(
    help: .spoken(
      "An original or a rendering; several are looked up one by one.",
      ko: "원어나 표기. 여럿이면 하나씩 찾습니다."))
  var words: [String]

  @Option(
    help: .spoken(
      "How to write: text or jsonl.",
      ko: "출력 형식: text, jsonl.", valueName: "format"))
  var format = ReportFormat.text

  @OptionGroup var common: CommonOptions

  private static let nearLimit = 5

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    var store: GlossaryStore?
    if let workspace = try context.workspace(named: common.workspace), FilePath.exists(workspace.glossaryDatabase) {
      store = try context.glossary(of: workspace, mode: .readOnly)
    }
    var status = ExitStatus.clean
    for (index, word) in words.enumerated() {
      let result = try LookupResult(word, in: store, nearLimit: Self.nearLimit)
      if result.matches.isEmpty { status = .findings }
      switch format {
      case .jsonl: context.console.write(result.json.line)
      case .text:
        if index > 0 { context.console.write("\n") }
        result.lines(context.language).forEach(context.console.write(line:))
      }
    }
    return status
  }
}
