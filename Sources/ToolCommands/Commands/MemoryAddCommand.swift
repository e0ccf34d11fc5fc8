internal import ArgumentParser
import Diagnostics
import Foundation
import Interchange
import TranslationMemory
import TranslationModel

struct MemoryAddCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: spoken(
        "Put finished translations into the memory.",
        ko: "끝난 번역을 번역 메모리에 넣습니다."),
      discussion: spoken(
        """
        Takes the translation units of TMX, XLIFF and PO files, and of tab-separated lines (source, tab, translation) in \
        files named .tsv. Terms that such a file holds besides stay out; 'jjak import' takes those too. The same pair in \
        the same document is one unit: taking in the same file twice changes nothing, and what is known already is \
        completed by notes and properties it did not have. Different translations of one source are all kept, unless \
        --duplicates says otherwise. 'jjak memory undo' takes a file back.

        Examples:
          jjak memory add 완성.xlf
          jjak memory add --document 2024-02.txt pairs.tsv
          jjak memory add --duplicates newest agency.tmx
          jjak memory add --source '农业强国' --target '농업 강국'
        """,
        ko: """
          TMX, XLIFF, PO 파일과, 탭으로 나눈 .tsv 파일(원문, 탭, 번역문)의 번역 단위를 \
          넣습니다. 그런 파일에 든 용어는 넣지 않습니다. 용어까지 넣으려면 'jjak import'를 쓰십시오. \
          같은 문서의 같은 짝은 번역 단위 하나이므로 같은 파일을 다시 넣어도 바뀌지 않고, 이미 있는 것에는 \
          없던 메모와 속성만 더합니다. 한 원문의 다른 번역은 --duplicates로 정하지 않는 한 모두 \
          둡니다. 'jjak memory undo'로 파일 하나를 되돌립니다.

          보기:
            jjak memory add 완성.xlf
            jjak memory add --document 2024-02.txt pairs.tsv
            jjak memory add --duplicates newest agency.tmx
            jjak memory add --source '农业强国' --target '농업 강국'
          """))
  }

  @Argument(
    help: .spoken(
      "The files; - is standard input.",
      ko: "파일. -는 표준 입력입니다."),
    completion: .file())
  var files: [String] = []

  @Option(
    help: .spoken(
      "A Chinese text to add by hand, together with --target.",
      ko: "직접 넣을 중국어 문장. --target과 함께 씁니다.", valueName: "text"))
  var source: String?

  @Option(
    help: .spoken(
      "Its translation.",
      ko: "그 번역.", valueName: "text"))
  var target: String?

  @Option(
    help: .spoken(
      "The document that units without one come from.",
      ko: "문서가 적혀 있지 않은 번역 단위의 문서.", valueName: "document"))
  var document: String?

  @Flag(
    help: .spoken(
      "Standard input is tab-separated lines.",
      ko: "표준 입력은 탭으로 나눈 줄입니다."))
  var tsv = false

  @Flag(
    help: .spoken(
      "Take the proposals beside a segment (alt-trans, matches) as translation units too.",
      ko: "문장 곁의 제안(alt-trans, matches)도 번역 단위로 넣습니다."))
  var proposals = false

  @Flag(
    help: .spoken(
      "Take what nobody finished or reviewed too, by its state in XLIFF, and copies of the "
        + "Chinese in place of a translation.",
      ko: "XLIFF의 상태로 보아 끝나지 않았거나 검토하지 않은 것, 번역 대신 중국어를 그대로 둔 것도 넣습니다."))
  var unreviewed = false

  @OptionGroup var others: DuplicateOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (source == nil) == (target == nil) else {
      throw ValidationError(
        en: "--source and --target go together",
        ko: "--source와 --target은 함께 씁니다")
    }
    try reading.checkKeptLanguages()
    guard !files.isEmpty || source != nil else {
      throw ValidationError(
        en: "name a file, or --source and --target",
        ko: "파일을 지정하거나 --source와 --target을 쓰십시오")
    }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    try context.makeGlossaryFolder(workspace)
    if let source, let target {
      let unit = TranslationUnit(id: "", source: source, target: target, document: document)
      guard !unit.looksSwapped else {
        throw ToolError(
          en: "The two sides look swapped: --source wants the Chinese, --target its Korean translation.",
          ko: "두 쪽이 바뀐 것 같습니다. --source에 중국어를, --target에 한국어 번역을 적으십시오.")
      }
      let summary = try context.memory(of: workspace, mode: .readWrite).addEach(duplicates: others.policy) { add in
        try add(unit)
      }
      context.say(
        summary.hasChanges
          ? Wording(en: "Now in the translation memory.", ko: "번역 메모리에 넣었습니다.")
          : Wording(en: "The memory has it already.", ko: "번역 메모리에 이미 있습니다."))
    }
    try Interruption.deferred {
      for file in files {
        do {
          try take(file, into: workspace, context)
        } catch let error where error is CancellationError || Interruption.isRequested {
          throw ToolError(
            en: "Interrupted: nothing of “\(file)” was taken in.",
            ko: "중단했습니다. “\(file)” 파일에서 넣은 것은 없습니다.")
        } catch {
          context.report(error)
        }
      }
    }
    return .clean
  }

  private func take(_ file: String, into workspace: Workspace, _ context: ToolContext) throws {
    let origin = file == "-" ? "standard input" : workspace.documentName(of: file, from: context.currentFolder)
    let memory = try context.memory(of: workspace, mode: .readWrite)
    var outcome = ImportOutcome()
    var (name, units) = (Wording(""), 0)
    var leftOut: [Wording] = []
    outcome.memory = try memory.addEach(from: origin, duplicates: others.policy) { add in
      let put = { (unit: TranslationUnit) throws in
        var unit = unit
        unit.document = unit.document ?? document
        try add(unit)
      }
      if isLines(file) {
        let lines = try UnitLines(
          path: file, encoding: reading.encoding, takesCopies: unreviewed, context: context
        ).forEach(put)
        (name, units, leftOut) = (Wording("TSV"), lines.units, lines.sentences)
      } else {
        let content = try withoutActuallyEscaping(put) { put in
          try importSource(file, workspace, context).read(unit: put, entry: { _ in })
        }
        outcome.take(content)
        (name, units) = (content.report.formatName, content.report.units - content.fitting.omittedUnits)
        if content.report.entries > 0 {
          let entries = ExchangeWords.entries(content.report.entries)
          leftOut = [
            ExchangeWords.leftOut(
              Wording(
                en: "\(entries.english) of terms; 'jjak import' takes them too",
                ko: "용어 \(entries.korean). 'jjak import'로 가져올 수 있습니다."))
          ]
        }
      }
    }
    let shown = FindingText.name(ofInput: file)
    context.say(
      Wording(en: "\(name.english), \(shown.english): ", ko: "\(name.korean), \(shown.korean): ")
        + ExchangeWords.units(units) + outcome.details(of: outcome.memory) + Wording("."))
    (leftOut + outcome.omissions).forEach(context.say)
  }

  private func isLines(_ file: String) -> Bool {
    file == "-" ? tsv : file.lowercased().hasSuffix(".tsv")
  }

  private func importSource(_ file: String, _ workspace: Workspace, _ context: ToolContext) throws -> ImportSource {
    var options = reading.options(workspace.settings)
    options.language = context.language
    options.takesProposals = proposals
    options.leavesOutUnreviewed = !unreviewed
    options.stamp = ChangeStamp(
      date: Timestamp.string(Date(timeIntervalSince1970: Double(try context.now()))),
      author: context.author(in: workspace))
    return ImportSource(file: file, options: options, context: context)
  }
}

