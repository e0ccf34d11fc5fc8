import Diagnostics
import GlossaryStore
import TranslationModel

/// What the keys do in the list and the detail pane.
extension ReviewBrowser {
  mutating func handle(_ key: Key) -> Effect {
    switch key {
    case .control("z"): return .suspend
    case .control("c"): return .quit
    case .control("l"): return .redraw
    case .paste where !takesText:
      message = BrowserWords.pasteIgnored
      return .none
    default: break
    }
    switch mode {
    case .browsing: return browse(key.latin)
    case .help(let top): return help(key.latin, top: top)
    case .prompting(let prompt): return type(key, for: prompt)
    case .searching(let before): return search(key, before: before)
    case .finding(let purpose, let found, let choice): return find(key, purpose, among: found, choice: choice)
    case .menu(let menu): return choose(key.latin, in: menu)
    case .filtering(let row): return changeFilter(key.latin, row: row)
    case .confirming(let pending): return confirm(key.latin) { $0.submit(pending) }
    case .confirmingUndo: return confirm(key.latin) { _ in .undo }
    }
  }

  /// Whether keys are characters of a line.
  private var takesText: Bool {
    switch mode {
    case .prompting, .searching, .finding: true
    case .browsing, .help, .menu, .filtering, .confirming, .confirmingUndo: false
    }
  }

  private mutating func browse(_ key: Key) -> Effect {
    message = nil
    typed = nil
    switch key {
    case .character(let character): return browse(character)
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp, .control("b"): move(by: -pageRows)
    case .pageDown, .control("f"): move(by: pageRows)
    case .home: move(by: .min / 2)
    case .end: move(by: .max / 2)
    case .left: select(rendering - 1)
    case .right: select(rendering + 1)
    case .tab: setFocus(focus == .list ? .detail : .list)
    case .enter: zoom()
    case .escape: stepBack()
    case .control("r"): return .redo
    case .endOfInput: return .quit
    default: break
    }
    return .none
  }

  private mutating func browse(_ character: Character) -> Effect {
    switch character {
    case "q": return .quit
    case "u":
      if commandCount > 0 { return .undo }
      mode = .confirmingUndo
    case "U": return .redo
    case "?": mode = .help(top: 0)
    case "k": move(by: -1)
    case "j": move(by: 1)
    case "g": move(by: .min / 2)
    case "G": move(by: .max / 2)
    case "/": beginSearch()
    case "f": mode = .filtering(row: 0)
    case "w": toggleWaiting()
    case "h": toggleShorter()
    case "o": turnOrder()
    case " ": mark()
    case "*": markAll()
    case "v": showHistory()
    case "1"..."9": select((character.wholeNumberValue ?? 1) - 1)
    default: return decide(character)
    }
    return .none
  }

  // MARK: - Moving

  private var pageRows: Int {
    max((focus == .list ? layout.listRows : layout.detailRows) - 1, 1)
  }

  private mutating func move(by rows: Int) {
    if focus == .detail { return scrollDetail(by: rows) }
    guard !shown.isEmpty else { return }
    let target = min(max(cursor + rows, 0), shown.count - 1)
    guard target != cursor else { return }
    cursor = target
    landed()
  }

  private mutating func scrollDetail(by rows: Int) {
    detailTop = max(0, min(detailTop + rows, detailLines.count - layout.detailRows))
  }

  mutating func setFocus(_ focus: Focus) {
    self.focus = focus
    scrollToCursor()
    layOutDetail()
  }

  /// The detail pane alone, or both again.
  private mutating func zoom() {
    if isZoomed || layout.arrangement == .detailOnly {
      isZoomed = false
      setFocus(.list)
    } else {
      isZoomed = layout.arrangement != .listOnly
      setFocus(.detail)
    }
  }

  /// Escape: out of the detail pane, else out of the search, else takes the marks away.
  private mutating func stepBack() {
    if focus == .detail || isZoomed {
      isZoomed = false
      setFocus(.list)
    } else if !filter.text.isEmpty {
      filter.text = ""
      refresh()
    } else if !marks.isEmpty {
      marks.removeAll()
      message = BrowserWords.nothingMarked
    }
  }

  private mutating func select(_ index: Int) {
    let count = candidates.count
    guard count > 0 else { return }
    rendering = min(max(index, 0), count - 1)
    detailTop = 0
    layOutDetail()
  }

  private mutating func showHistory() {
    if layout.arrangement == .listOnly { setFocus(.detail) }
    detailTop = max(0, detailLines.count - layout.detailRows)
  }

  private mutating func help(_ key: Key, top: Int) -> Effect {
    let rows = max(size.rows - layout.headerRows - layout.footerRows, 1)
    let last = max(0, BrowserHelp.lines(language, columns: size.columns).count - rows)
    switch key {
    case .down, .character("j"): mode = .help(top: min(top + 1, last))
    case .up, .character("k"): mode = .help(top: max(top - 1, 0))
    case .pageDown, .character(" "): mode = .help(top: min(top + rows, last))
    case .pageUp: mode = .help(top: max(top - rows, 0))
    case .home: mode = .help(top: 0)
    case .end: mode = .help(top: last)
    case .endOfInput: return .quit
    default: mode = .browsing
    }
    return .none
  }

  // MARK: - Marks

  private mutating func mark() {
    guard let id = currentID else { return }
    if marks.remove(id) == nil { marks.insert(id) }
    if cursor + 1 < shown.count {
      cursor += 1
      landed()
    }
  }

  /// Marks all that is shown; where all of it is marked, takes the marks away.
  private mutating func markAll() {
    if shown.allSatisfy(marks.contains) { marks.subtract(shown) } else { marks.formUnion(shown) }
    message = marks.isEmpty ? BrowserWords.nothingMarked : BrowserWords.marked(marks.count)
  }
}
