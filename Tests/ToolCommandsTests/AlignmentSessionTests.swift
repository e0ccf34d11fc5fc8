import Testing
import TranslationModel

@testable import ToolCommands

@Suite struct AlignmentSessionTests {
  private func session(_ beads: String, keys: String = "") -> AlignmentSession {
    var session = AlignmentSession(BitextSample.bitext(beads))
    for key in keys { _ = session.handle(key == "\t" ? .tab : .character(key)) }
    return session
  }

  /// Beads before, keys, beads afterwards, position, message.
  private static let cases: [(String, String, String, Int, String)] = [
    ("1-1 1-1? 1-1?", "c", "1-1 1-1! 1-1?", 2, ""),
    ("1-1? 1-1 1-1?", "s", "1-1? 1-1 1-1?", 2, "Skipped; it comes again."),
    ("1-1? 1-1", "m", "2-2!", 0, "Merged. u takes it back, s goes on."),
    ("1-1 1-1?", "m", "1-1 1-1?", 1, "There is no next bead to merge with."),
    ("2-2? 1-1", "x11", "1-1! 1-1! 1-1", 0, "Split. u takes it back, s goes on."),
    ("2-2? 1-1", "x22", "2-2? 1-1", 0, "Both parts need at least one segment; nothing was split."),
    ("2-1? 1-1", "x3", "2-1? 1-1", 0, "There are only 2."),
    ("2-1? 1-1", "xx", "2-1? 1-1", 0, "Nothing was split."),
    ("0-2? 1-1", "x1", "0-1! 0-1! 1-1", 0, "Split. u takes it back, s goes on."),
    ("2-0? 1-1", "x1", "1-0! 1-0! 1-1", 0, "Split. u takes it back, s goes on."),
    ("1-1? 1-1", "x", "1-1? 1-1", 0, "One segment a side cannot be split; o says that they do not belong together."),
    ("1-0? 1-1", "x", "1-0? 1-1", 0, "A single segment cannot be split."),
    ("2-1? 1-2", ">", "1-1! 2-2!", 0, "A Chinese segment went to the next bead. u takes it back, s goes on."),
    ("1-1 1-2?", "\t<", "1-2! 1-1!", 1, "A Korean segment went to the previous bead. u takes it back, s goes on."),
    ("1-0? 1-1", ">", "2-1!", 0, "A Chinese segment went to the next bead. u takes it back, s goes on."),
    ("1-1 0-1?", "\t<", "1-2!", 0, "A Korean segment went to the previous bead. u takes it back, s goes on."),
    ("1-0? 1-1", "\t>", "1-0? 1-1", 0, "There is no Korean segment to give, or no next bead."),
    ("2-1? 1-1", "o", "2-0! 0-1! 1-1", 0, "Marked as left out and added. u takes it back, s goes on."),
    ("2-0? 1-1", "o", "2-0! 1-1", 0, "Marked as left out and added. u takes it back, s goes on."),
    ("2-1? 1-1", "ou", "2-1? 1-1", 0, "Taken back."),
    ("1-1? 1-1? 1-1", "ccu", "1-1! 1-1? 1-1", 1, "Taken back."),
    ("1-1? 1-1", "u", "1-1? 1-1", 0, "Nothing of this review is left to take back."),
    ("1-1? 1-1", "y", "1-1? 1-1", 0, "The key 'y' has no meaning here; ? shows the keys."),
  ]

  @Test(arguments: cases.indices)
  func keysChangeBeads(_ index: Int) {
    let (before, keys, after, position, message) = Self.cases[index]
    let session = session(before, keys: keys)
    #expect(BitextSample.text(session.bitext) == after, "\(before) \(keys)")
    #expect(session.position == position, "\(before) \(keys)")
    #expect(session.message.english == message, "\(before) \(keys)")
    #expect(BitextSample.isWhole(session.bitext), "\(before) \(keys)")
  }

  @Test func anyKeysLeaveEverySegmentInOneBead() {
    var random = SeededGenerator(seed: 7)
    let keys: [Key] = "cmxso<>u012".map { .character($0) } + [.left, .right, .tab, .enter]
    for _ in 0..<200 {
      var session = AlignmentSession(BitextSample.bitext("1-1 2-1? 0-1? 1-0 2-2? 1-3 3-1? 1-1?"))
      for _ in 0..<40 {
        _ = session.handle(keys[Int(random.next() % UInt64(keys.count))])
        #expect(BitextSample.isWhole(session.bitext))
        #expect(session.bitext.entries.indices.contains(session.position))
      }
    }
  }

  /// Keys, and the decisions that they are.
  @Test(arguments: [
    ("1-1? 1-1?", "c", 1), ("1-1? 1-1?", "oc", 1), ("2-2? 1-1?", "x11cc", 2), ("1-0? 1-1?", "oo", 1),
    ("1-0? 1-1?", "occ", 2), ("1-1? 1-1?", "ocu", 0), ("1-1? 1-1?", "cc", 2),
  ])
  func goingOnFromWhatIsDecidedIsNoDecision(_ beads: String, _ keys: String, _ count: Int) {
    #expect(session(beads, keys: keys).decisionCount == count)
  }

  @Test func theEvidenceGoesWithTheSegments() {
    var bitext = BitextSample.bitext("2-1? 1-1")
    bitext.source = BitextSample.side("원문.txt", ["北京。", "上海。", "广州。"])
    bitext.target = BitextSample.side("번역.txt", ["베이징.", "상하이와 광저우."])
    let links = [("北京", "베이징"), ("上海", "상하이")].map {
      Bead.Link(source: $0.0, target: $0.1, by: .reading, weight: 5)
    }
    bitext.entries[0].bead.links = links
    var session = AlignmentSession(bitext)
    _ = session.handle(.character(">"))
    #expect(session.bitext.entries.map(\.bead.links) == [[links[0]], [links[1]]])
    let screen = AlignmentScreen(session, size: RawTerminal.Size(columns: 60, rows: 15), language: .english)
    #expect(screen.lines.contains { $0.text == "  confirmed   北京 – 베이징" })
  }

  @Test func theEndComesWhenNothingIsDoubtful() {
    var session = session("1-1? 1-1", keys: "c")
    #expect(session.mode == .finished)
    #expect(session.handle(.left) == .none)
    #expect(session.position == 1)
    #expect(session.handle(.character("q")) == .quit)
    #expect(session.decisionCount == 1)
  }

  @Test func theScreenShowsBothSidesAndTheNeighbours() {
    let screen = AlignmentScreen(
      session("1-1 2-1? 1-0"), size: RawTerminal.Size(columns: 60, rows: 15), language: .english)
    var lines = screen.lines.map { $0.text[...].trimmingTrailing }
    #expect(screen.lines.allSatisfy { $0.cells <= 60 })
    #expect(lines.count == 15)
    lines.removeFirst(2)
    let expected = """
          第0句。                  │   제0문.

        40 % sure   nothing in common found
      ▸ Chinese                        Korean
        1 第1句。                  │   제1문.
        2 第2句。

          第3句。                  │   (left out)
      """
    // The border of a column without text is an empty one.
    let shown = lines.prefix(8).map { $0.hasSuffix("│") ? $0.dropLast().trimmingTrailing : $0 }
    #expect(shown.joined(separator: "\n") == expected)
  }
}

extension Substring {
  fileprivate var trimmingTrailing: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}

/// A small generator with a seed, for tests that want many cases and the same ones each time.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// > Source: Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators (2014), SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
