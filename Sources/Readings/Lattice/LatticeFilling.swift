import LinguisticText

/// The best alignments of one cell: a value for each tongue of the leftmost sounding link, and how it goes on.
struct LatticeCell {
  var values = SIMD4<Float>(repeating: -.infinity)
  /// The move, times 4, and the next tongue.
  var backs = SIMD4<Int32>(repeating: LatticeCell.none << 2)

  static let skipSource: Int32 = -1
  static let skipTarget: Int32 = -2
  private static let none: Int32 = -3
  /// Moves from here down are slips: `slipBase - index` into the character's spellings. Moves from 0 up are arcs by
  /// their numbers at the unit.
  static let slipBase: Int32 = -10

  private static let tongues = SIMD4<Int32>(0, 1, 2, 3)

  /// Takes a move that leaves the tongue as it is in `next`, wherever it is better than what is there.
  @inline(__always)
  mutating func take(_ next: LatticeCell, gain: Float, move: Int32) {
    let candidates = next.values + gain
    let isBetter = candidates .> values
    values.replace(with: candidates, where: isBetter)
    backs.replace(with: Self.tongues &+ (move << 2), where: isBetter)
  }

  /// Takes a move by a sound of `tongue`; `switches` is the price of going on with each tongue.
  @inline(__always)
  mutating func take(_ next: LatticeCell, gain: Float, move: Int32, tongue: Int, switches: SIMD4<Float>) {
    let candidates = next.values + gain + switches
    var (best, back) = (values[tongue], backs[tongue])
    for other in 0..<4 where candidates[other] > best {
      best = candidates[other]
      back = move << 2 | Int32(other)
    }
    values[tongue] = best
    backs[tongue] = back
  }
}

