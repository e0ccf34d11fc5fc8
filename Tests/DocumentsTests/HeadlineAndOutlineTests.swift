import Documents
import Testing
import TranslationModel

@Suite struct HeadlineAndOutlineTests {
  private func headlines(_ text: String, name: String = "a.txt") -> [String] {
    DocumentReader.read(bytes: Array(text.utf8), name: name).blocks.filter { $0.kind == .sourceHeadline }
      .map { "\($0.text) \($0.url ?? "-")" }
  }

  @Test func headlinesNeedNoParticularWordAboveThem() {
    #expect(headlines("한국어 기사다.\n\n출전\n\n• 北京制定新措施\nhttps://a.b/c\n• 另一条消息") == ["北京制定新措施 https://a.b/c", "另一条消息 -"])
    #expect(headlines("한국어 기사다.\n\n北京制定新措施\n\n<https://a.b/c>") == ["北京制定新措施 https://a.b/c"])
    #expect(headlines("한국어 기사다.\n\n- [北京制定新措施](https://a.b/c)") == ["北京制定新措施 https://a.b/c"])
    let html = "<p>한국어 기사다.</p><ul><li><a href=\"https://a.b/?x=1&amp;y=2\">北京制定新措施</a></ul>"
    #expect(headlines(html, name: "a.html") == ["北京制定新措施 https://a.b/?x=1&y=2"])
  }

  @Test func aHeadlineWrappedBeforeItsAddressIsOne() throws {
    let text = "한국어 기사다.\n\n☑ 关于公开征集\n意见的公告\nhttps://a.b/c\n"
    #expect(headlines(text) == ["关于公开征集意见的公告 https://a.b/c"])
    expectSound(DocumentReader.read(text: text))
  }

  @Test func aChineseDocumentHasNoHeadlines() {
    #expect(headlines("第一段。\n\n• 加强农业\n• 建设农村\n\n第二段") == [])
  }

  @Test(arguments: [
    ("2023年，北京市发布《方案》。", Side.source as Side?),
    ("‘방안(加快推動北京國際科技創新中心)’ 마련", .target),
    ("TRS(拓爾思)", nil),
    ("使用TensorFlow训练模型", .source),
    ("2023. 2. 24", nil),
    ("KOREA-CHINA SCIENCE", nil),
    ("基于“이좡”这一译名的全国性调查研究报告", .source),
  ])
  func languagesAreToldByTheirLetters(text: String, language: Side?) {
    #expect(DocumentReader.read(text: text).blocks.first?.language == language)
  }

  @Test(arguments: [
    ("# 가\n## 나\n### 다\n## 라\n", ["가", "가 > 나", "가 > 나 > 다", "가 > 라"]),
    ("## 02 둘\n### 부제\n### 03 셋\n", ["02 둘", "02 둘 > 부제", "03 셋"]),
    (
      "Ⅰ\n\n정책\n\n01\n\n첫 기사\n\n- 글\n\n02 둘째 기사\n\n- 글\n\nⅡ. 기술\n",
      ["Ⅰ 정책", "Ⅰ 정책 > 01 첫 기사", "Ⅰ 정책 > 02 둘째 기사", "Ⅱ. 기술"]
    ),
    ("제1장 총칙\n\n제1절 목적\n\n글이다.\n\n제2장 벌칙\n", ["제1장 총칙", "제1장 총칙 > 제1절 목적", "제2장 벌칙"]),
    ("第一章 总则\n\n一、目的\n\n正文。\n\n第二章 附则\n", ["第一章 总则", "第一章 总则 > 一、目的", "第二章 附则"]),
    ("== 가 ==\n글\n=== 나 ===\n글 [[링크]]\n", ["가", "가 > 나"]),
    ("# 가\n### 〈표〉\n### ■ 부제\n", ["가"]),
    ("2023년 계획이다.\n1. 하나\n2. 둘\n", []),
    ("글\n\n1. 문장으로 끝난다.\n\n글", []),
  ])
  func sectionsFollowTheHeadings(text: String, paths: [String]) {
    let document = DocumentReader.read(text: text)
    let found = document.sections.indices.dropFirst().map {
      document.headingPath(ofSection: $0).joined(separator: " > ")
    }
    #expect(found == paths)
    expectSound(document)
  }

  @Test func linesWrappedAtOneWidthAreOneParagraph() {
    let line = "이 글은 줄마다 같은 너비에서 끊기므로 줄이 바뀌어도 문장은"
    let paragraph = Array(repeating: line, count: 6).joined(separator: "\n") + "\n끝난다."
    let text = paragraph + "\n\n" + paragraph + "\n"
    #expect(DocumentReader.read(text: text).blocks.map(\.text) == [paragraph, paragraph])
    #expect(DocumentReader.read(text: text).blocks.map(\.sentences.count) == [1, 1])
  }

  @Test func headingsOfAnHTMLDocumentAreSections() {
    let text = "<html><body><h1>제목</h1><p>글<h2>둘 &amp; 셋</h2><table><caption>표</caption><tr><td>칸</table></body></html>"
    let document = DocumentReader.read(text: text)
    #expect(document.format == .html)
    #expect(document.sections.map(\.heading) == ["", "제목", "둘 & 셋"])
    #expect(document.blocks.map(\.section) == [1, 1, 2, 2, 2])
    #expect(document.blocks.map(\.kind) == [.heading, .paragraph, .heading, .caption, .tableCell])
    expectSound(document)
  }
}
