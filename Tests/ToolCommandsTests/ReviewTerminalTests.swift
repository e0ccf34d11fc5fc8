import Foundation
import Testing

/// A review as a person does it: in a terminal, key by key.
@Suite(.serialized) struct ReviewTerminalTests {
  /// A workspace with three pairs of two concepts, waiting for review.
  private func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("어제 항저우(杭州)에서 열렸다.\n\n오늘 항조우(杭州)에서 열렸다.\n\n내일 쑤저우(蘇州)에서 열린다.\n", to: "news.txt")
    let result = try CommandRunner.shell("jjak init && jjak mine news.txt", in: folder.url)
    try #require(result.status == 0, "\(result)")
    return folder
  }

  /// What the glossary holds, a row an entry: state, originals, preferred rendering, others.
  private func entries(in folder: TemporaryFolder) throws -> [String] {
    let result = try CommandRunner.shell("jjak glossary list --format tsv | cut -f2-", in: folder.url)
    return result.output.split(separator: "\n").map(String.init)
  }

  private func review(_ folder: TemporaryFolder) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal()
    try terminal.start(["review", "--lines"], in: folder.url)
    try terminal.wait(for: "concept 1 of")
    try terminal.wait(for: "q quit")
    return terminal
  }

  @Test func quittingBringsTheTerminalBack() throws {
    let folder = try workspace()
    let terminal = try PseudoTerminal()
    let before = terminal.settings
    try terminal.start(["review", "--lines"], in: folder.url)
    try terminal.wait(for: "▸")
    #expect(terminal.settings != before)
    terminal.type("q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.settings == before)
    let ending = "\u{1B}[?1049l0 decisions saved; 2 concepts wait for review.\r\n"
    #expect(terminal.drawn.hasSuffix(ending), "\(terminal.drawn)")
  }

  @Test func everyDecisionIsSavedAtOnceAndTheNextReviewGoesOn() throws {
    let folder = try workspace()
    let first = try review(folder)
    first.type("2")
    try first.wait(for: "q quit")
    first.type("e\t\r")
    try first.wait(for: "1 saved")
    kill(first.process.processIdentifier, SIGKILL)
    #expect(try first.waitForEnd() == -9)
    #expect(try entries(in: folder).first == "approved\t杭州\t항저우\t")

    let second = try PseudoTerminal()
    try second.start(["review", "--lines"], in: folder.url)
    try second.wait(for: "concept 1 of 1")
    try second.wait(for: "쑤저우")
    second.type("p")
    try second.wait(for: "That was the last concept.")
    second.type("x")
    #expect(try second.waitForEnd() == 0)
    #expect(try entries(in: folder) == ["approved\t杭州\t항저우\t", "approved\t蘇州\t쑤저우\t"])
  }

  @Test func hangulIsTypedAndTakenBackByTheSyllable() throws {
    let folder = try workspace()
    let terminal = try review(folder)
    terminal.type("e")
    try terminal.wait(for: "Correct rendering: \u{1B}[0m항저우\u{1B}")
    terminal.type("\u{7F}\u{7F}주시\u{7F}")
    try terminal.wait(for: "Correct rendering: \u{1B}[0m항주\u{1B}")
    terminal.type("\r")
    try terminal.wait(for: "1 saved")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == 0)
    let entries = try entries(in: folder)
    #expect(entries.contains("approved\t杭州\t항주\t항조우"))
  }

  @Test func undoTakesTheNewestDecisionBack() throws {
    let folder = try workspace()
    let before = try entries(in: folder)
    let terminal = try review(folder)
    terminal.type("p")
    try terminal.wait(for: "1 saved")
    try terminal.wait(for: "q quit")
    terminal.type("u")
    try terminal.wait(for: "Taken back:")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(try entries(in: folder) == before)
  }

  @Test("Signals that end the review bring the terminal back first", arguments: [SIGINT, SIGTERM, SIGHUP])
  func signals(number: Int32) throws {
    let folder = try workspace()
    let terminal = try PseudoTerminal()
    let before = terminal.settings
    try terminal.start(["review", "--lines"], in: folder.url)
    try terminal.wait(for: "q quit")
    kill(terminal.process.processIdentifier, number)
    #expect(try terminal.waitForEnd() == -number)
    #expect(terminal.settings == before)
  }

  @Test func aStoppedReviewGivesTheTerminalBackAndGoesOn() throws {
    let folder = try workspace()
    let terminal = try PseudoTerminal()
    let before = terminal.settings
    try terminal.start(["review", "--lines"], in: folder.url)
    try terminal.wait(for: "q quit")
    terminal.type("\u{1A}")
    try terminal.wait(for: "\u{1B}[?1049l")
    try terminal.wait(until: "the review is stopped") { terminal.isStopped }
    #expect(terminal.settings == before)
    kill(terminal.process.processIdentifier, SIGCONT)
    try terminal.wait(for: "q quit")
    #expect(terminal.settings != before)
    terminal.type("q")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test func anotherSizeIsDrawnAnew() throws {
    let folder = try workspace()
    let terminal = try review(folder)
    terminal.resize(columns: 40, rows: 12)
    kill(terminal.process.processIdentifier, SIGWINCH)
    try terminal.wait(for: "\u{1B}[12;1H")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test func theEndOfTheInputQuits() throws {
    let folder = try workspace()
    let terminal = try review(folder)
    terminal.type("\u{04}")
    #expect(try terminal.waitForEnd() == 0)
  }
}
