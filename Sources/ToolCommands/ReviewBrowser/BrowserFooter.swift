import Diagnostics
import GlossaryStore
import TranslationModel

/// The last rows: a message or the line that is typed, and the keys.
struct BrowserFooter {
  /// As many as the layout has for it, or more where a message needs them.
  private(set) var lines: [StyledLine] = []
  /// Row within the footer and column of the cursor, from 0.
  private(set) var cursor: (row: Int, column: Int)?

  /// - Parameter most: how many rows it may take for a long message.
  init(_ browser: ReviewBrowser, columns: Int, rows: Int, most: Int) {
    guard rows > 0 else { return }
    let language = browser.language
    let message = Self.message(browser)
    if let (wholeLabel, hint) = Self.typed(browser) {
      let label = wholeLabel.clipped(to: max(columns / 2, 1))
      let window = Self.window(browser.editor, cells: columns - label.cells - 1)
      var typed = label
      typed.append(window.text)
      let below = rows == 1 || rows == 2 && message != nil ? [] : [StyledLine(hint, .faint)]
      let above = message.map { Self.fitted($0, columns: columns, rows: most - below.count - 1) } ?? []
      let blanks = max(rows - above.count - below.count - 1, 0)
      lines = Array(repeating: StyledLine(), count: blanks) + above + [typed] + below
      cursor = (row: blanks + above.count, column: label.cells + window.cursorCells)
      return
    }
    switch browser.mode {
    case .browsing:
      // Where there are but two rows, keys stand in both while there is nothing to say; a long message takes all but
      // one of the keys' rows.
      let wanted = message?.wrapped(to: columns).count ?? (rows == 2 ? 0 : 1)
      lines = BrowserKeys.lines(browser, columns: columns, rows: max(rows - wanted, 1))
    case .help: lines = [StyledLine(BrowserWords.helpHint[language], .faint)]
    case .confirming, .confirmingUndo: lines = [StyledLine(BrowserWords.yesOrNo[language], .faint)]
    default: lines = [StyledLine(Self.choosingHint(browser), .faint)]
    }
    if rows == 1, message != nil { lines = [] }
    let shown = message.map { Self.fitted($0, columns: columns, rows: most - lines.count) } ?? []
    lines = shown + Array(repeating: StyledLine(), count: max(rows - lines.count - shown.count, 0)) + lines
  }

  /// The text in at most so many rows; the last one says where something is missing.
  private static func fitted(_ text: StyledLine, columns: Int, rows: Int) -> [StyledLine] {
    let wrapped = text.wrapped(to: columns)
    guard wrapped.count > rows else { return wrapped }
    guard rows > 0 else { return [] }
    var last = StyledLine()
    last.pieces = wrapped[(rows - 1)...].flatMap(\.pieces)
    return wrapped[..<(rows - 1)] + [last.clipped(to: columns)]
  }

  private static func message(_ browser: ReviewBrowser) -> StyledLine? {
    if case .confirming(let pending) = browser.mode, let question = pending.question {
      return StyledLine(question[browser.language], .heading)
    }
    if browser.mode == .confirmingUndo { return StyledLine(BrowserWords.undoQuestion[browser.language], .heading) }
    return browser.message.map { StyledLine($0[browser.language], .doubtful) }
  }

  // MARK: - Typing

  /// The label of the line that is typed, and what the keys do there; nil where nothing is typed.
  private static func typed(_ browser: ReviewBrowser) -> (StyledLine, hint: String)? {
    let language = browser.language
    switch browser.mode {
    case .prompting(let prompt):
      let official =
        browser.takesOfficial(prompt)
        ? Wording(en: "Tab takes the official form   ", ko: "Tab 외래어 표기법대로 넣기   ")[language] : ""
      let hint = Wording(en: "Enter saves   \(official)Esc goes back", ko: "Enter 저장   \(official)Esc 그만두기")
      return (StyledLine("\(prompt.label[language]): ", .heading), hint[language])
    case .searching:
      let hint = Wording(
        en: "Enter keeps the search   ↑↓ move   Esc takes it back", ko: "Enter 이대로 보기   ↑↓ 이동   Esc 찾기 취소")
      return (StyledLine(BrowserWords.search[language], .heading), hint[language])
    case .finding(let purpose, _, _):
      let hint = Wording(
        en: "type an original or a rendering   ↑↓ choose   Enter saves   Esc goes back",
        ko: "원어나 표기 입력   ↑↓ 고르기   Enter 저장   Esc 그만두기")
      return (StyledLine("\(purpose.label[language]): ", .heading), hint[language])
    default: return nil
    }
  }

  private static func choosingHint(_ browser: ReviewBrowser) -> String {
    if case .filtering = browser.mode {
      return Wording(
        en: "↑↓ row   ←→ or letter: value   0 clears   Enter closes", ko: "↑↓ 줄   ←→·글자: 값 바꾸기   0 모두 지우기   Enter 닫기")[
          browser.language]
    }
    return Wording(en: "↑↓ or number   Enter chooses   Esc goes back", ko: "↑↓·번호   Enter 고르기   Esc 그만두기")[
      browser.language]
  }

  /// The part of a long line around the cursor that fits.
  static func window(_ editor: LineEditor, cells: Int) -> (text: String, cursorCells: Int) {
    let cells = max(cells, 1)
    guard editor.cellsBeforeCursor >= cells else { return (editor.text, editor.cellsBeforeCursor) }
    var start = 0
    var used = editor.cellsBeforeCursor
    while used >= cells, start < editor.cursor {
      used -= DisplayWidth.cells(of: String(editor.characters[start]))
      start += 1
    }
    return (String(editor.characters[start...]), used)
  }
}

extension BrowserPrompt {
  var label: Wording {
    switch self {
    case .correction: Wording(en: "Correct rendering", ko: "고친 표기")
    case .lookUpForm(let form): Wording(en: "“\(form)” leads to the term", ko: "‘\(form)’ 대신 쓸 표기")
    case .note: BrowserWords.note
    case .definition: BrowserWords.definition
    case .subjectField: BrowserWords.subjectField
    case .reliability: BrowserWords.reliability
    case .termNote(let term): BrowserWords.noteOf(term)
    case .addRendering: BrowserWords.addRendering
    case .addOriginal: BrowserWords.addOriginal
    case .validFrom(let term): BrowserWords.validFrom(term)
    case .validUntil(let term): BrowserWords.validUntil(term)
    case .termSource(let term): BrowserWords.sourceOf(term)
    case .source(let field): field.wording
    case .reason: Wording(en: "It is approved. Why change it?", ko: "승인된 항목입니다. 고치는 사유")
    }
  }
}
