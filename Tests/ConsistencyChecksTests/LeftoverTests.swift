import ConsistencyChecks
import Diagnostics
import Testing

@Suite("leftover-han and leftover-kana")
struct LeftoverTests {
  static let han: [(text: String, left: [String])] = [
    ("가게마다 노래를 고르는 音乐盒 기계를 들여놓았다.", ["音乐盒"]), ("이번 달에는 手机를 새로 샀고 값도 내렸다.", ["手机"]),
    ("회사는 올해 数据中心과 공장을 함께 짓기로 했다.", ["数据中心"]), ("- 정부가 지원하는 创新型企业 선정 기준 발표", ["创新型企业"]),
    ("| 올해 새로 문을 연 体验店 수가 크게 늘었다", ["体验店"]), ("그는 평생 學問을 닦으며 산속에서 조용히 살았다.", []),
    ("축구협회 관계자는 国家队와 협의하겠다고 말했다.", ["国家队"]), ("# 새로 문을 연 数据中心, 전력은 어디서 오나", ["数据中心"]),
    ("시장에서 파는 豆浆, 국수, 油条까지 모두 맛보았다.", ["豆浆", "油条"]),
    // Usual words of Chinese whose characters Korean has as well, but not the word.
    ("역 앞의 夜市에서는 국수와 만두를 판다.", ["夜市"]), ("사람들이 모이면 股票 이야기만 한다고 한다.", ["股票"]), ("호텔은 먼 나라에서 온 游客로 가득하다.", ["游客"]),
    ("그는 政治를 떠나 經濟를 공부하였다고 한다.", []), ("이 나라의 社會와 文化를 모두 사랑하였다.", []),
    // The rest of a word, a part of which is in Hangul; a sign before Hangul is one of newspapers.
    ("공장은 모두 중흥통讯 장비를 들여놓았다고 한다.", ["讯"]), ("신문은 어제 韩 정부의 새 계획을 크게 다루었다.", []),
    ("회사는 연보摘要 파일을 올렸다고 한다.", ["摘要"]), ("그 도시는 미식과 웃음의 현지美食 거리로 이름났다.", ["美食"]),
    // One character in the place of a syllable, with words for counting and for what it means beside; the stem of a verb.
    ("그 새는 멸종 위기에서 극危 단계로 올라갔다고 한다.", ["危"]), ("화면이 밝고 실用적인 기능이 많다고 알려져 있다.", ["用"]),
    ("가게에서는 녹두糕 한 점을 차와 함께 낸다.", ["糕"]),
    ("서로 다른 문화를 融合한 요리라고 手机로 소개되어 있다.", ["融合", "手机"]), ("음반을 낸 곳은 비행唱片(飛碟唱片)이라고 적혀 있다.", ["唱片"]),
    // In what somebody says in Korean.
    ("그는 “다리 위에 선 行人의 표정까지 또렷하게 보인다”고 했다.", []), ("그는 “다리 위 小贩의 표정까지 또렷하게 보인다”고 했다.", ["小贩"]),
    ("그는 ‘小贩의 하루’를 찍었다.", []), ("그는 “이 小贩”이라고 했다.", []),
    // Behind a word of Hangul, whose bracket has it as well; a name where four are by sound.
    ("산속 마을의 아간 芋圓(阿柑芋圓) 가게에 손님이 많다.", ["芋圓"]),
    ("⟦쿤밍:쿤밍⟧(昆明), ⟦톈진:톈진⟧(天津), ⟦쑤저우:쑤저우⟧(蘇州), ⟦난징:난징⟧(南京)에서 李宗盛이 노래하고 學校를 세웠다.", ["李宗盛"]), ("마을에서 李宗盛이 노래했다고 한다.", []),
    ("방은 작고 나무蛙(樹蛙) 소리가 들린다고 한다.", ["蛙"]),
    ("세 곳에서 시험을 进행하고 있다고 알려져 있다.", ["进"]), ("신소재 분야의 연究 인력을 두 배로 늘린다고 한다.", ["究"]), ("새 법은 运영 비용과 法을 함께 다룬다.", ["运"]),
    ("약의 효능은 '해肌퇴열'이라고 적혀 있고 《전민대봉鍋》는 노래다.", ["肌", "鍋"]),
    ("- 数据中心 담당자는 과장급", ["数据中心"]), ("정부는 공장의 废弃物을 抛棄하지 못하게 하였다.", ["废弃物", "抛棄"]),
  ]

  @Test("characters that nobody translated", arguments: han)
  func findsHan(text: String, left: [String]) {
    #expect(LeftoverHan().findings(in: Self.context(text)).flatMap(\.terms) == left)
  }

