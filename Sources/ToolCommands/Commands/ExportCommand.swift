internal import ArgumentParser
import ConsistencyChecks
import Diagnostics
import GlossaryStore
import Interchange
import TranslationMemory
import TranslationModel

struct ExportCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: spoken(
        "Write the glossary for a CAT tool or a spreadsheet.",
        ko: "용어집을 CAT 도구나 스프레드시트용 파일로 내보냅니다."),
      discussion: spoken(
        """
        Takes approved entries unless --status says otherwise, and says on standard error what a format could not carry. \
        'jjak help formats' tells which tool reads what.

        Examples:
          jjak export tmx -o news.tmx
          jjak export tbx --version 2008 -o terms.tbx
          jjak export csv --status approved --status proposed -o terms.csv
          jjak export xliff -o titles.xlf --headlines news.txt
        """,
        ko: """
          --status가 없으면 승인한 항목을 내보내고, 형식에 담을 수 없는 것은 표준 오류로 알립니다. 어느 \
          도구가 무엇을 읽는지는 'jjak help formats'에 있습니다.

          보기:
            jjak export tmx -o news.tmx
            jjak export tbx --version 2008 -o terms.tbx
            jjak export csv --status approved --status proposed -o terms.csv
            jjak export xliff -o titles.xlf --headlines news.txt
          """))
  }

  enum Part: String, ExpressibleByArgument, CaseIterable {
    case units, terms
  }

  enum Status: String, ExpressibleByArgument, CaseIterable {
    case approved, proposed, rejected, all

    var states: [ReviewState] {
      switch self {
      case .approved: [.approved]
      case .proposed: [.proposed]
      case .rejected: [.rejected]
      case .all: ReviewState.allCases
      }
    }
  }

  @Argument(
    help: .spoken(
      "tmx, xliff, tbx, csv, tsv or omegat.",
      ko: "tmx, xliff, tbx, csv, tsv, omegat."))
  var format: ExchangeFormatName

  @Option(help: ArgumentHelp(ExchangeFormatName.versionHelp, valueName: "version"))
  var version: String?

  @Option(
    help: ArgumentHelp(ExchangeFormatName.styleHelp, valueName: "style"), completion: .words(of: TBXStyle.self),
    transform: { try ChosenWord.value($0) })
  var style: TBXStyle?

  @Option(
    name: .shortAndLong,
    help: .spoken(
      "The file; standard output where none is named.",
      ko: "파일. 없으면 표준 출력입니다.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: .spoken(
      "Entries in this state: approved, proposed, rejected or all; may be given several times.",
      ko: "이 상태의 항목: approved, proposed, rejected, all. 여러 번 쓸 수 있습니다.", valueName: "state"))
  var status: [Status] = []

  @Option(
    parsing: .upToNextOption,
    help: .spoken(
      "Texts whose Chinese headlines (the references under an article) go into xliff as "
        + "segments to translate, with the terms of the glossary marked.",
      ko: "중국어 제목(기사 아래의 참고 자료)을 번역할 문장으로 xliff에 넣을 글. 용어집의 용어를 표시합니다.", valueName: "text"),
    completion: .file())
  var headlines: [String] = []

  @Option(
    help: .spoken(
      "Only entries of this subject field.",
      ko: "이 분야의 항목만 봅니다.", valueName: "subject"))
  var subject: String?

  @Option(
    help: .spoken(
      "Only entries and units met in this text; may be given several times.",
      ko: "이 글에 나오는 항목과 번역 단위만 씁니다. 여러 번 쓸 수 있습니다.", valueName: "text"))
  var document: [String] = []

  @Option(
    help: .spoken(
      "Only what changed on this day or later, such as 2024-01-31.",
      ko: "이 날짜부터 바뀐 것만 봅니다. 보기: 2024-01-31.", valueName: "date"))
  var since: String?

  @Option(
    help: .spoken(
      "The language tag of the originals, such as zh-CN or zh-TW.",
      ko: "원문의 언어 태그. 보기: zh-CN, zh-TW.", valueName: "language"))
  var from: String?

  @Option(
    help: .spoken(
      "The language tag of the renderings, such as ko-KR.",
      ko: "번역문의 언어 태그. 보기: ko-KR.", valueName: "language"))
  var to: String?

  @Option(
    help: .spoken(
      "In tmx and xliff only the units of the translation memory, or only the terms of the glossary.",
      ko: "tmx와 xliff에서 번역 메모리의 단위만, 또는 용어집의 용어만 씁니다.", valueName: "units|terms"))
  var only: Part?

  @Flag(
    help: .spoken(
      "Give admitted renderings lines of their own in csv, tsv and omegat.",
      ko: "csv, tsv, omegat에서 허용 용어도 따로 한 줄씩 씁니다."))
  var admitted = false

  @Flag(
    name: .customLong("bom"),
    help: .spoken(
      "Begin csv and tsv with a byte order mark, for Excel.",
      ko: "csv와 tsv를 Excel용 바이트 순서 표시로 시작합니다."))
  var byteOrderMark = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    // A moment as the glossary writes it will do too.
    try DayArgument.check(since.map { String($0.prefix { $0 != "T" }) }, of: "--since")
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    try OutputPlace.check(output, readFrom: headlines, in: context)
    let kind = try format.exportFormat(version: version)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let all = only == .units ? [] : try context.glossary(of: workspace, mode: .readOnly).snapshot()
    let now = IssueTime(on: try context.today(), after: Self.documents(of: all))
    let entries = all.inForce(at: now).entries
    let memory = try memory(of: workspace, for: kind, context)
    let content = ExportContent(entries: entries, segments: try headlineSegments(workspace, memory, context)) { take in
      try memory?.forEachUnit(.all, take)
    }
    var options = try exportOptions(workspace.settings, context)
    try options.setStyle(style, of: kind)
    if !entries.isEmpty, !entries.contains(where: { options.reviewStates.contains($0.reviewState) }) {
      context.say(Self.nothingChosen(of: entries.count, status: status))
    }
    let isEmpty =
      try !entries.contains { options.reviewStates.contains($0.reviewState) } && content.segments.isEmpty
      && (memory?.statistics().units ?? 0) == 0
    if isEmpty { try refuseToWriteNothing(context) }
    let summary: ExportSummary
    if let output, output != "-" {
      summary = try content.write(as: kind, options: options, toFile: output)
    } else {
      summary = try content.write(as: kind, options: options, to: ConsoleSink(console: context.console))
    }
    report(summary, to: context)
    let ended = all.filter(options.includes).inForce(at: now).ended
    if ended > 0 { context.say(Self.ended(ended)) }
    return .clean
  }

  /// The translation memory, where the workspace has one and the format takes units.
  private func memory(
    of workspace: Workspace, for kind: ExportFormat, _ context: ToolContext
  ) throws -> TranslationMemory? {
    guard format == .tmx || format == .xliff else {
      guard only == nil else {
        throw UsageError(
          en: "--only is for tmx and xliff; \(format.rawValue) holds terms only.",
          ko: "--only는 tmx와 xliff에만 씁니다. \(format.rawValue)에는 용어만 들어 있습니다.")
      }
      return nil
    }
    guard only != .terms, FilePath.exists(workspace.memoryDatabase) else { return nil }
    return try context.memory(of: workspace, mode: .readOnly)
  }

  /// The headlines as open segments, numbered within their text; those that stand translated in the memory, whose units
  /// go into the same file, are left out.
  private func headlineSegments(
    _ workspace: Workspace, _ memory: TranslationMemory?, _ context: ToolContext
  ) throws -> [SourceSegment] {
    var segments: [SourceSegment] = []
    for document in DocumentLoader(context: context, encoding: nil).documents(at: headlines) {
      let name = workspace.documentName(of: document.name, from: context.currentFolder)
      for (index, block) in document.blocks.filter({ $0.kind == .sourceHeadline }).enumerated() {
        if let memory, try memory.exactMatches(for: block.text).contains(where: \.isIdentical) { continue }
        segments.append(SourceSegment(id: "h\(index + 1)", document: name, text: block.text, url: block.url))
      }
    }
    return segments
  }

  /// An empty file must not take the place of a good one, and XLIFF and TBX do not exist empty.
  private func refuseToWriteNothing(_ context: ToolContext) throws {
    if let output, output != "-", FilePath.exists(FilePath.resolved(output, from: context.currentFolder)),
      !output.hasPrefix("/dev/")
    {
      throw ToolError(
        en: "There is nothing to export: “\(output)” was left as it is.",
        ko: "내보낼 것이 없습니다. “\(output)” 파일은 그대로 두었습니다.")
    }
    if format == .xliff || format == .tbx {
      throw ToolError(
        en: "There is nothing to export, and \(format.rawValue.uppercased()) cannot be empty: nothing was written.",
        ko: "내보낼 것이 없고 \(format.rawValue.uppercased()) 파일은 비어 있을 수 없어 쓰지 않았습니다.")
    }
  }

  private static func documents(of entries: [ConceptEntry]) -> [String] {
    Array(Set(entries.lazy.flatMap(\.occurrences).map(\.document)))
  }

  private static func ended(_ terms: Int) -> Wording {
    Wording(
      en: "The use of \(Counted.words(terms, "preferred term")) has ended: not exported as preferred but as "
        + "superseded; what may still be used comes first.",
      ko: "사용 기한이 끝난 우선 용어 \(terms)개는 대체된 용어로 내보냈습니다. 아직 쓸 수 있는 용어가 앞에 섭니다.")
  }

  /// Why an export has no entries, and what to do about it.
  private static func nothingChosen(of count: Int, status: [Status]) -> Wording {
    let all = ExchangeWords.entries(count)
    guard status.isEmpty || status == [.approved] else {
      return Wording(
        en: "None of \(all.english) is in the state asked for; '--status all' exports every entry.",
        ko: "\(all.korean) 가운데 지정한 상태인 것이 없습니다. '--status all'로 모두 내보낼 수 있습니다.")
    }
    return Wording(
      en:
        "None of \(all.english) is approved yet: 'jjak review' approves them, '--status all' exports them as they are.",
      ko: "\(all.korean) 가운데 승인한 것이 아직 없습니다. 'jjak review'로 승인하거나 '--status all'로 그대로 내보낼 수 있습니다.")
  }

  private func exportOptions(_ settings: Settings, _ context: ToolContext) throws -> ExportOptions {
    var options = ExportOptions(toolVersion: Jjak.version)
    options.setLanguages(source: from ?? settings.sourceLanguage, target: to ?? settings.targetLanguage)
    options.selection.subject = subject
    options.selection.documents = document
    options.selection.since = since
    if !status.isEmpty { options.reviewStates = Set(status.flatMap(\.states)) }
    options.admittedAsRows = admitted
    options.byteOrderMark = byteOrderMark
    return options
  }

  private func report(_ summary: ExportSummary, to context: ToolContext) {
    var parts: [Wording] = []
    if only != .units {
      let (entries, terms) = (ExchangeWords.entries(summary.entries), summary.terms)
      parts.append(
        Wording(en: "\(entries.english) with \(Counted.words(terms, "term"))", ko: "\(entries.korean)(용어 \(terms)개)"))
    }
    if summary.translationUnits > 0 || only == .units { parts.append(ExchangeWords.units(summary.translationUnits)) }
    if summary.segments > 0 { parts.append(ExchangeWords.headlines(summary.segments)) }
    context.say(
      ExchangeWords.written(
        parts.joined(separator: ", "), as: summary.format.wording, to: output.flatMap { $0 == "-" ? nil : $0 }))
    for omission in summary.omissions { context.say(ExchangeWords.notCarriedOver(omission)) }
  }
}

/// Standard output as a place to export to: a closed pipe ends it silently.
final class ConsoleSink: ByteSink {
  private let console: Console

  init(console: Console) {
    self.console = console
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(InterchangeError) {
    console.write(Array(bytes))
  }
}
