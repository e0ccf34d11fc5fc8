import Diagnostics
import Glibc
import Testing

@Suite struct WordingTests {
  private static let templates = WordingTemplates([
    ("paint {colour} and {colour}", "{1}, {0} 칠하기"), ("paint {}", "칠하기: {0}"), ("undo {}: {title}", "되돌리기: {1}"),
  ]) { word, _ in ["red": "빨강", "blue": "파랑"][word] }

  @Test(
    "The first template that fits gives the Korean",
    arguments: [
      ("paint red and blue", "파랑, 빨강 칠하기"), ("paint red and grey", "칠하기: red and grey"),
      ("undo 3: paint a", "되돌리기: 칠하기: a"),
      ("undo 3: sing", "되돌리기: sing"), ("paint ", "paint "), ("sing", "sing"),
    ])
  func templates(english: String, korean: String) {
    #expect(Self.templates.wording(english) == Wording(en: english, ko: korean))
  }

  @Test(
    "What is written in place of a word",
    arguments: [
      ("auther", "author"), ("fail_on", "fail-on"), ("Check", "check"), ("colour", nil), ("x", nil),
    ])
  func nearest(word: String, expected: String?) {
    #expect(NearestWords.nearest(to: word, among: ["author", "check", "fail-on"]) == expected)
  }

  @Test("Pieces are put together in each language")
  func pieces() {
    let one = Wording(en: "one", ko: "하나")
    #expect(one + Wording(": 1") == Wording(en: "one: 1", ko: "하나: 1"))
    #expect([one, Wording(en: "two", ko: "둘")].joined(separator: ", ") == Wording(en: "one, two", ko: "하나, 둘"))
  }

  @Test("The system's reasons in Korean; rare ones as the system says them")
  func systemReasons() {
    #expect(Wording(systemError: ENOSPC) == Wording(en: "no space left on device", ko: "디스크에 남은 자리가 없습니다"))
    #expect(Wording(systemError: EACCES).korean == "권한이 없습니다")
    #expect(Wording(systemError: EXDEV).korean == Wording(systemError: EXDEV).english)
  }
}
