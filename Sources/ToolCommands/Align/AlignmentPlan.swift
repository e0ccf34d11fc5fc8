import Diagnostics
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
    var faults: [Wording] = []
    confirmed = bitexts.map { bitext in
      bitext.entries.filter(\.isConfirmed).map { ConfirmedBead(source: $0.bead.source, target: $0.bead.target) }
    }
    var decided = Array(repeating: [ConfirmedBead](), count: bitexts.count)
    var new = Array(repeating: [(group: ConfirmedBead, place: String)](), count: bitexts.count)
    for line in lines {
      guard let index = bitexts.firstIndex(where: line.concerns) else {
        let names = "“\(line.sourceDocument)”, “\(line.targetDocument)”"
        faults.append(
          Wording(
            en:
              "\(line.place): “\(line.sourceDocument)” and “\(line.targetDocument)” are not among the texts to align.",
            ko: "\(line.place): 정렬할 글이 아닙니다: \(names)"))
        continue
      }
      guard let group = ConfirmedBead(line, in: bitexts[index]) else {
        faults.append(
          Wording(
            en: "\(line.place): There are no such segments, or they do not follow each other.",
            ko: "\(line.place): 그런 번호의 문장이 없거나, 이어져 있지 않습니다."))
        continue
      }
      if line.verb == .confirm, let rival = new[index].first(where: { $0.group.contradicts(group) }) {
        faults.append(
          Wording(
            en: "\(line.place): The segments cross those of \(rival.place), or both hold the same one.",
            ko: "\(line.place): \(rival.place)의 문장과 엇갈리거나 같은 문장이 들어 있습니다."))
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
  ) -> Wording {
    func numbers(_ source: Range<Int>, _ target: Range<Int>, _ between: String = "with") -> String {
      "\(bitext.source.numbers(source)) \(between) \(bitext.target.numbers(target))"
    }
    let ends = [crossed.first, crossed.last].compactMap { $0 }.map { numbers($0.source, $0.target) }
    let english =
      "\(place): Segment \(numbers(group.source, group.target, "of the original with")) of the translation "
      + "crosses \(Counted.words(crossed.count, "bead")) that are confirmed or at least "
      + "\(Counted.percent(sureFrom)) sure, from \(ends.joined(separator: " to ")); is a number mistyped? If not, "
      + "say in lines of their own what becomes of these: a line with one side empty says that a segment has no counterpart."
    let koreanEnds = [crossed.first, crossed.last].compactMap { $0 }.map { numbers($0.source, $0.target, "–") }
    let korean =
      "\(place): 원문 \(bitext.source.numbers(group.source))번과 번역 \(bitext.target.numbers(group.target))번의 짝이, 확정했거나 "
      + "\(Counted.percent(sureFrom)) 이상 확실한 짝 \(crossed.count)개(\(koreanEnds.joined(separator: " ~ ")))와 엇갈립니다. "
      + "번호를 잘못 적지 않았는지 확인하십시오. 맞게 적었다면 그 짝들을 어떻게 할지도 따로 한 줄씩 적으십시오. 한쪽을 비운 줄은 "
      + "짝이 없는 문장이라는 뜻입니다."
    return Wording(en: english, ko: korean)
  }
}
