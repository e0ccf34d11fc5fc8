import Testing
import TranslationModel

@testable import TranslationMemory

@Suite struct AddingTests {
  @Test func everythingAboutAUnitIsKept() throws {
    let memory = try makeMemory()
    let given = TranslationUnit(
      id: "ignored", source: "农业强国\n建设", target: "농업 강국\t건설", score: 0.875, document: "가/나.txt",
      created: ChangeStamp(date: "2020-02-29T23:59:59Z", author: "lee"),
      modified: ChangeStamp(date: "2021-01-01T00:00:00Z", author: "박"), notes: ["첫째", "第二"],
      properties: [.init(name: "client", value: "A/B \"C\""), .init(name: "x-domain", value: "农业")])
    #expect(try memory.add([given]).text == "added 1")
    var kept = try #require(try memory.units().first)
    #expect(kept.id == UnitIdentity.id(source: given.source, target: given.target, document: given.document))
    kept.id = "ignored"
    #expect(kept == given)
  }

  @Test func addingTwiceChangesNothing() throws {
    let memory = try makeMemory()
    let units = [unit("农业强国 = 농업 강국"), unit("农业强国 = 농업강국"), unit("农业强国 = 농업 강국", document: "a")]
    #expect(try memory.add(units).text == "added 3")
    let before = try memory.units()
    #expect(try memory.add(units).text == "unchanged 3")
    #expect(try memory.units() == before)
    let stamp = ChangeStamp(date: "2023-03-06T09:00:00Z", author: "kim")
    #expect(before.map(\.created) == [stamp, stamp, stamp])
  }

  @Test func idsDependOnTheUnitOnly() throws {
    let (first, second) = (try makeMemory(), try makeMemory())
    let units = ["一 = 일", "二 = 이", "三 = 삼"].map { unit($0) }
    _ = try first.add(units)
    _ = try second.add(units.reversed())
    #expect(try Set(first.units().map(\.id)) == Set(second.units().map(\.id)))
    // FNV-1a of the bytes E4 B8 80 00 EC 9D BC, computed apart.
    #expect(UnitIdentity.id(source: "一", target: "일", document: nil) == "u-1110b030629f449e")
  }

  @Test func otherContentsUpdateAUnit() throws {
    let memory = try makeMemory()
    _ = try memory.add([unit("农业强国 = 농업 강국", score: 0.8)])
    var confirmed = unit("农业强国 = 농업 강국")
    confirmed.notes = ["checked"]
    #expect(try memory.add([confirmed]).text == "updated 1")
    let kept = try #require(try memory.units().first)
    #expect(kept.score == nil)
    #expect(kept.notes == ["checked"])
    #expect(kept.created?.date == "2023-03-06T09:00:00Z")
    #expect(kept.modified?.date == "2023-03-07T09:00:00Z")
  }

  /// Swift's `==` takes U+F9B5 for U+4F8B; the memory must not.
  @Test func compatibilityIdeographsAreOtherBytes() throws {
    let memory = try makeMemory()
    let units = ["\u{F9B5}子 = 예자", "\u{4F8B}子 = 예자"].map { unit($0) }
    #expect(try memory.add(units).text == "added 2")
    #expect(try memory.units().map { $0.source.unicodeScalars.first?.value } == [0xF9B5, 0x4F8B])
    #expect(try memory.exactMatches(for: "\u{4F8B}子").map(\.isIdentical) == [true, false])
  }

  @Test(
    arguments: [
      ("", "일", nil, "The source of unit 2 is empty."), ("一", "\u{3000}", nil, "The translation of unit 2 is empty."),
      ("一", "일\u{0}", nil, "The translation of unit 2 holds a control character (U+0000)."),
      ("一\u{7F}", "일", nil, "The source of unit 2 holds a control character (U+007F)."),
      ("一", "일", 1.5, "The score 1.5 of unit 2 is not between 0 and 1."),
    ] as [(String, String, Double?, String)])
  func refuses(_ source: String, _ target: String, _ score: Double?, _ sentence: String) throws {
    let memory = try makeMemory()
    let bad = TranslationUnit(id: "", source: source, target: target, score: score)
    #expect(
      error { try memory.add([unit("二 = 이"), bad]) } == TranslationMemoryError(.invalid, sentence))
    #expect(try memory.units() == [])
  }

  @Test(arguments: [
    "2023-20-06T09:00:00Z", "2023-03-46T09:00:00Z", "2023-03-06T30:00:00Z", "2023-03-06T09:60:00Z",
    "2023-03-06T09:00:70Z", "2023-03-06T09:00:00+", "2023-03-06 09:00:00Z", "٢023-03-06T09:00:0Z", "",
  ])
  func refusesDatesThatTheTableRefuses(_ date: String) throws {
    let memory = try makeMemory()
    var bad = unit("一 = 일")
    bad.modified = ChangeStamp(date: date, author: "kim")
    #expect(
      error { try memory.add([bad]) }?.sentence
        == "The date “\(date)” of unit 1 is not of the form 2024-01-31T09:00:00Z.")
  }

  @Test func refusesDatesAndHashesOfAnotherForm() throws {
    let memory = try makeMemory()
    var bad = unit("一 = 일")
    bad.created = ChangeStamp(date: "20230306T090000Z", author: "kim")
    #expect(
      error { try memory.add([bad]) }?.sentence
        == "The date “20230306T090000Z” of unit 1 is not of the form 2024-01-31T09:00:00Z.")
    #expect(
      error { try memory.record([MemoryDocument(name: "a", contentHash: "ABC", units: [])]) }?.sentence
        == "The content hash of a is not a SHA-256 in 64 lower-case hexadecimal digits: “ABC”.")
  }
}
