import Testing
import TranslationModel

@testable import TranslationMemory

/// Other translations of the same source, and units by subject field.
@Suite struct DuplicateTests {
  private func dated(_ line: String, _ day: String, document: String? = nil) -> TranslationUnit {
    var unit = unit(line, document: document)
    unit.modified = ChangeStamp(date: "2024-01-\(day)T00:00:00Z", author: "lee")
    return unit
  }

  private func add(
    _ units: [TranslationUnit], to memory: TranslationMemory, _ policy: DuplicatePolicy
  ) throws -> AddingSummary {
    try memory.addEach(duplicates: policy) { add in for unit in units { try add(unit) } }
  }

  @Test(arguments: [
    (DuplicatePolicy.all, ["-: 河口 = 하구", "-: 河口 = 허커우", "a.txt: 河口 = 하구", "a.txt: 河口 = 강어귀"], 0, 0),
    (.newest, ["a.txt: 河口 = 강어귀"], 3, 1), (.first, ["-: 河口 = 허커우"], 0, 4),
  ])
  func policies(policy: DuplicatePolicy, lines: [String], replaced: Int, skipped: Int) throws {
    let memory = try makeMemory()
    _ = try add([dated("河口 = 허커우", "10")], to: memory, .all)
    let summary = try add(
      [
        dated("河口 = 하구", "11"), dated("河口 = 하구", "12", document: "a.txt"),
        dated("河口 = 강어귀", "13", document: "a.txt"), dated("河口 = 하구", "09"),
      ], to: memory, policy)
    #expect(try memory.lines().sorted() == lines.sorted())
    #expect((summary.replaced, summary.skipped) == (replaced, skipped))
    if policy != .first {
      let newest = try #require(try memory.history(limit: 1).first)
      #expect(newest.added - newest.removed == lines.count - 1)
      _ = try memory.undo()
      #expect(try memory.lines() == ["-: 河口 = 허커우"])
      _ = try memory.redo()
      #expect(try memory.lines().sorted() == lines.sorted())
    }
  }

  /// A unit of an aligned text gives way as one that a person deleted does; the same pair is no duplicate.
  @Test func recorded() throws {
    let memory = try makeMemory()
    _ = try memory.record([document("a.txt", "1", ["河口 = 허커우", "公园 = 공원"])])
    let summary = try add([unit("河口 = 하구"), unit("公园 = 공원")], to: memory, .newest)
    #expect((summary.added, summary.replaced) == (2, 1))
    #expect(try memory.lines().sorted() == ["-: 公园 = 공원", "-: 河口 = 하구", "a.txt: 公园 = 공원"].sorted())
    #expect(try memory.record([document("a.txt", "1", ["河口 = 허커우", "公园 = 공원"])]).withheld == 1)
    #expect(try add([unit("公园 = 공원", document: "b.txt"), unit("河口 = 하구")], to: memory, .first).skipped == 0)
  }

  /// What a look-up finds afterwards is what the memory holds, also where it is indexed.
  @Test func indexed() throws {
    let memory = try makeMemory()
    let many = (0..<3_000).map { unit("公园第\($0)号 = 공원 \($0)호") }
    _ = try add(many, to: memory, .all)
    let summary = try add((0..<2_900).map { unit("公园第\($0)号 = 제\($0)호 공원") }, to: memory, .newest)
    #expect((summary.added, summary.replaced) == (2_900, 2_900))
    let found = try memory.withSearch { try $0.matches(for: MemoryQuery("公园第7号")).map(\.unit.target) }
    #expect(found.first == "제7호 공원")
    #expect(!found.contains("공원 7호"))
    _ = try memory.undo()
    #expect(try memory.withSearch { try $0.matches(for: MemoryQuery("公园第7号")).first?.unit.target } == "공원 7호")
  }

  @Test(arguments: [
    ("x-subject", "법률", true), ("subject", "법률", true), ("Txt::Subject", "법률", true), ("domain", "법률", true),
    ("x-client", "법률", false), ("subject", "의학", false),
  ])
  func subjects(name: String, value: String, isFound: Bool) throws {
    let memory = try makeMemory()
    var law = unit("合同 = 계약")
    law.properties = [.init(name: "x-id", value: "7"), .init(name: name, value: value)]
    _ = try memory.add([law, unit("公园 = 공원")])
    let filter = UnitFilter(subject: "법률")
    #expect(try memory.lines(filter) == (isFound ? ["-: 合同 = 계약"] : []))
    #expect(try memory.count(filter) == (isFound ? 1 : 0))
    let options = MatchOptions(filter: filter)
    #expect(try memory.withSearch { try $0.matches(for: MemoryQuery("合同"), options).count } == (isFound ? 1 : 0))
  }
}
