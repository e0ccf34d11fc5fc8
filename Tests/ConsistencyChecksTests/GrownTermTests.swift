import ConsistencyChecks
import Diagnostics
import Testing

@Suite("Forms with a generic noun grown on")
struct GrownTermTests {
  static let glossary = [
    "常熟 = 창수~창쑤", "隆基绿能 = 룽지뤼넝~롄지뤄닝", "原信一 = 위안신이~원신일언", "谭平 = 탄핑~탄평", "海淀 = 하이뎬~하이톈",
    "北京大学 = 베이징대학교~북경대", "北京 = 베이징~북경", "上海 = 상하이~상해", "济南 = 지난~제남", "河南 = 허난~하남", "西安 = 시안~서안",
    "昆山市 = 쿤산시~쿤샨", "青岛 = 칭다오 | 청도!", "网络 = 네트워크 | 전산망!", "信息 = 정보 | 자료!", "聊城 = 랴오청~연상", "比亚迪 = 비야디~BYD",
    "大理 = 다리~대리", "文心一言 = 원신이옌~원신이언", "京东 = 징둥~경동", "浙江 = 저쟝~저장", "梅西 = 메이시~메시", "季南 = 지난난~지난", "百度 = 바이두~빠이뚜",
  ]

  /// Text with what is found marked, and the text as it is to be.
  static let cases: [(String, String)] = [
    ("⟦창쑤⟧시를 방문했다.", "창수시를 방문했다."),
    ("⟦창쑤⟧역에서 내렸다.", "창수역에서 내렸다."),
    ("⟦창쑤⟧시정부가 밝혔다.", "창수시정부가 밝혔다."),
    ("⟦롄지뤄닝⟧그룹은 크다.", "룽지뤼넝그룹은 크다."),
    ("⟦롄지뤄닝⟧산업기금이", "룽지뤼넝산업기금이"),
    ("⟦창쑤⟧호를 띄운 ⟦창쑤⟧당국은", "창수호를 띄운 창수당국은"),
    ("⟦원신일언⟧팀이 이겼다.", "위안신이팀이 이겼다."),
    ("⟦탄평⟧님을 만났다.", "탄평님을 만났다."),
    ("⟦하이톈⟧구청으로 갔다.", "하이뎬구청으로 갔다."),
    ("⟦하이톈⟧으로 갔다.", "하이뎬으로 갔다."),
    ("⟦북경⟧시는 넓다.", "북경시는 넓다."),
    ("⟦북경대⟧병원에서", "베이징대학교병원에서"),
    ("⟦북경대학교⟧를 나왔다.", "베이징대학교를 나왔다."),
    ("⟦쿤샨시⟧를 지났다. ⟦쿤샨시⟧정부를", "쿤산시를 지났다. 쿤산시정부를"),
    ("⟦청도⟧시와 ⟦청도⟧공항을", "칭다오시와 칭다오공항을"),
    ("⟦전산망⟧팀과 ⟦전산망⟧센터는", "네트워크팀과 네트워크센터는"),
    ("⟦빠이뚜⟧사의 ⟦빠이뚜⟧지도", "바이두사의 바이두지도"),
    ("⟦BYD⟧그룹이", "비야디그룹이"),
    // Not the form's: other words, other kinds of places, short nouns.
    ("인창쑤시와 창쑤시밭", "인창쑤시와 창쑤시밭"),
    ("하남시와 하남구는 경기도에 있다.", "하남시와 하남구는 경기도에 있다."),
    ("⟦하남⟧성은 넓다.", "하남성은 넓다."),
    ("서안성을 쌓았다.", "서안성을 쌓았다."),
    ("자료실과 자료집, 자료팀", "자료실과 자료집, 자료팀"),
    ("전산망법과 전산망구", "전산망법과 전산망구"),
    ("연상시 주의하고 연상팀을 불렀다.", "연상시 주의하고 연상팀을 불렀다."),
    ("북경대사관과 경동시장", "북경대사관과 경동시장"),
    ("원신이 언급된 것은 처음이다.", "원신이 언급된 것은 처음이다."),
    ("지난해 지난달에 빠이뚜하다. ⟦빠이뚜⟧하고", "지난해 지난달에 빠이뚜하다. 바이두하고"),
    ("https://example.org/창쑤 를 보라.", "https://example.org/창쑤 를 보라."),
    ("파일을 저장하고 저장시킨 뒤 ⟦저장⟧성으로 갔다.", "파일을 저장하고 저장시킨 뒤 저장성으로 갔다."),
    ("메시지를 보내는 ⟦메시⟧가 남긴 말", "메시지를 보내는 메이시가 남긴 말"),
    ("대리점과 대리인과 대리팀", "대리점과 대리인과 대리팀"),
  ]

  @Test("are found, and written as the glossary has them", arguments: cases)
  func found(marked: String, repaired: String) {
    let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
    let context = CheckContext(
      documents: [MarkedDocument.parse(text)], glossary: Self.glossary.map { MarkedEntry.parse($0) })
    let found = (LookUpForm().findings(in: context) + DeprecatedTerm().findings(in: context))
      .sorted { $0.location.utf8Range.lowerBound < $1.location.utf8Range.lowerBound }
    var bytes = Array(text.utf8)
    var shown = bytes
    for finding in found.reversed() {
      let range = finding.location.utf8Range
      shown.insert(contentsOf: "⟧".utf8, at: range.upperBound)
      shown.insert(contentsOf: "⟦".utf8, at: range.lowerBound)
      for edit in finding.edits.reversed() { bytes.replaceSubrange(edit.utf8Range, with: edit.replacement.utf8) }
    }
    #expect(String(decoding: shown, as: UTF8.self) == marked)
    #expect(String(decoding: bytes, as: UTF8.self) == repaired)
  }

  @Test("glosses of the longer original are the form's too")
  func glosses() {
    #expect(
      findings(LookUpForm(), "⟦창쑤시:창수시⟧(常熟市)와 ⟦창쑤:창수⟧(常熟)", glossary: Self.glossary) == [
        "1:1 warning '창쑤' is a look-up form of 常熟, not for use; the preferred term is '창수' → 창수",
        "1:11 warning '창쑤' is a look-up form of 常熟, not for use; the preferred term is '창수' → 창수",
      ])
    #expect(
      findings(PreferredTerm(), "⟦창슈시:창수시⟧(常熟市)에서 ⟦창수시:창수시⟧(常熟市)와 ⟦샹하이역:상하이역⟧(上海站)", glossary: Self.glossary) == [
        "1:1 warning '창슈' is not in the glossary for 常熟; the preferred term is '창수' → 창수",
        "1:22 warning '샹하이' is not in the glossary for 上海; the preferred term is '상하이' → 상하이",
      ])
  }

  @Test("a rendering that one gloss establishes is used in the longer noun")
  func plainUses() {
    #expect(
      findings(InconsistentRendering(), "⟦칭다오:칭다오⟧(青岛)와 ⟦찡따오:칭다오⟧(青岛). 찡따오시와 칭다오항, 찡따오시밭") == [
        "1:10 warning '찡따오' is one of 2 renderings of 青岛 here; '칭다오' is the official form → 칭다오; +1:1 '칭다오' stands here and in 1 more place",
        "1:19 information '찡따오', here without its original, is one of 2 renderings of 青岛; '칭다오' is the official form → 칭다오; +1:1 '칭다오' stands here and in 1 more place",
      ])
    #expect(
      findings(MissingGlossAtFirstMention(), "다퉁시에 산다. ⟦다퉁:다퉁⟧(大同)은 크고 아름다운 도시이며 나는 거기서 태어났다.").isEmpty)
  }
}
