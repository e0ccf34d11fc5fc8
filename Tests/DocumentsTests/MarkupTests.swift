import Documents
import Testing
import TranslationModel

/// What becomes of each kind of markup. Expected blocks are written `kind: text`, one a line; `|` in a text is a
/// line break.
@Suite struct MarkupTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var blocks: [String]
    var file = "a.txt"

    var testDescription: String { name }
  }

  static let inline = [
    Case(name: "bold", text: "**굵게** 보통 # **a**", blocks: ["paragraph: 굵게 보통 # a"]),
    Case(name: "bold with a particle", text: "공동으로 **신설**을 한다", blocks: ["paragraph: 공동으로 신설을 한다"]),
    Case(name: "bold in quotation", text: "‘**다링(大零)**’ 등", blocks: ["paragraph: ‘다링(大零)’ 등"]),
    Case(name: "slanted", text: "**x** *기울임*이 있다 _밑줄_ 끝", blocks: ["paragraph: x 기울임이 있다 밑줄 끝"]),
    Case(name: "note mark", text: "**x** 정책*과 계획*을", blocks: ["paragraph: x 정책*과 계획*을"]),
    Case(name: "mark without partner", text: "**x** 2 * 3 ** 4 ~~ 5", blocks: ["paragraph: x 2 * 3 ** 4 ~~ 5"]),
    Case(name: "underscores in a word", text: "**x** a_b_c __init__", blocks: ["paragraph: x a_b_c init"]),
    Case(name: "strike", text: "~~지움~~ **x**", blocks: ["paragraph: 지움 x"]),
    Case(name: "code", text: "`a*b` 와 ``c`d`` **x**", blocks: ["paragraph: a*b 와 c`d x"]),
    Case(name: "escapes", text: "정책\\* l\\_u \\[가\\] C:\\한글", blocks: ["paragraph: 정책* l_u [가] C:\\한글"]),
    Case(name: "link", text: "[본문](https://a.b/c_d \"제목\") 보기", blocks: ["paragraph: 본문 보기"]),
    Case(name: "link with marks", text: "[**굵은** 글](x.md)이다", blocks: ["paragraph: 굵은 글이다"]),
    Case(name: "no link", text: "**x** 인재강[성](省) 전략 [각주]", blocks: ["paragraph: x 인재강[성](省) 전략 [각주]"]),
    Case(name: "picture", text: "앞 ![a.png](a.png) 뒤 ![그림 설명](b.png)", blocks: ["paragraph: 앞  뒤 그림 설명"]),
    Case(name: "wiki link", text: "[[베이징|북경]]과 [[상하이]]는 '''굵게''' ''기울''", blocks: ["paragraph: 북경과 상하이는 굵게 기울"]),
    Case(
      name: "inline tags", text: "CO<sub>2</sub>와 <b>굵은</b> <span class=\"a\">글</span>",
      blocks: ["paragraph: CO2와 굵은 글"]),
    Case(
      name: "title brackets", text: "<b>x</b> <2023년 계획> <대중 영화> < 주요 목표 > a<b",
      blocks: ["paragraph: x <2023년 계획> <대중 영화> < 주요 목표 > a<b"]),
    Case(
      name: "English in angle brackets", text: "<b>x</b> <a new plan> <Made in China>",
      blocks: ["paragraph: x <a new plan> <Made in China>"]),
    Case(
      name: "entities", text: "R&amp;D &lt;가&gt; &nbsp;A&#20134;&#x5E84; &middot;&hellip;",
      blocks: ["paragraph: R&D <가> \u{A0}A亦庄 ·…"]),
    Case(
      name: "no entities", text: "&amp; R&D &xyz; &; &#; &#x110000; a&b",
      blocks: ["paragraph: & R&D &xyz; &; &#; &#x110000; a&b"]),
    Case(name: "comment", text: "앞<!-- 주석\n두 줄 -->뒤", blocks: ["paragraph: 앞뒤"]),
    Case(name: "comment without end", text: "<b>x</b> 앞 <!-- 뒤", blocks: ["paragraph: x 앞 <!-- 뒤"]),
    Case(name: "invisible characters", text: "이\u{200B}좡\u{2060}(亦\u{AD}庄)", blocks: ["paragraph: 이좡(亦庄)"]),
    Case(name: "wide characters stay", text: "이좡（亦庄）\u{A0}끝\u{3000}", blocks: ["paragraph: 이좡（亦庄）\u{A0}끝"]),
  ]

  static let lines = [
    Case(
      name: "headings", text: "# 하나\n## 둘 ##\n#셋\n####### 일곱",
      blocks: ["heading: 하나", "heading: 둘", "paragraph: #셋", "paragraph: ####### 일곱"]),
    Case(
      name: "bullets", text: "- 하나\n* 둘\n• 셋\n● 넷\n☞다섯\n· 여섯\n※ 일곱\n– 여덟\n+ 아홉\n-열",
      blocks: [
        "listItem: 하나", "listItem: 둘", "listItem: 셋", "listItem: 넷", "listItem: 다섯", "listItem: 여섯", "listItem: 일곱",
        "listItem: 여덟", "listItem: 아홉", "paragraph: -열",
      ]),
    Case(
      name: "nested marks", text: "  - \\* 주석\n- ☑ 항목\n**■ 굵은 항목**\n* ** 둘",
      blocks: ["listItem: 주석", "listItem: 항목", "listItem: 굵은 항목", "listItem: 둘"]),
    Case(name: "numbered items", text: "1. 하나\n2) 둘", blocks: ["listItem: 1. 하나", "listItem: 2) 둘"]),
    Case(name: "rules", text: "가\n---\n나\n***\n", blocks: ["paragraph: 가", "paragraph: 나"]),
    Case(name: "quotes", text: "# x\n> 인용\n>> 둘", blocks: ["heading: x", "paragraph: 인용", "paragraph: 둘"]),
    Case(
      name: "fence", text: "```swift\nlet *a* = 1\n\n# 아님\n```\n끝",
      blocks: ["paragraph: let *a* = 1", "paragraph: # 아님", "paragraph: 끝"]),
    Case(
      name: "tab table", text: "구분\t내용\n1\t가\t\t나",
      blocks: ["tableCell: 구분", "tableCell: 내용", "tableCell: 1", "tableCell: 가", "tableCell: 나"]),
    Case(
      name: "pipe table", text: "| 구분 | 내용 |\n|---|:-:|\n| 가 | a\\|b |",
      blocks: ["tableCell: 구분", "tableCell: 내용", "tableCell: 가", "tableCell: a|b"]),
    Case(
      name: "items in a tab cell", text: "1\t제목\t• 하나 • 둘",
      blocks: ["tableCell: 1", "tableCell: 제목", "listItem: 하나", "listItem: 둘"]),
    Case(
      name: "list in a tab cell", text: "제목\t<ul style=\"a: b;\"> <li>• R&amp;D 지원</li> <li>둘</li> </ul>\n다음\t행",
      blocks: ["tableCell: 제목", "listItem: R&D 지원", "listItem: 둘", "tableCell: 다음", "tableCell: 행"]),
    Case(
      name: "open list in a tab cell", text: "하나\t<ul> 내용\n둘\t<ul> 내용",
      blocks: ["tableCell: 하나", "tableCell: 내용", "tableCell: 둘", "tableCell: 내용"]),
    Case(
      name: "HTML table", text: "<table><tr><th>가</th><td>나<br>다<td><ul><li>라<li>마</ul></table>끝",
      blocks: [
        "tableCell: 가", "tableCell: 나", "tableCell: 다", "listItem: 라", "listItem: 마", "paragraph: 끝",
      ]),
    Case(name: "HTML over several lines", text: "<p>첫\n 줄</p>\n다음", blocks: ["paragraph: 첫|줄", "paragraph: 다음"]),
    Case(name: "open paragraph", text: "<p>첫\n줄\n\n# 제목", blocks: ["paragraph: 첫|줄", "heading: 제목"]),
    Case(name: "original after a break", text: "<p>이좡<br>(亦庄)</p>", blocks: ["paragraph: 이좡|(亦庄)"]),
    Case(
      name: "captions", text: "〈주요목표〉\n## 〈'1+2' 내용〉\n< 목표 >",
      blocks: ["caption: 〈주요목표〉", "caption: 〈'1+2' 내용〉", "caption: < 목표 >"]),
    Case(
      name: "addresses", text: "<http://a.b/c>\nhttps://a.b\n출처: https://a.b",
      blocks: ["reference: http://a.b/c", "reference: https://a.b", "reference: 출처: https://a.b"]),
    Case(name: "line ends", text: "가\r\n나\r다\n", blocks: ["paragraph: 가", "paragraph: 나", "paragraph: 다"]),
    Case(
      name: "wiki", text: "== 제목 ==\n[[가]]\n{| class=\"x\"\n|-\n| 칸\n|}",
      blocks: ["heading: 제목", "paragraph: 가", "tableCell: 칸"]),
    Case(name: "nothing", text: "\n \t\n\u{3000}\n", blocks: []),
  ]

  static let joins = [
    Case(name: "inside a bracket", text: "계획(가\n나)을 발표", blocks: ["paragraph: 계획(가|나)을 발표"]),
    Case(name: "page break inside title brackets", text: "〈주요\n\n목표〉", blocks: ["caption: 〈주요|목표〉"]),
    Case(name: "bracket that is never closed", text: "계획(가\n나를 발표", blocks: ["paragraph: 계획(가", "paragraph: 나를 발표"]),
    Case(name: "original on the next line", text: "이좡\n(亦庄)에서", blocks: ["paragraph: 이좡|(亦庄)에서"]),
    Case(name: "comma", text: "첫째,\n둘째", blocks: ["paragraph: 첫째,|둘째"]),
    Case(name: "Han without a space", text: "全国（人工\n智能）大会", blocks: ["paragraph: 全国（人工智能）大会"]),
    Case(name: "omission is no quotation", text: "‘23년 계획\n발표’", blocks: ["paragraph: ‘23년 계획", "paragraph: 발표’"]),
    Case(name: "separate lines", text: "첫 줄\n둘째 줄", blocks: ["paragraph: 첫 줄", "paragraph: 둘째 줄"]),
    Case(
      name: "Markdown file", text: "첫 줄\n둘째 줄  \n셋째\n\n넷째",
      blocks: ["paragraph: 첫 줄|둘째 줄", "paragraph: 셋째", "paragraph: 넷째"], file: "a.md"),
    Case(name: "underlined heading", text: "제목\n===\n글\n---\n", blocks: ["heading: 제목", "heading: 글"], file: "a.md"),
  ]

  static let html = [
    Case(
      name: "document",
      text: "<!DOCTYPE html><html><head><title>표제</title><style>p{a:b}</style></head><body>\n<h1>제목\n하나</h1>"
        + "\n<p>첫\n   문장.<script>if(a<b){}</script></p><div>둘<p>셋</div><custom-tag x>넷</custom-tag></body>",
      blocks: ["paragraph: 표제", "heading: 제목|하나", "paragraph: 첫|문장.", "paragraph: 둘", "paragraph: 셋", "paragraph: 넷"],
      file: "a.html"),
    Case(name: "Markdown is text", text: "<p>**a** # b - c</p>", blocks: ["paragraph: **a** # b - c"], file: "a.htm"),
    Case(
      name: "preformatted", text: "<pre>a\n  b</pre><p>c</p>",
      blocks: ["paragraph: a", "paragraph: b", "paragraph: c"], file: "a.html"),
    Case(name: "script without end", text: "<p>앞<script>뒤", blocks: ["paragraph: 앞뒤"], file: "a.html"),
    Case(name: "Korean title brackets", text: "<p><대중 영화> 보기</p>", blocks: ["paragraph: <대중 영화> 보기"], file: "a.html"),
  ]

  @Test(arguments: inline + lines + joins + html)
  func blocksAreAsExpected(testCase: Case) {
    let document = DocumentReader.read(bytes: Array(testCase.text.utf8), name: testCase.file)
    let found = document.blocks.map { "\($0.kind.rawValue): \($0.text.replacing("\n", with: "|"))" }
    #expect(found == testCase.blocks)
    expectSound(document)
  }

  @Test func plainTextComesThroughByteForByte() {
    let text = "그는 3*4_5를 & < \\ > [가](나) ``이라고`` 했다. `x`\n둘째  줄은\t이렇다"
    let document = DocumentReader.read(bytes: Array(text.utf8), name: "a.txt", format: .plainText)
    #expect(document.blocks.map(\.text).first == text.split(separator: "\n").first.map(String.init))
  }

  @Test func marksLeadBackToTheirBytes() throws {
    let text = "R&amp;D와 **이좡**(亦庄)"
    let block = try #require(DocumentReader.read(text: text).blocks.first)
    #expect(block.text == "R&D와 이좡(亦庄)")
    #expect(slice(text, block, "R&D") == "R&amp;D")
    #expect(slice(text, block, "이좡") == "이좡")
    #expect(slice(text, block, "이좡(") == "이좡**(")
    #expect(slice(text, block, "&") == "&amp;")
    #expect(block.markupBoundaries == ["R&D와 ".utf8.count, "R&D와 이좡".utf8.count])
  }

  private func slice(_ text: String, _ block: Block, _ part: String) -> String? {
    guard let found = block.text.firstRange(of: part) else { return nil }
    let lower = block.text.utf8.distance(from: block.text.startIndex, to: found.lowerBound)
    let range = block.offsets.documentRange(lower..<lower + part.utf8.count)
    return String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}
