import Documents
import Testing
import TranslationModel

@Suite struct RandomMarkupTests {
  static let pieces = [
    "이좡", "(亦庄)", "农业强国", "abc", " ", " ", "\n", "\n\n", "\r\n", "\r", "\t", "**", "*", "_", "__", "~~", "`", "``",
    "\\", "\\*", "[",
    "]", "](", ")", "](http://a.b/c)", "[[", "|", "]]", "'''", "''", "#", "## ", "- ", "• ", "■ ", "\\* ", "1. ",
    "01", "I", "> ", "|---|---|",
    "---", "==", "== ", "<", ">", "<b>", "</b>", "<br>", "<p>", "</p>", "<table>", "<tr>", "<td>", "</td>",
    "</table>", "<ul>", "<li>",
    "</ul>", "<h2>", "</h2>", "<pre>", "</pre>", "<script>", "</script>", "<!--", "-->", "<2023년 계획>",
    "<a href=\"x\">", "</a>", "&amp;",
    "&lt;", "&#20134;", "&nbsp;", "&xyz;", "&", ";", "http://a.b/c", "<https://a.b>", "\u{A0}", "\u{3000}",
    "\u{200B}", "\u{FEFF}", "\u{AD}",
    "。", "“", "”", "（", "）", "‘", "’", "23", "다. ", "...", "！", "```\n", "{|\n", "|-\n", "〈주요", "목표〉", "😀",
    "한국어 문장이다.", "![", "참고자료",
  ]

  /// Nothing that can be written makes the reader lose its way, whatever the file's name says it is.
  @Test(arguments: ["a.txt", "a.md", "a.html"])
  func anyMixtureOfMarkupIsSound(name: String) {
    var generator = SplitMix(state: 42)
    for _ in 0..<600 {
      let count = Int.random(in: 1..<50, using: &generator)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &generator)! }.joined()
      expectSound(DocumentReader.read(bytes: Array(text.utf8), name: name))
    }
  }

  @Test func plainTextIsSoundToo() {
    var generator = SplitMix(state: 43)
    for _ in 0..<300 {
      let text = (0..<30).map { _ in Self.pieces.randomElement(using: &generator)! }.joined()
      expectSound(DocumentReader.read(bytes: Array(text.utf8), name: "-", format: .plainText))
    }
  }

  /// `DocumentInput` refuses bytes that are no UTF-8; the reader alone survives them.
  @Test func randomBytesDoNoHarm() {
    var generator = SplitMix(state: 44)
    for _ in 0..<600 {
      let bytes = (0..<60).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let document = DocumentReader.read(bytes: bytes, name: "a.md")
      #expect(document.blocks.allSatisfy { $0.utf8Range.upperBound <= bytes.count })
    }
  }

  @Test func theSameTextTwiceGivesTheSameBlocksTwice() {
    var generator = SplitMix(state: 45)
    let lines = [
      "- 하나다. 둘이다.", "**굵은** 글 [본문](https://a.b)", "1\t칸\t• 가 • 나", "| a | 亦庄 |", "R&amp;D <b>x</b>",
      "〈표〉", "<ul><li>가</li></ul>",
      "국제(人工", "https://a.b/c",
    ]
    for _ in 0..<200 {
      let text = (0..<8).map { _ in lines.randomElement(using: &generator)! }.joined(separator: "\n") + "\n\n\n\n\n\n"
      let once = DocumentReader.read(bytes: Array(text.utf8), name: "a.txt", format: .markdown).blocks
      let twice = DocumentReader.read(bytes: Array((text + text).utf8), name: "a.txt", format: .markdown).blocks
      #expect(twice.map(\.text) == (once + once).map(\.text))
      #expect(twice.suffix(once.count).map(\.utf8Range) == once.map { $0.utf8Range.shifted(by: text.utf8.count) })
    }
  }

  /// Each repeats what makes a careless reader look ahead again and again.
  @Test(arguments: [
    "[", "[[", "![", "**a ", "*a ", "_a ", "`", "``a` ", "~~a ", "<", "<a ", "<a b=\"", "<!-- ", "<script>", "&",
    "&amp", "(", "“", "\\", "\n",
    "a\n", "> ", "- ", "#", "|", "\t", "'''a ", "<li>", "<table>", "<b>", "http://", "가(\n", "가,\n", " ", "<br>",
    "1.", "〈", "[a](", "## 가\n",
    "**a** ", "[a](b.c) ", "*[[a]]* ", "国\n", "- 国\n", "<td>•", "\u{200B}", "」", "=", "==a\n", "国 가\n", "가 国\n\n",
  ])
  func repetitionTakesLinearTime(piece: String) {
    let bytes = Array(String(repeating: piece, count: 30_000 / piece.utf8.count).utf8)
    let clock = ContinuousClock()
    for name in ["a.md", "a.html", "a.txt"] {
      var total = 0
      let time = clock.measure {
        DocumentReader.forEachBlock(in: bytes, name: name) { total += $0.text.utf8.count }
      }
      #expect(total <= bytes.count)
      #expect(time < .seconds(10), "\(piece.debugDescription) in \(name) took \(time)")
      let quick = clock.measure {
        TextBytes.withBytes(bytes + Array("亦庄(이좡)".utf8) + bytes, name: name) { text in
          DocumentReader.forEachGlossBlock(in: text) { total += $0.text.utf8.count }
        }
      }
      #expect(quick < .seconds(20), "\(piece.debugDescription) in \(name) took \(quick) to pass")
    }
  }

  @Test func aVeryLongLineIsCutIntoBlocks() {
    let sentence = "긴 줄의 한 문장이다. "
    let text = String(repeating: sentence, count: 3 * DocumentReader.longestBlock / sentence.utf8.count)
    let document = DocumentReader.read(bytes: Array(text.utf8), name: "a.txt")
    #expect(document.blocks.count >= 3)
    #expect(document.blocks.allSatisfy { $0.text.utf8.count <= DocumentReader.longestBlock + 1 << 16 })
    #expect(document.blocks.allSatisfy { $0.text.hasPrefix("긴") && $0.text.hasSuffix("다.") })
    let count = document.blocks.map(\.sentences.count).reduce(0, +)
    #expect(count == 3 * DocumentReader.longestBlock / sentence.utf8.count)
    expectSound(document)
  }

  @Test func anErrorOfTheCallerEndsTheReading() {
    struct Stop: Error {}
    var seen = 0
    #expect(throws: Stop.self) {
      try DocumentReader.forEachBlock(in: Array("가\n나\n다".utf8), name: "a") { _ in
        seen += 1
        if seen == 2 { throw Stop() }
      }
    }
    #expect(seen == 2)
  }
}

extension Range<Int> {
  fileprivate func shifted(by count: Int) -> Range<Int> { lowerBound + count..<upperBound + count }
}

/// > Source: Sebastiano Vigna's SplitMix64, public domain.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
