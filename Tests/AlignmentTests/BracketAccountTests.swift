import Documents
import Testing
import TranslationModel

@testable import Alignment

/// Sentences made up for the test.
@Suite struct BracketAccountTests {
  @Test func everyFeatureHasAPhraseOfItsOwn() {
    for feature in SpanFeature.allCases { #expect(SpanFeature.phrases[feature] != nil, "\(feature)") }
    #expect(Set(SpanFeature.phrases.values.map(\.english)).count == SpanFeature.allCases.count)
    #expect(Set(SpanFeature.phrases.values.map(\.korean)).count == SpanFeature.allCases.count)
  }

  @Test(arguments: [
    ("다음 회의(2024年)는", "A date, an age or an amount: 2024年."),
    ("세 도시(武汉·南京·上海)가", "A list of several originals."),
    ("보고서(자료: 长江水利委员会)에", "A source, a page or the number of a document."),
    ("강변 마을(옛 渡口가 있던 곳)을", "Korean text with Chinese in it."),
    ("이름(AI 지도의 武汉 표기)은", "No Chinese expression of its own, only Chinese characters inside other text."),
    (
      String(repeating: "강가를 걷고 ", count: 60) + "이름(" + String(repeating: "江", count: 101) + ")은",
      "Too long for a term."
    ),
    ("- (黄河)는", "Nothing Korean stands right before the bracket."),
    ("도시 宜宾(이하 도시)은", "A remark on the Chinese before it, not its rendering."),
    (
      "水利部关于印发长江流域规划(修订稿)的通知已经发布。",
      "It stands in Chinese text or in a reference, where renderings are not looked for."
    ),
    ("영화〈紅高粱〉을", "The word before it neither reads nor means it, as it must outside round brackets."),
    ("보도【新华社】에", "The word before it neither reads nor means it, as it must outside round brackets."),
    ("정부[編者注]가", "A note on the text, not an original."),
    ("설명[北京과 上海의 차이]이", "Korean text with Chinese in it."),
    ("선언[1919年 3月 1日]을", "A date, an age or an amount: 1919年 3月 1日."),
    ("연재 기사[上]를", "More speaks against a pair than for any of the renderings."),
    ("양식의 첫 줄은 `표제어(中文)`이다.", "The name of a language or of a script, not an original."),
    (
      "항구에는 그 배의 이름(海燕)이 남았다.",
      "The name or the wording that the words before announce; it is not rendered by them."
    ),
    ("다리가 되면 이차는 Lucky 29(金陵路29号)에서", "An address: where something is, not what it is called."),
    ("동네 국수집(福滿樓)(복이 가득한 집)에 갔다.", "Its rendering stands in the bracket behind it."),
    (
      "대표단은 어제 본부(联合国)를 찾았다.",
      "A name that has a Korean form of its own, which the words before are not."
    ),
    ("연간 매출(亿元)은", "More speaks against a pair than for any of the renderings."),
  ])
  func refusals(text: String, reason: String) {
    let accounts = Self.accounts(text)
    #expect(accounts.map { $0.refusal?.english } == [reason])
    #expect(accounts.map { $0.gloss == nil } == [true])
  }

  @Test(arguments: [
    "인공지능(AI)은", "무게(약 3톤)는", "흑백", "[北京] 소식", "낱말 [單語]은", "【科技日报】 소식", "국발〔2015〕28호", "소설《红楼梦》을", "쑤저우[苏州][ref]는",
  ])
  func bracketsWithoutChineseAreLeftOut(text: String) {
    #expect(Self.accounts(text).count == 0)
  }

  @Test func winnerStandsFirstWithItsPlace() throws {
    let text = "첫 줄이다.\n\n지난달 우한(武汉)에서 열렸다."
    let account = try #require(Self.accounts(text).first)
    #expect(account.line == 3)
    #expect(account.before == "지난달 ")
    #expect(account.inside == "武汉")
    #expect(account.marks == .init(open: "(", close: ")"))
    #expect(account.content == .original("武汉", others: []))
    #expect(Array(text.utf8)[account.bracketRange] == Array("(武汉)".utf8)[...])
    let winner = try #require(account.winner)
    #expect(winner.target == "우한")
    #expect(winner.targetRange == account.gloss?.targetRange)
    #expect(winner.probability == account.gloss?.score)
    #expect(account.runnerUp?.target == "지난달 우한")
    #expect(account.candidates.contains { $0.target == nil })
    #expect(account.candidates.compactMap(\.probability).reduce(0, +) > 0.999)
    #expect(account.gloss?.path.map(\.target) == ["우", "한"])
  }

  /// The sum of what is told is what the decision was made by.
  @Test func contributionsAddUpToTheProbabilities() throws {
    let account = try #require(Self.accounts("회의는 새 유역 공동 관리(流域共治) 방안을 다루었다.").first)
    let kept = account.candidates.filter { $0.probability != nil }
    var sums = kept.map { $0.features.reduce($0.fromOtherPlaces + $0.fromGlossary) { $0 + $1.contribution } }
    SpanModel.normalize(&sums)
    for (sum, candidate) in zip(sums, kept) { #expect(abs(sum - (candidate.probability ?? -1)) < 1e-9) }
    #expect(account.candidates.count > kept.count)
    #expect(account.candidates.flatMap(\.features).count { $0.value == 0 } == 0)
  }

  @Test func otherPlacesAndTheGlossaryAreToldApart() throws {
    var known = KnownRenderings()
    known.insert(source: "南京", target: "난징")
    var miner = GlossMiner(known: known)
    let documents = ["난징(南京)의 강", "강은 난징(南京)을 지난다."].map { GlossMinerTests.document($0) }
    let winners = miner.accounts(of: documents).map { $0.first?.winner }
    for winner in winners {
      #expect(abs((winner?.fromGlossary ?? 0) - CrossEvidence.knownWeight) < 1e-9)
      #expect((winner?.fromOtherPlaces ?? 0) > 0.9 * CrossEvidence.supportWeight)
    }
  }

  @Test func originalBeforeTheBracket() throws {
    let account = try #require(Self.accounts("감독은 贾樟柯(자장커)이다.").first)
    #expect(account.content == .rendering("자장커"))
    #expect(account.before == "감독은 ")
    #expect(account.winner?.target == "자장커")
    #expect(account.runnerUp?.target == .some(nil))
  }

  /// What is told is what is mined, for texts of every kind.
  @Test(arguments: [
    "우한(武汉), 진코솔라(晶科能源, JinkoSolar), 매출(亿元), 贾樟柯(자장커), 회의(2024年)",
    "‘신질생산력(新质生产力)’과 **난징(南京)** ((상하이)上海)", "도시(武汉(우한)·南京) 난징 시(南京 市)는",
    "水利部(수리부) 长江流域规划(修订稿)", "&amp;난징&#40;南京&#41; 난징（南京）\n\n난징(南京",
  ])
  func glossesAreThoseOfMining(text: String) {
    #expect(Self.accounts(text).compactMap(\.gloss) == GlossMinerTests.mine(text))
  }

  static func accounts(_ text: String) -> [BracketAccount] {
    var miner = GlossMiner()
    return miner.accounts(of: [GlossMinerTests.document(text)])[0]
  }
}
