internal import ArgumentParser
import Diagnostics
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
      (
        "units", figures.units,
        Wording(
          en: "translation units",
          ko: "번역 단위")
      ), ("sources", figures.sources, Wording(en: "different sources", ko: "서로 다른 원문")),
      ("documents", figures.documents, Wording(en: "documents they come from", ko: "단위가 나온 문서")),
      (
        "superseded", figures.superseded,
        Wording(
          en: "of earlier versions of their documents, not looked up", ko: "문서의 이전 판에서 나와 찾지 않는 단위")
      ),
      (
        "deleted", figures.deleted,
        Wording(
          en: "deleted by a person, kept out when the document is read again", ko: "사람이 삭제해 문서를 다시 읽어도 넣지 않는 단위")
      ),
    ]
    switch format {
    case .jsonl: context.console.write(JSONValue.object(rows.map { ($0.0, .integer($0.1)) }).line)
    case .text:
      let width = rows.map { String($0.1).count }.max() ?? 0
      for (_, count, words) in rows {
        let digits = String(count)
        context.console.write(
          "\(String(repeating: " ", count: width - digits.count))\(digits)  \(words[context.language])\n")
      }
    }
    return .clean
  }
}
