import Alignment
import ConsistencyChecks
import Diagnostics
import Testing

/// Names of persons and places that are read in Korean but for one syllable, by what the text around them says.
@Suite("sino-korean-reading, names")
struct SinoKoreanNameTests {
  static let slips: [(text: String, suggestions: [[String]])] = [
    // By the characters alone: one of the hundred commonest surnames.
    ("중국의 농서는 가사력(贾思勰)이 썼다.", [["가사협", "자쓰셰"]]),
    ("중국의 지질학자 옹문경(翁文灝)는 북경에 있었다.", [["옹문호", "웡원하오"]]),
    ("중국의 사업가 옹문호(翁文灝)는 북경에 있었다.", []),
    // Other surnames, and names of two characters, where the text says that it is a person.
    ("청나라 수학자 화충방(華蘅芳)은 책을 옮겼다.", [["화형방"]]),
    ("신형 화충방(華蘅芳)을 열었다.", []),
    ("진나라의 이영(李冰)은 강을 다스렸다.", [["이빙"]]),
    ("물리학자 이영(李冰)이 왔다.", [["리빙", "이빙"]]),
    ("여기에 이영(李冰)이 있다.", []),
    ("진나라의 이빙(李冰)은 강을 다스렸다.", []),
    ("진나라의 철도(鐵路)는 없었다.", []),
    // A surname that is read otherwise than in words.
    ("청나라의 침보정(沈葆楨)은 배를 만들었다.", [["심보정"]]),
    ("송나라의 침괄(沈括)은 책을 썼다.", [["심괄"]]),
    ("송나라의 심괄(沈括)은 책을 썼다.", []),
    ("청나라의 침몰선(沈沒船)을 찾았다.", []),
    ("명나라의 금강석(金剛石)을 샀다.", []),
    // Places: known ones, and where a province stands before them.
    ("안휘성 책계(績溪)에서 태어났다.", [["적계"]]), ("안후이성의 책계(績溪)에서 태어났다.", [["적계"]]),
    ("안휘성 적계(績溪)에서 태어났다.", []), ("가능성 책계(績溪)를 본다.", []),
    ("절강성 철도(鐵路)는 길다.", []), ("시내에서 고숭(高雄)으로 간다.", []),
  ]

  @Test("one syllable is wrong", arguments: slips)
  func finds(text: String, suggestions: [[String]]) {
    #expect(run(text).map(\.suggestions) == suggestions, "\(text)")
  }

  @Test("a person by sound in one character, where the others are read, and where they are not")
  func sounds() {
    let read = "청나라의 강유위(康有爲)와 담사동(譚嗣同), 이홍장(李鴻章)이 양계차오(梁啓超)를 만났다."
    #expect(run(read).map(\.suggestions) == [["양계초"]])
    #expect(
      run(read).map(\.message) == [
        "'양계차오' has the sound of 超, while the rest of 梁啓超 is in Korean reading: '양계초'"
      ])
    #expect(run("청나라의 양계차오(梁啓超)가 왔다.").map(\.suggestions) == [["양계초"]])
    #expect(run("여기의 양계차오(梁啓超)가 왔다.").map(\.suggestions) == [])
    let other = "강유위(康有爲)와 담사동(譚嗣同), 이홍장(李鴻章)이 류이여(劉怡汝)와 금마장(金馬獎)을 보았다."
    #expect(run(other).map(\.suggestions) == [])
    #expect(findings(OfficialTranscription(), in: read).map(\.suggestions) == [])
    let bySound = "감독 천카이거(陈凯歌)와 장이머우(张艺谋)가 양계차오(梁啓超)를 만났다."
    #expect(run(bySound).map(\.suggestions) == [])
    #expect(findings(OfficialTranscription(), in: bySound).map(\.suggestions) == [["량치차오"]])
  }

  @Test("what is said of a surname")
  func surname() {
    #expect(
      run("청나라의 침보정(沈葆楨)은").map(\.message) == [
        "'침보정' does not read 沈葆楨: as a surname 沈 makes it '심보정'"
      ])
  }

  private func run(_ text: String) -> [Finding] { findings(SinoKoreanReading(), in: text) }

  private func findings(_ rule: some Rule, in text: String) -> [Finding] {
    let document = MarkedDocument.parse(text).document
    var miner = GlossMiner()
    let checked = CheckedDocument(document: document, glosses: miner.mine([document])[0])
    return rule.findings(in: CheckContext(documents: [checked]))
  }
}
