import Diagnostics
import GlossaryStore
import TranslationModel

/// The queue of a review, printed: for people, for programs, or as a decisions file to fill in.
struct ReviewList {
  let queue: [ReviewItem]
  let format: TableFormat
  let language: MessageLanguage

  func write(to console: Console) {
    switch format {
    case .text: writeText(to: console)
    case .jsonl: queue.forEach { console.write(Self.json($0).line) }
    case .tsv: writeDecisions(to: console)
    }
  }

  private func writeText(to console: Console) {
    for item in queue {
      let reasons = item.reasons.map { $0.wording[language] }.joined(separator: ", ")
      console.write(line: StyledLine(item.entry.sourceText, .heading).appending("   \(reasons)", .doubtful))
      for candidate in item.undecided { console.write(line: line(candidate)) }
    }
    let renderings = queue.reduce(0) { $0 + $1.undecided.count }
    console.write(
      queue.isEmpty
        ? Wording(en: "Nothing waits for a decision.\n", ko: "결정할 것이 없습니다.\n")[language]
        : Wording(
          en: "\(Counted.words(queue.count, "concept")) with \(Counted.words(renderings, "open rendering")).\n",
          ko: "검토할 항목 \(queue.count)개, 미결 표기 \(renderings)개.\n")[language])
  }

  private func line(_ candidate: Candidate) -> StyledLine {
    var line = StyledLine("  ")
    line.append(candidate.target, .pair)
    line.pad(to: 26)
    line.append((candidate.method?.wording[language] ?? "–").padded(toCells: 15))
    line.append((candidate.score > 0 ? Counted.percent(candidate.score) : "–").padded(toCells: 7))
    line.append("×\(candidate.occurrenceCount)".padded(toCells: 5))
    if let first = candidate.occurrences.first { line.append("\(first.document):\(first.line)", .faint) }
    if let official = candidate.officialIfOther {
      line.append("  \(Self.official(official)[language])", candidate.deviates ? .bad : .faint)
    }
    if let runnerUp = candidate.runnerUpWording?[language] { line.append("  \(runnerUp)", .doubtful) }
    return line
  }

  private static func json(_ item: ReviewItem) -> JSONValue {
    .object(EntryJSON.object(item) + [("reasons", JSONValue(item.reasons.map(\.rawValue)))])
  }

  /// One line a rendering with an empty decision, and what helps to decide as a comment above.
  private func writeDecisions(to console: Console) {
    console.write(
      Wording(
        en: "# original\trendering\tdecision\targument\tnote\n"
          + "# decisions: \(DecisionLine.Verb.list); 'jjak help decisions' explains them.\n"
          + "# A line without a decision is skipped.\n",
        ko: "# 원어\t표기\t결정\t인수\t메모\n"
          + "# 결정: \(DecisionLine.Verb.list). 'jjak help decisions'에 설명이 있습니다.\n"
          + "# 결정을 적지 않은 줄은 건너뜁니다.\n")[language])
    for item in queue {
      let reasons = item.reasons.map { $0.wording[language] }.joined(separator: ", ")
      console.write("#\n# \(item.entry.sourceText)" + (reasons.isEmpty ? "" : ": \(reasons)") + "\n")
      for candidate in item.undecided {
        console.write("#   \(comment(candidate))\n")
        let source = candidate.sources.first ?? item.entry.sourceTerms.first?.text ?? item.entry.id
        console.write(tabSeparated([source, candidate.target, "", "", ""]))
      }
    }
  }

  private func comment(_ candidate: Candidate) -> String {
    var parts = [(candidate.method?.wording ?? Wording(en: "not in a text", ko: "글에 없음"))[language]]
    if candidate.certain { parts.append(Wording(en: "certain", ko: "확실")[language]) }
    if let runnerUp = candidate.runnerUpWording?[language] { parts.append(runnerUp) }
    if let official = candidate.officialIfOther { parts.append(Self.official(official)[language]) }
    if let first = candidate.occurrences.first {
      let others = candidate.occurrenceCount - 1
      let more = others > 0 ? Wording(en: " and \(others) more", ko: " 외 \(others)곳")[language] : ""
      parts.append("\(first.document):\(first.line)\(more)")
    }
    return parts.joined(separator: "; ")
  }

  private static func official(_ form: String) -> Wording {
    Wording(en: "official \(form)", ko: "외래어 표기법 \(form)")
  }
}
