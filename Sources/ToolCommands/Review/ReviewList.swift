import GlossaryStore
import TranslationModel

/// The queue of a review, printed: for people, for programs, or as a decisions file to fill in.
struct ReviewList {
  let queue: [ReviewItem]
  let format: TableFormat

  func write(to console: Console) {
    switch format {
    case .text: writeText(to: console)
    case .jsonl: queue.forEach { console.write(Self.json($0).line) }
    case .tsv: writeDecisions(to: console)
    }
  }

  private func writeText(to console: Console) {
    for item in queue {
      let reasons = item.reasons.map(\.words).joined(separator: ", ")
      console.write(line: StyledLine(item.entry.sourceText, .heading).appending("   \(reasons)", .doubtful))
      for candidate in item.undecided { console.write(line: Self.line(candidate)) }
    }
    let renderings = queue.reduce(0) { $0 + $1.undecided.count }
    console.write(
      queue.isEmpty
        ? "Nothing waits for a decision.\n"
        : "\(Counted.words(queue.count, "concept")) with \(Counted.words(renderings, "open rendering")).\n")
  }

  private static func line(_ candidate: Candidate) -> StyledLine {
    var line = StyledLine("  ")
    line.append(candidate.target, .pair)
    line.pad(to: 26)
    line.append((candidate.method?.words ?? "–").padded(toCells: 15))
    line.append((candidate.score > 0 ? Counted.percent(candidate.score) : "–").padded(toCells: 7))
    line.append("×\(candidate.occurrenceCount)".padded(toCells: 5))
    if let first = candidate.occurrences.first { line.append("\(first.document):\(first.line)", .faint) }
    if let official = candidate.officialIfOther {
      line.append("  official \(official)", candidate.deviates ? .bad : .faint)
    }
    if let runnerUp = candidate.runnerUpWords { line.append("  \(runnerUp)", .doubtful) }
    return line
  }

  private static func json(_ item: ReviewItem) -> JSONValue {
    .object(EntryJSON.object(item) + [("reasons", JSONValue(item.reasons.map(\.rawValue)))])
  }

  /// One line a rendering with an empty decision, and what helps to decide as a comment above.
  private func writeDecisions(to console: Console) {
    console.write(
      "# original\trendering\tdecision\targument\tnote\n"
        + "# decisions: \(DecisionLine.Verb.list); 'jjak help decisions' explains them.\n"
        + "# A line without a decision is skipped.\n")
    for item in queue {
      let reasons = item.reasons.map(\.words).joined(separator: ", ")
      console.write("#\n# \(item.entry.sourceText)" + (reasons.isEmpty ? "" : ": \(reasons)") + "\n")
      for candidate in item.undecided {
        console.write("#   \(Self.comment(candidate))\n")
        let source = candidate.sources.first ?? item.entry.sourceTerms.first?.text ?? item.entry.id
        console.write(tabSeparated([source, candidate.target, "", "", ""]))
      }
    }
  }

  private static func comment(_ candidate: Candidate) -> String {
    var parts = [candidate.method?.words ?? "not in a text"]
    if candidate.certain { parts.append("certain") }
    if let runnerUp = candidate.runnerUpWords { parts.append(runnerUp) }
    if let official = candidate.officialIfOther { parts.append("official \(official)") }
    if let first = candidate.occurrences.first {
      let more = candidate.occurrenceCount > 1 ? " and \(candidate.occurrenceCount - 1) more" : ""
      parts.append("\(first.document):\(first.line)\(more)")
    }
    return parts.joined(separator: "; ")
  }
}
