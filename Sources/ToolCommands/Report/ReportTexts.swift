import ConsistencyChecks
import Diagnostics
import TranslationModel

/// The texts of a report, checked as `jjak check` does, by the names that the glossary has for them.
struct ReportTexts {
  let outcome: Checker.Outcome

  /// - Parameter files: paths as the user gave them, or absolute ones.
  /// - Throws: what `Checker` throws.
  init(_ files: [String], of workspace: Workspace?, encoding: String?, in context: ToolContext) throws {
    let checker = try Checker(of: workspace, try CheckSelection.parse([]), try CheckAcceptance.parse([]), in: context)
    var texts = try CheckReader(context: context, encoding: encoding).files(at: files, keepsBytes: false)
    for index in texts.indices { texts[index].document.name = checker.name(of: texts[index]) }
    outcome = checker.check(texts)
    checker.sayNotices(of: outcome)
  }

  var documents: [Document] { outcome.context.documents.map(\.document) }
  var names: [String] { documents.map(\.name) }

  var findings: ReportContent.Findings {
    ReportContent.Findings(
      sources: FindingSources(documents.map { (name: $0.name, bytes: $0.bytes) }), counted: outcome.findings)
  }
}
