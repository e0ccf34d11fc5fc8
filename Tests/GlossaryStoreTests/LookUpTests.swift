import Testing
import TranslationModel

@testable import GlossaryStore

@Suite struct LookUpTests {
  private func store() throws -> GlossaryStore {
    let store = try makeStore()
    _ = try store.recordGlosses(
      document: "a", contentHash: hash("a"),
      glosses: glosses(["⟦농업 강국⟧(农业强国)", "⟦형룽⟧(睿碳)", "⟦형룽⟧(亨睿)", "⟦AI 주리⟧(AI助理)"]))
    return store
  }

  @Test(arguments: [
    ("农业强国", "农业强国 source term 农业强国"), ("農業強國", "农业强国 source term 农业强国"), ("农业 强国", "农业强国 source term 农业强国"),
    ("농업강국", "农业强国 target term 농업 강국"), ("농업 강국에서는", "农业强国 target inflected 농업 강국"),
    ("ai주리", "AI助理 target term AI 주리"), ("ＡＩ助理", "AI助理 source term AI助理"),
    ("\u{1102}\u{1169}\u{11BC}\u{110B}\u{1165}\u{11B8}강국", "农业强国 target term 농업 강국"), ("없음", ""), ("", ""), ("은", ""),
  ])
  func finds(_ text: String, _ expected: String) throws {
    let found = try store().lookUp(text).map {
      "\($0.entry.sourceTerms[0].text) \($0.side.rawValue) \($0.kind.rawValue) \($0.form)"
    }
    #expect(found.joined(separator: "; ") == expected)
  }

  @Test func oneRenderingOfTwoOriginalsFindsBoth() throws {
    #expect(try store().lookUp("형룽").map { $0.entry.sourceTerms[0].text } == ["亨睿", "睿碳"])
  }

  @Test func namesRejectedPairs() throws {
    let store = try store()
    let id = try #require(try store.entry("睿碳")).id
    #expect(try store.rejectedPairs().isEmpty)
    _ = try store.apply(.reject(concept: id, rendering: "형룽"))
    #expect(try store.rejectedPairs().map { "\($0.source)=\($0.target)" } == ["睿碳=형룽"])
    _ = try store.apply(.reconsider(concept: id, rendering: "형룽"))
    #expect(try store.rejectedPairs().isEmpty)
  }

  @Test func filters() throws {
    let store = try store()
    let id = try #require(try store.entry("睿碳")).id
    _ = try store.apply(.accept(concept: id, rendering: "형룽", as: .preferred))
    _ = try store.apply([.subjectField(concept: id, text: "companies"), .approve(concept: id)])
    _ = try store.recordGlosses(document: "b", contentHash: hash("b"), glosses: glosses(["⟦창쑤⟧(常熟)"]))
    func sources(_ filter: ConceptFilter) throws -> [String] {
      try store.concepts(filter).map { $0.sourceTerms[0].text }
    }
    #expect(try sources(.all) == ["AI助理", "亨睿", "农业强国", "常熟", "睿碳"])
    #expect(try sources(.approved) == ["睿碳"])
    #expect(try sources(ConceptFilter(containing: "강 국")) == ["农业强国"])
    #expect(try sources(ConceptFilter(containing: "強")) == ["农业强国"])
    #expect(try sources(ConceptFilter(subjectField: "companies")) == ["睿碳"])
    #expect(try sources(ConceptFilter(document: "b")) == ["常熟"])
    #expect(try store.concepts(ConceptFilter(document: "b", withOccurrences: false))[0].occurrences == [])
  }

  @Test func theMostUrgentComesFirst() throws {
    let store = try makeStore()
    _ = try store.recordGlosses(
      document: "a", contentHash: hash("a"),
      glosses: [
        gloss("⟦가⟧(一)", at: 0), gloss("⟦나⟧(二)", at: 100), gloss("⟦나⟧(二)", at: 200),
        gloss("⟦다⟧(三)", score: 0.6, certain: false, at: 300), gloss("⟦라⟧(四)", deviates: true, at: 400),
        gloss("⟦마⟧(五)", at: 500), gloss("⟦바⟧(五)", at: 600),
      ])
    func queue() throws -> [String] { try store.reviewQueue().map { $0.entry.sourceTerms[0].text } }
    #expect(try queue() == ["五", "四", "三", "二", "一"])
    #expect(
      try store.reviewQueue().map { $0.reasons.first } == [
        .conflicting, .deviating, .uncertain, .undecided, .undecided,
      ])
    for source in ["五", "三"] { _ = try store.apply(.skip(concept: #require(try store.entry(source)).id)) }
    #expect(try queue() == ["四", "二", "一", "五", "三"])
    _ = try store.apply(.skip(concept: #require(try store.entry("五")).id))
    #expect(try queue() == ["四", "二", "一", "三", "五"])
    _ = try store.undo()
    #expect(try queue() == ["四", "二", "一", "五", "三"])
    _ = try store.apply(.accept(concept: #require(try store.entry("四")).id, rendering: "라", as: .preferred))
    #expect(try queue() == ["二", "一", "五", "三"])
  }

  @Test func statistics() throws {
    let store = try store()
    let id = try #require(try store.entry("睿碳")).id
    _ = try store.apply(.accept(concept: id, rendering: "형룽", as: .preferred))
    var expected = GlossaryStatistics()
    expected.concepts = 4
    expected.conceptsByState = ["proposed": 3, "approved": 1]
    expected.originals = 4
    expected.renderings = 4
    expected.renderingsByDecision = ["candidate": 3, "accepted": 1]
    expected.termsByStatus = ["preferred": 1]
    expected.documents = 1
    expected.occurrences = 4
    expected.commands = 2
    #expect(try store.statistics() == expected)
  }
}
