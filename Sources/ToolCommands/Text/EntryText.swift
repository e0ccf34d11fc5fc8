import GlossaryStore
import TranslationModel

/// A concept entry as people read it.
struct EntryText {
  let item: ReviewItem
  /// Most occurrences shown of one rendering.
  var occurrenceLimit = 5

  var lines: [StyledLine] {
    let entry = item.entry
    let title = StyledLine(entry.sourceText, .heading).appending("   \(entry.reviewState.rawValue)", emphasis)
    var lines = [title.appending("   \(entry.id)", .faint)]
    lines += EntryFieldText(item: item).lines
    for candidate in ordered { lines += self.lines(of: candidate) }
    return lines
  }

  /// One line of the entry's history.
  static func line(of command: HistoryCommand) -> StyledLine {
    StyledLine("  \(command.stamp.date.prefix(10)) \(command.stamp.author): ", .faint)
      .appending(command.summary, .faint).appending(command.reason.map { " – \($0)" } ?? "")
      .appending(command.isUndone ? " (taken back)" : "", .faint)
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

  private func lines(of candidate: Candidate) -> [StyledLine] {
    var line = StyledLine("  ")
    line.append(candidate.target, .pair)
    line.pad(to: 26)
    line.append(candidate.stateWords.padded(toCells: 12))
    line.append((candidate.method?.words ?? "–").padded(toCells: 14))
    line.append(" ×\(candidate.occurrenceCount)")
    if let official = candidate.officialIfOther {
      line.append("   official \(official)", candidate.deviates ? .bad : .faint)
    }
    var lines = [line]
    if !candidate.lookUpForms.isEmpty {
      lines.append(StyledLine("      also found by: \(candidate.lookUpForms.joined(separator: ", "))"))
    }
    if let note = candidate.note { lines.append(StyledLine("      note: \(note)")) }
    lines += EntryFieldText.lines(candidate.validity, source: candidate.usageSource, candidate.letterCase)
      .map { StyledLine("      \($0)") }
    for occurrence in candidate.occurrences.prefix(occurrenceLimit) {
      var evidence = StyledLine("      \(occurrence.document):\(occurrence.line)  ", .faint)
      evidence.pieces += Self.excerpt(occurrence).pieces
      lines.append(evidence)
    }
    let hidden = candidate.occurrences.count - occurrenceLimit
    if hidden > 0, occurrenceLimit > 0 { lines.append(StyledLine("      and \(hidden) more", .faint)) }
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