/// Fills the cells of a lattice from the right.
struct LatticeFilling {
  private let source: SourceArcs
  private let width: Int
  private let cells: UnsafeMutableBufferPointer<LatticeCell>
  private let prices: LatticePrices
  private let target: ArraySlice<RenderingUnits.Unit>
  /// By tongue: the price of going on with each tongue.
  private let switches: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>)

  /// A unit of the target, with what is compared most.
  private struct Unit {
    let value: UInt32
    let letters: SyllableLetters
    let bit: CharacterArcs.Bit
    let lanes: SlipFilter.Lanes

    @inline(__always)
    init(_ unit: RenderingUnits.Unit) {
      value = unit.value
      letters = unit.script == .hangul ? SyllableLetters(unit.value) : .notHangul
      bit = CharacterArcs.Bit(unit.value)
      lanes = SlipFilter.Lanes(letters)
    }
  }

  init(
    source: SourceArcs, units: ArraySlice<RenderingUnits.Unit>, width: Int, prices: LatticePrices,
    cells: UnsafeMutableBufferPointer<LatticeCell>
  ) {
    self.source = source
    target = units
    self.width = width
    self.prices = prices
    self.cells = cells
    let price = prices.methodSwitch
    switches = (
      SIMD4(0, 0, 0, 0), SIMD4(0, 0, price, price), SIMD4(0, price, 0, price), SIMD4(0, price, price, 0)
    )
  }

  /// Every cell gets its value, ties going to what is tried first: a skipped target unit, a skipped source unit, arcs by
  /// number, slips.
  func fill() {
    withUnsafeTemporaryAllocation(of: Unit.self, capacity: max(1, target.count)) { room in
      for (place, unit) in target.enumerated() { (room.baseAddress! + place).initialize(to: Unit(unit)) }
      let target = UnsafeBufferPointer(rebasing: room[..<target.count])
      fillLastRow(target.count)
      source.terms.withUnsafeBufferPointer { allTerms in
        var termsEnd = allTerms.count
        for i in source.units.indices.reversed() {
          var termsStart = termsEnd
          while termsStart > 0, allTerms[termsStart - 1].unit == i { termsStart -= 1 }
          let terms = UnsafeBufferPointer(rebasing: allTerms[termsStart..<termsEnd])
          termsEnd = termsStart
          fill(Row(i, source, terms), target)
        }
      }
    }
  }

  /// Where the original is at its end.
  private func fillLastRow(_ count: Int) {
    let row = cells.baseAddress! + source.units.count * width
    var cell = LatticeCell()
    cell.values[0] = 0
    (row + count).initialize(to: cell)
    for j in stride(from: count - 1, through: 0, by: -1) {
      var cell = LatticeCell()
      cell.take(row[j + 1], gain: prices.targetUnaligned, move: LatticeCell.skipTarget)
      (row + j).initialize(to: cell)
    }
  }

  private typealias Terms = UnsafeBufferPointer<(unit: Int, arcs: UnsafeBufferPointer<SourceArcs.Arc>)>

  /// What is the same for all cells of a unit of the original.
  private struct Row {
    let unit: Int
    let value: UInt32
    let character: CharacterArcs.Reference?
    let terms: Terms
    /// A bit for the first unit of every arc: where it is missing none matches.
    let bits: SIMD4<UInt64>

    @inline(__always)
    init(_ unit: Int, _ source: SourceArcs, _ terms: Terms) {
      self.unit = unit
      self.terms = terms
      value = source.units[unit].value
      character = source.characters[unit]
      var bits = character?.pointee.bits ?? SIMD4()
      CharacterArcs.Bit(value).set(in: &bits)
      for term in terms {
        for index in term.arcs.indices { CharacterArcs.Bit(term.arcs[index].first).set(in: &bits) }
      }
      self.bits = bits
    }
  }

  private func fill(_ row: Row, _ target: UnsafeBufferPointer<Unit>) {
    let start = row.unit * width
    let cells = cells.baseAddress! + start
    let below = cells + width
    let (count, targetUnaligned, sourceUnaligned) = (target.count, prices.targetUnaligned, prices.sourceUnaligned)
    var cell = LatticeCell()
    cell.take(below[count], gain: sourceUnaligned, move: LatticeCell.skipSource)
    (cells + count).initialize(to: cell)
    let slips = row.character.flatMap { $0.pointee.slips.isEmpty ? nil : $0 }
    // Slips of similarities that the filter does not see are compared one by one.
    let filtersSlips = prices.leastSimilarity > SlipFilter.leastSimilarity
    var lanesBehind = SlipFilter.Lanes(.notHangul)
    for j in stride(from: count - 1, through: 0, by: -1) {
      // What lies right of it is still in `cell`.
      var next = LatticeCell()
      next.take(cell, gain: targetUnaligned, move: LatticeCell.skipTarget)
      next.take(below[j], gain: sourceUnaligned, move: LatticeCell.skipSource)
      cell = next
      let unit = target.baseAddress! + j
      if unit.pointee.bit.isSet(in: row.bits) {
        takeArcs(&cell, row, start + j, UnsafeBufferPointer(rebasing: target[j...]))
      }
      if let slips {
        let lanes = unit.pointee.lanes
        if !filtersSlips || slips.pointee.slipFilter.mayPass(lanes, lanesBehind) {
          takeSlips(&cell, slips.pointee.slips, start + j, UnsafeBufferPointer(rebasing: target[j...]))
        }
        lanesBehind = lanes
      }
      (cells + j).initialize(to: cell)
    }
  }

  private func takeArcs(_ cell: inout LatticeCell, _ row: Row, _ place: Int, _ target: UnsafeBufferPointer<Unit>) {
    let first = target[0].value
    var number: Int32 = 0
    if let character = row.character?.pointee {
      for index in character.firsts.indices where character.firsts[index] == first {
        let arc = character.readings[index]
        if matches(arc, target) { take(&cell, arc, number: Int32(index), place) }
      }
      number = Int32(character.readings.count)
    }
    if row.value == first {
      cell.take(cells[place + width + 1], gain: prices.identical, move: number)
    }
    number += 1
    for term in row.terms {
      for index in term.arcs.indices {
        if term.arcs[index].first == first, matches(term.arcs[index], target) {
          take(&cell, term.arcs[index], number: number, place)
        }
        number += 1
      }
    }
  }

  @inline(__always)
  private func take(_ cell: inout LatticeCell, _ arc: SourceArcs.Arc, number: Int32, _ place: Int) {
    let next = cells[place + arc.sourceCount * width + arc.target.count]
    let gain = prices.gain(arc.link, source: arc.sourceCount, target: arc.target.count)
    if arc.tongue == .neutral {
      cell.take(next, gain: gain, move: number)
    } else {
      cell.take(next, gain: gain, move: number, tongue: arc.tongue.rawValue, switches: switches(arc.tongue))
    }
  }

  @inline(__always)
  private func switches(_ tongue: SourceArcs.Tongue) -> SIMD4<Float> {
    switch tongue {
    case .neutral: switches.0
    case .mandarin: switches.1
    case .sinoKorean: switches.2
    case .other: switches.3
    }
  }

  @inline(__always)
  private func matches(
    _ arc: SourceArcs.Arc, _ target: UnsafeBufferPointer<Unit>
  ) -> Bool {
    guard arc.target.count <= target.count else { return false }
    for index in arc.target.indices where arc.target[index] != target[index].value { return false }
    return !arc.target.isEmpty
  }

  private func takeSlips(
    _ cell: inout LatticeCell, _ slips: UnsafeBufferPointer<SourceArcs.Slip>, _ place: Int,
    _ target: UnsafeBufferPointer<Unit>
  ) {
    let first = target[0].letters
    for (index, slip) in slips.enumerated() {
      if let only = slip.onlyLetters, only.differsInLeadAndVowel(from: first) { continue }
      guard let similarity = similarity(slip.letters, target) else { continue }
      let shortfall = max(0, 2 / 3 - similarity) * 10
      cell.take(
        cells[place + width + slip.letters.count], gain: prices.similar + prices.similarShortfall * shortfall,
        move: LatticeCell.slipBase - Int32(index), tongue: slip.tongue.rawValue, switches: switches(slip.tongue))
    }
  }

  /// How alike the first units are to a spelling; nil where they are not Hangul, too unlike, or the same.
  @inline(__always)
  private func similarity(
    _ spelling: UnsafeBufferPointer<SyllableLetters>,
    _ target: UnsafeBufferPointer<Unit>
  ) -> Float? {
    guard spelling.count <= target.count else { return nil }
    var sum: Float = 0
    for index in spelling.indices {
      guard let similarity = spelling[index].similarity(to: target[index].letters) else { return nil }
      sum += similarity
    }
    let mean = sum / Float(spelling.count)
    return mean >= prices.leastSimilarity && mean < 1 ? mean : nil
  }
}
