import Testing

@testable import Alignment

/// Lines made up for the test, with links made by hand.
@Suite struct CandidateExtractorTests {
  /// A text of units written `단어/noun`, separated by spaces; `+` in front says that no space is before it.
  private func text(_ lines: [String]) -> UnitText {
    var text = UnitText()
    for line in lines {
      var scalars: [Unicode.Scalar] = []
      var units: [UnitText.Unit] = []
      for word in line.split(separator: " ") {
        let parts = word.split(separator: "/")
        let isAttached = parts[0].hasPrefix("+")
        if !isAttached, !scalars.isEmpty { scalars.append(" ") }
        let spelling = Array(parts[0].unicodeScalars.drop { $0 == "+" })
        let start = UInt32(scalars.count)
        scalars += spelling
        units.append(
          UnitText.Unit(number: 0, start: start, end: UInt32(scalars.count), kind: kinds[String(parts[1])]!))
      }
      text.appendScalars(scalars)
      for unit in units { text.append(unit, folding: UnitText.foldedLetter) }
      text.endLine()
    }
    return text
  }

  private let kinds: [String: UnitKind] = [
    "h": .han, "n": .noun, "p": .particle, "v": .verbalTail, "s": .stopWord, "l": .latin, "m": .punctuation,
  ]

  private func links(_ lines: [[(Int, Int)]]) -> WordLinks {
    var links = WordLinks(links: [], starts: [0])
    for line in lines {
      for (source, target) in line.sorted(by: { ($0.1, $0.0) < ($1.1, $1.0) }) {
        links.links.append(
          WordLinks.Link(source: UInt16(source), target: UInt16(target), ofTarget: 255, ofSource: 255))
      }
      links.starts.append(links.links.count)
    }
    return links
  }

  private func rows(_ table: CandidateTable) -> [String] {
    table.candidates.map {
      "\(table.sourceTerms.text(of: $0.source)) \(table.targetTerms.text(of: $0.target)) "
        + "\($0.count) \($0.best) \($0.mutual) \((100 * $0.sum).rounded() / 100)"
    }
  }

  @Test func scoresWhatTheLinksCover() {
    let source = text(["数据/h +结构/h 的/h 定义/h"])
    let target = text(["자료/n 구조/n +의/p 정의/n"])
    let table = CandidateExtractor().extract(
      source: source, target: target, links: links([[(0, 0), (1, 1), (2, 2), (3, 3)]]))
    #expect(
      rows(table) == [
        "数据 자료 1 1 1 1.0", "数据 자료구조 1 0 0 0.56", "数据结构 자료 1 0 0 0.56", "数据结构 자료구조 1 1 1 1.0",
        "数据结构 구조 1 0 0 0.56", "结构 자료구조 1 0 0 0.56", "结构 구조 1 1 1 1.0", "定义 정의 1 1 1 1.0",
      ])
    #expect(table.sourceCounts == [1, 1, 1, 1])
    #expect(table.candidates.map(\.evidence) == Array(repeating: [0], count: 8))
  }

  @Test func noRunCrossesAParticleOrAMark() {
    let source = text(["数据/h +结构/h"])
    let target = text(["자료/n +의/p 구조/n", "자료/n ,/m 구조/n"])
    let two = text(["数据/h +结构/h", "数据/h +结构/h"])
    let table = CandidateExtractor().extract(
      source: two, target: target, links: links([[(0, 0), (1, 2)], [(0, 0), (1, 2)]]))
    #expect(!rows(table).contains { $0.contains("자료구조") })
    #expect(rows(table).contains { $0.hasPrefix("数据 자료 2 2 2") })
    _ = source
  }

  @Test func placesAreCountedAndShown() {
    let source = text(["删除/h 文件/h", "删除/h 文件/h", "文件/h"])
    let target = text(["파일/n +을/p 삭제/n +하다/v", "파일/n 삭제/n", "파일/n +은/p"])
    let table = CandidateExtractor().extract(
      source: source, target: target, links: links([[(0, 2), (1, 0)], [(0, 1), (1, 0)], [(0, 0)]]))
    let file = table.candidates.first { table.targetTerms.text(of: $0.target) == "파일" && $0.count == 3 }
    #expect(file?.evidence == [0, 1, 2])
    let delete = table.candidates.first {
      table.targetTerms.text(of: $0.target) == "삭제" && table.sourceTerms.text(of: $0.source) == "删除"
    }
    #expect(delete.map { table.sourceCounts[Int($0.source)] } == 2)
    #expect(delete.map { table.targetCounts[Int($0.target)] } == 2)
  }

  @Test func candidatesOfRandomLinksKeepToTheirBounds() {
    var random = Xorshift(seed: 3)
    func below(_ bound: Int) -> Int { Int(random.next() >> 33) % bound }
    let words = ["数据/h", "+结构/h", "的/h", "。/m", "+器/h", "x/l"]
    let parts = ["자료/n", "구조/n", "+의/p", "정의/n", "+하다/v", "./m", "x/l", "및/s"]
    let sourceLines = (0..<60).map { _ in (0..<below(12)).map { _ in words[below(6)] }.joined(separator: " ") }
    let targetLines = (0..<60).map { _ in (0..<below(12)).map { _ in parts[below(8)] }.joined(separator: " ") }
    let (source, target) = (text(sourceLines), text(targetLines))
    func lines(_ text: UnitText) -> UnitLines {
      UnitLines(units: text.units.map(\.number), starts: text.starts, vocabularySize: text.vocabulary.count)
    }
    let found = WordAligner().align(source: lines(source), target: lines(target), prior: NoLinkPrior())
    let table = CandidateExtractor().extract(source: source, target: target, links: found)
    #expect(!table.candidates.isEmpty)
    var last: (UInt32, UInt32)?
    for candidate in table.candidates {
      if let last { #expect(last < (candidate.source, candidate.target)) }
      last = (candidate.source, candidate.target)
      #expect(candidate.best <= candidate.count && candidate.mutual <= candidate.count)
      #expect(candidate.highest <= 1 && candidate.sum <= Float(candidate.count) * candidate.highest * 1.001)
      #expect((1...3).contains(candidate.evidence.count))
      #expect((2...8).contains(table.sourceTerms.scalars(of: candidate.source).count))
      #expect(table.sourceCounts[Int(candidate.source)] > 0 && table.targetCounts[Int(candidate.target)] > 0)
    }
    #expect(
      CandidateExtractor().extract(source: source, target: target, links: found).candidates.elementsEqual(
        table.candidates))
  }

  @Test func nothingOfNothing() {
    let table = CandidateExtractor().extract(
      source: UnitText(), target: UnitText(), links: WordLinks(links: [], starts: [0]))
    #expect(table.candidates.isEmpty && table.sourceCounts.isEmpty && table.targetSums.isEmpty)
  }
}
