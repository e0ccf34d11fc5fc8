import Diagnostics
import TranslationModel

/// What a review of beads shows, as lines of text: a pure function of the session and the size of the terminal.
struct AlignmentScreen {
  /// Exactly as many lines as the terminal has rows, none wider than it.
  let lines: [StyledLine]

  private static let footerRows = 3

  init(_ session: AlignmentSession, size: RawTerminal.Size, language: MessageLanguage) {
    let bodyRows = max(size.rows - Self.footerRows - 2, 1)
    let body = Self.body(of: session, language, columns: size.columns, rows: bodyRows)
    var all = [Self.header(of: session, language), StyledLine(String(repeating: "─", count: size.columns), .faint)]
    all += body.prefix(bodyRows)
    all += Array(repeating: StyledLine(), count: max(bodyRows - body.count, 0))
    all += Self.footer(of: session, language)
    lines = all.suffix(max(size.rows, 1)).map { $0.clipped(to: size.columns) }
  }

  // MARK: - Header and footer

  static func header(of session: AlignmentSession, _ language: MessageLanguage) -> StyledLine {
    let bitext = session.bitext
    var line = StyledLine("jjak align --review", .heading)
    let (number, count) = (session.position + 1, bitext.entries.count)
    line.append(
      Wording(
        en: "   bead \(number) of \(count)   \(bitext.doubtfulCount) to check",
        ko: "   짝 \(number)/\(count)   확인할 것 \(bitext.doubtfulCount)")[language])
    line.append(
      Wording(en: "   \(session.decisionCount) saved", ko: "   저장 \(session.decisionCount)")[language], .faint)
    line.append("   \(bitext.title)", .faint)
    return line
  }

  private static func footer(of session: AlignmentSession, _ language: MessageLanguage) -> [StyledLine] {
    let message = StyledLine(session.message[language], .doubtful)
    switch session.mode {
    case .splittingSource, .splittingTarget:
      return [message, StyledLine(splitQuestion(session)[language], .heading), StyledLine(noSplit[language], .faint)]
    case .help:
      let back = Wording(en: "Any key goes back.", ko: "아무 키나 누르면 돌아갑니다.")
      return [message, StyledLine(back[language]), StyledLine()]
    case .finished:
      let keys = Wording(
        en: "u undo   ← → go through all beads   any other key: end", ko: "u 되돌리기   ← → 모든 짝 보기   다른 키: 끝")
      return [message, StyledLine(keys[language]), StyledLine()]
    case .deciding: return [message] + keys.map { StyledLine($0[language]) }
    }
  }

  /// How many segments of a side the first part keeps.
  static func splitQuestion(_ session: AlignmentSession) -> Wording {
    let bead = session.entry.bead
    guard case .splittingTarget = session.mode else {
      return Wording(
        en: "How many Chinese segments does the first part keep? 0–\(bead.source.count)",
        ko: "앞쪽 짝에 중국어 문장을 몇 개 남길까요? 0–\(bead.source.count)")
    }
    return Wording(
      en: "How many Korean segments does the first part keep? 0–\(bead.target.count)",
      ko: "앞쪽 짝에 한국어 문장을 몇 개 남길까요? 0–\(bead.target.count)")
  }

  private static let noSplit = Wording(en: "any other key: none", ko: "다른 키: 나누지 않음")
  private static let keys = [
    Wording(
      en: "c confirm  m merge with next  x split  < > shift a segment  Tab side  o left out",
      ko: "c 확정  m 다음과 합치기  x 나누기  < > 문장 옮기기  Tab 쪽 바꾸기  o 빠짐"),
    Wording(en: "s skip  u undo  ←→ move  ? help  q quit", ko: "s 보류  u 되돌리기  ←→ 이동  ? 도움말  q 끝"),
  ]

  // MARK: - Body

  static func body(
    of session: AlignmentSession, _ language: MessageLanguage, columns: Int, rows: Int
  ) -> [StyledLine] {
    switch session.mode {
    case .help: return help.map { StyledLine($0[language], $0 == help[0] ? .heading : nil) }
    case .finished:
      let kept = Wording(
        en: "Every decision is saved; 'jjak align' keeps them.", ko: "결정은 모두 저장되었고 'jjak align'이 지킵니다.")
      return [StyledLine(), StyledLine(AlignWords.nothingLeft[language], .heading), StyledLine(kept[language])]
    case .deciding, .splittingSource, .splittingTarget:
      return beads(of: session, language, columns: columns, rows: rows)
    }
  }

