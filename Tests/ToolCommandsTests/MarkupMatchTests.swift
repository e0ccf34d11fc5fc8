import Foundation
import Testing

/// The same text in the memory, whose translation has no place for the document's markup.
@Suite struct MarkupMatchTests {
  private func run(_ script: String) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write("今天的**重点**任务是建设。\n\n第二段[链接](http://a.b)说明。\n\n第三段。\n", to: "z.md")
    try folder.write(
      "今天的重点任务是建设。\t오늘의 핵심 과제는 건설이다.\n第二段链接说明。\t둘째 단락 링크 설명.\n第三段。\t셋째 단락.\n", to: "p.tsv")
    let result = try CommandRunner.shell("jjak init > /dev/null; jjak memory add p.tsv\n" + script, in: folder.url)
    #expect(result.status == 0)
    return result.output
  }

  /// It is counted as work, not as a match that is paid for as one.
  @Test func statistics() throws {
    let table = try run("jjak prepare --statistics-only z.md")
    let rows = table.split(separator: "\n").map { $0.split(separator: " ").suffix(2).joined(separator: " ") }
    #expect(rows == ["segments characters", "1 4", "0 0", "2 19", "0 0", "0 0", "0 0", "0 0", "0 0", "3 23"])
  }

  /// State, match and note say the same in every version.
  @Test func states() throws {
    let review = "The translation filled in lacks the markup"
    #expect(
      try run("jjak prepare z.md -o z.xlf > /dev/null; grep -oE 'state=.*\"|match-quality=\"[0-9]*|\(review).*' z.xlf")
        == """
        state="needs-review-translation" state-qualifier="leveraged-tm"
        match-quality="99
        \(review) **</note>
        state="needs-review-translation" state-qualifier="leveraged-tm"
        match-quality="99
        \(review) [</note>
        state="translated" state-qualifier="exact-match"
        match-quality="100

        """)
    for version in ["2.1", "2.2"] {
      let facts = try run(
        """
        jjak prepare --version \(version) z.md -o z.xlf > /dev/null; jjak validate z.xlf
        grep -oE ' state=.*"|type="(tm|icm)"|matchQuality="[0-9]*|\(review).*' z.xlf
        """)
      #expect(
        facts == """
          type="tm"
          matchQuality="99
          \(review) **</note>
           state="initial" subState="jjak:leveraged-tm"
          type="tm"
          matchQuality="99
          \(review) [</note>
           state="initial" subState="jjak:leveraged-tm"
          type="icm"
          matchQuality="100
           state="translated" subState="jjak:in-context"

          """)
    }
  }
}
