import Foundation

/// How sure a pair can be in a text of few lines.
///
/// The weights are fitted on a text of many lines. In one of few, two expressions that stand together by chance go
/// together always, and the ranker believes too much: of pairs seen once that it calls 97 % sure in texts of 20 to 2,000
/// lines, about 80 % are right. The lines below are fitted to these shares, measured on parts of the development lines.
struct EvidenceCalibration: Sendable {
  /// 1 in a text of few lines, 0 in one of as many as the weights were fitted on.
  private let strength: Float

  init(lines: Int) {
    let share = log(Self.manyLines / Float(max(lines, 1))) / log(Self.manyLines / Self.fewLines)
    strength = min(max(share, 0), 1)
  }

  /// Whether scores change at all.
  var isStrict: Bool { strength > 0 }

  /// The ln of the odds that a pair deserves.
  ///
  /// - Parameters:
  ///   - odds: ln of the odds as the ranker has them.
  ///   - count: in how many places the pair was seen.
  ///   - isCovered: whether the pair is known beside the text: read aloud, or in the glossary.
  func adjusted(_ odds: Float, count: UInt32, isCovered: Bool) -> Float {
    guard strength > 0, !isCovered else { return odds }
    let line = Self.lines[min(Int(count), Self.lines.count) - 1]
    return odds + strength * (min(odds, line.slope * odds + line.offset, line.most) - odds)
  }

  /// For pairs seen once, twice, more often.
  private static let lines: [(slope: Float, offset: Float, most: Float)] = [
    (0.6, -0.7, 1.9), (0.5, 0, 2.3), (0.6, 0.4, 3),
  ]
  private static let fewLines: Float = 2_000
  private static let manyLines: Float = 16_000
}
