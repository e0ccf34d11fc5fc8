internal import ArgumentParser
import Diagnostics
import Foundation
import Interchange
import TranslationModel

struct ConvertCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "convert",
      abstract: spoken(
        "Make one exchange format of another.",
        ko: "교환 형식을 다른 형식으로 바꿉니다."),
      discussion: spoken(
        """
        Reads what 'jjak import' reads and writes what 'jjak export' writes, without a glossary between. The extension of \
        the second file tells the format, or --format. What the new format cannot carry is said on standard error.

        Examples:
          jjak convert memory.tmx memory.xlf
          jjak convert terms.tbx terms.csv --bom
          jjak convert --version 2008 terms.csv terms.tbx
          jjak convert --format omegat terms.tbx - > glossary.utf8
        """,
        ko: """
          'jjak import'가 읽는 것을 읽어 'jjak export'가 쓰는 것으로 씁니다. 용어집은 \
          거치지 않습니다. 형식은 둘째 파일의 확장자나 --format으로 정합니다. 새 형식에 담을 수 없는 \
          것은 표준 오류로 알립니다.

          보기:
            jjak convert memory.tmx memory.xlf
            jjak convert terms.tbx terms.csv --bom
            jjak convert --version 2008 terms.csv terms.tbx
            jjak convert --format omegat terms.tbx - > glossary.utf8
          """))
  }

  @Argument(
    help: .spoken(
      "The file to read; - is standard input.",
      ko: "읽을 파일. -는 표준 입력입니다."),
    completion: .file())
  var input: String

  @Argument(
    help: .spoken(
      "The file to write; - is standard output.",
      ko: "쓸 파일. -는 표준 출력입니다."),
    completion: .file())
  var output: String

  @Option(
    help: .spoken(
      "The format to write: tmx, xliff, tbx, csv, tsv or omegat.",
      ko: "쓸 형식: tmx, xliff, tbx, csv, tsv, omegat.", valueName: "format"))
  var format: ExchangeFormatName?

  @Option(help: ArgumentHelp(ExchangeFormatName.versionHelp, valueName: "version"))
  var version: String?

  @Option(
    help: ArgumentHelp(ExchangeFormatName.styleHelp, valueName: "style"), completion: .words(of: TBXStyle.self),
    transform: { try ChosenWord.value($0) })
  var style: TBXStyle?

  @Flag(
    name: .customLong("bom"),
    help: .spoken(
      "Begin csv and tsv with a byte order mark, for Excel.",
      ko: "csv와 tsv를 Excel용 바이트 순서 표시로 시작합니다."))
  var byteOrderMark = false

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    guard let name = format ?? ExchangeFormatName(fileName: output) else {
      throw UsageError(
        en: "“\(output)” does not tell its format: '--format' names it, such as --format tmx.",
        ko: "“\(output)” 이름으로는 형식을 알 수 없습니다. '--format tmx'처럼 지정하십시오.")
    }
    let kind = try name.exportFormat(version: version)
    try OutputPlace.check(output, readFrom: [input], in: context)
    do {
      return try Interruption.deferred { try convert(to: name, kind, context) }
    } catch is CancellationError {
      throw ToolError(en: "Interrupted: “\(output)” was left as it was.", ko: "중단했습니다. “\(output)” 파일은 그대로 두었습니다.")
    }
  }

  private func convert(to name: ExchangeFormatName, _ kind: ExportFormat, _ context: ToolContext) throws -> ExitStatus {
    let settings = try context.workspace(named: common.workspace)?.settings
    let source = try RereadableFile(input)
    var importOptions = reading.options(settings)
    importOptions.language = context.language
    // What the file does not say of dates and authors, the new one does not say either.
    importOptions.stamp = ChangeStamp(date: "", author: "")
    // The entries first: they are few. The units stream by in a second reading.
    var entries: [ConceptEntry] = []
    let report = try read(source, importOptions, context, says: true) { item in
      switch item {
      case .entry(let entry): entries.append(entry)
      case .unit(let unit): if name.holdsTermsOnly { entries.append(ConceptEntry(unit)) }
      }
    }
    let content = ExportContent(entries: entries) { take in
      guard !name.holdsTermsOnly, report.units > 0 else { return }
      try withoutActuallyEscaping(take) { take in
        _ = try read(source, importOptions, context, says: false) { item in
          if case .unit(let unit) = item { try take(unit) }
        }
      }
    }
    let loss = ConversionLoss(report, source: input, output: output)
    if report.isEmpty {
      guard name.canBeEmpty else { throw loss.emptyFile(to: kind) }
      context.say(loss.emptyFileSentence)
    } else if report.units + report.entries == 0 {
      throw loss.nothingRead
    } else if report.units == 0, name != .tbx, !entries.contains(where: \.hasBothSides) {
      throw loss.nothingWritable
    }
    let summary = try write(content, as: kind, settings, context, or: loss)
    if !report.isEmpty { say(report, summary, in: context) }
    return .clean
  }

  private func read(
    _ source: RereadableFile, _ options: ImportOptions, _ context: ToolContext, says: Bool,
    take: @escaping (ExchangeItem) throws -> Void
  ) throws -> ImportReport {
    var progress = ProgressBar(
      says
        ? Wording(en: "reading \(input)", ko: "읽는 중 \(input)")
        : Wording(en: "converting \(input)", ko: "변환하는 중 \(input)"), in: context)
    defer { progress.clear() }
    var reader = ExchangeReader(options: options)
    reader.progress = { done, total in
      progress.show(done, of: total)
      return !Interruption.isRequested && !context.console.outputIsClosed
    }
    return try reader.read(path: source.path, name: source.name, take: take) { warning in
      if says { context.console.say(FindingText.headline(warning, in: context.language).text) }
    }
  }

  private func write(
    _ content: ExportContent, as kind: ExportFormat, _ settings: Settings?, _ context: ToolContext,
    or loss: ConversionLoss
  ) throws -> ExportSummary {
    var options = ExportOptions(toolVersion: Jjak.version)
    options.setLanguages(
      source: reading.from ?? settings?.sourceLanguage ?? options.sourceLanguage,
      target: reading.to ?? settings?.targetLanguage ?? options.targetLanguage)
    options.reviewStates = Set(ReviewState.allCases)
    options.admittedAsRows = true
    options.byteOrderMark = byteOrderMark
    try options.setStyle(style, of: kind)
    // Thrown while the old file still stands.
    func write(to sink: any ByteSink) throws -> ExportSummary {
      let summary: ExportSummary
      do {
        summary = try content.write(as: kind, options: options, to: sink)
      } catch let error as InterchangeError where error.kind == .nothingToExport {
        throw loss.nothingWritten
      }
      if !loss.isEmpty, summary.entries + summary.translationUnits == 0 { throw loss.nothingWritten }
      return summary
    }
    if output == "-" { return try write(to: ConsoleSink(console: context.console)) }
    return try OutputFile.write(to: output, write)
  }

  private func say(_ report: ImportReport, _ summary: ExportSummary, in context: ToolContext) {
    var parts: [Wording] = []
    if summary.translationUnits > 0 { parts.append(ExchangeWords.units(summary.translationUnits)) }
    if summary.entries > 0 { parts.append(ExchangeWords.entries(summary.entries)) }
    let (from, to) = (report.formatName, summary.format.wording)
    context.say(
      ExchangeWords.written(
        parts.isEmpty ? nil : parts.joined(separator: ", "),
        as: Wording(en: "\(from.english) to \(to.english)", ko: "\(from.korean) → \(to.korean)"),
        to: output == "-" ? nil : "“\(output)”"))
    for omission in report.omissions { context.say(ExchangeWords.notRead(omission)) }
    for omission in summary.omissions { context.say(ExchangeWords.notCarriedOver(omission)) }
  }
}

