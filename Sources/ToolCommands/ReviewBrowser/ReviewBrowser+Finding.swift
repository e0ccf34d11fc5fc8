import Diagnostics
import GlossaryStore
import TranslationModel

/// Search, filters, order.
extension ReviewBrowser {
  // MARK: - Search as you type

  /// Every search starts empty, over all entries that the filter lets through; Escape brings the last one back.
  mutating func beginSearch() {
    mode = .searching(before: filter.text)
    editor = LineEditor()
    setFocus(.list)
    guard !filter.text.isEmpty else { return }
    filter.text = ""
    refresh()
  }

  mutating func search(_ key: Key, before: String) -> Effect {
    message = nil
    switch key {
    case .escape: endSearch(with: before)
    case .enter, .tab: endSearch(with: editor.text)
    case .up, .pageUp: stepInSearch(by: key == .up ? -1 : -layout.listRows)
    case .down, .pageDown: stepInSearch(by: key == .down ? 1 : layout.listRows)
    case .endOfInput where editor.text.isEmpty: return .quit
    case .endOfInput: _ = editor.handle(.delete)
    default: _ = editor.handle(key)
    }
    if case .searching = mode, filter.text != editor.text {
      filter.text = editor.text
      refresh()
    }
    return .none
  }

  private mutating func endSearch(with text: String) {
    mode = .browsing
    guard filter.text != text else { return }
    filter.text = text
    refresh()
  }

  private mutating func stepInSearch(by rows: Int) {
    guard !shown.isEmpty else { return }
    cursor = min(max(cursor + rows, 0), shown.count - 1)
    landed()
  }

  // MARK: - Filters and order

  mutating func changeFilter(_ key: Key, row: Int) -> Effect {
    message = nil
    let rows = BrowserFilterRow.allCases
    switch key {
    case .up, .character("k"): mode = .filtering(row: max(row - 1, 0))
    case .down, .tab, .character("j"): mode = .filtering(row: min(row + 1, rows.count - 1))
    case .left: turn(rows[row], by: -1)
    case .right, .character(" "): turn(rows[row], by: 1)
    case .character("0"), .backspace, .delete: set(filter.cleared)
    case .character(let character):
      guard let index = rows.firstIndex(where: { $0.key == character }) else { break }
      mode = .filtering(row: index)
      turn(rows[index], by: 1)
    case .enter, .escape: mode = .browsing
    case .endOfInput: return .quit
    default: break
    }
    return .none
  }

  private mutating func turn(_ row: BrowserFilterRow, by step: Int) {
    var filter = filter
    row.turn(&filter, by: step, documents: row == .document ? documents : [])
    set(filter)
  }

  private mutating func set(_ filter: BrowserFilter) {
    let hid = self.filter.hidesShorter
    self.filter = filter
    if filter.hidesShorter != hid { shorter = filter.hidesShorter ? ShorterPairs(entries.values) : ShorterPairs() }
    refresh()
  }

  /// Names of all documents in which something occurs, sorted.
  private var documents: [String] {
    Set(entries.values.flatMap(\.documents)).sorted()
  }

  mutating func toggleWaiting() {
    var filter = filter
    filter.standing = filter.standing == .waiting ? .any : .waiting
    set(filter)
  }

  mutating func toggleShorter() {
    var filter = filter
    filter.hidesShorter.toggle()
    set(filter)
    message = filter.hidesShorter ? BrowserWords.shorterHidden : BrowserWords.shorterShown
  }

  mutating func turnOrder() {
    filter.order = filter.order.next(1)
    refresh()
    message = BrowserWords.ordered(filter.order)
  }

  func nameOf(_ id: String) -> String {
    entries[id]?.item.entry.sourceTerms.first?.text ?? id
  }
}

extension CaseIterable where Self: Equatable, AllCases == [Self] {
  /// The value so many steps on, round and round.
  func next(_ step: Int) -> Self {
    let all = Self.allCases
    let index = (all.firstIndex(of: self) ?? 0) + step
    return all[((index % all.count) + all.count) % all.count]
  }
}
