internal import ArgumentParser
import Diagnostics
import GlossaryStore

struct ReviewCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Decide on the pairs that were found.",
    discussion: """
      In a terminal, all entries are on the screen: a list, and what is known of the one under the cursor. One key \
      decides on a pair: p preferred, a admitted, r reject; / searches, f filters, u takes back, ? shows all keys. \
      Every decision is saved at once; q quits, and the next review goes on where this one stopped. With --lines, one \
      entry after another is asked for; so also where the terminal can only write lines (TERM=dumb).

      Without a terminal, the options below do the same. 'jjak help decisions' explains the file.

      Examples:
        jjak review
        jjak review --lang ko
        jjak review --list
        jjak review --accept-certain
        jjak review --list --format tsv > decisions.tsv
        jjak review --decisions decisions.tsv
        jjak review --decide '杭州=항저우:preferred'
      """)

  @Flag(help: "Ask for one entry after another instead of showing all of them.")
  var lines = false

  @Flag(help: "List what waits for a decision.")
  var list = false

  @Option(help: ArgumentHelp("How to list: text, jsonl or tsv.", valueName: "format"))
  var format: TableFormat?

  @Option(help: ArgumentHelp("Apply the decisions of a file, all or none; - is standard input.", valueName: "file"))
  var decisions: String?

  @Option(
    help: ArgumentHelp(
      "Apply one decision, 'ORIGINAL=RENDERING:DECISION[:ARGUMENT]'; may be given several times.",
      valueName: "decision"))
  var decide: [String] = []

  @Flag(help: "Accept every pair that is certain, does not deviate and has no rival.")
  var acceptCertain = false

  @Flag(help: "Accept everything: the best rendering as preferred, the others as admitted.")
  var acceptAll = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let ways = [list, decisions != nil || !decide.isEmpty, acceptCertain, acceptAll].filter { $0 }.count
    guard ways <= 1 else {
      throw ValidationError("--list, --decisions or --decide, --accept-certain and --accept-all exclude each other")
    }
    guard !lines || ways == 0 else { throw ValidationError("--lines is for a review in a terminal") }
    guard format == nil || list else { throw ValidationError("--format goes with --list") }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    if list {
      let store = try context.glossary(of: workspace, mode: .readOnly)
      ReviewList(queue: try store.reviewQueue(), format: format ?? .text).write(to: context.console)
    } else if decisions != nil || !decide.isEmpty {
      try applyLines(in: context, workspace)
    } else if acceptCertain || acceptAll {
      try accept(acceptAll ? .all : .certain, in: context, workspace)
    } else {
      try reviewInTerminal(context, workspace)
    }
    return .clean
  }

  private func applyLines(in context: ToolContext, _ workspace: Workspace) throws {
    var lines = try decide.map(DecisionLine.init(argument:))
    if let decisions {
      lines += try DecisionLine.lines(of: TextInput.text(of: decisions), file: decisions)
    }
    let store = try context.glossary(of: workspace, mode: .readWrite)
    let plan = try DecisionPlan(lines, in: store)
    let name = decisions.map { "\(lines.count) decisions of \($0)" }
    try apply(plan.decisions, summary: name, to: store, context.console)
    if plan.decisions.isEmpty {
      context.console.write(
        lines.isEmpty ? "There are no decisions in it.\n" : "Nothing changed: everything was decided so already.\n")
    }
  }

  private func accept(_ rule: AcceptanceRule, in context: ToolContext, _ workspace: Workspace) throws {
    let store = try context.glossary(of: workspace, mode: .readWrite)
    let decisions = rule.decisions(for: try store.reviewQueue())
    let name = rule == .all ? "accept everything" : "accept what is certain"
    try apply(decisions, summary: name, to: store, context.console)
    if decisions.isEmpty { context.console.write("Nothing was accepted: nothing of that kind waits.\n") }
  }

  private func apply(
    _ decisions: [Decision], summary: String?, to store: GlossaryStore, _ console: Console
  ) throws {
    guard !decisions.isEmpty else { return }
    let outcomes = try store.apply(decisions, summary: summary)
    for remark in outcomes.flatMap(\.remarks) { console.write("\(remark)\n") }
    console.write(try Self.result(Set(decisions).count, store).english)
  }

  private func reviewInTerminal(_ context: ToolContext, _ workspace: Workspace) throws {
    guard context.console.isInteractive else {
      throw ToolError(
        "A review needs a terminal. Without one: --list, --decisions FILE, --decide, --accept-certain or --accept-all.")
    }
    let store = try context.glossary(of: workspace, mode: .readWrite, waiting: false)
    let count: Int
    if lines || (context.environment["TERM"] ?? "dumb") == "dumb" {
      count = try ReviewDriver(store: store, console: context.console, language: context.language).run()
    } else {
      count = try ReviewBrowserDriver(store: store, console: context.console, language: context.language).run()
    }
    context.console.write(try Self.result(count, store)[context.language])
  }

  private static func result(_ saved: Int, _ store: GlossaryStore) throws -> Wording {
    let waiting = try store.reviewQueue().count
    return Wording(
      en: "\(Counted.words(saved, "decision")) saved; \(Counted.words(waiting, "concept")) "
        + "\(waiting == 1 ? "waits" : "wait") for review.\n",
      ko: "결정 \(saved)건을 저장했습니다. 검토할 항목이 \(waiting)개 남았습니다.\n")
  }
}
