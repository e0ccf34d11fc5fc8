import Foundation
import Testing
import TranslationModel

@testable import GlossaryStore

@Suite struct DecisionTests {
  /// A glossary with 이징, 이창, 이좡 for 亦庄 and one rendering for 常熟.
  private func reviewed() throws -> (store: GlossaryStore, id: String) {
    let store = try makeStore()
    _ = try store.recordGlosses(
      document: "a", contentHash: hash("a"),
      glosses: glosses(["⟦이징⟧(亦庄)", "⟦이창⟧(亦莊)", "⟦이좡⟧(亦庄)", "⟦이좡⟧(亦庄)", "⟦창쑤⟧(常熟)"]))
    return (store, try #require(try store.entry("亦庄")).id)
  }

  @Test func onlyOneRenderingIsPreferred() throws {
    let (store, id) = try reviewed()
    #expect(try store.apply(.accept(concept: id, rendering: "이창", as: .preferred)).remarks.map(\.english) == [])
    #expect(try store.concept(id: id)?.reviewState == .approved)
    let second = try store.apply(.accept(concept: id, rendering: "이좡", as: .preferred))
    #expect(second.remarks.map(\.english) == ["“이창” was preferred before and is admitted now."])
    #expect(try store.terms("亦庄") == ["이좡:preferred", "이창:admitted", "이징:candidate"])
    #expect(try store.concept(id: id)?.preferredTarget?.text == "이좡")
  }

  @Test func aDecisionInForceIsNoCommand() throws {
    let (store, id) = try reviewed()
    #expect(try store.apply(.accept(concept: id, rendering: "이좡", as: .preferred)).command == 2)
    #expect(try store.apply(.reject(concept: id, rendering: "이징")).command == 3)
    #expect(try store.apply(.reject(concept: id, rendering: "이징")).command == nil)
    #expect(try store.history(limit: 10).count == 3)
  }

  @Test func lookUpFormsFindTheTerm() throws {
    let (store, id) = try reviewed()
    _ = try store.apply(.accept(concept: id, rendering: "이좡", as: .preferred))
    _ = try store.apply(.lookUpForm(concept: id, rendering: "이징", of: "이좡"))
    let match = try #require(try store.lookUp("이징").first)
    #expect(match.kind == .lookUpForm)
    #expect(match.term == "이좡")
    #expect(match.form == "이징")
    #expect(try store.item("亦庄")?.candidates.first { $0.target == "이좡" }?.occurrenceCount == 3)
  }

  @Test func aLookUpFormCanBecomeATermAgain() throws {
    let (store, id) = try reviewed()
    _ = try store.apply(.accept(concept: id, rendering: "이좡", as: .preferred))
    _ = try store.apply(.lookUpForm(concept: id, rendering: "이징", of: "이좡"))
    _ = try store.apply(.addRendering(concept: id, text: "이징", as: .deprecated))
    let item = try #require(try store.item("亦庄"))
    #expect(
      item.candidates.map { "\($0.target) \($0.status?.rawValue ?? "-") \($0.occurrenceCount)" } == [
        "이창 - 1", "이좡 preferred 2", "이징 deprecated 1",
      ])
    #expect(item.entry.targetTerms.flatMap(\.lookUpForms) == [])
  }

  @Test func editingKeepsTheSurfaceForm() throws {
    let (store, _) = try reviewed()
    let id = try #require(try store.entry("常熟")).id
    _ = try store.apply(.edit(concept: id, rendering: "창쑤", corrected: "창수", as: .preferred))
    let entry = try #require(try store.concept(id: id))
    #expect(entry.targetTerms.map(\.text) == ["창수"])
    #expect(entry.targetTerms[0].lookUpForms == ["창쑤"])
    #expect(entry.targetTerms[0].method == .transcription)
    #expect(entry.occurrences.map(\.target) == ["창쑤"])
    #expect(entry.reviewState == .approved)
  }

