import Documents
import Testing
import TranslationModel

@testable import ToolCommands

@Suite struct InlineMarkupTests {
  /// The markup within the sentence, and what of it must stay where the sentence is replaced.
  @Test(arguments: [
    ("a.md", "甲乙丙。", "", ""),
    ("a.md", "甲**乙**丙。", "** **", ""),
    ("a.md", "**甲乙**丙。", "**", "**"),
    ("a.md", "**甲**乙**丙**。", "** ** **", "**"),
    ("a.md", "甲[乙](https://example.org)丙。", "[ ](https://example.org)", ""),
    ("a.html", "<p>甲<b>乙</b>丙。</p>", "<b> </b>", ""),
    ("a.html", "<p><b>甲乙</b>丙。</p>", "</b>", "</b>"),
    ("a.html", "<p>甲<b>乙丙。丁</b>戊。</p>", "<b>", "<b>"),
    ("a.html", "<p>甲&amp;乙丙。</p>", "", ""),
    ("a.html", "<p><a href='#'><code>甲</code></a>、<a href='#'>乙</a>丙。</p>", "</code> </a> <a href='#'> </a>", "</code> </a>"),
    ("a.md", "甲[**乙**](https://example.org)丙。", "[ ** ** ](https://example.org)", ""),
  ])
  func pieces(name: String, text: String, pieces: String, stays: String) throws {
    let document = DocumentReader.read(text: text, name: name)
    let block = try #require(document.blocks.first)
    let markup = InlineMarkup(of: try #require(block.sentences.first), in: block, document)
    #expect(markup.pieces.joined(separator: " ") == pieces)
    #expect(markup.unpaired(document.format).joined(separator: " ") == stays)
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
    #expect(statistics.sentence == "3 segments, 15 characters: 1 exact, 1 repeated, 1 new")
  }
}
