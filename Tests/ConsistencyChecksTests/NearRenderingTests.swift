import ConsistencyChecks
import Diagnostics
import Testing

@Suite("near-rendering")
struct NearRenderingTests {
  /// The near word in ⟪ ⟫ with the form to use.
  static let near: [(text: String, word: String, form: String)] = [
    ("렌윈강의 ⟦롄윈강:롄윈강⟧(连云港)", "렌윈강", "롄윈강"), ("텐수이에서 ⟦톈수이:톈수이⟧(天水)까지", "텐수이", "톈수이"),
    ("텐산은 높다. ⟦톈산:톈산⟧(天山)", "텐산", "톈산"), ("시쐉반나와 ⟦시솽반나:시솽반나⟧(西双版纳)", "시쐉반나", "시솽반나"),
    ("야루쨩부 강, ⟦야루짱부:야루짱부⟧(雅鲁藏布)", "야루쨩부", "야루짱부"), ("솬나부시 그룹, ⟦솬너부시:솬너부시⟧(算呢不系)", "솬나부시", "솬너부시"),
    ("텐진시에서 ⟦톈진:톈진⟧(天津)까지", "텐진", "톈진"), ("텐진님과 ⟦톈진:톈진⟧(天津)", "텐진", "톈진"),
    ("렌윈강팀은 ⟦롄윈강:롄윈강⟧(连云港)에", "렌윈강", "롄윈강"), ("렌윈강시청의 ⟦롄윈강:롄윈강⟧(连云港)", "렌윈강", "롄윈강"),
    ("이른바 ‘칭녠웬주’와 ⟦칭녠원주:칭녠원주⟧(青年文珠)", "칭녠웬주", "칭녠원주"),
    // The glossed rendering is itself wrong: the official form is nearer.
    ("융취안광쉬, ⟦윰챈광쉐:융취안광쉐⟧(永泉光学)", "융취안광쉬", "융취안광쉐"),
    ("룡지뤄닝, 세계 기록 경신. ⟦롄지뤄닝:룽지뤼넝⟧(隆基绿能)이", "룡지뤄닝", "룽지뤼넝"),
    // ㅈ, ㅊ with ㅑ, ㅒ, ㅠ, which nothing is written with.
    ("신쟝의 ⟦신장:신장⟧(新疆)", "신쟝", "신장"), ("챵사와 ⟦창사:창사⟧(長沙)", "챵사", "창사"), ("쟝자제, ⟦장자제:장자제⟧(張家界)", "쟝자제", "장자제"),
    // A misspelling of its own character, though other characters sound so.
    ("류판쉐이에는 ⟦류판수이:류판수이⟧(六盘水)", "류판쉐이", "류판수이"),
    // Usual syllables in a name of three; the other one transcribes nothing.
    ("항조우에서 ⟦항저우:항저우⟧(杭州)까지", "항조우", "항저우"), ("광조우의 ⟦광저우:광저우⟧(廣州)", "광조우", "광저우"),
    // A letter in a name of three characters: alike vowels, or the same word beside both.
    ("우랑예 값, ⟦우량예:우량예⟧(五粮液)", "우랑예", "우량예"), ("왕찬푸는 ⟦왕촨푸:왕촨푸⟧(王传福)", "왕찬푸", "왕촨푸"),
    ("시진펑 주석은 ⟦시진핑:시진핑⟧(习近平) 주석", "시진펑", "시진핑"), ("사장 마화펑과 사장 ⟦마화텅:마화텅⟧(马化腾)", "마화펑", "마화텅"),
    ("마화펑과 ⟦마화텅:마화텅⟧(马化腾)", "", ""), ("양저우와 ⟦양주저:양주저⟧(杨柱哲)", "", ""),
    // A name of four syllables in the same company; ㅗ for ㅜ in one of two.
    ("사장 허샤오핑과 사장 ⟦허샤오펑:허샤오펑⟧(何小鹏)", "허샤오핑", "허샤오펑"), ("허샤오핑과 ⟦허샤오펑:허샤오펑⟧(何小鹏)", "", ""),
    ("린홍은 웃었다. ⟦린훙:린훙⟧(林红)", "린홍", "린훙"), ("이동한 뒤 ⟦이둥:이둥⟧(伊东)", "", ""),
    ("시루핑은 갔다. ⟦스루핑:스루핑⟧(施路平)", "시루핑", "스루핑"),
    // ㅕ behind ㅈ, ㅉ, ㅊ, which verbs have and names have not.
    ("쿠쳐에 짓는다. ⟦쿠처:쿠처⟧(库车)는", "쿠쳐", "쿠처"),
    // The Korean reading of a place.
    ("심양시의 눈, ⟦선양:선양⟧(沈阳)", "심양시", "선양시"), ("절강성과 ⟦저장:저장⟧(浙江)", "절강성", "저장성"), ("흑룡강의 ⟦헤이룽장:헤이룽장⟧(黑龙江)", "흑룡강", "헤이룽장"),
    ("하이덴구와 ⟦하이뎬구:하이뎬구⟧(海淀区)", "하이덴구", "하이뎬구"), ("렌윈강을 지나 렌윈강으로, ⟦롄윈강:롄윈강⟧(连云港)", "렌윈강", "롄윈강"),
  ]

  @Test("a word a letter or two away", arguments: near)
  func finds(text: String, word: String, form: String) {
    let found = run(text)
    #expect(found.map { $0.terms.first ?? "" } == (word.isEmpty ? [] : [word]), "\(text)")
    #expect(found.flatMap(\.suggestions) == (form.isEmpty ? [] : [form]), "\(text)")
  }

