import LinguisticText
import Testing

@Suite struct InitialConsonantsTests {
  @Test(
    "Initial consonants stand for syllables",
    arguments: [
      ("ㅊㅅ", "창수", true), ("ㅊㅅ", "도시 창쑤", false), ("ㅊㅆ", "창쑤", true), ("창ㅅ", "창수시", true), ("ㅅ시", "창수시", true),
      ("ㅊㅅㅅㄱ", "창수시", false), ("ㄱㅎ", "과학기술원", true), ("\u{110E}\u{1109}", "창수", true), ("ㅊ", "ㅊ", true),
    ])
  func occurring(typed: String, text: String, expected: Bool) throws {
    #expect(try #require(InitialConsonants(typed)).occur(in: text) == expected)
  }

  @Test("What has none of them is none", arguments: ["", "창수", "ㅏ", "ㄳ", "常熟", "abc"])
  func none(typed: String) {
    #expect(InitialConsonants(typed) == nil)
  }
}
