import ConsistencyChecks
import Diagnostics
import Testing

@Suite("wrong-script-variant")
struct WrongScriptVariantTests {
  /// The mixed original with its suggestion.
  static let mixed: [(text: String, form: String?)] = [
    ("⟦발전⟧(发展)과 ⟦경제⟧(经濟)", "经济"), ("⟦도서관⟧(圖書館)과 ⟦경제⟧(经濟)", "經濟"), ("⟦농업⟧(农業)", "农业"), ("⟦국경⟧(国經)", "国经"),
    ("⟦개혁개방⟧(改革開放)과 ⟦학습⟧(學习)", "學習"), ("⟦발전⟧(发展)과 ⟦발전⟧(発展经济)", "发展经济"), ("⟦경제발전⟧(経濟發展)", "經濟發展"),
    ("⟦연구소⟧(硏究所)와 ⟦연구개발⟧(硏究开發)", "硏究開發"), ("⟦두발⟧(头髮)과 ⟦발전⟧(發展)", "頭髮"), ("⟦이발⟧(發廊)과 ⟦발전⟧(发廳), ⟦수도⟧(首爾)", nil),
    ("⟦샤먼:샤먼⟧(厦門)와 ⟦서점⟧(书店)", "厦门"), ("⟦대학⟧(大学), ⟦서점⟧(书店), ⟦철도⟧(鐵路网)", "铁路网"),
    // Might be Japanese, were there not Chinese originals and nothing of Japan.
    ("⟦반도체=⟧(半導体), ⟦집적회로⟧(集成电路), ⟦무역⟧(贸易)", "半导体"), ("⟦국제=⟧(国際) 무역, ⟦경제⟧(經濟), ⟦발전⟧(發展)", "國際"),
    // Converted word for word: the other traditional counterpart of one simplified character.
    ("⟦황후=⟧(皇後)의 ⟦무역=⟧(貿易)", "皇后"), ("⟦이발=⟧(理發)", "理髮"), ("⟦제조 설비=⟧(制造設備)", "製造設備"), ("⟦제조=⟧(制造), ⟦무역=⟧(貿易)", "製造"),
    ("⟦두발=⟧(头髮)과 ⟦이발=⟧(理髮廳), ⟦역사=⟧(歷史)", "頭髮"),
  ]

  @Test("a mixture and the form in the document's script", arguments: mixed)
  func finds(text: String, form: String?) {
    let found = WrongScriptVariant().findings(in: CheckContext(documents: [MarkedDocument.parse(text)]))
    #expect(found.count == 1)
    #expect(found.first?.suggestions == (form.map { [$0] } ?? []), "\(text)")
  }

  static let silent = [
    "⟦농업⟧(农业)과 ⟦학습⟧(學習)", "⟦북경⟧(北京)", "⟦교육⟧(敎育)과 ⟦연구⟧(硏究)", "⟦경제⟧(経済)", "⟦국제⟧(国際)", "⟦농업국⟧(農業国)",
    "⟦기상청⟧(気象庁)", "⟦도쿄 전력⟧(東京電力)", "⟦국제연합⟧(国際連合)과 ⟦서점⟧(书店)", "일본의 ⟦반도체=⟧(半導体), ⟦집적회로⟧(集成电路), ⟦무역⟧(贸易)", "⟦진실⟧(眞實)",
    "⟦타이베이:타이베이⟧(台北)와 ⟦타이완⟧(臺灣)",
    "⟦쑤쯔펑:쑤쯔펑⟧(蘇姿丰)과 ⟦과부=⟧(夸父), ⟦무역⟧(貿易)",
    "⟦마쓰다⟧(松田)", "⟦제조=⟧(制造), ⟦무역=⟧(贸易)", "⟦아쭝몐셴⟧(阿宗麵線)", "⟦궁정⟧(皇後)", "⟦일간=⟧(日干)과 ⟦무역=⟧(貿易)",
    "일본의 ⟦이발=⟧(理發)", "⟦복벽=⟧(復辟)과 ⟦벽곡=⟧(辟穀), ⟦기간=⟧(期間)", "⟦학습?? ⟧(學习)",
    // Shapes of KS X 1001, unless the text is full of simplified ones.
    "⟦부국강병⟧(富國强兵)", "⟦포기⟧(抛棄)와 ⟦훼손⟧(毁損)", "⟦화엄십찰⟧(華嚴十刹)", "⟦영구불변⟧(恒久不變), ⟦휴대⟧(携帶)", "⟦서량국⟧(西凉國)",
    "⟦금연 구역⟧(禁烟區域)과 ⟦장애⟧(障碍物 設置)",
  ]

