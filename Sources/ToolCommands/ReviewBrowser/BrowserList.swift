import Diagnostics
import GlossaryStore
import TranslationModel

/// The visible part of the list: an entry a line, the original, its renderings, why it waits.
struct BrowserList {
  private(set) var lines: [StyledLine] = []

  /// From this width on the list says in words why an entry waits.
  private static let wide = 44
  private static let reasonColumns = 11

  init(_ browser: ReviewBrowser, columns: Int, rows: Int) {
    guard !browser.shown.isEmpty else {
      lines = StyledLine(BrowserWords.emptyList[browser.language], .faint).wrapped(to: columns)
      return
    }
    let visible = browser.shown.indices.dropFirst(browser.listTop).prefix(rows)
    for index in visible {
      guard let entry = browser.entries[browser.shown[index]] else { continue }
      let line = Self.line(entry, browser, columns: columns, isCurrent: index == browser.cursor)
      lines.append(
        index == browser.cursor && browser.hasEmphasis
          ? line.filled(to: columns).emphasized(browser.focus == .list ? .selected : .heading) : line)
    }
  }

  private static func line(
    _ entry: ConceptSummary, _ browser: ReviewBrowser, columns: Int, isCurrent: Bool
  ) -> StyledLine {
    let reasonColumns = columns >= wide ? reasonColumns : 0
    let originalColumns = min(max((columns - 5) * 2 / 5, 6), 30)
    var line = StyledLine(isCurrent ? "▸" : " ")
    line.append(browser.marks.contains(entry.id) ? "*" : " ", .good)
    line.append(mark(entry) + " ", emphasis(of: entry))
    line.pieces += StyledLine(entry.item.entry.sourceText).filled(to: originalColumns).pieces
    line.append(" ")
    let rest = max(columns - line.cells - reasonColumns, 1)
    line.pieces += renderings(entry, browser).filled(to: rest).pieces
    if reasonColumns > 0, let reason = entry.item.reasons.first {
      line.append(" " + reason.shortWording[browser.language], .doubtful)
    }
    return line.clipped(to: columns)
  }

  /// Where the entry stands, as one sign.
  private static func mark(_ entry: ConceptSummary) -> String {
    if !entry.item.reasons.isEmpty { return "?" }
    return switch entry.item.entry.reviewState {
    case .approved: "✓"
    case .rejected: "✗"
    case .proposed: "-"
    }
  }

  private static func emphasis(of entry: ConceptSummary) -> Console.Emphasis? {
    if !entry.item.reasons.isEmpty { return .doubtful }
    return entry.item.entry.reviewState == .approved ? .good : .faint
  }

  /// The rendering that stands for the entry, then the others in use; where there is none, what was rejected.
  private static func renderings(_ entry: ConceptSummary, _ browser: ReviewBrowser) -> StyledLine {
    let live = entry.item.candidates.filter { $0.isLive && !browser.isHidden($0, of: entry.id) }
    guard !live.isEmpty else {
      let others = entry.item.candidates.map(\.target).joined(separator: ", ")
      return StyledLine(others.isEmpty ? "" : "(\(others))", .faint)
    }
    var line = StyledLine()
    let ordered = live.filter { $0.status == .preferred } + live.filter { $0.status != .preferred }
    for (index, candidate) in ordered.enumerated() {
      if index > 0 { line.append(", ", .faint) }
      let isBad = candidate.deviates && candidate.decision == .candidate
      line.append(candidate.target, candidate.status == .preferred ? .good : isBad ? .bad : nil)
    }
    return line
  }
}
