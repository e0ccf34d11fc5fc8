import Testing
import TranslationModel

@testable import GlossaryStore

/// Pairs out of aligned texts: recorded like mined ones, with a few rules of their own.
@Suite struct AlignedRecordingTests {
  @Test func becomeCandidatesWithBothSentences() throws {
    let store = try makeStore()
    let summary = try store.record([document([aligned("수소에너지", "氢能")])], as: "terms of a + b")
    #expect(summary.newPairs == 1)
    #expect(summary.contradicting == 0)
    let candidate = try #require(try store.item("氢能")?.candidates.first)
    #expect(candidate.decision == .candidate)
    #expect(candidate.note == nil)
    #expect(candidate.occurrences.map(\.direction) == [.aligned])
    #expect(candidate.occurrences.map(\.sentence) == ["수소에너지 ↔ 氢能"])
    #expect(try store.history().map(\.summary) == ["terms of a + b"])
  }

  @Test func theSamePairsTwiceChangeNothing() throws {
    let store = try makeStore()
    _ = try store.record([document([aligned("수소에너지", "氢能")])])
    let before = try store.dump()
    let again = try store.record([document([aligned("수소에너지", "氢能")])])
    #expect(again.command == nil)
    #expect(try store.dump() == before)
  }

  @Test func otherPairsOfTheSameTextsReplaceThem() throws {
    let store = try makeStore()
    _ = try store.record([document([aligned("수소에너지", "氢能"), aligned("창수", "常熟", at: 100)])])
    let second = try store.record([document([aligned("수소에너지", "氢能")], hash("b"))])
    #expect(second.superseded == 2)
    #expect(second.withdrawn == 1)
    #expect(try store.terms("氢能") == ["수소에너지:candidate"])
    #expect(try store.entry("常熟") == nil)
  }

  @Test func decisionsStand() throws {
    let store = try makeStore()
    _ = try store.record([document([aligned("수소에너지", "氢能"), aligned("수소", "氢能", at: 100)])])
    let id = try #require(try store.entry("氢能")).id
    _ = try store.apply(.accept(concept: id, rendering: "수소에너지", as: .preferred))
    _ = try store.apply(.reject(concept: id, rendering: "수소"))
    let pairs = [
      aligned("수소에너지", "氢能"), aligned("수소", "氢能", at: 100), aligned("수소 에너지", "氢能", at: 200),
      aligned("수 소", "氢能", at: 300), aligned("수소 동력", "氢能", at: 400),
    ]
    let summary = try store.record([document(pairs, hash("b"), name: "c + d")])
    #expect(summary.newPairs == 3)
    #expect(summary.confirmed == 2)
    #expect(summary.rejected == 2)
    #expect(summary.contradicting == 1)
    let item = try #require(try store.item("氢能"))
    #expect(
      item.candidates.map { "\($0.target) \($0.decision.rawValue) \($0.occurrenceCount)" } == [
        "수소 동력 candidate 1", "수소에너지 accepted 3", "수소 rejected 3",
      ])
    #expect(item.candidates.map(\.note) == ["The glossary has “수소에너지” for this original.", nil, nil])
  }

  @Test func theNoteGoesWithTheDecision() throws {
    let store = try makeStore()
    _ = try store.record([document([aligned("수소에너지", "氢能")])])
    let id = try #require(try store.entry("氢能")).id
    _ = try store.apply(.accept(concept: id, rendering: "수소에너지", as: .preferred))
    _ = try store.record([document([aligned("수소 동력", "氢能")], hash("b"), name: "c + d")])
    _ = try store.apply(.accept(concept: id, rendering: "수소 동력", as: .admitted))
    #expect(try store.item("氢能")?.candidates.map(\.note) == [nil, nil])
  }

  /// A gloss in a bracket says how it is spelt: its spaces are its own.
  @Test func minedPairsKeepTheirSpaces() throws {
    let store = try makeStore()
    _ = try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: glosses(["⟦농업강국⟧(农业强国)"]))
    _ = try store.recordGlosses(document: "b", contentHash: hash("b"), glosses: glosses(["⟦농업 강국⟧(农业强国)"]))
    #expect(try store.terms("农业强国").sorted() == ["농업 강국:candidate", "농업강국:candidate"])
  }

  @Test func undoTakesBackARun() throws {
    let store = try makeStore()
    let before = try store.snapshot()
    let summary = try store.record([document([aligned("수소에너지", "氢能"), aligned("창수", "常熟", at: 100)])])
    _ = try store.undo(summary.command)
    #expect(try store.snapshot() == before)
  }

  @Test func dumpsAndLoadsThem() throws {
    let store = try makeStore()
    _ = try store.record([document([aligned("수소에너지", "氢能")])])
    let dump = try store.dump()
    let other = try makeStore()
    try other.load(dump)
    #expect(try other.dump() == dump)
    #expect(try other.item("氢能")?.candidates.first?.occurrences.map(\.direction) == [.aligned])
  }

  private func document(
    _ glosses: [Gloss], _ contentHash: String = hash("a"), name: String = "a + b"
  ) -> MinedDocument {
    MinedDocument(name: name, contentHash: contentHash, glosses: glosses)
  }

  private func aligned(_ target: String, _ source: String, at offset: Int = 0) -> Gloss {
    Gloss(
      target: target, targetRange: offset..<offset + target.utf8.count, source: source,
      sourceRange: offset..<offset + source.utf8.count, direction: .aligned, method: .translation, score: 0.9,
      certain: false, official: nil, deviates: false, line: 1, sentence: "\(target) ↔ \(source)", path: [])
  }
}
