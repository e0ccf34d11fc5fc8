import Diagnostics
import Foundation
import Testing

@testable import ToolCommands

/// What the full-screen review shows, compared with whole screens in `Screens/`.
///
/// With `JJAK_RECORD=1` in the environment the screens are written anew, and the run fails on purpose.
@Suite struct BrowserScreenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Screens")
  static let terminals = [(80, 24), (40, 10), (120, 40)]

  /// What is typed before a screen is looked at.
  static let scenes: [(name: String, keys: [Key])] = [
    ("list", []),
    ("detail", [.character("w"), .tab, .down]),
    ("help", [.character("?")]),
    ("filter", [.character("f"), .down, .right]),
    ("search", [.character("/"), .character("항"), .character("저")]),
    ("edit", [.character("e")]),
    ("fields", [.character("i")]),
    ("merge", [.character("m"), .character("州")]),
    ("marked", [.character("*"), .character("p")]),
  ]

  static let cases = scenes.indices.flatMap { scene in
    terminals.indices.flatMap { size in MessageLanguage.allCases.map { (scene, size, $0) } }
  }

  @Test(arguments: cases)
  func screen(scene index: Int, size sizeIndex: Int, language: MessageLanguage) throws {
    let (scene, size) = (Self.scenes[index], Self.terminals[sizeIndex])
    var sample = try BrowserSample(language: language, columns: size.0, rows: size.1, hasEmphasis: false)
    for key in scene.keys { sample.type(key) }
    let name = "\(scene.name)-\(size.0)x\(size.1)-\(language.rawValue).txt"
    let file = Self.folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["JJAK_RECORD"] != nil {
      try Data(sample.screen.utf8).write(to: file)
      Issue.record("recorded \(name): look at the difference in git and run again without JJAK_RECORD")
      return
    }
    #expect(sample.screen == (try? String(contentsOf: file, encoding: .utf8)), "\(name)")
  }

  @Test(
    "Every screen has as many lines as the terminal, none wider",
    arguments: [(80, 24), (40, 10), (20, 6), (200, 60), (100, 8), (99, 18), (10, 3), (3, 2), (1, 1)])
  func everySize(columns: Int, rows: Int) throws {
    for language in MessageLanguage.allCases {
      for scene in Self.scenes {
        var sample = try BrowserSample(language: language, columns: columns, rows: rows)
        for key in scene.keys { sample.type(key) }
        let screen = BrowserScreen(sample.browser)
        #expect(screen.lines.count == rows, "\(scene.name)")
        #expect(screen.lines.allSatisfy { $0.cells <= columns }, "\(scene.name)")
        if let cursor = screen.cursor { #expect(cursor.row < rows && cursor.column < columns, "\(scene.name)") }
      }
    }
  }

  @Test("Every line of the help page can be reached", arguments: [(80, 24), (60, 18), (40, 10), (130, 40)])
  func wholeHelp(columns: Int, rows: Int) throws {
    for language in MessageLanguage.allCases {
      let page = BrowserHelp.lines(language, columns: columns).map(\.text).filter { !$0.isEmpty }
      for (key, isStepwise) in [(Key.pageDown, true), (.down, true), (.character(" "), true), (.end, false)] {
        var sample = try BrowserSample(language: language, columns: columns, rows: rows)
        sample.type("?")
        var seen = Set(BrowserScreen(sample.browser).lines.map(\.text))
        for _ in 0..<(isStepwise ? page.count * 2 : 1) {
          sample.type(key)
          seen.formUnion(BrowserScreen(sample.browser).lines.map(\.text))
        }
        let last = try #require(page.last)
        #expect(seen.contains(last), "\(key)")
        if isStepwise { #expect(page.allSatisfy(seen.contains), "\(key)") }
      }
    }
  }

  @Test("Long messages are shown in full", arguments: [(80, 24), (60, 18), (40, 10), (130, 40), (30, 8)])
  func wholeMessage(columns: Int, rows: Int) throws {
    for language in MessageLanguage.allCases {
      for keys in ["", "w", "n", "fh", "wG", "vG"] {
        var sample = try BrowserSample(language: language, columns: columns, rows: rows)
        sample.type(keys)
        let sentence = "Another jjak is writing to the glossary; it holds the lock longer than we can wait. Try again."
        sample.browser.message = Wording(en: sentence, ko: sentence)
        let screen = BrowserScreen(sample.browser)
        let text = screen.lines.map { $0.text }.joined(separator: " ").split(separator: " ").joined(separator: " ")
        #expect(text.contains(sentence), "\(keys)")
        #expect(screen.lines.count == rows)
        if sample.browser.mode == .browsing { #expect(text.hasSuffix("q \(language == .korean ? "끝" : "quit")")) }
        if let cursor = screen.cursor { #expect(screen.lines[cursor.row].text.hasPrefix(BrowserWords.note[language])) }
        let isList = sample.browser.layout.arrangement == .listOnly && keys != "fh"
        if isList { #expect(screen.lines.contains { $0.text.hasPrefix("▸") }, "\(keys)") }
      }
    }
  }

  @Test func theEndOfALongPathIsShown() throws {
    let path = "archive/newsletters/science-policy/2023/weekly-digest/issues/march/2023년 제10호 주간동향.txt"
    for (columns, rows) in Self.terminals {
      var sample = try BrowserSample(columns: columns, rows: rows)
      sample.browser.filter.document = path
      sample.type("fr0")
      sample.browser.filter.document = path
      if columns >= 80 { #expect(sample.screen.contains("주간동향.txt ›"), "\(columns)×\(rows)") }
      sample.type(.escape)
      #expect(sample.screen.split(separator: "\n")[0].contains("주간동향.txt"), "\(columns)×\(rows)")
    }
  }

  /// A heading at the lower end of the pane would look as if nothing came under it.
  @Test(arguments: 18...40)
  func noHeadingStandsAlone(rows: Int) throws {
    var sample = try BrowserSample(language: .korean, columns: 80, rows: rows)
    sample.type("w")
    let layout = sample.browser.layout
    let visible = BrowserScreen(sample.browser).lines.dropFirst(layout.headerRows + layout.listRows + 1)
      .prefix(layout.detailRows)
    let last = visible.last { !$0.pieces.isEmpty }
    #expect(last?.pieces.first?.emphasis != .heading)
  }

  @Test func theKeysAreAlwaysShown() throws {
    for (columns, rows) in [(80, 24), (40, 10), (120, 40), (30, 5)] {
      let sample = try BrowserSample(columns: columns, rows: rows)
      #expect(sample.screen.hasSuffix("? help  q quit\n"), "\(columns)×\(rows)")
    }
  }

  @Test func thePairIsMarkedWithoutEmphasisToo() throws {
    let plain = try BrowserSample(hasEmphasis: false)
    #expect(plain.screen.contains("내일도 ⟦항저우⟧(⟦杭州⟧)에서 이어진다."))
    let colored = try BrowserSample()
    #expect(colored.browser.detailLines.contains { $0.pieces.contains { $0 == .init(text: "杭州", emphasis: .pair) } })
  }

  @Test func onlyWhatChangedIsDrawnAnew() throws {
    var painter = ScreenPainter()
    let style: (StyledLine.Piece) -> String = { $0.text }
    let first = painter.update(to: [StyledLine("가"), StyledLine("나")], cursor: nil, style)
    #expect(first.contains("\u{1B}[1;1H\u{1B}[0m가") && first.contains("\u{1B}[2;1H\u{1B}[0m나"))
    let second = painter.update(to: [StyledLine("가"), StyledLine("다")], cursor: (row: 1, column: 2), style)
    #expect(second == "\u{1B}[?25l\u{1B}[2;1H\u{1B}[0m다\u{1B}[K\u{1B}[2;3H\u{1B}[?25h")
    painter.forget()
    let third = painter.update(to: [StyledLine("가"), StyledLine("다")], cursor: nil, style)
    #expect(third.contains("\u{1B}[2J") && third.contains("가") && third.contains("다"))
  }
}
