internal import ArgumentParser
import ConsistencyChecks
import Diagnostics
import GlossaryStore
import TranslationModel

struct CheckCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is inconsistent in texts, before they are printed.",
    discussion: """
      Compares the texts with each other, with the official rule and with the glossary. The exit status is 1 where \
      something is found that is a warning or worse.

      Examples:
        jjak check draft.txt
        jjak check --severity warning *.txt
        jjak check --format jsonl draft.txt

      The rules:
      \(rules)
      Severities are set in jjak.toml, under [check.severity].
      """)

  private static var rules: String {
    RuleCatalog.rules.map { "  \($0.id.padded(toCells: 24)) \($0.title.english)\n" }.joined()
  }

  @Argument(help: "The texts: plain text, Markdown or HTML; - is standard input.")
  var files: [String]

  @Option(help: ArgumentHelp("How to write: text or jsonl.", valueName: "format"))
  var format = ReportFormat.text

  @Option(
    help: ArgumentHelp("Leave out what is weaker: information, warning or error.", valueName: "severity"),
    transform: { try ChosenWord.value($0) })
  var severity = Severity.information

  @Option(
    help: ArgumentHelp(
      "The weakest severity that gives exit status 1; warning unless jjak.toml says otherwise.",
      valueName: "severity"),
    transform: { try ChosenWord.value($0) })
  var failOn: Severity?

  @Option(help: ArgumentHelp("The encoding of the texts, such as cp949 or gb18030.", valueName: "name"))
  var encoding: String?

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let workspace = try context.workspace(named: common.workspace)
    let options = try Self.options(workspace?.settings)
    let house = try HouseList(of: workspace)
    let entries = house.overriding(try glossary(of: workspace, in: context))
    let documents = DocumentLoader(context: context, encoding: encoding).documents(at: files)
    let glosses = GlossFinder(knowing: entries, certainFrom: nil, house: house.renderings)
      .glosses(of: documents, console: context.console)
    let checked = zip(documents, glosses).map { CheckedDocument(document: $0, glosses: $1.map(house.settled)) }
    let findings = RuleCatalog.findings(
      in: CheckContext(documents: checked, glossary: entries, options: options))
    FindingText(documents: documents, findings: findings.filter { $0.severity >= severity }, format: format)
      .write(to: context.console)
    let threshold = failOn ?? workspace?.settings.failOn ?? .warning
    return findings.contains { $0.severity >= threshold } ? .findings : .clean
  }

  private func glossary(of workspace: Workspace?, in context: ToolContext) throws -> [ConceptEntry] {
    guard let workspace, FilePath.exists(workspace.glossaryDatabase) else { return [] }
    return try context.glossary(of: workspace, mode: .readOnly).snapshot()
  }

  private static func options(_ settings: Settings?) throws -> CheckOptions {
    var options = CheckOptions()
    for (rule, severity) in (settings?.ruleSeverities ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard RuleCatalog.rule(id: rule) != nil else {
        let known = RuleCatalog.rules.map(\.id).joined(separator: ", ")
        throw ToolError("\(Settings.fileName): There is no rule '\(rule)'; the rules are \(known).")
      }
      if let severity { options.severities[rule] = severity } else { options.disabledRules.insert(rule) }
    }
    return options
  }
}