/// Lines of a source, a tab and its translation.
private struct UnitLines {
  let path: String
  let encoding: String?
  let takesCopies: Bool
  let context: ToolContext

  /// Cells that make a first line a heading.
  private static let headings: Set<String> = [
    "source", "target", "zh", "ko", "zh-cn", "zh-tw", "ko-kr", "chinese", "korean", "원문", "번역", "번역문", "중국어", "한국어",
    "原文", "译文", "譯文",
  ]

  /// What came of the lines.
  struct Outcome {
    var units = 0
    /// Lines that are no unit.
    var skipped = 0
    /// Numbers of the lines with Korean before the tab and Chinese behind it.
    var swapped: [Int] = []
    var fitting = TextFitting()

    /// What was left out.
    var sentences: [Wording] {
      var parts: [Wording] = []
      if skipped > 0 {
        parts.append(
          Wording(
            en: "\(Counted.words(skipped, "line")) without two texts and a tab between them",
            ko: "두 글을 탭으로 나누어 적지 않은 \(skipped)줄"))
      }
      if !swapped.isEmpty {
        let shown = swapped.prefix(10).map(String.init).joined(separator: ", ")
        let more = swapped.count - 10
        parts.append(
          Wording(
            en:
              "\(swapped.count == 1 ? "line" : "lines") \(shown)\(more > 0 ? " and \(more) more" : ""): the two sides look "
              + "swapped, Korean where Chinese belongs",
            ko: "중국어 자리에 한국어가 있어 두 쪽이 바뀐 것 같은 \(swapped.count)줄(\(shown)행\(more > 0 ? " 등" : ""))"))
      }
      if fitting.copiedUnits > 0 {
        parts.append(
          Wording(
            en:
              "\(Counted.words(fitting.copiedUnits, "line")) with a copy of the Chinese as translation; --unreviewed takes "
              + "them too",
            ko: "번역이 중국어를 그대로 베낀 것인 \(fitting.copiedUnits)줄. --unreviewed로 함께 넣을 수 있습니다."))
      }
      return parts.map(ExchangeWords.leftOut)
    }
  }

