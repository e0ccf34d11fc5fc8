internal import ArgumentParser
import GlossaryStore
import TranslationModel

struct MineCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "mine",
    abstract: "Find originals in brackets with their renderings.",
    discussion: """
      Finds every 항저우(杭州) of a text, says by which method the rendering was made and how sure that is, and names the \
      official form where the rendering deviates. In a workspace the pairs become candidates of the glossary, for \
      'jjak review'; what was decided stays. The same text again adds nothing. Chinese headlines under an article that a \
      title of the article renders go into the translation memory.

      An original stands in round brackets, or right behind its word in square ones: 나이[年歲], 나이〔年歲〕. Links, notes \
      and titles are none, and in 【】 and 〈〉 only what the word before reads or means counts.

      Examples:
        jjak mine 2023-01.txt 2023-02.txt
        jjak mine --no-store --format jsonl draft.md
        jjak mine --encoding cp949 old.txt
        jjak mine --explain draft.md

      With --explain nothing is stored. For every bracket with Chinese in it you see what it was taken for, the best \
      candidates with what speaks for and against each of them (+ and −, compared with the best; for the best, with the \
      next; 'not:' where only the other has it), how the readings fit, or why it is no pair. --format jsonl has all candidates and everything measured.
      """)

  @Argument(help: "The texts: plain text, Markdown or HTML; - is standard input.")
  var files: [String]

  @Option(help: ArgumentHelp("How to write: text, jsonl or tsv.", valueName: "format"))
  var format = TableFormat.text

  @Flag(help: "Only print; write nothing anywhere.")
  var noStore = false

  @Flag(help: "Say for each bracket why it is a pair, or none; implies --no-store.")
  var explain = false

  @Option(help: ArgumentHelp("The encoding of the texts, such as cp949 or gb18030.", valueName: "name"))
  var encoding: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard !explain || format != .tsv else { throw ValidationError("--explain writes text or jsonl") }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let noStore = noStore || explain
    let workspace = try context.workspace(named: common.workspace)
    let house = try HouseList(of: workspace)
    let (store, entries) = context.glossaryToRecord(in: workspace, noStore: noStore)
    let finder = GlossFinder(
      knowing: house.overriding(entries), certainFrom: workspace?.settings.certainFrom, house: house.renderings)
    if explain {
      let documents = DocumentLoader(context: context, encoding: encoding).documents(at: files)
      BracketAccountText(
        names: documents.map(\.name), accounts: finder.accounts(of: documents),
        format: format == .jsonl ? .jsonl : .text
      ).write(to: context.console)
      return .clean
    }
    let isRecorded = store != nil && workspace != nil && !noStore
    let sources = DocumentLoader(context: context, encoding: encoding)
      .minedSources(at: files, with: finder, isRecorded: isRecorded)
    let glosses = finder.glosses(of: sources.map(\.proposals))
    let summary = record(sources, glosses, in: store, workspace, context)
    MinedText(names: sources.map(\.name), glosses: glosses, summary: summary, format: format)
      .write(to: context.console)
    if let workspace, isRecorded {
      let named = zip(sources, glosses).filter { $0.0.name != "-" }
      HeadlineRecorder(context: context, workspace: workspace, entries: entries)
        .record(named.map { $0.0 }, named.map { $0.1 })
    }
    if workspace == nil, !noStore {
      context.sayNothingStored()
    }
    return .clean
  }

  /// Records what was found; a failure is reported, and what was found is printed all the same.
  private func record(
    _ sources: [MinedSource], _ glosses: [[Gloss]], in store: GlossaryStore?, _ workspace: Workspace?,
    _ context: ToolContext
  ) -> RecordingSummary? {
    guard let store, let workspace, !noStore else { return nil }
    if sources.contains(where: { $0.name == "-" }) {
      context.sayUnnamed()
    }
    let mined = zip(sources, glosses).filter { $0.0.name != "-" }.map { source, glosses in
      MinedDocument(
        name: workspace.documentName(of: source.name, from: context.currentFolder),
        contentHash: source.contentHash, glosses: glosses)
    }
    return context.recording { mined.isEmpty ? nil : try store.record(mined) }
  }
}
