import Alignment
import Testing

@Suite("Links by the table of common words")
struct CommonWordLinkTests {
  /// > Source: written for this test; none of the words is looked up in the table first.
  @Test("a rendering that no reading explains binds two segments")
  func bindsSegments() {
    let source = ["妹妹很生气。", "他慢慢地打开门。", "邻居忘记了钥匙。"]
    let target = ["여동생은 화가 났다.", "그는 천천히 문을 열었다.", "이웃은 열쇠를 잊어버렸다."]
    for skipped in source.indices {
      var left = source
      left.remove(at: skipped)
      let beads = SentenceAligner().align(source: left, target: target)
      #expect(beads.filter(\.source.isEmpty).map(\.target) == [skipped..<skipped + 1])
    }
  }
}
