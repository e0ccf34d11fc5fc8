import Foundation
import LinguisticText

/// The features of all candidates, computed group by group.
struct PairFeatureMaker {
  let table: CandidateTable
  /// How often a particle follows the unit with this number, as a share; by vocabulary of the target side.
  private let nounShares: [Float]
  private let target: UnitText

  static let count = PairFeature.allCases.count

  init(table: CandidateTable, target: UnitText) {
    self.table = table
    nounShares = Self.nounShares(target)
    self.target = target
  }

  /// Adds the features of the candidates `range` of the table to `values`, row by row.
  func append(_ range: Range<Int>, to values: inout [Float]) {
    for index in range {
      let candidate = table.candidates[index]
      let (source, target) = (Int(candidate.source), Int(candidate.target))
      let sourceText = table.sourceTerms.scalars(of: candidate.source)
      let targetText = table.targetTerms.scalars(of: candidate.target)
      let count = Float(candidate.count)
      values.append(ln(Float(table.sourceCounts[source])))
      values.append(ln(Float(table.targetCounts[target])))
      values.append(ln(candidate.sum))
      values.append(candidate.highest)
      values.append(Float(candidate.best) / count)
      values.append(Float(candidate.mutual) / count)
      values.append(candidate.sum / max(table.targetSums[target], 1e-6))
      values.append(candidate.sum / max(table.sourceSums[source], 1e-6))
      values.append(table.softDice(candidate))
      values.append(targetText.count == 1 ? 1 : 0)
      values.append(Self.hasLatin(targetText) && !Self.hasLatin(sourceText) ? 1 : 0)
      values.append(abs(log(Float(targetText.count) / Float(sourceText.count)) - 0.1))
      values.append(nounShare(ofUnit: table.targetSpellings.firstUnits[target]))
      values.append(nounShare(ofUnit: table.targetSpellings.lastUnits[target]))
      values.append(ln(Float(candidate.best) / Float(max(1, table.targetCounts[target]))))
    }
  }

  private func ln(_ value: Float) -> Float { log(value + 0.1) }

  static func hasLatin(_ text: some Sequence<UInt32>) -> Bool { text.contains { $0 > 0x40 && $0 < 0x250 } }

  private func nounShare(ofUnit index: UInt32) -> Float { nounShares[Int(target.units[Int(index)].number)] }

  private static func nounShares(_ target: UnitText) -> [Float] {
    var counts = [Float](repeating: 0, count: target.vocabulary.count)
    var followed = counts
    for line in 0..<target.lineCount {
      let range = target.units(ofLine: line)
      for index in range {
        let number = Int(target.units[index].number)
        counts[number] += 1
        if index + 1 < range.upperBound, target.units[index + 1].kind == .particle { followed[number] += 1 }
      }
    }
    return zip(followed, counts).map { $0 / max(1, $1) }
  }
}

extension ArraySlice<UInt32> {
  /// Whether `part` stands somewhere in this.
  func holds(_ part: ArraySlice<UInt32>) -> Bool {
    guard let first = part.first, part.count <= count else { return false }
    for start in startIndex...(endIndex - part.count) where self[start] == first {
      if self[start..<(start + part.count)].elementsEqual(part) { return true }
    }
    return false
  }
}
