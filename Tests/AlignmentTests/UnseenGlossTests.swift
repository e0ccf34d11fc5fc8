import Documents
import Foundation
import Testing
import TranslationModel

@testable import Alignment

/// Newsletter prose made up for this test and annotated before the miner was run on it (Fixtures/unseen.txt).
///
/// The weights are fitted on it as well by now (Benchmarks/README.md), so it guards what was reached and is no evidence
/// for other text.
///
/// ⟦⟧ mark the rendering of the bracket that follows, or, where the original stands first, the rendering in the
/// bracket. Every other bracket is no gloss: dates, amounts, abbreviations, weekdays, units, lists, sources, parts of
/// Chinese titles.
@Suite struct UnseenGlossTests {
  /// One stretch of the text taken for a rendering.
  struct Span: Hashable, Comparable {
    var range: Range<Int>
    static func < (left: Span, right: Span) -> Bool {
      (left.range.lowerBound, left.range.upperBound) < (right.range.lowerBound, right.range.upperBound)
    }
  }

  /// Floors a little below what was reached when the test was last measured.
  static let leastPrecision = 0.975
  static let leastRecall = 0.978
  static let leastF1 = 0.978

  @Test func exactSpans() throws {
    let (text, gold) = try Self.fixture()
    #expect(gold.count >= 480)
    let brackets = text.unicodeScalars.count { "(（［【".unicodeScalars.contains($0) }
    #expect(brackets - gold.count >= 80)
    var miner = GlossMiner()
    let mined = Set(miner.mine([DocumentReader.read(text: text, name: "unseen.md")])[0].map { Span(range: $0.targetRange) })
    let right = Double(mined.intersection(gold).count)
    let precision = right / Double(mined.count)
    let recall = right / Double(gold.count)
    let f1 = 2 * precision * recall / (precision + recall)
    let report = Self.report(text, gold: gold, mined: mined, figures: [precision, recall, f1])
    #expect(precision >= Self.leastPrecision, "\(report)")
    #expect(recall >= Self.leastRecall, "\(report)")
    #expect(f1 >= Self.leastF1, "\(report)")
  }

  /// The text without marks, and what they mark, in UTF-8 bytes of it.
  private static func fixture() throws -> (text: String, gold: Set<Span>) {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/unseen.txt")
    var text = ""
    var gold: Set<Span> = []
    var start = 0
    for scalar in try String(contentsOf: file, encoding: .utf8).unicodeScalars {
      switch scalar {
      case "⟦": start = text.utf8.count
      case "⟧": gold.insert(Span(range: start..<text.utf8.count))
      default: text.unicodeScalars.append(scalar)
      }
    }
    return (text, gold)
  }

  private static func report(_ text: String, gold: Set<Span>, mined: Set<Span>, figures: [Double]) -> String {
    let bytes = Array(text.utf8)
    let lines = gold.symmetricDifference(mined).sorted().map { span in
      let before = String(decoding: bytes[max(0, span.range.lowerBound - 45)..<span.range.lowerBound], as: UTF8.self)
      let after = String(decoding: bytes[span.range.upperBound..<min(bytes.count, span.range.upperBound + 45)], as: UTF8.self)
      let marked = "\(before)⟦\(String(decoding: bytes[span.range], as: UTF8.self))⟧\(after)"
      return "\(gold.contains(span) ? "missed" : "wrong "): \(marked.replacing("\n", with: "↵"))"
    }
    let head = zip(["precision", "recall", "F1"], figures).map { "\($0) \(($1 * 10_000).rounded() / 10_000)" }
    return ([head.joined(separator: ", ")] + lines).joined(separator: "\n")
  }
}
