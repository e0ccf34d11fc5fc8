import Diagnostics
import GlossaryStore
import TranslationModel

/// What stands in the place of the detail pane while something is chosen: filters, a menu, entries to merge with.
struct BrowserPanel {
  let lines: [StyledLine]

  /// nil while nothing is chosen.
  init?(_ browser: ReviewBrowser, columns: Int, rows: Int) {
    let rows = max(rows, 1)
    switch browser.mode {
    case .filtering(let row): lines = Self.filter(browser, row: row, columns: columns, rows: rows)
    case .menu(let menu): lines = Self.menu(menu, browser.language, rows: rows)
    case .finding(_, let found, let choice): lines = Self.found(found, choice, browser, columns: columns, rows: rows)
    default: return nil
    }
  }

  private static func filter(_ browser: ReviewBrowser, row chosen: Int, columns: Int, rows: Int) -> [StyledLine] {
    let language = browser.language
    let labels = BrowserFilterRow.allCases.map { $0.label[language] }
    let column = (labels.map { DisplayWidth.cells(of: $0) }.max() ?? 0) + 8
    let lines = BrowserFilterRow.allCases.enumerated().map { index, row in
      var line = StyledLine(index == chosen ? "▸ " : "  ").appending("\(row.key)  ", .faint)
      line.append(labels[index], index == chosen ? .heading : nil)
      line.pad(to: column)
      var value = row.value(browser.filter)[language]
      // The end of a path says more than its beginning.
      if row == .document { value = value.clippedInFront(toCells: max(columns - column - 4, 8)) }
      line.append("‹ \(value) ›", row.isSet(browser.filter) ? .pair : .faint)
      return line
    }
    return [StyledLine(BrowserWords.filter[language], .heading)] + visible(lines, chosen, rows - 1)
  }

  private static func menu(_ menu: BrowserMenu, _ language: MessageLanguage, rows: Int) -> [StyledLine] {
    let lines = menu.items.enumerated().map { index, item in
      var line = StyledLine(index == menu.choice ? "▸ " : "  ")
      line.append((BrowserMenu.keys.indices.contains(index) ? "\(BrowserMenu.keys[index])" : " ") + "  ", .faint)
      line.append(item.label[language], index == menu.choice ? .heading : nil)
      if !item.value.isEmpty { line.append("  \(item.value)", .pair) }
      return line
    }
    return [StyledLine(menu.title[language], .heading)] + visible(lines, menu.choice, rows - 1)
  }

  private static func found(
    _ found: [String], _ choice: Int, _ browser: ReviewBrowser, columns: Int, rows: Int
  ) -> [StyledLine] {
    let title = browser.editor.text.isEmpty ? BrowserWords.alike : BrowserWords.found
    let count = max(rows - 1, 1)
    let first = max(0, choice - count + 1)
    let lines = found.indices.dropFirst(first).prefix(count).map { index in
      var line = StyledLine(index == choice ? "▸ " : "  ")
      guard let item = browser.entries[found[index]]?.item else { return line }
      line.append(item.entry.sourceText, index == choice ? .heading : nil)
      line.append("   \(item.candidates.filter(\.isLive).map(\.target).joined(separator: ", "))", .pair)
      line.append("   \(item.entry.id)", .faint)
      return line
    }
    let none = found.isEmpty && !browser.editor.text.isEmpty
    return [StyledLine(title[browser.language], .heading)]
      + (none ? [StyledLine("  " + BrowserWords.nothingFound[browser.language], .faint)] : lines)
  }

  /// As many lines as there is room for, the chosen one among them.
  private static func visible(_ lines: [StyledLine], _ chosen: Int, _ rows: Int) -> [StyledLine] {
    let first = max(0, min(chosen - rows + 1, lines.count - rows))
    return Array(lines.dropFirst(first).prefix(max(rows, 0)))
  }
}
