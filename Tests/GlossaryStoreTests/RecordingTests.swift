import Testing
import TranslationModel

@testable import GlossaryStore

@Suite struct RecordingTests {
  @Test func writtenFormsOfOneOriginalAreOneConcept() throws {
    let store = try makeStore()
    let summary = try store.recordGlosses(
      document: "issue1.md", contentHash: hash("a"),
      glosses: glosses(["'Made in ⟦이징⟧(亦庄)' 브랜드", "또 ⟦이창⟧(亦莊)에서", "⟦농업강국⟧(農業強國)", "⟦농업강국⟧(农业强国)"]))
    #expect(summary.newOccurrences == 4)
    #expect(summary.newPairs == 3)
    #expect(summary.newConcepts == 2)
    #expect(summary.command == 1)
    let entry = try #require(try store.entry("亦庄"))
    #expect(entry.sourceTerms.map(\.text) == ["亦庄", "亦莊"])
    #expect(entry.sourceTerms.map(\.script) == [.simplified, .traditional])
    #expect(entry.targetTerms.map(\.text) == ["이징", "이창"])
    #expect(entry.targetTerms.map(\.status) == [nil, nil])
    #expect(entry.reviewState == .proposed)
    #expect(entry.occurrences.map(\.sentence) == ["'Made in 이징(亦庄)' 브랜드", "또 이창(亦莊)에서"])
    #expect(entry.occurrences[0].targetRange == 9..<15)
    #expect(entry.occurrences[0].documentHash == hash("a"))
  }

  @Test func idsDoNotDependOnTheOrderOfWork() throws {
    let lines = ["⟦이징⟧(亦庄)", "⟦창수⟧(常熟)", "⟦헝레이⟧(亨睿)"]
    let (first, second) = (try makeStore(), try makeStore())
    _ = try first.recordGlosses(document: "a", contentHash: hash("a"), glosses: glosses(lines))
    _ = try second.recordGlosses(document: "a", contentHash: hash("a"), glosses: glosses(lines.reversed()))
    #expect(try first.snapshot().map(\.id) == second.snapshot().map(\.id))
    #expect(try first.snapshot().allSatisfy { $0.id.count == 12 && $0.id.hasPrefix("c-") })
  }

