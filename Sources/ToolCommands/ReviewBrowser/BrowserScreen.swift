import Diagnostics
import GlossaryStore
import TranslationModel

/// What a review on the whole screen shows, as lines: a pure function of the state.
///
/// Only what is visible is made, whatever the number of entries.
struct BrowserScreen {
  /// Exactly as many lines as the terminal has rows, none wider than it.
  let lines: [StyledLine]
  /// Where the cursor stands while something is typed; row and column from 0.
  let cursor: (row: Int, column: Int)?

  init(_ browser: ReviewBrowser) {
    let (columns, rows) = (max(browser.size.columns, 1), max(browser.size.rows, 1))
    let layout = browser.layout
    let footer = BrowserFooter(
      browser, columns: columns, rows: layout.footerRows, most: max(rows - layout.headerRows - 1, layout.footerRows))
    let header = BrowserHeader(browser, columns: columns).lines.prefix(layout.headerRows)
    let bodyRows = rows - layout.headerRows - layout.footerRows
    let body = Self.body(of: browser, layout, columns: columns, rows: bodyRows)
    // A long message covers the end of the body, but not the line under the cursor.
    let visible = max(rows - layout.headerRows - footer.lines.count, 0)
    let isList = layout.arrangement == .listOnly && body.count > visible
    let hidden = isList ? max(browser.cursor - browser.listTop - visible + 1, 0) : 0
    let all = header + body.dropFirst(hidden).prefix(visible) + footer.lines
    lines = all.map { $0.clipped(to: columns) }
    let firstRow = max(rows - footer.lines.count, 0)
    cursor = footer.cursor.map { (row: firstRow + $0.row, column: min($0.column, columns - 1)) }
  }

  /// Exactly `rows` lines.
  private static func body(
    of browser: ReviewBrowser, _ layout: BrowserLayout, columns: Int, rows: Int
  ) -> [StyledLine] {
    if case .help(let top) = browser.mode {
      return filled(Array(BrowserHelp.lines(browser.language, columns: columns).dropFirst(top)), rows)
    }
    let panel = BrowserPanel(browser, columns: layout.detailColumns, rows: layout.detailRows)?.lines
    let list = BrowserList(browser, columns: layout.listColumns, rows: layout.listRows).lines
    let detail = panel ?? self.detail(of: browser, rows: layout.detailRows)
    switch layout.arrangement {
    case .listOnly: return filled(panel ?? list, rows)
    case .detailOnly: return filled(detail, rows)
    case .stacked:
      return filled(list, layout.listRows) + [rule(columns, isFocused: browser.focus == .detail)]
        + filled(detail, layout.detailRows)
    case .sideBySide:
      let left = filled(list, rows)
      let right = filled(detail, rows)
      let bar = StyledLine("│ ", browser.focus == .detail ? .pair : .faint)
      return (0..<rows).map { row in
        var line = left[row].filled(to: layout.listColumns)
        line.pieces += bar.pieces + right[row].clipped(to: layout.detailColumns).pieces
        return line
      }
    }
  }

  /// What is visible of the detail pane; a heading whose lines are all further down waits for them.
  private static func detail(of browser: ReviewBrowser, rows: Int) -> [StyledLine] {
    var lines = Array(browser.detailLines.dropFirst(browser.detailTop).prefix(rows))
    let isCut = browser.detailTop + lines.count < browser.detailLines.count
    if isCut, lines.count > 1, lines.last?.pieces.first?.emphasis == .heading { lines.removeLast() }
    return lines
  }

  private static func rule(_ columns: Int, isFocused: Bool) -> StyledLine {
    StyledLine(String(repeating: "─", count: columns), isFocused ? .pair : .faint)
  }

  private static func filled(_ lines: [StyledLine], _ rows: Int) -> [StyledLine] {
    let rows = max(rows, 0)
    return Array(lines.prefix(rows)) + Array(repeating: StyledLine(), count: max(rows - lines.count, 0))
  }
}

extension StyledLine {
  /// The line cut or filled with spaces to exactly a width.
  func filled(to width: Int, _ emphasis: Console.Emphasis? = nil) -> StyledLine {
    let line = clipped(to: width)
    return line.appending(String(repeating: " ", count: max(width - line.cells, 0)), emphasis)
  }

  /// The same text, all of it with one emphasis.
  func emphasized(_ emphasis: Console.Emphasis) -> StyledLine {
    StyledLine(text, emphasis)
  }
}

/// Where the reviewer is: number, filter, search, marks.
struct BrowserHeader {
  let lines: [StyledLine]

  /// From this width on there is room for the program's name.
  private static let wide = 60

  init(_ browser: ReviewBrowser, columns: Int) {
    let language = browser.language
    var line = StyledLine(columns >= Self.wide ? "jjak review  " : "", .heading)
    let number = browser.shown.isEmpty ? 0 : browser.cursor + 1
    let (shown, all) = (browser.shown.count, browser.order.count)
    let total = Wording(en: shown == all ? "" : " (\(all) in all)", ko: shown == all ? "" : " (전체 \(all))")
    line.append("\(number)/\(shown)\(total[language])")
    if !browser.filter.text.isEmpty { line.append("  /\(browser.filter.text)", .pair) }
    let conditions = BrowserFilterRow.allCases.filter { $0.isSet(browser.filter) }.map { row in
      var value = row.value(browser.filter)[language]
      if row == .document { value = value.clippedInFront(toCells: max(columns / 4, 14)) }
      return value == BrowserWords.only[language] || value == BrowserWords.on[language] ? row.label[language] : value
    }
    if !conditions.isEmpty { line.append("  \(conditions.joined(separator: ", "))", .doubtful) }
    if browser.filter.order != .urgency { line.append("  \(browser.filter.order.wording[language])", .faint) }
    if !browser.marks.isEmpty {
      line.append(Wording(en: "  \(browser.marks.count) marked", ko: "  표시 \(browser.marks.count)")[language], .good)
    }
    line.append(Wording(en: "  \(browser.waitingCount) left", ko: "  남음 \(browser.waitingCount)")[language], .faint)
    line.append(Wording(en: "  \(browser.decisionCount) saved", ko: "  저장 \(browser.decisionCount)")[language], .faint)
    lines = [line, StyledLine(String(repeating: "─", count: columns), .faint)]
  }
}
