import Alignment
import ConsistencyChecks
import Diagnostics
import Testing

@Suite("sino-korean-reading")
struct SinoKoreanReadingTests {
  static let slips: [(rendering: String, original: String, right: String)] = [
    // Words with a letter that is easily confused, though a syllable may be a sound of Chinese or Japanese.
    ("발취", "拔萃", "발췌"), ("개재", "揭載", "게재"),
    // Words that are confused.
    ("결제", "決裁", "결재"), ("개발", "啓發", "계발"), ("체재", "體制", "체제"), ("게재", "揭載", ""), ("인공지눙", "人工智能", "인공지능"),
    ("농업강국", "農業强國", ""), ("농업강극", "農業強國", "농업강국"), ("국민경재", "國民經濟", "국민경제"), ("사회주위", "社會主義", "사회주의"),
    ("공산당 선언", "共産黨宣言", ""), ("공산당 선연", "共産黨宣言", "공산당 선언"), ("국무윈", "國務院", "국무원"),
    // What differs is easily confused, and the reading is a word.
    ("금술", "琴瑟", "금슬"), ("찰라", "刹那", "찰나"), ("패기", "廢棄", "폐기"), ("휴계실", "休憩室", "휴게실"), ("회기본능", "回歸本能", "회귀본능"),
    ("철도", "鐵路", ""), ("장례", "喪禮", ""), ("매각", "買却", ""),
    // Three of four characters are read; the same character twice.
    ("야밤도주", "夜半逃走", "야반도주"), ("체면불구", "體面不顧", "체면불고"), ("산수갑산", "三水甲山", "삼수갑산"), ("홀홀단신", "孑孑單身", "혈혈단신"),
    ("이란문학관", "宜蘭文學館", ""),
    // Words that the rule names for their sound.
    ("희노애락", "喜怒哀樂", "희로애락"), ("고냉지", "高冷地", "고랭지"), ("한나산", "漢拏山", "한라산"), ("폐렴", "肺炎", ""), ("괴팍", "乖愎", ""),
    ("폐염", "肺炎", "폐렴"), ("신형폐염", "新型肺炎", "신형폐렴"), ("신형폐렴", "新型肺炎", ""), ("뇌염", "腦炎", ""), ("수낙연설", "受諾演說", "수락연설"),
    // Initials.
    ("재생이용", "再生利用", ""), ("재생 이용", "再生利用", ""), ("문학 리론", "文學理論", "문학 이론"),
    ("과학 이념", "科学理念", ""), ("과학이념", "科學理念", ""), ("문학이론", "文學理論", ""),
    ("국제여관", "國際旅館", ""), ("국제려관", "國際旅館", "국제여관"), ("물리학", "物理學", ""), ("핵물리학", "核物理學", ""), ("유물론자", "唯物論者", ""),
    ("합격 율", "合格率", ""),
    ("은익", "隱匿", "은닉"), ("십육", "十六", ""), ("연연", "戀戀", ""), ("의논", "議論", ""),
    ("분렬", "分裂", "분열"), ("진렬", "陳列", "진열"), ("행열", "行列", "행렬"), ("경열전", "卿列傳", ""), ("김병열", "金秉烈", ""),
    ("회계년도", "會計年度", "회계연도"), ("구십년대", "九十年代", ""), ("이릉", "李陵", ""), ("통일연맹당", "統一聯盟黨", ""), ("집집선철도", "集集線鐵路", ""),
    // By meaning, and half of a name by sound.
    ("금종창작상", "金鐘創作獎", ""), ("성인례", "成年禮", ""), ("야공장", "夜工廠", ""), ("중산오루", "中山五路", ""), ("충이", "忠義", ""),
    ("전지불", "全支付", ""), ("년주", "年柱", "연주"), ("란당", "鸞堂", "난당"), ("측천무후", "則天武后", ""), ("배배훈", "蔡培勳", "채배훈|차이페이쉰"),
    ("이장훈", "蔡培勳", ""),
    ("쉬배훈", "徐培勳", ""), ("전원인", "田莊人", ""), ("라마", "喇嘛", ""), ("리장", "李長", ""), ("란저", "蘭渚", ""), ("륙십", "六十", "육십"),
    ("환경오염방지조례", "環境汚染防制條例", ""), ("사위팔덕", "四維八德", "사유팔덕"),
    ("공념불", "空念佛", "공염불"), ("파렴치", "破廉恥", ""), ("경노당", "敬老堂", "경로당"),
    ("대예당", "大禮堂", ""), ("대례당", "大禮堂", ""),
    ("남여", "男女", "남녀"), ("력사", "歷史", "역사"), ("녀성", "女性", "여성"), ("신녀성", "新女性", "신여성"), ("공공료금", "公共料金", "공공요금"),
    ("합격율", "合格率", "합격률"),
    ("비률", "比率", "비율"), ("법율", "法律", "법률"), ("량심", "良心", "양심"), ("로동자", "勞動者", "노동자"),
    ("리해관계", "利害關係", "이해관계"), ("환방량화", "幻方量化", ""), ("출산률", "出産率", "출산율"),
  ]

  @Test("a syllable that is wrong, with the right reading", arguments: slips)
  func finds(rendering: String, original: String, right: String) {
    let found = run("⟦\(rendering)=⟧(\(original))")
    #expect(found.flatMap(\.suggestions) == right.split(separator: "|").map(String.init), "\(rendering)")
  }

