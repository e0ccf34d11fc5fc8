import Diagnostics
import TranslationModel

/// What a review of beads shows, as lines of text: a pure function of the session and the size of the terminal.
struct AlignmentScreen {
  /// Exactly as many lines as the terminal has rows, none wider than it.
  let lines: [StyledLine]

  private static let footerRows = 3

  init(_ session: AlignmentSession, size: RawTerminal.Size) {
    let bodyRows = max(size.rows - Self.footerRows - 2, 1)
    let body = Self.body(of: session, columns: size.columns, rows: bodyRows)
    var all = [Self.header(of: session), StyledLine(String(repeating: "─", count: size.columns), .faint)]
    all += body.prefix(bodyRows)
    all += Array(repeating: StyledLine(), count: max(bodyRows - body.count, 0))
    all += Self.footer(of: session)
    lines = all.suffix(max(size.rows, 1)).map { $0.clipped(to: size.columns) }
  }

  // MARK: - Header and footer

  private static func header(of session: AlignmentSession) -> StyledLine {
    let bitext = session.bitext
    var line = StyledLine("jjak align --review", .heading)
    line.append("   bead \(session.position + 1) of \(bitext.entries.count)   \(bitext.doubtfulCount) to check")
    line.append("   \(session.decisionCount) saved   \(bitext.title)", .faint)
    return line
  }

  private static func footer(of session: AlignmentSession) -> [StyledLine] {
    let message = StyledLine(session.message, .doubtful)
    let bead = session.entry.bead
    switch session.mode {
    case .splittingSource:
      let question = "How many Chinese segments does the first part keep? 0–\(bead.source.count)"
      return [message, StyledLine(question, .heading), StyledLine("any other key: none", .faint)]
    case .splittingTarget:
      let question = "How many Korean segments does the first part keep? 0–\(bead.target.count)"
      return [message, StyledLine(question, .heading), StyledLine("any other key: none", .faint)]
    case .help: return [message, StyledLine("Any key goes back."), StyledLine()]
    case .finished:
      return [message, StyledLine("u undo   ← → go through all beads   any other key: end"), StyledLine()]
    case .deciding:
      return [
        message, StyledLine("c confirm  m merge with next  x split  < > shift a segment  Tab side  o left out"),
        StyledLine("s skip  u undo  ←→ move  ? help  q quit"),
      ]
    }
  }

  // MARK: - Body

  private static func body(of session: AlignmentSession, columns: Int, rows: Int) -> [StyledLine] {
    switch session.mode {
    case .help: return help
    case .finished:
      return [
        StyledLine(), StyledLine("Nothing is left to check.", .heading),
        StyledLine("Every decision is saved; 'jjak align' keeps them."),
      ]
    case .deciding, .splittingSource, .splittingTarget: return beads(of: session, columns: columns, rows: rows)
    }
  }

  /// The bead with its neighbours, which are faint and get the room that it leaves.
  private static func beads(of session: AlignmentSession, columns: Int, rows: Int) -> [StyledLine] {
    let bitext = session.bitext
    let width = max((columns - 7) / 2, 10)
    let current = Self.current(session, width: width)
    var lines: [StyledLine] = []
    let room = max((rows - current.count - 2) / 2, 0)
    if session.position > 0 {
      let before = rowsOf(bitext.entries[session.position - 1], bitext, width: width, emphasis: .faint)
      lines += before.suffix(room) + [StyledLine()]
    }
    lines += current
    if bitext.entries.indices.contains(session.position + 1), rows - lines.count > 1 {
      lines.append(StyledLine())
      lines += rowsOf(bitext.entries[session.position + 1], bitext, width: width, emphasis: .faint)
        .prefix(rows - lines.count)
    }
    return lines
  }

  private static func current(_ session: AlignmentSession, width: Int) -> [StyledLine] {
    let entry = session.entry
    var state = StyledLine("  ")
    if entry.isConfirmed {
      state.append("confirmed", .good)
    } else {
      state.append("\(Counted.percent(entry.bead.score)) sure", entry.isDoubtful ? .doubtful : .good)
    }
    let links = entry.bead.links.prefix(6).map { "\($0.source) – \($0.target)" }.joined(separator: ", ")
    state.append(links.isEmpty ? "   nothing in common found" : "   \(links)", .faint)
    var heads = StyledLine(session.side == .source ? "▸ " : "  ").appending("Chinese", .heading)
    heads.append(String(repeating: " ", count: max(width + 5 - heads.cells, 1)))
    heads.append(session.side == .target ? "▸ " : "  ")
    heads.append("Korean", .heading)
    return [state, heads] + rowsOf(entry, session.bitext, width: width, emphasis: nil)
  }

  /// Both sides, a segment under the other, with their numbers within the bead.
  private static func rowsOf(
    _ entry: Bitext.Entry, _ bitext: Bitext, width: Int, emphasis: Console.Emphasis?
  ) -> [StyledLine] {
    let left = column(bitext.source.segments[entry.bead.source], width: width, emphasis, missing: "added")
    let right = column(bitext.target.segments[entry.bead.target], width: width, emphasis, missing: "left out")
    return (0..<max(left.count, right.count)).map { row in
      var line = StyledLine("  ")
      if row < left.count { line.pieces += left[row].pieces }
      line.append(String(repeating: " ", count: max(width + 2 - line.cells, 0)))
      line.append(" │ ", .faint)
      if row < right.count { line.pieces += right[row].pieces }
      return line
    }
  }

  private static func column(
    _ segments: ArraySlice<BitextSide.Segment>, width: Int, _ emphasis: Console.Emphasis?, missing: String
  ) -> [StyledLine] {
    guard !segments.isEmpty else { return [StyledLine("  (\(missing))", emphasis ?? .doubtful)] }
    return segments.enumerated().flatMap { index, segment in
      StyledLine(segment.text, emphasis).wrapped(to: max(width - 2, 4)).enumerated().map { row, text in
        var line = StyledLine(row > 0 ? "  " : segments.count > 1 ? "\((index + 1) % 10) " : "  ", .faint)
        line.pieces += text.pieces
        return line
      }
    }
  }

  private static let help: [StyledLine] = [
    StyledLine("Each key decides on the bead in the middle and is saved at once.", .heading),
    StyledLine(),
    StyledLine("  c  confirm: these segments translate each other (Enter does the same)"),
    StyledLine("  m  merge this bead with the next one"),
    StyledLine("  x  split: say how many segments of each side the first part keeps"),
    StyledLine("  >  the last segment of the side marked ▸ goes to the next bead"),
    StyledLine("  <  the first segment of the side marked ▸ goes to the previous bead"),
    StyledLine("  Tab  the other side"),
    StyledLine("  o  left out: the two sides have nothing to do with each other"),
    StyledLine("  s  skip: the next doubtful bead      u  undo, step by step"),
    StyledLine("  ← →  all beads, also those that are sure"),
    StyledLine("  q  quit; the next review goes on here"),
    StyledLine(),
    StyledLine("What was merged, split, shifted or left out counts as confirmed."),
  ]
}
