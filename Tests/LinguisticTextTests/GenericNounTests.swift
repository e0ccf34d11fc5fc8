import Foundation
import LinguisticText
import Testing

@Suite("Generic nouns behind terms")
struct GenericNounTests {
  static let nouns = GenericNouns(["시", "정부", "시정부", "구", "청", "구청", "그룹", "회장", "학교", "대학교", "은행", "도", "산업", "님"])

  /// Terms, text with the matches marked, the generic nouns of each match, what is added to the last of them.
  static let cases: [(String, String, [String])] = [
    ("창수", "⟦창수⟧시는", ["시+는"]),
    ("창수", "⟦창수⟧시정부에서는", ["시정부+에서는"]),
    ("창수", "⟦창수⟧시구청", ["시|구청+"]),
    ("창수", "⟦창수⟧시와 ⟦창수⟧ 시", ["시+와", "+"]),
    ("창수", "⟦창수⟧도 가고 ⟦창수⟧도에서 왔다", ["+도", "도+에서"]),
    ("창수", "인창수시, 창수시밭, 창수천, 창수시정부청구구", []),
    ("창수|창수시", "⟦창수시⟧가", ["+가"]),
    ("창수|산업", "⟦창수⟧⟦산업⟧이", ["산업+이", "+이"]),
    ("롄화", "‘⟦롄화⟧그룹’이라는 ⟦롄화⟧그룹회장님", ["그룹+", "그룹|회장|님+"]),
    ("베이징대", "⟦베이징대⟧학교의", ["학교+의"]),
    ("BYD", "⟦BYD⟧그룹과 ABYD그룹", ["그룹+과"]),
    ("창", "창시에서", []),
    ("농업 강국|원신이언", "⟦농업강국⟧시에 원신이 언시된", ["시+에"]),
    ("农业", "⟦农业⟧그룹이", ["+"]),
    ("창수", "⟦창수⟧은행을", ["은행+을"]),
    ("창수", "⟦창수⟧시였다", ["시+였다"]),
    ("한· 중|중|시", "⟦한·중⟧⟦시⟧는", ["시+는", "+는"]),
  ]

  @Test("make a longer noun, in which the term is found", arguments: cases)
  func grown(terms: String, marked: String, tails: [String]) {
    let text = MarkedText(marked)
    let matcher = TermMatcher(terms.split(separator: "|").map(String.init), genericNouns: Self.nouns)
    let matches = matcher.matches(in: text.bytes)
    func string(_ range: Range<Int>) -> String { String(decoding: text.bytes[range], as: UTF8.self) }
    #expect(matches.map(\.utf8Range) == text.ranges)
    #expect(
      matches.map { $0.genericNouns.map(string).joined(separator: "|") + "+" + string($0.particles) } == tails)
  }

  @Test("are read in decomposed Hangul")
  func decomposed() {
    let text = Array("창수시는".decomposedStringWithCanonicalMapping.utf8)
    let match = TermMatcher(["창수"], genericNouns: Self.nouns).matches(in: text).first
    #expect(match?.genericNouns.map { String(decoding: text[$0], as: UTF8.self) } == ["시"])
    #expect(match?.particles.upperBound == text.count)
  }

  @Test("are not asked for without a list")
  func withoutList() {
    #expect(TermMatcher(["창수"]).matches(in: "창수시는 창수그룹").isEmpty)
  }
}