  @Test func rejectingThePreferredRenderingTakesTheApproval() throws {
    let (store, id) = try reviewed()
    _ = try store.apply(.accept(concept: id, rendering: "이좡", as: .preferred))
    let outcome = try store.apply(.reject(concept: id, rendering: "이좡"))
    #expect(outcome.reviewState == .proposed)
    #expect(
      outcome.remarks.map(\.english) == [
        "亦庄 (\(id)) has no preferred rendering any more.",
        "The entry 亦庄 (\(id)) was approved; this change reopens it.",
      ])
    #expect(try store.lookUp("이좡").map(\.kind) == [.rejected])
    _ = try store.apply(.reconsider(concept: id, rendering: "이좡"))
    #expect(try store.lookUp("이좡").map(\.kind) == [.term])
  }

  @Test(arguments: [
    Decision.note(concept: "?", text: "see the ordinance"), .definition(concept: "?", text: "a district"),
    .subjectField(concept: "?", text: "places"), .reliability(concept: "?", value: 9),
    .termNote(concept: "?", term: "이좡", text: "official"), .partOfSpeech(concept: "?", term: "亦庄", value: .noun),
    .addOriginal(concept: "?", text: "亦庄镇"), .addSource(concept: "?", of: .definition, text: "the ordinance"),
    .termSource(concept: "?", term: "亦庄", text: "the map"),
    .validFrom(concept: "?", term: "이좡", value: UsageLimit("2022")),
  ])
  func describingAnApprovedEntryReopensIt(_ decision: Decision) throws {
    let (store, id) = try reviewed()
    _ = try store.apply(.accept(concept: id, rendering: "이좡", as: .preferred))
    let outcome = try store.apply(decision.for(id))
    #expect(outcome.reviewState == .proposed)
    #expect(outcome.remarks.map(\.english) == ["The entry 亦庄 (\(id)) was approved; this change reopens it."])
    #expect(try store.reviewQueue().first { $0.entry.id == id }?.reasons.contains(.reopened) == true)
    #expect(try store.apply(.approve(concept: id)).reviewState == .approved)
    #expect(try store.apply(decision.for(id)).command == nil)
  }

  @Test func mergingBringsEverythingTogether() throws {
    let (store, id) = try reviewed()
    _ = try store.recordGlosses(document: "b", contentHash: hash("b"), glosses: glosses(["⟦이좡⟧(亦庄镇)", "⟦이좡진⟧(亦庄镇)"]))
    let other = try #require(try store.entry("亦庄镇")).id
    _ = try store.apply([
      .accept(concept: id, rendering: "이좡", as: .preferred), .accept(concept: other, rendering: "이좡진", as: .preferred),
      .definition(concept: id, text: "a district"), .definition(concept: other, text: "a town"),
      .approve(concept: id),
    ])
    let outcome = try store.apply(.merge(concept: other, into: id))
    #expect(outcome.concept == id)
    #expect(
      outcome.remarks.map(\.english) == [
        "“이좡진” was preferred before and is admitted now.", "The entry 亦庄 (\(id)) was approved; this change reopens it.",
      ])
    let entry = try #require(try store.concept(id: id))
    #expect(entry.sourceTerms.map(\.text) == ["亦庄", "亦庄镇", "亦莊"])
    #expect(entry.notes == ["Definition before merging: a town"])
    #expect(entry.occurrences.count == 6)
    #expect(try store.concept(id: other) == nil)
    #expect(try store.entry("亦庄镇")?.id == id)
    // A new rendering of the merged original comes to the merged entry; splitting restores the old id.
    _ = try store.recordGlosses(document: "c", contentHash: hash("c"), glosses: glosses(["⟦이장진⟧(亦庄镇)"]))
    #expect(try store.entry("亦庄镇")?.id == id)
    let split = try store.apply(.splitOriginal(concept: id, original: "亦庄镇"))
    #expect(split.concept == other)
    #expect(try store.concept(id: other)?.targetTerms.map(\.text) == ["이좡", "이좡진", "이장진"])
    #expect(try store.concept(id: id)?.targetTerms.map(\.text) == ["이좡", "이징", "이창"])
    try store.verify()
  }

  @Test func splittingARenderingMakesAnEntryOfItsOwn() throws {
    let store = try makeStore()
    _ = try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: glosses(["⟦창장⟧(长江)", "⟦장강상학원⟧(长江)"]))
    let id = try #require(try store.entry("长江")).id
    let outcome = try store.apply(.splitRendering(concept: id, rendering: "장강상학원"))
    #expect(outcome.concept != id)
    #expect(try store.concept(id: id)?.targetTerms.map(\.text) == ["창장"])
    #expect(try store.concept(id: outcome.concept)?.targetTerms.map(\.text) == ["장강상학원"])
    #expect(try store.concept(id: outcome.concept)?.sourceTerms.map(\.text) == ["长江"])
    _ = try store.recordGlosses(document: "b", contentHash: hash("b"), glosses: glosses(["⟦장강상학원⟧(长江)", "⟦양쯔강⟧(长江)"]))
    #expect(try store.concept(id: outcome.concept)?.occurrences.count == 2)
    #expect(try store.concept(id: id)?.targetTerms.map(\.text) == ["양쯔강", "창장"])
  }

  @Test func aSpellingThatIsNotThereYetBecomesALookUpForm() throws {
    let (store, id) = try reviewed()
    func forms() throws -> [String: [String]] {
      let terms = try store.concept(id: id)?.targetTerms ?? []
      return Dictionary(uniqueKeysWithValues: terms.map { ($0.text, $0.lookUpForms) })
    }
    let before = try store.dump()
    _ = try store.apply(.addRendering(concept: id, text: "역장", as: .admitted))
    _ = try store.apply(.lookUpForm(concept: id, rendering: "이쫭", of: "이좡"))
    #expect(try forms()["이좡"]?.contains("이쫭") == true)
    #expect(try store.lookUp("이쫭").map(\.kind) == [.lookUpForm])
    let again = try store.apply(.lookUpForm(concept: id, rendering: "이쫭", of: "이좡"))
    #expect(again.command == nil)
    _ = try store.apply(.lookUpForm(concept: id, rendering: "이쫭", of: "역장"))
    #expect(try forms()["이좡"]?.contains("이쫭") == false)
    #expect(try forms()["역장"] == ["이쫭"])
    #expect(
      error { try store.apply(.lookUpForm(concept: id, rendering: " 역좡", of: "이좡")) }?.sentence
        == "The rendering “ 역좡” begins or ends with a space.")
    for _ in 0..<3 { _ = try store.undo() }
    #expect(try store.concept(id: id)?.targetTerms.contains { $0.text == "역장" } == false)
    #expect(try store.dump().count > before.count)
  }

  @Test(arguments: [
    (Decision.accept(concept: "?", rendering: "이쫭", as: .preferred), "The entry 亦庄 (ID) has no rendering “이쫭”."),
    (.approve(concept: "?"), "亦庄 (ID) has no preferred rendering: accept one as preferred, which approves the entry."),
    (.accept(concept: "c-none", rendering: "이좡", as: .preferred), "The glossary has no entry “c-none”."),
    (.merge(concept: "?", into: "?"), "An entry cannot be merged with itself."),
    (.lookUpForm(concept: "?", rendering: "이좡", of: "이좡"), "“이좡” cannot be a look-up form of itself."),
    (
      .edit(concept: "?", rendering: "이징", corrected: " 이좡", as: .preferred),
      "The corrected rendering “ 이좡” begins or ends with a space."
    ),
    (.addRendering(concept: "?", text: "", as: .preferred), "The rendering is empty."),
    (.reliability(concept: "?", value: 11), "Reliability is a number from 1 (worst) to 10."),
    (
      .splitOriginal(concept: "?", original: "亦庄"),
      "“亦庄” is the only original of 亦庄 (ID) (written in one way or another): there is nothing to split."
    ),
    (.removeNote(concept: "?", text: "x"), "亦庄 (ID) has no note “x”."),
  ])
  func saysWhatIsWrong(_ decision: Decision, _ sentence: String) throws {
    let (store, id) = try reviewed()
    let before = try store.dump()
    #expect(error { try store.apply(decision.for(id)) }?.sentence == sentence.replacingOccurrences(of: "ID", with: id))
    #expect(try store.dump() == before)
  }

  @Test func decisionsOfAFileAreAllOrNothing() throws {
    let (store, id) = try reviewed()
    let before = try store.dump()
    let decisions: [Decision] = [
      .accept(concept: id, rendering: "이좡", as: .preferred), .reject(concept: id, rendering: "이쫭"),
    ]
    #expect(
      error { try store.apply(decisions) }
        == GlossaryStoreError(.unknown, "The entry 亦庄 (\(id)) has no rendering “이쫭”."))
    #expect(try store.dump() == before)
  }
}