  static let silent = [
    "⟦농업강국=⟧(農業強國)", "⟦남녀=⟧(男女)", "⟦비율=⟧(比率)", "⟦행렬=⟧(行列)", "⟦나열=⟧(羅列)",
    // Sounds that have changed, also inside longer words.
    "⟦금강반야바라밀경=⟧(金剛般若波羅蜜經), ⟦보리수=⟧(菩提樹), ⟦도량석=⟧(道場釋)",
    "⟦호두⟧(胡桃), ⟦고추⟧(苦椒), ⟦배추⟧(白菜), ⟦시월⟧(十月), ⟦도량⟧(道場), ⟦보리⟧(菩提)", "⟦곳간⟧(庫間), ⟦숫자⟧(數字), ⟦허락⟧(許諾)",
    // Transcriptions, names by another tongue.
    "⟦상하이:상하이⟧(上海), ⟦우롱차:우룽차⟧(烏龍茶), ⟦리나:리나⟧(李娜), ⟦량차오웨이:량차오웨이⟧(梁朝偉)", "⟦홍콩⟧(香港), ⟦마카오⟧(澳門), ⟦리카싱⟧(李嘉誠)",
    "⟦도쿄⟧(東京), ⟦고베⟧(神戶), ⟦아베⟧(安倍), ⟦후지산⟧(富士山)",
    // Surnames and names.
    "⟦류성룡=⟧(柳成龍), ⟦라종일=⟧(羅鍾一), ⟦리영희=⟧(李泳禧), ⟦김용렬=⟧(金龍烈), ⟦이병률=⟧(李秉律)",
    // Translations of as many syllables.
    "⟦정상회의⟧(首腦會議), ⟦자전거⟧(自行車), ⟦중앙정부⟧(中央政權), ⟦과학기술부⟧(科學技術處)", "⟦판매소⟧(販賣社), ⟦연구원⟧(科硏所), ⟦동영상⟧(短視頻)",
    // Readings that a character has beside the usual one.
    "⟦다방⟧(茶房), ⟦차례⟧(茶禮), ⟦김씨⟧(金氏), ⟦댁내⟧(宅內), ⟦거마⟧(車馬)",
    "⟦약양현⟧(櫟陽縣)", "⟦사성제⟧(四聖諦), ⟦몽골족⟧(蒙古族), ⟦낙생요양원⟧(樂生療養院)",
    // Of the North.
    "북한 ⟦로동신문=⟧(勞動新聞)은 ⟦력사=⟧(歷史)를 썼다.",
    // Nothing to compare syllable by syllable.
    "⟦농업 강대국=⟧(農業強國), ⟦AI 강국=⟧(AI强國)",
  ]

  @Test("no finding on readings, names, translations", arguments: silent)
  func staysSilent(text: String) {
    #expect(run(text).map(\.message) == [])
  }

  @Test("messages; the glossary is right; only initials are mended without a person")
  func messages() {
    #expect(
      findings(SinoKoreanReading(), "⟦남여=⟧(男女)가 ⟦전자 결제=⟧(電子決裁)를") == [
        "1:1 warning '남여' breaks the rules on initials; 男女 is written '남녀' → 남녀",
        "1:9 warning '전자 결제' does not read 電子決裁: by its character 裁 it is '전자 결재' → 전자 결재",
      ])
    #expect(
      findings(SinoKoreanReading(), "⟦합격율=⟧(合格率)과 ⟦분렬=⟧(分裂), ⟦폐염=⟧(肺炎)") == [
        "1:1 warning '합격율' breaks the rule on 률 and 렬, which are 율 and 열 behind a vowel or ㄴ only; 合格率 is written "
          + "'합격률' → 합격률",
        "1:11 warning '분렬' breaks the rule on 률 and 렬, which are 율 and 열 behind a vowel or ㄴ only; 分裂 is written "
          + "'분열' → 분열",
        "1:19 warning '폐염' does not have the sound that 肺炎 has by custom; it is written '폐렴' → 폐렴",
      ])
    #expect(findings(SinoKoreanReading(), "⟦남여=⟧(男女)", glossary: ["男女 = 남여"]).isEmpty)
    #expect(run("⟦남여=⟧(男女)가 ⟦전자 결제=⟧(電子決裁)를").map(\.edits.count) == [1, 0])
  }

  private func run(_ text: String) -> [Finding] {
    var document = MarkedDocument.parse(text)
    for index in document.glosses.indices { document.glosses[index].sentence = text }
    return SinoKoreanReading().findings(in: CheckContext(documents: [document]))
  }

  @Test("among persons by sound the form by sound comes first")
  func amongSounds() {
    let text = "감독 천카이거(陈凯歌)와 배배훈(蔡培勳)이 만났다."
    let document = MarkedDocument.parse(text).document
    var miner = GlossMiner()
    let checked = CheckedDocument(document: document, glosses: miner.mine([document])[0])
    let found = SinoKoreanReading().findings(in: CheckContext(documents: [checked]))
    #expect(found.map(\.suggestions) == [["차이페이쉰", "채배훈"]])
    #expect(
      found.allSatisfy {
        $0.edits.isEmpty && $0.message.hasSuffix("by sound, as names of today are written, it is '차이페이쉰'")
      }
    )
  }
}
