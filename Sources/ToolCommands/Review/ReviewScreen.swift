import Diagnostics
import GlossaryStore
import TranslationModel

/// What a review shows, as lines of text: a pure function of the session and the size of the terminal.
struct ReviewScreen {
  /// Exactly as many lines as the terminal has rows, none wider than it.
  let lines: [StyledLine]
  /// Where the cursor stands while something is typed; row and column from 0.
  let cursor: (row: Int, column: Int)?

  private static let footerRows = 3

  init(_ session: ReviewSession, size: RawTerminal.Size, language: MessageLanguage = .english) {
    let bodyRows = max(size.rows - Self.footerRows - 2, 1)
    let body = Self.body(of: session, language, columns: size.columns, rows: bodyRows)
    let (footer, cursorColumn) = Self.footer(of: session, language, columns: size.columns)
    var all = [Self.header(of: session, language), StyledLine(String(repeating: "─", count: size.columns), .faint)]
    all += body.prefix(bodyRows)
    all += Array(repeating: StyledLine(), count: max(bodyRows - body.count, 0))
    all += footer
    lines = all.suffix(max(size.rows, 1)).map { $0.clipped(to: size.columns) }
    cursor = cursorColumn.map { (row: max(size.rows - 2, 0), column: min($0, size.columns - 1)) }
  }

  // MARK: - Header and footer

  static func header(of session: ReviewSession, _ language: MessageLanguage) -> StyledLine {
    let number = min(session.position + 1, max(session.queue.count, 1))
    var line = StyledLine("jjak review", .heading)
    let place = Wording(en: "concept \(number) of \(session.queue.count)", ko: "항목 \(number)/\(session.queue.count)")
    if !session.queue.isEmpty { line.append("   \(place[language])") }
    line.append(
      Wording(en: "   \(session.decisionCount) saved", ko: "   저장 \(session.decisionCount)")[language], .faint)
    return line
  }

  private static func footer(
    of session: ReviewSession, _ language: MessageLanguage, columns: Int
  ) -> ([StyledLine], cursorColumn: Int?) {
    let message = StyledLine(session.message[language], .doubtful)
    switch session.mode {
    case .editing(let prompt):
      let label = StyledLine(self.label(prompt)[language], .heading)
      let shown = BrowserFooter.window(session.editor, cells: columns - label.cells - 1)
      return ([message, label.appending(shown.text), hint(prompt, language)], label.cells + shown.cursorCells)
    case .choosing:
      let question = StyledLine(Wording(en: "Merge with which? ", ko: "어느 항목과 합칠까요? ")[language], .heading)
        .appending(Wording(en: "1–9; any other key: none", ko: "1–9, 다른 키: 취소")[language])
      return ([message, question, StyledLine()], nil)
    case .help, .history:
      return (
        [message, StyledLine(Wording(en: "Any key goes back.", ko: "아무 키나 누르면 돌아갑니다.")[language]), StyledLine()], nil
      )
    case .finished:
      let keys = Wording(en: "u undo   any other key: end", ko: "u 되돌리기   다른 키: 끝")
      return ([message, StyledLine(keys[language]), StyledLine()], nil)
    case .deciding:
      return ([message] + keys.map { StyledLine($0[language]) }, nil)
    }
  }

  private static let keys = [
    Wording(
      en: "p preferred  a admitted  d deprecated  l look-up form  e edit  r reject",
      ko: "p 우선  a 허용  d 안 씀  l 검색용 표기  e 수정  r 거부"),
    Wording(
      en: "m merge  n note  s skip  u undo  ↑↓ ←→ move  v history  ? help  q quit",
      ko: "m 합치기  n 메모  s 보류  u 되돌리기  ↑↓ ←→ 이동  v 이력  ? 도움말  q 끝"),
  ]

  static func label(_ prompt: ReviewSession.Prompt) -> Wording {
    switch prompt {
    case .correction: Wording(en: "Correct rendering: ", ko: "고친 표기: ")
    case .lookUpForm: Wording(en: "It leads to the term: ", ko: "대신 쓸 표기: ")
    case .mergeSearch: Wording(en: "Merge with (original or rendering): ", ko: "합칠 항목(원어·표기): ")
    case .note: Wording(en: "Note: ", ko: "메모: ")
    case .reason: Wording(en: "It is approved. Why change it? ", ko: "승인된 항목입니다. 바꾸는 사유: ")
    }
  }