/// Says why nothing came over.
private struct ConversionLoss {
  private let report: ImportReport
  private let source: Wording
  private let rest: Wording
  /// Whether what is written is out of reach at once.
  private let isWritten: Bool

  init(_ report: ImportReport, source: String, output: String) {
    self.report = report
    self.source = FindingText.name(ofInput: source)
    isWritten = output == "-"
    rest =
      output == "-"
      ? Wording(en: "nothing was written", ko: "쓴 것은 없습니다")
      : Wording(en: "“\(output)” was left as it was", ko: "“\(output)” 파일은 그대로 두었습니다")
  }

  var isEmpty: Bool { report.isEmpty }

  private var format: Wording { report.formatName }

  /// An empty glossary is one too.
  var emptyFileSentence: Wording {
    Wording(
      en: "\(source.english) holds nothing (\(format.english)), and so does what is written.",
      ko: "\(source.korean): 든 것이 없어(\(format.korean)) 빈 파일을 썼습니다.")
  }

  func emptyFile(to kind: ExportFormat) -> ToolError {
    ToolError(
      en:
        "\(source.english) holds nothing (\(format.english)), and \(kind.displayName) cannot be empty: \(rest.english).",
      ko: "\(source.korean): 든 것이 없고(\(format.korean)) \(kind.wording.korean) 파일은 비어 있을 수 없습니다. \(rest.korean).")
  }

