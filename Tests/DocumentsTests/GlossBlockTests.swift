import Documents
import Foundation
import Testing
import TranslationModel

/// The blocks in which glosses may stand are found without reading everything, and are the same.
@Suite struct GlossBlockTests {
  /// What markup and line breaks can do to the lines around a gloss.
  @Test(arguments: ["a.txt", "a.md", "a.html"])
  func anyMixtureOfMarkup(name: String) {
    var generator = SplitMix(state: 46)
    for _ in 0..<700 {
      let count = Int.random(in: 1..<60, using: &generator)
      expectSame((0..<count).map { _ in RandomMarkupTests.pieces.randomElement(using: &generator)! }.joined(), name)
    }
  }

  static let lines = [
    "가나다라 마바사.", "- 하나다. 둘이다.", "그는 말했다", "이좡", "(亦庄)에서", "베이징(北京)은", "가운데 亦庄 글자만", "북경(", "北京)의 봄",
    "# 제목(題目)", "## 02", "### • 작은 제목", "01", "Ⅰ", "제1장", "1) 가", "제목이 될 줄", "| 가 | 나(亦庄) |", "1\t칸(甲)\t• 가", "> 인용",
    "```", "~~~", "---", "====", "<ul><li>가(甲)</li></ul>", "<td><p>나</p>", "<table>", "</table>", "<pre>", "</pre>",
    "<!-- 말", "-->", "<script>", "</script>", "<b", "title=\"가\">", "<a href='x>", "굵은 **글(甲)** 끝,", "가,", "나、", "“열고",
    "닫는다”고", "〈표〉", "「중국", "제조」", "中国新闻", "https://a.b/c", "&#20134;(이)", "이좡&#40;亦&#41;", "끝　", "다른 글이다",
    "하고  ", "\u{200B}", "*강조(甲)", "[본문(甲)", "](https://a.b)", "’22년 글(甲)", "；", "　가(甲)", "\u{A0}", "글</b>",
    "낱말[單語]은", "손발〔手足〕", "나이［年歲]", "뜻[", "單語]의", "**굵은**[甲]", "글【甲】", "링크[甲](https://a.b)", "가\\[甲\\]", "나&#91;甲]",
  ]

  @Test(arguments: ["a.txt", "a.md", "-"])
  func anyMixtureOfLines(name: String) {
    var generator = SplitMix(state: 47)
    let breaks = ["\n", "\n", "\n\n", "\n\n", "\n\n\n", "\r\n", "\r\n\r\n", "\r", "\n \n", "\n\n\n\n\n\n"]
    for round in 0..<2_000 {
      let quiet = ["가나다라 마바사.", "나는 글이다", "다른 줄이 선다."]
      var text = ""
      for _ in 0..<Int.random(in: 1..<24, using: &generator) {
        let lines = round % 2 == 0 || Bool.random(using: &generator) ? Self.lines : quiet
        text += lines.randomElement(using: &generator)! + breaks.randomElement(using: &generator)!
      }
      expectSame(text, name)
    }
  }

  /// Lines wrapped at one width are one paragraph.
  @Test func wrappedLines() {
    var generator = SplitMix(state: 48)
    let words = ["가나다라", "마바(甲)", "사아자차,", "“카타파", "하”고", "(甲乙", "丙)", "그리고", "다시", "北京"]
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<Int.random(in: 10..<40, using: &generator) {
        var line = ""
        while line.unicodeScalars.count < 28 { line += words.randomElement(using: &generator)! + " " }
        text += line + (Int.random(in: 0..<5, using: &generator) == 0 ? "\n\n" : "\n")
      }
      expectSame(text, "a.txt")
      expectSame(text, "a.md")
    }
  }

  @Test func newsletters() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "seeds")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
    #expect(files.count >= 2)
    for file in files {
      expectSame(try String(contentsOf: folder.appending(path: file), encoding: .utf8), file)
    }
  }
}

/// Expects the blocks in which glosses may stand to be the same whether everything is read or only what must be.
func expectSame(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let bytes = Array(text.utf8)
  let expected = DocumentReader.read(bytes: bytes, name: name).blocks
    .filter { $0.mayHoldGloss && $0.language != .source }
    .map { block in
      var block = block
      block.section = 0
      block.isQuotation = false
      return block
    }
  var found: [Block] = []
  TextBytes.withBytes(bytes, name: name) { text in
    DocumentReader.forEachGlossBlock(in: text) { found.append($0) }
  }
  guard found != expected else { return }
  let difference = zip(found, expected).first { $0 != $1 }
  Issue.record(
    """
    \(text.debugDescription) as \(name): \(found.count) blocks for \(expected.count); the first that differs: \
    \(String(describing: difference?.0)) for \(String(describing: difference?.1))
    """, sourceLocation: sourceLocation)
}
