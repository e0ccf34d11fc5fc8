import GRDB
import Testing
import TranslationModel

@testable import GlossaryStore

/// Taking entries in loses nothing, overwrites nothing, and twice is once.
@Suite struct ImportUnionTests {
  private let stamp = ChangeStamp(date: "2020-01-01T00:00:00Z", author: "agency")

  private func entry(
    _ id: String, _ sources: [String], _ targets: [Term], field: String? = nil, definition: String? = nil,
    notes: [String] = []
  ) -> ConceptEntry {
    ConceptEntry(
      id: id, subjectField: field, definition: definition, notes: notes, reviewState: .approved,
      sourceTerms: sources.map { Term(text: $0, script: .han) }, targetTerms: targets, created: stamp,
      modified: ChangeStamp(date: "2021-01-01T00:00:00Z", author: "lee"))
  }

  private func term(
    _ text: String, _ status: AdministrativeStatus? = nil, forms: [String] = [], note: String? = nil
  ) -> Term {
    Term(text: text, status: status, script: .korean, lookUpForms: forms, note: note)
  }

  @Test(arguments: [true, false])
  func theSameContentTwiceChangesNoRow(_ approving: Bool) throws {
    let store = try makeStore()
    _ = try store.recordGlosses(document: "a", contentHash: hash("a"), glosses: glosses(["⟦이징⟧(亦庄)", "⟦창수⟧(常熟)"]))
    let entries = [
      entry(
        "e1", ["亦庄", "亦莊"],
        [term("이좡", .preferred, forms: ["이쫭"], note: "a\nb"), term("이징", .deprecated, note: "c")]),
      entry("e2", ["常熟"], [term("창수"), term("상숙", .superseded)], field: "places", definition: "a city", notes: ["n"]),
      entry("e3", ["常熟"], [term("항상 익음", .preferred)]), entry("7 bad id", ["农业"], [term("농업", .preferred)]),
      entry("", ["农业"], [term("농사")], definition: "other"), entry("", ["农业"], [term("농업")], definition: "one"),
    ]
    let first = try store.importEntries(entries, approving: approving, from: "x.tbx")
    #expect(first.command == 2)
    let before = try store.rows()
    let again = try store.importEntries(entries, approving: approving, from: "y.tbx")
    #expect(again.command == nil)
    #expect([again.newConcepts, again.newRenderings, again.approved] == [0, 0, 0])
    #expect(try store.rows() == before)
    _ = try store.undo()
    #expect(try store.snapshot().map(\.sourceTerms.count) == [1, 1])
  }

  @Test func whatTheGlossarySaysIsNeverOverwritten() throws {
    let store = try makeStore()
    let first = entry(
      "e1", ["亦庄"], [term("이좡", .preferred, forms: ["이쫭"], note: "one")], field: "places", definition: "a town")
    _ = try store.importEntries([first], approving: true, from: "a")
    let other = entry(
      "e9", ["亦莊"], [term("이좡", .deprecated, forms: ["이장"], note: "two"), term("이쫭", .deprecated)],
      field: "cities", definition: "a district", notes: ["new"])
    let summary = try store.importEntries([other], approving: true, from: "b")
    #expect([summary.newConcepts, summary.newRenderings, summary.approved, summary.kept] == [0, 0, 0, 2])
    let kept = try #require(try store.entry("亦庄"))
    #expect(kept.id == "e1")
    #expect(kept.subjectField == "places")
    #expect(kept.definition == "a town")
    #expect(kept.notes == ["new", "Also of the subject field: cities", "Also defined as: a district"])
    #expect(kept.targetTerms.map(\.status) == [.preferred])
    #expect(kept.targetTerms.map(\.lookUpForms) == [["이장", "이쫭"]])
    #expect(kept.targetTerms.map(\.note) == ["one\ntwo"])
    #expect(kept.reviewState == .approved)
    #expect(kept.created == stamp)
    #expect(kept.modified == ChangeStamp(date: "2023-03-07T09:00:00Z", author: "kim"))
  }

  /// A new concept keeps id, dates and authors; where the id is taken or no identifier, the glossary gives one.
  @Test func idsAreKept() throws {
    let store = try makeStore()
    let entries = [
      entry("e1", ["亦庄"], [term("이좡")]), entry("e1", ["常熟"], [term("창수")]), entry("1st", ["农业"], [term("농업")]),
      entry("a:b", ["强国"], [term("강국")]),
    ]
    _ = try store.importEntries(entries, approving: false, from: "a")
    let ids = try entries.map { try store.entry($0.sourceTerms[0].text)?.id ?? "" }
    #expect(ids[0] == "e1")
    #expect(ids.dropFirst().allSatisfy { $0.hasPrefix("c-") })
    #expect(Set(ids).count == 4)
    #expect(try store.snapshot().allSatisfy { $0.created == stamp && $0.modified.author == "lee" })
  }

