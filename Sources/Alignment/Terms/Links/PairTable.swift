/// All pairs of units that share a piece, grouped by source unit, with their Dice coefficient over the pieces.
///
/// Made one source unit after the other with a dense row of counters: linear in the pairs of positions, without hashing.
struct PairTable {
  /// One more than the source vocabulary has units: where the pairs of each begin.
  let starts: RawBuffer<UInt32>
  let targets = RawBuffer<UInt32>()
  /// Dice coefficient, 0…1, plus 1 for a pair of which something is known before.
  let scores = RawBuffer<Float>()
  /// What is known before, by pair, ascending.
  private(set) var priors: [(pair: UInt32, weight: Float)] = []

  var count: Int { targets.count }

  init(source: UnitLines, target: UnitLines, pieces: LinePieces, index: UnitIndex, prior: some LinkPrior) {
    starts = RawBuffer(zeroes: source.vocabularySize + 1)
    let distinct = DistinctUnits(target, pieceStarts: pieces.targetStarts)
    let counters = RawBuffer<UInt32>(zeroes: target.vocabularySize)
    let touched = RawBuffer<UInt32>(zeroes: target.vocabularySize)
    let weights = RawBuffer<Float>(zeroes: target.vocabularySize)
    for unit in 0..<source.vocabularySize {
      let (pieceCount, pairCount) = Self.count(
        positions: Int(index.starts[unit])..<Int(index.starts[unit + 1]), index, distinct, counters, touched)
      append(pairCount, pieceCount: pieceCount, distinct, counters, touched)
      addPriors(unit: unit, pairCount: pairCount, weights, prior)
      starts[unit + 1] = UInt32(targets.count)
    }
  }

  /// Counts in how many pieces each target unit stands beside one source unit.
  private static func count(
    positions: Range<Int>, _ index: UnitIndex, _ distinct: DistinctUnits, _ counters: RawBuffer<UInt32>,
    _ touched: RawBuffer<UInt32>
  ) -> (pieceCount: UInt32, pairCount: Int) {
    var last = UInt32.max
    var pieceCount: UInt32 = 0
    var pairCount = 0
    let (counter, list, units) = (counters.base, touched.base, distinct.units.base)
    for position in positions {
      let piece = index.pieces[Int(index.positions[position])]
      guard piece != last else { continue }
      last = piece
      pieceCount += 1
      for place in Int(distinct.starts[Int(piece)])..<Int(distinct.starts[Int(piece) + 1]) {
        let unit = units[place]
        if counter[Int(unit)] == 0 {
          list[pairCount] = unit
          pairCount += 1
        }
        counter[Int(unit)] += 1
      }
    }
    return (pieceCount, pairCount)
  }

  private func append(
    _ pairCount: Int, pieceCount: UInt32, _ distinct: DistinctUnits, _ counters: RawBuffer<UInt32>,
    _ touched: RawBuffer<UInt32>
  ) {
    targets.reserve(pairCount)
    scores.reserve(pairCount)
    for place in 0..<pairCount {
      let unit = touched[place]
      let together = Float(counters[Int(unit)])
      targets.appendReserved(unit)
      scores.appendReserved(2 * together / Float(pieceCount + distinct.pieceCounts[Int(unit)]))
      counters[Int(unit)] = 0
    }
  }

  private mutating func addPriors(unit: Int, pairCount: Int, _ weights: RawBuffer<Float>, _ prior: some LinkPrior) {
    guard pairCount > 0 else { return }
    let first = targets.count - pairCount
    prior.addWeights(
      source: UInt32(unit), targets: UnsafeBufferPointer(start: targets.base + first, count: pairCount),
      to: UnsafeMutableBufferPointer(start: weights.base, count: pairCount))
    for place in 0..<pairCount where weights[place] != 0 {
      priors.append((UInt32(first + place), weights[place]))
      scores[first + place] += 1
      weights[place] = 0
    }
  }
}