  /// The file holds what is of no use here.
  var nothingRead: ToolError {
    let reasons = report.omissions.map(\.wording).joined(separator: "; ")
    let why =
      report.omissions.isEmpty
      ? Wording(en: ", as no line parts an original from a rendering", ko: " 원어와 표기를 나누어 적은 줄이 없습니다.")
      : Wording(en: ", only what is left out (\(reasons.english))", ko: " 뺄 것뿐입니다: \(reasons.korean).")
    return ToolError(
      en: "\(source.english) holds nothing that can be converted (\(format.english))\(why.english): \(rest.english).",
      ko: "\(source.korean): 변환할 수 있는 것이 없습니다(\(format.korean)).\(why.korean) \(rest.korean).")
  }

  /// What was written is of no use after all.
  var nothingWritten: ToolError {
    unusable(isWritten ? Wording(en: "what was written is of no use", ko: "쓴 것은 소용이 없습니다") : rest)
  }

  /// What was read cannot be written.
  var nothingWritable: ToolError { unusable(rest) }

  private func unusable(_ rest: Wording) -> ToolError {
    var parts: [Wording] = []
    if report.units > 0 { parts.append(ExchangeWords.units(report.units)) }
    if report.entries > 0 { parts.append(ExchangeWords.entries(report.entries)) }
    let list = Wording(
      en: parts.map(\.english).joined(separator: " and "), ko: parts.map(\.korean).joined(separator: ", "))
    return ToolError(
      en:
        "\(source.english) holds \(list.english) (\(format.english)), but none with both an original and a rendering to "
        + "use: \(rest.english).",
      ko: "\(source.korean): \(list.korean) 가운데(\(format.korean)) 원어와 쓸 표기가 다 있는 것이 없습니다. \(rest.korean).")
  }
}

/// A file that can be read more than once: standard input is kept in a temporary file meanwhile.
private final class RereadableFile {
  let path: String
  /// What people know it by.
  let name: String
  private let isTemporary: Bool

  init(_ path: String) throws {
    isTemporary = path == "-"
    name = path
    self.path = isTemporary ? try Self.copyOfStandardInput() : path
  }

  deinit {
    if isTemporary { unlink(path) }
  }

  private static func copyOfStandardInput() throws -> String {
    var template = Array((NSTemporaryDirectory() + "/jjak-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Foundation.read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count == 0 { return path }
      // What breaks off must not pass for the whole: the rest of a table would be missing without a word.
      guard count > 0, Foundation.write(descriptor, buffer, count) == count else {
        let code = errno
        unlink(path)
        throw failure(code)
      }
    }
  }

  private static func failure(_ code: Int32) -> ToolError {
    let reason = Wording(systemError: code)
    return ToolError(
      en: "Standard input cannot be read, or kept in \(NSTemporaryDirectory()): \(reason.english).",
      ko: "표준 입력을 읽거나 \(NSTemporaryDirectory())에 둘 수 없습니다(\(reason.korean)).")
  }
}

extension ConceptEntry {
  fileprivate var hasBothSides: Bool {
    [sourceTerms, targetTerms].allSatisfy { terms in terms.contains { !$0.text.isEmpty } }
  }

  /// A translation unit as a proposed entry, for formats that hold terms only.
  fileprivate init(_ unit: TranslationUnit) {
    let stamp = unit.created ?? ChangeStamp(date: "", author: "")
    self.init(
      id: unit.id, notes: unit.notes, reviewState: .proposed,
      sourceTerms: [Term(text: unit.source, script: .han)], targetTerms: [Term(text: unit.target, script: .korean)],
      created: stamp, modified: unit.modified ?? stamp)
  }
}
