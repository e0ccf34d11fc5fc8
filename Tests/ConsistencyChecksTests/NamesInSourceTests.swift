import ConsistencyChecks
import Testing

/// 외래어 표기법 표 5; names of general knowledge, in sentences of our own.
@Suite("Names whose originals the source has")
struct NamesInSourceTests {
  static let cases: [(pairs: String, found: [String])] = [
    ("天问一号发射。 ⇒ 텐원 1호를 쏘았다.", ["1:11 information '텐원' for 天问 differs from the official transcription '톈원' → 톈원"]),
    (
      "校长任少波讲话。 ⇒ 런샤오보 총장이 말했다.",
      ["1:12 information '런샤오보' for 任少波 differs from the official transcription '런사오보' → 런사오보"]
    ),
    (
      "连云港的港口。 ⇒ 렌윈강의 항구.", ["1:11 information '렌윈강' for 连云港 differs from the official transcription '롄윈강' → 롄윈강"]
    ),
    // Of a known place one sound is right.
    ("六安的茶。 ⇒ 류안의 차.", ["1:9 information '류안' for 六安 differs from the official transcription '루안' → 루안"]),
    ("六安的茶。 ⇒ 루안의 차.", []),
    // Once for each text, wherever it comes again.
    (
      "天问来了。 ⇒ 텐원이 왔다.\n天问走了。 ⇒ 텐원이 갔다.",
      ["1:9 information '텐원' for 天问 differs from the official transcription '톈원' → 톈원"]
    ),
    // In the official form, with units and nouns; words of Korean; a source that has another name; an original in brackets.
    ("福清市和浙江大学。 ⇒ 푸칭시와 저장대.", []), ("哈尔滨市的冰雪。 ⇒ 하얼빈시의 눈과 얼음.", []), ("他在家里。 ⇒ 그는 집에 있다.", []),
    ("市长和主任都来了。 ⇒ 시장과 주임이 모두 왔다.", []), ("四川很大。 ⇒ 텐원은 크다.", []), ("天问 ⇒ 텐원(天问)", []), ("托卡马克装置 ⇒ 토카막 장치", []),
    ("一人来了。 ⇒ 이런 일이 있었다.", []), ("南方的大学 ⇒ 남방의 대학", []),
  ]

  @Test(arguments: cases)
  func names(pairs: String, found: [String]) {
    #expect(findings(OfficialTranscription(), inPairs: pairs) == found, "\(pairs)")
  }

  @Test("what the glossary has is left alone")
  func glossary() {
    #expect(findings(OfficialTranscription(), inPairs: "天问 ⇒ 텐원", glossary: ["天问 = 텐원"]).isEmpty)
  }
}
