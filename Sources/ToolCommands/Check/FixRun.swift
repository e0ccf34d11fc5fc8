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
    for round in 2...Self.mostRounds + 1 {
      let candidates = result.outcome.findings.filter { finding in
        checker.isFixable(finding) && !unwritable.contains(finding.location.file)
      }
      var refusals = Refusals(encoded(result.files))
      let plan = FixPlan(candidates) { refusal(of: $0, &refusals) == nil }
      guard !plan.isEmpty else { break }
      let next = try result.files.map { file in
        guard let edits = plan.edits[file.document.name] else { return file }
        let changed = try reader.file(file, with: patched(file, edits))
        if file.isCarriedOut(edits, in: changed) { return changed }
        unwritable.insert(file.document.name)
        return file
      }
      let outcome = checker.check(next, round: round)
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
    let declaration = file.bitext.flatMap(\.targetFile.declaration).map { [$0] } ?? []
    return try DocumentInput.patched(
      file.raw, name: file.document.name, encoding: encoding(of: file), edits: declaration + edits)
  }

  /// A file of two languages says itself in which encoding it is.
  private func encoding(of file: CheckedFile) -> String? {
    file.isBilingual ? file.bitext?.targetFile.encoding : file.encoding
  }

  /// Why edits of the texts as they are now cannot be written: each reason once.
  func refusals(_ result: Result) -> [Wording] {
    var known = Refusals(encoded(result.files))
    var refusals: [Wording] = []
    for finding in result.outcome.findings where checker.isFixable(finding) {
      guard let refusal = refusal(of: finding, &known), !refusals.contains(refusal) else { continue }
      refusals.append(refusal)
    }
    return refusals
  }

  /// What was found out of texts: each replacement is tried once.
  private struct Refusals {
    /// Those that are not in UTF-8, by name.
    let files: [String: CheckedFile]
    var sentences: [[String]: Wording?] = [:]

    init(_ files: [String: CheckedFile]) { self.files = files }
  }

  private func encoded(_ files: [CheckedFile]) -> [String: CheckedFile] {
    let encoded = files.filter { encoding(of: $0) != nil || $0.raw != $0.document.bytes }
    return Dictionary(encoded.map { ($0.document.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Why the edits of a finding cannot be written in the file's encoding; nil where they can.
  private func refusal(of finding: Finding, _ known: inout Refusals) -> Wording? {
    guard let file = known.files[finding.location.file] else { return nil }
    let key = [finding.location.file] + finding.edits.map(\.replacement)
    if let sentence = known.sentences[key] { return sentence }
    var refusal: Wording?
    do {
      _ = try patched(file, finding.edits)
    } catch {
      refusal = wording(for: error)
    }
    known.sentences.updateValue(refusal, forKey: key)
    return refusal
  }
}
