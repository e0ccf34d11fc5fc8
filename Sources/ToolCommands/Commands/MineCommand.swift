internal import ArgumentParser
import GlossaryStore
import TranslationModel

struct MineCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "mine",
      abstract: spoken(
        "Find originals in brackets with their renderings.",
        ko: "괄호 속 원어와 그 표기의 짝을 찾습니다."),
      discussion: spoken(
        """
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
        """,
        ko: """
          글에서 항저우(杭州)와 같은 곳을 모두 찾아 어떤 방식의 표기인지, 얼마나 확실한지 알리고, 외래어 \
          표기법과 다르면 그에 따른 표기를 보입니다. 작업 공간에서는 짝이 용어집의 후보가 되어 'jjak \
          review'로 검토합니다. 이미 결정한 것은 그대로이고, 같은 글을 다시 넣어도 늘지 않습니다. 기사 \
          아래의 중국어 제목은 기사 제목이 그 번역이면 번역 메모리에 들어갑니다.

          원어는 소괄호 안에, 또는 낱말 바로 뒤의 대괄호 안에 있습니다: 나이[年歲], 나이〔年歲〕. 링크와 \
          주석, 책 이름은 빼고, 【】와 〈〉 안에서는 앞말의 음이나 뜻인 것만 셉니다.

          보기:
            jjak mine 2023-01.txt 2023-02.txt
            jjak mine --no-store --format jsonl draft.md
            jjak mine --encoding cp949 old.txt
            jjak mine --explain draft.md

          --explain을 붙이면 저장하지 않습니다. 한자가 든 괄호마다 무엇으로 보았는지, 가장 나은 후보들과 \
          그 근거(+와 −, 으뜸 후보와 견준 것), 음이 어떻게 맞는지, 왜 짝이 아닌지를 보입니다. \
          --format jsonl에는 모든 후보와 잰 값이 들어 있습니다.
          """))
  }

  @Argument(
    help: .spoken(
      "The texts: plain text, Markdown or HTML; - is standard input.",
      ko: "글: 텍스트, Markdown, HTML. -는 표준 입력입니다."),
    completion: .file())
  var files: [String]

  @Option(
    help: .spoken(
      "How to write: text, jsonl or tsv.",
      ko: "출력 형식: text, jsonl, tsv.", valueName: "format"))
  var format = TableFormat.text

  @Flag(
    help: .spoken(
      "Only print; write nothing anywhere.",
      ko: "보여 주기만 하고 저장하지 않습니다."))
  var noStore = false

  @Flag(
    help: .spoken(
      "Say for each bracket why it is a pair, or none; implies --no-store.",
      ko: "괄호마다 왜 짝인지, 왜 아닌지 설명합니다. 저장하지 않습니다."))
  var explain = false

  @Option(
    help: .spoken(
      "The encoding of the texts, such as cp949 or gb18030; without it they say it themselves.",
      ko: "글의 인코딩. 보기: cp949, gb18030. 적지 않으면 내용을 보고 정합니다.", valueName: "name"))
  var encoding: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard !explain || format != .tsv else {
      throw ValidationError(
        en: "--explain writes text or jsonl",
        ko: "--explain은 text나 jsonl로 씁니다")
    }
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
        format: format == .jsonl ? .jsonl : .text, language: context.language
      ).write(to: context.console)
      return .clean
    }
    let isRecorded = store != nil && workspace != nil && !noStore
    let sources = DocumentLoader(context: context, encoding: encoding)
      .minedSources(at: files, with: finder, isRecorded: isRecorded)
    let glosses = finder.glosses(of: sources.map(\.proposals))
    let summary = record(sources, glosses, in: store, workspace, context)
    MinedText(
      names: sources.map(\.name), glosses: glosses, summary: summary, format: format, language: context.language
    ).write(to: context.console)
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