  static let silent = [
    // Glosses, quotations, titles, explained words.
    "⟦이좡⟧(亦庄)에 공장을 세웠다.", "그는 ‘卡脖子’라는 말을 자주 쓴다고 한다.", "『紅樓夢』을 읽고 《西游记》도 읽었다고 한다.",
    "여러 사람이 卡脖子(차보쯔)라는 말을 쓴다고 한다.", "「人民日報」와 <新京報>가 이 소식을 전했다.", "공부 [工夫]라는 말은 불교에서 왔다.",
    // Talk of words and characters.
    "중국어로는 面包가 빵이고 面条가 국수라고 배웠다.", "이 건물 이름은 간체로 图书馆이라고 적혀 있었다.",
    // Words cited, and what is to be typed.
    "극작에는 戏眼, 扣子 같은 요소가 있어서 이야기를 끌고 간다.", "사람들이 保价라는 제도를 아직 잘 모른다고 한다.", "가게에서 <b>高德地图</b>를 검색해 내려받는다.",
    "회사 이름이 江山股份에서 江山新材로 바뀌었다고 공시에 나온다.",
    // Clauses cited behind their translation, and what is said again in Korean.
    "성 전체가 버려졌으리라整個城址建造於夏代早期偏晚。라고 보았다.", "하루에 약 21100万亿, 즉 약 2경 개를 쓴다고 한다.",
    // Headwords of a list.
    "- 壮志未酬 - 품은 뜻을 아직 이루지 못하다",
    "- 早上 이른 때를 말한다\n- 晚上 늦은 때를 말한다\n- 中午 한낮 때를 말한다\n- 东西 물건을 두루 말한다",
    // Verses with their translation, one after the other.
    "시인은 春眠不觉晓 봄잠에 새벽을 몰랐다고 하고 处处闻啼鸟 곳곳에 새가 운다고 했다.",
    // Parts of a text that teach the language.
    "오늘 배울 성조와 병음이다.\n\n발음에 주의하자.\n\n아침에는 手机를 보지 말고 小说도 읽지 않는다.",
    "<p>가게 이름은 <span lang=\"zh\">音乐盒</span>인데 아무도 뜻을 모른다고 한다.</p>",
    // Names that the text keeps in Chinese.
    "- 검색 자료에서 大众点评, 小红书, 知乎 정보를 먼저 본다.\n- 주소는 모두 高德地图 자료로 확인해야 한다고 적혀 있다.",
    // Labels of parts, labels and counterparts.
    "- [高德地图 공식 정보]의 주소를 쓴다.\n- 가게를 고를 때 高德地图 데이터에 점수가 있으면 반드시 말한다.",
    "그 소설의 원제: 狂人日記 (1918년에 나온 단편)", "광인일기 = 狂人日記 라고 적어 두었다.", "옛 이름은 조선어/朝鮮語 두 가지로 적는다.",
    // The word before in characters.
    "경복궁 景福宮은 조선의 정궁으로 지은 궁궐이다.", "칭다오 青島 맥주를 마시며 바다를 보았다.",
    // The word before or behind by sound or reading, all but exact; a partner's sign.
    "국무위원 선즈위 谌志宇, 그 밖의 사람들이 함께 왔다고 한다.", "| 차장 | Zhao Mingyuan 赵铭远 자오밍위안 (확인된 사람) |",
    "# 우리 회사 × 小红书 공동 행사 안내문을 알립니다",
    // Signs behind words, readings and meanings, words that go on before the bracket.
    "가게 이름은 \"联华생활鲜\"이라고 적혀 있는 줄 알았다.", "그 汉은 옛 나라 이름이고 齐와 함께 나온다고 한다.", "중국人 관광객과 동아시아圈 무역이 늘었다고 한다.",
    "그들은 정情을 나누고 나무木을 그렸다고 한다.",
    "달력에는 병午일과 정未일이 적혀 있다고 한다.",
    "학자들은 천天을 하늘이라고 풀었다고 한다.", "그는 道를 닦으며 孝를 行하고 惡을 抛棄한다고 하였다.", "사람들은 사자성어인 卡脖子(卡脖子)를 안다고 한다.",
    "노자는 무위無爲를 말하고 자연自然을 따랐다고 한다.", "그는 김某 씨의 말을 듣고 서울市에 알렸다고 한다.",
    // Signs of newspapers and single characters.
    "美·中 정상이 만나 韓中 관계도 이야기했다고 한다.", "前 대통령과 與野 대표가 함께 자리했다고 한다.", "정부는 對中 수출과 訪美 일정을 조율했다.",
    "이 글자는 人 변이 붙고 획이 모두 여섯이라고 한다.", "신문은 北核 문제를 크게 다루었다고 한다.",
    // Chinese for the greater part.
    "농업농촌부 2023年中央一号文件 全文", "☞ 一文读懂新药智造产业高地计划 기사", "工业和信息化部\n올해 계획을 발표했다.",
    // The text speaks of the word, or keeps to it.
    "흔한 이름은 ‘淑芬’이다.\n같은 반에 淑芬과 다른 친구들이 함께 앉아 있었다.", "먼저 增置를 논의하였다. 나중에 增置는 없던 일이 되었다.",
    // The name of a language, half of a line, an item between dots.
    "상하이 관광의 중심 SHANGHAI · 上海浦东 · 창장강 하구의 도시",
    "화면 언어는 영어와 简体中文 가운데에서 고를 수 있다고 한다.", "가을(9~11월)에 먹는 것이 가장 맛있다 / 秋季(9~11月)时味道最佳",
    // A label of one line, a list of words.
    "全文\n이 문서는 올해 처음 나왔으며 모두 아홉 부분이다.",
  ]

