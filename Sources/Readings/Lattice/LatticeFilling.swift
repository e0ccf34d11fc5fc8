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

    @inline(__always)
    init(_ unit: RenderingUnits.Unit) {
      value = unit.value
      letters = unit.script == .hangul ? SyllableLetters(unit.value) : .notHangul
      bit = CharacterArcs.Bit(unit.value)
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
      var termsEnd = source.terms.count
      for i in stride(from: source.units.count, through: 0, by: -1) {
        var terms = termsEnd..<termsEnd
        while terms.lowerBound > 0, source.terms[terms.lowerBound - 1].unit == i {
          terms = terms.lowerBound - 1..<termsEnd
        }
        termsEnd = terms.lowerBound
        for j in stride(from: target.count, through: 0, by: -1) { fill(i, j, target, source.terms[terms]) }
      }
    }
  }

  @inline(__always)
  private func fill(
    _ i: Int, _ j: Int, _ target: UnsafeBufferPointer<Unit>,
    _ terms: ArraySlice<(unit: Int, arcs: UnsafeBufferPointer<SourceArcs.Arc>)>
  ) {
    var cell = LatticeCell()
    let place = i * width + j
    if i == source.units.count, j == target.count { cell.values[0] = 0 }
    if j < target.count { cell.take(cells[place + 1], gain: prices.targetUnaligned, move: LatticeCell.skipTarget) }
    if i < source.units.count {
      cell.take(cells[place + width], gain: prices.sourceUnaligned, move: LatticeCell.skipSource)
      if j < target.count {
        let rest = UnsafeBufferPointer(rebasing: target[j...])
        takeArcs(&cell, i, place, rest, terms)
        takeSlips(&cell, i, place, rest)
      }
    }
    (cells.baseAddress! + place).initialize(to: cell)
  }

  private func takeArcs(
    _ cell: inout LatticeCell, _ i: Int, _ place: Int,
    _ target: UnsafeBufferPointer<Unit>,
    _ terms: ArraySlice<(unit: Int, arcs: UnsafeBufferPointer<SourceArcs.Arc>)>
  ) {
    let first = target[0].value
    var number: Int32 = 0
    if let character = source.characters[i]?.pointee {
      if target[0].bit.isSet(in: character.bits) {
        for index in character.firsts.indices where character.firsts[index] == first {
          let arc = character.readings[index]
          if matches(arc, target) { take(&cell, arc, number: Int32(index), place) }
        }
      }
      number = Int32(character.readings.count)
    }
    if source.units[i].value == first {
      cell.take(cells[place + width + 1], gain: prices.identical, move: number)
    }
    number += 1
    for term in terms {
      for arc in term.arcs {
        if matches(arc, target) { take(&cell, arc, number: number, place) }
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
    _ cell: inout LatticeCell, _ i: Int, _ place: Int,
    _ target: UnsafeBufferPointer<Unit>
  ) {
    guard let slips = source.characters[i]?.pointee.slips else { return }
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

/// The letters of a Hangul syllable, taken apart once for comparing it with many others.
struct SyllableLetters {
  /// Lead, vowel and final consonant, a byte each.
  private let packed: UInt32

  static let notHangul = SyllableLetters(packed: 0xFF00_0000)
  /// Hangul, but no syllable: alike to none.
  private static let jamo = SyllableLetters(packed: 0xFE00_0000)

  private init(packed: UInt32) { self.packed = packed }

  /// - Parameter value: a scalar of Hangul.
  init(_ value: UInt32) {
    guard HangulSyllable.block.contains(value) else {
      self = Self.jamo
      return
    }
    let index = value - HangulSyllable.block.lowerBound
    packed = index / 588 | (index / 28 % 21) << 8 | (index % 28) << 16
  }

  /// Whether neither lead consonants nor vowels agree: then two syllables are alike by a third at most.
  @inline(__always)
  func differsInLeadAndVowel(from other: SyllableLetters) -> Bool {
    let difference = packed ^ other.packed
    return difference & 0xFF != 0 && difference & 0xFF00 != 0
  }

  /// The same as `Jamo.syllableSimilarity`; nil where the other one is no Hangul.
  @inline(__always)
  func similarity(to other: SyllableLetters) -> Float? {
    if other.packed >= 0xFE00_0000 { return other.packed == Self.notHangul.packed ? nil : 0 }
    let difference = packed ^ other.packed
    if difference == 0 { return 1 }
    var agreeing: Float = 0
    if difference & 0xFF == 0 { agreeing += 1 }
    if difference & 0xFF00 == 0 { agreeing += 1 }
    if (packed | other.packed) & 0xFF_0000 == 0 { return agreeing / 2 }
    if difference & 0xFF_0000 == 0 { agreeing += 1 }
    return agreeing / 3
  }
}
