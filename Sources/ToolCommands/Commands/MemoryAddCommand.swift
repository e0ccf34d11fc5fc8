internal import ArgumentParser
import Foundation
import Interchange
import TranslationMemory
import TranslationModel

struct MemoryAddCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Put finished translations into the memory.",
    discussion: """
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
      """)

  @Argument(help: "The files; - is standard input.")
  var files: [String] = []

  @Option(help: ArgumentHelp("A Chinese text to add by hand, together with --target.", valueName: "text"))
  var source: String?

  @Option(help: ArgumentHelp("Its translation.", valueName: "text"))
  var target: String?

  @Option(help: ArgumentHelp("The document that units without one come from.", valueName: "document"))
  var document: String?

  @Flag(help: "Standard input is tab-separated lines.")
  var tsv = false

  @Flag(help: "Take the proposals beside a segment (alt-trans, matches) as translation units too.")
  var proposals = false

  @Flag(
    help: "Take what nobody finished or reviewed too, by its state in XLIFF, and copies of the Chinese in place of a translation.")
  var unreviewed = false

  @OptionGroup var others: DuplicateOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (source == nil) == (target == nil) else { throw ValidationError("--source and --target go together") }
    try reading.checkKeptLanguages()
    guard !files.isEmpty || source != nil else { throw ValidationError("name a file, or --source and --target") }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    try context.makeGlossaryFolder(workspace)
    if let source, let target {
      let unit = TranslationUnit(id: "", source: source, target: target, document: document)
      guard !unit.looksSwapped else {
        throw ToolError("The two sides look swapped: --source wants the Chinese, --target its Korean translation.")
      }
      let summary = try context.memory(of: workspace, mode: .readWrite).addEach(duplicates: others.policy) { add in
        try add(unit)
      }
      context.console.say(summary.hasChanges ? "Now in the translation memory." : "The memory has it already.")
    }
    try Interruption.deferred {
      for file in files {
        do {
          try take(file, into: workspace, context)
        } catch let error where error is CancellationError || Interruption.isRequested {
          throw ToolError("Interrupted: nothing of “\(file)” was taken in.")
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
    var (name, units) = ("", 0)
    var leftOut: [String] = []
    outcome.memory = try memory.addEach(from: origin, duplicates: others.policy) { add in
      let put = { (unit: TranslationUnit) throws in
        var unit = unit
        unit.document = unit.document ?? document
        try add(unit)
      }
      if isLines(file) {
        let lines = try UnitLines(path: file, encoding: reading.encoding, takesCopies: unreviewed).forEach(put)
        (name, units, leftOut) = ("TSV", lines.units, lines.sentences)
      } else {
        let content = try withoutActuallyEscaping(put) { put in
          try importSource(file, workspace, context).read(unit: put, entry: { _ in })
        }
        outcome.take(content)
        (name, units) = (content.report.format, content.report.units - content.fitting.omittedUnits)
        if content.report.entries > 0 {
          let entries = Counted.words(content.report.entries, "entry")
          leftOut = ["Left out: \(entries) of terms; 'jjak import' takes them too."]
        }
      }
    }
    context.console.say(
      "\(name), \(FindingText.name(ofInput: file)): \(Counted.words(units, "translation unit"))\(outcome.details(of: outcome.memory)).")
    (leftOut + outcome.omissions).forEach(context.console.say)
  }

  private func isLines(_ file: String) -> Bool {
    file == "-" ? tsv : file.lowercased().hasSuffix(".tsv")
  }

  private func importSource(_ file: String, _ workspace: Workspace, _ context: ToolContext) throws -> ImportSource {
    var options = reading.options(workspace.settings)
    options.takesProposals = proposals
    options.leavesOutUnreviewed = !unreviewed
    options.stamp = ChangeStamp(
      date: Timestamp.string(Date(timeIntervalSince1970: Double(try context.now()))),
      author: context.author(in: workspace))
    return ImportSource(file: file, options: options, console: context.console)
  }
}

/// Lines of a source, a tab and its translation.
private struct UnitLines {
  let path: String
  let encoding: String?
  let takesCopies: Bool

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
    var sentences: [String] {
      var sentences: [String] = []
      if skipped > 0 {
        sentences.append("Left out: \(Counted.words(skipped, "line")) without two texts and a tab between them.")
      }
      if !swapped.isEmpty {
        let shown = swapped.prefix(10).map(String.init).joined(separator: ", ")
        let rest = swapped.count > 10 ? " and \(swapped.count - 10) more" : ""
        sentences.append(
          "Left out: \(swapped.count == 1 ? "line" : "lines") \(shown)\(rest): the two sides look swapped, Korean where "
            + "Chinese belongs.")
      }
      if fitting.copiedUnits > 0 {
        sentences.append(
          "Left out: \(Counted.words(fitting.copiedUnits, "line")) with a copy of the Chinese as translation; "
            + "--unreviewed takes them too.")
      }
      return sentences
    }
  }

  /// - Throws: what `body` throws, and `ToolError` where most lines have their two sides swapped.
  func forEach(_ body: (TranslationUnit) throws -> Void) throws -> Outcome {
    var outcome = Outcome()
    outcome.fitting.takesCopies = takesCopies
    try TextInput.forEachLine(of: path, encoding: encoding) { line, number in
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
    throw ToolError(
      "Nothing of \(FindingText.name(ofInput: path)) was taken in: the two sides look swapped. "
        + "\(Counted.words(outcome.swapped.count, "line")), the first of them line \(first), "
        + "\(outcome.swapped.count == 1 ? "has" : "have") the Korean before the tab; the Chinese belongs there.")
  }
}
