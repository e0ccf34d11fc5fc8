import Testing
import TranslationModel

@testable import GlossaryStore

@Suite struct SummaryTests {
  private func store() throws -> GlossaryStore {
    let store = try makeStore()
    _ = try store.recordGlosses(
      document: "b.txt", contentHash: hash("b"),
      glosses: glosses(["오늘 ⟦이좡⟧(亦庄)에서", "내일 ⟦이 징⟧(亦莊)에서", "도시 ⟦창수⟧(常熟)에서"]))
    _ = try store.recordGlosses(document: "a.txt", contentHash: hash("a"), glosses: glosses(["그 ⟦이좡⟧(亦庄)은"]))
    return store
  }

  @Test func aSummaryHasAllButThePlaces() throws {
    let store = try store()
    let summaries = try store.summaries()
    #expect(summaries.map { $0.item.entry.sourceTerms[0].text } == ["亦庄", "常熟"])
    let first = try #require(summaries.first)
    #expect(first.documents == ["a.txt", "b.txt"])
    #expect(first.sourceKeys == "亦庄\n")
    #expect(first.targetKeys == "이좡\n이징\n")
    #expect(first.item.candidates.map(\.occurrenceCount) == [2, 1])
    #expect(first.item.candidates.allSatisfy { $0.occurrences.isEmpty })
    #expect(first.item.reasons == [.conflicting, .undecided])
  }

  @Test func someAreFetchedByID() throws {
    let store = try store()
    let all = try store.summaries()
    #expect(try store.summaries(of: [all[1].id, "nobody"]) == [all[1]])
    #expect(try store.summaries(of: []).isEmpty)
  }

  @Test("What waits stands first, in the order of the queue", arguments: 1...20)
  func order(seed: UInt64) throws {
    let store = try makeStore()
    var random = SeededGenerator(seed)
    try RandomWork(store, &random, steps: 20).run(&random)
    let queue = try store.reviewQueue().map(\.entry.id)
    let summaries = try store.summaries()
    #expect(summaries.prefix { !$0.item.reasons.isEmpty }.map(\.id) == queue)
    let all = try store.concepts(ConceptFilter(withOccurrences: false)).map(\.id)
    #expect(Set(all) == Set(summaries.map(\.id)))
    for summary in summaries {
      var item = try #require(try store.reviewItem(concept: summary.id))
      item.entry.occurrences = []
      for index in item.candidates.indices { item.candidates[index].occurrences = [] }
      #expect(summary.item == item)
    }
  }

  @Test func theWritingOfOthersIsNoticed() throws {
    try withFolder { folder in
      let mine = try openStore(folder + "/g.sqlite")
      let before = try mine.dataVersion()
      _ = try mine.recordGlosses(document: "a.txt", contentHash: hash("a"), glosses: glosses(["⟦이좡⟧(亦庄)"]))
      #expect(try mine.dataVersion() == before)
      let other = try openStore(folder + "/g.sqlite")
      _ = try other.recordGlosses(document: "b.txt", contentHash: hash("b"), glosses: glosses(["⟦창수⟧(常熟)"]))
      #expect(try mine.dataVersion() != before)
    }
  }
}
