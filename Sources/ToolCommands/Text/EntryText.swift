import Diagnostics
import GlossaryStore
import TranslationModel

/// A concept entry as people read it.
struct EntryText {
  let item: ReviewItem
  let language: MessageLanguage
  /// Most occurrences shown of one rendering.
  var occurrenceLimit = 5

  var lines: [StyledLine] {
    let entry = item.entry
    let title = StyledLine(entry.sourceText, .heading).appending("   \(entry.reviewState.wording[language])", emphasis)
    var lines = [title.appending("   \(entry.id)", .faint)]
    lines += EntryFieldText(item: item, language: language).lines
    let states = ordered.map { DisplayWidth.cells(of: $0.stateWording[language]) + 2 }
    let stateWidth = max(states.max() ?? 0, 12)
    for candidate in ordered { lines += self.lines(of: candidate, stateWidth) }
    return lines
  }

  /// One line of the entry's history.
  static func line(of command: HistoryCommand, _ language: MessageLanguage) -> StyledLine {
    StyledLine("  \(command.stamp.date.prefix(10)) \(command.stamp.author): ", .faint)
      .appending(command.title[language], .faint).appending(command.reason.map { " – \($0)" } ?? "")
      .appending(command.isUndone ? " (\(BrowserWords.takenBack[language]))" : "", .faint)
  }

  private var emphasis: Console.Emphasis {
    switch item.entry.reviewState {
    case .approved: .good
    case .proposed: .doubtful
    case .rejected: .bad
    }
  }

  private var ordered: [Candidate] { Self.ordered(item.candidates) }

  /// What to use first: preferred, admitted, open, not to be used, rejected.
  static func ordered(_ candidates: [Candidate]) -> [Candidate] {
    candidates.enumerated().sorted { left, right in
      (rank(left.element), left.offset) < (rank(right.element), right.offset)
    }.map(\.element)
  }

  private static func rank(_ candidate: Candidate) -> Int {
    switch (candidate.decision, candidate.status) {
    case (.accepted, .preferred): 0
    case (.accepted, .admitted): 1
    case (.candidate, _): 2
    case (.accepted, _): 3
    case (.withdrawn, _): 4
    case (.rejected, _): 5
    }
  }

  /// - Parameter stateWidth: cells of the column of decisions, with the space behind it.
  private func lines(of candidate: Candidate, _ stateWidth: Int) -> [StyledLine] {
    var line = StyledLine("  ")
    line.append(candidate.target, .pair)
    line.pad(to: 26)
    line.append(candidate.stateWording[language].padded(toCells: stateWidth))
    line.append((candidate.method?.wording[language] ?? "–").padded(toCells: 14))
    line.append(" ×\(candidate.occurrenceCount)")
    if let official = candidate.officialIfOther {
      let label = Wording(en: "official", ko: "외래어 표기법")
      line.append("   \(label[language]) \(official)", candidate.deviates ? .bad : .faint)
    }
    var lines = [line]
    if !candidate.lookUpForms.isEmpty {
      let forms = candidate.lookUpForms.joined(separator: ", ")
      lines.append(StyledLine("      \(BrowserWords.lookUpForms[language]): \(forms)"))
    }
    if let note = candidate.note {
      lines.append(StyledLine("      \(EntryFieldText.note[language]): \(KeptNote.wording(note)[language])"))
    }
    lines += EntryFieldText.lines(candidate.validity, source: candidate.usageSource, candidate.letterCase)
      .map { StyledLine("      \($0[language])") }
    for occurrence in candidate.occurrences.prefix(occurrenceLimit) {
      var evidence = StyledLine("      \(occurrence.document):\(occurrence.line)  ", .faint)
      evidence.pieces += Self.excerpt(occurrence).pieces
      lines.append(evidence)
    }
    let hidden = candidate.occurrences.count - occurrenceLimit
    if hidden > 0, occurrenceLimit > 0 {
      let more = Wording(en: "and \(hidden) more", ko: "그 밖에 \(hidden)건")
      lines.append(StyledLine("      \(more[language])", .faint))
    }
    return lines
  }

  /// The sentence, cut around the pair where it is long.
  private static func excerpt(_ occurrence: Occurrence) -> StyledLine {
    let line = PairHighlight.line(for: occurrence)
    let width = 90
    guard line.cells > width, let first = line.pieces.firstIndex(where: { $0.emphasis == .pair }) else {
      return line.clipped(to: width)
    }
    var cut = StyledLine()
    let before = StyledLine.joined(Array(line.pieces[..<first]))
    cut.append("…" + before.suffix(cells: 30))
    cut.pieces += line.pieces[first...]
    return (before.isEmpty ? line : cut).clipped(to: width)
  }
}

extension StyledLine {
  fileprivate static func joined(_ pieces: [Piece]) -> String {
    pieces.map(\.text).joined()
  }
}

extension String {
  /// The longest end that takes at most so many cells.
  func suffix(cells: Int) -> String {
    String(String(reversed()).prefix(cells: cells).reversed())
  }
}

extension Console {
  /// Writes a line with its emphasis, where colour is allowed.
  func write(line: StyledLine) {
    write(line.pieces.map { piece in piece.emphasis.map { styled(piece.text, $0) } ?? piece.text }.joined() + "\n")
  }
}
