import ConsistencyChecks
import Diagnostics
import Documents
import Testing

@Suite("chinese-punctuation")
struct ChinesePunctuationTests {
  /// Texts with what `--fix` makes of them; each has one finding for each change.
  static let marks: [(text: String, fixed: String)] = [
    ("명단을 공개했다。이른바 화이트리스트이다.", "명단을 공개했다. 이른바 화이트리스트이다."),
    ("첫 미사일이 날았고，1970년 위성이 올라갔다.", "첫 미사일이 날았고, 1970년 위성이 올라갔다."),
    ("경작지를 지키고、18억 무를 밑돌지 않는다.", "경작지를 지키고, 18억 무를 밑돌지 않는다."),
    ("시멘트，철강, 알루미늄을 넣는다.", "시멘트, 철강, 알루미늄을 넣는다."),
    ("하루 56만 명을 나른다。푸싱호가 달린다.", "하루 56만 명을 나른다. 푸싱호가 달린다."),
    ("북쪽은 청이라 하고；서쪽은 대순이라 한다.", "북쪽은 청이라 하고; 서쪽은 대순이라 한다."),
    ("준비물：책과 연필을 챙긴다.", "준비물: 책과 연필을 챙긴다."),
    ("정말 컸다！그래서 놀랐다.", "정말 컸다! 그래서 놀랐다."), ("어디로 갔나？아무도 모른다.", "어디로 갔나? 아무도 모른다."),
    // No second space; none before the end of the line, closing marks and footnotes.
    ("배는 떠났다。 우리는 남았다.", "배는 떠났다. 우리는 남았다."), ("t: '배는 떠났다。', 끝", "t: '배는 떠났다.', 끝"),
    ("그는 왔다，'벌써'라고 했다.", "그는 왔다, '벌써'라고 했다."), ("배는 떠났다。", "배는 떠났다."),
    ("배(다음 날 떠났다。)를 보았다.", "배(다음 날 떠났다.)를 보았다."), ("배는 떠났다。[^3]", "배는 떠났다.[^3]"),
    // Behind brackets, quotation marks, figures and Latin letters.
    ("다롄(大连)，칭다오를 거쳐 갔다.", "다롄(大连), 칭다오를 거쳐 갔다."), ("팀을 이겼다[^4]。그 뒤로 졌다.", "팀을 이겼다[^4]. 그 뒤로 졌다."),
    ("‘붉은 별’，그리고 강이다.", "‘붉은 별’, 그리고 강이다."), ("비중은 20%，절반에 못 미친다.", "비중은 20%, 절반에 못 미친다."),
    ("상대는 BYD，지리 등이다.", "상대는 BYD, 지리 등이다."), ("《사기》、《한서》를 함께 읽는다.", "《사기》, 《한서》를 함께 읽는다."),
    // A word of Chinese behind it, with Hangul in its turn.
    ("네트워크입니다。交通 카드를 쓰십시오.", "네트워크입니다. 交通 카드를 쓰십시오."), ("이어서，“좋다”고 했다.", "이어서, “좋다”고 했다."),
    // Runs are one place; numbers of items take a full stop.
    ("정말 컸다！？그래서 놀랐다.", "정말 컸다!? 그래서 놀랐다."), ("1、서론을 쓴다.", "1. 서론을 쓴다."),
    // Brackets, where the text has others.
    ("다롄(大连)과 칭다오(青岛), 톈진（天津）을 잇는다.", "다롄(大连)과 칭다오(青岛), 톈진(天津)을 잇는다."),
    ("다롄(大连)과 칭다오(青岛), 톈진（天津)을 잇는다.", "다롄(大连)과 칭다오(青岛), 톈진(天津)을 잇는다."),
    ("다롄(大连)과 칭다오(青岛), 톈진(天津）을 잇는다.", "다롄(大连)과 칭다오(青岛), 톈진(天津)을 잇는다."),
    // Inside of bold text no space is put before its end.
    ("**즐기는 방법：**배를 타고 호수를 돈다.", "**즐기는 방법:**배를 타고 호수를 돈다."),
    ("이용되었으나，[일본군](https://example.com)에게 넘어갔다.", "이용되었으나, [일본군](https://example.com)에게 넘어갔다."),
    // One label among half-width ones.
    ("장소: 광장이다. 문의: 전화로 한다. 일시：오전에 연다.", "장소: 광장이다. 문의: 전화로 한다. 일시: 오전에 연다."),
  ]

