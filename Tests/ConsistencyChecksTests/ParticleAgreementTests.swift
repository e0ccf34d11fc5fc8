import Alignment
import ConsistencyChecks
import Diagnostics
import Documents
import Testing

@Suite("particle-agreement")
struct ParticleAgreementTests {
  static let glossary = [
    "海 = 바다", "卫星 = 위성", "首尔 = 서울", "集成电路 = 집적회로", "中国中车 = CRRC", "大语言模型 = LLM", "欧佩克 = OPEC",
    "企业 = 기업", "国产大飞机 = C919", "说 = 말했", "味道 = 맛있", "模式 = 모드", "长征五号 = CZ-5", "神舟 = 선저우 17", "常熟 = 창수",
  ]

  /// The wrong particle in ⟪ ⟫ with the right one, in text with or without a gloss.
  static let wrong: [(text: String, particle: String, right: String)] = [
    ("넓은 바다을 건너", "을", "를"), ("바다은 넓다", "은", "는"), ("그 위성를 쏘았다", "를", "을"), ("위성는 돈다", "는", "은"),
    ("위성와 지상", "와", "과"), ("서울으로 간다", "으로", "로"), ("바다으로 흐른다", "으로", "로"), ("집적회로을 만들다", "을", "를"),
    ("집적회로들를 만들다", "를", "을"), ("“바다”을 뜻한다", "을", "를"), ("『바다』은 책이다", "은", "는"),
    ("⟦다롄:다롄⟧(大连)를 떠나", "를", "을"), ("⟦칭다오:칭다오⟧(青島)은 맥주", "은", "는"), ("⟦칭다오:칭다오⟧(青島)이 좋다", "이", "가"),
    ("⟦다롄:다롄⟧(大连)와 단둥", "와", "과"), ("⟦칭다오:칭다오⟧(青島)과 다롄", "과", "와"), ("⟦칭다오:칭다오⟧(青島)으로", "으로", "로"),
    ("‘⟦칭다오:칭다오⟧(青島)’을", "을", "를"), ("⟦정책⟧(政策)를", "를", "을"), ("⟦정책⟧(政策)는", "는", "은"),
    ("CRRC을 찾았다", "을", "를"), ("LLM를 쓴다", "를", "을"), ("LLM는 크다", "는", "은"), ("CZ-5을 쏘다", "을", "를"),
    ("⟦정저우:정저우⟧(郑州)이라는", "", ""), ("야간 모드은 눈을 쉬게 한다", "은", "는"), ("위성라는 말", "라는", "이라는"),
    ("창수시을 찾아", "을", "를"), ("창수역는 크다", "는", "은"), ("⟦정저우:정저우⟧(郑州). 정저우시정부을", "을", "를"),
    // 이 behind a vowel ends no noun; a predicate at once behind 가 and 로 leaves none either.
    ("푸른 바다이 넓다", "이", "가"), ("위성가 뜬다.", "가", "이"), ("⟦단둥:단둥⟧(丹东)가 보인다.", "가", "이"), ("⟦인촨:인촨⟧(银川)로 갔다", "로", "으로"),
    // Behind names other words decide as well.
    ("⟦루쉰:루쉰⟧(鲁迅)가 소설을 펴냈다", "가", "이"), ("⟦단둥:단둥⟧(丹东)가 가장 따뜻하다", "가", "이"), ("⟦루쉰:루쉰⟧(鲁迅)가 쓴 글", "가", "이"),
    ("⟦단둥:단둥⟧(丹东)가 아니라 다른 곳", "가", "이"), ("⟦단둥:단둥⟧(丹东)로 나뉘어", "로", "으로"), ("⟦단둥:단둥⟧(丹东)로 공장을 옮겼다", "로", "으로"),
    ("⟦단둥:단둥⟧(丹东)로부터 왔다", "로부터", "으로부터"), ("⟦단둥:단둥⟧(丹东)나 다른 곳", "나", "이나"), ("⟦단둥:단둥⟧(丹东)였다.", "였다", "이었다"),
    // Behind a body with its original any later word decides: nobody names a street or a house so.
    ("⟦하이얼그룹⟧(海尔集团)가 공장을 세웠다", "가", "이"), ("⟦신젠타그룹⟧(先正达集团)가 상하이 증시 상장을 거두어들인 지", "가", "이"),
    ("⟦신젠타그룹⟧(先正达集团)가 새 시장을 연다", "가", "이"), ("⟦칭화대학⟧(清华大学)가 서점 건물을 지었다", "가", "이"),
    ("⟦중국과학원=⟧(中國科學院)로 자리를 옮겼다", "로", "으로"), ("⟦황허박물관⟧(黄河博物馆)나 도서관", "나", "이나"),
    ("⟦신젠타그룹⟧(先正达集团)와 맺었다", "와", "과"), ("⟦신젠타그룹⟧(先正达集团)였다.", "였다", "이었다"),
    // Abbreviations, digits and units, wherever they stand.
    ("VPN를 끄다", "를", "을"), ("물가 CPI은 올랐다", "은", "는"), ("ESG을 말한다", "을", "를"), ("ChatGPT은 답한다", "은", "는"),
    ("GPU을 산다", "을", "를"),
    ("비중은 20%을 넘는다", "을", "를"), ("깊이 200m이 넘는다", "이", "가"), ("넓이 5 ㎢을 판다", "을", "를"), ("용량은 30GW으로", "으로", "로"),
    ("식 2을 보라", "을", "를"), ("세계보건기구(WHO)은 밝혔다", "은", "는"), ("핵산(RNA)를 잰다", "를", "을"), ("인구(2020)이 늘다", "이", "가"),
    ("수출액 25억 위안(4조 원)로 늘다", "로", "으로"), ("기상청(옛 관상대)는 밝혔다", "", ""), ("중앙관상대(옛 관상소)은 밝혔다", "은", "는"),
    // Whatever the word is.
    ("도서관를 짓다", "를", "을"), ("프로젝트을 맡다", "을", "를"), ("산업화을 이루다", "을", "를"), ("도서관와 책", "와", "과"),
    ("부회장는 말했다", "는", "은"), ("생산능력는 크다", "는", "은"), ("새 터널는 길다", "는", "은"), ("산업화은 빠르다", "은", "는"),
    // Whatever stands between quotation marks.
    ("‘푸른 하늘’가 보인다", "가", "이"), ("‘바다’이 보인다", "이", "가"), ("‘큰 별’라는 뜻", "라는", "이라는"), ("〈붉은 산〉로 이름났다", "로", "으로"),
    ("‘수호지의 사람들’를 읽다", "를", "을"), ("《홍루몽》는 길다", "는", "은"), ("“푸른 하늘”와 바람", "와", "과"), ("「어머니」을 쓰다", "을", "를"),
  ]

