internal import ArgumentParser
import TranslationMemory

struct MemoryStatsCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "stats",
      abstract: spoken(
        "Say how much the memory holds.",
        ko: "번역 메모리의 크기를 보여 줍니다."),
      discussion: spoken(
        """
        Examples:
          jjak memory stats
          jjak memory stats --format jsonl
        """,
        ko: """
          보기:
            jjak memory stats
            jjak memory stats --format jsonl
          """))
  }

  @Option(
    help: .spoken(
      "How to write: text or jsonl.",
      ko: "출력 형식: text, jsonl.", valueName: "format"))
  var format = ReportFormat.text

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let figures = try context.searchableMemory(of: workspace).statistics()
    let rows = [
      ("units", figures.units, "translation units"), ("sources", figures.sources, "different sources"),
      ("documents", figures.documents, "documents they come from"),
      ("superseded", figures.superseded, "of earlier versions of their documents, not looked up"),
      ("deleted", figures.deleted, "deleted by a person, kept out when the document is read again"),
    ]
    switch format {
    case .jsonl: context.console.write(JSONValue.object(rows.map { ($0.0, .integer($0.1)) }).line)
    case .text:
      let width = rows.map { String($0.1).count }.max() ?? 0
      for (_, count, words) in rows {
        let digits = String(count)
        context.console.write("\(String(repeating: " ", count: width - digits.count))\(digits)  \(words)\n")
      }
    }
    return .clean
  }
}