  private static func hint(_ prompt: ReviewSession.Prompt, _ language: MessageLanguage) -> StyledLine {
    let takesOfficial = prompt == .correction || prompt == .lookUpForm
    let official = takesOfficial ? Wording(en: "Tab takes the official form   ", ko: "Tab 외래어 표기법대로 넣기   ") : nil
    let rest = official?[language] ?? ""
    return StyledLine(
      Wording(en: "Enter saves   \(rest)Esc goes back", ko: "Enter 저장   \(rest)Esc 그만두기")[language], .faint)
  }

  // MARK: - Body

  static func body(
    of session: ReviewSession, _ language: MessageLanguage, columns: Int, rows: Int
  ) -> [StyledLine] {
    switch session.mode {
    case .help: return help.map { StyledLine($0[language], $0 == help[0] ? .heading : nil) }
    case .history:
      let none = Wording(en: "No history yet.", ko: "아직 이력이 없습니다.")
      return session.history.isEmpty ? [StyledLine(none[language])] : historyLines(session.history, language)
    case .choosing(let items): return choices(items)
    case .finished: return finished(session, language)
    case .deciding, .editing:
      guard let item = session.item else { return [] }
      return concept(item, of: session, language, columns: columns, rows: rows)
    }
  }

  private static func finished(_ session: ReviewSession, _ language: MessageLanguage) -> [StyledLine] {
    let nothing = Wording(en: "Nothing waits for a decision.", ko: "결정할 것이 없습니다.")
    let last = Wording(en: "That was the last concept.", ko: "마지막 항목이었습니다.")
    let saved = Wording(en: "Every decision is saved.", ko: "결정은 모두 저장되었습니다.")
    return [
      StyledLine(), StyledLine((session.queue.isEmpty ? nothing : last)[language], .heading),
      StyledLine(saved[language]),
    ]
  }

  private static func concept(
    _ item: ReviewItem, of session: ReviewSession, _ language: MessageLanguage, columns: Int, rows: Int
  ) -> [StyledLine] {
    var lines = title(item, language, columns: columns)
    if let definition = item.entry.definition { lines.append(StyledLine("  \(definition)", .faint)) }
    for note in item.entry.notes.suffix(2) {
      let label = Wording(en: "note", ko: "메모")
      lines.append(StyledLine("  \(label[language]): \(KeptNote.wording(note)[language])", .faint))
    }
    lines.append(StyledLine())
    lines += candidateLines(item, of: session, language, most: max(rows / 2 - 2, 2))
    lines.append(StyledLine())
    let evidence = session.candidate ?? item.candidates.first
    let history = historyLines(Array(session.history.prefix(rows > 14 ? 3 : 0)), language)
    let left = max(rows - lines.count - (history.isEmpty ? 0 : history.count + 1), 3)
    if let evidence { lines += evidenceLines(evidence, language, columns: columns, rows: left) }
    if !history.isEmpty { lines += [StyledLine()] + history }
    return lines
  }

  /// The originals and why they wait; on two lines where one is too short.
  private static func title(_ item: ReviewItem, _ language: MessageLanguage, columns: Int) -> [StyledLine] {
    var line = StyledLine(item.entry.sourceText, .heading)
    if let field = item.entry.subjectField { line.append("   [\(field)]", .faint) }
    let reasons = item.reasons.map { $0.wording[language] }.joined(separator: ", ")
    let whole = line.appending(reasons.isEmpty ? "" : "   \(reasons)", .doubtful)
    return whole.cells <= columns ? [whole] : [line, StyledLine("  \(reasons)", .doubtful)]
  }

  /// The renderings, undecided first; what does not fit is counted.
  private static func candidateLines(
    _ item: ReviewItem, of session: ReviewSession, _ language: MessageLanguage, most: Int
  ) -> [StyledLine] {
    let undecided = item.undecided
    let all = undecided + item.candidates.filter { $0.decision != .candidate }
    let first = max(0, min(session.selection - most + 1, all.count - most))
    var lines: [StyledLine] = []
    for (index, candidate) in all.enumerated().dropFirst(first).prefix(most) {
      let isSelected = index == session.selection && index < undecided.count
      let number = index < undecided.count ? index + 1 : nil
      lines.append(candidateLine(candidate, language, number: number, isSelected: isSelected))
    }
    let hidden = all.count - lines.count
    if hidden > 0 {
      lines.append(StyledLine(Wording(en: "    and \(hidden) more", ko: "    그 밖에 \(hidden)개")[language], .faint))
    }
    return lines
  }

