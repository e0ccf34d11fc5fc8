import ConsistencyChecks
import Testing

@Suite("Texts in the spelling of North Korea and Yanbian")
struct NorthernSpellingTests {
  @Test("one finding a document, at the first sign, with the others beside it")
  func recognized() {
    #expect(
      findings(NorthernSpellingRule(), "량국의 력사와\n로동의 리론을 력사에서") == [
        "1:1 information This document keeps to the spelling of North Korea and Yanbian ('량국', '력사', '로동', in all 5"
          + " places); its renderings are not held against the South Korean rule; +1:5 '력사'; +2:1 '로동'; +2:5 '리론'"
      ])
  }

  @Test("rarer words count as well")
  func rarerWords() {
    #expect(findings(NorthernSpellingRule(), "년말에 륙십만 톤을 거두어 리윤이 높다.").count == 1)
    #expect(findings(NorthernSpellingRule(), "흑룡강성의 량곡을 륙로로 나른다. 련일 맑다.").count == 1)
    #expect(findings(NorthernSpellingRule(), "련승한 로장을 력대 감독들이 찾았다.").count == 1)
    #expect(findings(NorthernSpellingRule(), "량질 목재를 녀선수들에게. 리용자는 늘게 되였다.").count == 1)
  }

  /// Two signs; signs as names inside a text of the South; foreign names that begin with ㄹ; no Korean at all.
  @Test(
    "texts of the South are none",
    arguments: [
      "력사와 리론을", "'력사', '리론', '녀성'은 북쪽 표기이다. 남쪽에서는 역사와 이론과 여성이고, 역사를 쓴다.", "2010년대와 20년간, 열두 량과 세 년, 이 녀석",
      "‘련승’, ‘력대’, ‘로장’이라고 쓴다.", "북한에서는 련승, 력대, 로장이라고 쓴다.", "립스틱과 람보르기니, 랑데부, 뉴욕과 뉴스, 로동신문과 로동당", "량산과 량주, 롄윈강",
      "라오스와 러시아, 랴오닝성과 류저우, 로봇과 리튬", "여성의 역사를 다룬 논문과 이론", "", "力量和历史",
    ])
  func notRecognized(text: String) {
    #expect(findings(NorthernSpellingRule(), text) == [])
  }

  @Test("its renderings are not flagged one by one")
  func silencesTheOfficialForm() {
    let gloss = "⟦짱웨이:장웨이⟧(张伟)"
    #expect(findings(OfficialTranscription(), gloss).count == 1)
    #expect(findings(OfficialTranscription(), "\(gloss)의 력사와 리론, 로동의 래일") == [])
  }

  @Test("each document is judged alone")
  func eachDocument() {
    let found = findings(NorthernSpellingRule(), "력사와 리론과 로동을", "역사와 이론과 노동을")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("1:1:1 information") == true)
  }
}
