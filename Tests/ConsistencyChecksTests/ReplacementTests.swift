import ConsistencyChecks
import Diagnostics
import LinguisticText
import Testing

/// Carrying out what a finding suggests: the particle behind the rendering follows.
@Suite("Edits of findings")
struct ReplacementTests {
  /// Text with glosses, glossary, the text after the edits of all findings of `rules`.
  static let cases: [(text: String, glossary: [String], expected: String)] = [
    // Plain uses: 을/를, 이/가, 은/는, 와/과, 로/으로 (ㄹ included), copula.
    ("북경대를 본다. 북경대가 있고 북경대는 크다.", ["北京大学 = 베이징 교정~북경대"], "베이징 교정을 본다. 베이징 교정이 있고 베이징 교정은 크다."),
    ("전산망과 전산망으로, 전산망이라는 전산망이었다.", ["网络 = 네트워크 | 전산망!"], "네트워크와 네트워크로, 네트워크라는 네트워크였다."),
    ("길목으로 간다.", ["路 = 길 | 길목!"], "길로 간다."),
    ("전산망에서의 전산망도", ["网络 = 네트워크 | 전산망!"], "네트워크에서의 네트워크도"),
    // Behind the bracket of a gloss.
    ("⟦전산망⟧(网络)을 넓힌다.", ["网络 = 네트워크 | 전산망!"], "네트워크(网络)를 넓힌다."),
    ("⟦샹하이루⟧(上海路)로 간다.", ["上海路 = 상하이 길목"], "상하이 길목(上海路)으로 간다."),
    // A particle that was wrong before is left as it is.
    ("북경대을 본다.", ["北京大学 = 베이징대학교~북경대"], "북경대을 본다."),
    // Both forms given; addresses and paths.
    ("⟦전산망⟧(网络)을/를 넓힌다.", ["网络 = 네트워크 | 전산망!"], "네트워크(网络)을/를 넓힌다."),
    ("https://a.kr/전산망 user@전산망.kr ./전산망/a", ["网络 = 네트워크 | 전산망!"], "https://a.kr/전산망 user@전산망.kr ./전산망/a"),
    // A word of the language, and a word that the text glosses with another original.
    ("올해 동지는 22일이다.", ["同济 = 퉁지~동지"], "올해 동지는 22일이다."),
    ("⟦이창⟧(宜昌)은 크다. 이창을 본다.", ["亦庄 = 이좡~이창"], "이창(宜昌)은 크다. 이창을 본다."),
    // Syllables as jamo: particles are repaired too, and all of it stays jamo.
    (
      HangulComposer.decomposed("북경대를 본다. ⟦전산망⟧(网络)을 넓힌다."),
      ["北京大学 = 베이징 교정~북경대", "网络 = 네트워크 | 전산망!"],
      HangulComposer.decomposed("베이징 교정을 본다. 네트워크(网络)를 넓힌다.")
    ),
    // Nothing to repair: the end of the text, another word, a mark.
    ("‘전산망’이", ["网络 = 네트워크 | 전산망!"], "‘네트워크’이"),
    ("전산망", ["网络 = 네트워크 | 전산망!"], "네트워크"),
  ]

  @Test("the text after all edits", arguments: cases)
  func apply(text: String, glossary: [String], expected: String) {
    let checked = MarkedDocument.parse(text)
    let context = CheckContext(documents: [checked], glossary: glossary.map { MarkedEntry.parse($0) })
    let rules: [any Rule] = [DeprecatedTerm(), LookUpForm(), PreferredTerm()]
    let edits = rules.flatMap { $0.findings(in: context) }.flatMap(\.edits)
      .sorted { $0.utf8Range.lowerBound < $1.utf8Range.lowerBound }
    var bytes = checked.document.bytes
    for edit in edits.reversed() { bytes.replaceSubrange(edit.utf8Range, with: Array(edit.replacement.utf8)) }
    #expect(bytes == Array(expected.utf8), "\(String(decoding: bytes, as: UTF8.self))")
  }
}
