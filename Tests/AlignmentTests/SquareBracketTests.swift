import Documents
import LinguisticText
import Testing
import TranslationModel

@testable import Alignment

/// Brackets that are not round, and marks that do not match. Sentences made up for the test, but for the examples of
/// the orthography; ⟦⟧ mark the rendering.
@Suite struct SquareBracketTests {
  @Test(arguments: [
    // 한글 맞춤법 부록 문장 부호, 제12항 (2): the Chinese word for a native one.
    ("사람은 ⟦나이⟧[年歲]가 들면 달라진다.", "年歲"), ("이 사전의 ⟦낱말⟧[單語]은 삼만 개이다.", "單語"),
    ("그는 ⟦손발⟧[手足]이 차다.", "手足"),
    // The official explanation of 제12항: 〔 〕 for [ ]; foreign notation likewise.
    ("저장성 ⟦항저우⟧〔杭州〕에서 열렸다.", "杭州"), ("남쪽의 ⟦쑤저우⟧［苏州］로 갔다.", "苏州"),
    ("황제 ⟦강희제⟧[康熙帝]가 돌아왔다.", "康熙帝"), ("가게에서 ⟦귤⟧[橘]을 샀다.", "橘"), ("나무에 열린 ⟦밤⟧[栗]을 주웠다.", "栗"),
    ("넓은 ⟦바다⟧[海]로 나갔다.", "海"), ("책을 둔 ⟦창고⟧[倉庫]에", "倉庫"),
    // Lenticular and angle brackets where the word before reads the original.
    ("수도 ⟦베이징⟧【北京】에서 만났다.", "北京"), ("옛 도읍 ⟦장안⟧〈長安〉을 보았다.", "長安"),
    // Labels, quotation marks, markup, notes behind.
    ("수도 ⟦베이징⟧[중국어: 北京]에 갔다.", "北京"), ("정부는 ‘⟦전랑⟧’[战狼]을 말한다.", "战狼"), ("《⟦홍루몽⟧》[紅樓夢]의 무대", "紅樓夢"),
    ("**⟦낱말⟧**[單語]을 외운다.", "單語"), ("⟦낱말⟧[單語][1]을 배운다.", "單語"), ("⟦이백⟧[李白, 701~762]은 시인이다.", "李白"),
    ("(겨울에는 ⟦손발⟧[手足]이 차다)", "手足"),
    // Scanned texts: the closing mark is another's, or the opening one.
    ("중국의 ⟦과학기술⟧(科學技術] 발전이 빠르다.", "科學技術"), ("저장성 ⟦항저우⟧（杭州]에서", "杭州"), ("난징 남쪽의 ⟦쑤저우⟧[苏州)에 있다.", "苏州"),
    ("저장성 ⟦항저우⟧〔杭州)에서", "杭州"), ("⟦과학⟧(科學〕의 날", "科學"), ("저장성 ⟦항저우⟧（杭州)에서", "杭州"),
  ])
  func pairs(marked: String, source: String) {
    let (text, range) = GlossMinerTests.unmark(marked)
    let glosses = GlossMinerTests.mine(text)
    #expect(glosses.map(\.source) == [source])
    #expect(glosses.map(\.targetRange) == [range], "found \(glosses.map(\.target))")
  }

