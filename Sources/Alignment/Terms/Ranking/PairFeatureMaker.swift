import Foundation
import LinguisticText

/// The features of all candidates, computed group by group.
struct PairFeatureMaker {
  let table: CandidateTable
  /// How often a particle follows the unit with this number, as a share; by vocabulary of the target side.
  private let nounShares: [Float]
  private let firstUnits: [UInt32]
  private let lastUnits: [UInt32]
  /// For each candidate the best sums of longer and shorter Chinese expressions with the same target.
  private let longerSources: [Float]
  private let shorterSources: [Float]

  static let count = PairFeature.allCases.count

  init(table: CandidateTable, target: UnitText) {
    self.table = table
    nounShares = Self.nounShares(target)
    (firstUnits, lastUnits) = Self.outerUnits(table, target)
    (longerSources, shorterSources) = Self.nestedSources(table)
  }

  /// Adds the features of the candidates of one Chinese expression, `range` of the table, to `values`, row by row.
  func append(_ range: Range<Int>, to values: inout [Float]) { append(range, in: range, to: &values) }

  /// The same for the candidates `indices` alone, a part of the expression's.
  func append(_ indices: Range<Int>, in range: Range<Int>, to values: inout [Float]) {
    for index in indices {
      let candidate = table.candidates[index]
      let (source, target) = (Int(candidate.source), Int(candidate.target))
      let sourceText = table.sourceTerms.scalars(of: candidate.source)
      let targetText = table.targetTerms.scalars(of: candidate.target)
      let count = Float(candidate.count)
      let nested = nestedTargets(index, range)
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
      values.append(Float(candidate.verbalTails) / count)
      values.append(abs(log(Float(targetText.count) / Float(sourceText.count)) - 0.1))
      values.append(nounShares[Int(firstUnits[target])])
      values.append(nounShares[Int(lastUnits[target])])
      values.append(ln(Float(candidate.best) / Float(max(1, table.targetCounts[target]))))
      values.append(min(4, nested.longer / candidate.sum))
      values.append(min(4, nested.shorter / candidate.sum))
      values.append(min(4, longerSources[index] / candidate.sum))
      values.append(min(4, shorterSources[index] / candidate.sum))
    }
  }

  private func ln(_ value: Float) -> Float { log(value + 0.1) }

  static func hasLatin(_ text: some Sequence<UInt32>) -> Bool { text.contains { $0 > 0x40 && $0 < 0x250 } }

  /// The best sums of candidates of the same Chinese expression whose Korean holds that of `index`, or is held by it.
  private func nestedTargets(_ index: Int, _ range: Range<Int>) -> (longer: Float, shorter: Float) {
    let text = table.targetTerms.scalars(of: table.candidates[index].target)
    var result: (longer: Float, shorter: Float) = (0, 0)
    for other in range.prefix(Self.mostCompared) where other != index {
      let sum = table.candidates[other].sum
      guard sum > min(result.longer, result.shorter) else { continue }
      let otherText = table.targetTerms.scalars(of: table.candidates[other].target)
      if otherText.count > text.count {
        if sum > result.longer, otherText.holds(text) { result.longer = sum }
      } else if otherText.count < text.count {
        if sum > result.shorter, text.holds(otherText) { result.shorter = sum }
      }
    }
    return result
  }

  private static let mostCompared = 400

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

  /// First and last unit of each Korean expression, as it first stands in the text.
  private static func outerUnits(_ table: CandidateTable, _ target: UnitText) -> ([UInt32], [UInt32]) {
    var first = [UInt32](repeating: .max, count: table.targetTerms.count)
    var last = first
    target.forEachRun(upTo: CandidateSettings().targetUnits) { _, run, text in
      guard let number = table.targetTerms.find(text), first[Int(number)] == .max else { return }
      first[Int(number)] = target.units[run.lowerBound].number
      last[Int(number)] = target.units[run.upperBound - 1].number
    }
    return (first.map { $0 == .max ? 0 : $0 }, last.map { $0 == .max ? 0 : $0 })
  }

  /// For each candidate the best sums of candidates with the same Korean expression and a longer or shorter Chinese one.
  private static func nestedSources(_ table: CandidateTable) -> ([Float], [Float]) {
    var order = Array(0..<table.candidates.count)
    order.sort {
      let (left, right) = (table.candidates[$0], table.candidates[$1])
      return (left.target, left.source) < (right.target, right.source)
    }
    var longer = [Float](repeating: 0, count: order.count)
    var shorter = longer
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, table.candidates[order[end]].target == table.candidates[order[start]].target { end += 1 }
      if end - start > 1 { nest(table, order[start..<min(end, start + mostCompared)], &longer, &shorter) }
      start = end
    }
    return (longer, shorter)
  }

  private static func nest(
    _ table: CandidateTable, _ group: ArraySlice<Int>, _ longer: inout [Float], _ shorter: inout [Float]
  ) {
    for one in group {
      let text = table.sourceTerms.scalars(of: table.candidates[one].source)
      for other in group where other != one {
        let otherText = table.sourceTerms.scalars(of: table.candidates[other].source)
        let (sum, otherSum) = (table.candidates[one].sum, table.candidates[other].sum)
        guard otherText.count > text.count, otherSum > longer[one] || sum > shorter[other], otherText.holds(text)
        else { continue }
        longer[one] = max(longer[one], otherSum)
        shorter[other] = max(shorter[other], sum)
      }
    }
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
