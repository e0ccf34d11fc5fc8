import Alignment
import ConsistencyChecks
import Testing
import TranslationModel

/// What official-transcription says beyond one gloss: names without originals, names read by halves, other documents.
@Suite("official-transcription beyond the gloss")
struct OfficialTranscriptionTests {
  /// As mined; the findings as rendering → form.
  private func found(_ texts: String..., glossary: [String] = []) -> [String] {
    let documents = texts.enumerated().map { MarkedDocument.parse($1, name: "\($0 + 1).md").document }
    var miner = GlossMiner()
    let checked = zip(documents, miner.mine(documents)).map { CheckedDocument(document: $0, glosses: $1) }
    let context = CheckContext(documents: checked, glossary: glossary.map { MarkedEntry.parse($0) })
    let findings = OfficialTranscription().findings(in: context).sorted {
      ($0.location.file, $0.location.line, $0.location.column) < (
        $1.location.file, $1.location.line, $1.location.column
      )
    }
    #expect(findings.filter { $0.terms.first == "신추시" }.allSatisfy { $0.edits.isEmpty })
    return findings.map {
      "\($0.terms.first ?? "") → \($0.suggestions.first ?? "")" + ($0.related.isEmpty ? "" : " +\($0.related.count)")
    }
  }

  /// Places of China and Taiwan without their originals. Cases of general knowledge: 외래어 표기법 용례집 (국립국어원), 중국 지명.
  static let places: [(text: String, found: [String])] = [
    ("베이징 하이디엔구와 통저우구에 공장이 있다. 통저우에서", ["하이디엔 → 하이뎬", "통저우 → 퉁저우 +1"]), ("허베이성과 텐진시를 잇는다.", ["텐진 → 톈진"]),
    ("꽝저우에서 션전까지, 쭈하이를 거쳐", ["꽝저우 → 광저우", "션전 → 선전", "쭈하이 → 주하이"]), ("타이페이 시내와 타이동현", ["타이페이 → 타이베이", "타이동 → 타이둥"]),
    // Official forms, Korean readings, other names, brands, words; what has grown on may be a company.
    ("하이뎬구, 퉁저우, 톈진시와 선전, 광저우", []), ("산동성과 광동, 항주와 상해", []), ("타이완과 홍콩, 칭따오 맥주", []), ("텐허홀딩스의 우씨 회장은 우시로", []),
    ("펑산의 옛 성과 위아오로의 항구, 난쉔", []), ("선전 롱강구와 롱강", ["롱강 → 룽강"]), ("이자오 고등학교와 동관, 장수 마을", []), ("저장성 푸지안에서 온 가락", []),
    ("'통저우'라고 쓴 표지", []),
    ("《텐진의 봄》", []),
  ]

  @Test("places that stand misspelt without their originals", arguments: places)
  func place(text: String, expected: [String]) {
    #expect(found(text) == expected, "\(text)")
  }

  @Test("what the texts or the glossary render so is left alone")
  func knownPlace() {
    #expect(found("텐진(天眞)은 사람이다. 텐진이 왔다.").isEmpty)
    #expect(found("통저우에 닿았다.", glossary: ["通州 = 통저우"]).isEmpty)
    #expect(found("통저우에 닿았다.", glossary: ["通川 = 통저우"]).isEmpty)
  }

  /// Words of Korean behind names by sound; whole names. Names of general knowledge, some made up.
  static let words: [(text: String, found: [String])] = [
    ("란양여학당(蘭陽女學堂)과 수이뎬행관(水店行館), 란위기행(蘭嶼紀行)", []), ("샤펑교(廈豐郊)의 상인", []),
    ("꾸이산행관(龜山行館)과 쟝위안여학당(江源女學堂)", ["꾸이산행관 → 구이산행관", "쟝위안여학당 → 장위안여학당"]),
    // A person and a known place have no such words, and what stands between sounds is one.
    ("천덕현(陳德賢)과 린곤지(林坤智)", ["천덕현 → 천더셴", "린곤지 → 린쿤즈"]), ("홍먼옌(紅燜燕)", ["홍먼옌 → 훙먼옌"]), ("산지위에궁(山地嶽宮)", ["산지위에궁 → 산디웨궁"]),
    // More of it is read than heard: the slip is in the sound.
    ("사저귀(殺豬鬼)를 뽑는 날", []),
    // From other languages.
    ("아주머니를 오바상(歐巴桑, おばさん)이라 한다.", []), ("버스(巴士)와 루이샤(路易莎), 소설 비조 모노타(飛鳥莫諾塔), 가수 모리모로(莫里莫羅)", []),
    ("간판의 \"药店(야오디엔)\"", []),
    ("조호자야(鳥乎者也)", []),
    // Read otherwise in Taiwan; settled in both.
    ("타이완 자이의 다푸(大埔)와 핑둥의 장즈(長治)", ["장즈 → 창즈"]), ("광둥 메이저우의 다푸(大埔)", ["다푸 → 다부"]), ("무자(木柵)의 동물원", []),
  ]

