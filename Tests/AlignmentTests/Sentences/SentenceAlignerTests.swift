import Alignment
import Testing
import TranslationModel

@Suite("Beads of an alignment")
struct SentenceAlignerTests {
  @Test("one side empty", arguments: [(0, 0), (0, 3), (3, 0), (1, 1), (2, 9)])
  func everySegmentOnce(source: Int, target: Int) {
    let beads = SentenceAligner().align(
      source: Array(repeating: "今天天气很好。", count: source), target: Array(repeating: "오늘은 날씨가 좋다.", count: target))
    #expect(beads.flatMap(\.source) == Array(0..<source))
    #expect(beads.flatMap(\.target) == Array(0..<target))
  }
}