extension Decision {
  /// The decision with "?" replaced by the id.
  func `for`(_ id: String) -> Decision {
    func named(_ concept: String) -> String { concept == "?" ? id : concept }
    switch self {
    case .accept(let c, let r, let s): return .accept(concept: named(c), rendering: r, as: s)
    case .lookUpForm(let c, let r, let t): return .lookUpForm(concept: named(c), rendering: r, of: t)
    case .edit(let c, let r, let t, let s): return .edit(concept: named(c), rendering: r, corrected: t, as: s)
    case .merge(let c, let o): return .merge(concept: named(c), into: named(o))
    case .splitOriginal(let c, let o): return .splitOriginal(concept: named(c), original: o)
    case .addRendering(let c, let t, let s): return .addRendering(concept: named(c), text: t, as: s)
    case .addOriginal(let c, let t): return .addOriginal(concept: named(c), text: t)
    case .note(let c, let t): return .note(concept: named(c), text: t)
    case .removeNote(let c, let t): return .removeNote(concept: named(c), text: t)
    case .termNote(let c, let t, let n): return .termNote(concept: named(c), term: t, text: n)
    case .subjectField(let c, let t): return .subjectField(concept: named(c), text: t)
    case .definition(let c, let t): return .definition(concept: named(c), text: t)
    case .reliability(let c, let v): return .reliability(concept: named(c), value: v)
    case .partOfSpeech(let c, let t, let v): return .partOfSpeech(concept: named(c), term: t, value: v)
    case .letterCase(let c, let t, let v): return .letterCase(concept: named(c), term: t, value: v)
    case .termSource(let c, let t, let v): return .termSource(concept: named(c), term: t, text: v)
    case .validFrom(let c, let t, let v): return .validFrom(concept: named(c), term: t, value: v)
    case .validUntil(let c, let t, let v): return .validUntil(concept: named(c), term: t, value: v)
    case .addSource(let c, let f, let t): return .addSource(concept: named(c), of: f, text: t)
    case .removeSource(let c, let f, let t): return .removeSource(concept: named(c), of: f, text: t)
    case .relate(let c, let k, let o): return .relate(concept: named(c), k, to: named(o))
    case .unrelate(let c, let k, let o): return .unrelate(concept: named(c), k, to: named(o))
    case .reviewSide(let c, let s, let v): return .reviewSide(concept: named(c), s, v)
    case .approve(let c): return .approve(concept: named(c))
    default: return self
    }
  }
}