  @Test("no finding on one script, nor on what may be Japanese", arguments: silent)
  func staysSilent(text: String) {
    #expect(findings(WrongScriptVariant(), text) == [])
  }

  /// Hangul in the place of a character, as the tester of a text types or leaves it.
  static let halfTyped: [(text: String, originals: [String])] = [
    ("루자쭈이(陆가嘴)와 바하무트(巴哈姆트)", ["陆가嘴", "巴哈姆트"]), ("이좡(亦좡)과 첸탕 강(钱塘강)", ["亦좡", "钱塘강"]), ("죽련(竹렌) 마을", ["竹렌"]),
    ("[후난성](湖南성)의 창사", []),
    // Words of Korean with a part in Hangul, particles, other renderings, words beside, Hangul alone, more of it than of characters.
    ("당나라(唐나라) 때의 중국어(中國어)와 미국의(美國의) 소리", []), ("베이징의(北京의)", []), ("중국 속담(中國말)", []), ("상하이(上海 시)", []),
    ("칭다오맥주(青岛맥주)와 항저우(杭州)", []), ("참고(표 3)", []), ("한(漢)", []),
  ]

  @Test("a syllable of Hangul inside an original", arguments: halfTyped)
  func hangul(text: String, originals: [String]) {
    let found = findings(WrongScriptVariant(), text)
    #expect(found.count == originals.count, "\(found)")
    for (finding, original) in zip(found, originals) {
      #expect(finding.contains("in '\(original)' is Hangul"), "\(finding)")
    }
  }

  @Test("the script that the option demands, the form of the glossary")
  func option() {
    let options = CheckOptions(ruleOptions: ["wrong-script-variant": ["script": .text("traditional")]])
    #expect(
      findings(
        WrongScriptVariant(), "⟦농업⟧(农业), ⟦학습⟧(學習), ⟦북경⟧(北京), ⟦발랑⟧(发廊), ⟦국제⟧(国際)", glossary: ["髮廊 = 미용실"],
        options: options) == [
          "1:4 warning '农业' is not in traditional characters; in this script it is '農業' → 農業",
          "1:28 warning '发廊' is not in traditional characters; in this script it is '髮廊' → 髮廊",
        ])
  }
}

@Suite("gloss-mismatch")
struct GlossMismatchTests {
  static let glossary = [
    "洞庭湖 = 둥팅호", "鄱阳湖 = 포양호", "常德 = 창더", "国家 = 국가", "人工智能 = 인공지능", "清华大学 = 칭화대", "清华 = 칭화",
    "中央银行 = 중앙은행", "张伟 = 장웨이", "浅见 = 소견", "召见 = 접견", "长江存储 = 창장춘추", "研究所 = 연구소 | 연구원+", "微信 = 위챗", "腾讯 = 텐센트",
    "国务院 = 국무원", "处理器 = 연산 장치",
    "上海交通大学 = 상하이교통대학", "东风汽车 = 둥펑자동차", "长城集团 = 창청그룹", "中芯国际 = SMIC", "王小明 = 왕샤오밍", "多多岛 = 둬둬다오", "碳中和 = 탄소 중립",
    "半导体 = 반도체", "国家电网公司 = 국가전망공사", "大众汽车 = 폭스바겐",
  ]

