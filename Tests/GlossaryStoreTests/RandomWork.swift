import TranslationModel

@testable import GlossaryStore

/// The same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Records and decides at random, as long as the glossary lets it.
struct RandomWork {
  static let sources = ["亦庄", "亦莊", "常熟", "农业强国", "農業強國", "\u{F914}山", "\u{6A02}山", "元宇宙", "\"<&>\"", "睿碳"]
  private static let targets = [
    "이징", "이좡", "창 쑤", "농업강국", "낙산", "메타버스", "AI/ML", "형룽", "\\형", "\u{1112}\u{1161}\u{11AB}",
  ]
  let store: GlossaryStore
  let steps: Int

  init(_ store: GlossaryStore, _ random: inout SeededGenerator, steps: Int) {
    self.store = store
    self.steps = steps
  }

  func run(_ random: inout SeededGenerator) throws {
    try record(&random)
    for _ in 0..<steps {
      switch Int.random(in: 0..<10, using: &random) {
      case 0...1: try record(&random)
      case 2: _ = try? store.undo()
      case 3: _ = try? store.redo()
      default: try decide(&random)
      }
    }
  }

  private func record(_ random: inout SeededGenerator) throws {
    let glosses = (0..<Int.random(in: 0...8, using: &random)).map { index in
      let (source, target) = (
        Self.sources.randomElement(using: &random) ?? "", Self.targets.randomElement(using: &random) ?? ""
      )
      return gloss(
        "그 ⟦\(target)⟧(\(source))\n뒤", method: RenderingMethod.allCases.randomElement(using: &random) ?? .mixed,
        score: Double(Int.random(in: 0...1_000, using: &random)) / 1_000, certain: .random(using: &random),
        official: Bool.random(using: &random) ? "이좡" : nil, deviates: .random(using: &random), at: index * 100,
        line: index + 1)
    }
    let name = ["a.md", "b/\"c\".md", "다.txt"].randomElement(using: &random) ?? "a.md"
    let digit = "0123456789abcdef".randomElement(using: &random) ?? "0"
    _ = try store.recordGlosses(document: name, contentHash: hash(digit), glosses: glosses)
  }

  /// Decisions that do not fit what the glossary holds are refused, and that is all right.
  private func decide(_ random: inout SeededGenerator) throws {
    let ids = try store.snapshot().map(\.id)
    guard let id = ids.randomElement(using: &random), let other = ids.randomElement(using: &random) else { return }
    let renderings = try store.reviewItem(concept: id)?.candidates.map(\.target) ?? []
    guard let text = renderings.randomElement(using: &random), let term = renderings.randomElement(using: &random)
    else { return }
    let status = AdministrativeStatus.allCases.randomElement(using: &random) ?? .preferred
    let decisions: [Decision] =
      [
        .accept(concept: id, rendering: text, as: status), .reject(concept: id, rendering: text),
        .lookUpForm(concept: id, rendering: text, of: term), .reconsider(concept: id, rendering: text),
        .edit(concept: id, rendering: text, corrected: text + "진", as: status), .merge(concept: id, into: other),
        .splitRendering(concept: id, rendering: text), .note(concept: id, text: "참고 \(text)"), .skip(concept: id),
        .splitOriginal(concept: id, original: Self.sources.randomElement(using: &random) ?? ""),
        .addRendering(concept: id, text: Self.targets.randomElement(using: &random) ?? "", as: status),
        .definition(concept: id, text: "뜻/\(term)"), .approve(concept: id), .rejectConcept(id),
        .termSource(concept: id, term: text, text: "보도자료"),
        .letterCase(concept: id, term: text, value: LetterCase.allCases.randomElement(using: &random)),
        .addSource(concept: id, of: .definition, text: "a=b/\(term)"),
        .validUntil(concept: id, term: text, value: UsageLimit("2023년 3호 (2023-03-06)")),
        .validFrom(concept: id, term: Self.sources.randomElement(using: &random) ?? "", value: UsageLimit("2023-02")),
        .reviewSide(concept: id, .target, ReviewState.allCases.randomElement(using: &random)),
        .reviewSide(concept: id, .source, Bool.random(using: &random) ? .approved : nil),
      ]
      + Relation.Kind.allCases.flatMap { kind in
        [.relate(concept: id, kind, to: other), .unrelate(concept: id, kind, to: other)]
      }
    guard let decision = decisions.randomElement(using: &random) else { return }
    _ = try? store.apply(decision, reason: Bool.random(using: &random) ? "\"왜\"냐면" : nil)
  }
}
