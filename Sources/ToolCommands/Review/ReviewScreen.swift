import GlossaryStore
import TranslationModel

/// What a review shows, as lines of text: a pure function of the session and the size of the terminal.
struct ReviewScreen {
  /// Exactly as many lines as the terminal has rows, none wider than it.
  let lines: [StyledLine]
  /// Where the cursor stands while something is typed; row and column from 0.
  let cursor: (row: Int, column: Int)?

  private static let footerRows = 3

  init(_ session: ReviewSession, size: RawTerminal.Size) {
    let bodyRows = max(size.rows - Self.footerRows - 2, 1)
    let body = Self.body(of: session, columns: size.columns, rows: bodyRows)
    let (footer, cursorColumn) = Self.footer(of: session, columns: size.columns)
    var all = [Self.header(of: session), StyledLine(String(repeating: "─", count: size.columns), .faint)]
    all += body.prefix(bodyRows)
    all += Array(repeating: StyledLine(), count: max(bodyRows - body.count, 0))
    all += footer
    lines = all.suffix(max(size.rows, 1)).map { $0.clipped(to: size.columns) }
    cursor = cursorColumn.map { (row: max(size.rows - 2, 0), column: min($0, size.columns - 1)) }
  }

  // MARK: - Header and footer

  private static func header(of session: ReviewSession) -> StyledLine {
    let number = min(session.position + 1, max(session.queue.count, 1))
    var line = StyledLine("jjak review", .heading)
    if !session.queue.isEmpty { line.append("   concept \(number) of \(session.queue.count)") }
    line.append("   \(session.decisionCount) saved", .faint)
    return line
  }

  private static func footer(of session: ReviewSession, columns: Int) -> ([StyledLine], cursorColumn: Int?) {
    let message = StyledLine(session.message, .doubtful)
    switch session.mode {
    case .editing(let prompt):
      let label = self.label(prompt)
      let shown = window(session.editor, cells: columns - label.count - 1)
      return (
        [message, StyledLine(label, .heading).appending(shown.text), hint(prompt)],
        label.count + shown.cursorCells
      )
    case .choosing:
      let question = StyledLine("Merge with which? ", .heading).appending("1–9; any other key: none")
      return ([message, question, StyledLine()], nil)
    case .help, .history: return ([message, StyledLine("Any key goes back."), StyledLine()], nil)
    case .finished: return ([message, StyledLine("u undo   any other key: end"), StyledLine()], nil)
    case .deciding:
      return (
        [
          message,
          StyledLine("p preferred  a admitted  d deprecated  l look-up form  e edit  r reject"),
          StyledLine("m merge  n note  s skip  u undo  ↑↓ ←→ move  v history  ? help  q quit"),
        ], nil
      )
    }
  }

  private static func label(_ prompt: ReviewSession.Prompt) -> String {
    switch prompt {
    case .correction: "Correct rendering: "
    case .lookUpForm: "It leads to the term: "
    case .mergeSearch: "Merge with (original or rendering): "
    case .note: "Note: "
    }
  }

  private static func hint(_ prompt: ReviewSession.Prompt) -> StyledLine {
    let official = prompt == .correction || prompt == .lookUpForm ? "Tab takes the official form   " : ""
    return StyledLine("Enter saves   \(official)Esc goes back", .faint)
  }

  /// The part of a long line around the cursor that fits.
  private static func window(_ editor: LineEditor, cells: Int) -> (text: String, cursorCells: Int) {
    guard cells > 2, editor.cellsBeforeCursor >= cells else { return (editor.text, editor.cellsBeforeCursor) }
    var start = 0
    var shortened = editor.cellsBeforeCursor
    while shortened >= cells, start < editor.cursor {
      start += 1
      shortened = LineEditor(String(editor.characters[start..<editor.cursor])).cellsBeforeCursor
    }
    return (String(editor.characters[start...]), shortened)
  }

  // MARK: - Body

  private static func body(of session: ReviewSession, columns: Int, rows: Int) -> [StyledLine] {
    switch session.mode {
    case .help: return help
    case .history: return session.history.isEmpty ? [StyledLine("No history yet.")] : historyLines(session.history)
    case .choosing(let items): return choices(items)
    case .finished: return finished(session)
    case .deciding, .editing:
      guard let item = session.item else { return [] }
      return concept(item, of: session, columns: columns, rows: rows)
    }
  }

  private static func finished(_ session: ReviewSession) -> [StyledLine] {
    let text = session.queue.isEmpty ? "Nothing waits for a decision." : "That was the last concept."
    return [StyledLine(), StyledLine(text, .heading), StyledLine("Every decision is saved.")]
  }

  private static func concept(
    _ item: ReviewItem, of session: ReviewSession, columns: Int, rows: Int
  ) -> [StyledLine] {
    var lines = title(item, columns: columns)
    if let definition = item.entry.definition { lines.append(StyledLine("  \(definition)", .faint)) }
    for note in item.entry.notes.suffix(2) { lines.append(StyledLine("  note: \(note)", .faint)) }
    lines.append(StyledLine())
    lines += candidateLines(item, of: session, most: max(rows / 2 - 2, 2))
    lines.append(StyledLine())
    let evidence = session.candidate ?? item.candidates.first
    let history = historyLines(Array(session.history.prefix(rows > 14 ? 3 : 0)))
    let left = max(rows - lines.count - (history.isEmpty ? 0 : history.count + 1), 3)
    if let evidence { lines += evidenceLines(evidence, columns: columns, rows: left) }
    if !history.isEmpty { lines += [StyledLine()] + history }
    return lines
  }

