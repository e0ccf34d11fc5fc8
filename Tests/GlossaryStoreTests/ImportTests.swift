import Testing
import TranslationModel

@testable import GlossaryStore

@Suite struct ImportTests {
  private func entry(_ sources: [String], _ targets: [(String, AdministrativeStatus?)]) -> ConceptEntry {
    let stamp = ChangeStamp(date: "2020-01-01T00:00:00Z", author: "agency")
    return ConceptEntry(
      id: "x1", subjectField: "places", notes: ["from the agency"], reviewState: .approved,
      sourceTerms: sources.map { Term(text: $0, script: .han) },
      targetTerms: targets.map { Term(text: $0.0, status: $0.1, script: .korean) }, created: stamp, modified: stamp)
  }

  @Test func proposedTermsAreCandidatesThatStay() throws {
    let store = try makeStore()
    let summary = try store.importEntries(
      [entry(["亦庄", "亦莊"], [("이좡", .preferred), ("이징", .deprecated)])], approving: false, from: "terms.tbx")
    var expected = ImportSummary()
    expected.command = 1
    expected.newConcepts = 1
    expected.newRenderings = 2
    #expect(summary == expected)
    let entry = try #require(try store.entry("亦庄"))
    #expect(entry.reviewState == .proposed)
    #expect(entry.sourceTerms.map(\.text) == ["亦庄", "亦莊"])
    #expect(entry.targetTerms.map(\.status) == [nil, nil])
    #expect(entry.targetTerms.map(\.note) == [nil, "Proposed as deprecated."])
    #expect(entry.targetTerms.map(\.usageSource) == ["terms.tbx", "terms.tbx"])
    #expect(entry.notes == ["from the agency"])
    #expect(entry.subjectField == "places")
    _ = try store.undo()
    #expect(try store.snapshot() == [])
  }

  @Test func approvedTermsNeverOverwriteADecision() throws {
    let store = try makeStore()
    _ = try store.recordGlosses(
      document: "a", contentHash: hash("a"), glosses: glosses(["⟦이징⟧(亦庄)", "⟦이창⟧(亦庄)", "⟦창수⟧(常熟)"]))
    let id = try #require(try store.entry("亦庄")).id
    _ = try store.apply([.accept(concept: id, rendering: "이징", as: .preferred), .reject(concept: id, rendering: "이창")])
    let summary = try store.importEntries(
      [entry(["亦莊"], [("이좡", .preferred), ("이창", .preferred), ("이징", .deprecated)]), entry(["常熟"], [("창수", nil)])],
      approving: true, from: "terms.csv")
    #expect(summary.approved == 2)
    #expect(summary.kept == 2)
    #expect(try store.terms("亦庄") == ["이징:preferred", "이좡:admitted"])
    #expect(try store.terms("常熟") == ["창수:preferred"])
    #expect(try store.entry("常熟")?.reviewState == .approved)
    let again = try store.importEntries(
      [entry(["亦莊"], [("이좡", .preferred)])], approving: true, from: "terms.csv")
    #expect(again.command == nil)
  }

  @Test func entriesWithoutOneSideAreCounted() throws {
    let summary = try makeStore().importEntries(
      [entry([], [("이좡", nil)]), entry(["亦庄"], [])], approving: true, from: "x")
    #expect(summary.skipped == 2)
    #expect(summary.command == nil)
  }
}
