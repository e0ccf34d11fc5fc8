internal import ArgumentParser
import GlossaryStore
import TranslationModel

struct GlossaryEditCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change an entry: terms, statuses, definition, sources, relations.",
    discussion: """
      All changes of one command are made together, or none; 'jjak glossary undo' takes them back together. \
      Changing an approved entry reopens it, which needs a reason; --approve approves it as it is then.

      Examples:
        jjak glossary edit 杭州 --definition '浙江의 성도' --field 지명
        jjak glossary edit 杭州 --add 항주 --as admitted
        jjak glossary edit 杭州 --set 항주=deprecated
        jjak glossary edit 杭州 --correct 항조우=항저우
        jjak glossary edit 杭州 --valid-until '항주=2023년 3호 (2023-03-06)'
        jjak glossary edit 世界卫生组织 --case WHO=written
        jjak glossary edit 杭州 --source definition='행정구역 사전' --source 항저우='용례집'
        jjak glossary edit 杭州市 --replaced-by 杭州 --reason '한 항목으로 씀'
        jjak glossary edit 杭州 --source-state approved
      """)

  @Argument(help: "An original, a rendering, or the id of an entry.")
  var entry: String

  @Option(help: ArgumentHelp("Add a rendering.", valueName: "rendering"))
  var add: [String] = []

  @Option(
    name: .customLong("as"), help: ArgumentHelp("The status of what --add adds.", valueName: "status"),
    transform: { try ChosenWord.value($0) })
  var addedStatus = AdministrativeStatus.admitted

  @Option(help: ArgumentHelp("Add an original, such as the other script.", valueName: "original"))
  var addOriginal: [String] = []

  @Option(
    help: ArgumentHelp(
      "Give a rendering a status: preferred, admitted, deprecated, superseded, rejected or open.",
      valueName: "rendering=status"))
  var set: [String] = []

  @Option(help: ArgumentHelp("Correct a rendering; the old spelling becomes a look-up form.", valueName: "old=new"))
  var correct: [String] = []

  @Option(help: ArgumentHelp("Make a rendering a look-up form of another.", valueName: "spelling=rendering"))
  var lookUpForm: [String] = []

  @Option(help: ArgumentHelp("The definition; an empty one removes it.", valueName: "text"))
  var definition: String?

  @Option(help: ArgumentHelp("The subject field; an empty one removes it.", valueName: "text"))
  var field: String?

  @Option(help: ArgumentHelp("Reliability from 1 to 10; 0 removes it.", valueName: "number"))
  var reliability: Int?

  @Option(help: ArgumentHelp("Add a note to the entry.", valueName: "text"))
  var note: [String] = []

  @Option(help: ArgumentHelp("Remove a note.", valueName: "text"))
  var removeNote: [String] = []

  @Option(
    help: ArgumentHelp("Part of speech of a term: noun, verb, adjective, adverb or other.", valueName: "term=word"))
  var partOfSpeech: [String] = []

  @OptionGroup var fields: EntryFieldOptions

  @Flag(help: "Approve the entry as it stands.")
  var approve = false

  @OptionGroup var reason: ReasonOption

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    let store = try context.glossary(of: workspace, mode: .readWrite)
    let entry = try store.entry(named: entry)
    let decisions = try self.decisions(for: entry, in: store)
    guard !decisions.isEmpty else {
      throw UsageError("There is nothing to change; 'jjak help glossary edit' lists what can be.")
    }
    let outcomes = try reason.apply(
      decisions, to: store, in: context, advice: " If the entry is to stay approved as it is then, add --approve.")
    for remark in outcomes.flatMap(\.remarks) { context.console.write("\(remark)\n") }
    if let item = try store.reviewItem(concept: entry.id) {
      EntryText(item: item, occurrenceLimit: 0).lines.forEach(context.console.write(line:))
    }
    return .clean
  }

  /// What describes the entry comes before its terms: descriptions reopen an approved entry, a preferred term
  /// approves it.
  private func decisions(for entry: ConceptEntry, in store: GlossaryStore) throws -> [Decision] {
    let id = entry.id
    var decisions = addOriginal.map { Decision.addOriginal(concept: id, text: $0) }
    if let definition { decisions.append(.definition(concept: id, text: definition.isEmpty ? nil : definition)) }
    if let field { decisions.append(.subjectField(concept: id, text: field.isEmpty ? nil : field)) }
    if let reliability { decisions.append(.reliability(concept: id, value: reliability == 0 ? nil : reliability)) }
    decisions += removeNote.map { .removeNote(concept: id, text: $0) }
    decisions += note.map { .note(concept: id, text: $0) }
    decisions += try partOfSpeech.map { try Self.partOfSpeechDecision($0, id) }
    decisions += try fields.decisions(for: entry, named: self.entry, in: store)
    decisions += add.map { .addRendering(concept: id, text: $0, as: addedStatus) }
    decisions += try correct.map { text in
      let (old, new) = try Self.split(text, option: "--correct")
      return .edit(concept: id, rendering: old, corrected: new, as: .preferred)
    }
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
      throw UsageError("--set knows preferred, admitted, deprecated, superseded, rejected and open, not '\(word)'.")
    }
    return .accept(concept: id, rendering: rendering, as: status)
  }

  private static func partOfSpeechDecision(_ text: String, _ id: String) throws -> Decision {
    let (term, word) = try split(text, option: "--part-of-speech")
    guard let value = PartOfSpeech(rawValue: word) else {
      throw UsageError("--part-of-speech knows noun, verb, adjective, adverb and other, not '\(word)'.")
    }
    return .partOfSpeech(concept: id, term: term, value: value)
  }

  private static func split(_ text: String, option: String) throws -> (String, String) {
    guard let equals = text.lastIndex(of: "="), equals > text.startIndex, text.index(after: equals) < text.endIndex
    else {
      throw UsageError("\(option) wants two words with = between, not '\(text)'.")
    }
    return (String(text[..<equals]), String(text[text.index(after: equals)...]))
  }
}
