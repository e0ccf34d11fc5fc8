import ConsistencyChecks
import Diagnostics
import Documents
import Testing
import TranslationModel

/// Quotations are reported and never changed by machine.
@Suite("Quotations have no edits")
struct QuotedPlaceTests {
  /// A Markdown text, and how many of its findings can be carried out, of how many.
  static let cases: [(text: String, fixable: Int, all: Int)] = [
    ("전산망을 쓴다.", 1, 1),
    ("> 전산망을 쓴다.", 0, 1),
    // Code is not looked at.
    ("`전산망`을 쓴다.", 0, 0), ("`a`와 전산망을 `b`로", 1, 1), ("```\n전산망을 쓴다.\n```", 0, 0), ("```\na\n```\n전산망을 쓴다.", 1, 1),
    ("<pre>x\n전산망</pre>", 0, 0), ("<p><code>전산망</code>과 <code>a</code> 전산망</p>", 1, 1),
    // Nor titles of books.
    ("『전산망의 역사』를 읽는다.", 0, 0), ("〈전산망 계획〉을 읽는다.", 1, 1),
    ("그는 “오늘 전산망을 쓴다”고 했다.", 0, 1),
    ("그는 \"오늘 전산망을 쓴다\"고 했다.", 0, 1),
    ("그는 “전산망을 쓴다.”라고 했다.", 0, 1),
    ("신문은 「국가 전산망 사업 계획」을 실었다.", 0, 1),
    // Titles, however short; speech of two words, in either kind of marks.
    ("《전산망》은 책이다. 「전산망 역사」라는 책도 있다.", 0, 2), ("《새 전산망》과 전산망", 1, 2),
    ("그는 “전산망이 온다”고 했다. 그는 ‘전산망을 만들자’고 했다.", 0, 2), ("그는 “전산망은 없다”라며 웃었다.", 0, 1),
    ("‘국가 전산망 제도’는 새 제도이다. ‘전산망이 온다’는 말이 있다.", 1, 2),
    ("‘국가 전산망 사업 계획’을 세웠다. ‘22년 전산망을 썼다.", 2, 2),
    // One or two words are pointed out, nobody speaks.
    ("‘전산망’과 “전산망”과 “전산망 사업”을 본다.", 3, 3),
    ("“우리는 오늘 간다”고 했다. 전산망을 쓴다. “우리도 내일 쓴다”고 했다.", 1, 1),
    ("\"우리는 오늘 간다\"고 했다. 전산망을 쓴다. \"우리도 내일 쓴다\"고 했다.", 1, 1),
    ("그는 “우리는 ‘전산망’을 오늘 쓴다”고 했다.", 0, 1),
    // Not closed: the quotation goes on in the next paragraph.
    ("그는 “우리는 오늘 간다. 전산망을 쓴다.", 0, 1),
    ("<q>전산망</q>과 <cite>전산망</cite>과 전산망", 1, 3),
  ]

  @Test(arguments: cases)
  func edits(text: String, fixable: Int, all: Int) {
    let document = DocumentReader.read(text: text, name: "a.md")
    let context = CheckContext(
      documents: [CheckedDocument(document: document, glosses: [])],
      glossary: [MarkedEntry.parse("网络 = 네트워크 | 전산망!")])
    let findings = DeprecatedTerm().findings(in: context)
    #expect(findings.count == all)
    #expect(findings.count { !$0.edits.isEmpty } == fixable)
    #expect(findings.allSatisfy { $0.suggestions == ["네트워크"] })
  }
}
