internal import ArgumentParser
import GlossaryStore
import Interchange
import TranslationMemory
import TranslationModel

struct ExportCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the glossary for a CAT tool or a spreadsheet.",
    discussion: """
      Takes approved entries unless --status says otherwise, and says on standard error what a format could not carry. \
      'jjak help formats' tells which tool reads what.

      Examples:
        jjak export tmx -o news.tmx
        jjak export tbx --version 2008 -o terms.tbx
        jjak export csv --status approved --status proposed -o terms.csv
        jjak export xliff -o titles.xlf --headlines news.txt
      """)

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

  @Argument(help: "tmx, xliff, tbx, csv, tsv or omegat.")
  var format: ExchangeFormatName

  @Option(help: ArgumentHelp(ExchangeFormatName.versionHelp, valueName: "version"))
  var version: String?

  @Option(
    help: ArgumentHelp(ExchangeFormatName.styleHelp, valueName: "style"), transform: { try ChosenWord.value($0) })
  var style: TBXStyle?

  @Option(name: .shortAndLong, help: ArgumentHelp("The file; standard output where none is named.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Entries in this state: approved, proposed, rejected or all; may be given several times.",
      valueName: "state"))
  var status: [Status] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Texts whose Chinese headlines (the references under an article) go into xliff as segments to translate, with the "
        + "terms of the glossary marked.", valueName: "text"))
  var headlines: [String] = []

  @Option(help: ArgumentHelp("Only entries of this subject field.", valueName: "subject"))
  var subject: String?

  @Option(
    help: ArgumentHelp(
      "Only entries and units met in this text; may be given several times.", valueName: "text"))
  var document: [String] = []

  @Option(help: ArgumentHelp("Only what changed on this day or later, such as 2024-01-31.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("The language tag of the originals, such as zh-CN or zh-TW.", valueName: "language"))
  var from: String?

  @Option(help: ArgumentHelp("The language tag of the renderings, such as ko-KR.", valueName: "language"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "In tmx and xliff only the units of the translation memory, or only the terms of the glossary.",
      valueName: "units|terms"))
  var only: Part?

  @Flag(help: "Give admitted renderings lines of their own in csv, tsv and omegat.")
  var admitted = false

  @Flag(name: .customLong("bom"), help: "Begin csv and tsv with a byte order mark, for Excel.")
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
    let entries = only == .units ? [] : try context.glossary(of: workspace, mode: .readOnly).snapshot()
    let memory = try memory(of: workspace, for: kind, context)
    let content = ExportContent(entries: entries, segments: try headlineSegments(workspace, memory, context)) { take in
      try memory?.forEachUnit(.all, take)
    }
    var options = try exportOptions(workspace.settings, context)
    try options.setStyle(style, of: kind)
    if !entries.isEmpty, !entries.contains(where: { options.reviewStates.contains($0.reviewState) }) {
      context.console.say(Self.nothingChosen(of: entries.count, status: status))
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
    report(summary, to: context.console)
    return .clean
  }

  /// The translation memory, where the workspace has one and the format takes units.
  private func memory(
    of workspace: Workspace, for kind: ExportFormat, _ context: ToolContext
  ) throws -> TranslationMemory? {
    guard format == .tmx || format == .xliff else {
      guard only == nil else { throw UsageError("--only is for tmx and xliff; \(format.rawValue) holds terms only.") }
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

  /// Why an export has no entries, and what to do about it.
  /// An empty file must not take the place of a good one, and XLIFF and TBX do not exist empty.
  private func refuseToWriteNothing(_ context: ToolContext) throws {
    if let output, output != "-", FilePath.exists(FilePath.resolved(output, from: context.currentFolder)),
      !output.hasPrefix("/dev/")
    {
      throw ToolError("There is nothing to export: “\(output)” was left as it is.")
    }
    if format == .xliff || format == .tbx {
      throw ToolError(
        "There is nothing to export, and \(format.rawValue.uppercased()) cannot be empty: nothing was written.")
    }
  }

  private static func nothingChosen(of count: Int, status: [Status]) -> String {
    let all = Counted.words(count, "entry")
    guard status.isEmpty || status == [.approved] else {
      return "None of \(all) is in the state asked for; '--status all' exports every entry."
    }
    return "None of \(all) is approved yet: 'jjak review' approves them, "
      + "'--status all' exports them as they are."
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

  private func report(_ summary: ExportSummary, to console: Console) {
    let place = output.map { $0 == "-" ? "" : " to \($0)" } ?? ""
    var parts: [String] = []
    if only != .units {
      parts.append("\(Counted.words(summary.entries, "entry")) with \(Counted.words(summary.terms, "term"))")
    }
    if summary.translationUnits > 0 || only == .units {
      parts.append(Counted.words(summary.translationUnits, "translation unit"))
    }
    if summary.segments > 0 { parts.append(Counted.words(summary.segments, "headline")) }
    console.say("\(summary.format.displayName): \(parts.joined(separator: ", ")) written\(place).")
    for omission in summary.omissions { console.say("Not carried over: \(omission.text).") }
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
