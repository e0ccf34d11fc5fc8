import Diagnostics

/// Which edits of findings are carried out in one round: none of them touches another.
struct FixPlan {
  /// The edits by file, ascending.
  private(set) var edits: [String: [TextEdit]] = [:]
  /// The findings whose edits they are, in order of the report.
  private(set) var findings: [Finding] = []

  /// The most severe finding goes first, of those that are alike the first; what touches an edit that was taken before
  /// waits for the next round. Two findings that ask for the same are carried out together.
  ///
  /// - Parameter isPossible: whether the edits of a finding can be written.
  init(_ candidates: [Finding], where isPossible: (Finding) -> Bool = { _ in true }) {
    let fixable = candidates.enumerated().filter { !$0.element.edits.isEmpty }
      .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }
    var chosen: [Int] = []
    for (index, finding) in fixable {
      let taken = edits[finding.location.file] ?? []
      let new = finding.edits.filter { !taken.contains($0) }
      guard !new.contains(where: { edit in taken.contains { $0.touches(edit) } }) else { continue }
      guard new.isEmpty || isPossible(finding) else { continue }
      edits[finding.location.file] = (taken + new).sorted { $0.utf8Range.lowerBound < $1.utf8Range.lowerBound }
      chosen.append(index)
    }
    findings = chosen.sorted().map { candidates[$0] }
  }

  var isEmpty: Bool { findings.isEmpty }
}

extension TextEdit {
  /// Whether two edits overlap or stand side by side: the particle of one may depend on the word of the other.
  func touches(_ other: TextEdit) -> Bool {
    utf8Range.lowerBound <= other.utf8Range.upperBound && other.utf8Range.lowerBound <= utf8Range.upperBound
  }
}
