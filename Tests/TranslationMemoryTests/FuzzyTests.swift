import Foundation
import GRDB
import LinguisticText
import Testing
import TranslationModel

@testable import TranslationMemory

/// What is found is what comparing with every unit finds.
@Suite struct FuzzyTests {
  /// Few letters and short texts: characters and bigrams repeat, and every bound is met. All levels of similarity,
  /// those below a half too, where no bigram need be shared; indexed in one segment, in several, and not at all.
  @Test(arguments: 1...24 as ClosedRange<UInt64>)
  func nothingSimilarIsOverlooked(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let letters = [2, 3, 6, 40][Int(seed) % 4]
    let lengths = [1...12, 1...12, 5...30, 60...140][Int(seed / 4) % 4]
    var texts: [[UInt32]] = []
    for _ in 0..<400 {
      texts.append(
        random.next(2) == 0 || texts.isEmpty
          ? random.text(lengths, letters: letters) : random.edited(texts[random.next(texts.count)], letters: letters))
    }
    let memory = try makeMemory()
    for part in [texts[..<150], texts[150..<300], texts[300...]] {
      _ = try memory.add(part.enumerated().map { TranslationUnit(id: "", source: $1.text, target: "역\($0 % 7)") })
      if seed % 3 > 0 { try memory.indexEverything(alone: seed % 3 == 1) }
    }
    let keys = try memory.units().map { IndexSide.source.key($0.source) }
    try memory.withSearch { search in
      for round in 0..<30 {
        let query =
          round % 3 == 0
          ? random.text(lengths, letters: letters)
          : random.edited(texts[random.next(texts.count)], letters: letters)
        let percent = [70, 70, 75, 85, 99, 100, 60, 50, 33, 1][random.next(10)]
        let limit = [1, 5, 1_000][random.next(3)]
        let found = try search.matches(
          for: MemoryQuery(query.text), MatchOptions(minimum: Double(percent) / 100, limit: limit))
        let expected = Self.scores(IndexSide.source.key(query.text), keys, percent: percent)
        #expect(found.map(\.similarity) == Array(expected.prefix(limit)), "\(query.text) at \(percent) %")
        #expect(Set(found.map(\.unit.id)).count == found.count)
      }
    }
  }

  /// A bigram that stands in a text hundreds of times counts as often.
  @Test func longRepetitionsAreFound() throws {
    let memory = try makeMemory()
    let texts = ["一", "一二", "一二三"].map { String(repeating: $0, count: 900) }
    _ = try memory.add(texts.map { TranslationUnit(id: "", source: $0, target: "역") })
    try memory.indexEverything(alone: true)
    for text in texts {
      let found = try memory.matches(for: [MemoryQuery(String(text.dropLast(200)) + "四")], MatchOptions(limit: 1))[0]
      #expect(found.map(\.unit.source) == [text])
    }
  }

  /// The similarities of all units, best first.
  private static func scores(_ query: [UInt32], _ keys: [[UInt32]], percent: Int) -> [Double] {
    let pattern = EditDistance(query)
    return keys.compactMap { key -> Double? in
      let longer = max(query.count, key.count)
      let distance = key.withUnsafeBufferPointer { pattern.distance(to: $0, limit: longer) } ?? longer
      return distance * 100 <= (100 - percent) * longer ? 1 - Double(distance) / Double(longer) : nil
    }.sorted(by: >)
  }

  /// The bound of the filter, for all lengths: two texts at the limit share at least so many bigrams.
  @Test(arguments: [9_900, 8_500, 7_500, 7_000, 6_000, 5_100])
  func theBoundHoldsOverTheWholeWindow(least: Int) {
    var random = SplitMix(seed: UInt64(least))
    for length in Array(1...40) + [64, 65, 128, 200] {
      for _ in 0..<20 {
        let text = random.text(length...length, letters: 4)
        let query = FuzzyQuery(text, least: least)
        let other = random.edited(text, letters: 4)
        let (distance, longer) = (naiveDistance(text, other), max(text.count, other.count))
        guard distance * 10_000 <= (10_000 - least) * longer else { continue }
        #expect(query.lengths.contains(other.count))
        #expect(Self.shared(text, other) >= query.fewestShared)
        #expect(distance <= query.mostEdits(other.count))
      }
    }
  }

  /// Bigrams that two texts share, each as often as both have it.
  private static func shared(_ first: [UInt32], _ second: [UInt32]) -> Int {
    var counts: [UInt64: Int] = [:]
    for (one, two) in zip(first, first.dropFirst()) { counts[Bigram.number(one, two), default: 0] += 1 }
    var shared = 0
    for (one, two) in zip(second, second.dropFirst()) {
      if let count = counts[Bigram.number(one, two)], count > 0 {
        counts[Bigram.number(one, two)] = count - 1
        shared += 1
      }
    }
    return shared
  }

