import Documents
import Interchange
import Testing
import TranslationModel

@testable import ToolCommands

@Suite struct WrittenTranslationTests {
  /// What stands in the document for a translation of its first sentence.
  static let cases: [(name: String, original: String, translation: String, written: String)] = [
    // References of the original are written as such again.
    ("a.md", "使用&lt;div&gt;标签", "<div> 태그를 사용", "&lt;div&gt; 태그를 사용"),
    ("a.md", "使用&#60;div&#x3E;标签", "<div> 태그를 사용", "&lt;div&gt; 태그를 사용"),
    ("a.md", "甲&amp;乙", "갑&을", "갑&amp;을"),
    ("a.md", "甲和乙", "갑 & 을 < 병 > 정", "갑 & 을 < 병 > 정"),
    ("a.md", "甲和乙", "갑&lt;을; 병&정", "갑&amp;lt;을; 병&정"),
    ("a.txt", "甲&lt;乙", "갑<을", "갑&lt;을"),
    ("a.txt", "甲和乙", "갑<b>을</b>", "갑<b>을</b>"),
    ("a.html", "<p>甲和乙</p>", "갑<을&", "갑&lt;을&amp;"),
    // A tag that the original does not have is text.
    ("a.md", "甲和乙", "<b>갑</b>과 을", "&lt;b>갑&lt;/b>과 을"),
    // Cells: escaped once.
    ("a.md", "| 甲和乙 |\n|---|", "갑|을", "갑\\|을"),
    ("a.md", "| 甲和乙 |\n|---|", "갑\\|을", "갑\\|을"),
    ("a.md", "| 甲和乙 |\n|---|", "# 갑", "# 갑"),
    ("a.md", "甲和乙", "갑|을", "갑|을"),
    // What would begin a heading, an item, a quotation, a fence or a rule.
    ("a.md", "甲和乙", "# 갑", "\\# 갑"), ("a.md", "甲和乙", "#갑", "#갑"), ("a.md", "甲和乙", "####### 갑", "####### 갑"),
    ("a.md", "甲和乙", "* 갑", "\\* 갑"), ("a.md", "甲和乙", "- 갑", "\\- 갑"), ("a.md", "甲和乙", "+ 갑", "\\+ 갑"),
    ("a.md", "甲和乙", "-5도", "-5도"), ("a.md", "甲和乙", "---", "\\---"), ("a.md", "甲和乙", "> 갑", "\\> 갑"),
    ("a.md", "甲和乙", "2024. 갑", "2024\\. 갑"), ("a.md", "甲和乙", "1) 갑", "1\\) 갑"), ("a.md", "甲和乙", "2024.5 갑", "2024.5 갑"),
    ("a.md", "甲和乙", "~~~", "\\~~~"), ("a.md", "甲和乙", "갑\n- 을", "갑\n\\- 을"), ("a.md", "- 甲和乙", "# 갑", "\\# 갑"),
    ("a.txt", "甲和乙", "- 갑", "- 갑"), ("a.html", "<p>甲和乙</p>", "# 갑", "# 갑"),
    ("a.md", "1. 甲和乙。", "1. 갑과 을.", "1. 갑과 을."),
  ]

  @Test(arguments: cases)
  func written(name: String, original: String, translation: String, written: String) throws {
    let document = DocumentReader.read(text: original, name: name)
    let unit = try #require(JobSegmenter(document, name: name).job.units.first)
    let segment = try #require(unit.segments.first)
    var result = WrittenTranslation(
      of: segment.source, original: document.bytes[segment.utf8Range], kind: unit.kind, document.format)
    result.append(text: translation, beginsLine: true)
    #expect(String(decoding: result.bytes, as: UTF8.self) == written)
  }

  /// Within code nothing is escaped that the original does not have so; behind an escape of the original none is added.
  @Test(arguments: [
    ("a.md", "甲`x`乙", ["갑 ", "`", "<x> & \u{26}lt;", "`", "<y>"], "갑 `<x> & &lt;`&lt;y>"),
    ("a.md", "甲&lt;`a<b`乙", ["갑<", "`", "a<b", "`"], "갑&lt;`a<b`"),
    ("a.md", "| 甲\\|乙 |\n|---|", ["갑", "\\", "|을|병"], "갑\\|을\\|병"),
  ])
  func pieces(name: String, original: String, pieces: [String], written: String) throws {
    let document = DocumentReader.read(text: original, name: name)
    let unit = try #require(JobSegmenter(document, name: name).job.units.first)
    let segment = try #require(unit.segments.first)
    var result = WrittenTranslation(
      of: segment.source, original: document.bytes[segment.utf8Range], kind: unit.kind, document.format)
    for piece in pieces {
      let isMarkup = piece == "`" || piece == "\\"
      if isMarkup { result.append(markup: piece) } else { result.append(text: piece, beginsLine: false) }
    }
    #expect(String(decoding: result.bytes, as: UTF8.self) == written)
  }
}
