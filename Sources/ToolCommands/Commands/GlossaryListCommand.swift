internal import ArgumentParser
import Diagnostics
import GlossaryStore
import TranslationModel

struct GlossaryListCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: spoken(
        "List the entries.",
        ko: "항목을 목록으로 보여 줍니다."),
      discussion: spoken(
        """
        Examples:
          jjak glossary list
          jjak glossary list 杭 --state approved
          jjak glossary list --reliability -4
          jjak glossary list --out-of-use-on 2023-03-06
          jjak glossary list --rejected-pairs
        """,
        ko: """
          보기:
            jjak glossary list
            jjak glossary list 杭 --state approved
            jjak glossary list --reliability -4
            jjak glossary list --out-of-use-on 2023-03-06
            jjak glossary list --rejected-pairs
          """))
  }

  @Argument(
    help: .spoken(
      "Only entries with an original or a rendering that contains this text.",
      ko: "원어나 표기에 이 글자가 든 항목만 봅니다."))
  var text: String?

  @Option(
    help: .spoken(
      "Only entries in this state: proposed, approved or rejected.",
      ko: "이 상태의 항목만 봅니다: proposed, approved, rejected.", valueName: "state"),
    completion: .words(of: ReviewState.self), transform: { try ChosenWord.value($0) })
  var state: ReviewState?

  @Option(
    help: .spoken(
      "Only entries that occur in this document.",
      ko: "이 문서에 나오는 항목만 봅니다.", valueName: "document"))
  var document: String?

  @OptionGroup var fields: EntryFilterOptions

  @Flag(
    help: .spoken(
      "List the rejected pairs instead, with who rejected them, when and why.",
      ko: "대신 거부한 짝을 누가, 언제, 왜 거부했는지와 함께 보여 줍니다."))
  var rejectedPairs = false

  @Option(
    help: .spoken(
      "text, jsonl or tsv.",
      ko: "text, jsonl, tsv.", valueName: "format"))
  var format = TableFormat.text

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let store = try context.glossary(of: workspace, mode: .readOnly)
    let name = document.map { workspace.documentName(of: $0, from: context.currentFolder) }
    var filter = ConceptFilter(
      states: state.map { [$0] }, containing: text, document: name, withOccurrences: false)
    try fields.apply(to: &filter, in: store)
    let entries = try store.concepts(filter)
    if rejectedPairs { return try writeRejections(of: entries, in: store, to: context) }
    for entry in entries { try write(entry, of: store, to: context) }
    if format == .text {
      context.write(Wording(en: "\(Counted.words(entries.count, "entry")).\n", ko: "항목 \(entries.count)개.\n"))
    }
    return .clean
  }

  private func writeRejections(
    of entries: [ConceptEntry], in store: GlossaryStore, to context: ToolContext
  ) throws -> ExitStatus {
    let wanted = Set(entries.map(\.id))
    let pairs = try store.rejections().filter { wanted.contains($0.concept) }
    for pair in pairs { RejectedPairText(pair).write(as: format, to: context.console) }
    if format == .text {
      context.write(Wording(en: "\(Counted.words(pairs.count, "rejected pair")).\n", ko: "거부한 짝 \(pairs.count)개.\n"))
    }
    return .clean
  }

  private func write(_ entry: ConceptEntry, of store: GlossaryStore, to context: ToolContext) throws {
    let console = context.console
    switch format {
    case .jsonl:
      guard let item = try store.reviewItem(concept: entry.id) else { return }
      console.write(JSONValue.object(EntryJSON.object(item)).line)
    case .tsv:
      console.write(
        tabSeparated([
          entry.id, entry.reviewState.rawValue, entry.sourceTerms.map(\.text).joined(separator: "; "),
          entry.preferredTarget?.text ?? "", Self.otherTargets(of: entry).joined(separator: "; "),
        ]))
    case .text:
      var line = StyledLine(entry.sourceText, .heading)
      line.pad(to: 28)
      line.append(entry.preferredTarget?.text ?? "–", .pair)
      line.pad(to: 52)
      line.append(entry.reviewState.wording[context.language].padded(toCells: 10), .faint)
      line.append(Self.otherTargets(of: entry).joined(separator: ", "))
      console.write(line: line)
    }
  }

  private static func otherTargets(of entry: ConceptEntry) -> [String] {
    let preferred = entry.preferredTarget?.text
    return entry.targetTerms.map(\.text).filter { $0 != preferred }
  }
}
