import Documents
import Testing

/// In HTML documents only the blocks that may hold a gloss are read, and are the same as if everything were.
@Suite struct HTMLGlossBlockTests {
  private static let words = [
    "가나다라", "이좡", "(亦庄)", "이좡(亦庄)에서", "（甲）", "亦庄", "(2023)", "R&amp;D", "&#20134;", "&#40;",
    "&#x4EA6;庄)", "&lt;td&gt;",
    "&nbsp;", "• 가(甲)", "가 • 나(乙) • 다", "☞ 라", "a < b", "<2023년 계획>", "\u{AD}", "\u{200B}",
    "\u{A0}", "\u{3000}", "\t", "끝.",
    "낱말[單語]은", "손발〔手足〕", "나이［年歲]", "뜻[", "글【甲】", "나&#91;甲]", "[<a title=']'>甲</a>]", "<http://a.b/(甲)>", "<mailto:a b>",
    "<ftp://甲", "中国新闻", "😀",
  ]
  private static let inline = [
    "<b>", "</b>", "<i class=x>", "</i>", "<a href=\"x(甲)\">", "<a href='乙'>", "</a>", "<br>",
    "<br/>", "<span title=\"가(甲)\">",
    "</span>", "<img alt='亦(' src=a>", "<unknown-name a=b>", "<mailto:x title=\"<td>\">", "<wbr>",
    "<!-- 말(甲) -->", "<!---->",
    "<![CDATA[ 칸(甲) ]]>", "<?xml version='1.0'?>", "<!DOCTYPE html>", "<script>if (a < b) '甲'</script>",
    "<style>p { color: url(甲) }</style>", "<svg><text>甲(</text></svg>",
    "<template><td>(甲)</template>", "<SCRIPT>甲(</script >",
  ]
  private static let blocks = [
    "<p>", "</p>", "<P ALIGN=center>", "<div>", "</div>", "<div class=\"a>b\">", "<table>",
    "</table>", "<tr>", "</tr>", "<td>", "</td>",
    "<td colspan=2 title=\"칸(甲)\">", "<th>", "</th>", "<ul>", "</ul>", "<ol start=3>", "</ol>",
    "<li>", "</li>", "<h2>", "</h2>",
    "<h1 id='가(甲)'>", "<hr>", "<caption>", "</caption>",
    "<section data-long-name=\"가나다라마바사아자차카타파하\">", "<dl><dt>", "<dd>",
  ]
  private static let rare = [
    "<pre>", "</pre>", "<pre>가(甲)\n  나\n", "<pre>다</pre>", "<xmp>", "<listing class=a>",
    "</listing>", "<script>", "<style>", "<!--",
    "-->", "<![CDATA[", "]]>", "<td", "<td title=\"", "\">", "<", ">", "<!", "<?", "</", "&",
    "<a href=\"", "<table", "'", "\"", "</script>",
  ]
  private static let breaks = ["\n", "\n", "\r\n", "\n\n", "\r", " ", "", "", "\n \n"]

  @Test func anyDocument() {
    var generator = SplitMix(state: 49)
    for round in 0..<1_500 {
      var text = round % 3 == 0 ? "<!DOCTYPE html>\n" : ""
      for _ in 0..<Int.random(in: 1..<40, using: &generator) {
        let pieces =
          switch Int.random(in: 0..<40, using: &generator) {
          case 0 where round % 2 == 0: Self.rare
          case 0..<15: Self.words
          case 15..<20: Self.inline
          default: Self.blocks
          }
        text += pieces.randomElement(using: &generator)! + Self.breaks.randomElement(using: &generator)!
      }
      expectSame(text, "a.html")
    }
  }

  /// Tables as programs write them: the same tags again and again, a gloss now and then, all on one line or not.
  @Test func tables() {
    var generator = SplitMix(state: 50)
    let attributes = [
      "", " align=\"right\"", " class=\"number wide\" style=\"text-align: right\"", " title='가(甲)'", "\n", " a=\">\"",
    ]
    for round in 0..<150 {
      let feed = round % 2 == 0 ? "\n" : ""
      var text = "<html><table>"
      for _ in 0..<Int.random(in: 1..<30, using: &generator) {
        text += "<tr>" + feed
        for _ in 0..<Int.random(in: 1..<6, using: &generator) {
          let isRich = Int.random(in: 0..<12, using: &generator) == 0
          let number = Int.random(in: 0..<9999, using: &generator)
          let content = isRich ? Self.words.randomElement(using: &generator)! + "이좡(亦庄)" : "\(number)"
          text += "<td\(attributes.randomElement(using: &generator)!)>" + content + "</td>" + feed
        }
        text += "</tr>" + feed
      }
      expectSame(text + "</table><ul><li>가 • 나(甲)</ul> • 다(乙)", "a.html")
    }
  }

  /// The share of text that may be looked through for the end of a comment or script does not depend on what is read.
  @Test func endsThatAreLookedForInVain() {
    let open = String(repeating: "<!-- <script> <td>가(甲)</td> ", count: 2_000)
    expectSame(open + "<p>나(乙)", "a.html")
  }

  /// Time is linear where all of a document stands on one line.
  @Test func manyGlossesOnOneLine() {
    let cells = String(repeating: "<td>이좡(亦庄)</td>", count: 20_000)
    let clock = ContinuousClock()
    var count = 0
    let time = clock.measure {
      TextBytes.withBytes(Array(cells.utf8), name: "a.html") { text in
        DocumentReader.forEachGlossBlock(in: text) { _ in count += 1 }
      }
    }
    #expect(count == 20_000)
    #expect(time < .seconds(20), "took \(time)")
  }

  /// A block that is too long is cut at the same places.
  @Test func aVeryLongBlock() {
    let cell = "<td>가</td>  \n"
    let sentence = "긴 줄의(甲) 한 문장이다. <b>굵은</b> 글 • 항목이다. "
    let long = String(repeating: sentence, count: DocumentReader.longestBlock / sentence.utf8.count * 2)
    expectSame("<p>" + cell + "이좡(亦庄)<br>  " + long + "<p>나(乙)", "a.html")
  }
}
