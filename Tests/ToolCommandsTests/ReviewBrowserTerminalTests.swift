import Foundation
import Testing

/// A full-screen review as a person does it: in a terminal, key by key.
@Suite(.serialized) struct ReviewBrowserTerminalTests {
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
    try terminal.start(["review"], in: folder.url)
    try terminal.wait(for: "1/2")
    try terminal.wait(for: " quit")
    return terminal
  }

  @Test func quittingBringsTheTerminalBack() throws {
    let folder = try workspace()
    let terminal = try PseudoTerminal()
    let before = terminal.settings
    try terminal.start(["review"], in: folder.url)
    try terminal.wait(for: " quit")
    #expect(terminal.settings != before)
    terminal.type("q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.settings == before)
    let ending = "\u{1B}[?2004l\u{1B}[?1049l0 decisions saved; 2 concepts wait for review.\r\n"
    #expect(terminal.drawn.hasSuffix(ending), "\(terminal.drawn)")
  }

  @Test func aKilledReviewHasSavedEveryDecision() throws {
    let folder = try workspace()
    let first = try review(folder)
    first.type("p")
    try first.wait(for: "1 saved")
    first.type("e\t")
    try first.wait(for: "항저우")
    kill(first.process.processIdentifier, SIGKILL)
    #expect(try first.waitForEnd() == -9)
    #expect(try entries(in: folder).first == "approved\t杭州\t항저우\t항조우")
    let second = try PseudoTerminal()
    try second.start(["review"], in: folder.url)
    try second.wait(for: "1/2")
    try second.wait(for: "항조우")
    second.type("rp")
    try second.wait(for: "Nothing in this list waits")
    second.type("q")
    #expect(try second.waitForEnd() == 0)
    #expect(try entries(in: folder) == ["approved\t杭州\t항저우\t", "approved\t蘇州\t쑤저우\t"])
  }

  @Test("Signals that end the review bring the terminal back first", arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func signals(number: Int32) throws {
    let folder = try workspace()
    let terminal = try PseudoTerminal()
    let before = terminal.settings
    try terminal.start(["review"], in: folder.url)
    try terminal.wait(for: " quit")
    terminal.type("/쑤")
    try terminal.wait(for: "1/1")
    kill(terminal.process.processIdentifier, number)
    #expect(try terminal.waitForEnd() == -number)
    #expect(terminal.settings == before)
  }

  @Test("A terminal that is gone ends either review, also in the middle of a word", arguments: [[], ["--lines"]])
  func lostConnection(options: [String]) throws {
    let folder = try workspace()
    let terminal = try PseudoTerminal()
    try terminal.start(["review"] + options, in: folder.url)
    try terminal.wait(for: " quit")
    terminal.type("p")
    try terminal.wait(for: "1 saved")
    terminal.type("n메모")
    try terminal.wait(for: "메모")
    terminal.hangUp()
    #expect(try terminal.waitForEnd() == -SIGHUP)
    #expect(try entries(in: folder).count { $0.hasPrefix("approved") } == 1)
  }

  @Test func aStoppedReviewGivesTheTerminalBackAndGoesOn() throws {
    let folder = try workspace()
    let terminal = try PseudoTerminal()
    let before = terminal.settings
    try terminal.start(["review"], in: folder.url)
    try terminal.wait(for: " quit")
    terminal.type("\u{1A}")
    try terminal.wait(for: "\u{1B}[?1049l")
    try terminal.wait(until: "the review is stopped") { terminal.isStopped }
    #expect(terminal.settings == before)
    kill(terminal.process.processIdentifier, SIGCONT)
    try terminal.wait(for: " quit")
    #expect(terminal.settings != before)
    terminal.type("q")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test func aPasteIsNoKeys() throws {
    let folder = try workspace()
    let terminal = try PseudoTerminal()
    try terminal.start(["review"], in: folder.url)
    try terminal.wait(for: "\u{1B}[?2004h")
    try terminal.wait(for: " quit")
    terminal.type("\u{1B}[200~rrrppp\u{1B}[201~")
    try terminal.wait(for: "Pasted text is for a line that you type")
    terminal.type("n\u{1B}[200~첫 줄\r\np 둘째 줄\u{1B}[201~")
    try terminal.wait(for: "첫 줄 p 둘째 줄")
    terminal.type("\u{1A}")
    try terminal.wait(for: "\u{1B}[?2004l")
    try terminal.wait(until: "the review is stopped") { terminal.isStopped }
    kill(terminal.process.processIdentifier, SIGCONT)
    try terminal.wait(for: "\u{1B}[?2004h")
    terminal.type("\r")
    try terminal.wait(for: "1 saved")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(try entries(in: folder).allSatisfy { !$0.hasPrefix("approved") && !$0.hasPrefix("rejected") })
  }

  @Test func anotherSizeIsDrawnAnew() throws {
    let folder = try workspace()
    let terminal = try review(folder)
    terminal.resize(columns: 120, rows: 40)
    kill(terminal.process.processIdentifier, SIGWINCH)
    try terminal.wait(for: "│")
    try terminal.wait(for: "\u{1B}[40;1H")
    terminal.resize(columns: 30, rows: 5)
    kill(terminal.process.processIdentifier, SIGWINCH)
    try terminal.wait(for: "\u{1B}[5;1H")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test("The language", arguments: [["--lang", "ko"], []])
  func korean(options: [String]) throws {
    let folder = try workspace()
    let terminal = try PseudoTerminal()
    try terminal.start(["review"] + options, in: folder.url, adding: ["JJAK_LANG": options.isEmpty ? "ko_KR" : "en"])
    try terminal.wait(for: "도움말")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.drawn.hasSuffix("결정 0건을 저장했습니다. 검토할 항목이 2개 남았습니다.\r\n"), "\(terminal.drawn)")
  }

  @Test("A terminal that only writes lines is asked line by line", arguments: ["dumb", ""], [[], ["--lines"]])
  func plainLines(term: String, options: [String]) throws {
    let folder = try workspace()
    let terminal = try PseudoTerminal()
    let before = terminal.settings
    try terminal.start(["review"] + options, in: folder.url, adding: ["TERM": term])
    try terminal.wait(for: "A key, then Enter: ")
    #expect(terminal.shown.contains("concept 1 of 2") && terminal.shown.contains("▸ 1 항저우"))
    #expect(terminal.settings == before)
    terminal.type("2\ne\n")
    try terminal.wait(for: "Now it is: 항조우")
    try terminal.wait(for: "Correct rendering: ")
    terminal.type("=\n")
    try terminal.wait(for: "concept 1 of 2   1 saved")
    terminal.type(">\n")
    try terminal.wait(for: "concept 2 of 2   1 saved")
    terminal.type("rrr\nn\n")
    try terminal.wait(for: "Note: ")
    terminal.type("메모\n")
    try terminal.wait(for: "2 saved")
    terminal.type("e\n\n?\n")
    try terminal.wait(for: "Enter goes back: ")
    terminal.type("\nㅂ\n")
    #expect(try terminal.waitForEnd() == 0)
    #expect(!terminal.shown.contains("\u{1B}"))
    #expect(terminal.shown.hasSuffix("2 decisions saved; 1 concept waits for review.\r\n"))
    #expect(try entries(in: folder) == ["approved\t杭州\t항저우\t", "proposed\t蘇州\t\t쑤저우"])
  }

  @Test func theEndOfTheInputEndsTheLines() throws {
    let folder = try workspace()
    let terminal = try PseudoTerminal()
    try terminal.start(["review"], in: folder.url, adding: ["TERM": "dumb", "JJAK_LANG": "ko"])
    try terminal.wait(for: "키 하나를 입력하고 Enter: ")
    terminal.type("\u{04}")
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.drawn.hasSuffix("결정 0건을 저장했습니다. 검토할 항목이 2개 남았습니다.\r\n"))
  }

  @Test func whatAnotherDecidesMeanwhileIsSeen() throws {
    let folder = try workspace()
    let terminal = try review(folder)
    let other = try CommandRunner.shell("jjak review --decide '杭州=항조우:reject'", in: folder.url)
    #expect(other.status == 0)
    terminal.type("w")
    try terminal.wait(for: "rejected")
    terminal.type("p")
    try terminal.wait(for: "1 saved")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(try entries(in: folder).first == "approved\t杭州\t항저우\t")
  }

  @Test func theEndOfTheInputQuits() throws {
    let folder = try workspace()
    let terminal = try review(folder)
    terminal.type("\u{04}")
    #expect(try terminal.waitForEnd() == 0)
  }
}