  @Test("a particle that does not agree is found with its right form", arguments: wrong)
  func finds(text: String, particle: String, right: String) {
    let found = run(text)
    #expect(found.map(\.suggestions) == (particle.isEmpty ? [] : [[right]]), "\(text)")
    #expect(found.map { $0.edits.map(\.replacement) } == (particle.isEmpty ? [] : [[right]]), "\(text)")
  }

  static let right = [
    "바다를, 바다는, 바다와, 바다로, 바다가, 바다이다", "위성을 위성은 위성과 위성으로 위성이", "서울로 서울을 서울이라는",
    // Longer nouns and other words that begin like a term with a particle.
    "기업가는 기업로 위성가", "바다은행 위성는개", "창수시를 창수역은 창수구이 창수은행은 창수은행이",
    // Stems of verbs.
    "그가 말했다. 맛있는 밥", "위성다, 위성지",
    // Nobody knows how these are read.
    "OPEC을, OPEC를", "C919을, C919를", "선저우 17으로, 선저우 17로", "LANG을, LANG를, TEX을, POSTECH이, LINE은, 3kg은, 3kg는, 20t을",
    "0.5R을, 신형 15을, 아이폰 14은, 1/2을 먹다, 경기는 3-2로, 개수(個)를, f(x)을",
    // Latin letters read letter by letter, in the right form.
    "CRRC를, LLM을, LLM은, CZ-5를",
    "⟦다롄:다롄⟧(大连)을, ⟦다롄:다롄⟧(大连)은, ⟦칭다오:칭다오⟧(青島)를, ⟦칭다오:칭다오⟧(青島)이다",
    "VPN을, CPI는, ESG를, 20%를, 200m가, 30GW로, 20%이다, 30%이었다, 세계보건기구(WHO)는, 핵산(RNA)을, AI라는, 3위(5%)로",
    "AI과 교수, IT과 학생, `VPN를`, CEO가, SK이노베이션, 10%이상, 제조사(BYD)을(를)",
    "굶어죽는 사람, 이어받는 일, 끌어안는 손, 들이박는 차, 받아적는 이, 가로막는 벽",
    "길을 묻는 사람, 비가 올는지, 뒤이은 말, 결초보은, 결정지을 일, 산마을 이야기, 저녁노을, 늦가을 들판, 게을러서, 앞을 보고, 물를까, 도와 달라, 기와집을(를)",
    "430억 달러(51조 원)을, 430억 달러(51조 원)를",
    "`도서관를` 지웠다", "도서관을를 쓰다",
    // Suffixes behind brackets.
    "⟦국어⟧(國語)과, ⟦기업⟧(企業)가, ⟦창안:창안⟧(长安)로, ⟦왕푸징:왕푸징⟧(王府井)가",
    // Words behind brackets that are none of particles.
    "⟦칭다오:칭다오⟧(青島)은행, ⟦다롄:다롄⟧(大连)시, ⟦다롄:다롄⟧(大连)에서",
    // Another word stands before the bracket.
    "⟦다롄:다롄⟧(大连)의 제도와, 다롄의 제도(大连 制)와",
    // What stands between quotation marks, in the right form, with both, before a longer word.
    "‘수호지의 사람들’을, 《홍루몽》은, “간다”는 말, ‘길’로, ‘학교’이다, 《토지》와 《태백산맥》과", "‘사람’을(를), ‘사람’를(을)", "‘사람’와는 다른 ‘하늘’는커녕",
    // What may be a street.
    "⟦왕푸징:왕푸징⟧(王府井)가 상점들은", "위성가 어디에 있든", "⟦왕푸징:왕푸징⟧(王府井)가 입구에서", "⟦창안:창안⟧(长安)로 공사를 마쳤다",
    "⟦예술⟧(藝術)가 기질을", "⟦예술⟧(藝術)가 가장 많은",
    // What is no body's name, or nothing behind it decides.
    "⟦그룹⟧(集团)가 공장을 세웠다", "⟦대학⟧(大学)가 서점을 찾았다", "⟦신젠타그룹⟧(先正达集团)가 상장 철회", "⟦하이얼그룹⟧(海尔集团)가, 공장을", "⟦하이얼그룹⟧(海尔集团)이 공장을 세웠다",
    // An unlikely gloss is no ground.
    "⟦바닷가??⟧(海滨)을",
  ]

