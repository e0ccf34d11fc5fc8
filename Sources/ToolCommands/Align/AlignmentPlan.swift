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
    var decided = Array(repeating: [ConfirmedBead](), count: bitexts.count)
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
      decided[index].append(group)
      confirmed[index].removeAll { $0.touches(group) || (line.verb == .confirm && $0.contradicts(group)) }
      if line.verb == .confirm { new[index].append((group, line.place)) }
    }
    for (index, bitext) in bitexts.enumerated() {
      for (group, place) in new[index] {
        let crossed = Self.sureBeads(of: bitext, across: group, but: decided[index])
        if crossed.count > Self.mostCrossed { faults.append(Self.fault(of: group, at: place, crossed, bitext)) }
      }
    }
    guard faults.isEmpty else { throw DecisionFault.error(faults) }
    for index in bitexts.indices { confirmed[index] += new[index].map(\.group) }
  }

  // MARK: - Mistyped numbers

  /// A decision across more sure beads than these, of which no line says anything, is taken for a mistyped number.
  private static let mostCrossed = 3
  private static let sureFrom = 0.9

  /// The beads that are confirmed or sure, that a decision crosses, and about whose segments nothing is decided.
  private static func sureBeads(
    of bitext: Bitext, across group: ConfirmedBead, but decided: [ConfirmedBead]
  ) -> [Bead] {
    bitext.entries.filter { entry in
      guard !entry.isOneSided, entry.isConfirmed || entry.bead.score >= sureFrom else { return false }
      let bead = ConfirmedBead(source: entry.bead.source, target: entry.bead.target)
      return bead.contradicts(group) && !decided.contains(where: bead.touches)
    }.map(\.bead)
  }

  private static func fault(
    of group: ConfirmedBead, at place: String, _ crossed: [Bead], _ bitext: Bitext
  ) -> String {
    func numbers(_ source: Range<Int>, _ target: Range<Int>, _ between: String = "with") -> String {
      "\(bitext.source.numbers(source)) \(between) \(bitext.target.numbers(target))"
    }
    let ends = [crossed.first, crossed.last].compactMap { $0 }.map { numbers($0.source, $0.target) }
    return "\(place): Segment \(numbers(group.source, group.target, "of the original with")) of the translation "
      + "crosses \(Counted.words(crossed.count, "bead")) that are confirmed or at least "
      + "\(Counted.percent(sureFrom)) sure, from \(ends.joined(separator: " to ")); is a number mistyped? If not, "
      + "say in lines of their own what becomes of these: a line with one side empty says that a segment has no counterpart."
  }
}
