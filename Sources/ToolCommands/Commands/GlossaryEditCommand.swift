internal import ArgumentParser
import Diagnostics
import GlossaryStore
import TranslationModel

struct GlossaryEditCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "edit",
      abstract: spoken(
        "Change an entry: terms, statuses, definition, sources, relations.",
        ko: "항목을 고칩니다: 용어, 상태, 정의, 출처, 관계."),
      discussion: spoken(
        """
        All changes of one command are made together, or none; 'jjak glossary undo' takes them back together. \
        What is said of a term may be said of one that the same command adds. \
        Changing an approved entry reopens it, which needs a reason; --approve approves it as it is then.

        Examples:
          jjak glossary edit 杭州 --definition '浙江의 성도' --field 지명 --approve
          jjak glossary edit 杭州 --add 항주 --as admitted --approve
          jjak glossary edit 杭州 --set 항주=deprecated --approve
          jjak glossary edit 杭州 --correct 항조우=항저우
          jjak glossary edit 杭州 --valid-until '항주=2023년 3호 (2023-03-06)' --approve
          jjak glossary edit 世界卫生组织 --add WHO --case WHO=written --approve
          jjak glossary edit 杭州 --source definition='지명 사전' --source 항저우=용례집 --approve
          jjak glossary edit 杭州市 --replaced-by 杭州 --reason '한 항목으로 씀'
          jjak glossary edit 杭州 --source-state approved
        """,
        ko: """
          한 명령의 변경은 모두 함께 되거나 하나도 되지 않으며, 'jjak glossary undo'로 함께 \
          되돌립니다. 같은 명령으로 추가하는 용어의 내용도 함께 적을 수 있습니다. 승인한 항목을 바꾸면 다시 검토할 상태가 되며 이유가 필요합니다. --approve를 붙이면 \
          바꾼 대로 승인합니다.

          보기:
            jjak glossary edit 杭州 --definition '浙江의 성도' --field 지명 --approve
            jjak glossary edit 杭州 --add 항주 --as admitted --approve
            jjak glossary edit 杭州 --set 항주=deprecated --approve
            jjak glossary edit 杭州 --correct 항조우=항저우
            jjak glossary edit 杭州 --valid-until '항주=2023년 3호 (2023-03-06)' --approve
            jjak glossary edit 世界卫生组织 --add WHO --case WHO=written --approve
            jjak glossary edit 杭州 --source definition='지명 사전' --source 항저우=용례집 --approve
            jjak glossary edit 杭州市 --replaced-by 杭州 --reason '한 항목으로 씀'
            jjak glossary edit 杭州 --source-state approved
          """))
  }

  @Argument(
    help: .spoken(
      "An original, a rendering, or the id of an entry.",
      ko: "원어, 표기 또는 항목의 id."))
  var entry: String

  @Option(
    help: .spoken(
      "Add a rendering.",
      ko: "표기를 추가합니다.", valueName: "rendering"))
  var add: [String] = []

  @Option(
    name: .customLong("as"),
    help: .spoken(
      "The status of what --add adds.",
      ko: "--add로 추가하는 표기의 상태.", valueName: "status"),
    completion: .words(of: AdministrativeStatus.self), transform: { try ChosenWord.value($0) })
  var addedStatus = AdministrativeStatus.admitted

  @Option(
    help: .spoken(
      "Add an original, such as the other script.",
      ko: "원어를 추가합니다. 보기: 다른 자체.", valueName: "original"))
  var addOriginal: [String] = []

  @Option(
    help: .spoken(
      "Give a rendering a status: preferred, admitted, deprecated, superseded, rejected or open.",
      ko: "표기의 상태를 정합니다: preferred, admitted, deprecated, superseded, rejected, open.", valueName: "rendering=status"))
  var set: [String] = []

  @Option(
    help: .spoken(
      "Correct a rendering; the old spelling becomes a look-up form.",
      ko: "표기를 고칩니다. 고치기 전 표기는 검색용 표기가 됩니다.", valueName: "old=new"))
  var correct: [String] = []

  @Option(
    help: .spoken(
      "Make a rendering a look-up form of another.",
      ko: "표기를 다른 표기의 검색용 표기로 정합니다.", valueName: "spelling=rendering"))
  var lookUpForm: [String] = []

  @Option(
    help: .spoken(
      "The definition; an empty one removes it.",
      ko: "정의. 비우면 지웁니다.", valueName: "text"))
  var definition: String?

  @Option(
    help: .spoken(
      "The subject field; an empty one removes it.",
      ko: "분야. 비우면 지웁니다.", valueName: "text"))
  var field: String?

  @Option(
    help: .spoken(
      "Reliability from 1 to 10; 0 removes it.",
      ko: "신뢰도 1–10. 0이면 지웁니다.", valueName: "number"))
  var reliability: Int?

  @Option(
    help: .spoken(
      "Add a note to the entry.",
      ko: "항목에 메모를 추가합니다.", valueName: "text"))
  var note: [String] = []

  @Option(
    help: .spoken(
      "Remove a note.",
      ko: "메모를 지웁니다.", valueName: "text"))
  var removeNote: [String] = []

  @Option(
    help: .spoken(
      "Part of speech of a term: noun, verb, adjective, adverb or other.",
      ko: "용어의 품사: noun, verb, adjective, adverb, other.", valueName: "term=word"))
  var partOfSpeech: [String] = []

  @OptionGroup var fields: EntryFieldOptions

  @Flag(
    help: .spoken(
      "Approve the entry as it stands.",
      ko: "항목을 이대로 승인합니다."))
  var approve = false

  @OptionGroup var reason: ReasonOption

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let store = try context.glossary(of: workspace, mode: .readWrite)
    let entry = try store.entry(named: entry, advice: .howToAdd(entry))
    let decisions = try self.decisions(for: entry, in: store)
    guard !decisions.isEmpty else {
      throw UsageError(
        en: "There is nothing to change; 'jjak help glossary edit' lists what can be.",
        ko: "바꿀 것을 지정하지 않았습니다. 'jjak help glossary edit'로 무엇을 바꿀 수 있는지 볼 수 있습니다.")
    }
    let outcomes = try reason.apply(
      decisions, to: store, in: context,
      advice: Wording(
        en: " If the entry is to stay approved as it is then, add --approve.",
        ko: " 바꾼 뒤에도 승인 상태로 두려면 --approve를 붙이십시오."))
    for remark in outcomes.flatMap(\.remarks) { context.console.write("\(remark[context.language])\n") }
    if let item = try store.reviewItem(concept: entry.id) {
      EntryText(item: item, language: context.language, occurrenceLimit: 0).lines.forEach(context.console.write(line:))
    }
    return .clean
  }

  /// What describes the entry comes before its terms: descriptions reopen an approved entry, a preferred term
  /// approves it. A term that is added and described is added first and made preferred afterwards.
  private func decisions(for entry: ConceptEntry, in store: GlossaryStore) throws -> [Decision] {
    let id = entry.id
    let corrections = try correct.map { try Self.split($0, option: "--correct") }
    let terms = NamedTerms(
      entry, name: self.entry,
      NamedTerms.Changes(
        originals: addOriginal, renderings: add, status: addedStatus,
        corrections: corrections.map { (old: $0.0, new: $0.1) }))
    let described =
      try partOfSpeech.map { try Self.partOfSpeechDecision($0, terms, id) }
      + fields.decisions(for: entry, terms, in: store)
    let addedFirst = terms.newRenderings.filter { text in described.contains { $0.describedTerm == text } }
    var decisions = addOriginal.map { Decision.addOriginal(concept: id, text: $0) }
    if let definition { decisions.append(.definition(concept: id, text: definition.isEmpty ? nil : definition)) }
    if let field { decisions.append(.subjectField(concept: id, text: field.isEmpty ? nil : field)) }
    if let reliability { decisions.append(.reliability(concept: id, value: reliability == 0 ? nil : reliability)) }
    decisions += removeNote.map { .removeNote(concept: id, text: $0) }
    decisions += note.map { .note(concept: id, text: $0) }
    decisions += addedFirst.map {
      .addRendering(concept: id, text: $0, as: addedStatus == .preferred ? .admitted : addedStatus)
    }
    decisions += described
    for text in add where addedStatus == .preferred || !addedFirst.contains(text) {
      decisions.append(.addRendering(concept: id, text: text, as: addedStatus))
    }
    decisions += corrections.map { .edit(concept: id, rendering: $0, corrected: $1, as: .preferred) }
    decisions += try set.map { try Self.statusDecision($0, id) }
    decisions += try lookUpForm.map { text in
      let (spelling, term) = try Self.split(text, option: "--look-up-form")
      return .lookUpForm(concept: id, rendering: spelling, of: term)
    }
    decisions += fields.sideDecisions(for: id)
    if approve { decisions.append(.approve(concept: id)) }
    return decisions
  }

  private static func statusDecision(_ text: String, _ id: String) throws -> Decision {
    let (rendering, word) = try split(text, option: "--set")
    if word == "rejected" { return .reject(concept: id, rendering: rendering) }
    if word == "open" { return .reconsider(concept: id, rendering: rendering) }
    guard let status = AdministrativeStatus(rawValue: word) else {
      throw UsageError(
        en: "--set knows preferred, admitted, deprecated, superseded, rejected and open, not '\(word)'.",
        ko: "--set에는 preferred, admitted, deprecated, superseded, rejected, open만 쓸 수 있습니다: '\(word)'")
    }
    return .accept(concept: id, rendering: rendering, as: status)
  }

  private static func partOfSpeechDecision(_ text: String, _ terms: NamedTerms, _ id: String) throws -> Decision {
    let (front, _) = try split(text, option: "--part-of-speech")
    guard let (term, word) = terms.term(text) else { throw terms.unknown(front, option: "--part-of-speech") }
    guard let value = PartOfSpeech(rawValue: word) else {
      throw UsageError(
        en: "--part-of-speech knows noun, verb, adjective, adverb and other, not '\(word)'.",
        ko: "--part-of-speech에는 noun, verb, adjective, adverb, other만 쓸 수 있습니다: '\(word)'")
    }
    return .partOfSpeech(concept: id, term: term, value: value)
  }

  private static func split(_ text: String, option: String) throws -> (String, String) {
    guard let equals = text.lastIndex(of: "="), equals > text.startIndex, text.index(after: equals) < text.endIndex
    else {
      throw UsageError(
        en: "\(option) wants two words with = between, not '\(text)'.",
        ko: "\(option)에는 두 낱말을 =로 이어 적습니다: '\(text)'")
    }
    return (String(text[..<equals]), String(text[text.index(after: equals)...]))
  }
}

extension Decision {
  /// The term that is described without being decided on.
  fileprivate var describedTerm: String? {
    switch self {
    case .partOfSpeech(_, let term, _), .letterCase(_, let term, _), .termSource(_, let term, _),
      .validFrom(_, let term, _), .validUntil(_, let term, _):
      term
    default: nil
    }
  }
}
