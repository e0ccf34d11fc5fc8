internal import ArgumentParser
import GlossaryStore
import Interchange
import LinguisticText
import TranslationMemory
import TranslationModel

struct PrepareCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare",
    abstract: "Fill an XLIFF file of somebody else's from memory and glossary.",
    discussion: """
      Gives segments without a translation the one that the translation memory holds for just this text, marked as to \
      be reviewed, and marks the glossary's terms with their renderings. Everything else in the file stays as it is, \
      byte for byte: codes, comments, modules, extensions, white space.

      Examples:
        jjak prepare agency.xlf -o agency-filled.xlf
        jjak prepare agency.xlf --no-terms -o filled.xlf
      """)

  @Argument(help: "The XLIFF file, 1.2 or 2.0 to 2.2.")
  var file: String

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; standard output where none is named.", valueName: "file"))
  var output: String?

  @Flag(help: "Fill in translations only, and mark no terms.")
  var noTerms = false

  @Flag(help: "Mark terms only, and fill in no translations.")
  var noTargets = false

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    if file == "-" { throw UsageError("'jjak prepare' needs a file: standard input cannot be read at two places at once.") }
    let filler = try SegmentFiller(
      memory: noTargets || !FilePath.exists(workspace.memoryDatabase)
        ? nil : context.memory(of: workspace, mode: .readOnly),
      entries: noTerms || !FilePath.exists(workspace.glossaryDatabase)
        ? [] : context.glossary(of: workspace, mode: .readOnly).snapshot())
    var progress = ProgressBar("preparing \(file)", on: context.console)
    var rewriter = XLIFFRewriter()
    let languages = (source: workspace.settings.sourceLanguage, target: workspace.settings.targetLanguage)
    rewriter.languages = languages
    rewriter.progress = { done, total in
      progress.show(done, of: total)
      return !Interruption.isRequested && !context.console.outputIsClosed
    }
    do {
      let summary = try Interruption.deferred { try rewrite(with: rewriter, filler, context) }
      progress.clear()
      say(summary, on: context.console)
      if summary.foreignUnits > 0 {
        let units = Counted.words(summary.foreignUnits, "unit")
        context.console.say(
          "\(units) left alone: the file is not from “\(languages.source)” to “\(languages.target)”.")
      }
    } catch is CancellationError {
      progress.clear()
      throw ToolError("Interrupted: nothing was written.")
    }
    return .clean
  }

  private func rewrite(
    with rewriter: XLIFFRewriter, _ filler: SegmentFiller, _ context: ToolContext
  ) throws -> XLIFFRewriter.Summary {
    guard let output, output != "-" else {
      return try rewriter.rewrite(path: file, to: ConsoleSink(console: context.console), changes: filler.changes)
    }
    if FilePath.resolved(file, from: context.currentFolder) == FilePath.resolved(output, from: context.currentFolder) {
      throw ToolError("“\(file)” would be written over; name another file.")
    }
    return try OutputFile.write(to: output) { sink in
      try rewriter.rewrite(path: file, to: sink, changes: filler.changes)
    }
  }

  private func say(_ summary: XLIFFRewriter.Summary, on console: Console) {
    let place = output.map { $0 == "-" ? "" : ", written to “\($0)”" } ?? ""
    console.say(
      "\(Counted.words(summary.units, "unit")) changed in “\(file)”: \(Counted.words(summary.targets, "translation")) filled in, "
        + "\(Counted.words(summary.terms, "term")) marked\(place).")
    for refusal in summary.refusals.prefix(Self.shownRefusals) {
      console.say("Unit \(refusal.unit): \(Self.words(refusal.change)) left out: \(refusal.reason).")
    }
    let rest = summary.refusalCount - min(summary.refusals.count, Self.shownRefusals)
    if rest > 0 { console.say("\(rest) more left out.") }
  }

  private static let shownRefusals = 10

  private static func words(_ change: XLIFFRewriter.Change) -> String {
    switch change {
    case .target(let text, _, _): "the translation “\(text)”"
    case .note: "a note"
    case .term(let term, _): "the term “\(term)”"
    }
  }
}

/// Says what memory and glossary have for the units of an XLIFF file.
private struct SegmentFiller {
  let memory: TranslationMemory?
  private let matcher: TermMatcher
  /// The rendering of each of the matcher's terms.
  private let renderings: [String]

  init(memory: TranslationMemory?, entries: [ConceptEntry]) {
    self.memory = memory
    var terms: [String] = []
    var renderings: [String] = []
    for entry in entries where entry.reviewState == .approved {
      guard let rendering = entry.preferredTarget else { continue }
      // A single character is nearly always part of another word in running Chinese.
      for term in entry.sourceTerms where term.text.unicodeScalars.count > 1 {
        terms.append(term.text)
        renderings.append(rendering.text)
      }
    }
    matcher = TermMatcher(terms)
    self.renderings = renderings
  }

  func changes(_ unit: XLIFFRewriter.Unit) throws -> [XLIFFRewriter.Change] {
    guard unit.isForTranslation else { return [] }
    var changes: [XLIFFRewriter.Change] = []
    var marked: Set<[UInt8]> = []
    for (index, segment) in unit.segments.enumerated() {
      if segment.target == nil, let memory, let match = try memory.exactMatches(for: segment.source).first {
        changes.append(.target(match.unit.target, segment: index, state: match.isIdentical ? .translated : .needsReview))
      }
      let bytes = Array(segment.source.utf8)
      for match in matcher.matches(in: bytes) {
        // As the text writes it: 简 and 繁 find each other.
        let term = Array(bytes[match.utf8Range])
        guard let known = match.terms.first, marked.insert(term).inserted else { continue }
        changes.append(.term(String(decoding: term, as: UTF8.self), rendering: renderings[known]))
      }
    }
    return changes
  }
}
