import LinguisticText
import Testing

@testable import Alignment

/// What the inside of a bracket is taken for. «» mark the original, ‹› the rendering.
@Suite struct BracketReaderTests {
  @Test(arguments: [
    ("«广州»", ""),
    ("«王安忆», 1954년 ~ ", ""),
    ("«5G基站»", ""),
    ("«AI芯片»", ""),
    ("중국어: «长江三角洲»", ""),
    ("간체자 «国家电网»", ""),
    ("简体：«龙井茶»", ""),
    ("«四·五运动»", ""),
    ("Huawei, «华为»", "Huawei"),
    ("«比亚迪», BYD", "BYD"),
    ("«鄂尔多斯», 몽골어: Ordos", ""),
    ("«鬼滅の刃»", ""),
    ("“«双碳»”", ""),
  ])
  func originals(marked: String, others: String) {
    let (scalars, range) = Self.unmark(marked, "«", "»")
    guard case .original(let found, _, let names, _) = BracketReader(scalars: scalars).content(scalars.indices) else {
      Issue.record("no original in \(marked)")
      return
    }
    #expect(found == range)
    if !others.isEmpty { #expect(names.map { Self.string(scalars[$0]) } == [others]) }
  }

  @Test(arguments: [
    ("2023년", BracketContent.Reason.noHan), ("AI-generated content", .noHan), ("2009年 2月", .date), ("19世紀", .date),
    ("또는 王과 玉", .koreanText), ("약칭 川", .koreanText), ("자 仲尼", .koreanText), ("发面과 硬面을 섞어", .koreanText),
    ("人民日报 p. 3", .citation), ("『史記』와 『漢書』", .koreanText), ("北京·上海·广州", .list), ("张三、李四", .list), ("", .noHan),
  ])
  func refusals(text: String, reason: BracketContent.Reason) {
    let scalars = Array(text.unicodeScalars)
    let content = BracketReader(scalars: scalars).content(scalars.indices)
    if case .rendering = content, reason == .koreanText {
      // Hangul alone may render what stands before the bracket; whether it does is decided there.
      #expect(!scalars.contains { Script($0) == .han })
    } else {
      #expect(content == .refused(reason))
    }
  }

  @Test(arguments: ["‹시진핑›", "‹웅장하고 위대한›", "‹리빙옌›, 1985년"])
  func renderings(marked: String) {
    let (scalars, range) = Self.unmark(marked, "‹", "›")
    #expect(BracketReader(scalars: scalars).content(scalars.indices) == .rendering(range: range))
  }

  @Test func bracketsNestAndNeverCrossLines() {
    let scalars = Array("가(나(다)라) （마） (바\n사) 아)".unicodeScalars)
    let found = BracketScanner.brackets(in: scalars).map { Self.string(scalars[$0.open + 1..<$0.close]) }
    #expect(found == ["나(다)라", "다", "마"])
  }

  static func unmark(_ text: String, _ open: Unicode.Scalar, _ close: Unicode.Scalar) -> ([Unicode.Scalar], Range<Int>) {
    var scalars: [Unicode.Scalar] = []
    var start = 0
    var end = 0
    for scalar in text.unicodeScalars {
      if scalar == open { start = scalars.count } else if scalar == close { end = scalars.count } else { scalars.append(scalar) }
    }
    return (scalars, start..<end)
  }

  static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
