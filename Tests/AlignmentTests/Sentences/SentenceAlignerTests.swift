import Alignment
import Testing
import TranslationModel

@Suite("Beads of an alignment")
struct SentenceAlignerTests {
  @Test("one side empty, both empty, very unequal", arguments: [(0, 0), (0, 3), (3, 0), (1, 1), (2, 9), (40, 1)])
  func everySegmentOnce(source: Int, target: Int) {
    let beads = SentenceAligner().align(
      source: Array(repeating: "今天天气很好。", count: source), target: Array(repeating: "오늘은 날씨가 좋다.", count: target))
    expectWhole(beads, source, target)
  }

  @Test("one segment against ten thousand")
  func oneAgainstMany() {
    let beads = SentenceAligner().align(
      source: ["北京大学在海淀区。"], target: (0..<10_000).map { "제\($0)장 서론" })
    expectWhole(beads, 1, 10_000)
  }

  @Test("segments without a letter, blank ones, control characters")
  func oddSegments() {
    let odd = ["", " ", "---", "。。。", "\u{0}", "\u{200B}", "🐼🐼", "ㅋㅋㅋ", "A", "1,2,3", "「", "\u{FFFD}"]
    expectWhole(SentenceAligner().align(source: odd, target: odd.reversed()), odd.count, odd.count)
  }

  @Test("every segment is in one bead, in order, whatever the text", arguments: 0..<12)
  func randomText(seed: Int) {
    var random = Lehmer(UInt64(seed) * 2 + 1)
    let source = (0..<random.next(40)).map { _ in text(of: "中国北京大学的了一二三，。？「」AB12 发展", &random) }
    let target = (0..<random.next(40)).map { _ in text(of: "중국북경대학의이가은는,.?“”AB12 발전 ", &random) }
    let beads = SentenceAligner().align(source: source, target: target)
    expectWhole(beads, source.count, target.count)
    #expect(SentenceAligner().align(source: source, target: target) == beads)
  }

  @Test("a translation with an omission, an addition, a division and a contraction")
  func ownText() {
    let source = [
      "三只猫和一条河", "从前，河边住着三只猫。", "它们每天早上去河里捕鱼，晚上在月光下唱歌。", "大猫名叫卡罗琳，小猫名叫皮埃尔。",
      "谁也不知道它们从哪里来。", "2019年8月，河水突然上涨，冲走了36座房子。", "村民们很害怕。", "他们逃到了山上。",
      "“我们该怎么办？”皮埃尔问。",
    ]
    let target = [
      "고양이 세 마리와 강", "옛날에 강가에 고양이 세 마리가 살았다.", "고양이들은 매일 아침 강에 가서 물고기를 잡았다.",
      "저녁이면 달빛 아래에서 노래했다.", "큰 고양이는 캐롤라인, 작은 고양이는 피에르라고 했다.",
      "2019년 8월, 강물이 갑자기 불어나 집 36채를 쓸어 갔다.", "겁이 난 마을 사람들은 산으로 달아났다.", "“우리 어떻게 하지?” 하고 피에르가 물었다.",
      "이 이야기는 할머니에게서 들은 것이다.",
    ]
    let beads = SentenceAligner().align(source: source, target: target)
    let rows = beads.map { "\(list($0.source))-\(list($0.target))" }
    #expect(rows == ["0-0", "1-1", "2-2,3", "3-4", "4-", "5-5", "6,7-6", "8-7", "-8"])
    #expect(beads.allSatisfy { (0...1).contains($0.score) })
  }

  @Test("a pair of the glossary links two segments, and the bead shows it with the other links")
  func knownPair() {
    let source = ["孙老师泡了茶。", "他说拔河很累。", "2024年有15人参加。"]
    let target = ["쑨 선생님은 차를 우렸다.", "그는 씨름질이 고되다고 했다.", "2024년에는 15명이 참가했다."]
    let beads = SentenceAligner(knownPairs: [("拔河", "씨름질")]).align(source: source, target: target)
    #expect(beads.map(\.source) == [0..<1, 1..<2, 2..<3] && beads.map(\.target) == [0..<1, 1..<2, 2..<3])
    #expect(beads[1].links.contains { ($0.source, $0.target, $0.by) == ("拔河", "씨름질", .known) })
    let numbers = beads[2].links.filter { $0.by == .number }.map { "\($0.source) \($0.target)" }
    #expect(numbers.sorted() == ["15 15", "2024 2024"])
    #expect(beads[1].kind == .substitution && beads[1].links.allSatisfy { $0.weight > 0 })
  }

  @Test("originals in traditional characters align like simplified ones")
  func traditional() {
    let simplified = ["风暴来临。", "渔民们把船拉上岸。", "没有人受伤。"]
    let traditional = ["風暴來臨。", "漁民們把船拉上岸。", "沒有人受傷。"]
    let target = ["폭풍이 왔다.", "어민들은 배를 뭍으로 끌어 올렸다.", "다친 사람은 없었다."]
    let aligner = SentenceAligner()
    let one = aligner.align(source: simplified, target: target)
    let other = aligner.align(source: traditional, target: target)
    #expect(one.map(\.source) == other.map(\.source) && one.map(\.target) == other.map(\.target))
    #expect(one.map(\.score) == other.map(\.score))
  }

  private func list(_ range: Range<Int>) -> String { range.map(String.init).joined(separator: ",") }

  private func expectWhole(_ beads: [Bead], _ source: Int, _ target: Int) {
    #expect(beads.flatMap(\.source) == Array(0..<source))
    #expect(beads.flatMap(\.target) == Array(0..<target))
    #expect(beads.allSatisfy { !$0.source.isEmpty || !$0.target.isEmpty })
  }

  private func text(of letters: String, _ random: inout Lehmer) -> String {
    let letters = Array(letters)
    return String((0..<random.next(30)).map { _ in letters[random.next(letters.count)] })
  }
}

/// A generator that gives the same numbers for the same seed.
///
/// > Source: L'Ecuyer, Tables of Linear Congruential Generators (1999), table 4.
private struct Lehmer {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// A number from 0 to below `bound`.
  mutating func next(_ bound: Int) -> Int {
    state = state &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    return Int(state >> 33) % max(1, bound)
  }
}
