import Diagnostics
import GlossaryStore
import TranslationModel

/// The keys that are always shown: as many as there is room for, the most needed first, help and quit always.
enum BrowserKeys {
  private typealias Hint = (key: String, does: Wording)

  static func lines(_ browser: ReviewBrowser, columns: Int, rows: Int) -> [StyledLine] {
    let language = browser.language
    let tail = line(of: [help, quit], language)
    var hints = (browser.marks.isEmpty ? one : marked)[...]
    var lines: [StyledLine] = []
    for row in 1...max(rows, 1) {
      let room = row == max(rows, 1) ? columns - tail.cells - 2 : columns
      var line = StyledLine()
      while let hint = hints.first {
        let longer = appended(hint, to: line, language)
        guard longer.cells <= room else { break }
        line = longer
        hints.removeFirst()
      }
      lines.append(line)
    }
    let last = lines.removeLast()
    return lines + [last.pieces.isEmpty ? tail : joined(last, tail)]
  }

  private static func joined(_ first: StyledLine, _ second: StyledLine) -> StyledLine {
    var line = first.appending("  ")
    line.pieces += second.pieces
    return line
  }

  private static func line(of hints: [Hint], _ language: MessageLanguage) -> StyledLine {
    hints.reduce(StyledLine()) { appended($1, to: $0, language) }
  }

  private static func appended(_ hint: Hint, to line: StyledLine, _ language: MessageLanguage) -> StyledLine {
    line.appending(line.pieces.isEmpty ? "" : "  ").appending(hint.key, .heading).appending(" \(hint.does[language])")
  }

  private static let help: Hint = ("?", Wording(en: "help", ko: "도움말"))
  private static let quit: Hint = ("q", Wording(en: "quit", ko: "끝"))

  private static let one: [Hint] = [
    ("p", Wording(en: "prefer", ko: "우선")),
    ("a", Wording(en: "admit", ko: "허용")),
    ("d", Wording(en: "deprecate", ko: "안 씀")),
    ("r", Wording(en: "reject", ko: "거부")),
    ("e", Wording(en: "edit", ko: "수정")),
    ("s", Wording(en: "skip", ko: "보류")),
    ("u", Wording(en: "undo", ko: "되돌리기")),
    ("/", Wording(en: "search", ko: "찾기")),
    ("f", Wording(en: "filter", ko: "조건")),
    ("l", Wording(en: "look-up form", ko: "검색용")),
    ("m", Wording(en: "merge", ko: "합치기")),
    ("x", Wording(en: "split", ko: "나누기")),
    ("n", Wording(en: "note", ko: "메모")),
    ("i", Wording(en: "more", ko: "기타")),
    ("Space", Wording(en: "mark", ko: "표시")),
    ("w", Wording(en: "all", ko: "전체")),
    ("Tab", Wording(en: "pane", ko: "창")),
  ]

  /// With marks, the keys that decide on all of them.
  private static let marked: [Hint] = [
    ("p", Wording(en: "prefer the best", ko: "최선을 우선으로")),
    ("a", Wording(en: "admit", ko: "허용")),
    ("d", Wording(en: "deprecate", ko: "안 씀")),
    ("r", Wording(en: "reject", ko: "거부")),
    ("s", Wording(en: "skip", ko: "보류")),
    ("c", Wording(en: "reopen", ko: "결정 취소")),
    ("m", Wording(en: "merge into this", ko: "여기로 합치기")),
    ("n", Wording(en: "note", ko: "메모")),
    ("Space", Wording(en: "mark", ko: "표시")),
    ("*", Wording(en: "all shown", ko: "보이는 것 모두")),
    ("Esc", Wording(en: "no marks", ko: "표시 지우기")),
    ("u", Wording(en: "undo", ko: "되돌리기")),
  ]
}