  /// The originals and why they wait; on two lines where one is too short.
  private static func title(_ item: ReviewItem, columns: Int) -> [StyledLine] {
    var line = StyledLine(item.entry.sourceText, .heading)
    if let field = item.entry.subjectField { line.append("   [\(field)]", .faint) }
    let reasons = item.reasons.map(\.words).joined(separator: ", ")
    let whole = line.appending(reasons.isEmpty ? "" : "   \(reasons)", .doubtful)
    return whole.cells <= columns ? [whole] : [line, StyledLine("  \(reasons)", .doubtful)]
  }

  /// The renderings, undecided first; what does not fit is counted.
  private static func candidateLines(_ item: ReviewItem, of session: ReviewSession, most: Int) -> [StyledLine] {
    let undecided = item.undecided
    let all = undecided + item.candidates.filter { $0.decision != .candidate }
    let first = max(0, min(session.selection - most + 1, all.count - most))
    var lines: [StyledLine] = []
    for (index, candidate) in all.enumerated().dropFirst(first).prefix(most) {
      let isSelected = index == session.selection && index < undecided.count
      lines.append(candidateLine(candidate, number: index < undecided.count ? index + 1 : nil, isSelected: isSelected))
    }
    let hidden = all.count - lines.count
    if hidden > 0 { lines.append(StyledLine("    and \(hidden) more", .faint)) }
    return lines
  }

  private static func candidateLine(_ candidate: Candidate, number: Int?, isSelected: Bool) -> StyledLine {
    var line = StyledLine(isSelected ? "▸ " : "  ")
    line.append((number.map { "\($0) " } ?? "  "), .faint)
    line.append(candidate.target, isSelected ? .pair : nil)
    line.pad(to: 24)
    line.append((candidate.method?.words ?? "–"))
    line.pad(to: 39)
    if candidate.score > 0 { line.append(Counted.percent(candidate.score)) }
    line.pad(to: 45)
    line.append("×\(candidate.occurrenceCount)")
    line.pad(to: 50)
    if candidate.decision != .candidate { line.append("\(candidate.stateWords) ", .good) }
    if let official = candidate.officialIfOther {
      line.append("official \(official)", candidate.deviates ? .bad : .faint)
    }
    if !candidate.lookUpForms.isEmpty {
      line.append("  also found by \(candidate.lookUpForms.joined(separator: ", "))", .faint)
    }
    return line
  }

  private static func evidenceLines(_ candidate: Candidate, columns: Int, rows: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    if !candidate.path.isEmpty { lines.append(StyledLine("  " + PathText.text(candidate.path), .faint)) }
    for (index, occurrence) in candidate.occurrences.enumerated() {
      var place = StyledLine("  \(occurrence.document):\(occurrence.line)", .faint)
      if let runnerUp = occurrence.runnerUp?.words { place.append("  \(runnerUp)", .doubtful) }
      let sentence = PairHighlight.line(for: occurrence).wrapped(to: max(columns - 5, 10))
        .map { line in
          var indented = StyledLine("    ")
          indented.pieces += line.pieces
          return indented
        }
      if index > 0, lines.count + 1 + sentence.count > rows { break }
      lines += [place] + sentence
    }
    return Array(lines.prefix(rows))
  }

  static func historyLines(_ history: [HistoryCommand]) -> [StyledLine] {
    history.map { command in
      StyledLine("  \(command.stamp.date.prefix(10)) \(command.stamp.author): ", .faint)
        .appending(command.summary, .faint).appending(command.isUndone ? " (taken back)" : "", .faint)
    }
  }

  private static func choices(_ items: [ReviewItem]) -> [StyledLine] {
    items.enumerated().map { index, item in
      StyledLine("  \(index + 1) ", .faint).appending(item.entry.sourceText, .pair)
        .appending("   " + item.candidates.map(\.target).joined(separator: ", "))
    }
  }

  private static let help: [StyledLine] = [
    StyledLine("Each key decides on the rendering marked ▸ and is saved at once.", .heading),
    StyledLine(),
    StyledLine("  p  preferred: the rendering to use; approves the entry"),
    StyledLine("  a  admitted: may be used as well"),
    StyledLine("  d  deprecated: is not to be used"),
    StyledLine("  l  look-up form: a spelling that finds the entry and is not for use"),
    StyledLine("  e  edit: correct the rendering; the corrected text is preferred"),
    StyledLine("  r  reject: this is no pair; it does not come back unasked"),
    StyledLine("  m  merge: this original and another are one concept"),
    StyledLine("  n  note on the entry"),
    StyledLine("  s  skip: comes again at the end      u  undo the newest decision"),
    StyledLine("  ↑ ↓ or 1–9  another rendering        ← →  another concept"),
    StyledLine("  v  all of the entry's history        q  quit; the next review goes on here"),
  ]
}
