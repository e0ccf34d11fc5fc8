import Alignment
import Diagnostics
import Documents
import Testing
import TranslationModel

@testable import ConsistencyChecks

/// A text read and mined as `jjak check` does it.
func checkedText(_ text: String, name: String = "a.md") -> CheckedDocument {
  let document = DocumentReader.read(text: text, name: name)
  var miner = GlossMiner()
  return CheckedDocument(document: document, glosses: miner.mine([document])[0])
}

/// Whole passages, in which one sentence changes what another one means: found by readers of newsletters that the rules had not seen.
@Suite("passages")
struct PassageTests {
  /// The findings of all rules that are on: `rule: text` and, behind an arrow, what is suggested.
  private func found(_ text: String) -> [String] {
    let context = CheckContext(documents: [checkedText(text)])
    return RuleCatalog.findings(in: context).map {
      "\($0.rule): \($0.terms.first ?? "")" + ($0.suggestions.first.map { " → \($0)" } ?? "")
    }
  }

  /// A quotation of Chinese with commas is no list of names that the text keeps in Chinese.
  @Test(
    "what is quoted elsewhere keeps no word",
    arguments: [
      "옛 의서에는 “(青蒿一握，以水二升渍，绞取汁，尽服之)”라는 처방이 나온다.",
      "그는 “남쪽은 물이 많다(南方水多，北方水少，如有可能，借点水来也是可以的)”고 말했다.",
      "‘先立后破，稳中求进，以进促稳’이라는 말이 회의에서 나왔다고 한다.",
    ])
  func quotedClauses(quotation: String) {
    #expect(found("\(quotation)\n\n회사는 새 치료제의 临床试验을 마쳤다고 밝혔다.") == ["leftover-han: 临床试验"])
  }

  @Test("headlines with their translation behind an arrow, brackets that never close")
  func headlines() {
    #expect(found("- “祖冲之三号”亮相 ⇒ 쭈충즈 3호가 모습을 드러냈다고 한다") == [])
    #expect(found("상하이자동차(上汽集团 회장은 새 전기차 공장을 짓겠다고 밝혔다.").contains { $0.hasPrefix("leftover-han") } == false)
  }

  /// One paragraph on Japan says nothing about the characters of another.
  @Test("Japan in another paragraph")
  func japan() {
    let china = "강남제조국(江南制造局)은 상하이에 있었다. 황포강(黃浦江)과 광동(廣東)의 이야기이다."
    let japan = "과학이라는 말은 일본에서 왔다고 한다."
    let found = found([china, "사람들은 이를 오래 기억한다.", japan].joined(separator: "\n\n"))
    #expect(found.contains("wrong-script-variant: 江南制造局 → 江南製造局"), "\(found)")
    let beside = self.found([china, japan].joined(separator: "\n\n"))
    #expect(!beside.contains { $0.hasPrefix("wrong-script-variant") }, "\(beside)")
  }

  /// Of a rendering of several words the name at its beginning stands alone elsewhere.
  @Test("the beginning of a longer rendering")
  func heads() {
    let garden = "시솽반나 열대식물원(西双版纳热带植物园)은 넓다."
    #expect(found("\(garden)\n\n시쐉반나의 숲은 깊다.") == ["near-rendering: 시쐉반나 → 시솽반나"])
    #expect(found("\(garden)\n\n시솽반나의 숲은 깊다.") == [])
  }

