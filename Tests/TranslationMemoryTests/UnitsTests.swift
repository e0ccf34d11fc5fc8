import Testing
import TranslationModel

@testable import TranslationMemory

@Suite struct UnitsTests {
  @Test(arguments: [
    ("农业强国", ["농업 강국", "농업강국"]), ("農業強國", ["농업 강국", "농업강국"]), (" 农业 强国\n", ["농업 강국", "농업강국"]),
    ("ＡＩ芯片", ["AI 칩"]), ("ai 芯片", ["AI 칩"]), ("农业", []), ("", []),
  ])
  func exactMatches(_ source: String, _ targets: [String]) throws {
    let memory = try makeMemory()
    _ = try memory.add([
      unit("农业强国 = 농업강국", score: 0.9), unit("農業強國 = 농업 강국"), unit("AI芯片 = AI 칩"), unit("农业强国建设 = 농업 강국 건설"),
    ])
    #expect(try memory.exactMatches(for: source).map(\.unit.target).sorted() == targets)
  }

  @Test func identicalSourcesComeFirstThenConfirmedThenSure() throws {
    let memory = try makeMemory()
    _ = try memory.add([
      unit("亦庄 = 가", score: 0.7), unit("亦庄 = 나", score: 0.9), unit("亦莊 = 다"), unit("亦庄 = 라"),
    ])
    #expect(try memory.exactMatches(for: "亦庄").map(\.unit.target) == ["라", "나", "가", "다"])
    #expect(try memory.exactMatches(for: "亦莊").map(\.unit.target) == ["다", "라", "나", "가"])
  }

  @Test func orderDoesNotDependOnTheOrderOfWork() throws {
    let documents = [document("나", "b", ["二 = 이", "一 = 일"]), document("가", "a", ["四 = 사", "三 = 삼"])]
    let expected = ["가: 四 = 사", "가: 三 = 삼", "나: 二 = 이", "나: 一 = 일"]
    let (first, second) = (try makeMemory(), try makeMemory())
    _ = try first.record(documents)
    for document in documents.reversed() { _ = try second.record([document]) }
    #expect(try first.lines() == expected)
    #expect(try second.lines() == expected)
  }

  @Test func streamingStopsWhereTheReaderFails() throws {
    struct Stop: Error {}
    let memory = try makeMemory()
    _ = try memory.add((0..<10).map { unit("源\($0) = 역") })
    var seen = 0
    #expect(throws: Stop.self) {
      try memory.forEachUnit { _ in
        seen += 1
        if seen == 3 { throw Stop() }
      }
    }
    #expect(seen == 3)
    #expect(try memory.units().count == 10)
  }

  @Test func filters() throws {
    let memory = try makeMemory()
    var other = unit("三 = 삼")
    other.modified = ChangeStamp(date: "2020-01-01T00:00:00Z", author: "lee")
    _ = try memory.add([unit("一 = 일", score: 0.5), unit("二 = 이", score: 0.8, document: "a"), other])
    #expect(try memory.lines(UnitFilter(author: "lee")) == ["-: 三 = 삼"])
    #expect(try memory.lines(UnitFilter(scoreBelow: 0.7)) == ["-: 一 = 일"])
    #expect(try memory.lines(UnitFilter(documents: ["a", "b"])) == ["a: 二 = 이"])
    #expect(try memory.lines(UnitFilter(ids: [])) == [])
    #expect(try memory.lines(UnitFilter(ids: ["nonsense", "u-xyz"])) == [])
    #expect(try memory.delete(UnitFilter(scoreBelow: 0.9)) == 2)
    #expect(try memory.lines() == ["-: 三 = 삼"])
  }

  @Test func statisticsCount() throws {
    let memory = try makeMemory()
    _ = try memory.record([document("a", "1", ["亦庄 = 이좡", "亦莊 = 이좡", "一 = 일"]), document("b", "2", ["一 = 일"])])
    _ = try memory.record([document("a", "3", ["亦庄 = 이좡", "亦莊 = 이좡"])])
    _ = try memory.add([unit("二 = 이")])
    _ = try memory.delete(UnitFilter(documents: ["b"]))
    var expected = MemoryStatistics()
    expected.units = 3
    expected.sources = 2
    expected.documents = 1
    expected.superseded = 1
    expected.deleted = 1
    #expect(try memory.statistics() == expected)
    #expect(try memory.delete(UnitFilter(state: .superseded)) == 1)
    #expect(try memory.statistics().superseded == 0)
  }
}