  @Test("one finding a place, with the edit that mends it", arguments: marks)
  func finds(text: String, fixed: String) {
    let found = run(text)
    #expect(found.count == 1, "\(text)")
    #expect(found.first?.severity == .warning)
    #expect(apply(found.flatMap(\.edits), to: text) == fixed)
  }

  static let silent = [
    // Chinese and Japanese, alone and quoted.
    "你好，世界。这是中文。", "他说“今天，明天。”라고 적었다.", "‘学而时习之，不亦说乎？’라는 말을 배웠다.", "배웠다(学而时习之，不亦说乎).",
    "《红楼梦、西游记》를 읽었다.", "첫 낱말은 今天、明天이다.", "문장을 옮깁니다，禁止乱码和占位文本，比例固定。", "옮기면 “잘 가”，再见。",
    "カメラ、レンズ를 샀다.", "十一月，陽氣동，萬物滋，人爲厎。象形。",
    "다음을 보라.\n\n> 배는 떠났다。우리는 남았다.",
    // Code and addresses.
    "글자 `하나，둘`을 넣는다.", "주소 https://example.com/하나，둘 로 간다.",
    // The marks themselves.
    "쉼표，와 마침표。를 가려 쓴다.", "‘，’와 ‘。’를 가려 쓴다.", "글 끝에 ， 를 둔다.",
    // Figures, faces, half-width marks.
    "오전 10：30에 만난다. 3：1로 이겼다.", "정말요ㅠㅠ；그래요", "하하；；", "좋아요：)", "배는 떠났다. 우리는, 남았다!",
    // Style of the whole text.
    "일시：오전 열 시\n\n장소：시립 도서관", "갔니？ 왔니？ 아직이다.", "하나、둘、셋、넷、다섯을 센다。그리고 쉰다。다시 센다。끝낸다。",
    "톈진（天津）과 다롄（大连）을 잇는다.", "톈진(天津)과 다롄（大连）을 잇는다.", "掠蓝（뤠란）이 만들었다.",
  ]

  @Test("nothing in other languages, quotations and where it is style", arguments: silent)
  func staysSilent(text: String) { #expect(run(text).map(\.message) == []) }

  @Test("what is written so throughout, and on purpose in no Korean text, is told once without an edit")
  func tellsOfStyle() {
    let found = run("하나，둘，셋，넷，다섯을 센다. 여섯，일곱을 센다.")
    #expect(
      found.map { "\($0.severity) \($0.message)" } == [
        "information the text has the Chinese mark '，' throughout (5 places) where Korean has ','"
      ])
    #expect(found.flatMap(\.edits).isEmpty)
  }

  @Test("whole messages in both languages")
  func messages() {
    let text = "명단을 공개했다。이른바 다롄(大连)과 칭다오(青岛), 톈진（天津）의 명단이다."
    #expect(
      run(text).map(\.message) == [
        "'공개했다。이른바' has the Chinese mark '。' where Korean has '.'",
        "'톈진（天津）의' has a full-width bracket, unlike the rest of the text",
      ])
    #expect(
      run(text, .korean).map(\.message) == [
        "'공개했다。이른바'에 중국어식 '。' 부호가 남아 있습니다(우리말에서는 '.')",
        "'톈진（天津）의'에 쓴 전각 괄호는 이 글의 다른 괄호처럼 반각으로 적습니다",
      ])
    #expect(
      run("하나，둘，셋，넷，다섯을 센다.", .korean).map(\.message) == ["글 전체에 ',' 대신 중국어식 '，' 부호를 썼습니다(4곳)"])
  }

  @Test("in quotations a person decides")
  func leavesQuotations() {
    let found = run("그는 “명단을 공개했다。이른바 화이트리스트이다.”라고 말했다.")
    #expect(found.map(\.suggestions) == [[". "]])
    #expect(found.flatMap(\.edits).isEmpty)
  }

  private func run(_ text: String, _ language: MessageLanguage = .english) -> [Finding] {
    let checked = CheckedDocument(document: DocumentReader.read(text: text, name: "a.md"), glosses: [])
    let context = CheckContext(documents: [checked], options: CheckOptions(language: language))
    return ChinesePunctuation().findings(in: context)
  }

  private func apply(_ edits: [TextEdit], to text: String) -> String {
    var bytes = Array(text.utf8)
    for edit in edits.sorted(by: { $0.utf8Range.lowerBound > $1.utf8Range.lowerBound }) {
      bytes.replaceSubrange(edit.utf8Range, with: edit.replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
