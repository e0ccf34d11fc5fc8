import Testing
import TranslationModel

@testable import Documents
@testable import ToolCommands

@Suite struct BitextTests {
  // MARK: - Confirmed beads

  @Test func confirmedBeadsStandWhereTheAlignerHadOthers() {
    let aligner = BitextAligner(knowing: [])
    let bitext = BitextSample.bitext("1-1 1-1 1-1 1-1 1-1")
    let groups = [
      ConfirmedBead(source: 1..<3, target: 1..<2), ConfirmedBead(source: 0..<0, target: 3..<4),
      ConfirmedBead(source: 4..<5, target: 0..<0),
    ]
    let aligned = aligner.align(bitext, confirmed: groups)
    #expect(BitextSample.isWhole(aligned))
    let confirmed = aligned.entries.filter(\.isConfirmed).map { [$0.bead.source.count, $0.bead.target.count] }
    #expect(confirmed == [[2, 1], [0, 1], [1, 0]])
    #expect(aligned.entries.contains { $0.bead.source == 1..<3 && $0.bead.target == 1..<2 })
  }

  @Test func anyConfirmedBeadsLeaveEverySegmentInOneBead() {
    var random = SeededGenerator(seed: 11)
    let aligner = BitextAligner(knowing: [])
    for _ in 0..<12 {
      let bitext = BitextSample.bitext("1-1 2-1 1-1 0-1 1-1 1-2 1-1 1-0 1-1")
      var groups: [ConfirmedBead] = []
      for _ in 0..<4 {
        let source = Int(random.next() % 8)
        let target = Int(random.next() % 8)
        let group = ConfirmedBead(
          source: source..<source + Int(random.next() % 3), target: target..<target + Int(random.next() % 3))
        guard group.source.upperBound <= bitext.source.segments.count,
          group.target.upperBound <= bitext.target.segments.count, group.source.count + group.target.count > 0,
          !groups.contains(where: group.contradicts)
        else { continue }
        groups.append(group)
      }
      let aligned = aligner.align(bitext, confirmed: groups)
      #expect(BitextSample.isWhole(aligned), "\(groups)")
      #expect(aligned.confirmedCount == groups.count, "\(groups)")
    }
  }

  @Test(arguments: [
    (ConfirmedBead(source: 1..<2, target: 1..<2), ConfirmedBead(source: 2..<3, target: 2..<3), false),
    (ConfirmedBead(source: 1..<2, target: 1..<2), ConfirmedBead(source: 2..<3, target: 0..<1), true),
    (ConfirmedBead(source: 1..<3, target: 1..<2), ConfirmedBead(source: 2..<3, target: 2..<3), true),
    (ConfirmedBead(source: 1..<3, target: 0..<0), ConfirmedBead(source: 3..<4, target: 0..<1), false),
    (ConfirmedBead(source: 1..<3, target: 0..<0), ConfirmedBead(source: 2..<3, target: 5..<6), true),
  ])
  func beadsThatCannotBothBe(_ first: ConfirmedBead, _ second: ConfirmedBead, _ expected: Bool) {
    #expect(first.contradicts(second) == expected)
    #expect(second.contradicts(first) == expected)
  }

  // MARK: - Decisions

  @Test func aDecisionFindsItsSegmentsWhereTheTextMoved() throws {
    let before = BitextSample.bitext("1-1 1-1 2-1 1-1")
    let decision = AlignmentDecision(confirming: before.entries[2].bead, of: before)
    #expect(decision.line.hasPrefix("원문.txt\t번역.txt\t2,3\t2\tconfirm\t"))
    var after = before
    after.source = BitextSample.side("원문.txt", ["新的一句。"] + before.source.segments.map(\.text))
    #expect(ConfirmedBead(decision, in: after) == ConfirmedBead(source: 3..<5, target: 2..<3))
    after.source.segments.remove(at: 4)
    #expect(ConfirmedBead(decision, in: after) == nil)
  }