  @Test func identicalThenInContextThenConfirmed() throws {
    let memory = try makeMemory()
    _ = try memory.record([
      document("a", "1", ["一 = 일", "标题 = 제목", "二 = 이"]), document("b", "2", ["三 = 삼", "标题 = 표제", "四 = 사"]),
    ])
    _ = try memory.add([unit("標題 = 타이틀"), unit("标题一二三 = 제목 일이삼")])
    func found(_ query: MemoryQuery) throws -> [String] {
      try memory.withSearch { search in
        try search.matches(for: query, MatchOptions(minimum: 0.4)).map {
          "\($0.unit.target) \($0.similarity) \($0.isIdentical ? "=" : "~")\($0.context.rawValue)"
        }
      }
    }
    #expect(
      try found(MemoryQuery("标题", previous: "三", next: "四")) == [
        "표제 1.0 =3", "제목 1.0 =0", "타이틀 1.0 ~0", "제목 일이삼 0.4 ~0",
      ])
    #expect(try found(MemoryQuery("标题", previous: " 一 ")).first == "제목 1.0 =1")
    #expect(try found(MemoryQuery("標題")).first == "타이틀 1.0 =0")
    #expect(try found(MemoryQuery("标 題")).first == "타이틀 1.0 ~0")
    #expect(try found(MemoryQuery("")) == [])
  }

  @Test func filtersChooseBeforeTheBestAreTaken() throws {
    let memory = try makeMemory()
    _ = try memory.add((0..<9).map { unit("农业强国建设\($0) = 역\($0)", document: $0 == 8 ? "b" : "a") })
    var old = unit("农业强国建设 = 옛")
    old.modified = ChangeStamp(date: "2019-05-05T10:00:00Z", author: "lee")
    _ = try memory.add([old])
    func found(_ filter: UnitFilter) throws -> [String] {
      try memory.matches(for: [MemoryQuery("农业强国建设8")], MatchOptions(limit: 1, filter: filter))[0].map(\.unit.target)
    }
    #expect(try found(.all) == ["역8"])
    #expect(try found(UnitFilter(documents: ["b"])) == ["역8"])
    #expect(try found(UnitFilter(documents: ["c"])) == [])
    #expect(try found(UnitFilter(author: "lee")) == ["옛"])
    #expect(try found(UnitFilter(until: "2019-05-05")) == ["옛"])
    #expect(try found(UnitFilter(until: "2019-05-04")) == [])
    #expect(try found(UnitFilter(documents: ["a"], since: "2020")).count == 1)
    #expect(try memory.units(UnitFilter(since: "2019-05-05", until: "2019-05-05")).map(\.target) == ["옛"])
  }

  /// Deleting, undoing and redoing across segments: what counts is found, nothing else.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func theIndexKeepsUpWithTheHistory(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let memory = try makeMemory()
    for _ in 0..<25 {
      switch random.next(6) {
      case 0: _ = try? memory.undo()
      case 1: _ = try? memory.redo()
      case 2: _ = try memory.delete(UnitFilter(documents: ["d\(random.next(3))"]))
      default:
        _ = try memory.add(
          (0..<random.next(40)).map { _ in
            TranslationUnit(
              id: "", source: random.text(3...9, letters: 3).text, target: "역", document: "d\(random.next(3))")
          })
      }
      if random.next(2) == 0 { try memory.indexEverything(alone: random.next(2) == 0) }
      let units = try memory.units()
      let query = random.text(3...9, letters: 3)
      let found = try memory.matches(for: [MemoryQuery(query.text)], MatchOptions(minimum: 0.7, limit: 10_000))[0]
      let expected = Set(
        units.filter {
          let key = $0.source.unicodeScalars.map(\.value)
          return naiveDistance(query, key) * 100 <= 30 * max(query.count, key.count)
        }.map(\.source))
      #expect(Set(found.map(\.unit.source)) == expected)
    }
    try memory.verify()
  }

  /// A long search sees what is written meanwhile.
  @Test func aSearchSeesWhatOthersWrite() throws {
    try withFolder { folder in
      let (memory, other) = (try openMemory(folder + "/memory.sqlite"), try openMemory(folder + "/memory.sqlite"))
      _ = try memory.add([unit("农业强国 = 일")])
      try memory.withSearch { search in
        let query = MemoryQuery("农业强国一")
        #expect(try search.matches(for: query).map(\.unit.target) == ["일"])
        _ = try other.add([unit("农业强国二 = 이")])
        try other.indexEverything(alone: true)
        #expect(try search.matches(for: query).map(\.unit.target) == ["일", "이"])
        _ = try other.delete(.all)
        #expect(try search.matches(for: query) == [])
      }
    }
  }

  /// Many units are indexed without anybody asking, in few segments however they came.
  @Test func manyUnitsAreIndexedInFewSegments() throws {
    let memory = try makeMemory()
    var random = SplitMix(seed: 9)
    for part in 0..<12 {
      let units = (0..<1_500).map { number in
        TranslationUnit(id: "", source: random.text(8...20, letters: 50).text, target: "\(part)-\(number)")
      }
      _ = try memory.add(units)
    }
    let segments = try memory.read { db in try IndexUpkeep(db: db, side: .source).segments() }
    #expect(segments.map(\.units).reduce(0, +) > 16_000)
    #expect(segments.count <= 3)
    let last = try #require(try memory.units().last)
    #expect(try memory.matches(for: [MemoryQuery(last.source)])[0].contains { $0.unit.id == last.id })
    _ = try memory.delete(.all)
    #expect(try memory.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM indexPostings") } == 0)
  }
}

extension [UInt32] {
  fileprivate var text: String {
    var text = ""
    text.unicodeScalars.append(contentsOf: compactMap(Unicode.Scalar.init))
    return text
  }
}

extension TranslationMemory {
  /// Indexes what is loose, however little; alone, or with what is indexed already.
  func indexEverything(alone: Bool) throws {
    try write { db in
      for side in IndexSide.allCases { try IndexUpkeep(db: db, side: side, mostLoose: 0, growth: alone ? 0 : 4).run() }
    }
  }
}
