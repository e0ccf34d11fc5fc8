internal import ArgumentParser
import Diagnostics
import Interchange
import TranslationMemory
import TranslationModel

struct MemoryExportCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: spoken(
        "Write the translation units, or some of them, as TMX or lines.",
        ko: "번역 단위를 TMX나 텍스트로 내보냅니다."),
      discussion: spoken(
        """
        tmx carries everything and opens in every CAT tool; tsv has a source and its translation on a line, tabs and line \
        breaks as spaces.

        Examples:
          jjak memory export -o memory.tmx
          jjak memory export tsv --document 2023-01.txt
          jjak memory export --since 2024-03 --author kim -o news.tmx
        """,
        ko: """
          tmx는 모든 것을 담으며 어느 CAT 도구에서나 열립니다. tsv는 한 줄에 원문과 번역문을 쓰고 탭과 \
          줄바꿈은 빈칸으로 바꿉니다.

          보기:
            jjak memory export -o memory.tmx
            jjak memory export tsv --document 2023-01.txt
            jjak memory export --since 2024-03 --author kim -o news.tmx
          """))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case tmx, tsv
  }

  @Argument(
    help: .spoken(
      "tmx or tsv.",
      ko: "tmx, tsv."))
  var format = Format.tmx

  @Option(
    name: .shortAndLong,
    help: .spoken(
      "The file; standard output where none is named.",
      ko: "파일. 없으면 표준 출력입니다.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var filter: MemoryFilterOptions
  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    try OutputPlace.check(output, in: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let memory = try context.searchableMemory(of: workspace)
    let chosen = filter.filter(workspace, from: context.currentFolder)
    if let output, output != "-", try memory.count(chosen) == 0 {
      throw ToolError(
        en: "There is nothing to export: “\(output)” was left as it is.",
        ko: "내보낼 것이 없습니다. “\(output)” 파일은 그대로 두었습니다.")
    }
    switch format {
    case .tmx: try writeTMX(memory, chosen, workspace.settings, context)
    case .tsv: try writeLines(memory, chosen, context)
    }
    return .clean
  }

  private func writeTMX(
    _ memory: TranslationMemory, _ chosen: UnitFilter, _ settings: Settings, _ context: ToolContext
  ) throws {
    let content = ExportContent(entries: []) { take in try memory.forEachUnit(chosen, take) }
    var options = ExportOptions(toolVersion: Jjak.version)
    options.setLanguages(source: settings.sourceLanguage, target: settings.targetLanguage)
    let kind = try ExchangeFormatName.tmx.exportFormat(version: nil)
    let summary: ExportSummary
    if let output, output != "-" {
      summary = try content.write(as: kind, options: options, toFile: output)
    } else {
      summary = try content.write(as: kind, options: options, to: ConsoleSink(console: context.console))
    }
    say(summary.translationUnits, kind.wording, in: context)
    for omission in summary.omissions { context.say(ExchangeWords.notCarriedOver(omission)) }
  }

  private func writeLines(_ memory: TranslationMemory, _ chosen: UnitFilter, _ context: ToolContext) throws {
    var count = 0
    func each(_ take: (String) throws -> Void) throws {
      try memory.forEachUnit(chosen) { unit in
        count += 1
        try take(tabSeparated([unit.source, unit.target]))
      }
    }
    if let output, output != "-" {
      try OutputFile.write(to: output) { sink in
        try each { line in try Array(line.utf8).withUnsafeBytes { try sink.write($0) } }
      }
    } else {
      try each { context.console.write($0) }
    }
    say(count, Wording("TSV"), in: context)
  }

  private func say(_ count: Int, _ name: Wording, in context: ToolContext) {
    let place = output.flatMap { $0 == "-" ? nil : $0 }
    context.say(ExchangeWords.written(ExchangeWords.units(count), as: name, to: place))
  }
}
