import Diagnostics
import Testing
import TranslationModel

@testable import GlossaryStore
@testable import ToolCommands

@Suite struct ReviewScreenTests {
  private func screen(
    _ items: [ReviewItem], keys: [Key] = [], columns: Int = 80, rows: Int = 24, language: MessageLanguage = .english
  ) -> ReviewScreen {
    var session = ReviewSession(queue: items.map(\.entry.id))
    if let first = items.first { _ = session.show(first, history: []) }
    for key in keys { _ = session.handle(key) }
    return ReviewScreen(session, size: RawTerminal.Size(columns: columns, rows: rows), language: language)
  }

  private func text(_ screen: ReviewScreen) -> String {
    var lines = screen.lines.map { line in
      var text = line.text
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  @Test func aConceptWithTwoRenderings() {
    let item = ReviewSample.item("c1", "杭州", ["항조우", "항저우"], official: "항저우")
    let expected = """
      jjak review   concept 1 of 1   0 saved
      ────────────────────────────────────────────────────────────
      杭州   new

      ▸ 1 항조우              transcription  98 %  ×1   official …
        2 항저우              transcription  98 %  ×1

        news.txt:3
          어제 항조우(杭州)에서 회의가 열렸다.





      p preferred  a admitted  d deprecated  l look-up form  e ed…
      m merge  n note  s skip  u undo  ↑↓ ←→ move  v history  ? h…
      """
    #expect(text(screen([item], columns: 60, rows: 16)) == expected)
  }

  @Test("The keys fit into 80 columns", arguments: MessageLanguage.allCases) func keysFit(language: MessageLanguage) {
    let item = ReviewSample.item("c1", "杭州", ["항저우"])
    for keys: [Key] in [[], [.character("?")], [.character("e")]] {
      #expect(!text(screen([item], keys: keys, language: language)).contains("…"))
    }
  }

  @Test func theSameInKorean() {
    let item = ReviewSample.item("c1", "杭州", ["항조우", "항저우"], official: "항저우")
    let expected = """
      jjak review   항목 1/1   저장 0
      ────────────────────────────────────────────────────────────
      杭州   새 항목

      ▸ 1 항조우              외래어 표기    98 %  ×1   표기법 항…
        2 항저우              외래어 표기    98 %  ×1

        news.txt:3
          어제 항조우(杭州)에서 회의가 열렸다.





      p 우선  a 허용  d 안 씀  l 검색용 표기  e 수정  r 거부
      m 합치기  n 메모  s 보류  u 되돌리기  ↑↓ ←→ 이동  v 이력  ?…
      """
    #expect(text(screen([item], columns: 60, rows: 16, language: .korean)) == expected)
  }

  @Test(
    "Every screen has as many lines as the terminal, none wider",
    arguments: [(80, 24), (40, 10), (20, 6), (200, 60), (10, 3), (1, 1)])
  func sizes(columns: Int, rows: Int) {
    var item = ReviewSample.item("c1", String(repeating: "中文", count: 40), (1...30).map { "아주 긴 표현 \($0)" })
    item.entry.notes = [String(repeating: "주", count: 100)]
    let many = Array(repeating: Key.down, count: 29)
    for keys: [Key] in [[], [.character("?")], [.character("e")], [.character("v")], many] {
      let screen = screen([item], keys: keys, columns: columns, rows: rows)
      #expect(screen.lines.count == rows)
      #expect(screen.lines.allSatisfy { $0.cells <= columns })
      if let cursor = screen.cursor { #expect(cursor.row < rows && cursor.column < columns) }
    }
  }

  @Test func theCursorStandsBehindWhatIsTyped() {
    let item = ReviewSample.item("c1", "杭州", ["항저우"])
    let screen = screen([item], keys: [.character("e")])
    #expect(screen.lines[22].text == "Correct rendering: 항저우")
    #expect(screen.cursor?.row == 22)
    #expect(screen.cursor?.column == 19 + 6)
  }

  @Test func anEmptyQueueSaysSo() {
    #expect(text(screen([])).contains("Nothing waits for a decision."))
  }

  @Test(
    "The pair is found in its sentence",
    arguments: [
      ("어제 항저우(杭州)에서", GlossDirection.targetThenSource, ["항저우", "杭州"]),
      ("항저우는 크다. 항저우(杭州)의 杭州", .targetThenSource, ["항저우", "杭州"]),
      ("杭州(항저우)에서", .sourceThenTarget, ["杭州", "항저우"]),
      ("여기에는 없다", .targetThenSource, []),
    ])
  func highlight(sentence: String, direction: GlossDirection, expected: [String]) {
    var occurrence = ReviewSample.occurrence("항저우", "杭州")
    occurrence.sentence = sentence
    occurrence.direction = direction
    let line = PairHighlight.line(for: occurrence)
    #expect(line.pieces.filter { $0.emphasis == .pair }.map(\.text) == expected)
    #expect(line.text == sentence)
  }

  @Test(
    "Long lines break at spaces and never inside a character's two cells",
    arguments: [
      ("가나 다라", 5, ["가나 ", "다라"]), ("가나다라", 5, ["가나", "다라"]), ("ab", 1, ["a", "b"]), ("가", 1, ["가"]),
      ("가나 다라 마", 4, ["가나", "다라", "마"]), ("", 5, [""]),
    ])
  func wrapping(text: String, width: Int, expected: [String]) {
    #expect(StyledLine(text).wrapped(to: width).map(\.text) == expected)
  }
}