  @Test func theSameContentTwiceAddsNothing() throws {
    let store = try makeStore()
    let lines = glosses(["⟦이징⟧(亦庄)"])
    _ = try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: lines)
    let before = try store.dump()
    let again = try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: lines)
    var expected = RecordingSummary()
    expected.documents = 1
    expected.unchangedDocuments = 1
    #expect(again == expected)
    #expect(try store.dump() == before)
  }

  @Test func aChangedDocumentSupersedesItsOccurrences() throws {
    let store = try makeStore()
    _ = try store.recordGlosses(
      document: "a", contentHash: hash("a"), glosses: glosses(["⟦이징⟧(亦庄)", "⟦창수⟧(常熟)"]))
    let second = try store.recordGlosses(
      document: "a", contentHash: hash("b"), glosses: glosses(["⟦이좡⟧(亦庄)", "⟦헝레이⟧(亨睿)"]))
    #expect(second.superseded == 2)
    #expect(second.newOccurrences == 2)
    #expect(second.withdrawn == 2)
    #expect(try store.terms("亦庄") == ["이좡:candidate"])
    #expect(try store.item("亦庄")?.candidates.map(\.decision) == [.candidate, .withdrawn])
    #expect(try store.entry("常熟") == nil)
    #expect(try store.snapshot().map { $0.sourceTerms[0].text } == ["亦庄", "亨睿"])
    #expect(try store.documents().map(\.state) == [.superseded, .current])
    #expect(try store.documents().map(\.occurrences) == [2, 2])

    // What occurs again is back.
    let third = try store.recordGlosses(document: "b", contentHash: hash("c"), glosses: glosses(["⟦창수⟧(常熟)"]))
    #expect(third.newPairs == 0)
    #expect(try store.terms("常熟") == ["창수:candidate"])
  }

  @Test func decisionsStand() throws {
    let store = try makeStore()
    _ = try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: glosses(["⟦이징⟧(亦庄)", "⟦이창⟧(亦庄)"]))
    let id = try #require(try store.entry("亦庄")).id
    _ = try store.apply(.edit(concept: id, rendering: "이징", corrected: "이좡", as: .preferred))
    _ = try store.apply(.reject(concept: id, rendering: "이창"))
    let summary = try store.recordGlosses(
      document: "b", contentHash: hash("b"), glosses: glosses(["⟦이징⟧(亦庄)", "⟦이창⟧(亦莊)", "⟦이좡⟧(亦庄)", "⟦이쫭⟧(亦庄)"]))
    #expect(summary.confirmed == 2)
    #expect(summary.rejected == 1)
    #expect(summary.newPairs == 2)
    #expect(try store.terms("亦庄") == ["이좡:preferred", "이쫭:candidate"])
    let item = try #require(try store.item("亦庄"))
    #expect(item.entry.reviewState == .approved)
    #expect(
      item.candidates.map { "\($0.target) \($0.decision.rawValue) \($0.occurrenceCount)" } == [
        "이쫭 candidate 1", "이좡 accepted 3", "이창 rejected 2",
      ])
    #expect(item.entry.targetTerms[0].lookUpForms == ["이징"])
    #expect(item.reasons == [.conflicting, .undecided])
  }

  @Test func aNewRenderingReopensARejectedConcept() throws {
    let store = try makeStore()
    _ = try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: glosses(["⟦이징⟧(亦庄)"]))
    let id = try #require(try store.entry("亦庄")).id
    #expect(try store.apply(.rejectConcept(id)).reviewState == .rejected)
    _ = try store.recordGlosses(document: "b", contentHash: hash("b"), glosses: glosses(["⟦이징⟧(亦庄)"]))
    #expect(try store.concept(id: id)?.reviewState == .rejected)
    #expect(try store.reviewQueue().isEmpty)
    _ = try store.recordGlosses(document: "c", contentHash: hash("c"), glosses: glosses(["⟦이좡⟧(亦庄)"]))
    #expect(try store.concept(id: id)?.reviewState == .proposed)
    #expect(try store.reviewQueue().map(\.entry.id) == [id])
  }

  @Test func theBestOccurrenceSpeaksForTheCandidate() throws {
    let store = try makeStore()
    var weak = gloss("⟦왕양⟧(汪洋)", method: .sinoKorean, score: 0.5, certain: false)
    weak.others = ["WY"]
    var strong = gloss("그 뒤 ⟦왕양⟧(汪洋)", score: 0.98, official: "왕양", at: 500)
    strong.alsoMethods = [.sinoKorean]
    _ = try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: [weak, strong])
    let candidate = try #require(try store.item("汪洋")?.candidates.first)
    #expect(candidate.method == .transcription)
    #expect(candidate.alsoMethods == [.sinoKorean])
    #expect(candidate.score == 0.98)
    #expect(candidate.certain)
    #expect(candidate.official == "왕양")
    #expect(candidate.path == [RenderingStep(source: "汪洋", target: "왕양", by: .mandarin)])
    #expect(candidate.others == ["WY"])
    #expect(candidate.occurrenceCount == 2)
  }

  @Test(arguments: [
    ("abc", "⟦이징⟧(亦庄)", "The content hash of a is not a SHA-256 in 64 lower-case hexadecimal digits: “abc”."),
    (hash("a"), "⟦ 이징⟧(亦庄)", "The rendering of the gloss in line 1 of a “ 이징” begins or ends with a space."),
    (hash("a"), "⟦이\u{1}징⟧(亦庄)", "The rendering of the gloss in line 1 of a “이\\u{1}징” holds a control character."),
    (hash("a"), "⟦이징⟧()", "The original of the gloss in line 1 of a is empty."),
  ])
  func refusesWhatNoGlossaryMayHold(_ hash: String, _ marked: String, _ sentence: String) throws {
    let store = try makeStore()
    let thrown = error { try store.recordGlosses(document: "a", contentHash: hash, glosses: [gloss(marked)]) }
    #expect(thrown == GlossaryStoreError(.invalid, sentence))
    #expect(try store.isEmpty())
  }

  /// One bad gloss of many: nothing is recorded.
  @Test func aRefusedCommandLeavesNothing() throws {
    let store = try makeStore()
    let good = MinedDocument(name: "a", contentHash: hash("a"), glosses: glosses(["⟦이징⟧(亦庄)"]))
    let bad = MinedDocument(name: "b", contentHash: hash("b"), glosses: [gloss("⟦이징⟧(亦庄)", score: 1.5)])
    #expect(error { try store.record([good, bad]) }?.kind == .invalid)
    #expect(try store.isEmpty())
  }

  @Test func compatibilityIdeographsAreOtherTexts() throws {
    let store = try makeStore()
    let written = ["⟦낙산⟧(\u{F914}山)", "⟦악산⟧(\u{6A02}山)"]
    let summary = try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: glosses(written))
    #expect(summary.newConcepts == 2)
  }
}
