/// Picks the best partners of every unit, a block of pieces at a time so that never all pairs of positions are in memory.
struct PartnerPicker {
  /// How much a pair of positions loses that lies a whole line away from the diagonal: enough to tell equal scores apart.
  private static let distanceLoss: Float = 0.05
  /// Pairs of positions in a block.
  private static let blockCells = 4_000_000

  private let source: UnitLines
  private let target: UnitLines
  private let pieces: LinePieces
  /// How many partners each unit of either side wants, by position in the text.
  private let sourceWanted: RawBuffer<UInt8>
  private let targetWanted: RawBuffer<UInt8>
  private let most: Int
  /// Pairs and scores of the block's pairs of positions, piece by piece, source by source.
  private let pairs: RawBuffer<UInt32>
  private let scores: RawBuffer<Float>
  /// Where each piece of the block begins.
  private var blockStarts: [Int] = []

  init(source: UnitLines, target: UnitLines, pieces: LinePieces, settings: LinkSettings) {
    self.source = source
    self.target = target
    self.pieces = pieces
    most = min(max(settings.partnersPerRareUnit, settings.partnersPerUnit, 1), 255)
    sourceWanted = Self.wanted(source, settings: settings, most: most)
    targetWanted = Self.wanted(target, settings: settings, most: most)
    pairs = RawBuffer()
    scores = RawBuffer()
  }

  /// A rare unit has met few others often enough to know its own, so it keeps more of them.
  private static func wanted(_ lines: UnitLines, settings: LinkSettings, most: Int) -> RawBuffer<UInt8> {
    let counts = RawBuffer<UInt32>(zeroes: lines.vocabularySize)
    for unit in lines.units { counts[Int(unit)] += 1 }
    let numbers = RawBuffer<UInt8>(zeroes: lines.units.count)
    for (position, unit) in lines.units.enumerated() {
      let number = 2 * Float(most) / Float(counts[Int(unit)]).squareRoot()
      numbers[position] = UInt8(max(1, min(most, max(settings.partnersPerUnit, Int(number)))))
    }
    return numbers
  }

  mutating func fill(ofTarget: ChoiceCells, ofSource: ChoiceCells, table: PairTable, index: UnitIndex) {
    let cursors = RawBuffer<UInt32>(Array(index.starts.buffer))
    let room = BestPartners(most: most)
    // Room for all pairs of positions; what stays empty costs nothing, and nothing is moved while it fills.
    let cells = (0..<pieces.count).reduce(0) { $0 + pieces.sourceCount($1) * pieces.targetCount($1) }
    for side in [ofTarget, ofSource] {
      side.pairs.reserve(cells)
      side.positions.reserve(cells)
    }
    var piece = 0
    while piece < pieces.count {
      let block = nextBlock(from: piece)
      write(block, table, index, cursors)
      for piece in block {
        let cells = blockStarts[piece - block.lowerBound]
        room.keep(
          sourceCount: pieces.sourceCount(piece), targetCount: pieces.targetCount(piece),
          sourceWanted: sourceWanted.base + pieces.sourceStarts[piece],
          targetWanted: targetWanted.base + pieces.targetStarts[piece], pairs: pairs.base + cells,
          scores: scores.base + cells, sourceStart: pieces.sourceStarts[piece],
          targetStart: pieces.targetStarts[piece], ofSource: ofSource, ofTarget: ofTarget)
      }
      piece = block.upperBound
    }
  }

  private mutating func nextBlock(from first: Int) -> Range<Int> {
    blockStarts = [0]
    var piece = first
    while piece < pieces.count {
      let cells = blockStarts[piece - first] + pieces.sourceCount(piece) * pieces.targetCount(piece)
      if piece > first, cells > Self.blockCells { break }
      blockStarts.append(cells)
      piece += 1
    }
    let missing = blockStarts[piece - first] - pairs.count
    if missing > 0 {
      pairs.reserve(missing)
      pairs.extend(by: missing)
      scores.reserve(missing)
      scores.extend(by: missing)
    }
    return first..<piece
  }

  /// Writes pair and score of each pair of positions, one source unit of the vocabulary after the other.
  private func write(_ block: Range<Int>, _ table: PairTable, _ index: UnitIndex, _ cursors: RawBuffer<UInt32>) {
    let end = pieces.sourceStarts[block.upperBound]
    let rowPairs = RawBuffer<UInt32>(zeroes: target.vocabularySize)
    let rowScores = RawBuffer<Float>(zeroes: target.vocabularySize)
    for unit in 0..<source.vocabularySize {
      let last = index.starts[unit + 1]
      guard cursors[unit] < last, Int(index.positions[Int(cursors[unit])]) < end else { continue }
      for pair in Int(table.starts[unit])..<Int(table.starts[unit + 1]) {
        let partner = Int(table.targets[pair])
        rowPairs[partner] = UInt32(pair)
        rowScores[partner] = table.scores[pair]
      }
      while cursors[unit] < last {
        let position = Int(index.positions[Int(cursors[unit])])
        guard position < end else { break }
        writeRow(position, piece: Int(index.pieces[position]), block: block, rowPairs.base, rowScores.base)
        cursors[unit] += 1
      }
    }
  }

  private func writeRow(
    _ position: Int, piece: Int, block: Range<Int>, _ rowPairs: UnsafePointer<UInt32>,
    _ rowScores: UnsafePointer<Float>
  ) {
    let row = position - pieces.sourceStarts[piece]
    let width = pieces.targetCount(piece)
    let place = Float(row) / Float(pieces.sourceCount(piece))
    let step = 1 / Float(max(width, 1))
    let cell = blockStarts[piece - block.lowerBound] + row * width
    let (pairs, scores) = (pairs.base + cell, scores.base + cell)
    let first = pieces.targetStarts[piece]
    target.units.withUnsafeBufferPointer { units in
      for column in 0..<width {
        let unit = Int(units[first + column])
        pairs[column] = rowPairs[unit]
        scores[column] = rowScores[unit] * (1 - Self.distanceLoss * abs(place - Float(column) * step))
      }
    }
  }
}