  static let silent = [
    "롄윈강의 ⟦롄윈강:롄윈강⟧(连云港)", "⟦롄윈강:롄윈강⟧(连云港)만",
    // Other names.
    "쉬저우와 ⟦쑤저우:쑤저우⟧(苏州)", "뤼양과 ⟦뤄양:뤄양⟧(洛阳)", "왕쥔과 ⟦왕쥐안:왕쥐안⟧(王娟)", "장쉐량과 ⟦장쉐링:장쉐링⟧(张雪玲)",
    "천밍은 ⟦천민:천민⟧(陈敏)의 형", "⟦텐진:톈진⟧(天津), ⟦톈진:톈진⟧(天津)", "후난과 ⟦허난:허난⟧(河南)", "산둥과 ⟦산시:산시⟧(山西)",
    // Words of Korean.
    "그것을 거쳐 마쳐 ⟦마처:마처⟧(马车)는", "보아요, ⟦보아오:보아오⟧(博鳌)", "우환과 ⟦우한:우한⟧(武汉)", "시안을 낸 ⟦시언:시언⟧(西恩)", "이유는 ⟦이우:이우⟧(义乌)에",
    "나오자 ⟦나오지:나오지⟧(挠基)가",
    "지난해 ⟦지난:지난⟧(济南)에서", "다음 ⟦다퉁:다퉁⟧(大同)", "이번 ⟦이빈:이빈⟧(宜宾)", "전장과 ⟦전장:전장⟧(镇江)",
    // Places of Korea, other words, what says itself which name it is.
    "경기도 광주시와 ⟦광저우:광저우⟧(广州)", "하남시와 하남, ⟦허난:허난⟧(河南)", "해남의 고구마, ⟦하이난:하이난⟧(海南)", "청도군과 ⟦칭다오:칭다오⟧(青岛)",
    "상해 임시정부와 ⟦상하이:상하이⟧(上海)", "선양(심양시)은 ⟦선양:선양⟧(沈阳)", "‘절강성’은 ⟦저장:저장⟧(浙江)", "습근평과 ⟦시진핑:시진핑⟧(习近平)",
    "도쿄시는 동경시, ⟦도쿄⟧(東京)",
    // A shorter name with particles.
    "하이톈에서는 ⟦하이톈에시:하이톈예시⟧(海天夜市)가", "상하의를 판 ⟦상하이:상하이⟧(上海)", "시진펑과 ⟦시진핑:시진핑⟧(习近平)",
    // Longer words.
    "렌윈강아지는 ⟦롄윈강:롄윈강⟧(连云港)", "렌윈(Lianyun)과 ⟦롄윈:롄윈⟧(连云)",
    // By meaning.
    "전락과 ⟦전략⟧(战略)", "농업강굮과 ⟦농업강국=⟧(農業強國)",
  ]

  @Test("no finding on other names and on words of Korean", arguments: silent)
  func staysSilent(text: String) {
    #expect(run(text).map(\.message) == [])
  }

  @Test("one finding a document, particles mended, the glossary's form first")
  func messages() {
    let text = "렌윈강은 ⟦롄윈강:롄윈강⟧(连云港)이다. 렌윈강을"
    #expect(
      findings(NearRenderingRule(), text) == [
        "1:1 warning '렌윈강' is all but '롄윈강', a rendering of 连云港; '롄윈강' is the official form → 롄윈강"
          + "; +1:6 '롄윈강' has its original here; +1:18 '렌윈강' again"
      ])
    #expect(run(text).map(\.edits.count) == [2])
    #expect(
      findings(NearRenderingRule(), "광동성과 광동의 비, 광동제약", glossary: ["广东 = 광둥"]) == [
        "1:1 warning '광동성' has the Korean reading of 广东, which is '광둥' elsewhere; '광둥' is the preferred term of the"
          + " glossary → 광둥성",
        "1:6 warning '광동' has the Korean reading of 广东, which is '광둥' elsewhere; '광둥' is the preferred term of the"
          + " glossary → 광둥",
      ])
    // Two syllables of a known place, neither of which is rare in Korean; no words, and no place of Korea.
    #expect(
      findings(NearRenderingRule(), "⟦푸둥:푸둥⟧(浦东)과 ⟦퉁화:퉁화⟧(通化), ⟦푸저우⟧(福州). 푸동과 통화, 푸조의 값") == [
        "1:26 warning '푸동' is all but '푸둥', a rendering of 浦东; '푸둥' is the official form → 푸둥; +1:1 '푸둥' has its original here"
      ])
    // Words of Korean with suffixes and verbs, alike to a name by chance.
    #expect(findings(NearRenderingRule(), "⟦장궈화:장궈화⟧(張國華)는 소송이 장기화되는 것을, 그 장기화를 막았다.").isEmpty)
    // A known town alone, in a text that has it by sound; none whose reading is another word, or a verb.
    #expect(
      findings(NearRenderingRule(), "⟦선양:선양⟧(沈阳)과 ⟦쑤저우:쑤저우⟧(苏州), ⟦딩하이:딩하이⟧(定海). 심양의 호수, 소주의 정원, 때를 정해 만났다.") == [
        "1:27 warning '심양' has the Korean reading of 沈阳, which is '선양' elsewhere; '선양' is the official form → 선양; +1:1 '선양' has its original here"
      ])
    #expect(findings(NearRenderingRule(), "광동의 비", glossary: ["广东 = 광둥~광동"]).isEmpty)
    #expect(findings(NearRenderingRule(), text, glossary: ["连云港 = 롄윈강~렌윈강"]).isEmpty)
    #expect(findings(NearRenderingRule(), "렌윈강의 항구", "⟦롄윈강:롄윈강⟧(连云港)").count == 1)
  }

  private func run(_ text: String) -> [Finding] {
    NearRenderingRule().findings(in: CheckContext(documents: [MarkedDocument.parse(text)]))
  }
}
