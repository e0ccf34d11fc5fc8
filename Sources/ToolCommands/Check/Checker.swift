import ConsistencyChecks
import Diagnostics
import GlossaryStore
import TranslationModel

/// What texts are checked with: glossary, the house's list, rules and what is suppressed; the same for every round of
/// `--fix`.
struct Checker {
  /// What a check of texts gives.
  struct Outcome {
    var context: CheckContext
    var judged: JudgedFindings
    /// What counts and was asked for.
    var findings: [Finding]
    /// What counts and was not asked for: it is only counted.
    var hidden: [Finding]
    /// What does not count and was asked for.
    var suppressed: [SuppressedFinding]
  }

  let options: CheckOptions
  let baseline: BaselineFile?
  let entries: [ConceptEntry]
  private let house: HouseList
  private let settings: CheckSettings
  private let selection: CheckSelection
  private let workspace: Workspace?
  private let tool: ToolContext

  /// - Throws: `ToolError`, `UsageError`, or what the glossary throws where it cannot be read.
  init(
    of workspace: Workspace?, _ selection: CheckSelection, _ acceptance: CheckAcceptance, in context: ToolContext
  ) throws {
    tool = context
    self.workspace = workspace
    self.selection = selection
    settings = workspace?.settings.check ?? CheckSettings()
    options = try selection.options(settings, language: context.language)
    baseline = try BaselineFile(acceptance, in: workspace, context)
    house = try HouseList(of: workspace)
    entries = house.overriding(try Self.glossary(of: workspace, in: context))
  }

  private static func glossary(of workspace: Workspace?, in context: ToolContext) throws -> [ConceptEntry] {
    guard let workspace, FilePath.exists(workspace.glossaryDatabase) else { return [] }
    return try context.glossary(of: workspace, mode: .readOnly).snapshot()
  }

  /// The findings in texts; how far it is shows on a terminal.
  ///
  /// - Parameter round: which time they are checked; several times with `--fix`.
  func check(_ files: [CheckedFile], round: Int = 1) -> Outcome {
    let title = CheckWords.checking(files: files.count, round: round)[options.language]
    let documents = files.map(\.document)
    let glosses = GlossFinder(knowing: entries, certainFrom: nil, house: house.renderings)
      .glosses(of: documents, in: tool)
    tool.console.showProgress(title)
    defer { tool.console.clearProgress() }
    let checked = zip(documents, glosses).map { CheckedDocument(document: $0, glosses: $1.map(house.settled)) }
    let context = CheckContext(
      documents: checked, glossary: entries, options: options, bitexts: files.compactMap(\.bitext))
    let findings = RuleCatalog.findings(in: context) { share in
      if share > 0 { tool.console.showProgress("\(title): \(Int(share * 100)) %") }
    }
    var judged = suppressions(files).judged(findings, in: context)
    let kept = judged.suppressed.map(\.finding.location)
    for index in judged.findings.indices where judged.findings[index].touches(kept) {
      judged.findings[index].edits = []
    }
    return Outcome(
      context: context, judged: judged, findings: judged.findings.filter(selection.includes),
      hidden: judged.findings.filter { !selection.includes($0) },
      suppressed: judged.suppressed.filter { selection.includes($0.finding) })
  }

  /// What does not count in these texts.
  func suppressions(_ files: [CheckedFile]) -> SuppressionRules {
    var names: [String: String] = [:]
    for file in files { names[file.document.name] = name(of: file) }
    return SuppressionRules(ignored: settings.ignored, baseline: baseline?.baseline ?? Baseline(), names: names)
  }

  /// Whether `--fix` carries a finding out. What changes more than how a word is written waits until its rule is named.
  func isFixable(_ finding: Finding) -> Bool {
    guard !finding.edits.isEmpty else { return false }
    return selection.only.contains(finding.rule) || RuleCatalog.rule(id: finding.rule)?.isFixedWhenNamed != true
  }

  /// What a text is called in the settings and the baseline.
  func name(of file: CheckedFile) -> String {
    workspace?.documentName(of: file.path, from: tool.currentFolder) ?? file.path
  }

  /// Says what is wrong with comments and settings that suppress findings.
  func sayNotices(of outcome: Outcome) {
    for unknown in settings.unknownRules {
      say("\(Settings.fileName):\(unknown.line)", RuleCatalog.unknown(unknown.name)[options.language])
    }
    for notice in outcome.judged.notices {
      let place = notice.location
      say("\(FindingText.name(inPlace: place.file)):\(place.line):\(place.column)", notice.message, notice.severity)
    }
  }

  private func say(_ place: String, _ message: String, _ severity: Severity = .warning) {
    tool.console.say("\(place): \(CheckWords.severity(severity)[options.language]): \(message)")
  }
}

extension Finding {
  /// Whether its edits would change a place at which the user wants another finding to be passed over: what is written
  /// there is to stay.
  fileprivate func touches(_ kept: [TextLocation]) -> Bool {
    edits.contains { edit in
      kept.contains { $0.file == location.file && $0.utf8Range.overlaps(edit.utf8Range) }
    }
  }
}
