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
}