  /// The bead with its neighbours, which are faint and get the room that it leaves.
  private static func beads(
    of session: AlignmentSession, _ language: MessageLanguage, columns: Int, rows: Int
  ) -> [StyledLine] {
    let bitext = session.bitext
    let width = max((columns - 7) / 2, 10)
    let current = Self.current(session, language, width: width)
    var lines: [StyledLine] = []
    let room = max((rows - current.count - 2) / 2, 0)
    if session.position > 0 {
      let before = rowsOf(bitext.entries[session.position - 1], bitext, language, width: width, emphasis: .faint)
      lines += before.suffix(room) + [StyledLine()]
    }
    lines += current
    if bitext.entries.indices.contains(session.position + 1), rows - lines.count > 1 {
      lines.append(StyledLine())
      lines += rowsOf(bitext.entries[session.position + 1], bitext, language, width: width, emphasis: .faint)
        .prefix(rows - lines.count)
    }
    return lines
  }

  private static func current(_ session: AlignmentSession, _ language: MessageLanguage, width: Int) -> [StyledLine] {
    let entry = session.entry
    var state = StyledLine("  ")
    if entry.isConfirmed {
      state.append(AlignWords.confirmed[language], .good)
    } else {
      let percent = Counted.percent(entry.bead.score)
      state.append(
        Wording(en: "\(percent) sure", ko: "점수 \(percent)")[language], entry.isDoubtful ? .doubtful : .good)
    }
    let links = entry.bead.links.prefix(6).map { "\($0.source) – \($0.target)" }.joined(separator: ", ")
    let nothing = Wording(en: "nothing in common found", ko: "공통된 것을 찾지 못함")
    state.append("   \(links.isEmpty ? nothing[language] : links)", .faint)
    var heads = StyledLine(session.side == .source ? "▸ " : "  ")
      .appending(Wording(en: "Chinese", ko: "중국어")[language], .heading)
    heads.append(String(repeating: " ", count: max(width + 5 - heads.cells, 1)))
    heads.append(session.side == .target ? "▸ " : "  ")
    heads.append(Wording(en: "Korean", ko: "한국어")[language], .heading)
    return [state, heads] + rowsOf(entry, session.bitext, language, width: width, emphasis: nil)
  }

  /// Both sides, a segment under the other, with their numbers within the bead.
  private static func rowsOf(
    _ entry: Bitext.Entry, _ bitext: Bitext, _ language: MessageLanguage, width: Int, emphasis: Console.Emphasis?
  ) -> [StyledLine] {
    let left = column(
      bitext.source.segments[entry.bead.source], width: width, emphasis, missing: AlignWords.added[language])
    let right = column(
      bitext.target.segments[entry.bead.target], width: width, emphasis, missing: AlignWords.leftOut[language])
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

  /// The first line is the heading.
  private static let help = [
    Wording(
      en: "Each key decides on the bead in the middle and is saved at once.",
      ko: "키를 누르면 가운데 짝에 대한 결정이 바로 저장됩니다."),
    Wording(""),
    Wording(
      en: "  c  confirm: these segments translate each other (Enter does the same)",
      ko: "  c  확정: 서로의 번역입니다(Enter도 같음)"),
    Wording(en: "  m  merge this bead with the next one", ko: "  m  다음 짝과 합치기"),
    Wording(
      en: "  x  split: say how many segments of each side the first part keeps",
      ko: "  x  나누기: 앞쪽 짝에 남길 문장의 수를 쪽마다 정합니다"),
    Wording(
      en: "  >  the last segment of the side marked ▸ goes to the next bead", ko: "  >  ▸ 표시한 쪽의 마지막 문장을 다음 짝으로 옮기기"),
    Wording(
      en: "  <  the first segment of the side marked ▸ goes to the previous bead", ko: "  <  ▸ 표시한 쪽의 첫 문장을 앞 짝으로 옮기기"),
    Wording(en: "  Tab  the other side", ko: "  Tab  다른 쪽으로"),
    Wording(en: "  o  left out: the two sides have nothing to do with each other", ko: "  o  빠짐: 두 쪽은 서로 상관이 없습니다"),
    Wording(
      en: "  s  skip: the next doubtful bead      u  undo, step by step", ko: "  s  보류: 의심스러운 다음 짝      u  하나씩 되돌리기"),
    Wording(en: "  ← →  all beads, also those that are sure", ko: "  ← →  확실한 것까지 모든 짝"),
    Wording(en: "  q  quit; the next review goes on here", ko: "  q  끝. 다음 검토는 여기서 이어집니다"),
    Wording(""),
    Wording(
      en: "What was merged, split, shifted or left out counts as confirmed.",
      ko: "합치거나 나누거나 옮기거나 뺀 것은 확정한 것으로 봅니다."),
  ]
}
