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

  @OptionGroup var others: DuplicateOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (source == nil) == (target == nil) else { throw ValidationError("--source and --target go together") }
    guard !files.isEmpty || source != nil else { throw ValidationError("name a file, or --source and --target") }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    try context.makeGlossaryFolder(workspace)
    if let source, let target {
      let summary = try context.memory(of: workspace, mode: .readWrite)
        .addEach(duplicates: others.policy) { add in
          try add(TranslationUnit(id: "", source: source, target: target, document: document))
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
    var (name, units, skipped) = ("", 0, "")
    outcome.memory = try memory.addEach(from: origin, duplicates: others.policy) { add in
      let put = { (unit: TranslationUnit) throws in
        var unit = unit
        unit.document = unit.document ?? document
        try add(unit)
      }
      if isLines(file) {
        (units, skipped) = try UnitLines(path: file).forEach(put)
        name = "TSV"
      } else {
        let content = try withoutActuallyEscaping(put) { put in
          try importSource(file, workspace, context).read(unit: put, entry: { _ in })
        }
        outcome.take(content)
        (name, units) = (content.report.format, content.report.units - content.fitting.omittedUnits)
        if content.report.entries > 0 {
          skipped = "\(Counted.words(content.report.entries, "entry")) of terms; 'jjak import' takes them too"
        }
      }
    }
    context.console.say(
      "\(name), \(FindingText.name(ofInput: file)): \(Counted.words(units, "translation unit"))\(outcome.details(of: outcome.memory)).")
    if !skipped.isEmpty { context.console.say("Left out: \(skipped).") }
    for omission in outcome.report.omissions { context.console.say("Not taken in: \(omission.text).") }
    for sentence in outcome.fitting.sentences { context.console.say("Not taken in as it is: \(sentence).") }
  }

  private func isLines(_ file: String) -> Bool {
    file == "-" ? tsv : file.lowercased().hasSuffix(".tsv")
  }

  private func importSource(_ file: String, _ workspace: Workspace, _ context: ToolContext) throws -> ImportSource {
    var options = reading.options(workspace.settings)
    options.takesProposals = proposals
    options.stamp = ChangeStamp(
      date: Timestamp.string(Date(timeIntervalSince1970: Double(try context.now()))),
      author: context.author(in: workspace))
    return ImportSource(file: file, options: options, console: context.console)
  }
}

/// Lines of a source, a tab and its translation.
private struct UnitLines {
  let path: String

  /// Cells that make a first line a heading.
  private static let headings: Set<String> = [
    "source", "target", "zh", "ko", "zh-cn", "zh-tw", "ko-kr", "chinese", "korean", "원문", "번역", "번역문", "중국어", "한국어",
    "原文", "译文", "譯文",
  ]

  /// - Returns: how many units there were, and what was left out, in words.
  func forEach(_ body: (TranslationUnit) throws -> Void) throws -> (units: Int, skipped: String) {
    var fitting = TextFitting()
    var (units, skipped) = (0, 0)
    try TextInput.forEachLine(of: path) { line, number in
      guard !line.isEmpty else { return }
      let cells = line.split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self).trimmingSpaces }
      if number == 1, cells.count > 1, cells[..<2].allSatisfy({ Self.headings.contains($0.lowercased()) }) { return }
      guard cells.count > 1, let unit = fitting.fitted(TranslationUnit(id: "", source: cells[0], target: cells[1])) else {
        skipped += 1
        return
      }
      units += 1
      try body(unit)
    }
    return (units, skipped == 0 ? "" : "\(Counted.words(skipped, "line")) without two texts and a tab between them")
  }
}
