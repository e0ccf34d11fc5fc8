import Foundation
import Testing

@testable import Alignment

@Suite("How sure a pair can be in few lines")
struct EvidenceCalibrationTests {
  private func probability(_ before: Double, count: UInt32, lines: Int, isCovered: Bool = false) -> Double {
    let odds = Float(log(before / (1 - before)))
    let after = EvidenceCalibration(lines: lines).adjusted(odds, count: count, isCovered: isCovered)
    return Double(1 / (1 + exp(-after)))
  }

  static let cases: [(before: Double, count: UInt32, lines: Int, after: Double)] = [
    (0.97, 1, 20, 0.80), (0.97, 2, 20, 0.85), (0.97, 9, 20, 0.92), (0.999, 1, 20, 0.87), (0.999, 9, 20, 0.95),
    (0.9, 1, 500, 0.65), (0.97, 1, 2_000, 0.80),
    (0.97, 1, 16_000, 0.97), (0.97, 1, 90_000, 0.97), (0.1, 1, 20, 0.1), (0.1, 3, 20, 0.1),
  ]

  @Test("what is seen once in few lines is doubted most", arguments: cases)
  func doubts(before: Double, count: UInt32, lines: Int, after: Double) {
    #expect(abs(probability(before, count: count, lines: lines) - after) < 0.01)
  }

  @Test("what is known beside the text is not doubted")
  func trustsKnowledge() {
    #expect(abs(probability(0.97, count: 1, lines: 20, isCovered: true) - 0.97) < 0.001)
    #expect(!EvidenceCalibration(lines: 16_000).isStrict)
    #expect(EvidenceCalibration(lines: 0).isStrict)
  }

  @Test("a word of running prose is told from names and terms")
  func commonWords() {
    let isCommon = { (word: String) in ListedTerms.shared.isCommon(word.unicodeScalars.map(\.value)[...]) }
    #expect(isCommon("方向") && isCommon("一些"))
    #expect(!isCommon("希腊") && !isCommon("亦庄"))
  }

  @Test("a pair seen once in a few lines is less sure than one that repeats, unless it is read aloud")
  func fewLines() throws {
    let pairs = TermExtractor(settings: .init(threads: 1)).extract(lines: TermExtractorTests.lines)
    let best = TermExtractorTests.best(pairs)
    let once = best.values.filter { $0.isSeenOnce && !$0.isReading }
    #expect(!once.isEmpty && once.allSatisfy { $0.score < 0.88 })
    let name = try #require(best["张海峰"])
    #expect(name.isSeenOnce && name.score > 0.9)
  }

  @Test("the Latin word alone is no rendering of a phrase with it")
  func echoes() {
    let lines: [(source: String, target: String)] = [
      ("调用 main", "main 을 호출"), ("参阅 setup", "setup 참조"), ("API 文档", "API 문서"),
    ]
    for pair in TermExtractor(settings: .init(threads: 1)).extract(lines: lines)
    where pair.target.unicodeScalars.allSatisfy(\.isASCII) {
      #expect(pair.score < 0.1, "\(pair.source) \(pair.target)")
    }
  }

  static let stems: [(stem: String, isInflected: Bool)] = [
    ("했거", true), ("되었", true), ("가려져", true), ("시켜", true), ("서버", false), ("참여", false), ("광고", false),
    ("화면", false),
  ]

  @Test("verbs are told from nouns by what no noun has", arguments: stems)
  func inflected(stem: String, isInflected: Bool) {
    #expect(KoreanStopWords.isInflected(stem.unicodeScalars.map(\.value)[...]) == isInflected)
  }
}
