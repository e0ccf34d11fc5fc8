import LinguisticText
import Testing
import TranslationModel

@testable import TranslationMemory

@Suite struct ConcordanceTests {
  @Test func findsShortestFirstAndSaysWhere() throws {
    let memory = try makeMemory()
    _ = try memory.add([
      unit("建设农业强国和科技强国 = 농업 강국과 과학기술 강국 건설"), unit("農業强國 = 농업강국"), unit("农业 = 농업"), unit("亦庄 = 이좡"),
    ])
    func found(_ text: String, _ side: ConcordanceMatch.Side, limit: Int = 50) throws -> [String] {
      try memory.withSearch(of: [side]) { search in
        try search.concordance(of: text, in: [side], limit: limit).map { match in
          let whole = Array((side == .source ? match.unit.source : match.unit.target).utf8)
          return match.ranges.map { String(decoding: whole[$0], as: UTF8.self) }.joined(separator: "|")
        }
      }
    }
    for isIndexed in [false, true] {
      if isIndexed { try memory.indexEverything(alone: true) }
      #expect(try found("强国", .source).sorted() == ["强国|强国", "强國"])
      #expect(try found("농업강국", .target).sorted() == ["농업 강국", "농업강국"])
      #expect(try found("庄", .source) == ["庄"])
      #expect(try found("국", .target).count == 2)
      #expect(try found("农业", .source, limit: 2).count == 2)
      #expect(try found("업", .source) == [])
      #expect(try found(" ", .source) == [])
    }
    #expect(try found("农业", .source) == ["农业", "農業", "农业"])
  }

  /// Indexed, in parts, or loose: what a comparison with every text finds, from one character on.
  @Test(arguments: 1...9 as ClosedRange<UInt64>)
  func nothingIsOverlooked(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let memory = try makeMemory()
    func text(_ lengths: ClosedRange<Int>) -> String {
      String(String.UnicodeScalarView(random.text(lengths, letters: 4).compactMap(Unicode.Scalar.init)))
    }
    for part in 0..<3 {
      _ = try memory.add((0..<60).map { TranslationUnit(id: "", source: text(1...9), target: "\(part) \($0)") })
      if seed % 3 > 0 { try memory.indexEverything(alone: seed % 3 == 1) }
    }
    let units = try memory.units()
    try memory.withSearch { search in
      for _ in 0..<25 {
        let wanted = text(1...4)
        let found = try search.concordance(of: wanted, in: [.source], limit: 1_000)
        let expected = units.filter { LookUpKey.source($0.source).contains(LookUpKey.source(wanted)) }
        #expect(Set(found.map(\.unit.id)) == Set(expected.map(\.id)), "\(wanted)")
        #expect(found.count == expected.count)
        #expect(try search.concordance(of: wanted, in: [.source], limit: 3).count == min(3, expected.count))
      }
    }
  }
}
