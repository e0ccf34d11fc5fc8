import Documents
import Testing
import TranslationModel

@testable import Alignment

/// Whole documents through the miner. ⟦⟧ mark the rendering; every bracket with an original in the text is a pair
/// unless the case says otherwise.
@Suite struct GlossMinerTests {
  /// Sentences made up for the test after kinds of contexts that encyclopedias, news and official prose have.
  @Test(arguments: [
    // Particles, cases and verbs before the term are borders.
    "지난해 ⟦광저우⟧(广州)에서 열린 회의",
    "회의는 난징의 ⟦쉬안우구⟧(玄武區)에서 열렸다.",
    "정부가 추진하는 ⟦동수서산⟧(東數西算) 사업",
    "생태계를 조성하여 ⟦선전⟧(深圳)을 키운다.",
    "베이징, 톈진 및 ⟦청두⟧(成都)가 참여했다.",
    // Titles of persons and hosts stay out.
    "칭화대학 ⟦추융⟧(邱勇) 총장은 밝혔다.",
    "중국의 전기차 기업 ⟦웨이라이⟧(蔚来)는 발표했다.",
    "저장성 ⟦닝보⟧(宁波)에 공장을 지었다.",
    // Generic heads that the bracket has belong to the term, others do not.
    "상하이시 ⟦민항구⟧(闵行区) 정부",
    "⟦중국과학원⟧(中国科学院)은",
    "⟦우한⟧(武汉)대학교와 협력한다.",
    "인재 양성 ⟦성⟧(省) 단위 사업",
    // Quotation marks decide.
    "정부는 '⟦신질생산력⟧(新质生产力)'을 강조했다.",
    "이른바 ‘⟦늑대 전사 외교⟧’(战狼外交)가",
    "《⟦홍루몽⟧》(红楼梦)의 무대",
    "「⟦중국제조 2025⟧(中国制造2025)」 계획",
    // Latin renderings, Latin written on, several names.
    "통신 장비 업체 ⟦ZTE⟧(中兴通讯)가",
    "⟦AI 칩⟧(AI芯片) 시장",
    "배터리 기업 ⟦닝더스다이⟧(宁德时代, CATL)는",
    // Markup.
    "**⟦항저우⟧(杭州)**는",
    "- ⟦량장신구⟧(兩江新區) 조성",
    // Marks that nobody sees.
    "저장성 ⟦항저우⟧\u{200E}(杭州)에서", "도교의 ⟦갈홍⟧(葛\u{E0100}洪)은", "수도 ⟦베이징⟧(北\u{200D}京)에서",
    "앞쪽 끝\u{000C}⟦저장성⟧(浙江省)에",
    // Chinese characters at the end, written on or as the original has them.
    "일본 ⟦후루사토町⟧(古里町)을 지나", "이른바 ⟦녹색 革命⟧(绿色革命)이",
    // Markup that closes behind the bracket; several Latin words; names with a blank; Japanese readings in names.
    "- **⟦봄맞이 꽃 시장⟧(迎春花市)**: 설 전에 열린다.", "버거 체인 ⟦Happy Lamb⟧(快樂小羊)은", "배우 ⟦모리시타 히데토⟧(森下 秀人)는",
    // Korean words for what the characters mean, digits for numerals.
    "바닷가의 ⟦소금 창고⟧(鹽倉)에서", "이곳의 ⟦3대 시장⟧(三大市场)은",
    // A generic word behind a name is cut off, one that the name has, said again, is not.
    "⟦자오저우⟧ 공항(胶州)에서", "⟦화롄산 산⟧(花莲山)의",
    // What announces a name, or stands where a label, an address or a name of its own would, and yet is rendered.
    "그 ⟦상점 이름⟧(商店名)은", "⟦중국어⟧(中文)로 쓴", "⟦난징루 12호⟧(南京路12号)에", "⟦베이징⟧(北京)(중국의 수도)에서",
    "전시는 ⟦도꾜⟧(東京)에서", "배터리 업체 ⟦SDI⟧(三星)는",
    // Its Sino-Korean reading stands before the original; the original goes on in Chinese behind 의.
    "⟦항저우시⟧(항주시·杭州市)에서", "큰 ⟦수도원⟧의 터(修道院의址;자리)와",
    // A word that is written with the single character is not cut; nouns that end like a particle have none.
    "- **⟦국민⟧(民)**: 나라의 주인", "신라 말기 ⟦농민⟧(農)의 봉기",
    "회의 ⟦발언자⟧(发言人)가 늘었다.",
    // Full-width brackets.
    "⟦쑤저우⟧（苏州）공업원구",
  ])
  func renderings(marked: String) {
    let (text, range) = Self.unmark(marked)
    let glosses = Self.mine(text)
    #expect(glosses.count == 1)
    guard let gloss = glosses.first else { return }
    #expect(gloss.targetRange == range, "found \(gloss.target)")
    #expect(Array(text.utf8[...])[gloss.targetRange] == Array(gloss.target.utf8)[...])
    #expect(gloss.direction == .targetThenSource)
  }