  private static func candidateLine(
    _ candidate: Candidate, _ language: MessageLanguage, number: Int?, isSelected: Bool
  ) -> StyledLine {
    var line = StyledLine(isSelected ? "▸ " : "  ")
    line.append((number.map { "\($0) " } ?? "  "), .faint)
    line.append(candidate.target, isSelected ? .pair : nil)
    line.pad(to: 24)
    line.append((candidate.method?.wording[language] ?? "–"))
    line.pad(to: 39)
    if candidate.score > 0 { line.append(Counted.percent(candidate.score)) }
    line.pad(to: 45)
    line.append("×\(candidate.occurrenceCount)")
    line.pad(to: 50)
    if candidate.decision != .candidate { line.append("\(candidate.stateWording[language]) ", .good) }
    if let official = candidate.officialIfOther {
      line.append("\(BrowserWords.official[language]) \(official)", candidate.deviates ? .bad : .faint)
    }
    if !candidate.lookUpForms.isEmpty {
      line.append("  \(BrowserWords.lookUpForms[language]) \(candidate.lookUpForms.joined(separator: ", "))", .faint)
    }
    return line
  }

  private static func evidenceLines(
    _ candidate: Candidate, _ language: MessageLanguage, columns: Int, rows: Int
  ) -> [StyledLine] {
    var lines: [StyledLine] = []
    if !candidate.path.isEmpty { lines.append(StyledLine("  " + PathText.text(candidate.path, language), .faint)) }
    for (index, occurrence) in candidate.occurrences.enumerated() {
      var place = StyledLine("  \(occurrence.document):\(occurrence.line)", .faint)
      if let runnerUp = occurrence.runnerUp?.wording { place.append("  \(runnerUp[language])", .doubtful) }
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

  static func historyLines(
    _ history: [HistoryCommand], _ language: MessageLanguage = .english
  ) -> [StyledLine] {
    history.map { command in
      StyledLine("  \(command.stamp.date.prefix(10)) \(command.stamp.author): ", .faint)
        .appending(command.title[language], .faint)
        .appending(command.isUndone ? " (\(BrowserWords.takenBack[language]))" : "", .faint)
        .appending(command.reason.map { "  \(BrowserWords.reason[language]): \($0)" } ?? "", .doubtful)
    }
  }

  private static func choices(_ items: [ReviewItem]) -> [StyledLine] {
    items.enumerated().map { index, item in
      StyledLine("  \(index + 1) ", .faint).appending(item.entry.sourceText, .pair)
        .appending("   " + item.candidates.map(\.target).joined(separator: ", "))
    }
  }

  private static let help: [Wording] = [
    Wording(en: "Each key decides on the rendering marked ▸ and is saved at once.", ko: "키를 누르면 ▸ 표기를 결정하고 바로 저장합니다."),
    Wording(en: "", ko: ""),
    Wording(en: "  p  preferred: the rendering to use; approves the entry", ko: "  p  우선: 쓸 표기. 항목을 승인"),
    Wording(en: "  a  admitted: may be used as well", ko: "  a  허용: 함께 써도 되는 표기"),
    Wording(en: "  d  deprecated: is not to be used", ko: "  d  사용하지 않음: 쓰지 않을 표기"),
    Wording(
      en: "  l  look-up form: a spelling that finds the entry and is not for use",
      ko: "  l  검색용 표기: 찾을 때만 쓰는 잘못 적힌 표기"),
    Wording(en: "  e  edit: correct the rendering; the corrected text is preferred", ko: "  e  표기 수정. 고친 표기가 우선이 됨"),
    Wording(en: "  r  reject: this is no pair; it does not come back unasked", ko: "  r  거부: 짝이 아님. 다시 나오지 않음"),
    Wording(en: "  m  merge: this original and another are one concept", ko: "  m  합치기: 다른 원어와 같은 항목"),
    Wording(en: "  n  note on the entry", ko: "  n  항목에 메모"),
    Wording(
      en: "  s  skip: comes again at the end      u  undo the newest decision",
      ko: "  s  보류: 맨 뒤에 다시 나옴             u  마지막 결정 되돌리기"),
    Wording(
      en: "  ↑ ↓ or 1–9  another rendering        ← →  another concept",
      ko: "  ↑ ↓ 1–9  표기 고르기                   ← →  항목 이동"),
    Wording(
      en: "  v  all of the entry's history        q  quit; the next review goes on here",
      ko: "  v  이 항목의 이력                      q  끝내기. 다음에 이어서 시작"),
  ]
}
