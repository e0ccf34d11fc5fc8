import Testing

@testable import Alignment

@Suite("The list of term pairs")
struct TermPairsTests {
  private let pairs = TermExtractor(settings: .init(threads: 1)).extract(lines: TermExtractorTests.lines)

  @Test("a floor and a number keep the beginning of the list")
  func keeps() {
    let kept = pairs.kept(atLeast: 0.5)
    #expect(!kept.isEmpty && kept.count < pairs.count)
    #expect(kept.elementsEqual(pairs.filter { $0.score >= 0.5 }))
    #expect(pairs.kept(atLeast: 0, first: 3).elementsEqual(pairs.prefix(3)))
    #expect(pairs.kept(atLeast: 2).isEmpty)
  }

  @Test("the other rendering of a pair is the most probable one of the same original")
  func runnersUp() throws {
    var seen = 0
    for (position, pair) in pairs.enumerated() {
      guard let other = pairs.runnerUp(at: position) else { continue }
      seen += 1
      let others = pairs.filter { $0.source == pair.source && $0.target != pair.target }
      if let best = others.map(\.score).max() { #expect(other.score == best) }
    }
    #expect(seen > 0)
  }

  @Test("words of the original are counted")
  func countsWords() throws {
    let pair = try #require(pairs.first { $0.source == "错误消息" })
    #expect(pair.words == 2)
  }
}

@Suite("What terms do not begin or end with")
struct TermBordersTests {
  static let cases: [(text: String, begins: Bool, ends: Bool)] = [
    ("的", false, true), ("和", false, false), ("它们", false, true), ("被", true, false), ("可", true, true),
    ("文件", true, true),
  ]

  @Test("closed classes decide", arguments: cases)
  func decides(text: String, begins: Bool, ends: Bool) {
    var vocabulary = UnitVocabulary()
    let number = vocabulary.number(of: text.unicodeScalars.map(\.value))
    let borders = TermBorders(vocabulary)
    #expect(borders.mayBegin(number) == begins)
    #expect(borders.mayEnd(number) == ends)
  }

  @Test("doubtful words say so at either border")
  func doubts() {
    var vocabulary = UnitVocabulary()
    let numbers = ["可", "文件", "之后"].map { vocabulary.number(of: $0.unicodeScalars.map(\.value)) }
    let borders = TermBorders(vocabulary)
    #expect(borders.isDoubtful(first: numbers[0], last: numbers[1]))
    #expect(borders.isDoubtful(first: numbers[1], last: numbers[2]))
    #expect(!borders.isDoubtful(first: numbers[1], last: numbers[1]))
  }
}

@Suite("Spellings of terms")
struct TermSpellingsTests {
  private func usual(_ lines: [String]) -> String {
    let text = UnitText(target: lines)
    var spellings = TermSpellings(count: 1)
    text.forEachRun(upTo: 2) { stretch in
      if stretch.text.elementsEqual("apiserver".unicodeScalars.map(\.value)) {
        spellings.add(0, units: stretch.units, line: stretch.line, in: text)
      }
    }
    return spellings.text(of: 0, in: text)
  }

  @Test("the most frequent one counts, of equally frequent ones the first")
  func mostFrequent() {
    #expect(usual(["API server"]) == "API server")
    #expect(usual(["API server", "api Server", "api Server"]) == "api Server")
    #expect(usual(["API server", "api Server", "api Server", "API server"]) == "api Server")
    #expect(usual(["API server", "api Server", "api Server", "API server", "x API server"]) == "API server")
  }
}

@Suite("Plain memory")
struct RawBufferTests {
  @Test("values stay while a buffer grows over the size that is mapped, and shrinks again")
  func growsAndShrinks() {
    let buffer = RawBuffer<UInt32>()
    for value in 0..<UInt32(300_000) {
      buffer.reserve(1)
      buffer.appendReserved(value)
    }
    #expect(buffer.count == 300_000)
    #expect((0..<300_000).allSatisfy { buffer[$0] == UInt32($0) })
    buffer.shrink(to: 10)
    #expect(buffer.count == 10)
    #expect((0..<10).allSatisfy { buffer[$0] == UInt32($0) })
    let zeroes = RawBuffer<UInt16>(zeroes: 1_000_000)
    #expect((0..<zeroes.count).allSatisfy { zeroes[$0] == 0 })
    let few = RawBuffer([3, 1, 2])
    #expect((0..<few.count).map { few[$0] } == [3, 1, 2])
  }
}

@Suite("Numbers for texts")
struct UnitVocabularyTests {
  @Test("a hash that grows with the text finds what the whole text finds")
  func growingHash() {
    var vocabulary = UnitVocabulary()
    let text = "人工智能 서비스 API".unicodeScalars.map(\.value)
    let numbers = text.indices.map { vocabulary.number(of: text[...$0]) }
    var hash = TextHash()
    for (place, value) in text.enumerated() {
      hash.add(value)
      #expect(vocabulary.find(text[...place], hash) == numbers[place])
    }
    #expect(vocabulary.find([1, 2], TextHash()) == nil)
  }
}
