import TranslationModel

/// Applies the lines of a file of decisions to bitexts: all of them or none.
struct AlignmentPlan {
  /// For each bitext the groups that are confirmed then.
  private(set) var confirmed: [[ConfirmedBead]]

  /// - Parameters:
  ///   - lines: what a person decided.
  ///   - bitexts: with the beads that are in force.
  /// - Throws: `ToolError` with every line that cannot be applied.
  init(_ lines: [AlignmentDecision], to bitexts: [Bitext]) throws {
    var faults: [String] = []
    confirmed = bitexts.map { bitext in
      bitext.entries.filter(\.isConfirmed).map { ConfirmedBead(source: $0.bead.source, target: $0.bead.target) }
    }
    var new = Array(repeating: [(group: ConfirmedBead, place: String)](), count: bitexts.count)
    for line in lines {
      guard let index = bitexts.firstIndex(where: line.concerns) else {
        faults.append(
          "\(line.place): “\(line.sourceDocument)” and “\(line.targetDocument)” are not among the texts to align.")
        continue
      }
      guard let group = ConfirmedBead(line, in: bitexts[index]) else {
        faults.append("\(line.place): There are no such segments, or they do not follow each other.")
        continue
      }
      if line.verb == .confirm, let rival = new[index].first(where: { $0.group.contradicts(group) }) {
        faults.append("\(line.place): The segments cross those of \(rival.place), or both hold the same one.")
        continue
      }
      confirmed[index].removeAll { $0.touches(group) || (line.verb == .confirm && $0.contradicts(group)) }
      if line.verb == .confirm { new[index].append((group, line.place)) }
    }
    guard faults.isEmpty else { throw DecisionFault.error(faults) }
    for index in bitexts.indices { confirmed[index] += new[index].map(\.group) }
  }
}
