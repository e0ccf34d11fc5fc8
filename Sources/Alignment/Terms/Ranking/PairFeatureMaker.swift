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
    let strongest = Self.strongest(range, table)
    for index in indices {
      let candidate = table.candidates[index]
      let (source, target) = (Int(candidate.source), Int(candidate.target))
      let sourceText = table.sourceTerms.scalars(of: candidate.source)
      let targetText = table.targetTerms.scalars(of: candidate.target)
      let count = Float(candidate.count)
      let nested = nestedTargets(index, strongest)
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
  ///
  /// - Parameter strongest: the candidates to compare with, by falling sum.
  private func nestedTargets(_ index: Int, _ strongest: [Int]) -> (longer: Float, shorter: Float) {
    let text = table.targetTerms.scalars(of: table.candidates[index].target)
    return Self.nested(text, index, strongest, table) { table.targetTerms.scalars(of: table.candidates[$0].target) }
  }

  /// The first of `strongest` that holds `text` and the first that it holds: their sums.
  private static func nested(
    _ text: ArraySlice<UInt32>, _ index: Int, _ strongest: [Int], _ table: CandidateTable,
    _ textOf: (Int) -> ArraySlice<UInt32>
  ) -> (longer: Float, shorter: Float) {
    var result: (longer: Float, shorter: Float) = (0, 0)
    for other in strongest where other != index {
      if result.longer > 0, result.shorter > 0 { break }
      let otherText = textOf(other)
      if otherText.count > text.count {
        if result.longer == 0, otherText.holds(text) { result.longer = table.candidates[other].sum }
      } else if otherText.count < text.count {
        if result.shorter == 0, text.holds(otherText) { result.shorter = table.candidates[other].sum }
      }
    }
    return result
  }

  /// The candidates with the highest sums, the highest first.
  private static func strongest(_ candidates: some Sequence<Int>, _ table: CandidateTable) -> [Int] {
    let sorted = candidates.sorted {
      let (left, right) = (table.candidates[$0].sum, table.candidates[$1].sum)
      return left != right ? left > right : $0 < $1
    }
    return Array(sorted.prefix(mostCompared))
  }

  private static let mostCompared = 60

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
    let (order, starts) = byTarget(table)
    var longer = [Float](repeating: 0, count: order.count)
    var shorter = longer
    for target in 0..<(starts.count - 1) where starts[target + 1] - starts[target] > 1 {
      let group = order[starts[target]..<starts[target + 1]].lazy.map(Int.init)
      let strongest = strongest(group, table)
      for index in group {
        let text = table.sourceTerms.scalars(of: table.candidates[index].source)
        let sums = nested(text, index, strongest, table) { table.sourceTerms.scalars(of: table.candidates[$0].source) }
        (longer[index], shorter[index]) = sums
      }
    }
    return (longer, shorter)
  }

  /// The candidates by target, those of a target in their own order, and where each target's begin.
  private static func byTarget(_ table: CandidateTable) -> (order: [UInt32], starts: [Int]) {
    var starts = [Int](repeating: 0, count: table.targetTerms.count + 1)
    for candidate in table.candidates { starts[Int(candidate.target) + 1] += 1 }
    for target in 0..<table.targetTerms.count { starts[target + 1] += starts[target] }
    var order = [UInt32](repeating: 0, count: table.candidates.count)
    var next = starts
    for index in table.candidates.indices {
      let target = Int(table.candidates[index].target)
      order[next[target]] = UInt32(index)
      next[target] += 1
    }
    return (order, starts)
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
