internal import ArgumentParser
import ConsistencyChecks
import Diagnostics
import Documents

struct CheckCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: spoken(
        "Say what is inconsistent in texts, before they are printed.",
        ko: "인쇄하기 전에 글에서 어긋난 곳을 찾습니다."),
      discussion: spoken(
        """
        Compares the texts with each other, with the official rule and with the glossary. The exit status is 1 where \
        something is shown that is a warning or worse ('--fail-on' says otherwise): what '--severity' and '--term' \
        leave out does not count for it, and the last line says how much that is.

        Examples:
          jjak check draft.txt
          jjak check --severity warning *.txt
          jjak check --diff draft.md
          jjak check --fix draft.md
          jjak check --undo
          jjak check --accept --reason '인용문' draft.md
          jjak check --format html -o findings.html *.md
          jjak check project.xlf
          jjak check draft.md --original original.txt
          jjak check 1.md 2.md --original 1.txt --original 2.txt
          jjak check drafts/*.md --original originals

        Files of CAT tools, tables and PO files are checked on both sides, and so are drafts with their originals: the \
        first --original is that of the first draft, and so on. A folder after --original has for every draft a file of \
        the same name, whatever its extension.

        The rules ('jjak check --explain RULE' says more of one):
        \(rules)
        Severities, options of rules and what is never to be reported are set in jjak.toml, under [check]. In a text, \
        '<!-- jjak-ignore RULE: reason -->' passes over the block it stands in or before, \
        'jjak-ignore-start' to 'jjak-ignore-end' what is between, and 'jjak-ignore-file' all of it. What stands in \
        quotations is reported, and never changed.
        """,
        ko: """
          글을 서로 비교하고, 외래어 표기법, 용어집과도 비교합니다. 경고나 오류가 나오면 종료 상태가 \
          1입니다('--fail-on'으로 바꿀 수 있습니다). '--severity'나 '--term'으로 뺀 \
          지적은 세지 않고, 마지막 줄에 몇 건인지만 알립니다.

          보기:
            jjak check draft.txt
            jjak check --severity warning *.txt
            jjak check --diff draft.md
            jjak check --fix draft.md
            jjak check --undo
            jjak check --accept --reason '인용문' draft.md
            jjak check --format html -o findings.html *.md
            jjak check project.xlf
            jjak check draft.md --original original.txt
            jjak check 1.md 2.md --original 1.txt --original 2.txt
            jjak check drafts/*.md --original originals

          CAT 도구의 파일과 표, PO 파일은 두 언어를 함께 검사합니다. 원문을 지정한 원고도 그렇습니다. 첫 \
          --original은 첫 원고의 원문이고, 그다음도 차례대로입니다. --original에 폴더를 적으면 그 안에서 \
          원고와 이름이 같은 파일을 찾습니다. 확장자는 달라도 됩니다.

          규칙('jjak check --explain 규칙'으로 자세히 봅니다):
          \(rules)
          심각도와 규칙의 설정, 지적하지 않을 것은 jjak.toml의 [check] 아래에 적습니다. 글에 \
          '<!-- jjak-ignore 규칙: 이유 -->'를 적으면 그 주석이 든 문단이나 바로 뒤의 문단을, \
          'jjak-ignore-start'와 'jjak-ignore-end'를 적으면 그 사이를, \
          'jjak-ignore-file'을 적으면 글 전체를 건너뜁니다. 인용문은 지적만 하고 고치지 않습니다.
          """))
  }

  private static var rules: String {
    RuleCatalog.rules.map { "  \($0.id.padded(toCells: 28)) \($0.title[Spoken.language])\n" }.joined()
  }

  @Argument(
    help: .spoken(
      "The texts: plain text, Markdown or HTML, or XLIFF, TMX, PO, TSV and CSV; - is standard input.",
      ko: "검사할 글: 텍스트, Markdown, HTML 또는 XLIFF, TMX, PO, TSV, CSV. -는 표준 입력입니다."),
    completion: .file())
  var files: [String] = []

  @Option(
    help: .spoken(
      "The Chinese original of a draft; once for each draft, in their order, or a folder with all of them.",
      ko: "원고의 중국어 원문. 원고의 순서대로 하나씩, 또는 원문이 모두 든 폴더를 지정합니다.", valueName: "file"),
    completion: .file())
  var original: [String] = []

  @Option(
    help: .spoken(
      "How to write: text, jsonl, sarif, tsv or html.",
      ko: "출력 형식: text, jsonl, sarif, tsv, html.", valueName: "format"))
  var format = CheckFormat.text

  @Option(
    name: .shortAndLong,
    help: .spoken(
      "The file to write to; standard output else.",
      ko: "출력할 파일. 없으면 표준 출력입니다.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var selection: CheckSelection
  @OptionGroup var fixing: CheckFixing
  @OptionGroup var acceptance: CheckAcceptance

  @Flag(
    help: .spoken(
      "List the rules with what they are set to instead.",
      ko: "검사하는 대신 규칙과 그 설정을 보여 줍니다."))
  var rules = false

  @Option(
    help: .spoken(
      "Explain a rule instead.",
      ko: "검사하는 대신 규칙 하나를 설명합니다.", valueName: "rule"),
    completion: .list(RuleCatalog.rules.map(\.id)))
  var explain: String?

  @Option(
    help: .spoken(
      "The encoding of the texts, such as cp949 or gb18030; without it they say it themselves.",
      ko: "글의 인코딩. 보기: cp949, gb18030. 적지 않으면 내용을 보고 정합니다.", valueName: "name"))
  var encoding: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard !files.isEmpty || rules || explain != nil || fixing.undo else {
      throw ValidationError(en: "Missing expected argument '<files> ...'", ko: "파일을 지정하지 않았습니다")
    }
    if acceptance.accept, fixing.fix || fixing.diff {
      throw ValidationError(
        en: "--accept stands without --fix and --diff", ko: "--accept에는 --fix와 --diff를 함께 쓸 수 없습니다")
    }
    if fixing.fix || fixing.diff, files.contains("-"), files.count > 1 {
      throw ValidationError(
        en: "with --fix and --diff, - stands alone",
        ko: "--fix와 --diff에 -를 쓸 때는 다른 파일을 함께 지정할 수 없습니다")
    }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.workspace(named: common.workspace)
    if rules || explain != nil { return try describeRules(workspace, context) }
    try OutputPlace.check(output, readFrom: files, in: context)
    if fixing.undo {
      try FixUndo(workspace: workspace, context: context, skipsMissing: fixing.skipMissing).run(files)
      return .clean
    }
    let checker = try Checker(of: workspace, selection, acceptance, in: context)
    let reader = CheckReader(
      context: context, encoding: encoding, workspace: workspace,
      originals: try DraftOriginals(original, of: files, in: context).read(encoding: encoding),
      entries: checker.entries)
    let texts = try reader.files(at: files, keepsBytes: changesTexts)
    let result =
      try changesTexts
      ? FixCommand(options: fixing, workspace: workspace, reader: reader, context: context).run(texts, with: checker)
      : FixCommand.Result(files: texts, outcome: checker.check(texts))
    checker.sayNotices(of: result.outcome)
    if acceptance.accept {
      try accept(result, checker, workspace, context)
      return .clean
    }
    try write(result, checker, context)
    let threshold = selection.failOn ?? workspace?.settings.check.failOn ?? .warning
    return threshold.isReached(by: result.outcome.findings) ? .findings : .clean
  }

  private var changesTexts: Bool { fixing.fix || fixing.diff }

  private func describeRules(_ workspace: Workspace?, _ context: ToolContext) throws -> ExitStatus {
    let options = try selection.options(workspace?.settings.check ?? CheckSettings(), language: context.language)
    let list = RuleList(options: options, language: context.language)
    if let explain {
      guard let rule = RuleCatalog.rule(id: explain) else {
        throw UsageError(RuleCatalog.unknown(explain).map(\.capitalizedSentence))
      }
      list.explain(rule, to: context.console)
    } else {
      list.write(as: format, to: context.console)
    }
    return .clean
  }

  private func accept(
    _ result: FixCommand.Result, _ checker: Checker, _ workspace: Workspace?, _ context: ToolContext
  ) throws {
    guard var file = checker.baseline else { return }
    let change = try file.accept(
      result.outcome, of: result.files, with: checker, reason: acceptance.reason,
      author: context.author(in: workspace), now: try context.now())
    context.console.write(CheckWords.accepted(change, in: file.name)[context.language] + "\n")
  }

  private func write(_ result: FixCommand.Result, _ checker: Checker, _ context: ToolContext) throws {
    let report = CheckReport(
      files: result.files, outcome: result.outcome, checker: checker, fixed: result.fixed,
      date: try context.today(), showsAccepted: acceptance.showAccepted)
    if let output, output != "-" {
      let buffer = ReportBuffer()
      report.write(as: format, to: buffer)
      try buffer.save(to: output)
    } else if fixing.fix, files == ["-"], !fixing.diff {
      // Standard output has the text.
      context.console.say(report.totals)
    } else if !result.isShown {
      report.write(as: format, to: context.console)
    }
  }
}
