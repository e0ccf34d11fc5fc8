import Diagnostics
import Documents

/// Carries edits out in memory, and checks again, until nothing is left that can be carried out.
struct FixRun {
  let checker: Checker
  let reader: CheckReader
  /// An edit may bring forth another finding; more rounds than this are a quarrel of rules.
  private static let mostRounds = 6

  /// What became of the texts.
  struct Result {
    /// In the order given, changed or not.
    var files: [CheckedFile]
    /// What was carried out; the places count the text before the round.
    var fixed: [Finding]
    /// The check of the texts as they are now.
    var outcome: Checker.Outcome
  }

  /// The texts with the edits of their findings; a round that leaves as many findings to carry out as there were is
  /// dropped.
  func run(_ files: [CheckedFile]) throws -> Result {
    var result = Result(files: files, fixed: [], outcome: checker.check(files))
    // Names of files that would be read otherwise than the edits mean.
    var unwritable: Set<String> = []
    for _ in 0..<Self.mostRounds {
      let candidates = result.outcome.findings.filter { finding in
        checker.isFixable(finding) && !unwritable.contains(finding.location.file)
      }
      let plan = FixPlan(candidates) { refusal(of: $0, in: result.files) == nil }
      guard !plan.isEmpty else { break }
      let next = try result.files.map { file in
        guard let edits = plan.edits[file.document.name] else { return file }
        let changed = try reader.file(file, with: patched(file, edits))
        if file.isCarriedOut(edits, in: changed) { return changed }
        unwritable.insert(file.document.name)
        return file
      }
      let outcome = checker.check(next)
      guard fixableCount(outcome) < fixableCount(result.outcome) else { break }
      let done = plan.findings.filter { !unwritable.contains($0.location.file) }
      result = Result(files: next, fixed: result.fixed + done, outcome: outcome)
    }
    for index in result.outcome.findings.indices
    where unwritable.contains(result.outcome.findings[index].location.file) {
      result.outcome.findings[index].edits = []
    }
    return result
  }

  private func fixableCount(_ outcome: Checker.Outcome) -> Int {
    outcome.findings.count(where: checker.isFixable)
  }

  private func patched(_ file: CheckedFile, _ edits: [TextEdit]) throws -> [UInt8] {
    try DocumentInput.patched(file.raw, name: file.document.name, encoding: encoding(of: file), edits: edits)
  }

  /// A file of two languages says itself in which encoding it is.
  private func encoding(of file: CheckedFile) -> String? {
    file.isBilingual ? file.bitext?.targetFile.encoding : reader.encoding
  }

  /// Why edits of the texts as they are now cannot be written: each reason once.
  func refusals(_ result: Result) -> [String] {
    var refusals: [String] = []
    for finding in result.outcome.findings where checker.isFixable(finding) {
      guard let refusal = refusal(of: finding, in: result.files), !refusals.contains(refusal) else { continue }
      refusals.append(refusal)
    }
    return refusals
  }

  /// Why the edits of a finding cannot be written in the file's encoding; nil where they can.
  private func refusal(of finding: Finding, in files: [CheckedFile]) -> String? {
    guard let file = files.first(where: { $0.document.name == finding.location.file }),
      encoding(of: file) != nil || file.raw != file.document.bytes
    else { return nil }
    do {
      _ = try patched(file, finding.edits)
      return nil
    } catch {
      return sentence(for: error)
    }
  }
}