  @Test(arguments: [
    // Links, their names, notes, boxes.
    "쑤저우[苏州](http://example.com/a)는", "쑤저우[苏州][ref]는", "글[^注]이다.", "각주[1]와 [^2]", "표시 [x] 빈칸 [ ]", "[苏州]: http://a.b",
    "![쑤저우 苏州](a.png) 사진", "[[쑤저우|苏州]]는 도시",
    // Behind a blank, at the beginning, behind no Hangul.
    "낱말 [單語]은 띄어 썼다.", "[北京] 베이징에서 왔다.", "【科技日报】 베이징 소식이다.", "(2024년)[甲乙]", "끝났다.【新华社】", "100[百萬] 명",
    // Numbers of documents, dates.
    "국발〔2015〕28호를 냈다.", "국발〔二〇一五〕28호를 냈다.", "선언[1919年 3月 1日]을 했다.",
    // Titles.
    "영화〈紅高粱〉을 보았다.", "소설《红楼梦》과 「阿Q正傳」을 읽었다.", "신문『人民日报』의 사설",
    // Notes of editors, parts of a series, sources.
    "그가 말했다[原註] 그리고", "정부[編者注]가 정했다.", "기사 한중 수교[上]를 읽었다.", "주석 연설[全文]을 싣는다.", "보도【新华社】에 따르면", "이야기[註三]는",
    // What a verb means, sources behind a sentence.
    "맛이 달고[甘] 시다.", "맛이 달며[甘] 시다.", "오래 두면 좋다[本草].", "위험하다[入門].", "열을 없앤다[入門].",
    // Korean or Latin in the bracket, Chinese not at its beginning.
    "그것[한글]은 과학적이다.", "자유 무역 협정[FTA]을", "설명[北京과 上海의 차이]이", "설명[예: 上海]이", "논문[王某 1998]을 보라.",
    // Marks that do not match around more than an original, or a single character.
    "도시(北京과 上海]는", "도시(北京은 크다]", "연재[中)의", "배열[0)의 값(1]", "과학(科學", "과학(科學\n]의 날",
  ])
  func noPairs(text: String) {
    #expect(GlossMinerTests.mine(text).map { "\($0.target) \($0.source)" } == [])
  }

  /// Nothing of this is glosses of Korean: no bracket is even looked at.
  @Test(arguments: [
    "国务院发布《规划》（国发〔2015〕28号）【来源：新华社】", "彼は［注１］と言った。【重要】〈東京〉で〔会議〕", "她说：“好”［笑］。",
  ])
  func chineseAndJapanese(text: String) {
    #expect(BracketScanner.brackets(in: Array(text.unicodeScalars)).filter { $0.kind != .round } == [])
  }

  /// What no reading or meaning links is never certain, nor is what stands in marks that do not match, however often.
  @Test func certainty() {
    let glosses = GlossMinerTests.mine(
      """
      중국의 과학기술(科學技術] 발전이 빠르다.

      오늘 과학기술(科學技術] 대회가 열렸다.

      새로운 과학기술[科學技術) 정책을 세웠다.
      """)
    #expect(glosses.map(\.target) == ["과학기술", "과학기술", "과학기술"])
    #expect(glosses.allSatisfy { !$0.certain && $0.score > 0.5 })
    let native = GlossMinerTests.mine("사람은 나이[年歲]가 들면 달라진다.")
    #expect(native.map(\.method) == [.translation])
    #expect(native.allSatisfy { !$0.certain && $0.score <= 0.81 })
    #expect(GlossMinerTests.mine("저장성 항저우[杭州]에서 열렸다.").map(\.certain) == [true])
  }

  /// Round brackets pair among themselves whatever other marks stand between them.
  @Test(arguments: [
    ("가(나[다)라]", [[1, 5]]), ("가(나)다)라", [[1, 3]]), ("가((甲乙)", [[2, 5]]), ("가[甲乙(나)]", [[1, 7], [4, 6]]),
    ("가[甲乙] 나(丙丁]", [[1, 4], [7, 10]]), ("가(甲乙] 나(丙丁)", [[1, 4], [7, 10]]), ("가(甲\n乙)", []), ("가[甲乙〕", [[1, 4]]),
  ])
  func scanner(text: String, pairs: [[Int]]) {
    #expect(BracketScanner.brackets(in: Array(text.unicodeScalars)).map { [$0.open, $0.close] } == pairs)
  }

  /// The bytes tell what the scanner finds: no text is passed over in which it finds anything with a Chinese character.
  @Test func bytesAgree() {
    var state: UInt64 = 7
    let pieces = [
      "가", "나", "北", "京", "a", "1", " ", "\n", "(", ")", "[", "]", "［", "〕", "〔", "【", "】", "〈", "〉", "’", "》", "“",
    ]
    var found = 0
    for _ in 0..<30_000 {
      let text = (0..<8).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return pieces[Int(state >> 33) % pieces.count]
      }.joined()
      let scalars = Array(text.unicodeScalars)
      let hasBracket = BracketScanner.brackets(in: scalars).contains { bracket in
        scalars[bracket.open..<bracket.close].contains { Script($0) == .han }
      }
      guard hasBracket else { continue }
      found += 1
      let isSeen = Array(text.utf8).withUnsafeBufferPointer { $0.mayHoldGloss }
      #expect(isSeen, "\(text.debugDescription)")
    }
    #expect(found > 200)
  }
}
