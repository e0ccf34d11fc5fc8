internal import ArgumentParser
import Diagnostics
import GlossaryStore

struct ReviewCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review",
      abstract: spoken(
        "Decide on the pairs that were found.",
        ko: "찾은 짝을 검토하고 결정합니다."),
      discussion: spoken(
        """
        In a terminal, all entries are on the screen: a list, and what is known of the one under the cursor. One key \
        decides on a pair: p preferred, a admitted, r reject; / searches, f filters, u takes back, ? shows all keys. \
        Every decision is saved at once; q quits, and the next review goes on behind your last decision. With --lines, \
        one entry after another is asked for. Where the terminal can only write lines (TERM=dumb), so are they, and \
        every answer is a line.

        Without a terminal, the options below do the same. 'jjak help decisions' explains the file.

        Examples:
          jjak review
          jjak review --lang ko
          jjak review --list
          jjak review --accept-certain
          jjak review --list --format tsv > decisions.tsv
          jjak review --decisions decisions.tsv
          jjak review --decide '杭州=항저우:preferred'
        """,
        ko: """
          터미널에서는 화면에 모든 항목이 나옵니다. 한쪽은 목록, 한쪽은 고른 항목의 내용입니다. 결정은 키 \
          하나로 합니다. p 우선, a 허용, r 거부, / 찾기, f 거르기, u 되돌리기, ? 모든 키. \
          결정은 바로 저장되고, 다음 검토는 마지막 결정 다음에서 이어집니다. --lines를 붙이면 항목을 \
          하나씩 묻습니다. 줄만 쓸 수 있는 터미널(TERM=dumb)에서도 하나씩 묻고, 답도 줄로 받습니다.

          터미널이 없으면 아래 옵션으로 같은 일을 합니다. 결정 파일은 'jjak help decisions'에서 \
          설명합니다.

          보기:
            jjak review
            jjak review --lang ko
            jjak review --list
            jjak review --accept-certain
            jjak review --list --format tsv > decisions.tsv
            jjak review --decisions decisions.tsv
            jjak review --decide '杭州=항저우:preferred'
          """))
  }

  @Flag(
    help: .spoken(
      "Ask for one entry after another instead of showing all of them.",
      ko: "모두 보여 주는 대신 항목을 하나씩 묻습니다."))
  var lines = false

  @Flag(
    help: .spoken(
      "List what waits for a decision.",
      ko: "결정할 것을 목록으로 보여 줍니다."))
  var list = false

  @Option(
    help: .spoken(
      "How to list: text, jsonl or tsv.",
      ko: "목록의 형식: text, jsonl, tsv.", valueName: "format"))
  var format: TableFormat?

  @Option(
    help: .spoken(
      "Apply the decisions of a file, all or none; - is standard input.",
      ko: "파일에 적은 결정을 모두 적용합니다. 하나라도 틀리면 적용하지 않습니다. -는 표준 입력입니다.", valueName: "file"),
    completion: .file())
  var decisions: String?

  @Option(
    help: .spoken(
      "Apply one decision, 'ORIGINAL=RENDERING:DECISION[:ARGUMENT]'; may be given several times.",
      ko: "결정 하나를 적용합니다: '원어=표기:결정[:인수]'. 여러 번 쓸 수 있습니다.", valueName: "decision"))
  var decide: [String] = []

  @Flag(
    help: .spoken(
      "Accept every pair that is certain, does not deviate and has no rival.",
      ko: "확실하고, 표기법에 맞고, 경쟁하는 표기가 없는 짝을 모두 채택합니다."))
  var acceptCertain = false

  @Flag(
    help: .spoken(
      "Accept everything: the best rendering as preferred, the others as admitted.",
      ko: "모두 채택합니다. 가장 나은 표기는 우선 용어, 나머지는 허용 용어가 됩니다."))
  var acceptAll = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let ways = [list, decisions != nil || !decide.isEmpty, acceptCertain, acceptAll].filter { $0 }.count
    guard ways <= 1 else {
      throw ValidationError(
        en: "--list, --decisions or --decide, --accept-certain and --accept-all exclude each other",
        ko: "--list, --decisions(또는 --decide), --accept-certain, --accept-all 가운데 하나만 쓸 수 있습니다")
    }
    guard !lines || ways == 0 else {
      throw ValidationError(en: "--lines is for a review in a terminal", ko: "--lines는 터미널에서 검토할 때 씁니다")
    }
    guard format == nil || list else {
      throw ValidationError(en: "--format goes with --list", ko: "--format은 --list와 함께 씁니다")
    }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.requiredWorkspace(named: common.workspace)
    if list {
      let store = try context.glossary(of: workspace, mode: .readOnly)
      ReviewList(queue: try store.reviewQueue(), format: format ?? .text, language: context.language).write(
        to: context.console)
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
    try apply(plan.decisions, summary: name, to: store, context)
    if plan.decisions.isEmpty {
      context.console.write(
        lines.isEmpty
          ? Wording(en: "There are no decisions in it.\n", ko: "적힌 결정이 없습니다.\n")[context.language]
          : Wording(
            en: "Nothing changed: everything was decided so already.\n", ko: "모두 이미 그렇게 결정되어 있어 바뀐 것이 없습니다.\n")[
              context.language])
    }
  }

  private func accept(_ rule: AcceptanceRule, in context: ToolContext, _ workspace: Workspace) throws {
    let store = try context.glossary(of: workspace, mode: .readWrite)
    let decisions = rule.decisions(for: try store.reviewQueue())
    let name = rule == .all ? "accept everything" : "accept what is certain"
    try apply(decisions, summary: name, to: store, context)
    if decisions.isEmpty {
      let nothing = Wording(en: "Nothing was accepted: nothing of that kind waits.\n", ko: "채택할 만한 것이 없습니다.\n")
      context.console.write(nothing[context.language])
    }
  }

  private func apply(
    _ decisions: [Decision], summary: String?, to store: GlossaryStore, _ context: ToolContext
  ) throws {
    guard !decisions.isEmpty else { return }
    let outcomes = try store.apply(decisions, summary: summary)
    for remark in outcomes.flatMap(\.remarks) { context.console.write("\(remark[context.language])\n") }
    context.console.write(try Self.result(Set(decisions).count, store)[context.language])
  }

  private func reviewInTerminal(_ context: ToolContext, _ workspace: Workspace) throws {
    guard context.console.isInteractive else {
      throw ToolError(
        en:
          "A review needs a terminal. Without one: --list, --decisions FILE, --decide, --accept-certain or --accept-all.",
        ko: "검토에는 터미널이 필요합니다. 터미널이 없으면 --list, --decisions 파일, --decide, --accept-certain, "
          + "--accept-all을 쓰십시오.")
    }
    let store = try context.glossary(of: workspace, mode: .readWrite, waiting: false)
    let count: Int
    let byLines = ReviewDriver(store: store, console: context.console, language: context.language)
    if !context.console.takesControls {
      count = try PlainReviewDriver(driver: byLines).run()
    } else if lines {
      count = try byLines.run()
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
      ko: "결정 \(saved)건을 저장했습니다. "
        + (waiting == 0 ? "더 검토할 항목이 없습니다.\n" : "검토할 항목이 \(waiting)개 남았습니다.\n"))
  }
}
