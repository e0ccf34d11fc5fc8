import Documents
import Foundation
import Testing
import TranslationModel

@testable import Alignment

/// Prose made up for this test and annotated before the miner was run on it: newsletters (Fixtures/unseen.txt), and
/// what names cannot show: translated words of two to four parts, single characters, what stands before a term and is
/// none of it (Fixtures/translations.txt).
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

  /// What a text must hold, and floors a little below what was reached when the test was last measured.
  struct Floors: Sendable {
    var file: String
    var renderings: Int
    var otherBrackets: Int
    var precision: Double
    var recall: Double
    var f1: Double
  }

  @Test(arguments: [
    Floors(file: "unseen.txt", renderings: 480, otherBrackets: 80, precision: 0.975, recall: 0.978, f1: 0.978),
    Floors(file: "translations.txt", renderings: 230, otherBrackets: 0, precision: 0.88, recall: 0.88, f1: 0.88),
  ])
  func exactSpans(_ floors: Floors) throws {
    let (text, gold) = try Self.fixture(floors.file)
    #expect(gold.count >= floors.renderings)
    let brackets = text.unicodeScalars.count { "(（［【".unicodeScalars.contains($0) }
    #expect(brackets - gold.count >= floors.otherBrackets)
    var miner = GlossMiner()
    let mined = Set(
      miner.mine([DocumentReader.read(text: text, name: "unseen.md")])[0].map { Span(range: $0.targetRange) })
    let right = Double(mined.intersection(gold).count)
    let precision = right / Double(mined.count)
    let recall = right / Double(gold.count)
    let f1 = 2 * precision * recall / (precision + recall)
    let report = Self.report(text, gold: gold, mined: mined, figures: [precision, recall, f1])
    #expect(precision >= floors.precision, "\(report)")
    #expect(recall >= floors.recall, "\(report)")
    #expect(f1 >= floors.f1, "\(report)")
  }

  /// The text without marks, and what they mark, in UTF-8 bytes of it.
  private static func fixture(_ name: String) throws -> (text: String, gold: Set<Span>) {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
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
      let after = String(
        decoding: bytes[span.range.upperBound..<min(bytes.count, span.range.upperBound + 45)], as: UTF8.self)
      let marked = "\(before)⟦\(String(decoding: bytes[span.range], as: UTF8.self))⟧\(after)"
      return "\(gold.contains(span) ? "missed" : "wrong "): \(marked.replacing("\n", with: "↵"))"
    }
    let head = zip(["precision", "recall", "F1"], figures).map { "\($0) \(($1 * 10_000).rounded() / 10_000)" }
    return ([head.joined(separator: ", ")] + lines).joined(separator: "\n")
  }
}
