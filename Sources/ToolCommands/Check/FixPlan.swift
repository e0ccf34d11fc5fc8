internal import Algorithms
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
      // Taken out while it changes, so that it is not copied for every finding.
      let file = finding.location.file
      var taken = edits.removeValue(forKey: file) ?? []
      defer { if !taken.isEmpty { edits[file] = taken } }
      let places = finding.edits.map { edit in (edit: edit, place: taken.place(of: edit)) }
      let new = places.filter { $0.place < taken.count ? taken[$0.place] != $0.edit : true }
      guard !new.contains(where: { taken.touches($0.edit, at: $0.place) }) else { continue }
      guard new.isEmpty || isPossible(finding) else { continue }
      // From behind, so that the places before stay right.
      for (edit, place) in new.sorted(by: { $0.edit.utf8Range.lowerBound > $1.edit.utf8Range.lowerBound }) {
        taken.insert(edit, at: place)
      }
      chosen.append(index)
    }
    findings = chosen.sorted().map { candidates[$0] }
  }

  var isEmpty: Bool { findings.isEmpty }
}

extension [TextEdit] {
  /// Where an edit is or belongs among edits in ascending order that do not touch each other.
  ///
  /// Complexity: O(log edits).
  fileprivate func place(of edit: TextEdit) -> Int {
    partitioningIndex { $0.utf8Range.lowerBound >= edit.utf8Range.lowerBound }
  }

  /// Whether an edit that belongs at `place` overlaps another or stands beside it: the particle of one may depend on the
  /// word of the other.
  fileprivate func touches(_ edit: TextEdit, at place: Int) -> Bool {
    if place < count, self[place].utf8Range.lowerBound <= edit.utf8Range.upperBound { return true }
    return place > 0 && self[place - 1].utf8Range.upperBound >= edit.utf8Range.lowerBound
  }
}
