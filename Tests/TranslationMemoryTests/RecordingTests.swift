import Testing
import TranslationModel

@testable import TranslationMemory

@Suite struct RecordingTests {
  @Test func recordingTheSameAgainChangesNothing() throws {
    let memory = try makeMemory()
    let documents = [document("b", "b", ["一 = 일", "二 = 이"]), document("a", "a", ["三 = 삼", "一 = 일", "三 = 삼"])]
    #expect(try memory.record(documents).text == "added 4, unchanged 1")
    let before = try memory.units()
    let summary = try memory.record(documents)
    #expect(summary.text == "unchanged 5")
    #expect(!summary.hasChanges)
    #expect(try memory.units() == before)
    #expect(try memory.lines() == ["a: 三 = 삼", "a: 一 = 일", "b: 一 = 일", "b: 二 = 이"])
  }

  @Test func anotherContentSupersedes() throws {
    let memory = try makeMemory()
    _ = try memory.record([document("a", "1", ["一 = 일", "二 = 이", "三 = 삼"]), document("b", "b", ["二 = 이"])])
    #expect(
      try memory.record([document("a", "2", ["四 = 사", "二 = 이"])]).text == "added 1, unchanged 1, superseded 2")
    #expect(try memory.lines() == ["a: 四 = 사", "a: 二 = 이", "b: 二 = 이"])
    #expect(try memory.lines(UnitFilter(state: .superseded)) == ["a: 一 = 일", "a: 三 = 삼"])
    #expect(try memory.exactMatches(for: "一") == [])
    // What stayed keeps the date it was created.
    #expect(try memory.units().map { $0.created?.date.prefix(10) } == ["2023-03-07", "2023-03-06", "2023-03-06"])
    // The first content again: its units come back as they were.
    #expect(
      try memory.record([document("a", "1", ["一 = 일", "二 = 이", "三 = 삼"])]).text
        == "added 2, unchanged 1, superseded 1")
    #expect(try memory.lines(UnitFilter(documents: ["a"])) == ["a: 一 = 일", "a: 二 = 이", "a: 三 = 삼"])
    let dates = try memory.units(UnitFilter(documents: ["a"])).map { $0.created?.date.prefix(10) }
    #expect(dates == ["2023-03-06", "2023-03-06", "2023-03-06"])
  }

  @Test func theSameContentReadBetterReplacesWhatWasRead() throws {
    let memory = try makeMemory()
    _ = try memory.record([document("a", "1", ["一 = 일", "二 = 이"])])
    var better = document("a", "1", ["一 = 일", "三 = 삼"])
    better.units[0].score = 0.95
    #expect(try memory.record([better]).text == "added 1, updated 1, superseded 1")
    #expect(try memory.units().map(\.score) == [0.95, 0.9])
  }

  @Test func whatAPersonAddedStays() throws {
    let memory = try makeMemory()
    _ = try memory.add([unit("一 = 일", document: "a")])
    #expect(try memory.record([document("a", "1", ["一 = 일", "二 = 이"])]).text == "added 1, unchanged 1")
    #expect(try memory.record([document("a", "2", [])]).text == "superseded 1")
    #expect(try memory.units().map(\.score) == [nil])
    #expect(try memory.lines() == ["a: 一 = 일"])
    // Adding what was superseded makes it count, and for good.
    #expect(try memory.add([unit("二 = 이", score: 0.9, document: "a")]).text == "added 1")
    _ = try memory.record([document("a", "3", [])])
    #expect(try memory.lines() == ["a: 一 = 일", "a: 二 = 이"])
  }

  @Test func whatAPersonDeletedStaysOut() throws {
    let memory = try makeMemory()
    let one = document("a", "1", ["一 = 일", "二 = 이"])
    _ = try memory.record([one])
    let id = UnitIdentity.id(source: "二", target: "이", document: "a")
    #expect(try memory.delete(UnitFilter(ids: [id])) == 1)
    #expect(try memory.record([one]).text == "unchanged 1, withheld 1")
    #expect(try memory.record([document("a", "2", ["二 = 이"])]).text == "withheld 1, superseded 1")
    #expect(try memory.lines() == [])
    #expect(try memory.add([unit("二 = 이", document: "a")]).text == "added 1")
    #expect(try memory.lines() == ["a: 二 = 이"])
  }

  @Test func oneBadDocumentAndNothingIsRecorded() throws {
    let memory = try makeMemory()
    let documents = [document("a", "1", ["一 = 일"]), document("b", "2", ["二 =  "])]
    #expect(error { try memory.record(documents) }?.sentence == "The translation of unit 1 is empty.")
    #expect(try memory.statistics() == MemoryStatistics())
  }

  /// Random documents, additions and deletions against a plain model of what must count.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func randomWorkKeepsToTheModel(seed: UInt64) throws {
    var state = seed
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let memory = try makeMemory()
    var recorded: [String: [String]] = [:]
    var added = Set<String>()
    var deleted = Set<String>()
    for _ in 0..<30 {
      let name = ["a", "b"][random(2)]
      let line = "源\(random(6)) = 역\(random(2))"
      switch random(4) {
      case 0:
        _ = try memory.add([unit(line, document: name)])
        let isThere = recorded[name, default: []].contains(line) && !deleted.contains(name + line)
        if !isThere { added.insert(name + line) }
        deleted.remove(name + line)
      case 1:
        let sides = line.components(separatedBy: " = ")
        _ = try memory.delete(UnitFilter(ids: [UnitIdentity.id(source: sides[0], target: sides[1], document: name)]))
        if added.remove(name + line) == nil, recorded[name, default: []].contains(line) { deleted.insert(name + line) }
      default:
        let lines = (0..<random(5)).map { _ in "源\(random(6)) = 역\(random(2))" }
        _ = try memory.record([document(name, Character("\(random(10))"), lines)])
        recorded[name] = lines.filter { !added.contains(name + $0) }
      }
      let expected = Set(recorded.flatMap { name, lines in lines.map { name + $0 } }).subtracting(deleted).union(added)
      let found = try memory.units().map { "\($0.document ?? "")\($0.source) = \($0.target)" }
      #expect(Set(found) == expected)
      #expect(found.count == Set(found).count)
    }
    try memory.verify()
  }
}
