import ConsistencyChecks
import Testing

@Suite("Drift of renderings across documents")
struct RenderingDriftTests {
  private static func table(_ documents: [(name: String, text: String)], _ order: DocumentOrder = .automatic)
    -> DriftTable
  {
    DriftTable(
      CheckContext(documents: documents.map { MarkedDocument.parse($0.text, name: $0.name) }), order: order)
  }

  /// `重庆: 충칭 2 0 1 | 중경 0 1 0; 0→1 충칭→중경`: uses in each document, then the changes.
  private static func text(_ table: DriftTable) -> [String] {
    table.drifts.map { drift in
      let renderings = drift.renderings.map { history in
        ([history.rendering] + history.uses.map(String.init)).joined(separator: " ")
      }
      let changes = drift.changes.map { change in
        "; \(change.lastDocument)→\(change.document) "
          + "\(drift.renderings[change.old].rendering)→\(drift.renderings[change.new].rendering)"
      }
      return "\(drift.original): \(renderings.joined(separator: " | "))\(changes.joined())"
    }
  }

  @Test("counts of renderings and documents, and the points of change")
  func counts() {
    let table = Self.table([
      ("3월호", "⟦충칭:충칭⟧(重庆)의 안개, 충칭의 다리"), ("4월호", "머리말\n⟦중경=⟧(重慶)과 중국"),
      ("5월호", "⟦상하이:상하이⟧(上海)"), ("6월호", "⟦중경=⟧(重慶), ⟦충칭:충칭⟧(重庆), 충칭에서"),
    ])
    #expect(
      Self.text(table) == ["重庆: 충칭 2 0 0 2 | 중경 0 1 0 1; 0→1 충칭→중경; 1→3 중경→충칭"])
    let drift = table.drifts[0]
    #expect(drift.renderings.map(\.glosses) == [[1, 0, 0, 1], [0, 1, 0, 1]])
    #expect(drift.renderings.map(\.firstDocument) == [0, 1])
    #expect(drift.renderings.map(\.lastDocument) == [3, 3])
    #expect(drift.renderings.map(\.total) == [4, 2])
    #expect(drift.usual == [0, 1, nil, 0])
    #expect(drift.official == "충칭" && drift.preferred == nil)
    #expect(drift.changes[0].place.line == 2 && drift.changes[0].place.file == "4월호")
    #expect(drift.changes[0].lastPlace.column == 13)
  }

  @Test("a rarer second rendering is drift without a change; of equals the old one stays usual")
  func rarer() {
    #expect(
      Self.text(Self.table([("1", "⟦거점⟧(据点) ⟦거점⟧(据点)"), ("2", "⟦근거지⟧(据点) ⟦거점⟧(據點)")]))
        == ["据点: 거점 2 1 | 근거지 0 1"])
  }

  /// Documents without drift.
  static let steady: [[String]] = [
    ["⟦충칭:충칭⟧(重庆)", "⟦충칭:충칭⟧(重慶)"],
    ["⟦국가 표준=⟧(国家标准)", "⟦국가표준=⟧(国家标准)"],
    ["⟦성⟧(省)", "⟦생⟧(省)"],
    // One document alone is a matter of inconsistent-rendering.
    ["⟦거점⟧(据点) ⟦근거지⟧(据点)", "⟦상하이:상하이⟧(上海)"],
    ["⟦거점⟧(据点)", "⟦어느 거점??⟧(据点)"],
    ["⟦거점⟧(据点)"],
    ["", ""],
  ]

  @Test("no drift", arguments: steady)
  func hasNoDrift(texts: [String]) {
    #expect(Self.text(Self.table(texts.enumerated().map { ("\($0)", $1) })).isEmpty)
  }

  static let orders: [(names: [String], order: DocumentOrder, expected: [Int])] = [
    (["b", "a"], .given, [0, 1]),
    (["b", "a"], .automatic, [0, 1]),
    (["10호.txt", "8호.txt", "9호.txt"], .automatic, [1, 2, 0]),
    (["9호.txt", "8호.txt", "10호.txt"], .automatic, [0, 1, 2]),
    (["b", "a"], .name, [1, 0]),
    (["호 10", "호 9", "호 09"], .name, [1, 2, 0]),
    (["2023-10-02.md", "2023-9-30.md", "2022년 12월호.txt"], .automatic, [2, 1, 0]),
    (["news_202305.txt", "news_202304.txt"], .automatic, [1, 0]),
    (["주간동향(20230526).hwp.txt", "주간동향(20230519).hwp.txt"], .automatic, [1, 0]),
    (["2023-10-02.md", "무제.md", "2022.md"], .automatic, [0, 1, 2]),
    (["2023-10-02.md", "무제.md", "2022.md"], .date, [2, 0, 1]),
    (["2023-05/2호.md", "2023-04/1호.md"], .automatic, [1, 0]),
    (["230526.md", "230519.md"], .automatic, [1, 0]),
    // Issues and weeks of a year, as a shell lists them and as somebody did.
    (["동향-2023년 10호.md", "동향-2023년 13호.md", "동향-2023년 9호.md"], .automatic, [2, 0, 1]),
    (["2022년 13호.md", "2023년 10호.md", "2023년 9호.md"], .automatic, [0, 2, 1]),
    (["2023_10주.md", "2023_13주.md", "2023_9주차.md"], .automatic, [2, 0, 1]),
    (["issue-2023-10", "issue-2023-13", "issue-2023-9"], .automatic, [2, 0, 1]),
    (["동향_10(2023)", "동향_9(2023)"], .automatic, [1, 0]), (["2023년 제10호", "2023년 제9호"], .automatic, [1, 0]),
    (["2023년 9호", "2023년 10호", "2023년 1호"], .automatic, [0, 1, 2]),
    // Words that only begin like a counter.
    (["2023.05.26주간동향.txt", "2023.05.19주간동향.txt"], .automatic, [1, 0]),
    (["2023-05-26회의록.md", "2023-05-19회의록.md"], .automatic, [1, 0]), (["2023-06周报", "2023-05周报"], .automatic, [1, 0]),
  ]

  @Test("the order of documents", arguments: orders)
  func arranges(names: [String], order: DocumentOrder, expected: [Int]) {
    #expect(order.arranged(names) == expected)
  }

  static let dates: [(name: String, date: [Int?])] = [
    ("2023-05-26.md", [2023, 5, 26]), ("a/2023_5_6 b.md", [2023, 5, 6]), ("2023.05.26.txt", [2023, 5, 26]),
    ("2023년 5월 26일.md", [2023, 5, 26]), ("2023년 5월호.md", [2023, 5, nil]), ("20230526판.md", [2023, 5, 26]),
    ("v20230526.md", [2023, 5, 26]), ("230526.md", [2023, 5, 26]), ("202305.md", [2023, 5, nil]),
    ("2022년 결산.md", [2022, nil, nil]), ("2022/3.md", [2022, nil, nil]), ("2023-13-01.md", [2023, nil, nil]),
    ("제3호_2021-07.md", [2021, 7, nil]), ("2019 20200101.md", [2020, 1, 1]),
  ]

  @Test("the date in a name", arguments: dates)
  func readsDate(name: String, date: [Int?]) throws {
    let read = try #require(DateInName(name))
    #expect([read.year, read.month, read.day] == date)
  }

  @Test(
    "no date", arguments: ["a.md", "12.md", "00_cc5ed8820bf981b9.txt", "3000-01-01.md", "99999999.md", "제12호.md", ""])
  func readsNone(name: String) {
    #expect(DateInName(name) == nil)
  }

  @Test("the rule reports the changes of the usual rendering")
  func rule() {
    #expect(
      findings(
        RenderingDriftRule(), "⟦충칭:충칭⟧(重庆) 편과 ⟦거점⟧(据点) 편", "⟦거점⟧(据点) 편과 ⟦중경=⟧(重慶) 편",
        "⟦중경=⟧(重慶) 편") == [
          "2:1:11 information 重庆 is mostly '중경' from here on; up to 1 it was '충칭'"
            + "; +1:1:1 '충칭' stands here for the last time before"
        ])
    #expect(findings(RenderingDriftRule(), "⟦충칭:충칭⟧(重庆)과 ⟦중경=⟧(重慶)").isEmpty)
  }

  @Test("the order is an option of the rule")
  func option() {
    let options = CheckOptions(ruleOptions: ["rendering-drift": ["order": .text("name")]])
    let context = CheckContext(
      documents: [
        MarkedDocument.parse("⟦충칭:충칭⟧(重庆)", name: "b"), MarkedDocument.parse("⟦중경=⟧(重慶)", name: "a"),
      ], options: options)
    #expect(RenderingDriftRule().findings(in: context).map(\.location.file) == ["b"])
  }

  @Test("a document that comes later in the order of names, but was given first, comes second")
  func positions() {
    let table = Self.table([("b", "⟦충칭:충칭⟧(重庆)"), ("a", "⟦중경=⟧(重慶)")], .name)
    #expect(table.columns.map(\.name) == ["a", "b"] && table.columns.map(\.document) == [1, 0])
    #expect(Self.text(table) == ["重慶: 중경 1 0 | 충칭 0 1; 0→1 중경→충칭"])
  }
}