  @Test("words behind names stay, and whole names are spelled wholly", arguments: words)
  func word(text: String, expected: [String]) {
    #expect(found(text) == expected, "\(text)")
  }

  @Test("known places that resemble their official form")
  func garbled() {
    #expect(
      found("전저우(泉州)와 신추시(新竹), 화리엔현(花蓮縣), 난투(南投)")
        == ["전저우 → 취안저우", "신추시 → 신주시", "화리엔현 → 화롄현", "난투 → 난터우"])
    #expect(found("이란(宜蘭) 자오시(礁溪)의 논").isEmpty)
    // Dishes that came by other tongues, or are on every menu.
    #expect(found("유린기(油淋鸡), 슈마이(烧卖), 시우마이(烧卖), 탄탄면(担担面), 차우멘(炒面)").isEmpty)
    #expect(found("성도(成都)와 고향(彰化), 섬(南投), 본사(深圳), 옛 도읍(西安), 장화(彰化), 창화(彰化), 쑤저우(杭州)").isEmpty)
  }

  @Test("half read in Korean, half by sound")
  func half() {
    #expect(found("플랫폼 '카이오(開悟)' 출시") == ["카이오 → 카이우"])
    #expect(found("모델 텐센트 혼위안(腾讯混元)") == ["텐센트 혼위안 → 텐센트 훈위안"])
    #expect(found("중관춘과학성, 화이유과학성(怀柔科学城), 미래과학성") == ["화이유과학성 → 화이러우과학성"])
    #expect(found("저우공(周公)의 꿈과 차이반(菜飯), 상하이대학(上海大学), 생푸(生普)와 숙푸(熟普), 헤이허 임구(黑河林区), 화이베이 전구(淮北専区), 라오두부(老豆腐)").isEmpty)
  }

  /// Persons of film and letters, of general knowledge; 외래어 표기법 제4장 제2절 제1항.
  static let persons: [(text: String, found: [String])] = [
    ("천카이거(陈凯歌), 자장커(贾樟柯)와 감독 장예모(张艺谋)가", ["장예모 → 장이머우"]),
    ("쑨훙레이(孙红雷), 량차오웨이(梁朝偉)와 진도명(陈道明) 배우", ["진도명 → 천다오밍"]),
    // In one list with two that are by sound, but not one of the past.
    ("천카이거(陈凯歌), 자장커(贾樟柯)와 장예모(张艺谋)가", ["장예모 → 장이머우"]),
    ("명나라를 다룬 천카이거(陈凯歌), 자장커(贾樟柯)와 장거정(张居正)", []),
    // No office, no list; too few by sound; as many in Korean reading; a name that Korean has otherwise; the office of a dynasty.
    ("천카이거(陈凯歌), 자장커(贾樟柯), 그리고 멀리서 장예모(张艺谋)가", []), ("천카이거(陈凯歌)와 감독 장예모(张艺谋)가", []),
    ("천카이거(陈凯歌), 자장커(贾樟柯)와 감독 장예모(张艺谋), 배우 진도명(陈道明)", []),
    ("천카이거(陈凯歌), 자장커(贾樟柯)와 이홍장(李鴻章) 총리대신", []),
  ]

  @Test("persons of today in Korean reading among others by sound", arguments: persons)
  func readPerson(text: String, expected: [String]) {
    #expect(found(text) == expected, "\(text)")
  }

  /// Names made up, but of people known to everybody; 외래어 표기법 표 5 for the sounds.
  static let halves: [(text: String, found: [String])] = [
    ("감독 왕이농(王宜農)과 장밍전(張銘傳)", ["왕이농 → 왕이눙", "장밍전 → 장밍촨"]), ("가수 리총원(李宗文)", ["리총원 → 리쭝원"]),
    ("천쇼치(陳秀杞)의 글", ["천쇼치 → 천슈치"]),
    ("허더젠(侯德健)과 뒤원밍(段文明)", ["허더젠 → 허우더젠", "뒤원밍 → 돤원밍"]),
    // A syllable by sound is not enough, unless the text has persons by sound.
    ("신효치(孫曉琪)", []), ("천카이거(陈凯歌), 자장커(贾樟柯)와 채징(蔡璟), 임룽(林蓉), 황차(黃茶)", ["채징 → 차이징", "임룽 → 린룽"]),
    ("천카이거(陈凯歌), 자장커(贾樟柯)와 손효치(孫曉琪)", ["손효치 → 쑨샤오치"]),
    // Korean readings, with a surname in ㄹ as well; nouns of animals and by meaning; two readings in Mandarin; other languages, talk of names.
    ("류이여(劉怡汝)와 임택유(林澤裕)", []), ("왕커우어(王口魚)와 진윈상(金韻獎)", []), ("천보위안(陳柏源)", []), ("홍콩의 허더젠(侯德健)은 발음이 다르다.", []),
    ("티베트의 왕이농(王宜農)", []),
  ]

  @Test("persons by sound but for one character", arguments: halves)
  func halfPerson(text: String, expected: [String]) {
    #expect(found(text) == expected, "\(text)")
  }

  /// Names made up of general knowledge; 외래어 표기법 표 5.
  static let amongSounds: [(text: String, found: [String])] = [
    ("왕홍(旺宏)의 공장", ["왕홍 → 왕훙"]), ("치장(奇桑)에 닿았다", ["치장 → 치쌍"]), ("방송사 타이시(台視)의 노래", ["타이시 → 타이스"]),
    // Words by meaning; Korean words; foreign names; readings throughout.
    ("시타이여고(西泰女中)의 학생", []), ("훠궈집(火鍋店)에서", []), ("타바롱·루이(太巴塱·瑞)", []), ("방산(枋山)에서", []),
  ]

  @Test("names by sound but for a part, among four by sound and alone", arguments: amongSounds)
  func nameAmongSounds(text: String, expected: [String]) {
    let others = "쿤밍(昆明), 톈진(天津), 쑤저우(蘇州), 난징(南京)에서 "
    #expect(found(others + text) == expected, "\(text)")
    #expect(found(text) == [], "\(text)")
  }

  /// Whether the name or its character is wrong, nobody can tell.
  @Test("a character with the sound of quite another is for a person to mend")
  func stranger() {
    let findings = OfficialTranscription().findings(
      in: CheckContext(documents: [checkedText("쑹자오런(宋敦仁)이 있다.")]))
    #expect(findings.map(\.suggestions) == [["쑹둔런"]])
    #expect(findings.map(\.edits) == [[]])
    #expect(
      findings.map(\.message) == ["'쑹자오런' is not the sound of 宋敦仁, which is '쑹둔런': the rendering is wrong, or 敦 is"])
  }

  /// 외래어 표기법 표 5; names of general knowledge, and made up.
  static let heads: [(text: String, found: [String])] = [
    ("동팡신강(东方芯港)에 모였다.", ["동팡신강 → 둥팡신강"]), ("시먼홍러우(西門紅樓)를 보았다.", ["시먼홍러우 → 시먼훙러우"]),
    ("덩하이종예(登海种业)를 세웠다.", ["덩하이종예 → 덩하이중예"]), ("공푸차(工夫茶)를 마셨다.", []), ("하이난도싼야(海南岛三亚)", []),
    ("메이산종(梅山种) 돼지", []), ("충샤오시로(忠孝西路)를 걸었다.", ["충샤오시로 → 중샤오시로"]), ("전잉지푸(全盈支付)로 낸다.", ["전잉지푸 → 취안잉즈푸"]),
    // A word before a known place; a word of two; a person; sounds throughout; one sound only.
    ("대베이징(大北京)의 꿈", []), ("동계톈허(冬季天河)", []), ("중샤오시로(忠孝西路)", []), ("야타이(野台)", []),
  ]

  @Test("the first character read in Korean before sounds", arguments: heads)
  func head(text: String, expected: [String]) {
    #expect(found(text) == expected, "\(text)")
  }

  @Test("towns, quarters and sights: garbled, but not in Korean reading")
  func lesserPlaces() {
    #expect(found("구러잉위(鼓浪屿)와 무톈위우(慕田峪), 바빙링(八达岭)") == ["구러잉위 → 구랑위", "무톈위우 → 무톈위", "바빙링 → 바다링"])
    #expect(found("신톈디점(新天地), 와이탄역(外滩)").isEmpty)
    #expect(found("광시(广西), 쓰촨(四川), 윈난(云南)과 외탄(外滩), 무창(武昌)").isEmpty)
    #expect(found("대만 메이농의 우산과 중국 루자주이의 야경") == ["메이농 → 메이눙", "루자주이 → 루자쭈이"])
    #expect(found("중국 한코의 캐핑 기술과 래시 가드").isEmpty)
    #expect(found("고마오 하고 말하는 쿠안시와 메이농, 캐핑 기술").isEmpty)
  }

  @Test("places in Korean reading among three others by sound and more")
  func readPlaces() {
    #expect(found("광시(广西), 쓰촨(四川), 윈난(云南)과 귀주(贵州)") == ["귀주 → 구이저우"])
    #expect(found("광시(广西), 쓰촨(四川), 윈난(云南)과 귀주성(贵州省)") == ["귀주성 → 구이저우성"])
    #expect(found("광시(广西), 쓰촨(四川)과 귀주(贵州)").isEmpty)
    #expect(found("광시(广西), 쓰촨(四川), 윈난(云南)과 귀주(贵州), 섬서(陕西)").isEmpty)
    #expect(found("광시(广西), 쓰촨(四川), 윈난(云南)과 귀주(龜州)").isEmpty)
    #expect(found("광시(广西), 쓰촨(四川), 윈난(云南)과 귀주(贵州)", glossary: ["贵州 = 귀주"]).isEmpty)
  }

  @Test("a direction read in Korean inside a name by sound, and sounds that are readings as well")
  func insideNames() {
    #expect(found("난징동루(南京东路)에서") == ["난징동루 → 난징둥루"])
    #expect(found("난징둥루(南京东路), 난징동로(南京东路), 산둥성(山东省)과 화동(华东)").isEmpty)
    #expect(found("메이농애향협진회(美浓爱乡协进会)와 세이더크(賽德克)족, 타이베이농산슈퍼마켓(台北農產超市)").isEmpty)
    #expect(found("유인 우주선 선저우-22호(神舟二十二號)가").isEmpty)
    #expect(found("식당 꾸이만롱(桂满陇)에서") == ["꾸이만롱 → 구이만룽"])
  }

  @Test("logs of corrections")
  func corrections() {
    #expect(found("`쳰수이(소주·泉水)` → `쳰수이(泉水)`, `쳰수이(泉水)`").count == 1)
  }

  @Test("names known by another form than their transcription, with a slip in it")
  func garbledNames() {
    #expect(found("테센트(腾讯), 비아디(比亚迪)와 알리바다(阿里巴巴)") == ["테센트 → 텐센트", "비아디 → 비야디", "알리바다 → 알리바바"])
    #expect(found("텅쉰(腾讯), 등신(腾讯), 캄브리콘(寒武纪), 캠브리콘(寒武纪), 매리어트(万豪国际), 폴크스바겐(大众)").isEmpty)
  }

  @Test("persons in office whose surname has two readings")
  func surnamesOfTwoReadings() {
    #expect(found("선이친(谌贻琴) 국무위원과 천룽(谌龙) 선수").isEmpty)
  }

  /// The steps of the rendering; of names of persons one character may be read as another.
  static let names: [(text: String, path: [RenderingStep], isSlip: Bool)] = [
    ("⟦쉬전신:장전신⟧(張振欣)", steps("張 쉬 unaligned, 振 전 mandarin, 欣 신 mandarin"), true),
    // No name of a person, two wrong ones, the right ones read in Korean as well, a part left out.
    ("⟦베이징덕:베이징야⟧(北京鴨)", steps("北 베이 mandarin, 京 징 mandarin, 鴨 덕 unaligned"), false),
    ("⟦쉬파신:장전신⟧(張振欣)", steps("張 쉬 unaligned, 振 파 unaligned, 欣 신 mandarin"), false),
    ("⟦쉬신황:장신황⟧(張信晃)", steps("張 쉬 unaligned, 信 신 mandarin, 晃 황 mandarin"), false),
    ("⟦전신:장전신⟧(張振欣)", steps("張  unaligned, 振 전 mandarin, 欣 신 mandarin"), false),
  ]

  private static func steps(_ text: String) -> [RenderingStep] {
    text.split(separator: ",").map { step in
      let parts = step.drop { $0 == " " }.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      return RenderingStep(source: parts[0], target: parts[1], by: RenderingStep.Link(rawValue: parts[2]) ?? .known)
    }
  }

  @Test("a person's name with one character read as another", arguments: names)
  func person(text: String, path: [RenderingStep], isSlip: Bool) {
    var checked = MarkedDocument.parse(text)
    checked.glosses[0].path = path
    #expect(OfficialTranscription().findings(in: CheckContext(documents: [checked])).isEmpty == !isSlip, "\(text)")
  }

  @Test("a document in which a rendering stands without the original that another has")
  func otherDocument() {
    #expect(found("짱웨이(张伟) 연구원", "짱웨이는 어제 왔다. 짱웨이의 말") == ["짱웨이 → 장웨이", "짱웨이 → 장웨이 +1"])
    #expect(found("장웨이(张伟) 연구원", "장웨이는 어제 왔다.").isEmpty)
  }
}
