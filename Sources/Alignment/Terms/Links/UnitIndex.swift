/// Where each unit of a vocabulary stands, and the distinct units of each piece.
struct UnitIndex {
  /// Positions of all units, grouped by unit, ascending inside.
  let positions: RawBuffer<UInt32>
  /// One more than the vocabulary has units: where the positions of each begin.
  let starts: RawBuffer<UInt32>
  /// The piece in which each unit of the text stands.
  let pieces: RawBuffer<UInt32>

  init(_ lines: UnitLines, pieceStarts: [Int]) {
    pieces = RawBuffer(zeroes: lines.units.count)
    for piece in 0..<(pieceStarts.count - 1) {
      for position in pieceStarts[piece]..<pieceStarts[piece + 1] { pieces[position] = UInt32(piece) }
    }
    starts = RawBuffer(zeroes: lines.vocabularySize + 1)
    for unit in lines.units { starts[Int(unit) + 1] += 1 }
    for unit in 0..<lines.vocabularySize { starts[unit + 1] += starts[unit] }
    positions = RawBuffer(zeroes: lines.units.count)
    let cursors = RawBuffer<UInt32>(Array(starts.buffer))
    for (position, unit) in lines.units.enumerated() {
      positions[Int(cursors[Int(unit)])] = UInt32(position)
      cursors[Int(unit)] += 1
    }
  }
}

/// The distinct units of each piece, in the order of their first occurrence.
struct DistinctUnits {
  let units = RawBuffer<UInt32>()
  let starts: RawBuffer<UInt32>
  /// In how many pieces each unit of the vocabulary stands.
  let pieceCounts: RawBuffer<UInt32>

  init(_ lines: UnitLines, pieceStarts: [Int]) {
    starts = RawBuffer(zeroes: pieceStarts.count)
    pieceCounts = RawBuffer(zeroes: lines.vocabularySize)
    let lastSeen = RawBuffer<UInt32>(zeroes: lines.vocabularySize)
    units.reserve(lines.units.count)
    for piece in 0..<(pieceStarts.count - 1) {
      for position in pieceStarts[piece]..<pieceStarts[piece + 1] {
        let unit = Int(lines.units[position])
        guard lastSeen[unit] != UInt32(piece + 1) else { continue }
        lastSeen[unit] = UInt32(piece + 1)
        pieceCounts[unit] += 1
        units.appendReserved(UInt32(unit))
      }
      starts[piece + 1] = UInt32(units.count)
    }
  }
}
