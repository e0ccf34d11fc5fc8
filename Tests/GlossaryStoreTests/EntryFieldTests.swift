import Testing
import TranslationModel

@testable import GlossaryStore

/// Limits of use, sources of fields, relations.
@Suite struct EntryFieldTests {
  /// A glossary with 亦庄 (이좡 approved, 이징), 常熟 and 长江, and their ids.
  private func reviewed() throws -> (store: GlossaryStore, ids: [String]) {
    let store = try makeStore()
    _ = try store.recordGlosses(
      document: "a", contentHash: hash("a"), glosses: glosses(["⟦이징⟧(亦庄)", "⟦이좡⟧(亦庄)", "⟦창쑤⟧(常熟)", "⟦창장⟧(长江)"]))
    let ids = try ["亦庄", "常熟", "长江"].map { try #require(try store.entry($0)).id }
    _ = try store.apply(.accept(concept: ids[0], rendering: "이좡", as: .preferred))
    return (store, ids)
  }

  // MARK: Limits of use

  @Test func aTermIsUsedFromAndUntil() throws {
    let (store, ids) = try reviewed()
    let before = try store.concept(id: ids[0])
    _ = try store.apply([
      .validUntil(concept: ids[0], term: "이징", value: UsageLimit("2023년 3호 (2023-03-06)")),
      .validFrom(concept: ids[0], term: "亦庄", value: UsageLimit("2022")),
    ])
    let entry = try #require(try store.concept(id: ids[0]))
    #expect(
      entry.targetTerms.map(\.validity) == [
        nil, Validity(until: UsageLimit(text: "2023년 3호", date: "2023-03-06")),
      ])
    #expect(entry.sourceTerms[0].validity == Validity(from: UsageLimit(text: "2022", date: "2022")))
    #expect(
      try store.reviewItem(concept: ids[0])?.candidates.first { $0.target == "이징" }?.validity?.until?.description
        == "2023년 3호 (2023-03-06)")
    _ = try store.undo()
    #expect(try store.concept(id: ids[0]) == before)
    _ = try store.redo()
    #expect(try store.concept(id: ids[0]) == entry)
    _ = try store.apply(.validUntil(concept: ids[0], term: "이징", value: nil))
    #expect(try store.concept(id: ids[0])?.targetTerms[1].validity == nil)
  }

  @Test(arguments: [
    (
      UsageLimit(text: "3호", date: "2023-02-30"),
      "“2023-02-30” is no day of the calendar: write 2023-03-06, 2023-03 or 2023."
    ),
    (UsageLimit(text: " 3호"), "The limit of the use of “이징” “ 3호” begins or ends with a space."),
    (UsageLimit(text: "3호\n"), "The limit of the use of “이징” “3호\n” begins or ends with a space."),
    (
      UsageLimit(text: "1호", date: "2022-12"),
      "“이징” cannot be used from 5호 (2023-01-30) and only until 1호 (2022-12)."
    ),
  ])
  func refusesALimitThatIsNone(_ limit: UsageLimit, _ sentence: String) throws {
    let (store, ids) = try reviewed()
    _ = try store.apply(.validFrom(concept: ids[0], term: "이징", value: UsageLimit("5호 (2023-01-30)")))
    let dump = try store.dump()
    #expect(
      error { try store.apply(.validUntil(concept: ids[0], term: "이징", value: limit)) }
        == GlossaryStoreError(.invalid, sentence))
    #expect(try store.dump() == dump)
  }

  @Test func correctingARenderingKeepsItsLimits() throws {
    let (store, ids) = try reviewed()
    let limit = UsageLimit(text: "the merger")
    _ = try store.apply([
      .validFrom(concept: ids[1], term: "창쑤", value: limit),
      .edit(concept: ids[1], rendering: "창쑤", corrected: "창수", as: .preferred),
    ])
    #expect(try store.concept(id: ids[1])?.targetTerms.map(\.validity) == [Validity(from: limit)])
  }

  // MARK: Sources of fields

  @Test func fieldsNameTheirSources() throws {
    let (store, ids) = try reviewed()
    let id = ids[0]
    _ = try store.apply([
      .definition(concept: id, text: "a district"), .addSource(concept: id, of: .definition, text: "조례 = 제3조"),
      .addSource(concept: id, of: .definition, text: "https://example.org/?a=b"),
      .addSource(concept: id, of: .note, text: "김 기자"), .addSource(concept: id, of: .note, text: "김 기자"),
      .termSource(concept: id, term: "이좡", text: "외래어 표기 용례집"),
    ])
    let entry = try #require(try store.concept(id: id))
    #expect(
      entry.fieldSources == [
        FieldSource(.definition, "조례 = 제3조"), FieldSource(.definition, "https://example.org/?a=b"),
        FieldSource(.note, "김 기자"),
      ])
    #expect(entry.fieldSources(of: .definition) == ["조례 = 제3조", "https://example.org/?a=b"])
    #expect(entry.targetTerms[0].usageSource == "외래어 표기 용례집")
    _ = try store.apply(.removeSource(concept: id, of: .definition, text: "조례 = 제3조"))
    #expect(try store.concept(id: id)?.fieldSources(of: .definition) == ["https://example.org/?a=b"])
    #expect(
      error { try store.apply(.removeSource(concept: id, of: .definition, text: "조례")) }
        == GlossaryStoreError(.unknown, "The glossary names no source “조례” for the definition of 亦庄 (\(id))."))
    #expect(
      error { try store.apply(.removeSource(concept: id, of: .entry, text: nil)) }
        == GlossaryStoreError(.unknown, "The glossary names no source for the entry 亦庄 (\(id))."))
    _ = try store.undo()
    #expect(try store.concept(id: id)?.fieldSources == entry.fieldSources)
    _ = try store.apply(.removeSource(concept: id, of: .definition, text: nil))
    #expect(try store.concept(id: id)?.fieldSources == [FieldSource(.note, "김 기자")])
  }

  // MARK: Relations

  private func relations(_ store: GlossaryStore, _ id: String) throws -> [String] {
    try store.reviewItem(concept: id)?.related.map { "\($0.kind) \($0.direction) \($0.name)" } ?? []
  }

  @Test func entriesAreRelated() throws {
    let (store, ids) = try reviewed()
    _ = try store.apply([
      .relate(concept: ids[0], .see, to: ids[2]), .relate(concept: ids[0], .replacedBy, to: ids[1]),
      .relate(concept: ids[2], .see, to: ids[0]), .relate(concept: ids[0], .see, to: ids[2]),
    ])
    #expect(
      try store.concept(id: ids[0])?.relations == [Relation(.replacedBy, ids[1]), Relation(.see, ids[2])])
    #expect(
      try relations(store, ids[0]) == ["replacedBy toOther 常熟", "see toOther 长江", "see fromOther 长江"])
    #expect(try relations(store, ids[1]) == ["replacedBy fromOther 亦庄"])
    #expect(try store.concepts(ConceptFilter(relation: .replacedBy)).map(\.id) == [ids[0]])
    #expect(Set(try store.concepts(ConceptFilter(relatedTo: ids[0])).map(\.id)) == [ids[1], ids[2]])
    _ = try store.apply(.unrelate(concept: ids[0], .see, to: ids[2]))
    #expect(try relations(store, ids[2]) == ["see toOther 亦庄"])
    #expect(
      error { try store.apply(.unrelate(concept: ids[0], .see, to: ids[2])) }
        == GlossaryStoreError(
          .unknown, "The glossary does not say that 亦庄 (\(ids[0])) refers to 长江 (\(ids[2]))."))
    _ = try store.undo()
    _ = try store.undo()
    #expect(try relations(store, ids[0]) == [])
  }

  @Test(arguments: [Relation.Kind.replacedBy, .broader])
  func nothingLeadsBackToItself(_ kind: Relation.Kind) throws {
    let (store, ids) = try reviewed()
    #expect(
      error { try store.apply(.relate(concept: ids[0], kind, to: ids[0])) }
        == GlossaryStoreError(.invalid, "An entry cannot be related to itself (亦庄 (\(ids[0])))."))
    _ = try store.apply([.relate(concept: ids[0], kind, to: ids[1]), .relate(concept: ids[1], kind, to: ids[2])])
    let words = kind == .replacedBy ? "is replaced by" : "is narrower than"
    #expect(
      error { try store.apply(.relate(concept: ids[2], kind, to: ids[0])) }
        == GlossaryStoreError(
          .conflict,
          "“长江 (\(ids[2])) \(words) 亦庄 (\(ids[0]))” would close a circle: the glossary says the opposite already, "
            + "directly or by way of other entries."))
    // References may lead anywhere.
    _ = try store.apply([.relate(concept: ids[0], .see, to: ids[1]), .relate(concept: ids[1], .see, to: ids[0])])
  }

  /// A circle that comes of undoing an older command is refused like any other contradiction.
  @Test func undoClosesNoCircle() throws {
    let (store, ids) = try reviewed()
    let command = try #require(try store.apply(.relate(concept: ids[1], .replacedBy, to: ids[2])).command)
    let removal = try #require(try store.apply(.unrelate(concept: ids[1], .replacedBy, to: ids[2])).command)
    _ = try store.apply(.relate(concept: ids[2], .replacedBy, to: ids[1]))
    let dump = try store.dump()
    #expect(error { try store.undo(removal) }?.kind == .conflict)
    #expect(error { try store.undo(command) }?.kind == .conflict)
    #expect(try store.dump() == dump)
  }

  @Test func mergingBringsRelationsAlong() throws {
    let (store, ids) = try reviewed()
    _ = try store.recordGlosses(document: "b", contentHash: hash("b"), glosses: glosses(["⟦이좡진⟧(亦庄镇)"]))
    let town = try #require(try store.entry("亦庄镇")).id
    _ = try store.apply([
      .relate(concept: town, .replacedBy, to: ids[1]), .relate(concept: town, .see, to: ids[0]),
      .relate(concept: ids[2], .broader, to: town), .relate(concept: ids[2], .see, to: town),
      .relate(concept: ids[2], .see, to: ids[0]),
      .addSource(concept: town, of: .entry, text: "the map"),
      .validFrom(concept: town, term: "이좡진", value: UsageLimit("2020")),
    ])
    let before = try store.snapshot()
    _ = try store.apply(.merge(concept: town, into: ids[0]))
    #expect(
      try relations(store, ids[0]) == ["replacedBy toOther 常熟", "see fromOther 长江", "broader fromOther 长江"])
    let merged = try #require(try store.concept(id: ids[0]))
    #expect(merged.fieldSources == [FieldSource(.entry, "the map")])
    #expect(merged.targetTerms.first { $0.text == "이좡진" }?.validity?.from?.date == "2020")
    try store.verify()
    _ = try store.undo()
    #expect(try store.snapshot() == before)
    try store.verify()
  }

  @Test func mergingDropsWhatWouldBeACircle() throws {
    let (store, ids) = try reviewed()
    _ = try store.apply([
      .relate(concept: ids[0], .replacedBy, to: ids[1]), .relate(concept: ids[1], .replacedBy, to: ids[2]),
    ])
    let outcome = try store.apply(.merge(concept: ids[0], into: ids[2]))
    #expect(
      outcome.remarks.map(\.english) == [
        "It is no longer said that 亦庄 (\(ids[2])) is replaced by 常熟 (\(ids[1])): that would be a circle now."
      ])
    #expect(try store.concept(id: ids[1])?.relations == [Relation(.replacedBy, ids[2])])
    #expect(try store.concept(id: ids[2])?.relations == [])
    try store.verify()
  }

  @Test func splittingLeavesRelationsWhereTheyAre() throws {
    let (store, ids) = try reviewed()
    _ = try store.apply(.relate(concept: ids[0], .see, to: ids[1]))
    let split = try store.apply(.splitRendering(concept: ids[0], rendering: "이징"))
    #expect(try store.concept(id: ids[0])?.relations == [Relation(.see, ids[1])])
    #expect(try store.concept(id: split.concept)?.relations == [])
    _ = try store.apply(.relate(concept: ids[1], .see, to: split.concept))
    // The entry that the split made cannot go while another refers to it.
    let command = try #require(split.command)
    #expect(error { try store.undo(command) }?.kind == .conflict)
    _ = try store.undo()
    #expect(try store.undo().undone.id == command)
    try store.verify()
  }

  // MARK: Letter case

  @Test func aTermHasALetterCase() throws {
    let (store, ids) = try reviewed()
    _ = try store.apply(.addRendering(concept: ids[0], text: "BDA", as: .admitted))
    let before = try store.concept(id: ids[0])
    _ = try store.apply([
      .letterCase(concept: ids[0], term: "BDA", value: .written), .letterCase(concept: ids[0], term: "亦庄", value: .any),
    ])
    let entry = try #require(try store.concept(id: ids[0]))
    #expect(entry.targetTerms.first { $0.text == "BDA" }?.letterCase == .written)
    #expect(entry.sourceTerms[0].letterCase == .any)
    #expect(try store.reviewItem(concept: ids[0])?.candidates.first { $0.target == "BDA" }?.letterCase == .written)
    let dump = try store.dump()
    #expect(dump.contains(#""letterCase":"written","origin":"entered""#))
    let copy = try makeStore()
    try copy.load(dump)
    #expect(try copy.dump() == dump)
    #expect(try copy.snapshot() == store.snapshot())
    _ = try store.undo()
    #expect(try store.concept(id: ids[0]) == before)
    _ = try store.redo()
    #expect(try store.concept(id: ids[0]) == entry)
    _ = try store.apply(.letterCase(concept: ids[0], term: "BDA", value: nil))
    #expect(try store.concept(id: ids[0])?.targetTerms.compactMap(\.letterCase) == [])
    try store.verify()
  }

  // MARK: Dumps

  @Test func dumpsHoldThem() throws {
    let (store, ids) = try reviewed()
    _ = try store.apply(
      [
        .relate(concept: ids[1], .see, to: ids[0]), .addSource(concept: ids[1], of: .entry, text: "지도"),
        .validUntil(concept: ids[1], term: "창쑤", value: UsageLimit("3호 (2023-03)")),
        .reviewSide(concept: ids[1], .source, .approved),
      ], reason: "편집 회의")
    let dump = try store.dump()
    let line = try #require(dump.split(separator: "\n").first { $0.contains("\"fieldSources\"") })
    #expect(line.contains(#""fieldSources":["entry=지도"],"id":"#))
    #expect(line.contains(#""relations":[{"kind":"see","target":"\#(ids[0])"}],"renderings":["#))
    #expect(line.contains(#""sourceState":"approved""#))
    #expect(line.contains(#""text":"창쑤","validUntil":"3호","validUntilDate":"2023-03"}"#))
    #expect(dump.contains(#""kind":"decide","reason":"편집 회의","summary":"say that 常熟 (\#(ids[1])) refers to "#))
    let copy = try makeStore()
    try copy.load(dump)
    #expect(try copy.dump() == dump)
    #expect(try copy.snapshot() == store.snapshot())
    #expect(try copy.undo().undone.reason == "편집 회의")
  }

  @Test(arguments: 1...2)
  func oldDumpsAreRead(format: Int) throws {
    let (store, _) = try reviewed()
    let dump = try store.dump()
    let old = dump.replacing(
      #"{"jjakGlossary":{"format":3}}"#, with: #"{"jjakGlossary":{"format":\#(format)}}"#, maxReplacements: 1)
    #expect(old != dump)
    let copy = try makeStore()
    try copy.load(old)
    #expect(try copy.dump() == dump)
  }

  @Test(arguments: [
    (#""kind":"see","target":"ID0""#, #""kind":"see","target":"c-none""#, "names a “concept” that has no line"),
    (#""kind":"see""#, #""kind":"likes""#, "in “concept.relations.[0].kind” the value is not one of those known"),
    (#"["entry=지도"]"#, #"["map=지도"]"#, "a source in “fieldSources” does not begin with a field and “=”"),
    (
      #""sourceState":"approved""#, #""sourceState":"done""#,
      "in “concept.sourceState” the value is not one of those known"
    ),
  ])
  func refusesDamagedDumps(_ old: String, _ new: String, _ reason: String) throws {
    let (store, ids) = try reviewed()
    _ = try store.apply([
      .relate(concept: ids[1], .see, to: ids[0]), .addSource(concept: ids[1], of: .entry, text: "지도"),
      .reviewSide(concept: ids[1], .source, .approved),
    ])
    let dump = try store.dump()
    let damaged = dump.replacing(old.replacing("ID0", with: ids[0]), with: new, maxReplacements: 1)
    #expect(damaged != dump)
    let copy = try makeStore()
    #expect(error { try copy.load(damaged) }?.sentence.contains(reason) == true)
    #expect(try copy.isEmpty())
  }

  // MARK: Filters

  @Test func filters() throws {
    let (store, ids) = try reviewed()
    _ = try store.apply([
      .reliability(concept: ids[0], value: 3), .reliability(concept: ids[1], value: 8),
      .validUntil(concept: ids[0], term: "이징", value: UsageLimit("2023년 3호 (2023-03-06)")),
      .validUntil(concept: ids[1], term: "창쑤", value: UsageLimit(text: "the merger")),
      .addSource(concept: ids[1], of: .definition, text: "The Ordinance"),
      .termSource(concept: ids[2], term: "长江", text: "ordinance no. 5"), .approve(concept: ids[0]),
      .reviewSide(concept: ids[1], .source, .approved),
    ])
    func found(_ filter: ConceptFilter) throws -> [String] {
      try store.concepts(filter).map { $0.sourceTerms[0].text }
    }
    #expect(try found(ConceptFilter(reliability: 1...5)) == ["亦庄"])
    #expect(try found(ConceptFilter(reliability: 1...10)) == ["亦庄", "常熟"])
    #expect(try found(ConceptFilter(outOfUseOn: "2023-03-06")) == [])
    #expect(try found(ConceptFilter(outOfUseOn: "2023-03-07")) == ["亦庄"])
    #expect(try found(ConceptFilter(hasValidity: true)) == ["亦庄", "常熟"])
    #expect(try found(ConceptFilter(hasValidity: false)) == ["长江"])
    #expect(try found(ConceptFilter(sourceContaining: "ordinance")) == ["常熟", "长江"])
    #expect(try found(ConceptFilter(sourceStates: [.approved])) == ["亦庄", "常熟"])
    #expect(try found(ConceptFilter(targetStates: [.proposed])) == ["常熟", "长江"])
    #expect(try found(ConceptFilter(targetStates: [.proposed], reliability: 8...10)) == ["常熟"])
  }
}
