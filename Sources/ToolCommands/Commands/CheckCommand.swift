internal import ArgumentParser
import ConsistencyChecks
import Diagnostics
import Documents

struct CheckCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is inconsistent in texts, before they are printed.",
    discussion: """
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
      """)

  private static var rules: String {
    RuleCatalog.rules.map { "  \($0.id.padded(toCells: 28)) \($0.title.english)\n" }.joined()
  }

  @Argument(
    help: "The texts: plain text, Markdown or HTML, or XLIFF, TMX, PO, TSV and CSV; - is standard input.")
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "The Chinese original of a draft; once for each draft, in their order, or a folder with all of them.",
      valueName: "file"))
  var original: [String] = []

  @Option(help: ArgumentHelp("How to write: text, jsonl, sarif, tsv or html.", valueName: "format"))
  var format = CheckFormat.text

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write to; standard output else.", valueName: "file"))
  var output: String?

  @OptionGroup var selection: CheckSelection
  @OptionGroup var fixing: CheckFixing
  @OptionGroup var acceptance: CheckAcceptance

  @Flag(help: "List the rules with what they are set to instead.")
  var rules = false

  @Option(help: ArgumentHelp("Explain a rule instead.", valueName: "rule"))
  var explain: String?

  @Option(help: ArgumentHelp("The encoding of the texts, such as cp949 or gb18030.", valueName: "name"))
  var encoding: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard !files.isEmpty || rules || explain != nil || fixing.undo else {
      throw ValidationError("Missing expected argument '<files> ...'")
    }
    if acceptance.accept, fixing.fix || fixing.diff {
      throw ValidationError("--accept stands without --fix and --diff")
    }
    if fixing.fix || fixing.diff, files.contains("-"), files.count > 1 {
      throw ValidationError("with --fix and --diff, - stands alone")
    }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.workspace(named: common.workspace)
    common.speakLanguage(of: workspace, in: context)
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
    let result = try changesTexts
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
        throw UsageError(RuleCatalog.unknown(explain)[context.language].capitalizedSentence)
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