  static let mismatched: [(text: String, expected: String)] = [
    ("⟦둥팅호:둥팅호⟧(洞底湖)", "洞庭湖"), ("⟦둥팅호:둥팅호⟧(鄱陽湖)", "洞庭湖"), ("⟦창더:창더⟧(常意)", "常德"), ("⟦인공지능=⟧(人工至能)", "人工智能"),
    ("⟦인공지능=⟧(人功智能)", "人工智能"), ("⟦창장춘추:창장춘추⟧(长江存诸)", "长江存储"), ("⟦창장춘추:창장춘추⟧(長江存儲备)", ""),
    ("⟦포양호:포양호⟧(洞庭湖)", "鄱阳湖"), ("⟦창더:창더⟧(长德)", ""),
    // Homophones, where the rendering is more than a reading, or none.
    ("⟦둥팅호:둥팅호⟧(洞庭胡)", "洞庭湖"), ("⟦위챗⟧(微言)", ""), ("⟦텐센트⟧(腾迅)", "腾讯"), ("⟦위챗⟧(威信)", ""), ("⟦연산 장치=⟧(处理其)", "处理器"),
    ("⟦국무원=⟧(国务员)", "国务院"), ("⟦연구원⟧(研究員)", ""),
    // By meaning, where the wrong character makes no word; in long originals also where it makes one.
    ("⟦반도체⟧(半导休)", "半导体"), ("⟦인공지능=⟧(人工智熊)", "人工智能"), ("⟦국가전망공사=⟧(国家电力公司)", "国家电网公司"), ("⟦국가전망공사=⟧(国家电网公寺)", "国家电网公司"),
    // In part by meaning; a name in Latin letters.
    ("⟦상하이교통대학⟧(上海交道大学)", "上海交通大学"), ("⟦둥펑자동차⟧(东风气车)", "东风汽车"), ("⟦창청그룹⟧(长城集困)", "长城集团"), ("⟦SMIC⟧(中心国际)", "中芯国际"),
    // The same character twice; names of three characters that sound alike.
    ("⟦둬둬다오:둬둬다오⟧(夕夕岛)", "多多岛"), ("⟦왕샤오밍:왕샤오밍⟧(王晓明)", "王小明"), ("⟦탄소 중립=⟧(碳中合)", "碳中和"),
    // No gloss: three characters, one of them another, no word.
    ("폭스바겐(大众气车)의 공장", "大众汽车"), ("폭스바겐(大种气车)의 공장", ""), ("위챗(微心)으로", ""), ("⟦둥팅호??:둥팅호⟧(洞底湖)", "洞庭湖"),
    // No gloss, for nothing in the two is alike.
    ("위챗(腾讯)으로 낸다", "微信"), ("위챗(WeChat), 위챗은(腾讯)", ""), ("인공지능(微信)", "人工智能"),
  ]

  @Test("another entry's original, or one wrong character", arguments: mismatched)
  func finds(text: String, expected: String) {
    let context = CheckContext(
      documents: [MarkedDocument.parse(text)], glossary: Self.glossary.map { MarkedEntry.parse($0) })
    #expect(GlossMismatch().findings(in: context).flatMap(\.suggestions) == (expected.isEmpty ? [] : [expected]))
    if !expected.isEmpty { #expect(PreferredTerm().findings(in: context).isEmpty) }
  }

  static let silent = [
    "⟦둥팅호:둥팅호⟧(洞庭湖)", "⟦인공지능=⟧(人工智能)", "⟦인공 지능=⟧(人工智慧)", "⟦인공지능=⟧(人工知能)",
    "⟦중앙은행=⟧(中国银行)",
    // Other words and names that sound alike.
    "⟦소견=⟧(召見)하였다.",
    "⟦국가=⟧(國歌)", "⟦장웨이:장웨이⟧(张威)", "⟦장웨이:장웨이⟧(章伟)",
    // Short and long forms.
    "⟦칭화대:칭화대⟧(清华)", "⟦칭화:칭화⟧(清华大学)",
    // By meaning, one rendering has many originals.
    "⟦연구원⟧(研究院)", "⟦연구소⟧(科研所)",
    // Not in the glossary.
    "⟦우한:우한⟧(武汉)", "⟦창더:창더⟧(昌都市)", "둥팅호에 물이 찼다.",
  ]

  @Test("no finding where the bracket may be right", arguments: silent)
  func staysSilent(text: String) {
    #expect(findings(GlossMismatch(), text, glossary: Self.glossary) == [])
  }

  @Test("messages; only a wrong character is mended without a person")
  func messages() {
    let text = "⟦둥팅호:둥팅호⟧(鄱陽湖)와 ⟦창더:창더⟧(常意)"
    #expect(
      findings(GlossMismatch(), text, glossary: Self.glossary) == [
        "1:5 warning '둥팅호' is the glossary's rendering of 洞庭湖, but the bracket has 鄱陽湖, which is '포양호' → 洞庭湖",
        "1:14 warning '常意' differs by one character from 常德, the glossary's original of '창더' → 常德",
      ])
    let context = CheckContext(
      documents: [MarkedDocument.parse(text)], glossary: Self.glossary.map { MarkedEntry.parse($0) })
    #expect(GlossMismatch().findings(in: context).map(\.edits.count) == [0, 1])
    // Another person may have the name.
    let other = CheckContext(
      documents: [MarkedDocument.parse("⟦왕샤오밍:왕샤오밍⟧(王晓明)")], glossary: Self.glossary.map { MarkedEntry.parse($0) })
    let found = GlossMismatch().findings(in: other)
    #expect(found.map(\.severity) == [.information] && found.map(\.edits.count) == [0])
  }
}