  /// The id alone is not enough: an entry of another file may have it by chance.
  @Test func anIDLeadsToItsConceptWhenAnOriginalMatches() throws {
    let store = try makeStore()
    _ = try store.importEntries(
      [entry("e1", ["亦庄"], [term("이좡")]), entry("e2", ["亦庄"], [term("역장")]), entry("e3", ["常熟"], [term("창수")])],
      approving: false, from: "a")
    #expect(try store.snapshot().map(\.id).sorted() == ["e1", "e2", "e3"])
    _ = try store.importEntries(
      [entry("e2", ["亦莊"], [term("역참")]), entry("e3", ["亦庄"], [term("이장")])], approving: false, from: "b")
    #expect(try store.concept(id: "e2")?.targetTerms.map(\.text) == ["역장", "역참"])
    #expect(try store.concept(id: "e1")?.targetTerms.map(\.text) == ["이장", "이좡"])
    #expect(try store.concept(id: "e3")?.targetTerms.map(\.text) == ["창수"])
  }

  /// Proposals keep what speaks against them until somebody decides.
  @Test func proposedStatusesWaitForTheDecision() throws {
    let store = try makeStore()
    let entries = [entry("e1", ["亦庄"], [term("가", .deprecated, note: "why"), term("나", .preferred)])]
    _ = try store.importEntries(entries, approving: false, from: "a")
    let item = try #require(try store.item("亦庄"))
    #expect(item.candidates.map(\.target) == ["나", "가"])
    #expect(item.candidates.map(\.proposedStatus) == [nil, .deprecated])
    #expect(item.candidates.map(\.note) == [nil, "why\nProposed as deprecated."])
    _ = try store.apply([.accept(concept: "e1", rendering: "가", as: .deprecated)])
    #expect(try store.item("亦庄")?.candidates.map(\.proposedStatus) == [nil, nil])
    #expect(try store.entry("亦庄")?.targetTerms.map(\.note) == [nil, "why"])
    _ = try store.importEntries(entries, approving: true, from: "a")
    #expect(try store.terms("亦庄") == ["나:preferred", "가:deprecated"])
  }

  /// What is exported and taken in with approval into an empty glossary is the same glossary.
  @Test func approvedEntriesComeBack() throws {
    let store = try makeStore()
    _ = try store.recordGlosses(
      document: "a", contentHash: hash("a"), glosses: glosses(["⟦이징⟧(亦莊)", "⟦이좡⟧(亦庄)", "⟦창수⟧(常熟)", "⟦항상⟧(常熟)"]))
    let (place, city) = (try #require(try store.entry("亦庄")?.id), try #require(try store.entry("常熟")?.id))
    _ = try store.apply([
      .accept(concept: place, rendering: "이좡", as: .preferred),
      .lookUpForm(concept: place, rendering: "이징", of: "이좡"),
      .addRendering(concept: place, text: "이장", as: .superseded), .termNote(concept: place, term: "이장", text: "old"),
      .addRendering(concept: place, text: "역장", as: .admitted), .note(concept: place, text: "a note"),
      .definition(concept: place, text: "a town"), .subjectField(concept: place, text: "places"),
      .reliability(concept: place, value: 7), .partOfSpeech(concept: place, term: "亦庄", value: .noun),
      .approve(concept: place),
      .splitRendering(concept: city, rendering: "항상"), .accept(concept: city, rendering: "창수", as: .preferred),
    ])
    let split = try #require(try store.snapshot().first { $0.targetTerms.contains { $0.text == "항상" } }?.id)
    _ = try store.apply([.accept(concept: split, rendering: "항상", as: .preferred)])
    let exported = try store.snapshot().map { entry in
      var entry = entry
      entry.occurrences = []
      return entry
    }
    #expect(exported.map(\.reviewState) == [.approved, .approved, .approved])
    let other = try makeStore()
    _ = try other.importEntries(exported.reversed(), approving: true, from: "x.tbx")
    let back = try other.snapshot().map { entry in
      var entry = entry
      // Where the file says nothing, its name is where the usage comes from.
      for index in entry.targetTerms.indices where entry.targetTerms[index].usageSource == "x.tbx" {
        entry.targetTerms[index].usageSource = nil
      }
      return entry
    }
    #expect(back == exported)
    let before = try other.rows()
    #expect(try other.importEntries(exported, approving: true, from: "y.tbx").command == nil)
    #expect(try other.rows() == before)
    #expect(try store.importEntries(exported, approving: true, from: "x.tbx").command == nil)
  }

  @Test(arguments: [
    ("a", true), ("_", true), ("c-0123456789", true), ("A.b-9_", true), ("", false), ("1a", false), ("-a", false),
    ("a b", false), ("a:b", false), ("é", false), ("@", false), ("[", false), ("a{", false),
  ])
  func identifiers(_ text: String, _ isOne: Bool) {
    #expect(TextRules.isIdentifier(text) == isOne)
  }
}

extension GlossaryStore {
  /// Every row of what is held and of the history.
  fileprivate func rows() throws -> [String] {
    try read { db in
      try ["concept", "original", "sourceTerm", "rendering", "assignment", "lookUp", "command", "change"]
        .flatMap { table in try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table): \($0)" } }
    }
  }
}
