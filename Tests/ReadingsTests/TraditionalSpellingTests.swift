import Testing

@testable import Readings

/// Cases: 통용규범한자표(通用规范汉字表, 2013) appendix 1, where one simplified character answers several traditional ones, in words of
/// 표준국어대사전.
@Suite struct TraditionalSpellingTests {
  static let cases: [(original: String, reading: String, told: String)] = [
    ("理發", "이발", "-髮"), ("皇後", "황후", "-后"), ("今后", "금후", "-後"), ("制造設備", "제조설비", "製---"), ("制度", "제도", "制-"),
    ("曆史", "역사", "歷-"), ("幹燥", "건조", "乾-"), ("回复", "회복", "-復"), ("复雜", "복잡", "複-"), ("關系", "관계", "-係"),
    // Ways of writing one word; more than one word.
    ("台灣", "대만", "--"), ("裏面", "이면", "-面"),
    // Pairs of a longer word, characters that the rendering does not read, other numbers of syllables.
    ("阿宗麵線", "아종몐셴", "----"), ("日干", "일간", "--"), ("皇後", "궁정", "--"), ("皇後", "황후궁", "--"), ("淨製水", "정제수", "---"),
    ("後", "후", "-"), ("", "", ""),
  ]

  @Test("characters that the words of a rendering tell", arguments: cases)
  func tells(original: String, reading: String, told: String) {
    let found = TraditionalSpelling.told(Array(original.unicodeScalars), readAs: Array(reading.unicodeScalars))
    let shown = original.unicodeScalars.indices.enumerated().map { found[$0.offset].map(String.init) ?? "-" }
    #expect(shown.joined() == told)
  }
}
