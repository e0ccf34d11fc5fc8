import Documents
import Testing
import TranslationModel

/// What is given word by word: blocks are written `>text` where they are quotations, and quoted parts of other blocks
/// stand between ⟦ and ⟧.
@Suite struct QuotationTests {
  static let cases: [(file: String, text: String, blocks: [String])] = [
    ("a.md", "본문\n\n> 인용\n> 둘째 줄\n\n끝", ["본문", ">인용", ">둘째 줄", "끝"]),
    ("a.md", "> # 제목\n> - 항목\n>> 안쪽\n- 항목", [">제목", ">항목", ">안쪽", "항목"]),
    ("a.md", "> | 가 | 나 |\n| 다 | 라 |", [">가", ">나", "다", "라"]),
    ("a.md", "> 인용\n이어지는 줄\n\n새 문단", [">인용\n이어지는 줄", "새 문단"]),
    ("a.md", "앞\n\n```\n코드\n```\n\n뒤", ["앞", ">코드", "뒤"]),
    ("a.md", "앞 `코드` 뒤 ``둘`` 끝", ["앞 ⟦코드⟧ 뒤 ⟦둘⟧ 끝"]),
    ("a.md", "<blockquote>\n\n**인용**이다\n\n</blockquote>\n\n끝", [">인용이다", "끝"]),
    ("a.md", "5 > 3 이고 3 < 5 이다", ["5 > 3 이고 3 < 5 이다"]),
    ("a.txt", "보통 글이다\n이것도", ["보통 글이다", "이것도"]),
    (
      "a.html", "<p>앞</p><blockquote><p>가</p><blockquote>나</blockquote>다</blockquote><p>뒤</p>",
      ["앞", ">가", ">나", ">다", "뒤"]
    ),
    ("a.html", "<p>앞 <q>말</q> 뒤 <cite>책</cite></p>", ["앞 ⟦말⟧ 뒤 ⟦책⟧"]),
    ("a.html", "<p><q>가 <q>나</q> 다</q> 라 <code>마</p><p>바</p>", ["⟦가 나 다⟧ 라 ⟦마⟧", "바"]),
    ("a.html", "<p>앞</p><pre>코드\n둘</pre><p>뒤</p>", ["앞", ">코드", ">둘", "뒤"]),
    ("a.html", "</blockquote><p>앞</q></p><blockquote>안", ["앞", ">안"]),
  ]

  @Test(arguments: cases)
  func marked(file: String, text: String, blocks: [String]) {
    #expect(DocumentReader.read(text: text, name: file).blocks.map(Self.marked) == blocks)
  }

  private static func marked(_ block: Block) -> String {
    var text = Array(block.text.utf8)
    for range in block.quotedRanges.reversed() {
      text.insert(contentsOf: "⟧".utf8, at: range.upperBound)
      text.insert(contentsOf: "⟦".utf8, at: range.lowerBound)
    }
    return (block.isQuotation ? ">" : "") + String(decoding: text, as: UTF8.self)
  }
}
