import LinguisticText
import Testing

@testable import Alignment

private typealias Doubts = BracketContent.Doubts

extension BracketContent.Doubts {
  fileprivate static let none: Self = []
}

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
    ("«PD-1抑制剂»", ""),
    ("«人工智能+»", ""),
    ("«不忘初心、牢记使命»", ""),
    ("중국어 정체자: «陳小春», 간체자: 陈小春", ""),
    ("영어: Blue Bay, 중국어: «蓝湾»", ""),
    ("장샤오, «張曉»", ""),
    ("봉선화, «鳳仙» fèngxiān, 장샤오 분", ""),
    ("«朝三暮四»: 아침에 셋, 저녁에 넷", ""),
    ("«光 · 影 · 色»", ""),
    ("«淡水»ㆍ단수이", ""),
    ("«周星» 31. 사진 왼쪽", ""),
    ("항주시·«杭州市»", ""),
    ("«修道院»의址;터", ""),
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
    ("京津冀, 长三角, 珠三角", .list), ("故 왕다형", .koreanText), ("财税〔2023〕7号", .citation), ("자료: 中国汽车工业协会", .citation),
    ("사진=新华社", .citation), ("土·日", .date), ("예: 上海", .citation), ("开发·建设 등", .list), ("甲, 乙, 丙...", .list),
    ("斤/两", .list), ("大辣/中辣/小辣", .list),
    ("강가·杭州市", .koreanText), ("한·中", .koreanText), ("修道院의 오래된 址", .koreanText), ("修道院은址", .koreanText),
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

  /// What stands before the bracket tells weekdays from readings of 날, and names in a row from a list beside nothing.
  @Test(arguments: [
    ("3월 5일(日)", BracketContent.refused(.date)), ("2023. 3. 6.(月)", .refused(.date)),
    ("3개 권역(京津冀, 长三角, 珠三角)", .refused(.list)), ("베이징·상하이(北京、上海、深圳)", .refused(.list)),
  ])
  func contentByWhatStandsBefore(text: String, content: BracketContent) {
    #expect(Self.lastBracket(text) == content)
  }

  @Test(arguments: ["대뇌·소뇌·지체(大脑、小脑、肢体)", "베이징, 상하이, 선전(北京, 上海, 深圳)"])
  func parallelListsAreOneOriginal(text: String) {
    guard case .original(let range, _, _, _) = Self.lastBracket(text) else {
      Issue.record("no original in \(text)")
      return
    }
    let scalars = Array(text.unicodeScalars)
    #expect(Self.string(scalars[range]) == text.split(separator: "(")[1].dropLast())
  }

  @Test(arguments: [
    ("亿元", Doubts.unit), ("万吨", .unit), ("元", .none), ("千里马", .none), ("国家主席令第53号", .citation),
    ("长征五号", .none), ("王安忆, 1954", .citation),
  ])
  func doubts(text: String, doubts: BracketContent.Doubts) {
    guard case .original(_, _, _, let found) = Self.lastBracket("가(\(text))") else {
      Issue.record("no original in \(text)")
      return
    }
    #expect(found == doubts)
  }

  static func lastBracket(_ text: String) -> BracketContent? {
    let scalars = Array(text.unicodeScalars)
    guard let bracket = BracketScanner.brackets(in: scalars).last else { return nil }
    return BracketReader(scalars: scalars).content(bracket.open + 1..<bracket.close)
  }

  @Test func bracketsNestAndNeverCrossLines() {
    let scalars = Array("가(나(다)라) （마） (바\n사) 아)".unicodeScalars)
    let found = BracketScanner.brackets(in: scalars).map { Self.string(scalars[$0.open + 1..<$0.close]) }
    #expect(found == ["나(다)라", "다", "마"])
  }

  static func unmark(_ text: String, _ open: Unicode.Scalar, _ close: Unicode.Scalar) -> ([Unicode.Scalar], Range<Int>)
  {
    var scalars: [Unicode.Scalar] = []
    var start = 0
    var end = 0
    for scalar in text.unicodeScalars {
      if scalar == open {
        start = scalars.count
      } else if scalar == close {
        end = scalars.count
      } else {
        scalars.append(scalar)
      }
    }
    return (scalars, start..<end)
  }

  static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