  /// - Throws: what `body` throws, and `ToolError` where most lines have their two sides swapped.
  func forEach(_ body: (TranslationUnit) throws -> Void) throws -> Outcome {
    var outcome = Outcome()
    outcome.fitting.takesCopies = takesCopies
    try TextInput.forEachLine(of: path, encoding: encoding, taken: { context.say($0, in: path) }) { line, number in
      guard !line.isEmpty else { return }
      let cells = line.split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self).trimmingSpaces }
      if number == 1, cells.count > 1, cells[..<2].allSatisfy({ Self.headings.contains($0.lowercased()) }) { return }
      let known = (outcome.fitting.swappedUnits, outcome.fitting.copiedUnits)
      guard cells.count > 1,
        let unit = outcome.fitting.fitted(TranslationUnit(id: "", source: cells[0], target: cells[1]))
      else {
        if outcome.fitting.swappedUnits > known.0 {
          outcome.swapped.append(number)
        } else if outcome.fitting.copiedUnits == known.1 {
          outcome.skipped += 1
        }
        return
      }
      outcome.units += 1
      try body(unit)
    }
    guard let first = outcome.swapped.first, outcome.swapped.count > outcome.units else { return outcome }
    let (name, count) = (FindingText.name(ofInput: path), outcome.swapped.count)
    throw ToolError(
      en:
        "Nothing of \(name.english) was taken in: the two sides look swapped. \(Counted.words(count, "line")), the first "
        + "of them line \(first), \(count == 1 ? "has" : "have") the Korean before the tab; the Chinese belongs there.",
      ko: "넣은 것은 없습니다: \(name.korean). 두 쪽이 바뀐 것 같습니다. 탭 앞에는 중국어를 적는데, \(count)줄(처음은 \(first)행)에 "
        + "한국어가 있습니다.")
  }
}