  @Test("no finding where the form is right or nobody can tell", arguments: right)
  func staysSilent(text: String) {
    #expect(run(text).map(\.message) == [])
  }

  @Test("the whole message, and once only where glossary and gloss agree")
  func message() {
    #expect(
      findings(ParticleAgreementRule(), "⟦다롄:다롄⟧(大连)를 다롄를", glossary: ["大连 = 다롄"]) == [
        "1:7 warning '를' does not agree with '다롄'; the right form is '을' → 을",
        "1:11 warning '를' does not agree with '다롄'; the right form is '을' → 을",
      ])
  }

  /// The original first, its rendering in the bracket; the particle goes by that where the Korean reading of the
  /// original asks for the same.
  static let behindRenderings: [(text: String, right: [String])] = [
    ("国盾量子(궈둔양자)은 상장했다.", ["는"]), ("国盾量子(궈둔양자)을 세웠다.", ["를"]), ("国盾量子(궈둔양자)이 상장했다.", ["가"]),
    ("国盾量子(궈둔양자)과 함께 갔다.", ["와"]), ("国盾量子(궈둔양자)으로 옮겼다.", ["로"]), ("国盾量子(궈둔양자)이라는 회사이다.", []),
    ("大连(다롄)를 떠났다.", ["을"]), ("大连(다롄)는 바닷가이다.", ["은"]), ("大连(다롄)와 함께 갔다.", ["과"]), ("大连(다롄)로 갔다.", ["으로"]),
    ("大连(다롄)가 보인다.", ["이"]), ("大連（다롄）를 떠났다.", ["을"]),
    // In the right form.
    ("国盾量子(궈둔양자)는, 国盾量子(궈둔양자)를, 国盾量子(궈둔양자)가 있다.", []), ("大连(다롄)을 떠나 大连(다롄)으로 간다.", []),
    // Read in Korean, 苏州(소주) ends alike; 台北(대북), 承德(승덕) and 无锡(무석) do not.
    ("苏州(쑤저우)은 크다. 贵阳(구이양)는 높다.", ["는", "은"]), ("台北(타이베이)은 크다. 台北(타이베이)는 넓다.", []), ("吉林(지린)는 춥다.", ["은"]),
    ("哈尔滨(하얼빈)와 함께 갔다.", ["과"]), ("合肥(허페이)은 크다.", ["는"]), ("海南岛(하이난다오)은 덥다.", ["는"]), ("西藏(시짱)는 높다.", ["은"]),
    ("承德(청더)은 시원하다. 承德(청더)는 시원하다.", []), ("无锡(우시)을 떠났다. 无锡(우시)를 떠났다.", []),
    // One of several readings ends otherwise: 추, 축.
    ("그 밖의 배역은 丑(익살꾼 배우)으로 부른다.", []),
    // More in the bracket.
    ("大连(다롄, 옛 이름 뤼다)을 떠났다. 大连(다롄 시내)을 떠났다.", []),
  ]

  @Test("behind originals with their renderings in brackets", arguments: behindRenderings)
  func findsBehindRenderings(text: String, right: [String]) {
    let document = DocumentReader.read(text: text, name: "a.md")
    var miner = GlossMiner()
    let checked = CheckedDocument(document: document, glosses: miner.mine([document])[0])
    let found = ParticleAgreementRule().findings(in: CheckContext(documents: [checked]))
    #expect(found.flatMap(\.suggestions) == right, "\(text)")
  }

  private func run(_ text: String) -> [Finding] {
    let context = CheckContext(
      documents: [MarkedDocument.parse(text)], glossary: Self.glossary.map { MarkedEntry.parse($0) })
    return ParticleAgreementRule().findings(in: context)
  }
}
