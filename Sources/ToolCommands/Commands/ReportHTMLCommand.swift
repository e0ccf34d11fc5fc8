internal import ArgumentParser
import ConsistencyChecks
import Diagnostics
import Foundation
import GlossaryStore
import Interchange
import TranslationModel

struct ReportHTMLCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "html",
      abstract: spoken(
        "Make one page of the glossary and of what is found in the texts.",
        ko: "용어집과 지적을 페이지 하나로 만듭니다."),
      discussion: spoken(
        """
        The page needs nothing but itself and opens in any browser, also without a network: entries with the places \
        where they stand, findings by document with their lines, and how renderings changed from document to document. It can \
        be searched, filtered, sorted and printed. Without texts those are looked at that the glossary was made of.

        Examples:
          jjak report html -o report.html
          jjak report html -o report.html --lang ko issues/*.txt
          jjak report html -o report.html project.xlf
          jjak report html -o report.html draft.md --original original.txt
        """,
        ko: """
          페이지 파일 하나면 되고, 네트워크 없이 아무 브라우저에서나 열립니다. 항목과 나온 곳, 문서별 지적과 \
          해당 줄, 문서에 따라 표기가 어떻게 바뀌었는지를 담습니다. 찾고, 거르고, 정렬하고, 인쇄할 수 \
          있습니다. 글을 지정하지 않으면 용어집의 바탕이 된 글을 봅니다.

          보기:
            jjak report html -o report.html
            jjak report html -o report.html --lang ko issues/*.txt
            jjak report html -o report.html project.xlf
            jjak report html -o report.html draft.md --original original.txt
          """))
  }

  @Argument(
    help: .spoken(
      "The texts: plain text, Markdown or HTML, or XLIFF, TMX, PO, TSV and CSV; those of the glossary where none is "
        + "named.",
      ko: "글: 텍스트, Markdown, HTML, 또는 XLIFF, TMX, PO, TSV, CSV. 없으면 용어집에 든 글을 봅니다."),
    completion: .file())
  var files: [String] = []

  @Option(
    help: .spoken(
      "The Chinese original of a draft; once for each draft, in their order, or a folder with all of them.",
      ko: "원고의 중국어 원문. 원고의 순서대로 하나씩, 또는 원문이 모두 든 폴더를 지정합니다.", valueName: "file"),
    completion: .file())
  var original: [String] = []

  @Option(
    help: .spoken(
      "The title of the page; the name of the workspace's folder without it.",
      ko: "페이지의 제목. 없으면 작업 공간 폴더의 이름입니다.", valueName: "title"))
  var title: String?

  @OptionGroup var report: ReportOptions
  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    try OutputPlace.check(report.output, readFrom: files + original, in: context)
    let workspace =
      files.isEmpty
      ? try context.requiredWorkspace(named: common.workspace) : try context.workspace(named: common.workspace)
    let items = try items(of: workspace, in: context)
    let texts = try ReportTexts(
      files.isEmpty ? known(items, of: workspace, context) : files, originals: original, of: workspace,
      encoding: report.encoding, in: context)
    let folder = workspace?.folder ?? context.currentFolder
    var content = ReportContent(
      title: title ?? folder.split(separator: "/").last.map(String.init) ?? "jjak",
      date: try context.today(), generator: "jjak \(Jjak.version)", language: context.language,
      items: workspace == nil ? nil : items)
    content.texts = texts.names
    if !texts.names.isEmpty { content.findings = texts.findings }
    if texts.names.count > 1 { content.drift = DriftTable(texts.outcome.context, order: report.order) }
    try context.write(ReportPage(content).html, to: report.output)
    return .clean
  }

  private func items(of workspace: Workspace?, in context: ToolContext) throws -> [ReviewItem] {
    guard let workspace, FilePath.exists(workspace.glossaryDatabase) else { return [] }
    return try context.glossary(of: workspace, mode: .readOnly).reviewItems()
  }

  /// The files of the glossary's documents that are still there; what is not is said.
  private func known(_ items: [ReviewItem], of workspace: Workspace?, _ context: ToolContext) -> [String] {
    guard let workspace else { return [] }
    let names = Set(items.flatMap(\.candidates).flatMap(\.occurrences).map(\.document))
    let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    // Pairs of aligned texts go by both names.
    let single = DocumentOrder.name.arranged(sorted).map { sorted[$0] }.filter { !$0.contains(" + ") && $0 != "-" }
    let paths = single.map { FilePath.resolved($0, from: workspace.folder) }
    let missing = zip(single, paths).filter { !FilePath.exists($0.1) }.map(\.0)
    if !missing.isEmpty {
      context.console.say(ReportWords.missing(missing)[context.language])
    }
    return paths.filter(FilePath.exists)
  }
}

extension ToolContext {
  /// The day that counts as today, `YYYY-MM-DD` in UTC.
  ///
  /// - Throws: `ToolError` where `SOURCE_DATE_EPOCH` is no number of seconds.
  func today() throws -> String {
    String(Timestamp.string(Date(timeIntervalSince1970: TimeInterval(try now()))).prefix(10))
  }

  /// Writes a report to a file, whole or not at all, or to standard output for nil and `-`.
  ///
  /// - Throws: `InterchangeError` where the file cannot be written.
  func write(_ text: String, to output: String?) throws {
    guard let output, output != "-" else { return console.write(text) }
    var text = text
    try OutputFile.write(to: output) { sink in try text.withUTF8 { try sink.write(UnsafeRawBufferPointer($0)) } }
    console.say(ReportWords.written(output)[language])
  }
}
