import Foundation
import Testing

/// A review of beads as a person does it: in a terminal, key by key.
@Suite(.serialized) struct AlignmentTerminalTests {
  @Test func everyDecisionIsSavedAtOnceAndHoldsAfterwards() throws {
    let folder = try TemporaryFolder()
    try folder.write("北京今天下雨。\n", to: "원문.txt")
    try folder.write("베이징에 오늘 비가 온다.\n", to: "번역.txt")
    try #require(try CommandRunner.shell("jjak init", in: folder.url).status == 0)
    let terminal = try PseudoTerminal()
    let before = terminal.settings
    try terminal.start(["align", "--review", "원문.txt", "번역.txt"], in: folder.url)
    try terminal.wait(for: "bead 1 of 1")
    // To the bead, whether it is doubtful or not.
    terminal.type("\u{1B}[D")
    try terminal.wait(for: "c confirm")
    terminal.type("o")
    try terminal.wait(for: "bead 1 of 2")
    try terminal.wait(for: "1 saved")
    let rows = try CommandRunner.shell("cut -f3-5 glossary/alignments.tsv | tail -n +3", in: folder.url)
    #expect(rows.output == "0\t\tconfirm\n\t0\tconfirm\n")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.settings == before)
    #expect(terminal.drawn.contains("\u{1B}[?1049l1 decision saved. Nothing is left to check."), "\(terminal.drawn)")
    let again = try CommandRunner.shell("jjak align 원문.txt 번역.txt --format tsv | cut -f1-3", in: folder.url)
    #expect(again.output == "0\t\t1\n\t0\t1\n")
  }

  @Test("A terminal that only writes lines is asked line by line", arguments: ["dumb", ""])
  func plainLines(term: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("北京今天下雨。\n\n上海昨天下雪。\n", to: "원문.txt")
    try folder.write("베이징에 오늘 비가 온다.\n\n상하이에 어제 눈이 왔다.\n", to: "번역.txt")
    try #require(try CommandRunner.shell("jjak init", in: folder.url).status == 0)
    let terminal = try PseudoTerminal()
    let before = terminal.settings
    try terminal.start(["align", "--review", "원문.txt", "번역.txt"], in: folder.url, adding: ["TERM": term])
    try terminal.wait(for: "Enter")
    #expect(terminal.settings == before)
    // To the last bead, whether any is doubtful or not.
    terminal.type("n\np\n")
    try terminal.wait(for: "bead 1 of 2")
    terminal.type("\nxx\no\n")
    try terminal.wait(for: "bead 1 of 3")
    try terminal.wait(for: "1 saved")
    terminal.type("t\n?\n")
    try terminal.wait(for: "Enter goes back: ")
    terminal.type("\nx\n")
    try terminal.wait(for: "A key, then Enter: ")
    terminal.type("\nq\n")
    #expect(try terminal.waitForEnd() == 0)
    #expect(!terminal.shown.contains("\u{1B}"))
    #expect(terminal.shown.contains("1 decision saved."), "\(terminal.shown)")
    let rows = try CommandRunner.shell("cut -f3-5 glossary/alignments.tsv | tail -n +3", in: folder.url)
    #expect(rows.output == "0\t\tconfirm\n\t0\tconfirm\n")
  }

  @Test func whatOthersDecideMeanwhileStays() throws {
    let folder = try TemporaryFolder()
    try folder.write("北京今天下雨。\n\n上海昨天下雪。\n", to: "원문.txt")
    try folder.write("베이징에 오늘 비가 온다.\n\n상하이에 어제 눈이 왔다.\n", to: "번역.txt")
    try folder.write("广州很热。\n", to: "다른원문.txt")
    try folder.write("광저우는 덥다.\n", to: "다른번역.txt")
    try #require(try CommandRunner.shell("jjak init", in: folder.url).status == 0)
    let terminal = try PseudoTerminal()
    try terminal.start(["align", "--review", "원문.txt", "번역.txt"], in: folder.url)
    try terminal.wait(for: "bead 1 of 2")
    let script = """
      printf '원문.txt\\t번역.txt\\t1\\t1\\tconfirm\\n' | jjak align --review 원문.txt 번역.txt --decisions - &&
      printf '다른원문.txt\\t다른번역.txt\\t0\\t0\\tconfirm\\n' |
        jjak align --review 다른원문.txt 다른번역.txt --decisions -
      """
    try #require(try CommandRunner.shell(script, in: folder.url).status == 0)
    // To the first bead, whether any is doubtful or not.
    terminal.type("\u{1B}[D\u{1B}[D")
    try terminal.wait(for: "c confirm")
    terminal.type("c")
    try terminal.wait(for: "1 saved")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == 0)
    let rows = try CommandRunner.shell("cut -f1-5 glossary/alignments.tsv | tail -n +3 | sort", in: folder.url)
    #expect(
      rows.output == """
        다른원문.txt\t다른번역.txt\t0\t0\tconfirm
        원문.txt\t번역.txt\t0\t0\tconfirm
        원문.txt\t번역.txt\t1\t1\tconfirm

        """)
    let kept = try CommandRunner.shell(
      "jjak memory export 2> /dev/null | grep -c '>confirmed<'", in: folder.url)
    #expect(kept.output == "3\n")
    // Only what this review decided goes with it.
    let undone = try CommandRunner.shell(
      "jjak memory undo > /dev/null; cut -f1-5 glossary/alignments.tsv | tail -n +3 | sort", in: folder.url)
    #expect(
      undone.output == """
        다른원문.txt\t다른번역.txt\t0\t0\tconfirm
        원문.txt\t번역.txt\t1\t1\tconfirm

        """)
  }

  @Test func decisionsMadeAtOnceAreAllKept() throws {
    let folder = try TemporaryFolder()
    for number in 1...6 {
      try folder.write("北京今天下雨。\n", to: "원문\(number).txt")
      try folder.write("베이징에 오늘 비가 온다.\n", to: "번역\(number).txt")
    }
    let script = """
      jjak init > /dev/null
      for n in 1 2 3 4 5 6; do
        printf "원문$n.txt\\t번역$n.txt\\t0\\t0\\tconfirm\\n" |
          jjak align --review 원문$n.txt 번역$n.txt --decisions - > /dev/null 2>> errors &
      done
      wait
      cat errors
      cut -f1-5 glossary/alignments.tsv | tail -n +3
      cut -f1 glossary/alignments.undo.tsv | grep -vc '#'
      """
    let rows = (1...6).map { "원문\($0).txt\t번역\($0).txt\t0\t0\tconfirm\n" }.joined()
    #expect(try CommandRunner.shell(script, in: folder.url).output == rows + "6\n")
  }
}