  @Test func aFileOfDecisionsSaysAllItsFaults() {
    let file = """
      # a comment

      a\tb\t0
      a\tb\tx\t0\tconfirm
      a\tb\t0\t0\tyes
      a\tb\t2,1\t0\tconfirm
      a\tb\t\t\tconfirm
      a\tb\t1\t1\t
      """
    let error = #expect(throws: ToolError.self) { try AlignmentDecision.lines(of: file, file: "d.tsv") }
    #expect(
      error?.wording.english == """
        d.tsv:3: There are 3 columns; a line is original, translation, segments of the original, segments of the \
        translation, decision, with tabs between.
        d.tsv:4: Segments are numbers with commas between, such as 3,4.
        d.tsv:5: 'yes' is no decision; the decisions are confirm, open.
        d.tsv:6: Segments are numbers with commas between, such as 3,4.
        d.tsv:7: There are no segments in it.
        Nothing was applied.
        """)
  }

  /// Decisions, and the faults found in them; every bead is sure.
  @Test(arguments: [
    ("4 9", "4 of the original with 9 of the translation crosses 4 beads", "from 5 with 5 to 8 with 8"),
    ("9 0", "9 of the original with 0 of the translation crosses 8 beads", "from 1 with 1 to 8 with 8"),
    ("4 8", nil, ""), ("4,5,6,7,8,9 4", nil, ""), ("4 9/5 /6 ", nil, ""), ("4 9/ 5/5 5", nil, ""),
    ("4 5/5 6/6 7/7 8/8 9", nil, ""), ("3 9/4,5,6,7 ", nil, ""),
  ])
  func aMistypedNumberDoesNotTearTheBeadsApart(_ lines: String, _ fault: String?, _ ends: String) throws {
    let bitext = BitextSample.bitext(Array(repeating: "1-1", count: 10).joined(separator: " "))
    let file = lines.split(separator: "/").map {
      "원문.txt\t번역.txt\t\($0.replacing(" ", with: "\t"))\t\($0 == "5 5" ? "open" : "confirm")\n"
    }.joined()
    let decisions = try AlignmentDecision.lines(of: file, file: "d")
    if let fault {
      let error = #expect(throws: ToolError.self) { try AlignmentPlan(decisions, to: [bitext]) }
      #expect(
        error?.wording.english == """
          d:1: Segment \(fault) that are confirmed or at least 90 % sure, \(ends); is a number mistyped? If not, say in \
          lines of their own what becomes of these: a line with one side empty says that a segment has no counterpart.
          Nothing was applied.
          """)
    } else {
      let plan = try AlignmentPlan(decisions, to: [bitext])
      #expect(!plan.confirmed[0].isEmpty)
    }
  }

  // MARK: - Sides and texts

  @Test(arguments: [
    ("今天（4月）在首尔，金先生说“안녕”，大家都笑了起来。", Side.source),
    ("오늘 베이징(北京)에서 회의가 열렸다.", Side.target), ("Hello, 2024.", nil), ("", nil),
  ])
  func theLanguageIsToldByTheLetters(_ text: String, _ expected: Side?) {
    #expect(BitextSample.side("x", [text]).language == expected)
  }

  @Test(arguments: [
    (["他来了。", "“好。”"], "他来了。“好。”"), (["AI 很好。", "GPT 也好。"], "AI 很好。 GPT 也好。"),
    (["갔다.", "왔다."], "갔다. 왔다."), (["가\n나", "다\u{7}라"], "가 나 다 라"), (["2023年", "2024年"], "2023年 2024年"),
  ])
  func segmentsOfABeadAreJoined(_ texts: [String], _ expected: String) {
    #expect(BitextSample.side("x", texts).text(0..<texts.count) == expected)
  }

  @Test func linesAreNumberedWithTheBlankOnes() throws {
    let bytes = Array("\u{FEFF}一。\r\n\r\n  二。\n三。".utf8)
    let side = BitextSide(
      linesOf: DocumentInput(name: "x", bytes: bytes, contentHash: String(repeating: "0", count: 64)))
    #expect(side.segments.map(\.text) == ["一。", "二。", "三。"])
    #expect(side.segments.map(\.number) == [0, 2, 3])
    #expect(side.numbers(1..<3) == "2,3")
  }

  @Test func veryUnequalLengthsAreSaid() {
    var bitext = BitextSample.bitext("1-1")
    bitext.source = BitextSample.side("원문.txt", [String(repeating: "中", count: 500)])
    bitext.target = BitextSample.side("번역.txt", [String(repeating: "가", count: 100)])
    #expect(
      bitext.lengthRemark?.english
        == "“번역.txt” is very short beside “원문.txt”: a part of it may be missing.")
    bitext.target = BitextSample.side("번역.txt", [String(repeating: "가", count: 900)])
    #expect(bitext.lengthRemark == nil)
  }

  // MARK: - Page

  @Test func thePageMarksWhatBothSidesShareAndEscapesTheRest() {
    var bitext = BitextSample.bitext("1-1 1-0")
    bitext.source = BitextSample.side("a<b>.txt", ["亦庄有2000亿元 & <b>。", "漏。"])
    bitext.target = BitextSample.side("번역.txt", ["이좡에 2,000억 위안."])
    bitext.entries[0].bead.links = [
      Bead.Link(source: "亦庄", target: "이좡", by: .reading, weight: 5),
      Bead.Link(source: "庄有", target: "이", by: .learned, weight: 1),
    ]
    let html = BitextPage(bitexts: [bitext], generator: "jjak", language: .english).html
    #expect(html.contains("<title>a&lt;b&gt;.txt + 번역.txt</title>"))
    #expect(
      html.contains(
        "<p><mark title=\"亦庄 – 이좡: by reading\">亦庄</mark>有2000亿元 &amp; &lt;b&gt;。</p>"))
    #expect(html.contains("<p><mark title=\"亦庄 – 이좡: by reading\">이좡</mark>에 2,000억 위안.</p>"))
    #expect(html.contains("<tr class=\"missing\"><td class=\"number\">2</td>"))
    #expect(!html.contains("http"))
  }
}