  @Test("a name in Korean reading beside its sound is called so")
  func readingBesideSound() {
    let university = checkedText("난팡과기대(南方科技大学)가 문을 열었다.\n\n그는 남방과기대에서 배웠다.")
    let messages = NearRenderingRule().findings(in: CheckContext(documents: [university])).map(\.message)
    #expect(
      messages == [
        "'남방과기대' has the Korean reading of 南方科技大学, which is '난팡과기대' elsewhere; '난팡과기대' is the official form"
      ])
  }

  /// 년 behind a digit, and names by sound, are no spelling of the North.
  @Test("names that begin with ㄹ")
  func namesLikeNorthernWords() {
    let text = "그는 5년간 일했다. 량서우판(梁守槃)과 함께 쓰촨성 량산 이족자치주로 갔다. 류허 부총리도 왔다. 옌지엔빙(严建兵)이 말했다."
    #expect(found(text) == ["official-transcription: 옌지엔빙 → 옌젠빙"])
  }

  @Test("a surname that begins many words")
  func rareSurname() {
    #expect(found("청두에서는 가이완차(盖碗茶)를 마신다.") == [])
    #expect(found("사람들은 가이쯔(盖子)를 연다.") == [])
  }

  @Test("Japanese shapes in a text on places of China")
  func japaneseShapes() {
    let text = "우한중심의원(武漢中心医院)과 화중과기대학교(華中科技大学), 상하이공공위생임상센터(上海公共衛生臨床中心)의 연구이다."
    let shapes = ["武漢中心医院 → 武漢中心醫院", "華中科技大学 → 華中科技大學"].map { "wrong-script-variant: \($0)" }
    #expect(found(text) == shapes)
    #expect(found("\(text) 일본의 학자도 있다.") == [])
  }

  @Test("Korean places among simplified originals")
  func koreanPlaces() {
    let text = "단둥(丹东)의 옛 이름은 안둥(安东)이고, 다롄(大连)과 창춘(长春)이 가깝다. 신의주(新義州)와 경상북도 안동(安東)은 다르다."
    #expect(found(text) == [])
  }

  /// Two renderings on purpose: the bird and the rocket, the stars and the satellites.
  @Test("names that are explained or set against each other")
  func explained() {
    #expect(found("주췌는 봉황을 닮은 주작(朱雀)의 중국어 소리이다.\n\n랜드스페이스가 주췌(朱雀) 3호를 쏘았다.") == [])
    #expect(found("북두(北斗)와 베이더우(北斗)는 다르다. 별자리는 북두라 하고 위성항법은 베이더우라 한다.") == [])
    #expect(found("북두(北斗)와 베이더우(北斗)가 있다.").contains { $0.hasPrefix("inconsistent-rendering") })
    #expect(found("칭다오(青岛)에 갔다. 나중에 청도(青島)에도 갔다.").contains { $0.hasPrefix("inconsistent-rendering") })
    let homophones = "장쑤성 창저우(常州)는 허베이성 창저우(沧州)와 다르다"
    #expect(found("\(homophones).\n\n나중에 창저우로 간다.") == [])
    #expect(
      found("장쑤성 창저우(常州)에 간다.\n\n허베이성 창저우(沧州)에 간다.\n\n창저우로 간다.") == ["ambiguous-rendering: 창저우"])
    #expect(found("산시성(陕西省)과 산시성(山西省)은 다르다. 산시성(陕西省)은 서쪽에 있다.") == [])
  }

  @Test("places read in Korean where the sentence talks of readings")
  func readings() {
    let sounds = "쓰촨(四川)과 윈난(云南), 산둥(山东), 허베이(河北), 푸젠(福建), 장쑤(江苏)를 돌았다."
    #expect(found("\(sounds) 하남(河南)에도 갔다.") == ["official-transcription: 하남 → 허난"])
    #expect(found("\(sounds)\n\n땅 이름을 한자음으로 풀면 하남(河南)은 강의 남쪽이다.") == [])
    #expect(found("\(sounds)\n\n경기도 하남시는 글자가 같은 하남(河南)이지만 거리가 멀다.") == [])
  }

  /// Of one rendering with two originals that differ in a character, the original is misread.
  @Test("originals misread, sounds of other languages")
  func misreadOriginals() {
    let persons = "쩡위췬(曾毓群) 회장은 말했다. 회장 쩡위췬(曾敏群)은 웃었다."
    #expect(found(persons) == ["ambiguous-rendering: 쩡위췬"])
    #expect(found("천징헤(陈景河) 회장은 티베트의 구리 광산을 샀다.") == ["official-transcription: 천징헤 → 천징허"])
    #expect(found("얄룽창포강(雅魯藏布江) 하류에 댐을 짓는다.") == [])
    let sounds = "쑤저우(苏州), 항저우(杭州), 정저우(郑州), 창사(长沙)에서 왔다."
    #expect(found("\(sounds) 룽핑하이테크(隆平高科)의 볍씨이다.") == [])
    #expect(found("대면갱(大麵羹)은 타이중의 국수이고 다른 지방에는 없다.") == [])
  }

  @Test("of two spacings as usual as each other, the one whose words the text has elsewhere")
  func spacingTies() {
    let text = "인공 지능 산업(人工智能产业)이 크다.\n\n새 도시의 인공지능 산업(人工智能产业)도 크다."
    #expect(found(text) == ["spacing-variant: 인공지능 산업 → 인공 지능 산업"])
    #expect(found("\(text)\n\n인공지능은 어렵다. 인공지능이 온다.") == ["spacing-variant: 인공 지능 산업 → 인공지능 산업"])
    #expect(found("\(text)\n\n인공 지능은 어렵다.") == ["spacing-variant: 인공지능 산업 → 인공 지능 산업"])
  }

  @Test("places of which a character is misread")
  func misreadPlaces() {
    #expect(found("후베이성 단장커우(舟江口)의 물을 돌린다.") == ["wrong-script-variant: 舟江口 → 丹江口"])
    #expect(found("쑤저우(苏洲)의 공장은 크다.") == ["wrong-script-variant: 苏洲 → 苏州"])
    #expect(found("쑤저우(苏州)와 주저우(株洲)의 공장은 크다.") == [])
    #expect(
      found("타이위안(太原)에서 쏘았다. 타이위안(大原)과 타이위안시(大原市)에 간다.").filter { $0.hasPrefix("wrong") } == [
        "wrong-script-variant: 大原 → 太原", "wrong-script-variant: 大原市 → 太原市",
      ])
    // Of two characters the rendering may be the slip.
    #expect(found("가오슝 옌안(永安)에 갔다.").allSatisfy { !$0.hasPrefix("wrong") })
    // Homophones of places are names of their own: persons, and what is read so.
    #expect(found("리장(李江) 씨는 신주(新株)를 샀다.") == [])
  }

  @Test("persons of today by what they do")
  func personsOfToday() {
    let sounds = "천옌핑(陈艳萍)과 왕웨이밍(王伟明), 리쥔룽(李军荣)이 왔다."
    #expect(found("\(sounds) 딸 장안기(蒋安琪)가 회장을 맡았다.") == ["official-transcription: 장안기 → 장안치"])
    #expect(found("\(sounds) 우주인 양리위(杨利伟)가 왔다.") == ["official-transcription: 양리위 → 양리웨이"])
    #expect(found("\(sounds) 제갈량(诸葛亮)이 대표하는 인물이다.") == [])
  }

  @Test("one letter from a name, two syllables for one")
  func nearNames() {
    for (name, near, right) in [
      ("톈치리튬(天齐锂业)", "텐치리튬은 쓰촨에 있다", "톈치리튬"), ("톈치리튬(天齐锂业)", "톈치리툼은 쓰촨에 있다", "톈치리튬"),
      ("첸쉐썬(钱学森)", "첸쉐선이 한 말이다", "첸쉐썬"), ("싼샤(三峽)", "산샤의 물을 돌린다", "싼샤"),
      ("판젠웨이(潘建伟)", "판지안웨이는 저장성 사람이다", "판젠웨이"), ("왕량더(王良德)", "왕리앙더는 학자이다", "왕량더"),
    ] {
      let found = found("이것은 \(name)에 관한 이야기이다.\n\n\(near).")
      #expect(found.count == 1 && found[0].hasPrefix("near-rendering") && found[0].hasSuffix(" → \(right)"), "\(found)")
    }
    // Both are sounds of the characters: a person has to say which is meant.
    #expect(found("루차오양(陆朝阳) 교수는 말했다. 루자오양 교수의 연구이다.") == ["near-rendering: 루자오양"])
    #expect(found("제전화(解振華) 특사는 말했다. 셰전화 특사는 물러났다.") == ["official-transcription: 제전화 → 셰전화"])
    #expect(found("선양시(沈阳市)와 셴양시는 다르고 쑤저우시(苏州市)와 쉬저우시도 다르다.") == [])
  }
}
