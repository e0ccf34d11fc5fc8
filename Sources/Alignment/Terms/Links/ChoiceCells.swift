/// For every unit of one side the partners among which it may choose: pairs of positions, laid out once.
///
/// Only one sampler writes into it.
final class ChoiceCells: @unchecked Sendable {
  /// One more than the side has units: where the cells of each begin.
  let starts: RawBuffer<UInt32>
  /// The pair of units of each cell.
  let pairs = RawBuffer<UInt32>()
  /// The partner's position in its piece, ascending inside the cells of one unit.
  let positions = RawBuffer<UInt16>()
  /// Sums of probabilities, in `LinkSettings.probabilityScale`ths; empty until ``beginSums()``.
  private(set) var sums = RawBuffer<UInt16>()

  init(unitCount: Int) { starts = RawBuffer(zeroes: unitCount + 1) }

  var count: Int { pairs.count }

  /// Keeps the first cells; the starts are already theirs.
  func shrink(to kept: Int) {
    pairs.shrink(to: kept)
    positions.shrink(to: kept)
  }

  /// Makes all sums 0.
  func beginSums() { sums = RawBuffer(zeroes: count) }
}

/// The cells that the sampler looks at: for each unit of a line the partners that go together best over the whole text.
///
/// A unit is improbable to come from one that it hardly ever meets; leaving those out makes the sweeps several times
/// cheaper. Cells are kept when either side wants them, so both directions begin with the same.
struct CellGrid {
  /// Target units choose among source units.
  let ofTarget: ChoiceCells
  /// Source units choose among target units.
  let ofSource: ChoiceCells
  /// The score of each pair that has cells; pairs are numbered anew, in the order of the table.
  private(set) var scores = RawBuffer<Float>()
  private(set) var priors: [(pair: UInt32, weight: Float)] = []

  init(source: UnitLines, target: UnitLines, pieces: LinePieces, prior: some LinkPrior, settings: LinkSettings) {
    ofTarget = ChoiceCells(unitCount: target.units.count)
    ofSource = ChoiceCells(unitCount: source.units.count)
    let index = UnitIndex(source, pieceStarts: pieces.sourceStarts)
    let table = PairTable(source: source, target: target, pieces: pieces, index: index, prior: prior)
    var picker = PartnerPicker(source: source, target: target, pieces: pieces, settings: settings)
    picker.fill(ofTarget: ofTarget, ofSource: ofSource, table: table, index: index)
    renumber(table)
  }

  /// Forgets the pairs that no cell holds and numbers the others anew, those with the most cells first: what the sweeps
  /// need most often lies close together.
  private mutating func renumber(_ table: PairTable) {
    let counts = RawBuffer<UInt32>(zeroes: table.count)
    for cell in 0..<ofSource.count { counts[Int(ofSource.pairs[cell])] += 1 }
    let numbers = Self.byFalling(counts)
    let kept = (0..<table.count).count { counts[$0] != 0 }
    scores.reserve(kept)
    scores.extend(by: kept)
    for pair in 0..<table.count where counts[pair] != 0 { scores[Int(numbers[pair])] = table.scores[pair] }
    for prior in table.priors where counts[Int(prior.pair)] != 0 {
      priors.append((numbers[Int(prior.pair)], prior.weight))
    }
    for cells in [ofTarget, ofSource] {
      let pairs = cells.pairs.base
      for cell in 0..<cells.count { pairs[cell] = numbers[Int(pairs[cell])] }
    }
  }

  /// A number for each pair, in the order of falling counts by powers of two, pairs of like counts in their own order.
  private static func byFalling(_ counts: RawBuffer<UInt32>) -> RawBuffer<UInt32> {
    var starts = [UInt32](repeating: 0, count: UInt32.bitWidth + 2)
    for pair in 0..<counts.count { starts[counts[pair].leadingZeroBitCount + 1] += 1 }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    let numbers = RawBuffer<UInt32>(zeroes: counts.count)
    for pair in 0..<counts.count {
      let place = counts[pair].leadingZeroBitCount
      numbers[pair] = starts[place]
      starts[place] += 1
    }
    return numbers
  }
}