  @Test("no finding on what stands there on purpose", arguments: silent)
  func staysSilent(text: String) {
    #expect(findings(LeftoverHan(), text) == [])
  }

  @Test("several foreign words between the ends of what is linked or bold: a title, a path through menus")
  func markup() {
    let context = MarkedDocument.parse("자세한 것은 会员 积分&等级规则 페이지에 나와 있다고 한다.")
    #expect(LeftoverHan().findings(in: CheckContext(documents: [context])).count == 3)
    for (start, end, count) in [(17, 43, 0), (17, 23, 3), (17, 60, 3)] {
      var marked = context
      marked.document.blocks[0].markupBoundaries = [start, end]
      #expect(LeftoverHan().findings(in: CheckContext(documents: [marked])).count == count)
    }
  }

  @Test("a text in mixed script throughout is left alone")
  func mixedScript() {
    let text = "우리는 民族의 自由를 위하여 一生을 바치고 同胞와 함께 나아가며 正義와 人道를 세우고 世界의 平和를 바란다."
    #expect(findings(LeftoverHan(), [text, text].joined(separator: "\n")) == [])
    #expect(findings(LeftoverKana(), [text, text, "이 집은 세계에서最も 오래되었다."].joined(separator: "\n")).count == 1)
  }

  @Test("the glossary's rendering, the lesser severity, the option")
  func messages() {
    #expect(
      findings(
        LeftoverHan(), "이번 달에는 手機를 새로 샀고 값도 내렸다. 그 學問은 깊다고 한다.", glossary: ["手机 = 휴대전화"]) == [
          "1:8 warning '手機' stands untranslated in Korean text; the glossary has '휴대전화' → 휴대전화"
        ])
    let traditional = CheckOptions(ruleOptions: ["leftover-han": ["traditional": .flag(true)]])
    #expect(
      findings(LeftoverHan(), "그 學問은 깊다고 한다.", options: traditional)
        == ["1:3 information '學問' stands untranslated in Korean text"])
    let option = CheckOptions(ruleOptions: [
      "leftover-han": ["abbreviations": .flag(false), "traditional": .flag(true)]
    ])
    #expect(findings(LeftoverHan(), "정부는 對中 수출을 늘리고 前 대표를 만났다.", options: option).count == 2)
  }

  static let kana: [(text: String, left: [String])] = [
    ("새로 나온 カメラ 가운데 가장 가볍다.", ["カメラ"]), ("봄에는 お花見를 하러 공원에 가는 사람이 많다.", ["お花見"]),
    ("주말에 東京タワー에 올라 야경을 보고 돌아왔다.", ["東京タワー"]), ("행복の 나라로 떠나는 즐거운 여행을 꿈꾼다.", []),
    ("‘カメラ’라는 말은 라틴어에서 왔다고 한다.", []), ("카메라(カメラ)를 새로 사서 여행을 떠났다.", []), ("표기: カメラ 로 적는 것이 옳다고 한다.", []),
    ("봄에는 수業을 듣고 공원에 가는 사람이 많다.", []), ("カメラ(카메라)를 새로 사서 여행을 떠났다.", []), ("みんなの日本語 한국어판", []),
  ]

  @Test("kana, with the characters beside them", arguments: kana)
  func findsKana(text: String, left: [String]) {
    #expect(LeftoverKana().findings(in: Self.context(text)).flatMap(\.terms) == left)
    if !left.isEmpty { #expect(LeftoverHan().findings(in: Self.context(text)).isEmpty) }
  }

  private static func context(_ text: String) -> CheckContext {
    CheckContext(documents: [MarkedDocument.parse(text)])
  }
}
