import Documents
import Interchange
import Testing
import TranslationModel

@testable import ToolCommands

@Suite struct InlineMarkupTests {
  /// The codes of the first sentence in its text: ⟦1 opens, 1⟧ closes, ⟨1⟩ stands for itself; an unpaired half has a !.
  @Test(arguments: [
    ("a.md", "甲乙丙。", "甲乙丙。"),
    ("a.md", "甲**乙**丙。", "甲⟦1:**⟧乙⟦/1:**⟧丙。"),
    ("a.md", "**甲乙。**", "甲乙。"),
    ("a.md", "**甲乙**丙。", "⟦1:**⟧甲乙⟦/1:**⟧丙。"),
    ("a.md", "**甲**乙**丙**。", "⟦1:**⟧甲⟦/1:**⟧乙⟦2:**⟧丙⟦/2:**⟧。"),
    ("a.md", "甲**乙丙。**", "甲⟦1:**⟧乙丙。⟦/1:**⟧"),
    ("a.md", "甲**乙丙。丁**戊。", "甲⟦!1:**⟧乙丙。"),
    ("a.md", "甲[乙](https://example.org/a_(b))丙。", "甲⟦1:[⟧乙⟦/1:](https://example.org/a_(b))⟧丙。"),
    ("a.md", "[甲](https://example.org)乙。", "⟦1:[⟧甲⟦/1:](https://example.org)⟧乙。"),
    ("a.md", "甲[**乙**](https://example.org)丙。", "甲⟦1:[⟧⟦2:**⟧乙⟦/2:**⟧⟦/1:](https://example.org)⟧丙。"),
    ("a.md", "甲**_乙_**丙。", "甲⟦1:**⟧⟦2:_⟧乙⟦/2:_⟧⟦/1:**⟧丙。"),
    ("a.md", "甲`a*b`乙。", "甲⟦1:`⟧a*b⟦/1:`⟧乙。"),
    ("a.md", "甲![logo](a.png)乙。", "甲⟨1:![logo](a.png)⟩乙。"),
    ("a.md", "![图](a.png)见图。", "⟦1:![⟧图⟦/1:](a.png)⟧见图。"),
    ("a.md", "甲[[页|乙]]丙。", "甲⟦1:[[页|⟧乙⟦/1:]]⟧丙。"),
    ("a.md", "甲\u{200B}乙。", "甲乙。"),
    ("a.md", "甲<!-- 注 -->乙。", "甲⟨1:<!-- 注 -->⟩乙。"),
    ("a.html", "<p>甲<b>乙</b>丙。</p>", "甲⟦1:<b>⟧乙⟦/1:</b>⟧丙。"),
    ("a.html", "<p><b>甲乙</b>丙。</p>", "⟦1:<b>⟧甲乙⟦/1:</b>⟧丙。"),
    ("a.html", "<p><b class='x>y'><i>甲</i>乙</b>丙。</p>", "⟦1:<b class='x>y'>⟧⟦2:<i>⟧甲⟦/2:</i>⟧乙⟦/1:</b>⟧丙。"),
    ("a.html", "<p>甲<b>乙丙。丁</b>戊。</p>", "甲⟦!1:<b>⟧乙丙。"),
    ("a.html", "<p>甲&amp;乙丙。</p>", "甲&乙丙。"),
    ("a.html", "<p>甲<img src=a.png>乙<br/>丙。</p>", "甲⟨1:<img src=a.png>⟩乙"),
    (
      "a.html", "<p><a href='#'><code>甲</code></a>、<a href='#'>乙</a>丙。</p>",
      "⟦1:<a href='#'>⟧⟦2:<code>⟧甲⟦/2:</code>⟧⟦/1:</a>⟧、⟦3:<a href='#'>⟧乙⟦/3:</a>⟧丙。"
    ),
  ])
  func codes(name: String, text: String, marked: String) throws {
    let document = DocumentReader.read(text: text, name: name)
    let segment = try #require(JobSegmenter(document, name: name).job.units.first?.segments.first)
    #expect(Self.marked(segment) == marked)
  }

  /// The half in a second sentence: whether it closes is said by what stands before.
  @Test(arguments: [
    ("甲**乙丙。丁**戊。", "丁⟦!1:**⟧戊。", TranslationJob.InlineCode.Edge.closing),
    ("**甲乙。丙**丁。", "丙⟦!1:**⟧丁。", .closing),
    ("**甲**乙。丙**丁。戊**己。", "丙⟦!1:**⟧丁。", .opening),
  ])
  func halves(text: String, marked: String, edge: TranslationJob.InlineCode.Edge) throws {
    let document = DocumentReader.read(text: text, name: "a.md")
    let segments = try #require(JobSegmenter(document, name: "a.md").job.units.first?.segments)
    try #require(segments.count > 1)
    #expect(Self.marked(segments[1]) == marked)
    #expect(segments[1].codes.map(\.edge) == [edge])
  }

  private static func marked(_ segment: TranslationJob.Segment) -> String {
    var bytes = Array(segment.source.utf8)
    for code in segment.codes.reversed() {
      let name =
        (code.isPaired || code.edge == .alone ? "" : "!")
        + (code.edge == .closing && code.isPaired ? "/" : "") + "\(code.number):\(code.text)"
      bytes.insert(contentsOf: Array((code.edge == .alone ? "⟨\(name)⟩" : "⟦\(name)⟧").utf8), at: code.utf8Offset)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (1.0, false, JobBand.exact), (1.0, true, .inContext), (0.9999, false, .from95), (0.95, false, .from95),
    (0.9499, false, .from85), (0.85, false, .from85), (0.75, false, .from75), (0.7499, false, .from70),
    (0.7, false, .from70), (0.6999, false, .new), (0, false, .new),
  ])
  func bands(similarity: Double, isInContext: Bool, band: JobBand) {
    #expect(JobBand(similarity: similarity, isInContext: isInContext) == band)
  }

  @Test func repetitions() {
    var statistics = JobStatistics()
    #expect(statistics.add("河口 开放。", .new, at: "a") == nil)
    #expect(statistics.add("河口開放。", .from85, at: "b") == "a")
    #expect(statistics.add("河口开放。", .exact, at: "c") == "a")
    #expect(statistics.sentence.english == "3 segments, 15 characters: 1 exact, 1 repeated, 1 new")
  }
}
