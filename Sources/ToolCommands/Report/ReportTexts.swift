import ConsistencyChecks
import Diagnostics
import TranslationModel

/// The texts of a report, checked as `jjak check` does, by the names that the glossary has for them.
struct ReportTexts {
  let files: [CheckedFile]
  let outcome: Checker.Outcome

  /// - Parameters:
  ///   - files: paths as the user gave them, or absolute ones.
  ///   - originals: those of drafts among them, as for `jjak check`.
  /// - Throws: what `Checker` and `DraftOriginals` throw.
  init(
    _ files: [String], originals: [String] = [], of workspace: Workspace?, encoding: String?,
    in context: ToolContext
  ) throws {
    let checker = try Checker(of: workspace, try CheckSelection.parse([]), try CheckAcceptance.parse([]), in: context)
    let reader = CheckReader(
      context: context, encoding: encoding, workspace: workspace,
      originals: try DraftOriginals(originals, of: files, in: context).read(encoding: encoding),
      entries: checker.entries)
    var texts = try reader.files(at: files, keepsBytes: false)
    for index in texts.indices { texts[index].rename(to: checker.name(of: texts[index])) }
    self.files = texts
    outcome = checker.check(texts)
    checker.sayNotices(of: outcome)
  }

  var documents: [Document] { files.map(\.document) }
  var names: [String] { documents.map(\.name) }

  var findings: ReportContent.Findings { ReportContent.findings(outcome, in: files) }
}

extension CheckedFile {
  /// Gives the text another name, on both sides where both stand in one file.
  fileprivate mutating func rename(to name: String) {
    if bitext?.sourceFile.name == document.name { bitext?.sourceFile.name = name }
    if bitext?.targetFile.name == document.name { bitext?.targetFile.name = name }
    document.name = name
  }
}