  @Test(arguments: [
    "회의(2023年 5月)는", "생성형 인공지능(AI)은", "규모는 100억 위안(약 1조 9,000억 원)이다.",
    "《关于促进发展的若干措施（征求意见稿）》公开征集", "흑과 백(또는 王과 玉)", "중국(이하 '중국')은", "농업(임업, 축산업)",
  ])
  func bracketsWithoutGloss(text: String) {
    #expect(Self.mine(text).map(\.source) == [])
  }

  @Test(arguments: [
    ("감독은 李安(리안)이다.", "리안", "李安"), ("소설 《活着》(인생)의 작가", "인생", "活着"),
    ("남쪽의 高家寨(가오자 마을)에서", "가오자 마을", "高家寨"), ("그곳의 柳爺(류야, 范無救)가", "류야", "柳爺"),
    ("쇼핑몰 銀河商城(인허: 은하수)은", "인허", "銀河商城"),
    ("검색 사이트 天星新索引(톈싱신쒀인어: 하늘)이", "톈싱신쒀인어", "天星新索引"),
    ("한 점원이 물었다. 幾位?(몇 분이세요?)", "몇 분이세요?", "幾位"),
  ])
  func originalFirst(text: String, target: String, source: String) {
    let glosses = Self.mine(text)
    #expect(glosses.map(\.target) == [target])
    #expect(glosses.map(\.source) == [source])
    #expect(glosses.map(\.direction) == [.sourceThenTarget])
  }

  /// What is written onto another bracket is a particle.
  @Test func particlesBehindBracketsStandOutside() {
    #expect(Self.mine("마쓰리(祭典)나 제사(祭祀)가 많다.").map(\.target) == ["마쓰리", "제사"])
  }

  @Test func otherNamesOfTheBracketAreKept() {
    #expect(Self.mine("태양광 기업 진코솔라(晶科能源, JinkoSolar)는").map(\.others) == [["JinkoSolar"]])
  }

  @Test func knownRenderingsWin() {
    var known = KnownRenderings()
    known.insert(source: "白鹤滩", target: "강변 바이허탄")
    let document = Self.document("강변 바이허탄(白鶴灘) 발전소")
    var miner = GlossMiner(known: known)
    #expect(miner.mine([document])[0].map(\.target) == ["강변 바이허탄"])
  }

  /// A part that the glossary knows, or that another place makes certain, shows where the whole stands.
  @Test func knownPartsShowWhereTheWholeStands() {
    let text = "이번 달 맞춤 가방 공방(定制包工坊)을 열었다."
    #expect(Self.mine(text).map(\.target) != ["맞춤 가방 공방"])
    var known = KnownRenderings()
    known.insert(source: "定制包", target: "맞춤 가방")
    var miner = GlossMiner(known: known)
    #expect(miner.mine([Self.document(text)])[0].map(\.target) == ["맞춤 가방 공방"])
    let other = Self.document("이른바 ‘맞춤 가방(定製包)’을 판다.")
    var bothWays = GlossMiner()
    #expect(bothWays.mine([Self.document(text), other]).map { $0.map(\.target) } == [["맞춤 가방 공방"], ["맞춤 가방"]])
  }

  @Test func miningIsDeterministic() {
    let text = "‘⟦창장⟧(長江)’과 ⟦황허⟧(黃河), 우한의 둥후(東湖)".filter { $0 != "⟦" && $0 != "⟧" }
    #expect(Self.mine(text) == Self.mine(text))
  }

  static func mine(_ text: String) -> [Gloss] {
    var miner = GlossMiner()
    return miner.mine([document(text)])[0]
  }

  static func document(_ text: String) -> Document {
    DocumentReader.read(text: text, name: "draft.md")
  }

  static func unmark(_ marked: String) -> (String, Range<Int>) {
    var text = ""
    var start = 0
    var end = 0
    for character in marked {
      switch character {
      case "⟦": start = text.utf8.count
      case "⟧": end = text.utf8.count
      default: text.append(character)
      }
    }
    return (text, start..<end)
  }
}
